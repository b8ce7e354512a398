package org.ropeway.gateway.recording.scrub;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** RTF that says nothing, in the uncompressed form of [MS-OXRTFCP] 2.2.3.1, of a given length. */
final class RtfStub {
  private static final int HEADER = 16;
  private static final int MELA = 0x414C454D;

  private RtfStub() {}

  /** As long as asked for; zeros where that is too short for RTF. */
  static byte[] ofLength(int length) {
    String rtf = "{\\rtf1 " + "}";
    if (length < HEADER + rtf.length()) {
      return new byte[length];
    }
    byte[] out = new byte[length];
    Arrays.fill(out, HEADER, length, (byte) ' ');
    byte[] start = rtf.substring(0, rtf.length() - 1).getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(start, 0, out, HEADER, start.length);
    out[length - 1] = '}';
    ByteBuffer.wrap(out)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putInt(length - 4)
        .putInt(length - HEADER)
        .putInt(MELA)
        .putInt(0);
    return out;
  }
}
