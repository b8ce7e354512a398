package org.ropeway.gateway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.dump.DumpTypes;
import org.ropeway.gateway.recording.RecordingWriter;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** What {@code inspect} prints, character by character, and how it exits. */
@ResourceLock(Resources.SYSTEM_OUT)
class InspectCommandTest {
  private static final String SET_COLUMNS = "12 00 01 00 0100 1f003700";

  private static final String SET_COLUMNS_TREE =
      """
      00000000                          RopRequests
      00000000                            [0]
      00000000                              RopSetColumns
      00000000 12                             RopId = 18 (0x12) RopSetColumns
      00000001 00                             LogonId = 0
      00000002 01                             InputHandleIndex = 1
      00000003 00                             SetColumnsFlags = 0
      00000004 01 00                          PropertyTagCount = 1
      00000006                                PropertyTags
      00000006 1f 00 37 00                      [0] = 0x0037001F PidTagSubject
      """;

  private static final String CUT_TREE =
      """
      00000000                          RopRequests
      00000000                            [0]
      00000000                              RopSetColumns
      00000000 12                             RopId = 18 (0x12) RopSetColumns
      00000001 00                             LogonId = 0
      00000002 01                             InputHandleIndex = 1
      00000003 00                             SetColumnsFlags = 0
      00000004 02 00                          PropertyTagCount = 2
      00000006 1f 00 37 00                    PropertyTags !! count 2 exceeds the bytes present at offset 6
      !! RopRequests/[0]/RopSetColumns/PropertyTags at 6: count 2 exceeds the bytes present at offset 6
      """;

  private static final String REQUEST =
      """
      POST /mapi/emsmdb/?MailboxId=m HTTP/1.1
      Host: h
      X-RequestType: Disconnect
      Cookie: MapiContext=c
      Content-Length: 4

      """
          .replace("\n", "\r\n");

  private static final String ANSWER =
      "HTTP/1.1 200 OK\r\nX-ResponseCode: 0\r\nContent-Length: 32\r\n\r\n";

  private static final String EXCHANGE_TREES =
      """
      == 1 POST /mapi/emsmdb/?MailboxId=m
      00000000                          DisconnectRequest
      00000000 00 00 00 00                AuxiliaryBufferSize = 0
      00000004                            AuxiliaryBuffer = 0 bytes
      == 1 POST /mapi/emsmdb/?MailboxId=m
      00000000                          DisconnectResponse
      00000000 50 52 4f 43 45 53 53 …     MetaTag = "PROCESSING"
      0000000c 44 4f 4e 45 0d 0a          MetaTag = "DONE"
      00000012 0d 0a                      EndOfHeaders = ""
      00000014 00 00 00 00                StatusCode = 0
      00000018 00 00 00 00                ErrorCode = Success (0x00000000)
      0000001c 00 00 00 00                AuxiliaryBufferSize = 0
      00000020                            AuxiliaryBuffer = 0 bytes
      """;

