package org.ropeway.codec.dump;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.rop.FieldVectors.Direction;
import org.ropeway.codec.rop.RopVectors;

/** Whatever bytes are, the leaves of a tree cover them, and nothing is thrown. */
class DamagedBytesTest {
  private static final int ROUNDS = Integer.getInteger("attack.rounds", 300) / 10;

  /** Bytes that are understood. */
  private record Good(String type, Bytes bytes) {}

  private static Stream<Good> good() {
    return Stream.of(
            DumpTest.structures().map(v -> new Good(v.structure(), v.data())),
            DumpTest.pdus().map(v -> new Good("Pdus", Bytes.wrap(v.bytes()))),
            DumpTest.bodiesAndStubs()
                .map(v ->
                    new Good(
                        v.rop() + (v.direction() == Direction.REQUEST ? "Request" : "Response"),
                        Bytes.wrap(v.bytes()))),
            DumpTest.rops()
                .map(v ->
                    new Good(
                        v.direction() == Direction.REQUEST ? "RopInputBuffer" : "RopOutputBuffer",
                        Bytes.wrap(RopVectors.wrapped(v.bytes())))))
        .flatMap(s -> s);
  }

  static Stream<String> types() {
    return good().map(Good::type).distinct();
  }

  @ParameterizedTest
  @MethodSource("types")
  void leavesCoverAllBytes(String type) {
    Random random = new Random(type.hashCode());
    DumpType dumpType = DumpTypes.find(type).orElseThrow();
    for (Good g : good().filter(g -> g.type.equals(type)).toList()) {
      for (int i = 0; i < ROUNDS; i++) {
        Bytes bytes = Bytes.wrap(damaged(g.bytes.array(), random));
        assertThatCode(() -> Trees.tile(Dump.of(bytes, dumpType)))
            .as(type + " " + bytes.toHex())
            .doesNotThrowAnyException();
      }
    }
  }

  private static byte[] damaged(byte[] good, Random random) {
    byte[] bytes = Arrays.copyOf(good, random.nextInt(good.length + 2));
    for (int n = random.nextInt(4); n > 0 && bytes.length > 0; n--) {
      bytes[random.nextInt(bytes.length)] = (byte) (random.nextBoolean() ? random.nextInt() : 0xFF);
    }
    return bytes;
  }
}
