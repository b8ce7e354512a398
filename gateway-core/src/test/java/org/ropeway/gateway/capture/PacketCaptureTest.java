package org.ropeway.gateway.capture;

import static java.nio.ByteOrder.BIG_ENDIAN;
import static java.nio.ByteOrder.LITTLE_ENDIAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ropeway.codec.data.Bytes;
import org.ropeway.gateway.recording.Exchange;
import org.ropeway.gateway.recording.HttpMessage;
import org.ropeway.gateway.recording.RecordingException;
import org.ropeway.gateway.recording.RecordingLimits;

/** Exchanges from captured conversations. */
class PacketCaptureTest {
  private static final String ASK = "POST /a HTTP/1.1\r\nHost: h\r\nContent-Length: 3\r\n\r\nabc";
  private static final String ANSWER = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello";
  private static final String SAID = "POST /a HTTP/1.1 abc -> HTTP/1.1 200 OK hello";

  @TempDir private Path directory;

  private final Packets packets = new Packets(Link.ETHERNET);

  private static List<Exchange> exchanges(byte[] file) throws RecordingException {
    return exchanges(file, RecordingLimits.DEFAULT);
  }

  private static List<Exchange> exchanges(byte[] file, RecordingLimits limits)
      throws RecordingException {
    return PacketCapture.exchanges("x.pcap", new ByteArrayInputStream(file), limits);
  }

  private static String text(Bytes bytes) {
    return new String(bytes.unsafeArray(), StandardCharsets.ISO_8859_1);
  }

  private static String said(HttpMessage message) {
    return message.startLine() + " " + text(message.body()) + (message.whole() ? "" : "…");
  }

  private static String said(Exchange exchange) {
    HttpMessage response = exchange.response();
    return said(exchange.request()) + " -> " + (response == null ? "" : said(response));
  }

  private List<String> said() throws RecordingException {
    return said(packets.file());
  }

  private static List<String> said(byte[] file) throws RecordingException {
    return exchanges(file).stream().map(PacketCaptureTest::said).toList();
  }

