package org.ropeway.gateway.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ropeway.codec.data.Bytes;

/** What is written is what is read; what is hostile is refused. */
class RecordingTest {
  private static final Instant BEGAN = Instant.parse("2026-11-26T03:04:05.678901200Z");
  private static final RecordingLimits SMALL = new RecordingLimits(100, 10_000, 50_000);
  private static final String REQUEST =
      "POST /mapi/emsmdb/?MailboxId=x HTTP/1.1\r\nHost: h\r\nauthorization: Basic c2VjcmV0\r\n"
          + "Cookie: MapiContext=abc\r\nX-RequestType: PING\r\nContent-Length: 3\r\n\r\nabc";
  private static final String ANSWER =
      """
      HTTP/1.1 200 OK
      Transfer-Encoding: chunked
      Set-Cookie: MapiContext=abc

      c
      PROCESSING

      6
      DONE

      2


      0

      """
          .replace("\n", "\r\n");

  @TempDir private Path directory;

  private static Bytes bytes(String s) {
    return Bytes.wrap(s.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static String text(Bytes bytes) {
    return new String(bytes.unsafeArray(), StandardCharsets.ISO_8859_1);
  }

  private Path written(String name, String request, String answer) throws IOException {
    Path path = directory.resolve(name);
    try (RecordingWriter writer = RecordingWriter.create(path)) {
      writer.write(7, BEGAN, Duration.ofMillis(12), "alice@ox.test", bytes(request), bytes(answer));
      writer.note("two\nlines");
    }
    return path;
  }

  private static Exchange only(Path path) throws IOException {
    try (Recording recording = Recording.open(path)) {
      assertThat(recording.numbers()).hasSize(1);
      return recording.exchange(recording.numbers().getFirst());
    }
  }

  private Path archive(Map<String, byte[]> entries) throws IOException {
    Path path = Files.createTempFile(directory, "made", ".saz");
    try (OutputStream out = Files.newOutputStream(path);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    }
    return path;
  }

  private static byte[] ascii(String s) {
    return s.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static Map<String, byte[]> good() {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("raw\\001_c.txt", ascii(REQUEST));
    entries.put("raw\\001_s.txt", ascii(ANSWER));
    return entries;
  }

  @Test
  void folderAndArchiveSayTheSame() throws Exception {
    for (String name : List.of("folder", "file.saz")) {
      Path path = written(name, REQUEST, ANSWER);
      Exchange exchange = only(path);
      assertThat(exchange.number()).isEqualTo(7);
      assertThat(exchange.began()).isEqualTo(BEGAN);
      assertThat(exchange.took()).isEqualTo(Duration.ofMillis(12));
      assertThat(exchange.method()).isEqualTo("POST");
      assertThat(exchange.target()).isEqualTo("/mapi/emsmdb/?MailboxId=x");
      assertThat(exchange.requestType()).isEqualTo("PING");
      assertThat(exchange.requestHeaders().first("Authorization")).isEqualTo("Basic REMOVED");
      assertThat(exchange.requestHeaders().first("Cookie")).isEqualTo("MapiContext=abc");
      assertThat(text(exchange.requestBody())).isEqualTo("abc");
      assertThat(exchange.status()).isEqualTo(200);
      assertThat(exchange.answered()).isTrue();
      assertThat(text(exchange.responseBody())).isEqualTo("PROCESSING\r\nDONE\r\n\r\n");
    }
  }

  @Test
  void theFolderHasWhatFiddlerHasAndIsItsOwnersOnly() throws Exception {
    Path path = written("folder", REQUEST, ANSWER);
    try (Stream<Path> files = Files.walk(path)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
            .isEqualTo(Files.isDirectory(file) ? "rwx------" : "rw-------");
      }
    }
    assertThat(Files.readAllBytes(path.resolve("raw/0007_s.txt"))).isEqualTo(ascii(ANSWER));
    assertThat(Files.readString(path.resolve("raw/0007_c.txt")))
        .isEqualTo(
            REQUEST.replace("authorization: Basic c2VjcmV0", "authorization: Basic REMOVED"));
    assertThat(path.resolve("[Content_Types].xml")).exists();
    assertThat(Files.readString(path.resolve("_index.htm"))).contains("raw/0007_c.txt");
    assertThat(Files.readAllLines(path.resolve("index.tsv")))
        .containsExactly(
            "number\ttime\tuser\trequest\trops\tresult\tms",
            "7\t2026-11-26T03:04:05.678901200Z\talice@ox.test\tPING\t\t200\t12",
            "# two lines");
  }

  @Test
  void nothingIsWrittenOverARecording() throws Exception {
    Path folder = written("folder", REQUEST, ANSWER);
    Path file = written("file.saz", REQUEST, ANSWER);
    for (Path path : List.of(folder, file)) {
      assertThatThrownBy(() -> RecordingWriter.create(path))
          .isInstanceOf(RecordingException.class)
          .hasMessageContaining(path.toString());
    }
  }

  @Test
  void anExchangeReadAndWrittenAgainIsTheSame() throws Exception {
    Path first = written("first", REQUEST, ANSWER);
    Path second = directory.resolve("second.saz");
    Exchange exchange = only(first);
    try (RecordingWriter writer = RecordingWriter.create(second)) {
      writer.write(exchange, "");
    }
    Exchange again = only(second);
    assertThat(again.request().bytes()).isEqualTo(exchange.request().bytes());
    assertThat(text(again.responseBody())).isEqualTo(text(exchange.responseBody()));
    assertThat(again.response()).isNotNull();
    assertThat(again.began()).isEqualTo(exchange.began());
  }

  @Test
  void answersThatNeverCameOrWereCutShort() throws Exception {
    Exchange none = only(written("none", REQUEST, ""));
    assertThat(none.status()).isZero();
    assertThat(none.response()).isNull();
    assertThat(none.answered()).isFalse();
    int cut = ANSWER.indexOf("DONE") + 2;
    Exchange part = only(written("part", REQUEST, ANSWER.substring(0, cut)));
    assertThat(part.status()).isEqualTo(200);
    assertThat(part.answered()).isFalse();
    assertThat(text(part.responseBody())).isEqualTo("PROCESSING\r\nDO");
    Exchange shorter =
        only(written("length", REQUEST, "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nabcd"));
    assertThat(shorter.answered()).isFalse();
  }

  @Test
  void fiddlersFiles() throws Exception {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
      gzip.write(ascii("<Autodiscover/>"));
    }
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    answer.writeBytes(
        ascii(
            "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: "
                + zipped.size()
                + "\r\n\r\n"));
    answer.writeBytes(zipped.toByteArray());
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("[Content_Types].xml", ascii("<Types/>"));
    entries.put("_index.htm", ascii("<html/>"));
    entries.put("raw\\1_c.txt", ascii(REQUEST.replace("/mapi", "https://mail.example.com/mapi")));
    entries.put("raw\\1_s.txt", answer.toByteArray());
    entries.put("raw\\1_w.txt", ascii("web sockets"));
    entries.put(
        "raw\\1_m.xml",
        ascii(
            "<Session SID=\"1\"><SessionTimers ClientBeginRequest="
                + "\"2014-05-06T09:08:07.1234567+02:00\" ServerDoneResponse="
                + "\"2014-05-06T09:08:08.1234567+02:00\" ClientDoneResponse="
                + "\"0001-01-01T00:00:00\"/></Session>"));
    Exchange exchange = only(archive(entries));
    assertThat(exchange.pathAndQuery()).isEqualTo("/mapi/emsmdb/?MailboxId=x");
    assertThat(exchange.began()).isEqualTo(Instant.parse("2014-05-06T07:08:07.123456700Z"));
    assertThat(exchange.took()).isEqualTo(Duration.ofSeconds(1));
    assertThat(text(exchange.responseBody())).isEqualTo("<Autodiscover/>");
    assertThat(exchange.responseHeaders().has("Content-Encoding")).isFalse();
    assertThat(exchange.responseHeaders().first("Content-Length")).isEqualTo("15");
  }

  @Test
  void bodiesThatFiddlerDecoded() throws Exception {
    Map<String, byte[]> entries = good();
    entries.put(
        "raw\\001_s.txt",
        ascii("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nPROCESSING\r\nDONE\r\n\r\n"));
    Exchange exchange = only(archive(entries));
    assertThat(text(exchange.responseBody())).isEqualTo("PROCESSING\r\nDONE\r\n\r\n");
    assertThat(exchange.responseHeaders().has("Transfer-Encoding")).isFalse();
  }

  @Test
  void numbersAreInOrderAndKept() throws Exception {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    for (int n : new int[] {10, 9, 100}) {
      entries.put("raw/" + n + "_s.txt", ascii(ANSWER));
      entries.put("raw/" + n + "_c.txt", ascii(REQUEST));
    }
    try (Recording recording = Recording.open(archive(entries))) {
      assertThat(recording.numbers()).containsExactly(9, 10, 100);
      assertThat(recording.exchanges()).extracting(Exchange::number).containsExactly(9, 10, 100);
    }
  }

  @Test
  void whatIsMissingOrTwiceThereIsNamed() throws Exception {
    Map<String, byte[]> noAnswer = good();
    noAnswer.put("raw/002_c.txt", ascii(REQUEST));
    refused(noAnswer, "the answer (_s.txt) of exchange 2 is missing");
    Map<String, byte[]> noRequest = good();
    noRequest.put("raw/002_s.txt", ascii(ANSWER));
    refused(noRequest, "the request (_c.txt) of exchange 2 is missing");
    Map<String, byte[]> twice = good();
    twice.put("raw/001_c.txt", ascii(REQUEST));
    refused(twice, "two entries of the name raw/001_c.txt");
    Map<String, byte[]> otherName = good();
    otherName.put("raw/1_c.txt", ascii(REQUEST));
    refused(otherName, "two files c of exchange 1");
    refused(Map.of("readme.txt", ascii("")), "has no exchange");
    Path text = Files.writeString(directory.resolve("text.saz"), "no zip");
    assertThatThrownBy(() -> Recording.open(text)).hasMessageContaining("no zip archive");
    assertThatThrownBy(() -> Recording.open(directory.resolve("absent")))
        .hasMessageContaining("no such file or folder");
    assertThatThrownBy(() -> Recording.open(directory)).hasMessageContaining("no recording");
  }

  private void refused(Map<String, byte[]> entries, String why) throws IOException {
    Path path = archive(entries);
    assertThatThrownBy(() -> Recording.open(path, SMALL))
        .isInstanceOf(RecordingException.class)
        .hasMessageContaining(path.toString())
        .hasMessageContaining(why);
  }

  @Test
  void namesOutsideOfTheArchiveAreRefused() throws Exception {
    for (String name :
        List.of("../raw/1_c.txt", "raw/../../etc/passwd", "/raw/1_c.txt", "C:\\raw\\1_c.txt")) {
      Map<String, byte[]> entries = good();
      entries.put(name, ascii("x"));
      refused(entries, "an entry outside of it");
    }
  }

  @Test
  void bombsAreRefusedBeforeTheyGoOff() throws Exception {
    Map<String, byte[]> large = good();
    large.put("raw/001_m.xml", new byte[20_000]);
    try (Recording recording = Recording.open(archive(large), SMALL)) {
      assertThatThrownBy(() -> recording.exchange(1))
          .isInstanceOf(RecordingException.class)
          .hasMessageContaining("001_m.xml has more than 10000 bytes");
      assertThatThrownBy(() -> recording.exchanges().forEach(e -> {}))
          .isInstanceOf(UncheckedIOException.class)
          .hasMessageContaining("001_m.xml has more than 10000 bytes");
    }
    Map<String, byte[]> much = good();
    for (int n = 2; n < 10; n++) {
      much.put("raw/" + n + "_c.txt", new byte[9_000]);
    }
    refused(much, "has more than 50000 bytes when unpacked");
    Map<String, byte[]> many = new LinkedHashMap<>();
    for (int n = 0; n < 101; n++) {
      many.put("x" + n, new byte[0]);
    }
    refused(many, "has more than 100 entries");
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    zipped.writeBytes(ascii("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n"));
    try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
      gzip.write(new byte[1 << 20]);
    }
    Map<String, byte[]> body = good();
    body.put("raw\\001_s.txt", zipped.toByteArray());
    try (Recording recording = Recording.open(archive(body), SMALL)) {
      assertThatThrownBy(() -> recording.exchange(1))
          .hasMessageContaining("more than 10000 bytes when decompressed");
    }
  }

