package org.ropeway.codec.rpcext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ropeway.codec.Vectors;
import org.ropeway.codec.Vectors.Vector;
import org.ropeway.codec.wire.WireException;

class LzxpressTest {
  static Stream<Vector> vectors() {
    return Vectors.ofKind("lzxpress");
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void examplesOfTheSpecification(Vector v) {
    byte[] plain = HexFormat.of().parseHex(v.expect().get("decompressedHex").asString());
    assertThat(Lzxpress.decompress(v.bytes(), plain.length, 0)).isEqualTo(plain);
    assertThat(Lzxpress.compress(plain)).isEqualTo(v.bytes());
    for (int n = 0; n < v.bytes().length; n++) {
      byte[] prefix = Arrays.copyOf(v.bytes(), n);
      assertThatThrownBy(() -> Lzxpress.decompress(prefix, plain.length, 0))
          .isInstanceOf(WireException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 31, 32, 33, 64, 1000, 8192, 8193, 20000, 65535})
  void roundTrips(int size) {
    Random random = new Random(size);
    for (int alphabet : new int[] {1, 2, 5, 64, 256}) {
      byte[] plain = new byte[size];
      for (int i = 0; i < size; i++) {
        boolean copy = i > 10 && random.nextInt(4) != 0;
        plain[i] = copy ? plain[i - 1 - random.nextInt(10)] : (byte) random.nextInt(alphabet);
      }
      byte[] packed = Lzxpress.compress(plain);
      assertThat(Lzxpress.decompress(packed, size, 0)).isEqualTo(plain);
    }
  }

  @Test
  void longMatchesBeyond64K() {
    byte[] plain = new byte[200_000];
    byte[] packed = Lzxpress.compress(plain);
    assertThat(packed.length).isLessThan(20);
    assertThat(Lzxpress.decompress(packed, plain.length, 0)).isEqualTo(plain);
  }

  @Test
  void aMatchBeforeTheBeginningIsRefused() {
    byte[] bad = {0, 0, 0, (byte) 0x80, 8, 0};
    assertThatThrownBy(() -> Lzxpress.decompress(bad, 3, 0)).isInstanceOf(WireException.class);
  }

  @Test
  void aMatchBeyondTheDeclaredSizeIsRefused() {
    byte[] bad = {0, 0, 0, 0x40, 'a', 6, 0};
    assertThat(Lzxpress.decompress(bad, 10, 0)).hasSize(10);
    assertThatThrownBy(() -> Lzxpress.decompress(bad, 9, 0)).isInstanceOf(WireException.class);
  }
}
