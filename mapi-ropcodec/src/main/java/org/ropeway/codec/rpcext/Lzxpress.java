package org.ropeway.codec.rpcext;

import java.util.Arrays;
import org.ropeway.codec.wire.WireException;
import org.ropeway.codec.wire.WireException.Reason;

/** LZ77 in the DIRECT2 encoding. [MS-OXCRPC] 3.1.4.1.1.2, [MS-XCA] 2.3 and 2.4. */
public final class Lzxpress {
  private static final int MIN_MATCH = 3;
  private static final int INLINE_LENGTH = 7;
  private static final int NIBBLE_LENGTH = 15;
  private static final int BYTE_LENGTH = 255;

  private Lzxpress() {}

  /** Compresses {@code in}; the result may be larger. */
  public static byte[] compress(byte[] in) {
    return new Encoder(in).encode();
  }

  /**
   * Decompresses {@code in} to exactly {@code size} bytes; {@link WireException} if it does not
   * have them or refers to bytes before its beginning.
   *
   * @param size the declared size, which the caller has compared with its limit
   * @param offset where {@code in} stood, for the exception
   */
  public static byte[] decompress(byte[] in, int size, int offset) {
    return new Decoder(in, size, offset).decode();
  }

  private static final class Decoder {
    private final byte[] in;
    private final byte[] out;
    private final int offset;
    private int at;
    private int written;

    /** Where the byte is whose high nibble the next long match takes; -1 if there is none. */
    private int nibbleAt = -1;

    Decoder(byte[] in, int size, int offset) {
      // A byte of input makes at most 65,535 bytes, and in a two-byte-sized buffer far fewer.
      this.in = in;
      this.out = new byte[size];
      this.offset = offset;
    }

    byte[] decode() {
      int flags = 0;
      int flagCount = 0;
      while (written < out.length) {
        if (flagCount == 0) {
          flags = u16() | (u16() << 16);
          flagCount = 32;
        }
        flagCount--;
        if ((flags & (1 << flagCount)) == 0) {
          out[written++] = (byte) u8();
        } else {
          match();
        }
      }
      return out;
    }

    private void match() {
      int symbol = u16();
      int distance = (symbol >>> 3) + 1;
      int length = length(symbol & INLINE_LENGTH) + MIN_MATCH;
      if (distance > written) {
        throw fail(Reason.BAD_VALUE, "match before the beginning");
      }
      if (length < 0 || length > out.length - written) {
        throw fail(Reason.TOO_LARGE, "match beyond the declared size");
      }
      if (distance >= length) {
        System.arraycopy(out, written - distance, out, written, length);
        written += length;
      } else {
        for (int end = written + length; written < end; written++) {
          out[written] = out[written - distance];
        }
      }
    }

    private int length(int inline) {
      if (inline < INLINE_LENGTH) {
        return inline;
      }
      int nibble = nibble();
      if (nibble < NIBBLE_LENGTH) {
        return nibble + INLINE_LENGTH;
      }
      int b = u8();
      if (b < BYTE_LENGTH) {
        return b + NIBBLE_LENGTH + INLINE_LENGTH;
      }
      int length = u16();
      if (length == 0) {
        length = u16() | (u16() << 16);
      }
      if (length < NIBBLE_LENGTH + INLINE_LENGTH || length > Integer.MAX_VALUE - MIN_MATCH) {
        throw fail(Reason.BAD_VALUE, "long form of a match length");
      }
      return length;
    }

    private int nibble() {
      if (nibbleAt < 0) {
        nibbleAt = at;
        return u8() & 0xF;
      }
      int high = (in[nibbleAt] & 0xFF) >>> 4;
      nibbleAt = -1;
      return high;
    }

    private int u8() {
      if (at >= in.length) {
        throw fail(Reason.TRUNCATED, "compressed data ends early");
      }
      return in[at++] & 0xFF;
    }

    private int u16() {
      return u8() | (u8() << 8);
    }

    private WireException fail(Reason reason, String message) {
      return new WireException(reason, offset + at, message);
    }
  }

  private static final class Encoder {
    private static final int WINDOW = 8192;
    private static final int HASH_BITS = 12;
    private static final int MAX_CHAIN = 16;

    /** A match this long is taken without looking for a longer one. */
    private static final int GOOD_MATCH = 64;

