package org.ropeway.codec.rop;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ropeway.codec.Vectors;
import org.ropeway.codec.rop.FieldVectors.FieldVector;
import org.ropeway.codec.wire.WireType;

/**
 * Each field stands where the specification says, under its name, and means what it says there; the
 * bytes come back; no strict prefix is understood.
 */
class FieldVectorsTest {
  static Stream<FieldVector> vectors() {
    return FieldVectors.all().stream();
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void fieldByField(FieldVector v) {
    WireType<?> type = OneRop.of(v);
    FieldCheck.of(v, type);
    if (!goesToTheEnd(v)) {
      Vectors.refusesPrefixes(type, v.bytes());
    }
  }

  private static boolean goesToTheEnd(FieldVector v) {
    return v.rop().equals("RopBufferTooSmall");
  }
}
