package org.ropeway.gateway.inspect;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * The packets of a capture file: libpcap's own format and pcapng, in both byte orders. Interfaces
 * are of Ethernet, raw IP, Linux cooked or loopback.
 */
final class Capture {
  private static final int PCAP = 0xA1B2C3D4;
  private static final int PCAP_NANO = 0xA1B23C4D;
  private static final int NG_SECTION = 0x0A0D0D0A;
  private static final int NG_ORDER = 0x1A2B3C4D;
  private static final int NG_INTERFACE = 1;
  private static final int NG_SIMPLE = 3;
  private static final int NG_PACKET = 6;

  private final String name;
  private final List<Frame> frames = new ArrayList<>();
  private ByteOrder section = ByteOrder.LITTLE_ENDIAN;

  /** A packet as its interface saw it. */
  record Frame(int linkType, ByteBuffer data) {}

  private Capture(String name) {
    this.name = name;
  }

  /** Whether bytes begin as a capture does. */
  static boolean is(byte[] bytes) {
    if (bytes.length < 12) {
      return false;
    }
    int magic = ByteBuffer.wrap(bytes).getInt();
    int reversed = Integer.reverseBytes(magic);
    return magic == NG_SECTION || isClassic(magic) || isClassic(reversed);
  }

  private static boolean isClassic(int magic) {
    return magic == PCAP || magic == PCAP_NANO;
  }

  /** The packets of a capture; what stands behind a packet that is cut short is left out. */
  static List<Frame> read(String name, byte[] bytes) throws InspectException {
    Capture capture = new Capture(name);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    if (in.getInt(0) == NG_SECTION) {
      capture.next(in);
    } else {
      capture.classic(in);
    }
    return capture.frames;
  }

  private void classic(ByteBuffer in) throws InspectException {
    in.order(isClassic(in.getInt(0)) ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
    if (in.remaining() < 24) {
      throw new InspectException(name + ": capture without its header");
    }
    int link = in.getInt(20) & 0xFFFF;
    in.position(24);
    while (in.remaining() >= 16) {
      int length = in.getInt(in.position() + 8);
      in.position(in.position() + 16);
      if (length < 0 || length > in.remaining()) {
        return;
      }
      frames.add(new Frame(link, part(in, in.position(), length)));
      in.position(in.position() + length);
    }
  }

  private void next(ByteBuffer in) throws InspectException {
    List<Integer> links = new ArrayList<>();
    while (in.remaining() >= 12) {
      int at = in.position();
      if (in.order(ByteOrder.BIG_ENDIAN).getInt(at) == NG_SECTION) {
        links.clear();
        section = in.getInt(at + 8) == NG_ORDER ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
      }
      in.order(section);
      int type = in.getInt(at);
      int length = in.getInt(at + 4);
      if (length < 12 || (length & 3) != 0) {
        throw new InspectException(name + ": block of " + length + " bytes at " + at);
      }
      if (length > in.remaining()) {
        return;
      }
      block(in, at, type, length, links);
      in.position(at + length);
    }
  }

  private void block(ByteBuffer in, int at, int type, int length, List<Integer> links) {
    if (type == NG_INTERFACE && length >= 20) {
      links.add(in.getShort(at + 8) & 0xFFFF);
    } else if (type == NG_PACKET && length >= 32) {
      int of = in.getInt(at + 8);
      int size = in.getInt(at + 20);
      if (of >= 0 && of < links.size() && size >= 0 && size <= length - 32) {
        frames.add(new Frame(links.get(of), part(in, at + 28, size)));
      }
    } else if (type == NG_SIMPLE && length >= 16 && !links.isEmpty()) {
      int size = Math.min(in.getInt(at + 8), length - 16);
      if (size >= 0) {
        frames.add(new Frame(links.getFirst(), part(in, at + 12, size)));
      }
    }
  }

  private static ByteBuffer part(ByteBuffer in, int from, int length) {
    return in.slice(from, length).order(ByteOrder.BIG_ENDIAN);
  }
}
