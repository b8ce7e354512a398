package org.ropeway.gateway.capture;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Captured conversations over TCP, and their files. */
final class Packets {
  static final int SYN = 0x02;
  static final int ACK = 0x10;
  static final int FIN = 0x01;
  private static final Instant BEGAN = Instant.parse("2026-11-26T07:00:00.000001Z");

  private final Link link;
  private final List<Frame> frames = new ArrayList<>();

  Packets(Link link) {
    this.link = link;
  }

  /** The frames, a millisecond after each other. */
  List<Frame> frames() {
    return frames;
  }

  /** A connection from a port of the client, with its handshake. */
  Talk open(int port, int clientSequence) {
    Talk talk = new Talk(port, clientSequence, 5_000);
    talk.opens();
    return talk;
  }

  /** A connection that was open before the capture began. */
  Talk join(int port) {
    return new Talk(port, 1, 1);
  }

  /** Adds a packet of IP. */
  void add(byte[] packet) {
    Instant time = BEGAN.plusMillis(frames.size());
    frames.add(new Frame(time, link.type, link.frame(packet)));
  }

  /** A connection. */
  final class Talk {
    private final int port;
    private int asked;
    private int answered;

    private Talk(int port, int asked, int answered) {
      this.port = port;
      this.asked = asked;
      this.answered = answered;
    }

    private void opens() {
      client(SYN, asked++, "");
      server(SYN | ACK, answered++, "");
      client(ACK, asked, "");
    }

    /** The client sends text in a segment. */
    Talk asks(String text) {
      client(ACK, asked, text);
      asked += text.length();
      return this;
    }

    /** The server sends text in a segment. */
    Talk answers(String text) {
      server(ACK, answered, text);
      answered += text.length();
      return this;
    }

    /** The sequence number of the client's next byte. */
    int asked() {
      return asked;
    }

    /** The sequence number of the server's next byte. */
    int answered() {
      return answered;
    }

    /** A segment of the client with a sequence number of its own. */
    Talk client(int flags, int sequence, String text) {
      add(ipv4(1, 2, tcp(port, 80, sequence, flags, text)));
      return this;
    }

    /** A segment of the server with a sequence number of its own. */
    Talk server(int flags, int sequence, String text) {
      add(ipv4(2, 1, tcp(80, port, sequence, flags, text)));
      return this;
    }
  }

  static byte[] tcp(int from, int to, int sequence, int flags, String text) {
    byte[] payload = text.getBytes(StandardCharsets.ISO_8859_1);
    return ByteBuffer.allocate(20 + payload.length)
        .putShort((short) from)
        .putShort((short) to)
        .putInt(sequence)
        .putInt(0)
        .put((byte) 0x50)
        .put((byte) flags)
        .putShort((short) 0xFFFF)
        .putInt(0)
        .put(payload)
        .array();
  }

  /** A packet of host 10.0.0.FROM. */
  static byte[] ipv4(int from, int to, byte[] segment) {
    return ByteBuffer.allocate(20 + segment.length)
        .putShort((short) 0x4500)
        .putShort((short) (20 + segment.length))
        .putInt(0x00004000)
        .putInt(0x40060000)
        .putInt(0x0A000000 + from)
        .putInt(0x0A000000 + to)
        .put(segment)
        .array();
  }

  /**
   * A packet of host fd00::FROM.
   *
   * @param next the kind of the first header behind that of IP
   */
  static byte[] ipv6(int from, int to, int next, byte[] rest) {
    return ByteBuffer.allocate(40 + rest.length)
        .putInt(0x60000000)
        .putShort((short) rest.length)
        .put((byte) next)
        .put((byte) 64)
        .putLong(0xFD00L << 48)
        .putLong(from)
        .putLong(0xFD00L << 48)
        .putLong(to)
        .put(rest)
        .array();
  }

  /** A pcap file; its ticks are microseconds or, with the magic number for that, nanoseconds. */
  static byte[] pcap(int magic, ByteOrder order, List<Frame> frames) {
    int size = 24 + frames.stream().mapToInt(f -> 16 + f.data().length()).sum();
    ByteBuffer b = ByteBuffer.allocate(size).order(order);
    b.putInt(magic).putShort((short) 2).putShort((short) 4).putLong(0).putInt(0x40000);
    b.putInt(frames.getFirst().linkType());
    for (Frame f : frames) {
      long nanos = ChronoUnit.NANOS.between(Instant.EPOCH, f.time());
      long part = nanos % 1_000_000_000;
      b.putInt((int) (nanos / 1_000_000_000));
      b.putInt((int) (magic == 0xA1B23C4D ? part : part / 1_000));
      b.putInt(f.data().length()).putInt(f.data().length()).put(f.data().unsafeArray());
    }
    return b.array();
  }

  /** The usual pcap file. */
  byte[] file() {
    return pcap(0xA1B2C3D4, ByteOrder.LITTLE_ENDIAN, frames);
  }
}