  /** A size in the directory that is not that of the data. */
  @Test
  void anEntryLargerThanItSaysIsRefused() throws Exception {
    Map<String, byte[]> entries = good();
    entries.put("raw\\001_s.txt", ascii(ANSWER + "x".repeat(5000)));
    byte[] zip = Files.readAllBytes(archive(entries));
    byte[] size = {(byte) (ANSWER.length() + 5000), (byte) ((ANSWER.length() + 5000) >> 8), 0, 0};
    for (int i = zip.length - 4; i > 0; i--) {
      if (java.util.Arrays.equals(zip, i, i + 4, size, 0, 4)) {
        zip[i] = 10;
        zip[i + 1] = 0;
        break;
      }
    }
    Path lying = Files.write(directory.resolve("lying.saz"), zip);
    try (Recording recording = Recording.open(lying)) {
      assertThatThrownBy(() -> recording.exchange(1))
          .isInstanceOf(RecordingException.class)
          .hasMessageContaining("001_s.txt");
    }
  }

  @Test
  void malformedMessagesAreNamed() throws Exception {
    for (String request :
        List.of("", "\r\n\r\n", "POST / HTTP/1.1\r\nHost: x", "GET / HTTP/1.1\r\n:x\r\n\r\n")) {
      Map<String, byte[]> entries = good();
      entries.put("raw\\001_c.txt", ascii(request));
      try (Recording recording = Recording.open(archive(entries))) {
        assertThatThrownBy(() -> recording.exchange(1))
            .isInstanceOf(RecordingException.class)
            .hasMessageContaining("001_c.txt");
      }
    }
  }

  @Test
  void theRecorderMayBeKilledBetweenTheFilesOfTheLastExchange() throws Exception {
    Path path = written("killed", REQUEST, ANSWER);
    Files.writeString(path.resolve("raw/0008_c.txt"), REQUEST);
    assertThat(only(path).number()).isEqualTo(7);
  }
}
