package org.ropeway.gateway.recording.scrub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.dump.DumpNode;
import org.ropeway.codec.dump.DumpSession;
import org.ropeway.gateway.doctor.StepResult;
import org.ropeway.gateway.recording.Exchange;
import org.ropeway.gateway.recording.RecordedDoctor;
import org.ropeway.gateway.recording.Recording;
import org.ropeway.gateway.recording.RecordingException;
import org.ropeway.standin.StandinUser;

/** A recorded doctor run, scrubbed: nothing private is left, and all the rest is. */
@Tag("waiting")
class ScrubberTest {
  private static final String ALICE = "alice@wonderland.test";
  private static final String PASSWORD = "Looking-glass-71";
  private static final String MAIL =
      """
      From: "Cheshire Katze" <cheshire@duchess.test>
      To: "Alice Liddell" <alice@wonderland.test>
      Cc: Queen <queen@hearts.test>
      Subject: Unbirthday Frühstück Приглашение
      Message-ID: <jabberwock@slithytoves.test>
      MIME-Version: 1.0
      Content-Type: multipart/mixed; boundary=b

      --b
      Content-Type: text/html; charset=utf-8

      <html><body><p>Twinkle <b>littlebat</b> überallher &amp; Чеширский
      <a href="https://teatime.test/hatter?q=dormouse">treacle</a></p></body></html>
      --b
      Content-Type: text/plain; charset=utf-8; name="mocktortoise.txt"
      Content-Disposition: attachment; filename="mocktortoise.txt"

      beautifulsoup
      --b--
      """
          .replace("\n", "\r\n");

  /** All of it, in lower case. */
  private static final List<String> SECRETS =
      List.of(
          "alice",
          "liddell",
          "wonderland",
          "looking",
          "glass",
          "cheshire",
          "katze",
          "duchess",
          "queen",
          "hearts",
          "unbirthday",
          "frühstück",
          "приглашение",
          "jabberwock",
          "slithytoves",
          "twinkle",
          "littlebat",
          "überallher",
          "чеширский",
          "teatime",
          "hatter",
          "dormouse",
          "treacle",
          "mocktortoise",
          "beautifulsoup",
          "localhost",
          "tweedle");

  @TempDir private static Path directory;
  private static Path original;

  @BeforeAll
  static void record() throws Exception {
    Path recordings = directory.resolve("recordings");
    try (RecordedDoctor doctor =
        RecordedDoctor.start(
            directory,
            RecordedDoctor.everybody(recordings),
            new StandinUser(ALICE, PASSWORD, "Alice Liddell"),
            new StandinUser("tweedle@wonderland.test", PASSWORD, "Tweedle Dee"))) {
      doctor.standin().deliver("alice", MAIL.getBytes(StandardCharsets.UTF_8));
      assertThat(doctor.run())
          .extracting(StepResult::outcome)
          .doesNotContain(StepResult.Outcome.FAILED);
      await()
          .untilAsserted(() ->
              assertThat(doctor.run())
                  .filteredOn(step -> step.step().equals("newest mail"))
                  .noneMatch(step -> step.detail().contains("empty")));
    }
    original = RecordedDoctor.folderOf(recordings, ALICE);
  }

  private static Path scrubbed(String name) throws IOException {
    Path out = directory.resolve(name);
    if (!Files.exists(out)) {
      Scrubber.scrub(original, out);
    }
    return out;
  }

  private static List<Exchange> exchanges(Path path) throws IOException {
    List<Exchange> all = new ArrayList<>();
    try (Recording recording = Recording.open(path)) {
      recording.exchanges().forEach(all::add);
    }
    return all;
  }

