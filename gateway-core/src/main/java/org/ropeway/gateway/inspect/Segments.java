package org.ropeway.gateway.inspect;

import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.Bytes;

/** The TCP connections of captured packets, put together by sequence numbers. */
final class Segments {
  private static final int ETHERNET = 1;
  private static final int LOOPBACK = 0;
  private static final int OPEN_LOOPBACK = 108;
  private static final int RAW = 101;
  private static final int RAW_OLD = 12;
  private static final int RAW_IP4 = 228;
  private static final int RAW_IP6 = 229;
  private static final int COOKED = 113;
  private static final int COOKED_2 = 276;
  private static final int IP4 = 0x0800;
  private static final int IP6 = 0x86DD;
  private static final int TCP = 6;

  private final Map<Side, TcpStream> streams = new LinkedHashMap<>();

  /** One direction of a connection. */
  private record Side(Bytes from, int fromPort, Bytes to, int toPort) {
    Side reversed() {
      return new Side(to, toPort, from, fromPort);
    }
  }

  /** Both directions of a connection, the one that began first. */
  record Connection(Bytes sent, Bytes received) {}

  private Segments() {}

  /** The connections, in the order they began. */
  static List<Connection> of(List<Capture.Frame> frames) {
    Segments all = new Segments();
    frames.forEach(all::frame);
    return all.connections();
  }

  private List<Connection> connections() {
    Map<Side, Connection> found = new LinkedHashMap<>();
    streams.forEach((side, stream) -> {
      if (!found.containsKey(side.reversed())) {
        TcpStream back = streams.get(side.reversed());
        found.put(
            side, new Connection(stream.bytes(), back == null ? Bytes.EMPTY : back.bytes()));
      }
    });
    return List.copyOf(found.values());
  }

  private void frame(Capture.Frame frame) {
    ByteBuffer packet = packet(frame.linkType(), frame.data());
    if (packet == null || packet.remaining() < 20) {
      return;
    }
    switch ((packet.get(0) & 0xFF) >>> 4) {
      case 4 -> ip4(packet);
      case 6 -> ip6(packet);
      default -> {}
    }
  }

  /** The IP packet in a frame; null if there is none. */
  private static @Nullable ByteBuffer packet(int link, ByteBuffer frame) {
    return switch (link) {
      case ETHERNET -> ethernet(frame);
      case RAW, RAW_OLD, RAW_IP4, RAW_IP6 -> frame;
      case LOOPBACK, OPEN_LOOPBACK -> from(frame, 4);
      case COOKED -> from(frame, 16);
      case COOKED_2 -> from(frame, 20);
      default -> null;
    };
  }

  private static @Nullable ByteBuffer ethernet(ByteBuffer frame) {
    int at = 12;
    while (frame.remaining() >= at + 2) {
      int type = frame.getShort(at) & 0xFFFF;
      if (type == IP4 || type == IP6) {
        return from(frame, at + 2);
      }
      if (type != 0x8100 && type != 0x88A8) {
        return null;
      }
      at += 4; // a VLAN tag
    }
    return null;
  }

  private static @Nullable ByteBuffer from(ByteBuffer b, int at) {
    return at > b.remaining() ? null : b.slice(at, b.remaining() - at);
  }

  private void ip4(ByteBuffer p) {
    int header = (p.get(0) & 0xF) * 4;
    int total = Math.min(p.getShort(2) & 0xFFFF, p.remaining());
    int fragment = p.getShort(6) & 0x3FFF;
    if (p.get(9) == TCP && fragment == 0 && header >= 20 && total >= header) {
      tcp(address(p, 12, 4), address(p, 16, 4), p.slice(header, total - header));
    }
  }

  private void ip6(ByteBuffer p) {
    if (p.remaining() < 40 || p.get(6) != TCP) {
      return;
    }
    int length = Math.min(p.getShort(4) & 0xFFFF, p.remaining() - 40);
    tcp(address(p, 8, 16), address(p, 24, 16), p.slice(40, length));
  }

  private static Bytes address(ByteBuffer p, int at, int size) {
    byte[] address = new byte[size];
    p.get(at, address);
    return Bytes.wrap(address);
  }

  private void tcp(Bytes from, Bytes to, ByteBuffer segment) {
    if (segment.remaining() < 20) {
      return;
    }
    int header = ((segment.get(12) & 0xF0) >>> 4) * 4;
    if (header < 20 || header > segment.remaining()) {
      return;
    }
    Side side =
        new Side(from, segment.getShort(0) & 0xFFFF, to, segment.getShort(2) & 0xFFFF);
    boolean syn = (segment.get(13) & 0x02) != 0;
    byte[] data = new byte[segment.remaining() - header];
    segment.get(header, data);
    TcpStream stream = streams.computeIfAbsent(side, s -> new TcpStream());
    stream.add(segment.getInt(4) + (syn ? 1 : 0), data, syn);
  }
}
