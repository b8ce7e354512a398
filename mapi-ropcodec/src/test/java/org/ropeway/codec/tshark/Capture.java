package org.ropeway.codec.tshark;

import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.ropeway.codec.wire.WireWriter;

/**
 * A capture file (pcap) of TCP connections over IPv4, as {@link Tshark} and Wireshark read it. Each
 * message is a segment, and a frame, of its own; it has to fit one.
 */
public final class Capture {
  private static final int MAGIC = 0xA1B2C3D4;
  private static final int RAW_IP = 101;
  private static final int HEADERS = 40;
  private static final int TCP = 6;
  private static final int SYN = 0x02;
  private static final int ACK = 0x10;
  private static final int PSH = 0x08;
  private static final int[] ADDRESSES = {0x0A000001, 0x0A000002};
  private static final int FIRST_PORT = 50_000;

  private final List<byte[]> frames = new ArrayList<>();
  private int nextPort = FIRST_PORT;

  /** A connection to a port of the server, with its handshake. */
  public Connection connection(int serverPort) {
    return new Connection(nextPort++, serverPort);
  }

  /** The file. */
  public byte[] toBytes() {
    WireWriter w = WireWriter.of(Integer.MAX_VALUE);
    w.u32(MAGIC).u16(2).u16(4).zero(8).u32(0xFFFF).u32(RAW_IP);
    for (int i = 0; i < frames.size(); i++) {
      byte[] frame = frames.get(i);
      w.u32(1_000_000_000L).u32(i).u32(frame.length).u32(frame.length).bytes(frame);
    }
    return w.toBytes();
  }

  /** A connection; each message is answered with the number of its frame. */
  public final class Connection {
    private final int[] ports;
    private final long[] sent = {1_000, 2_000};

    private Connection(int clientPort, int serverPort) {
      ports = new int[] {clientPort, serverPort};
      segment(0, SYN, new byte[0]);
      sent[0]++;
      segment(1, SYN | ACK, new byte[0]);
      sent[1]++;
      segment(0, ACK, new byte[0]);
    }

    /** The client sends a message. */
    public int client(byte[] message) {
      return segment(0, PSH | ACK, message);
    }

    /** The server sends a message. */
    public int server(byte[] message) {
      return segment(1, PSH | ACK, message);
    }

    private int segment(int from, int flags, byte[] payload) {
      int to = 1 - from;
      long acknowledged = (flags & ACK) == 0 ? 0 : sent[to];
      WireWriter tcp = WireWriter.of(0xFFFF - HEADERS / 2).withByteOrder(ByteOrder.BIG_ENDIAN);
      tcp.u16(ports[from]).u16(ports[to]).u32(sent[from]).u32(acknowledged);
      tcp.u8(0x50).u8(flags).u16(0xFFFF).u16(0).u16(0).bytes(payload);
      tcp.patchU16(16, checksum(pseudoHeader(from, tcp.position()), tcp.toBytes()));
      WireWriter ip = WireWriter.of(0xFFFF).withByteOrder(ByteOrder.BIG_ENDIAN);
      ip.u8(0x45).u8(0).u16(HEADERS + payload.length).u16(frames.size()).u16(0x4000);
      ip.u8(64).u8(TCP).u16(0).u32(ADDRESSES[from]).u32(ADDRESSES[to]);
      ip.patchU16(10, checksum(ip.toBytes()));
      frames.add(ip.bytes(tcp.toBytes()).toBytes());
      sent[from] += payload.length;
      return frames.size();
    }
  }

  private static byte[] pseudoHeader(int from, int length) {
    return WireWriter.of(12)
        .withByteOrder(ByteOrder.BIG_ENDIAN)
        .u32(ADDRESSES[from])
        .u32(ADDRESSES[1 - from])
        .u16(TCP)
        .u16(length)
        .toBytes();
  }

  /** The Internet checksum (RFC 1071) of parts of which all but the last are of even length. */
  private static int checksum(byte[]... parts) {
    int sum = 0;
    for (byte[] part : parts) {
      for (int i = 0; i < part.length; i++) {
        sum += (part[i] & 0xFF) << (i % 2 == 0 ? 8 : 0);
      }
    }
    while (sum > 0xFFFF) {
      sum = (sum & 0xFFFF) + (sum >>> 16);
    }
    return ~sum & 0xFFFF;
  }
}
