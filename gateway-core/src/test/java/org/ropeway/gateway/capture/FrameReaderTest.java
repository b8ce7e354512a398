package org.ropeway.gateway.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ropeway.codec.data.Bytes;
import org.ropeway.gateway.recording.RecordingException;

/** Files as their formats' specifications draw them, byte by byte. */
class FrameReaderTest {
  private static final String SECTION =
      "0a0d0d0a 1c000000 4d3c2b1a 0100 0000 ffffffffffffffff 1c000000";
  private static final String ETHERNET = "01000000 14000000 0100 0000 00000400 14000000";

  private static List<Frame> frames(String hex) throws RecordingException {
    InputStream in = new ByteArrayInputStream(Bytes.ofHex(hex.replace(" ", "")).unsafeArray());
    try {
      FrameReader reader =
          Objects.requireNonNull(FrameReader.of("x.pcap", in.readNBytes(FrameReader.HEAD), in));
      List<Frame> frames = new ArrayList<>();
      for (Frame f = reader.next(); f != null; f = reader.next()) {
        frames.add(f);
      }
      return frames;
    } catch (RecordingException e) {
      throw e;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Frame frame(String time, int linkType, String hex) {
    return new Frame(Instant.parse(time), linkType, Bytes.ofHex(hex));
  }

  @ParameterizedTest
  @CsvSource({
    "d4c3b2a1 0200 0400 00000000 00000000 00000400 71000000, 01000000 40420f00, 03000000 05000000",
    "a1b2c3d4 0002 0004 00000000 00000000 00040000 00000071, 00000001 000f4240, 00000003 00000005",
    "4d3cb2a1 0200 0400 00000000 00000000 00000400 71000000, 01000000 00ca9a3b, 03000000 05000000",
    "a1b23c4d 0002 0004 00000000 00000000 00040000 f0000071, 00000001 3b9aca00, 00000003 00000005"
  })
  void pcap(String header, String time, String length) throws RecordingException {
    assertThat(frames(header)).isEmpty();
    assertThat(frames(header + time + length + "abcdef" + time + length + "123456"))
        .containsExactly(
            frame("1970-01-01T00:00:02Z", 113, "abcdef"),
            frame("1970-01-01T00:00:02Z", 113, "123456"));
  }

  @Test
  void pcapngInMicroseconds() throws RecordingException {
    // one second and a half: 0x16e360 microseconds
    assertThat(
            frames(
                SECTION
                    + ETHERNET
                    + "06000000 24000000 00000000 00000000 60e31600 03000000 05000000 abcdef00 24000000"))
        .containsExactly(frame("1970-01-01T00:00:01.500Z", 1, "abcdef"));
  }

  @Test
  void pcapngInBigEndian() throws RecordingException {
    assertThat(
            frames(
                "0a0d0d0a 0000001c 1a2b3c4d 0001 0000 ffffffffffffffff 0000001c"
                    + "00000001 00000014 0114 0000 00040000 00000014"
                    + "00000006 00000024 00000000 00000001 00000000 00000003 00000003 abcdef00 00000024"))
        .containsExactly(frame("1970-01-01T01:11:34.967296Z", 276, "abcdef"));
  }

  @ParameterizedTest
  @CsvSource({
    "09, 0065cd1d, 1970-01-01T00:00:00.500Z", // 10^-9
    "03, 0e000000, 1970-01-01T00:00:00.014Z", // 10^-3
    "00, 0e000000, 1970-01-01T00:00:14Z",
    "8a, 00060000, 1970-01-01T00:00:01.500Z", // 2^-10
    "14, 00ca9a3b, 1970-01-01T00:00:00Z" // 10^-20
  })
  void pcapngInUnitsOfTheInterface(String resolution, String ticks, String time)
      throws RecordingException {
    // behind a name, which has to be passed over with its padding
    String options = "0200 0500 6574683041000000 0900 0100" + resolution + "000000 00000000";
    assertThat(
            frames(
                SECTION
                    + ("01000000 2c000000 0100 0000 00000400" + options + "2c000000")
                    + ("06000000 24000000 00000000 00000000" + ticks)
                    + "03000000 03000000 abcdef00 24000000"))
        .containsExactly(frame(time, 1, "abcdef"));
  }

  @Test
  void pcapngOfSimplePacketsAndOfWhatIsPassedOver() throws RecordingException {
    assertThat(
            frames(
                SECTION
                    + ETHERNET
                    + "04000000 10000000 00000000 10000000" // names
                    + "03000000 14000000 03000000 abcdef00 14000000"
                    + "05000000 18000000 00000000 00000000 00000000 18000000" // statistics
                    + "ad0b0000 10000000 01020304 10000000")) // custom
        .containsExactly(frame("1970-01-01T00:00:00Z", 1, "abcdef"));
  }

  @Test
  void sectionsOfAPcapngHaveInterfacesAndAnOrderOfTheirOwn() throws RecordingException {
    String packet = "03000000 14000000 03000000 abcdef00 14000000";
    String loopback = "00000001 00000014 0000 0000 00040000 00000014";
    assertThat(
            frames(
                SECTION
                    + ETHERNET
                    + packet
                    + "0a0d0d0a 0000001c 1a2b3c4d 0001 0000 ffffffffffffffff 0000001c"
                    + loopback
                    + "00000003 00000014 00000002 12340000 00000014"))
        .containsExactly(
            frame("1970-01-01T00:00:00Z", 1, "abcdef"), frame("1970-01-01T00:00:00Z", 0, "1234"));
    assertThatThrownBy(() -> frames(SECTION + ETHERNET + packet + SECTION + packet))
        .isInstanceOf(RecordingException.class)
        .hasMessage("x.pcap has a packet of an interface it does not name");
  }

  @ParameterizedTest
  @CsvSource({
    "d4c3b2a1 0200 0400 00000000 0000, is cut short",
    "d4c3b2a1 0200 0400 00000000 00000000 00000400 71000000 01000000, is cut short",
    "d4c3b2a1 0200 0400 00000000 00000000 00000400 71000000 01000000 00000000 03000000 03000000 ab,"
        + " is cut short",
    "d4c3b2a1 0200 0400 00000000 00000000 00000400 71000000 01000000 00000000 ffffffff ffffffff ab,"
        + " has a frame of 4294967295 bytes",
    "0a0d0d0a 1c000000 4d3c2b1b 0100 0000 ffffffffffffffff 1c000000,"
        + " has a section without a byte order",
    "0a0d0d0a 1d000000 4d3c2b1a 0100 0000 ffffffffffffffff 1c000000, has a block of 29 bytes",
    "0a0d0d0a 0c000000 4d3c2b1a, has a block of 12 bytes",
  })
  void filesThatAreNone(String hex, String why) {
    assertThatThrownBy(() -> frames(hex))
        .isInstanceOf(RecordingException.class)
        .hasMessage("x.pcap " + why);
  }

  @ParameterizedTest
  @CsvSource({
    "01000000 10000000 01000000 10000000, has an interface that is none",
    "06000000 10000000 00000000 10000000, has a packet without a header",
    "06000000 20000000 00000000 00000000 60e31600 01000000 01000000 20000000,"
        + " has a packet that is larger than its block",
    "06000000 20000000 01000000 00000000 60e31600 00000000 00000000 20000000,"
        + " has a packet of an interface it does not name",
    "03000000 0c000000 0c000000, has a packet without a header",
    "04000000 ffffff7f, has a block of 2147483647 bytes",
    "04000000 fcffffff, has a block of 4294967292 bytes"
  })
  void blocksThatAreNone(String hex, String why) {
    assertThatThrownBy(() -> frames(SECTION + ETHERNET + hex))
        .isInstanceOf(RecordingException.class)
        .hasMessage("x.pcap " + why);
  }

  @Test
  void whatIsNoCapture() throws RecordingException {
    InputStream nothing = InputStream.nullInputStream();
    assertThat(FrameReader.of("x", new byte[] {'P', 'K', 3, 4}, nothing)).isNull();
    assertThat(FrameReader.of("x", new byte[] {0x0A, 0x0D, 0x0D}, nothing)).isNull();
  }
}