  private static String gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(StandardCharsets.ISO_8859_1));
    }
    return bytes.toString(StandardCharsets.ISO_8859_1);
  }

  private static String gzipped(String text) throws IOException {
    String body = gzip(text);
    return "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: "
        + body.length()
        + "\r\n\r\n"
        + body;
  }

  @ParameterizedTest
  @EnumSource
  void everyKindOfLink(Link link) throws RecordingException {
    Packets on = new Packets(link);
    on.open(50_000, 1_000).asks(ASK).answers(ANSWER);
    assertThat(said(on.file())).containsExactly(SAID);
  }

  @Test
  void theTimesOfTheLastBytes() throws RecordingException {
    packets.open(50_000, 1_000).asks(ASK.substring(0, 9)).asks(ASK.substring(9)).answers(ANSWER);
    Exchange exchange = exchanges(packets.file()).getFirst();
    assertThat(exchange.number()).isEqualTo(1);
    assertThat(exchange.began()).isEqualTo(Instant.parse("2026-11-26T07:00:00.004001Z"));
    assertThat(exchange.took()).isEqualTo(Duration.ofMillis(1));
    assertThat(exchange.requestHeaders().first("host")).isEqualTo("h");
  }

  @Test
  void allFormatsSayTheSame() throws RecordingException {
    packets.open(50_000, 1_000).asks(ASK).answers(ANSWER);
    for (int magic : new int[] {0xA1B2C3D4, 0xA1B23C4D}) {
      assertThat(said(Packets.pcap(magic, BIG_ENDIAN, packets.frames()))).containsExactly(SAID);
      assertThat(said(Packets.pcap(magic, LITTLE_ENDIAN, packets.frames()))).containsExactly(SAID);
    }
  }

  @Test
  void aMessageInSegmentsOfAByte() throws RecordingException {
    Packets.Talk talk = packets.open(50_000, 1_000);
    ASK.chars().forEach(c -> talk.asks(Character.toString(c)));
    ANSWER.chars().forEach(c -> talk.answers(Character.toString(c)));
    assertThat(said()).containsExactly(SAID);
  }

  @ParameterizedTest
  @ValueSource(ints = {1_000, -20, -1, Integer.MAX_VALUE - 10})
  void segmentsOutOfOrderAndOftenAndAroundTheEndOfTheNumbers(int sequence)
      throws RecordingException {
    Packets.Talk talk = packets.open(50_000, sequence);
    int first = talk.asked();
    talk.client(Packets.ACK, first + 30, ASK.substring(30, 40));
    talk.client(Packets.ACK, first + 20, ASK.substring(20, 35)); // overlaps
    talk.client(Packets.ACK, first + 20, ASK.substring(20, 25)); // sent again
    talk.client(Packets.ACK, first, ASK.substring(0, 12));
    talk.client(Packets.ACK, first, ASK.substring(0, 22));
    talk.client(Packets.ACK, first + 5, ASK.substring(5, 10)); // long known
    talk.client(Packets.SYN, first - 1, ""); // the first once more
    talk.client(Packets.ACK, first + 40, ASK.substring(40));
    talk.client(Packets.ACK, first + ASK.length() - 1, "?"); // keeps alive
    int answer = talk.answered();
    talk.server(Packets.ACK, answer + 10, ANSWER.substring(10));
    talk.server(Packets.ACK, answer, ANSWER.substring(0, 10));
    assertThat(said()).containsExactly(SAID);
  }

  @Test
  void aConnectionEndsWhereASegmentWasNotCaptured() throws RecordingException {
    Packets.Talk talk = packets.open(50_000, 1_000).asks(ASK).answers(ANSWER).asks(ASK);
    int answer = talk.answered();
    talk.server(Packets.ACK, answer, ANSWER.substring(0, ANSWER.length() - 3));
    talk.server(Packets.ACK, answer + ANSWER.length() - 1, "o");
    talk.asks(ASK).server(Packets.ACK, answer + ANSWER.length(), ANSWER);
    assertThat(said())
        .containsExactly(
            SAID, "POST /a HTTP/1.1 abc -> HTTP/1.1 200 OK he…", "POST /a HTTP/1.1 abc -> ");
  }

  @Test
  void aRequestThatWasNotCapturedToItsEnd() throws RecordingException {
    packets.open(50_000, 1_000).asks(ASK.substring(0, ASK.length() - 1));
    assertThat(said()).containsExactly("POST /a HTTP/1.1 ab… -> ");
  }

  @Test
  void aPortUsedAgainIsAnotherConnection() throws RecordingException {
    packets.open(50_000, 1_000).asks(ASK).answers(ANSWER);
    packets.open(50_000, 900_000).asks(ASK.replace("/a", "/b")).answers(ANSWER);
    packets.open(50_000, 7); // the client thought better of it
    packets.open(50_000, -9).asks(ASK.replace("/a", "/c")).answers(ANSWER);
    assertThat(said()).containsExactly(SAID, SAID.replace("/a", "/b"), SAID.replace("/a", "/c"));
  }

  @Test
  void connectionsAreNumberedByTime() throws RecordingException {
    Packets.Talk one = packets.open(50_000, 1_000);
    Packets.Talk two = packets.open(50_001, 1_000);
    two.asks(ASK.replace("/a", "/1"));
    one.asks(ASK.replace("/a", "/2"));
    one.answers(ANSWER.replace("hello", "22222"));
    two.answers(ANSWER.replace("hello", "11111"));
    two.asks(ASK.replace("/a", "/3")).answers(ANSWER);
    assertThat(said())
        .containsExactly(
            "POST /1 HTTP/1.1 abc -> HTTP/1.1 200 OK 11111",
            "POST /2 HTTP/1.1 abc -> HTTP/1.1 200 OK 22222",
            "POST /3 HTTP/1.1 abc -> HTTP/1.1 200 OK hello");
    assertThat(exchanges(packets.file())).extracting(Exchange::number).containsExactly(1, 2, 3);
  }

  @Test
  void aCaptureMayBeginInTheMidstOfAConnection() throws RecordingException {
    packets
        .join(50_000)
        .answers("the end of an answer\r\n")
        .answers(ANSWER.replace("hello", "early"))
        .asks("the end of a request\r\n")
        .asks(ASK)
        .answers(ANSWER);
    packets.join(50_001).answers("POST x in a text").asks(ASK.replace("/a", "/b")).answers(ANSWER);
    assertThat(said()).containsExactly(SAID, SAID.replace("/a", "/b"));
  }

  @Test
  void chunksAreJoinedAndInterimAnswersPassedOver() throws RecordingException {
    packets
        .open(50_000, 1_000)
        .asks("POST /a HTTP/1.1\r\nExpect: 100-continue\r\nTransfer-Encoding: chunked\r\n\r\n")
        .answers("HTTP/1.1 100 Continue\r\n\r\n")
        .asks("1\r\na\r\n2;x=y\r\nbc\r\n0\r\nTrailer: t\r\n\r\n")
        .answers("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nc\r\nPROCESSING\r\n\r\n")
        .answers("6\r\nDONE\r\n\r\n0\r\n\r\n");
    assertThat(said())
        .containsExactly("POST /a HTTP/1.1 abc -> HTTP/1.1 200 OK PROCESSING\r\nDONE\r\n");
  }

  @Test
  void contentCodingsAreUndone() throws IOException {
    String deep = gzipped("hello".repeat(2_000));
    packets.open(50_000, 1_000).asks(ASK).answers(gzipped("hello")).asks(ASK).answers(deep);
    assertThat(said()).first().isEqualTo(SAID);
    Exchange first = exchanges(packets.file()).getFirst();
    assertThat(first.responseHeaders().has("Content-Encoding")).isFalse();
    List<Exchange> limited = exchanges(packets.file(), new RecordingLimits(1, 5_000, 1));
    assertThat(said(limited.getFirst())).isEqualTo(SAID);
    assertThat(text(limited.getLast().responseBody()))
        .as("what would be too large stays as it is")
        .isEqualTo(gzip("hello".repeat(2_000)));
    assertThat(limited.getLast().responseHeaders().has("Content-Encoding")).isTrue();
  }

  @Test
  void allBodiesTogetherAreLimited() throws IOException {
    Packets.Talk talk = packets.open(50_000, 1_000);
    for (int i = 0; i < 3; i++) {
      talk.asks(ASK).answers(gzipped("x".repeat(2_000)));
    }
    List<Exchange> limited = exchanges(packets.file(), new RecordingLimits(1, 5_000, 1));
    assertThat(limited)
        .extracting(e -> e.responseHeaders().has("Content-Encoding"))
        .containsExactly(false, false, true);
  }

  @Test
  void bodiesThatCannotBeDecodedStayAsTheyAre() throws IOException {
    packets.open(50_000, 1_000).asks(ASK).answers(gzipped("hello").replace('\u001f', '?'));
    assertThat(exchanges(packets.file()).getFirst().responseBody().length()).isGreaterThan(18);
  }

  @Test
  void answersWithoutABody() throws IOException {
    packets
        .open(50_000, 1_000)
        .asks("HEAD /a HTTP/1.1\r\n\r\n")
        .answers("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 99\r\n\r\n")
        .asks("GET /b HTTP/1.1\r\n\r\n")
        .answers("HTTP/1.1 304 Not Modified\r\nContent-Length: 99\r\n\r\n")
        .asks(ASK)
        .answers(ANSWER);
    assertThat(said())
        .containsExactly(
            "HEAD /a HTTP/1.1  -> HTTP/1.1 200 OK ",
            "GET /b HTTP/1.1  -> HTTP/1.1 304 Not Modified ",
            SAID);
  }

  @Test
  void anAnswerWithoutALengthEndsWithItsConnection() throws RecordingException {
    packets.open(50_000, 1_000).asks(ASK).answers("HTTP/1.0 200 OK\r\n\r\nhel").answers("lo");
    assertThat(said()).containsExactly(SAID.replace("-> HTTP/1.1", "-> HTTP/1.0"));
  }

  @Test
  void requestsBeforeTheirAnswers() throws RecordingException {
    packets
        .open(50_000, 1_000)
        .asks(ASK + ASK.replace("/a", "/b"))
        .answers(ANSWER + ANSWER.replace("hello", "again"));
    assertThat(said()).containsExactly(SAID, SAID.replace("/a", "/b").replace("hello", "again"));
  }

  @Test
  void whatIsNotHttpIsPassedOver() throws RecordingException {
    packets.open(50_000, 1_000).asks("\u0016\u0003\u0001\u0002").answers("\u0016\u0003\u0003");
    packets.open(50_001, 1_000).answers("220 mail ESMTP\r\n").asks("EHLO me\r\n");
    byte[] nothing = packets.file();
    assertThatThrownBy(() -> exchanges(nothing))
        .isInstanceOf(RecordingException.class)
        .hasMessage(
            "x.pcap has no plain HTTP in its 2 TCP connections; what is encrypted cannot be read");
    packets.open(50_002, 1_000).asks(ASK).answers(ANSWER);
    packets.open(50_003, 1_000).asks(ASK).answers("220 mail ESMTP\r\n");
    assertThat(said()).containsExactly(SAID, "POST /a HTTP/1.1 abc -> ");
  }

  @Test
  void aConnectionMayTurnToSomethingElse() throws RecordingException {
    packets.open(50_000, 1_000).asks(ASK).answers(ANSWER).asks("\u0000\u0001\r\n\r\n" + ASK);
    assertThat(said()).containsExactly(SAID);
  }

  @Test
  void whatIsNoCaptureOrTooMuchOfOne() {
    assertThatThrownBy(() -> exchanges("PK and more".getBytes(StandardCharsets.US_ASCII)))
        .isInstanceOf(RecordingException.class)
        .hasMessage("x.pcap is no capture: neither pcap nor pcapng");
    packets.open(50_000, 1_000).asks("x".repeat(60)).asks("x".repeat(60));
    assertThatThrownBy(() -> exchanges(packets.file(), new RecordingLimits(1, 100, 1)))
        .isInstanceOf(RecordingException.class)
        .hasMessage("x.pcap carries more than 100 bytes; cut it (editcap -c) or capture less");
  }

  @Test
  void headsOfFilesThatAreCaptures() {
    byte[] file = packets.open(50_000, 1_000).asks(ASK) == null ? new byte[0] : packets.file();
    assertThat(PacketCapture.is(file)).isTrue();
    assertThat(PacketCapture.is(Bytes.ofHex("0a0d0d0a" + "00".repeat(20)).unsafeArray())).isTrue();
    assertThat(PacketCapture.is(Bytes.ofHex("d4c3b2a1").unsafeArray())).isFalse();
    assertThat(PacketCapture.is(new byte[100])).isFalse();
  }

  /** Wireshark's own program writes the same capture in its formats. */
  @Test
  void whatEditcapConvertsSaysTheSame() throws Exception {
    packets.open(50_000, 1_000).asks(ASK).answers(ANSWER).asks(ASK).answers(gzipped("hello"));
    packets.open(50_001, -9).asks(ASK.replace("/a", "/b")).answers(ANSWER);
    Path pcap = Files.write(directory.resolve("x.pcap"), packets.file());
    List<Exchange> expected = exchanges(packets.file());
    for (String format : new String[] {"pcapng", "nsecpcap", "pcap"}) {
      Path converted = directory.resolve("x." + format);
      run("editcap", "-F", format, pcap.toString(), converted.toString());
      List<Exchange> exchanges = exchanges(Files.readAllBytes(converted));
      assertThat(exchanges)
          .extracting(PacketCaptureTest::said)
          .as(format)
          .containsExactlyElementsOf(expected.stream().map(PacketCaptureTest::said).toList());
      assertThat(exchanges)
          .extracting(Exchange::began)
          .containsExactlyElementsOf(expected.stream().map(Exchange::began).toList());
    }
    String read =
        run(
            "tshark",
            "-n",
            "-r",
            pcap.toString(),
            "-Y",
            "http.request",
            "-T",
            "fields",
            "-e",
            "http.request.uri",
            "-e",
            "http.file_data");
    assertThat(read.lines().map(line -> line.replaceFirst("\\s.*", "")))
        .as("Wireshark finds the same requests")
        .containsExactly("/a", "/a", "/b");
  }

  private String run(String... command) throws Exception {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("HOME", directory.toString());
    builder.environment().put("XDG_CONFIG_HOME", directory.toString());
    Path complaints = directory.resolve("complaints.txt");
    Process process;
    try {
      process = builder.redirectError(complaints.toFile()).start();
    } catch (IOException e) {
      throw new AssertionError("install tshark, which has editcap (apt-get install tshark)", e);
    }
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(Files.readString(complaints)).isZero();
    return output;
  }

  @Test
  void theOrderOfPacketsDoesNotMatterMuch() throws RecordingException {
    packets.open(50_000, 1_000).asks(ASK).answers(ANSWER);
    List<Frame> turned = new ArrayList<>(packets.frames());
    Collections.swap(turned, 0, 1); // the answer to the first packet before that
    Collections.swap(turned, 3, 4);
    assertThat(said(Packets.pcap(0xA1B2C3D4, LITTLE_ENDIAN, turned))).containsExactly(SAID);
  }
}
