package org.ropeway.gateway.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.ropeway.codec.data.Bytes;
import org.ropeway.gateway.capture.Segment.Endpoint;

/** Headers of links, IPv4, IPv6 and TCP as their RFCs draw them. */
class SegmentTest {
  private static final String TCP = "c350 0050 01020304 00000000 50 18 ffff 0000 0000" + "616263";
  private static final byte[] SHORT = Packets.tcp(50_000, 80, 1, Packets.ACK, "abc");

  private static @Nullable Segment segment(int linkType, String hex) {
    return Segment.of(new Frame(Instant.EPOCH, linkType, Bytes.ofHex(hex.replace(" ", ""))));
  }

  private static Segment read(int linkType, String hex) {
    return Objects.requireNonNull(segment(linkType, hex));
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  @Test
  void anEthernetFrameWithPadding() {
    Segment segment =
        read(
            1,
            "020000000001 020000000002 0800"
                + "45 00 002b 1234 4000 40 06 0000 c0a80001 c0a80002"
                + TCP
                + "000000");
    assertThat(segment)
        .isEqualTo(
            new Segment(
                Instant.EPOCH,
                new Endpoint(Bytes.ofHex("c0a80001"), 50_000),
                new Endpoint(Bytes.ofHex("c0a80002"), 80),
                0x01020304,
                false,
                false,
                Bytes.ofHex("616263")));
  }

  @Test
  void flagsOpenAConnection() {
    Segment first = read(101, hex(Packets.ipv4(1, 2, Packets.tcp(1, 2, 3, Packets.SYN, ""))));
    assertThat(first.opens()).isTrue();
    assertThat(first.synchronises()).isTrue();
    Segment second =
        read(101, hex(Packets.ipv4(2, 1, Packets.tcp(2, 1, 3, Packets.SYN | Packets.ACK, ""))));
    assertThat(second.opens()).isFalse();
    assertThat(second.synchronises()).isTrue();
  }

  @Test
  void optionsOfIpAndTcpArePassedOver() {
    Segment segment =
        read(
            101,
            "46 00 0033 0000 0000 40 06 0000 0a000001 0a000002 01010100"
                + "c350 0050 00000001 00000000 60 18 ffff 0000 0000 01010100"
                + "616263");
    assertThat(segment.payload().toHex()).isEqualTo("616263");
  }

  @Test
  void aLengthOfZeroIsTheNetworkCards() {
    Segment segment = read(101, "45 00 0000 0000 0000 40 06 0000 0a000001 0a000002" + TCP);
    assertThat(segment.payload().toHex()).isEqualTo("616263");
    assertThat(read(101, "60000000 0000 06 40" + "fd".repeat(32) + TCP).payload().toHex())
        .isEqualTo("616263");
  }

  @ParameterizedTest
  @EnumSource
  void everyKindOfLink(Link link) {
    for (byte[] packet : new byte[][] {Packets.ipv4(1, 2, SHORT), Packets.ipv6(1, 2, 6, SHORT)}) {
      Bytes frame = link.frame(packet);
      Segment segment =
          Objects.requireNonNull(Segment.of(new Frame(Instant.EPOCH, link.type, frame)));
      assertThat(segment.payload().toHex()).isEqualTo("616263");
      assertThat(segment.from().port()).isEqualTo(50_000);
      for (int n = 0; n < frame.length(); n++) { // a part gives a part, or nothing
        Segment part = Segment.of(new Frame(Instant.EPOCH, link.type, frame.slice(0, n)));
        assertThat(part == null || part.payload().length() < 3).isTrue();
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0, 06 00 000000000000", // hop by hop
    "43, 06 01 000000000000 0000000000000000", // routing
    "60, 06 00 000000000000", // destination options
    "0, 2b 00 000000000000 3c 00 000000000000 06 00 000000000000"
  })
  void extensionHeadersOfIpv6ArePassedOver(int first, String headers) {
    byte[] rest = HexFormat.of().parseHex(headers.replace(" ", "") + hex(SHORT));
    Segment segment = read(101, hex(Packets.ipv6(7, 8, first, rest)));
    assertThat(segment.payload().toHex()).isEqualTo("616263");
    assertThat(segment.from().address().toHex()).isEqualTo("fd00" + "0".repeat(27) + "7");
    assertThat(segment.to().address().toHex()).isEqualTo("fd00" + "0".repeat(27) + "8");
  }

  @Test
  void whatIsNoTcpIsPassedOver() {
    String ipv4 = hex(Packets.ipv4(1, 2, SHORT));
    assertThat(segment(101, ipv4.replaceFirst("4006", "4011"))).as("UDP").isNull();
    assertThat(segment(101, ipv4.replaceFirst("00004000", "00002000"))).as("fragment").isNull();
    assertThat(segment(101, ipv4.replaceFirst("00004000", "00000010"))).as("fragment").isNull();
    assertThat(segment(101, ipv4.replaceFirst("45", "44"))).as("short header").isNull();
    assertThat(segment(101, ipv4.replaceFirst("45", "55"))).as("IP version 5").isNull();
    assertThat(segment(101, hex(Packets.ipv6(1, 2, 58, SHORT)))).as("ICMP").isNull();
    assertThat(segment(101, hex(Packets.ipv6(1, 2, 0, new byte[] {6, 9})))).as("headers").isNull();
    assertThat(segment(1, "020000000001 020000000002 0806 0001")).as("ARP").isNull();
    assertThat(segment(113, "0000 0001 0006 020000000001 0000 0806 0001")).as("ARP").isNull();
    assertThat(segment(105, ipv4)).as("wireless").isNull();
    byte[] badOffset = SHORT.clone();
    badOffset[12] = 0x40;
    assertThat(segment(101, hex(Packets.ipv4(1, 2, badOffset)))).isNull();
    Arrays.fill(badOffset, 12, 13, (byte) 0xF0);
    assertThat(segment(101, hex(Packets.ipv4(1, 2, badOffset)))).isNull();
  }
}
