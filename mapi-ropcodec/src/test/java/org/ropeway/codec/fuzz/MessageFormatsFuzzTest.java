package org.ropeway.codec.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ropeway.codec.Vectors;
import org.ropeway.codec.Vectors.Vector;
import org.ropeway.codec.rtf.CompressedRtf;
import org.ropeway.codec.tnef.TnefReader;
import org.ropeway.codec.wire.WireException;
import org.ropeway.codec.wire.WireLimits;
import org.ropeway.codec.wire.WireReader;

/** No bytes bring the readers of compressed rich text and TNEF down. */
class MessageFormatsFuzzTest {
  private static final int ROUNDS = 50;
  private static final int MAX_RTF = 1 << 20;

  @FuzzTest(maxDuration = "60s")
  void compressedRtf(byte[] input) {
    rtf(input);
  }

  @FuzzTest(maxDuration = "60s")
  void tnefStream(byte[] input) {
    tnef(input);
  }

  @Test
  void mutatedRecordings() {
    Random random = new Random(42);
    for (Vector v :
        Stream.concat(Vectors.ofKind("rtf-compressed").limit(8), Vectors.ofKind("tnef")).toList()) {
      byte[] bytes = v.bytes();
      for (int i = 0; i < ROUNDS; i++) {
        byte[] mutant = bytes.clone();
        for (int n = 1 + random.nextInt(4); n > 0; n--) {
          int at =
              random.nextInt(random.nextBoolean() ? Math.min(600, bytes.length) : bytes.length);
          mutant[at] = (byte) random.nextInt(256);
        }
        rtf(mutant);
        tnef(mutant);
      }
    }
  }

  private static void rtf(byte[] input) {
    try {
      assertThat(CompressedRtf.decompress(input, MAX_RTF).length).isLessThanOrEqualTo(MAX_RTF);
    } catch (WireException e) {
      assertThat(e.offset()).isLessThanOrEqualTo(input.length);
    }
    assertThat(CompressedRtf.decompress(CompressedRtf.compress(input), input.length))
        .isEqualTo(input);
  }

  private static void tnef(byte[] input) {
    try {
      WireReader r = WireReader.of(Unpooled.wrappedBuffer(input), new WireLimits(20_000, 16), null);
      assertThat(TnefReader.read(r, page -> StandardCharsets.ISO_8859_1)).isNotNull();
    } catch (WireException e) {
      assertThat(e.offset()).isLessThanOrEqualTo(input.length);
    }
  }
}