  /** All bytes of a recording: as they stand, unpacked, and decoded where they are base64. */
  private static List<byte[]> spaces(Path path) throws IOException {
    List<byte[]> spaces = new ArrayList<>();
    for (Exchange e : exchanges(path)) {
      spaces.add(e.request().bytes().array());
      spaces.add(e.response() == null ? new byte[0] : e.response().bytes().array());
    }
    for (Tree tree : trees(path)) {
      tree.root().all().filter(DumpNode::opensSpace).forEach(n -> spaces.add(n.space().array()));
    }
    List<byte[]> decoded = new ArrayList<>();
    for (byte[] space : spaces) {
      for (String word : new String(space, StandardCharsets.ISO_8859_1).split("[^A-Za-z0-9+/=]+")) {
        if (word.length() >= 12 && word.length() % 4 == 0) {
          try {
            decoded.add(Base64.getDecoder().decode(word));
          } catch (IllegalArgumentException e) {
            // no base64
          }
        }
      }
    }
    spaces.addAll(decoded);
    return spaces;
  }

  private record Tree(String name, DumpNode root) {}

  /** The trees of all MAPI bodies, each session by itself. */
  private static List<Tree> trees(Path path) throws IOException {
    Map<String, DumpSession> sessions = new HashMap<>();
    List<Tree> trees = new ArrayList<>();
    for (Exchange e : exchanges(path)) {
      if (e.requestType().isEmpty() || e.requestType().equals("PING")) {
        continue;
      }
      String context = cookie(e.requestHeaders().first("Cookie"));
      DumpSession session = sessions.getOrDefault(context, new DumpSession());
      String told = cookie(e.responseHeaders().first("Set-Cookie"));
      sessions.put(told.isEmpty() ? context : told, session);
      DumpSession.Request request = session.request(e.requestType(), e.requestBody());
      trees.add(new Tree(e.number() + " " + e.requestType(), request.tree()));
      trees.add(new Tree(e.number() + " answer", request.response(e.responseBody())));
    }
    return trees;
  }

  private static String cookie(@Nullable String header) {
    for (String pair : String.valueOf(header).split("; *")) {
      if (pair.startsWith("MapiContext=")) {
        return pair;
      }
    }
    return "";
  }

  private static boolean has(byte[] bytes, String word, Charset charset) {
    return new String(bytes, charset).toLowerCase(Locale.ROOT).contains(word);
  }

  private static boolean hasAnywhere(byte[] bytes, String word) {
    byte[] shifted = bytes.length == 0 ? bytes : Arrays.copyOfRange(bytes, 1, bytes.length);
    return has(bytes, word, StandardCharsets.UTF_8)
        || has(bytes, word, StandardCharsets.ISO_8859_1)
        || has(bytes, word, StandardCharsets.UTF_16LE)
        || has(shifted, word, StandardCharsets.UTF_16LE);
  }

  @Test
  void nothingPrivateIsLeft() throws Exception {
    List<byte[]> before = spaces(original);
    List<byte[]> after = spaces(scrubbed("once"));
    List<String> missed = new ArrayList<>();
    for (String secret : SECRETS) {
      if (!List.of("looking", "glass").contains(secret) // never were there
          && before.stream().noneMatch(b -> hasAnywhere(b, secret))) {
        missed.add(secret);
      }
      assertThat(
              after.stream().filter(b -> hasAnywhere(b, secret)).map(ScrubberTest::show).toList())
          .as(secret)
          .isEmpty();
    }
    assertThat(missed).as("what the doctor saw none of").hasSizeLessThan(6);
  }

