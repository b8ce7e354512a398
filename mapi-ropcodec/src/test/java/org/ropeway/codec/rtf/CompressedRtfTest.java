package org.ropeway.codec.rtf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.poi.hmef.CompressedRTF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ropeway.codec.Vectors;
import org.ropeway.codec.Vectors.Vector;
import org.ropeway.codec.wire.WireException;
import tools.jackson.databind.JsonNode;

class CompressedRtfTest {
  private static final int MAX = 1 << 20;

  static Stream<Vector> vectors() {
    return Stream.concat(Vectors.ofKind("rtf-compressed"), Vectors.collected("rtf-compressed"));
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void readsRecordedText(Vector v) throws NoSuchAlgorithmException {
    byte[] rtf = CompressedRtf.decompress(v.bytes(), MAX);
    JsonNode expect = v.expect();
    assertThat(rtf.length).isEqualTo(expect.get("rawSize").asInt());
    if (expect.has("rtf")) {
      assertThat(new String(rtf, StandardCharsets.US_ASCII))
          .isEqualTo(expect.get("rtf").asString());
    }
    if (expect.has("rtfSha256")) {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(rtf);
      assertThat(HexFormat.of().formatHex(hash)).isEqualTo(expect.get("rtfSha256").asString());
    }
    if (expect.has("compressIsCanonical")) {
      assertThat(CompressedRtf.compress(rtf)).isEqualTo(v.bytes());
    }
    assertThat(CompressedRtf.decompress(CompressedRtf.compress(rtf), MAX)).isEqualTo(rtf);
    assertThat(CompressedRtf.decompress(CompressedRtf.store(rtf), MAX)).isEqualTo(rtf);
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void isNotMuchLargerThanOutlooks(Vector v) {
    byte[] rtf = CompressedRtf.decompress(v.bytes(), MAX);
    assertThat(CompressedRtf.compress(rtf).length)
        .isLessThanOrEqualTo(v.bytes().length * 102 / 100 + 4);
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void refusesPrefixesAndOversize(Vector v) {
    byte[] bytes = v.bytes();
    for (int n = 0; n < bytes.length - 1; n += n < 64 ? 1 : 97) {
      byte[] prefix = Arrays.copyOf(bytes, n);
      assertThatThrownBy(() -> CompressedRtf.decompress(prefix, MAX))
          .isInstanceOf(WireException.class);
    }
    int size = v.expect().get("rawSize").asInt();
    assertThatThrownBy(() -> CompressedRtf.decompress(bytes, size - 1))
        .isInstanceOf(WireException.class);
  }

  /**
   * Another implementation reads what we write, but for line ends, which it has the wrong way
   * round.
   */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 100, 4000, 4096, 5000, 70_000})
  void othersReadIt(int size) throws IOException {
    Random random = new Random(size);
    for (int alphabet : new int[] {1, 2, 20, 200}) {
      byte[] text = new byte[size];
      for (int i = 0; i < size; i++) {
        boolean copy = i > 30 && random.nextInt(8) != 0;
        text[i] = copy ? text[i - 1 - random.nextInt(30)] : (byte) (32 + random.nextInt(alphabet));
      }
      byte[] packed = CompressedRtf.compress(text);
      assertThat(CompressedRtf.decompress(packed, MAX)).isEqualTo(text);
      byte[] theirs = new CompressedRTF().decompress(new ByteArrayInputStream(packed));
      assertThat(Arrays.copyOf(theirs, size)).isEqualTo(text);
    }
  }

  @Test
  void nothingIsText() {
    assertThat(CompressedRtf.decompress(CompressedRtf.compress(new byte[0]), MAX)).isEmpty();
    assertThat(CompressedRtf.decompress(CompressedRtf.store(new byte[0]), MAX)).isEmpty();
  }

  /** A few bytes that declare 4 GB, that expand for ever, or whose checksum is not theirs. */
  @Test
  void refusesBombsAndDamage() {
    byte[] good = Vectors.get("oxrtfcp-example-1").bytes();
    byte[] huge = good.clone();
    Arrays.fill(huge, 4, 8, (byte) 0xFF);
    assertRefused(huge);
    byte[] small = good.clone();
    small[4] = 10;
    assertRefused(small);
    byte[] damaged = good.clone();
    damaged[20] ^= 1;
    assertRefused(damaged);
    byte[] kind = good.clone();
    kind[8] = 0;
    assertRefused(kind);
    byte[] size = good.clone();
    size[0] = 3;
    assertRefused(size);
  }

  private static void assertRefused(byte[] bytes) {
    assertThatThrownBy(() -> CompressedRtf.decompress(bytes, MAX))
        .isInstanceOf(WireException.class);
  }
}
