package org.ropeway.codec.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import com.pff.LZFu;
import com.pff.PSTException;
import com.pff.PSTGlobalObjectId;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ropeway.codec.Vectors;
import org.ropeway.codec.Vectors.Vector;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.FileTime;
import org.ropeway.codec.ocal.GlobalObjectId;
import org.ropeway.codec.rtf.CompressedRtf;

/**
 * java-libpst, another reader of what Outlook stores, reads the same in what Outlook wrote and in
 * what we write.
 */
class LibpstTest {
  private static final int MAX = 1 << 20;

  static Stream<Vector> globalObjectIds() {
    return Vectors.ofKind("global-object-id");
  }

  @ParameterizedTest
  @MethodSource
  void globalObjectIds(Vector v) {
    GlobalObjectId id = GlobalObjectId.WIRE.readAll(v.bytes());
    compare(id, v.bytes());
    GlobalObjectId instance = id.instance(LocalDate.of(2027, 11, 30));
    compare(instance, instance.toBytes().array());
  }

  @Test
  void globalObjectIdsOfOurs() {
    GlobalObjectId id = GlobalObjectId.of(new FileTime(0x01CADFE7E82CA5C0L), Bytes.ofHex("00ff10"));
    compare(id, id.toBytes().array());
  }

  private static void compare(GlobalObjectId ours, byte[] bytes) {
    PSTGlobalObjectId theirs = new PSTGlobalObjectId(bytes);
    assertThat(theirs.getYear()).isEqualTo(ours.year());
    assertThat(theirs.getMonth()).isEqualTo(ours.month());
    assertThat(theirs.getDay()).isEqualTo(ours.day());
    assertThat(theirs.getDataSize()).isEqualTo(ours.data().length());
    assertThat(theirs.getData()).isEqualTo(ours.data().array());
  }

  static Stream<Vector> texts() {
    return Stream.concat(Vectors.ofKind("rtf-compressed"), Vectors.collected("rtf-compressed"));
  }

  @ParameterizedTest
  @MethodSource
  void texts(Vector v) throws PSTException {
    byte[] rtf = CompressedRtf.decompress(v.bytes(), MAX);
    assertThat(text(LZFu.decode(v.bytes()))).isEqualTo(text(rtf));
    assertThat(text(LZFu.decode(CompressedRtf.compress(rtf)))).isEqualTo(text(rtf));
  }

  @Test
  void textsOfOurs() throws PSTException {
    Random random = new Random(5);
    for (int size : new int[] {1, 17, 207, 4000, 4096, 9000}) {
      byte[] rtf = new byte[size];
      for (int i = 0; i < size; i++) {
        boolean copy = i > 40 && random.nextInt(6) != 0;
        rtf[i] = copy ? rtf[i - 1 - random.nextInt(40)] : (byte) (32 + random.nextInt(90));
      }
      assertThat(text(LZFu.decode(CompressedRtf.compress(rtf)))).isEqualTo(text(rtf));
    }
  }

  private static String text(byte[] rtf) {
    return text(new String(rtf, StandardCharsets.US_ASCII));
  }

  /**
   * It has the line ends of the dictionary the wrong way round, leaves out the last ones, and has a
   * charset of its own.
   */
  private static String text(String rtf) {
    return rtf.replaceAll("[^\\x00-\\x7F]+", "?")
        .replaceAll("[\r\n]+", "|")
        .replaceAll("[|\0]+$", "");
  }
}