  private static String show(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1)
        .replace("\0", "")
        .replaceAll("[^\\x20-\\x7e]", ".");
  }

  @Test
  void theTreesHaveTheSameShapeAndLengths() throws Exception {
    List<Tree> before = trees(original);
    List<Tree> after = trees(scrubbed("once"));
    assertThat(after).hasSameSizeAs(before);
    for (int i = 0; i < before.size(); i++) {
      List<String> expected = shape(before.get(i).root());
      assertThat(shape(after.get(i).root())).as(before.get(i).name()).isEqualTo(expected);
    }
  }

  /** Names, lengths and problems of all nodes, without the packing of buffers and bodies. */
  private static List<String> shape(DumpNode root) {
    return root.all()
        .filter(n -> !n.opensSpace() && n.children().stream().noneMatch(DumpNode::opensSpace))
        .filter(n -> !packing(n))
        .map(n ->
            n.name()
                + " "
                + (n.children().isEmpty() ? n.length() : "")
                + " "
                + (n.problem() != null))
        .toList();
  }

  private static boolean packing(DumpNode node) {
    for (DumpNode n = node; n != null; n = n.parent()) {
      if (n.name().startsWith("RpcHeaderExt")
          || n.name().equals("Rtf")
          || n.name().endsWith("Size")) {
        return true;
      }
    }
    return false;
  }

  @Test
  void theSameRecordingGivesTheSameResult() throws Exception {
    Path once = scrubbed("one.saz");
    Path again = scrubbed("two.saz");
    assertThat(Files.mismatch(once, again)).isEqualTo(-1);
    assertThat(exchanges(once))
        .zipSatisfy(
            exchanges(scrubbed("once")),
            (a, b) -> assertThat(a.request().bytes()).isEqualTo(b.request().bytes()));
  }

  @Test
  void structureCookiesAndTimesStay() throws Exception {
    List<Exchange> before = exchanges(original);
    List<Exchange> after = exchanges(scrubbed("once"));
    assertThat(after)
        .zipSatisfy(
            before,
            (a, b) -> {
              assertThat(a.number()).isEqualTo(b.number());
              assertThat(a.began()).isEqualTo(b.began());
              assertThat(a.took().minus(b.took()).abs()).isLessThan(Duration.ofNanos(200));
              assertThat(a.status()).isEqualTo(b.status());
              assertThat(a.requestType()).isEqualTo(b.requestType());
              assertThat(a.target()).hasSameSizeAs(b.target());
              assertThat(a.requestHeaders().size()).isEqualTo(b.requestHeaders().size());
            });
    List<String> told =
        after.stream().map(e -> cookie(e.responseHeaders().first("Set-Cookie"))).toList();
    assertThat(after.stream().map(e -> cookie(e.requestHeaders().first("Cookie"))).toList())
        .filteredOn(c -> !c.isEmpty())
        .isNotEmpty()
        .allMatch(told::contains);
  }

  @Test
  void aRunOfOursIsUnderstoodToTheLastByte() throws Exception {
    Scrubber.Outcome outcome = Scrubber.scrub(original, directory.resolve("said"));
    assertThat(outcome.exchanges()).isEqualTo(exchanges(original).size());
    assertThat(outcome.words()).isPositive();
    assertThat(outcome.blanked().counts()).isEmpty();
  }

  /** A .saz of somebody else's traffic: other bodies, credentials, what nobody understands. */
  @Test
  void whatIsNotUnderstoodIsBlankedAndSaid() throws Exception {
    String secret = Base64.getEncoder().encodeToString(utf8("alice:jabberwock"));
    String token = Base64.getEncoder().encodeToString(utf8("<User>alice@duchess.test</User>"));
    Path saz = directory.resolve("foreign.saz");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(saz))) {
      put(
          zip,
          1,
          "POST https://mail.duchess.test/ews/exchange.asmx HTTP/1.1\r\n"
              + "Authorization: Negotiate "
              + secret
              + "\r\nX-AnchorMailbox: alice@duchess.test\r\n"
              + "Content-Type: text/xml; charset=utf-8\r\n\r\n<s:Body><t:Token>"
              + token
              + "</t:Token><t:Name>Frühstück</t:Name></s:Body>",
          "HTTP/1.1 200 OK\r\nX-FEServer: DUCHESS01\r\nContent-Type: application/json\r\n\r\n"
              + "{\"Email\":\"alice@duchess.test\"}");
      put(
          zip,
          2,
          "RPC_IN_DATA /rpc/rpcproxy.dll?mail.duchess.test:6001 HTTP/1.1\r\nContent-Type: "
              + "application/rpc\r\n\r\n\u0005\u0000alice",
          "");
      put(
          zip,
          3,
          "POST /mapi/emsmdb/?MailboxId=alice%40duchess.test HTTP/1.1\r\nX-RequestType: "
              + "Execute\r\nContent-Type: application/mapi-http\r\n\r\nno Execute, but alice",
          "HTTP/1.1 200 OK\r\nX-ResponseCode: 5\r\nContent-Type: text/html\r\n\r\n<p>alice</p>");
    }
    Path out = directory.resolve("foreign");
    Scrubber.Outcome outcome = Scrubber.scrub(saz, out);
    for (byte[] space : spaces(out)) {
      for (String word : List.of("alice", "duchess", "jabberwock", "frühstück", secret, token)) {
        assertThat(hasAnywhere(space, word.toLowerCase(Locale.ROOT))).as(word).isFalse();
      }
    }
    List<Exchange> before = exchanges(saz);
    List<Exchange> after = exchanges(out);
    assertThat(after)
        .zipSatisfy(
            before,
            (a, b) -> {
              assertThat(a.requestBody().length()).isEqualTo(b.requestBody().length());
              assertThat(a.responseBody().length()).isEqualTo(b.responseBody().length());
            });
    assertThat(after.getFirst().requestHeaders().first("Authorization"))
        .isEqualTo("Negotiate REMOVED");
    assertThat(outcome.blanked().firstExchange()).isEqualTo(2);
    assertThat(outcome.blanked().counts().keySet())
        .anyMatch(where -> where.contains("application/rpc"))
        .anyMatch(where -> where.startsWith("request ExecuteRequest"));
  }

  @Test
  void aRecordingThatCannotBeReadLeavesNothingBehind() throws Exception {
    Path saz = directory.resolve("broken.saz");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(saz))) {
      put(zip, 1, "GET / HTTP/1.1\r\n\r\n", "HTTP/1.1 200 OK\r\n\r\n");
      put(zip, 2, "no HTTP", "");
    }
    Path out = directory.resolve("broken");
    assertThatThrownBy(() -> Scrubber.scrub(saz, out))
        .isInstanceOf(RecordingException.class)
        .hasMessageContaining("2_c.txt");
    assertThat(out).doesNotExist();
  }

  private static void put(ZipOutputStream zip, int number, String request, String answer)
      throws IOException {
    zip.putNextEntry(new ZipEntry("raw/" + number + "_c.txt"));
    zip.write(utf8(request));
    zip.putNextEntry(new ZipEntry("raw/" + number + "_s.txt"));
    zip.write(utf8(answer));
  }

  private static byte[] utf8(String s) {
    return s.getBytes(StandardCharsets.UTF_8);
  }

  private static Bytes bytes(String s) {
    return Bytes.wrap(s.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void wordsKeepLengthCaseAndIdentity() {
    Pseudonyms words = new Pseudonyms(bytes("key"));
    Pseudonyms same = new Pseudonyms(bytes("key"));
    Pseudonyms other = new Pseudonyms(bytes("another key"));
    for (String text :
        List.of("Alice", "ÄRGER", "straße", "Ωμέγα", "李雷", "42", "I", "İstanbul", "𝒜lice", "K")) {
      String made = words.text(text);
      assertThat(made).isNotEqualTo(text).hasSize(text.length());
      assertThat(made.getBytes(StandardCharsets.UTF_8))
          .hasSize(text.getBytes(StandardCharsets.UTF_8).length);
      assertThat(same.text(text)).isEqualTo(made);
    }
    String lower = words.text("alice");
    assertThat(words.text("ALICE")).isEqualTo(lower.toUpperCase(Locale.ROOT));
    assertThat(words.text("<Alice@ox.test>, alice"))
        .matches("<[^aeiou@]{5}@[^aeiou]{2}\\.[^aeiou]{4}>, " + lower);
    assertThat(words.text("ärger")).isEqualTo(words.text("ÄRGER").toLowerCase(Locale.ROOT));
    assertThat(other.text("alice")).isNotEqualTo(lower);
  }

  @Test
  void differentWordsStayDifferent() {
    Pseudonyms words = new Pseudonyms(bytes("key"));
    List<String> made = new ArrayList<>();
    for (char a = 'a'; a <= 'z'; a++) {
      for (char b = 'a'; b <= 'j'; b++) {
        made.add(words.text("" + a + b));
      }
    }
    assertThat(made).doesNotHaveDuplicates();
  }

  @Test
  void headersAndUrls() {
    Pseudonyms words = new Pseudonyms(bytes("key"));
    HttpScrubber http = new Texts(words).http();
    String alice = words.text("alice");
    String mail = words.text("mail.corp.test");
    assertThat(
            http.startLine(
                "POST https://mail.corp.test/mapi/emsmdb/?MailboxId=alice%40corp HTTP/1.1"))
        .isEqualTo(
            "POST https://"
                + mail
                + "/mapi/emsmdb/?MailboxId="
                + alice
                + "%40"
                + words.text("corp")
                + " HTTP/1.1");
    assertThat(http.startLine("GET /mailboxes/alice HTTP/1.1"))
        .isEqualTo("GET /" + words.text("mailboxes") + "/" + alice + " HTTP/1.1");
    assertThat(http.startLine("HTTP/1.1 200 OK")).isEqualTo("HTTP/1.1 200 OK");
    assertThat(http.value("Host", "mail.corp.test")).isEqualTo(mail);
    assertThat(http.value("authorization", "NTLM TlRMTVNTUAAD")).isEqualTo("NTLM REMOVED");
    assertThat(http.value("Content-Type", "text/xml")).isEqualTo("text/xml");
    assertThat(http.value("X-AnchorMailbox", "Alice")).isEqualTo(words.text("Alice"));
    assertThat(http.value("Cookie", "MapiContext=s3cret; x=alice"))
        .isEqualTo("MapiContext=" + words.text("s3cret") + "; x=" + alice);
    assertThat(
            http.value(
                "Set-Cookie", "MapiContext=s3cret; path=/mapi/; domain=mail.corp.test; secure"))
        .isEqualTo(
            "MapiContext=" + words.text("s3cret") + "; path=/mapi/; domain=" + mail + "; secure");
    assertThat(http.value("WWW-Authenticate", "Basic realm=\"mail.corp.test\", charset=\"UTF-8\""))
        .startsWith("Basic realm=\"" + mail + "\", charset=\"");
  }

  @Test
  void markupKeepsItsTagsAndEntities() {
    Texts texts = new Texts(new Pseudonyms(bytes("key")));
    String alice = texts.scrub("alice");
    assertThat(
            texts.xml(
                "<?xml version=\"1.0\"?><a:User xmlns:a=\"http://schemas.test/x\" name='alice'>"
                    + "alice &amp; alice<!-- alice --><Type>EXCH</Type><![CDATA[alice]]></a:User>"))
        .isEqualTo(
            "<?xml version=\"1.0\"?><a:User xmlns:a=\"http://schemas.test/x\" name='%1$s'>"
                    .formatted(alice)
                + "%1$s &amp; %1$s<!-- %1$s --><Type>EXCH</Type><![CDATA[%1$s]]></a:User>"
                    .formatted(alice));
    assertThat(texts.html("<P align=left alice>alice <alice@ox.test> <https://alice/>&lt;</P>"))
        .isEqualTo(
            "<P align=%2$s %1$s>%1$s <%1$s@%3$s> <https://%1$s/>&lt;</P>"
                .formatted(alice, texts.scrub("left"), texts.scrub("ox.test")));
    assertThat(texts.scrub("Inbox")).isEqualTo("Inbox");
    assertThat(
            texts.scrub(
                "/o=Ropeway/ou=Exchange Administrative Group"
                    + " (FYDIBOHF23SPDLT)/cn=Recipients/cn=alice"))
        .isEqualTo(
            "/o=Ropeway/ou=Exchange Administrative Group (FYDIBOHF23SPDLT)/cn=Recipients/cn="
                + alice);
  }
}
