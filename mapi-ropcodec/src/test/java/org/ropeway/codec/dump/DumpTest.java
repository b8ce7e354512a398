package org.ropeway.codec.dump;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ropeway.codec.Vectors;
import org.ropeway.codec.Vectors.Vector;

final class DumpTest {
  static Stream<Vector> bodies() {
    return Vectors.ofKind("mapihttp-request-body");
  }

  @ParameterizedTest
  @MethodSource("bodies")
  void requestsAreUnderstood(Vector v) {
    DumpSession session = new DumpSession();
    String type = v.expect().has("rops") ? "Execute" : "Connect";
    DumpNode tree = session.request(type, v.data()).tree();
    Trees.complete(tree);
  }
}
