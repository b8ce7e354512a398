package org.ropeway.gateway.capture;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;
import org.ropeway.gateway.recording.RecordingException;

/** Reads the frames of a capture file one by one, so that it takes the memory of the largest. */
abstract sealed class FrameReader permits PcapReader, PcapngReader {
  /** More than any link has: jumbo frames, and what a network card puts together, are smaller. */
  static final int LARGEST_FRAME = 1 << 20;

  /** Bytes of a file that show which format it has. */
  static final int HEAD = 4;

  private final String where;
  private final InputStream in;

  FrameReader(String where, InputStream in) {
    this.where = where;
    this.in = in;
  }

  /**
   * A reader of the file that begins with {@code head}.
   *
   * @param in what follows the head
   * @return null if it is no capture
   */
  static @Nullable FrameReader of(String where, byte[] head, InputStream in)
      throws RecordingException {
    if (head.length < HEAD) {
      return null;
    }
    int magic = ByteBuffer.wrap(head).getInt();
    return switch (magic) {
      case 0xA1B2C3D4 -> new PcapReader(where, in, ByteOrder.BIG_ENDIAN, 1_000);
      case 0xD4C3B2A1 -> new PcapReader(where, in, ByteOrder.LITTLE_ENDIAN, 1_000);
      case 0xA1B23C4D -> new PcapReader(where, in, ByteOrder.BIG_ENDIAN, 1);
      case 0x4D3CB2A1 -> new PcapReader(where, in, ByteOrder.LITTLE_ENDIAN, 1);
      case PcapngReader.SECTION_HEADER -> new PcapngReader(where, in);
      default -> null;
    };
  }

  /** The next frame; null at the end of the file. */
  abstract @Nullable Frame next() throws RecordingException;

  /** The next {@code n} bytes; null if the file ends before the first of them. */
  final @Nullable ByteBuffer read(long n) throws RecordingException {
    if (n < 0 || n > LARGEST_FRAME + 64) {
      throw bad("has a block of " + n + " bytes");
    }
    try {
      byte[] bytes = in.readNBytes((int) n);
      if (bytes.length == 0 && n > 0) {
        return null;
      }
      if (bytes.length < n) {
        throw bad("is cut short");
      }
      return ByteBuffer.wrap(bytes);
    } catch (RecordingException e) {
      throw e;
    } catch (IOException e) {
      throw new RecordingException(where + " cannot be read: " + e, e);
    }
  }

  /** The next {@code n} bytes, which must be there. */
  final ByteBuffer need(long n) throws RecordingException {
    ByteBuffer bytes = read(n);
    if (bytes == null) {
      throw bad("is cut short");
    }
    return bytes;
  }

  final RecordingException bad(String why) {
    return new RecordingException(where + " " + why);
  }
}
