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

  static Stream<Vector> vectors() {
    return VectorTrees.all();
  }

  @ParameterizedTest
  @MethodSource("bodies")
  void requestsAreUnderstood(Vector v) {
    DumpSession session = new DumpSession();
    String type = v.expect().has("rops") ? "Execute" : "Connect";
    Trees.complete(session.request(type, v.data()).tree());
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void vectorsAreUnderstoodToTheLastByte(Vector v) {
    Trees.complete(Dump.of(v.data(), VectorTrees.type(v)));
  }
}