  @TempDir private Path directory;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(Object... args) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    CommandLine line = Main.commandLine();
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    String[] all = new String[args.length + 1];
    all[0] = "inspect";
    for (int i = 0; i < args.length; i++) {
      all[i + 1] = args[i].toString();
    }
    return line.execute(all);
  }

  private int pipe(byte[] input, Object... args) {
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream(input));
    try {
      return run(args);
    } finally {
      System.setIn(before);
    }
  }

  private static byte[] bytes(String hex) {
    return HexFormat.of().parseHex(hex.replace(" ", ""));
  }

  private Path file(String name, byte[] bytes) throws IOException {
    return Files.write(directory.resolve(name), bytes);
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(directory.resolve(name), text);
  }

  private static byte[] request() {
    return joined(REQUEST, bytes("00000000"));
  }

  private static byte[] answer() {
    return joined(
        ANSWER, joined("PROCESSING\r\nDONE\r\n\r\n", bytes("00000000 00000000 00000000")));
  }

  private static byte[] joined(String head, byte[] body) {
    byte[] ascii = head.getBytes(StandardCharsets.US_ASCII);
    return ByteBuffer.allocate(ascii.length + body.length).put(ascii).put(body).array();
  }

  private Path recording(String name) throws IOException {
    Path path = directory.resolve(name);
    try (RecordingWriter writer = RecordingWriter.create(path)) {
      Bytes request = Bytes.wrap(request());
      writer.write(1, Instant.EPOCH, Duration.ZERO, "", request, Bytes.wrap(answer()));
    }
    return path;
  }

  /** A capture of a client that asks and a server that answers, in a segment each. */
  private Path capture() throws IOException {
    ByteBuffer b = ByteBuffer.allocate(4_000).order(ByteOrder.LITTLE_ENDIAN);
    b.putInt(0xA1B2C3D4).putInt(0x00040002).putLong(0).putInt(0xFFFF).putInt(101);
    segment(b, 1, request());
    segment(b, 2, answer());
    byte[] file = new byte[b.position()];
    b.get(0, file);
    return file("x.pcap", file);
  }

  private static void segment(ByteBuffer b, int from, byte[] payload) {
    int length = 40 + payload.length;
    b.putInt(from).putInt(0).putInt(length).putInt(length).order(ByteOrder.BIG_ENDIAN);
    b.putShort((short) 0x4500).putShort((short) length).putInt(0).putInt(0x40060000);
    b.putInt(from)
        .putInt(3 - from)
        .putShort((short) (from * 80))
        .putShort((short) (240 - from * 80));
    b.putInt(1).putInt(0).putInt(0x5010FFFF).putInt(0).put(payload).order(ByteOrder.LITTLE_ENDIAN);
  }

  @Test
  void digitsInTheCommandLine() {
    assertThat(run("--type", "RopRequests", SET_COLUMNS)).isZero();
    assertThat(out.toString()).isEqualTo("== argument: RopRequests\n" + SET_COLUMNS_TREE);
    assertThat(run("--type", "roprequests", "0x12:00:01:00:01:00:1f:00:37:00")).isZero();
    assertThat(out.toString()).endsWith(SET_COLUMNS_TREE);
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void typesAreGuessed() {
    assertThat(run(SET_COLUMNS)).isZero();
    assertThat(out.toString()).isEqualTo("== argument: RopRequests, guessed\n" + SET_COLUMNS_TREE);
    assertThat(run("deadbeef")).isEqualTo(1);
    assertThat(out.toString())
        .isEqualTo(
            """
            == argument: Unknown, guessed
            00000000 de ad be ef              Unknown !! no type reads these bytes to their end; \
            --type names one at offset 0
            !! Unknown at 0: no type reads these bytes to their end; --type names one at offset 0
            """);
  }

  @Test
  void filesOfBytesAndOfDigits() throws IOException {
    Path binary = file("x.bin", bytes(SET_COLUMNS));
    assertThat(run(binary)).isZero();
    assertThat(out.toString())
        .isEqualTo("== " + binary + ": RopRequests, guessed\n" + SET_COLUMNS_TREE);
    Path digits = file("x.hex", "12 00 01 00\n0100\r\n\t1F003700\n");
    assertThat(run(digits)).isZero();
    assertThat(out.toString())
        .isEqualTo("== " + digits + ": RopRequests, guessed\n" + SET_COLUMNS_TREE);
  }

  @Test
  void theStandardInput() throws IOException {
    String expected = "== standard input: RopRequests, guessed\n" + SET_COLUMNS_TREE;
    assertThat(pipe(bytes(SET_COLUMNS))).isZero();
    assertThat(out.toString()).isEqualTo(expected);
    assertThat(pipe(SET_COLUMNS.getBytes(StandardCharsets.US_ASCII), "-")).isZero();
    assertThat(out.toString()).isEqualTo(expected);
    assertThat(pipe(Files.readAllBytes(capture()), "-")).isZero();
    assertThat(out.toString()).isEqualTo(EXCHANGE_TREES);
    assertThat(pipe(new byte[0], "-")).isEqualTo(2);
    assertThat(err.toString()).isEqualTo("ropeway: standard input is empty\n");
    assertThat(pipe(Files.readAllBytes(recording("x.saz")), "-")).isEqualTo(2);
    assertThat(err.toString())
        .isEqualTo("ropeway: standard input is an archive; give its file name instead\n");
  }

  @Test
  void foldersOfFiles() throws IOException {
    Path folder = Files.createDirectory(directory.resolve("folder"));
    assertThat(run(folder)).isEqualTo(2);
    assertThat(err.toString()).isEqualTo("ropeway: " + folder + " has no files\n");
    Files.write(folder.resolve("b.bin"), bytes(SET_COLUMNS));
    Files.writeString(folder.resolve("a.hex"), "deadbeef");
    Files.copy(recording("x.saz"), folder.resolve("c.saz"));
    assertThat(run("--full", folder)).as("nobody knows a.hex").isEqualTo(1);
    assertThat(out.toString())
        .startsWith("== " + folder.resolve("a.hex") + ": Unknown, guessed\n")
        .contains("== " + folder.resolve("b.bin") + ": RopRequests, guessed\n" + SET_COLUMNS_TREE)
        .contains("== c.saz: 1 POST /mapi/emsmdb/?MailboxId=m\n");
    Files.write(folder.resolve("0"), new byte[0]);
    assertThat(run(folder)).as("one cannot be read, the others are shown").isEqualTo(2);
    assertThat(err.toString()).isEqualTo("ropeway: " + folder.resolve("0") + " is empty\n");
    assertThat(out.toString()).contains(SET_COLUMNS_TREE);
  }

  @Test
  void recordingsArchivesAndCapturesSayTheSame() throws IOException {
    for (Path input : List.of(recording("folder"), recording("x.saz"), capture())) {
      assertThat(run(input)).as(input.toString()).isZero();
      assertThat(out.toString()).as(input.toString()).isEqualTo(EXCHANGE_TREES);
      assertThat(run("--type", "Xid", input)).isEqualTo(2);
      assertThat(err.toString())
          .isEqualTo("ropeway: --type says what bytes are, not what a recording or capture is\n");
    }
  }

  @Test
  void whatIsNotMapiIsNamed() throws IOException {
    Path path = directory.resolve("x.saz");
    try (RecordingWriter writer = RecordingWriter.create(path)) {
      byte[] get = "GET /a?b HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
      byte[] no = "HTTP/1.1 404 Not Found\r\n\r\n<html>".getBytes(StandardCharsets.US_ASCII);
      writer.write(7, Instant.EPOCH, Duration.ZERO, "", Bytes.wrap(get), Bytes.wrap(no));
    }
    assertThat(run(path)).isZero();
    assertThat(out.toString()).isEqualTo("== 7 GET /a?b 404, no MAPI\n");
    assertThat(run("--json", path)).isZero();
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void malformedBytesAreShownWhereTheyBeginWithTheReason() {
    assertThat(run("--type", "RopRequests", SET_COLUMNS.replace(" 0100 ", " 0200 "))).isEqualTo(1);
    assertThat(out.toString()).isEqualTo("== argument: RopRequests\n" + CUT_TREE);
    assertThat(run("--type", "RopRequests", SET_COLUMNS + "42")).isEqualTo(1);
    assertThat(out.toString()).contains("0000000a 42").contains(" !! ");
    assertThat(run("--type", "LongTermId", "00".repeat(25))).isEqualTo(1);
    assertThat(out.toString()).endsWith("!! LongTermId/(malformed) at 24: 1 bytes left over\n");
  }

  @Test
  void longFieldsInFull() {
    assertThat(run("--type", "Xid", "--full", "00112233445566778899aabbccddeeff0102030405"))
        .isZero();
    assertThat(out.toString())
        .isEqualTo(
            """
            == argument: Xid
            00000000                          Xid
            00000000 00 11 22 33 44 55 66 …     NamespaceGuid = {33221100-5544-7766-8899-aabbccddeeff}
            00000000   00 11 22 33 44 55 66 77 88 99 aa bb cc dd ee ff
            00000010 01 02 03 04 05             LocalId = 5 bytes
            """);
  }

  @Test
  void json() {
    assertThat(run("--json", "--type", "RopRequests", SET_COLUMNS)).isZero();
    assertThat(out.toString())
        .isEqualTo(
            """
            {"input":"argument: RopRequests","tree":{"name":"RopRequests","offset":0,"length":10,
            "children":[{"name":"[0]","offset":0,"length":10,
            "children":[{"name":"RopSetColumns","offset":0,"length":10,"children":[
            {"name":"RopId","offset":0,"length":1,"hex":"12","value":"18 (0x12) RopSetColumns"},
            {"name":"LogonId","offset":1,"length":1,"hex":"00","value":"0"},
            {"name":"InputHandleIndex","offset":2,"length":1,"hex":"01","value":"1"},
            {"name":"SetColumnsFlags","offset":3,"length":1,"hex":"00","value":"0"},
            {"name":"PropertyTagCount","offset":4,"length":2,"hex":"0100","value":"1"},
            {"name":"PropertyTags","offset":6,"length":4,"children":[
            {"name":"[0]","offset":6,"length":4,"hex":"1f003700","value":"0x0037001F PidTagSubject"}
            ]}]}]}]}}
            """
                    .replace("\n", "")
                + "\n");
    assertThat(run("--json", "--type", "RopRequests", SET_COLUMNS.replace(" 0100 ", " 0200 ")))
        .isEqualTo(1);
    assertThat(out.toString())
        .hasLineCount(1)
        .contains(
            "\"hex\":\"1f003700\",\"problem\":\"count 2 exceeds the bytes present at offset 6\"");
  }

  @Test
  void jsonOfExchangesHasALineForEachTree() throws IOException {
    assertThat(run("--json", recording("x.saz"))).isZero();
    List<JsonNode> trees =
        out.toString().lines().map(line -> new ObjectMapper().readTree(line)).toList();
    assertThat(trees)
        .extracting(t -> t.get("input").asString() + ": " + t.at("/tree/name").asString())
        .containsExactly(
            "1 POST /mapi/emsmdb/?MailboxId=m: DisconnectRequest",
            "1 POST /mapi/emsmdb/?MailboxId=m: DisconnectResponse");
  }

  @Test
  void listsTheTypes() {
    assertThat(run("--list-types")).isZero();
    assertThat(out.toString())
        .hasLineCount(DumpTypes.all().size())
        .contains("\nExecuteRequest                   [MS-OXCMAPIHTTP] 2.2.4.2\n");
  }

  @Test
  void whatCannotBeRead() throws IOException {
    assertThat(run("--type", "nonsense", "00")).isEqualTo(2);
    assertThat(err.toString())
        .startsWith("--type: nonsense is none of --list-types\n")
        .contains("Usage: ropeway inspect");
    assertThat(run("01 02 zz")).isEqualTo(2);
    assertThat(err.toString()).isEqualTo("ropeway: 01 02 zz is no file and not hexadecimal\n");
    assertThat(run("x".repeat(100))).isEqualTo(2);
    assertThat(err.toString())
        .isEqualTo("ropeway: " + "x".repeat(60) + "… is no file and not hexadecimal\n");
    Path empty = file("empty", " \n");
    assertThat(run(empty)).isEqualTo(2);
    assertThat(err.toString()).isEqualTo("ropeway: " + empty + " is empty\n");
    Path odd = file("odd", "012\n");
    assertThat(run(odd)).isEqualTo(2);
    assertThat(err.toString())
        .isEqualTo("ropeway: " + odd + " has an odd number of hexadecimal digits\n");
    Path zip = file("x.saz", "PK\u0003\u0004 and no more");
    assertThat(run(zip)).isEqualTo(2);
    assertThat(err.toString()).startsWith("ropeway: " + zip + " is no folder and no zip archive: ");
    Path cut = file("cut.pcap", bytes("d4c3b2a1 0200 0400" + "00".repeat(16) + "01"));
    assertThat(run(cut)).isEqualTo(2);
    assertThat(err.toString()).isEqualTo("ropeway: " + cut + " is cut short\n").hasLineCount(1);
  }

  @Test
  void aRecordingOfWhichAMessageIsDamaged() throws IOException {
    Path recording = recording("folder");
    Files.writeString(recording.resolve("raw/0002_c.txt"), "nonsense");
    Files.writeString(recording.resolve("raw/0002_s.txt"), "");
    assertThat(run(recording)).isEqualTo(2);
    assertThat(out.toString()).as("what came before").isEqualTo(EXCHANGE_TREES);
    assertThat(err.toString())
        .isEqualTo("ropeway: " + recording + ": raw/0002_c.txt has no end of its headers\n");
  }
}