    private final byte[] in;

    /** The position after the last occurrence of each hash; 0 if there is none. */
    private final int[] head = new int[1 << HASH_BITS];

    /** The position after the occurrence before, by position in the window. */
    private final int[] previous;

    private byte[] out;
    private int distance;
    private int written = 4;
    private int flags;
    private int flagCount;
    private int flagsAt;
    private int nibbleAt = -1;

    Encoder(byte[] in) {
      this.in = in;
      this.previous = new int[Math.min(in.length, WINDOW)];
      this.out = new byte[in.length + in.length / 8 + 16];
    }

    byte[] encode() {
      int at = 0;
      while (at < in.length) {
        int length = find(at);
        if (length >= MIN_MATCH) {
          match(distance, length);
          for (int end = at + length; at < end; at++) {
            remember(at);
          }
        } else {
          remember(at);
          u8(in[at++]);
          flag(0);
        }
      }
      flags = flagCount == 0 ? -1 : (flags << (32 - flagCount)) | ((1 << (32 - flagCount)) - 1);
      putFlags();
      return Arrays.copyOf(out, written);
    }

    /** The length of the longest match at a position, whose {@link #distance} it sets. */
    private int find(int at) {
      int longest = in.length - at;
      if (longest < MIN_MATCH) {
        return 0;
      }
      int best = MIN_MATCH - 1;
      int candidate = head[hash(at)] - 1;
      for (int i = 0; i < MAX_CHAIN && candidate >= 0 && at - candidate <= WINDOW; i++) {
        if (in[candidate + best] == in[at + best]) { // or it cannot be a longer one
          int length = matchLength(candidate, at);
          if (length > best) {
            best = length;
            distance = at - candidate;
            if (length >= GOOD_MATCH || length == longest) {
              break;
            }
          }
        }
        int next = previous[candidate & (WINDOW - 1)] - 1;
        candidate = next < candidate ? next : -1;
      }
      return best;
    }

    private int matchLength(int candidate, int at) {
      int length = Arrays.mismatch(in, candidate, in.length - (at - candidate), in, at, in.length);
      return length < 0 ? in.length - at : length;
    }

    private void remember(int at) {
      if (in.length - at >= MIN_MATCH) {
        int h = hash(at);
        previous[at & (WINDOW - 1)] = head[h];
        head[h] = at + 1;
      }
    }

    private int hash(int at) {
      int three = (in[at] & 0xFF) | ((in[at + 1] & 0xFF) << 8) | ((in[at + 2] & 0xFF) << 16);
      return (three * 0x9E3779B1) >>> (32 - HASH_BITS);
    }

    private void match(int distance, int matchLength) {
      int length = matchLength - MIN_MATCH;
      u16(((distance - 1) << 3) | Math.min(length, INLINE_LENGTH));
      if (length >= INLINE_LENGTH) {
        int rest = length - INLINE_LENGTH;
        nibble(Math.min(rest, NIBBLE_LENGTH));
        if (rest >= NIBBLE_LENGTH) {
          rest -= NIBBLE_LENGTH;
          u8(Math.min(rest, BYTE_LENGTH));
          if (rest >= BYTE_LENGTH) {
            longLength(length);
          }
        }
      }
      flag(1);
    }

    private void longLength(int length) {
      if (length <= 0xFFFF) {
        u16(length);
      } else {
        u16(0);
        u16(length);
        u16(length >>> 16);
      }
    }

    private void nibble(int value) {
      if (nibbleAt < 0) {
        nibbleAt = written;
        u8(value);
      } else {
        out[nibbleAt] |= (byte) (value << 4);
        nibbleAt = -1;
      }
    }

    private void flag(int bit) {
      flags = (flags << 1) | bit;
      if (++flagCount == 32) {
        putFlags();
        flagCount = 0;
        flagsAt = written;
        u16(0);
        u16(0);
      }
    }

    private void putFlags() {
      for (int i = 0; i < 4; i++) {
        out[flagsAt + i] = (byte) (flags >>> (8 * i));
      }
    }

    private void u8(int v) {
      if (written == out.length) {
        out = Arrays.copyOf(out, out.length * 2);
      }
      out[written++] = (byte) v;
    }

    private void u16(int v) {
      u8(v);
      u8(v >>> 8);
    }
  }
}
