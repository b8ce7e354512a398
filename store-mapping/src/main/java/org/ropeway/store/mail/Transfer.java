package org.ropeway.store.mail;

import java.util.Arrays;

/** Transfer encodings of header text, read as far as they can be. */
final class Transfer {
  private static final byte[] SIX_BITS = new byte[256];

  static {
    Arrays.fill(SIX_BITS, (byte) -1);
    String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    for (int i = 0; i < alphabet.length(); i++) {
      SIX_BITS[alphabet.charAt(i)] = (byte) i;
    }
  }

  private Transfer() {}

  /**
   * Base64; foreign characters and padding are passed over, an incomplete end gives what it can.
   */
  static byte[] base64(byte[] in, int from, int to) {
    byte[] out = new byte[(to - from) / 4 * 3 + 3];
    int size = 0;
    int bits = 0;
    int quad = 0;
    for (int i = from; i < to; i++) {
      int v = SIX_BITS[in[i] & 0xFF];
      if (v >= 0) {
        quad = (quad << 6) | v;
        bits += 6;
        if (bits >= 8) {
          bits -= 8;
          out[size++] = (byte) (quad >>> bits);
        }
      } else if (in[i] == '=') {
        bits = 0;
      }
    }
    return Arrays.copyOf(out, size);
  }

  /** The Q encoding ([RFC2047] 4.2). */
  static byte[] q(byte[] in, int from, int to) {
    byte[] out = new byte[to - from];
    int size = 0;
    for (int i = from; i < to; i++) {
      if (in[i] == '=' && i + 2 < to && hex(in[i + 1]) >= 0 && hex(in[i + 2]) >= 0) {
        out[size++] = (byte) (hex(in[i + 1]) << 4 | hex(in[i + 2]));
        i += 2;
      } else {
        out[size++] = in[i] == '_' ? (byte) ' ' : in[i];
      }
    }
    return Arrays.copyOf(out, size);
  }

  static int hex(byte b) {
    return Character.digit((char) (b & 0xFF), 16);
  }
}
