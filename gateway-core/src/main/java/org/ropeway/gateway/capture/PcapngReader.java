package org.ropeway.gateway.capture;

import java.io.InputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.Bytes;
import org.ropeway.gateway.recording.RecordingException;

/**
 * The pcapng format of Wireshark: section headers, interfaces, enhanced and simple packets; other
 * blocks are passed over. [draft-ietf-opsawg-pcapng] 4.
 */
final class PcapngReader extends FrameReader {
  /** The block type of a section header, the same in either byte order. */
  static final int SECTION_HEADER = 0x0A0D0D0A;

  private static final int INTERFACE = 1;
  private static final int SIMPLE_PACKET = 3;
  private static final int ENHANCED_PACKET = 6;
  private static final int BYTE_ORDER = 0x1A2B3C4D;
  private static final int MOST_INTERFACES = 1_000;
  private static final int IF_TSRESOL = 9;
  private static final BigInteger NANOS = BigInteger.valueOf(1_000_000_000);

  private final List<Interface> interfaces = new ArrayList<>();
  private ByteOrder order = ByteOrder.LITTLE_ENDIAN;

  /** Where frames were captured; {@code ticks} of its clock are a second. */
  private record Interface(int linkType, BigInteger ticks) {}

  PcapngReader(String where, InputStream in) throws RecordingException {
    super(where, in);
    section(need(8));
  }

  @Override
  @Nullable Frame next() throws RecordingException {
    while (true) {
      ByteBuffer header = read(8);
      if (header == null) {
        return null;
      }
      int type = header.order(order).getInt(0);
      if (type == SECTION_HEADER) {
        ByteBuffer magic = need(4);
        section(
            ByteBuffer.allocate(8)
                .putInt(header.order(ByteOrder.BIG_ENDIAN).getInt(4))
                .put(magic)
                .flip());
        continue;
      }
      ByteBuffer body = body(Integer.toUnsignedLong(header.getInt(4)), 8);
      Frame frame =
          switch (type) {
            case INTERFACE -> {
              addInterface(body);
              yield null;
            }
            case ENHANCED_PACKET -> enhanced(body);
            case SIMPLE_PACKET -> simple(body);
            default -> null;
          };
      if (frame != null) {
        return frame;
      }
    }
  }

  /** A section begins: its block's length and byte order magic are given, the rest is read. */
  private void section(ByteBuffer start) throws RecordingException {
    if (start.order(ByteOrder.BIG_ENDIAN).getInt(4) == BYTE_ORDER) {
      order = ByteOrder.BIG_ENDIAN;
    } else if (start.order(ByteOrder.LITTLE_ENDIAN).getInt(4) == BYTE_ORDER) {
      order = ByteOrder.LITTLE_ENDIAN;
    } else {
      throw bad("has a section without a byte order");
    }
    interfaces.clear();
    body(Integer.toUnsignedLong(start.order(order).getInt(0)), 12);
  }

  /**
   * What is left of a block of which {@code read} bytes were read, without the length behind it.
   */
  private ByteBuffer body(long length, int read) throws RecordingException {
    if (length < read + 4 || length % 4 != 0 || length > LARGEST_FRAME) {
      throw bad("has a block of " + length + " bytes");
    }
    ByteBuffer rest = need(length - read).order(order);
    rest.limit(rest.limit() - 4);
    return rest;
  }

  private void addInterface(ByteBuffer body) throws RecordingException {
    if (body.remaining() < 8 || interfaces.size() == MOST_INTERFACES) {
      throw bad("has an interface that is none");
    }
    int linkType = Short.toUnsignedInt(body.getShort(0));
    interfaces.add(new Interface(linkType, ticks(body.position(8))));
  }

  /** The option if_tsresol among those of an interface; microseconds if there is none. */
  private static BigInteger ticks(ByteBuffer options) {
    while (options.remaining() >= 4) {
      int code = Short.toUnsignedInt(options.getShort());
      int length = Short.toUnsignedInt(options.getShort());
      if (code == 0 || length > options.remaining()) {
        break;
      }
      if (code == IF_TSRESOL && length == 1) {
        int resolution = options.get();
        return BigInteger.valueOf(resolution < 0 ? 2 : 10).pow(Math.min(resolution & 0x7F, 63));
      }
      options.position(options.position() + Math.min(length + 3 & ~3, options.remaining()));
    }
    return BigInteger.valueOf(1_000_000);
  }

  private Frame enhanced(ByteBuffer body) throws RecordingException {
    if (body.remaining() < 20) {
      throw bad("has a packet without a header");
    }
    Interface source = source(Integer.toUnsignedLong(body.getInt()));
    BigInteger time =
        BigInteger.valueOf(Integer.toUnsignedLong(body.getInt()))
            .shiftLeft(32)
            .add(BigInteger.valueOf(Integer.toUnsignedLong(body.getInt())));
    long captured = Integer.toUnsignedLong(body.getInt());
    body.getInt();
    BigInteger[] seconds = time.divideAndRemainder(source.ticks);
    long nanos = seconds[1].multiply(NANOS).divide(source.ticks).longValue();
    long epoch = seconds[0].min(BigInteger.valueOf(Instant.MAX.getEpochSecond())).longValue();
    return new Frame(Instant.ofEpochSecond(epoch, nanos), source.linkType, data(body, captured));
  }

  private Frame simple(ByteBuffer body) throws RecordingException {
    if (body.remaining() < 4) {
      throw bad("has a packet without a header");
    }
    long length = Integer.toUnsignedLong(body.getInt());
    Bytes data = data(body, Math.min(length, body.remaining()));
    return new Frame(Instant.EPOCH, source(0).linkType, data);
  }

  private Interface source(long number) throws RecordingException {
    if (number >= interfaces.size()) {
      throw bad("has a packet of an interface it does not name");
    }
    return interfaces.get((int) number);
  }

  private Bytes data(ByteBuffer body, long length) throws RecordingException {
    if (length > body.remaining()) {
      throw bad("has a packet that is larger than its block");
    }
    byte[] data = new byte[(int) length];
    body.get(data);
    return Bytes.wrap(data);
  }
}
