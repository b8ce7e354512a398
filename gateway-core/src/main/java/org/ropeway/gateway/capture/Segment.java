package org.ropeway.gateway.capture;

import java.nio.ByteBuffer;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.Bytes;

/**
 * A TCP segment ([RFC 9293] 3.1).
 *
 * @param sequence of its first byte, 32 bits
 * @param opens SYN without ACK: a client begins a connection
 * @param synchronises SYN
 */
record Segment(
    Instant time,
    Endpoint from,
    Endpoint to,
    int sequence,
    boolean opens,
    boolean synchronises,
    Bytes payload) {
  private static final int TCP = 6;
  private static final int SYN = 0x02;
  private static final int ACK = 0x10;
  private static final int IPV4 = 0x0800;
  private static final int IPV6 = 0x86DD;

  /** An address of IP and a port. */
  record Endpoint(Bytes address, int port) {}

  /** The segment in a frame; null if it has none, or not the whole of its headers. */
  static @Nullable Segment of(Frame frame) {
    ByteBuffer b = ByteBuffer.wrap(frame.data().unsafeArray());
    int ip = networkHeader(frame.linkType(), b);
    if (ip < 0 || ip >= b.limit()) {
      return null;
    }
    b.position(ip);
    return switch (b.get(ip) >>> 4 & 0xF) {
      case 4 -> ipv4(frame, b.slice());
      case 6 -> ipv6(frame, b.slice());
      default -> null;
    };
  }

  /** Where the header of IP begins; -1 if there is none. LINKTYPE_ numbers of tcpdump.org. */
  private static int networkHeader(int linkType, ByteBuffer b) {
    return switch (linkType) {
      case 0, 108 -> 4; // NULL, LOOP
      case 12, 101, 228, 229 -> 0; // RAW, IPV4, IPV6
      case 1 -> ethernet(b);
      case 113 -> ifIp(b, 14, 16); // LINUX_SLL
      case 276 -> ifIp(b, 0, 20); // LINUX_SLL2
      default -> -1;
    };
  }

  private static int ethernet(ByteBuffer b) {
    int type = 12;
    for (int tags = 0; tags < 3 && type + 2 <= b.limit(); tags++) {
      int value = Short.toUnsignedInt(b.getShort(type));
      if (value != 0x8100 && value != 0x88A8 && value != 0x9100) {
        return ifIp(b, type, type + 2);
      }
      type += 4;
    }
    return -1;
  }

  private static int ifIp(ByteBuffer b, int type, int header) {
    if (type + 2 > b.limit()) {
      return -1;
    }
    int value = Short.toUnsignedInt(b.getShort(type));
    return value == IPV4 || value == IPV6 ? header : -1;
  }

  private static @Nullable Segment ipv4(Frame frame, ByteBuffer b) {
    int header = (b.get(0) & 0xF) * 4;
    if (header < 20 || b.limit() < header || b.get(9) != TCP || (b.getShort(6) & 0x3FFF) != 0) {
      return null; // no TCP, or a fragment
    }
    int length = Short.toUnsignedInt(b.getShort(2));
    int end = length == 0 ? b.limit() : Math.min(length, b.limit()); // 0: by the network card
    return tcp(frame, address(b, 12, 4), address(b, 16, 4), part(b, header, end));
  }

  private static @Nullable Segment ipv6(Frame frame, ByteBuffer b) {
    if (b.limit() < 40) {
      return null;
    }
    int length = Short.toUnsignedInt(b.getShort(4));
    int end = length == 0 ? b.limit() : Math.min(40 + length, b.limit());
    int next = b.get(6);
    int at = 40;
    while ((next == 0 || next == 43 || next == 60) && at + 8 <= end) {
      next = b.get(at);
      at += (Byte.toUnsignedInt(b.get(at + 1)) + 1) * 8;
    }
    return next == TCP ? tcp(frame, address(b, 8, 16), address(b, 24, 16), part(b, at, end)) : null;
  }

  private static @Nullable Segment tcp(Frame frame, Bytes from, Bytes to, ByteBuffer b) {
    if (b.limit() < 20) {
      return null;
    }
    int header = (b.get(12) >>> 4 & 0xF) * 4;
    if (header < 20 || header > b.limit()) {
      return null;
    }
    int flags = b.get(13);
    byte[] payload = new byte[b.limit() - header];
    b.get(header, payload);
    return new Segment(
        frame.time(),
        new Endpoint(from, Short.toUnsignedInt(b.getShort(0))),
        new Endpoint(to, Short.toUnsignedInt(b.getShort(2))),
        b.getInt(4),
        (flags & (SYN | ACK)) == SYN,
        (flags & SYN) != 0,
        Bytes.wrap(payload));
  }

  private static ByteBuffer part(ByteBuffer b, int from, int end) {
    return from >= end ? ByteBuffer.allocate(0) : b.slice(from, end - from);
  }

  private static Bytes address(ByteBuffer b, int at, int length) {
    byte[] bytes = new byte[length];
    b.get(at, bytes);
    return Bytes.wrap(bytes);
  }
}
