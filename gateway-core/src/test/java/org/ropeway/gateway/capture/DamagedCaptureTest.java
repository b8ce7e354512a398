package org.ropeway.gateway.capture;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.ropeway.codec.data.Bytes;
import org.ropeway.gateway.http.Mutation;
import org.ropeway.gateway.recording.Exchange;
import org.ropeway.gateway.recording.RecordingException;
import org.ropeway.gateway.recording.RecordingLimits;

/** Whatever a file has in it, there are exchanges or a reason why there are none. */
class DamagedCaptureTest {
  private static final int ROUNDS = 4_000;

  /** Bytes of memory for each of the file: frames, segments and streams have copies of it. */
  private static final int ALLOCATION_FACTOR = 128;

  /** For the decoders of HTTP, which begin with buffers of their own. */
  private static final int ALLOCATION_BASE = 1 << 20;

  private static final RecordingLimits LIMITS = new RecordingLimits(10, 100_000, 100_000);

  private static final String PCAPNG =
      "0a0d0d0a 1c000000 4d3c2b1a 0100 0000 ffffffffffffffff 1c000000"
          + "01000000 20000000 6500 0000 00000400 09000100 09000000 00000000 20000000";

  private static byte[] pcap() {
    Packets packets = new Packets(Link.VLAN);
    packets
        .open(50_000, -30)
        .asks("POST /a HTTP/1.1\r\nContent-Length: 3\r\nX: y\r\n\r\nabc")
        .answers("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n\r\n")
        .answers("4\r\n\u001f\u008b\u0008\u0000\r\n0\r\n\r\n")
        .asks("GET /b HTTP/1.1\r\nCookie: a=b\r\n\r\n")
        .answers("HTTP/1.1 200 OK\r\n\r\nabc");
    return packets.file();
  }

  private static byte[] pcapng() {
    Packets packets = new Packets(Link.RAW);
    packets.open(50_000, 1).asks("GET /b HTTP/1.1\r\n\r\n").answers("HTTP/1.1 200 OK\r\n\r\nabc");
    StringBuilder hex = new StringBuilder(PCAPNG.replace(" ", ""));
    for (Frame frame : packets.frames()) {
      int padded = frame.data().length() + 3 & ~3;
      String size = little(32 + padded);
      hex.append("06000000").append(size).append("00000000").append("0102030405060708");
      hex.append(little(frame.data().length())).append(little(frame.data().length()));
      hex.append(frame.data().toHex()).append("00".repeat(padded - frame.data().length()));
      hex.append(size);
    }
    return Bytes.ofHex(hex.toString()).array();
  }

  private static String little(int value) {
    return String.format("%08x", Integer.reverseBytes(value));
  }

  private static int read(byte[] file) {
    try {
      List<Exchange> exchanges =
          PacketCapture.exchanges("x", new ByteArrayInputStream(file), LIMITS);
      assertThat(exchanges)
          .isNotEmpty()
          .allSatisfy(e -> {
            assertThat(e.method()).isNotEmpty();
            assertThat(e.took().isNegative()).isFalse();
          });
      return exchanges.size();
    } catch (RecordingException e) {
      assertThat(e.getMessage()).startsWith("x ");
      return 0;
    }
  }

  @Test
  void prefixes() {
    for (byte[] good : List.of(pcap(), pcapng())) {
      for (int n = 0; n < good.length; n++) {
        read(Arrays.copyOf(good, n));
      }
      assertThat(read(good)).isPositive();
    }
  }

  @Test
  void mutations() {
    Random random = new Random(3);
    for (byte[] good : List.of(pcap(), pcapng())) {
      for (int i = 0; i < ROUNDS; i++) {
        read(Mutation.of(good, random));
      }
    }
  }

  @Test
  void memoryIsPaidFor() {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    Random random = new Random(4);
    for (byte[] good : List.of(pcap(), pcapng())) {
      for (int i = 0; i < 200; i++) {
        byte[] file = Mutation.of(good, random);
        long before = threads.getCurrentThreadAllocatedBytes();
        read(file);
        assertThat(threads.getCurrentThreadAllocatedBytes() - before)
            .isLessThan(ALLOCATION_BASE + (long) ALLOCATION_FACTOR * file.length);
      }
    }
  }

  @Test
  void manySmallSegmentsAndConnectionsArePaidFor() {
    Packets packets = new Packets(Link.RAW);
    Packets.Talk talk = packets.open(1, 1);
    for (int i = 0; i < 5_000; i++) {
      talk.asks("P");
      packets.add(Packets.ipv4(1, 2, Packets.tcp(i, 80, i, Packets.SYN, "")));
    }
    talk.asks("GET / HTTP/1.1\r\n\r\n");
    byte[] file = packets.file();
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    assertThat(read(file)).isEqualTo(1);
    assertThat(threads.getCurrentThreadAllocatedBytes() - before)
        .isLessThan(ALLOCATION_BASE + (long) ALLOCATION_FACTOR * file.length);
  }
}
