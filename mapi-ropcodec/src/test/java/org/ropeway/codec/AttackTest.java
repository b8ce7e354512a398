package org.ropeway.codec;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ropeway.codec.Vectors.Vector;
import org.ropeway.codec.wire.WireType;

/** Every vector under {@link Attack}: all strict prefixes, mutations, and what they cost. */
class AttackTest {
  static Stream<Vector> vectors() {
    return VectorsTest.all();
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void nothingNearAVectorBringsADecoderDown(Vector v) {
    WireType<?> type = Readings.of(v).type().orElseThrow().apply(v);
    Attack.on(type, Readings.bytes(v), v.expect().path("decompressedSize").asInt(0));
  }
}
