package org.ropeway.codec.rtf;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.wire.WireException;
import org.ropeway.codec.wire.WireException.Reason;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireType;
import org.ropeway.codec.wire.WireWriter;

/** The value of PidTagRtfCompressed: a header, then rich text compressed or not. [MS-OXRTFCP]. */
public final class CompressedRtf {
  static final int WINDOW = 4096;

  /** What the dictionary holds before the first byte ([MS-OXRTFCP] 2.1.2.1). */
  static final byte[] DICTIONARY =
      ("{\\r"
              + "tf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern"
              + " \\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\r"
              + "ed0\\green0\\blue0\r\n"
              + "\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx")
          .getBytes(StandardCharsets.US_ASCII);

  private static final int COMPRESSED = 0x75465A4C;
  private static final int UNCOMPRESSED = 0x414C454D;
  private static final int HEADER = 16;
  private static final int COUNTED_HEADER = 12;
  private static final int MAX_EXPANSION = 9;
  private static final int[] CRC = crcTable();

  private CompressedRtf() {}

  /** A value that fills its buffer, seen as its rich text; see {@link #decompress}. */
  public static WireType<Bytes> wire(int max) {
    return WireType.of(
        HEADER,
        r -> Bytes.wrap(decompress(r.rest(), max)),
        (w, v) -> w.bytes(compress(v.unsafeArray())));
  }

  /** Compresses rich text. */
  public static byte[] compress(byte[] rtf) {
    WireWriter w = WireWriter.of(Integer.MAX_VALUE);
    byte[] contents = new RtfCompressor(rtf).compress();
    header(w, contents.length, rtf.length, COMPRESSED, crc(contents, 0, contents.length));
    return w.bytes(contents).toBytes();
  }

  /** Puts rich text behind the header as it is, for where compressing would take too long. */
  public static byte[] store(byte[] rtf) {
    WireWriter w = WireWriter.of(Integer.MAX_VALUE);
    header(w, rtf.length, rtf.length, UNCOMPRESSED, 0);
    return w.bytes(rtf).toBytes();
  }

  /**
   * The rich text of a value; {@link WireException} if it is damaged, or larger than it declares or
   * than {@code max} bytes.
   */
  public static byte[] decompress(byte[] value, int max) {
    WireReader r = WireReader.of(value);
    long compSize = r.u32() - COUNTED_HEADER;
    long rawSize = r.u32();
    int type = r.i32();
    int crc = r.i32();
    if (compSize < 0 || compSize > r.remaining()) {
      throw new WireException(Reason.TRUNCATED, 0, "COMPSIZE");
    }
    if (rawSize > max) {
      throw new WireException(Reason.TOO_LARGE, 4, "RAWSIZE " + rawSize);
    }
    int end = HEADER + (int) compSize;
    return switch (type) {
      case UNCOMPRESSED -> {
        if (rawSize > compSize) {
          throw new WireException(Reason.TRUNCATED, 4, "RAWSIZE");
        }
        yield Arrays.copyOfRange(value, HEADER, HEADER + (int) rawSize);
      }
      case COMPRESSED -> {
        if (crc != crc(value, HEADER, end)) {
          throw new WireException(Reason.BAD_VALUE, 12, "CRC");
        }
        yield expand(value, end, (int) rawSize);
      }
      default -> throw new WireException(Reason.BAD_VALUE, 8, "COMPTYPE");
    };
  }

  private static void header(WireWriter w, int size, int rawSize, int type, int crc) {
    w.u32((long) size + COUNTED_HEADER).u32(rawSize).u32(type).u32(crc);
  }

  private static byte[] expand(byte[] in, int end, int rawSize) {
    byte[] out = new byte[(int) Math.min(rawSize, (long) (end - HEADER) * MAX_EXPANSION)];
    byte[] window = Arrays.copyOf(DICTIONARY, WINDOW);
    int write = DICTIONARY.length;
    int size = 0;
    int at = HEADER;
    while (at < end) {
      int control = in[at++];
      for (int bit = 0; bit < 8 && at < end; bit++) {
        int from = write;
        int length = 1;
        if ((control & (1 << bit)) == 0) {
          window[write] = in[at++];
        } else {
          if (at + 1 >= end) {
            throw new WireException(Reason.TRUNCATED, at, "reference");
          }
          int reference = (in[at] & 0xFF) << 8 | (in[at + 1] & 0xFF);
          at += 2;
          from = reference >>> 4;
          length = (reference & 0xF) + 2;
          if (from == write) {
            return size == out.length ? out : Arrays.copyOf(out, size);
          }
        }
        if (length > rawSize - size) {
          throw new WireException(Reason.TOO_LARGE, at, "more than RAWSIZE");
        }
        for (int i = 0; i < length; i++) {
          byte b = window[(from + i) % WINDOW];
          window[write] = b;
          write = (write + 1) % WINDOW;
          out[size++] = b;
        }
      }
    }
    throw new WireException(Reason.TRUNCATED, at, "no end of the compressed text");
  }

  /** [MS-OXRTFCP] 2.1.3.2: the usual polynomial, but neither start nor end is inverted. */
  private static int crc(byte[] b, int from, int to) {
    int crc = 0;
    for (int i = from; i < to; i++) {
      crc = CRC[(crc ^ b[i]) & 0xFF] ^ (crc >>> 8);
    }
    return crc;
  }

  private static int[] crcTable() {
    int[] table = new int[256];
    for (int i = 0; i < 256; i++) {
      int c = i;
      for (int bit = 0; bit < 8; bit++) {
        c = (c & 1) != 0 ? (c >>> 1) ^ 0xEDB88320 : c >>> 1;
      }
      table[i] = c;
    }
    return table;
  }
}
