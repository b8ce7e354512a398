package org.ropeway.standin.recorded;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ropeway.standin.Mailboxes;
import org.ropeway.standin.OxStandin;
import org.ropeway.standin.StandinResource;
import org.ropeway.standin.StandinUser;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Plays recorded requests against a stand-in that is set up like the recorded server. */
final class Playback implements AutoCloseable {
  private static final String PASSWORD = "secret";
  private final Exceptions exceptions;
  private final HttpClient http = HttpClient.newHttpClient();
  private final Map<String, Player.Jar> jars = new HashMap<>();
  private final Translation translation = new Translation();
  private final OxStandin standin;
  private final Player player;

  Playback(Exceptions exceptions) {
    this.exceptions = exceptions;
    this.standin =
        OxStandin.builder()
            .user(
                new StandinUser("alice", PASSWORD, "Alice Anderson")
                    .withContact(Map.of("first_name", "Alice", "last_name", "Anderson")))
            .user(
                new StandinUser("bob", PASSWORD, "Bob Builder")
                    .withContact(Map.of("first_name", "Bob", "last_name", "Builder")))
            .userFlags(false)
            .clock(Clock.fixed(Instant.parse("2026-11-23T13:45:54Z"), ZoneOffset.UTC))
            .start();
    standin.directory().putResource(new StandinResource("room1", "Meeting Room 1", null));
    standin.directory().putGroup("team", "Team", List.of());
    for (String login : List.of("alice", "bob")) {
      standin.mailboxes().renameFolder(login, "default0/Sent Objects", "Sent");
    }
    this.player = new Player(http, standin.baseUrl(), PASSWORD, translation);
  }

  @Override
  public void close() {
    standin.close();
    http.close();
  }

  /** All exchanges of a file; the answers must be like the recorded ones. */
  void play(String file) throws Exception {
    List<String> differences = new ArrayList<>();
    for (Exchange exchange : Exchange.load(file)) {
      Scenes.before(exchange, standin);
      for (Exchange made : Scenes.madeBefore(exchange)) {
        Player.Jar jar = jar("alice");
        bind(made, player.play(made, jar, jar.session(0)));
      }
      if (exceptions.isUnserved(exchange)) {
        Scenes.insteadOf(exchange, standin);
        continue;
      }
      Scenes.Actor actor = Scenes.actor(exchange);
      Player.Jar jar = jar(actor.jar());
      HttpResponse<byte[]> response =
          player.play(exchange, jar, jar(actor.sessionOf()).session(actor.back()));
      for (String difference : differences(exchange, response)) {
        differences.add(exchange + "\n      " + difference);
      }
    }
    assertEquals("", String.join("\n", differences));
  }

  /** A jar; that of a user is logged in when it is first used. */
  private Player.Jar jar(String name) {
    Player.Jar known = jars.get(name);
    if (known != null) {
      return known;
    }
    Player.Jar jar = new Player.Jar();
    jars.put(name, jar);
    if (Set.of("alice", "bob").contains(name)) {
      JsonNode login = Exchange.load("login-01-success").getFirst().json().deepCopy();
      ((tools.jackson.databind.node.ObjectNode) login.path("requestBody"))
          .put("name", name + "@ox.test");
      player.play(new Exchange("login", 0, login), jar, "");
    }
    return jar;
  }

  private List<String> differences(Exchange exchange, HttpResponse<byte[]> response)
      throws Exception {
    Likeness likeness = new Likeness(exchange, exceptions, translation);
    JsonNodeFactory json = JsonNodeFactory.instance;
    likeness.compare(
        "status", json.numberNode(exchange.status()), json.numberNode(response.statusCode()));
    String type = response.headers().firstValue("content-type").orElse("");
    if (!exchange.answerHeader("content-type").isEmpty() && response.body().length > 0) {
      likeness.compare(
          "content-type",
          json.stringNode(mediaType(exchange.answerHeader("content-type"))),
          json.stringNode(mediaType(type)));
    }
    JsonNode recordedCookies = exchange.json().path("responseHeaders").path("set-cookie");
    List<String> cookies = new ArrayList<>();
    if (recordedCookies.isString()) {
      cookies.add(recordedCookies.stringValue());
    }
    recordedCookies.forEach(each -> cookies.add(each.asString("")));
    if (exchange.path().endsWith("/login")) {
      likeness.compare(
          "cookies",
          json.stringNode(Likeness.cookies(cookies).toString()),
          json.stringNode(Likeness.cookies(response.headers().allValues("set-cookie")).toString()));
    }
    if (type.startsWith("application/json") || script(response.body()).isPresent()) {
      bind(exchange, response);
      bindEvents(exchange, response);
      bindFiles(exchange, response);
    }
    body(exchange, response, likeness);
    return likeness.differences();
  }

  private static void body(Exchange exchange, HttpResponse<byte[]> response, Likeness likeness)
      throws Exception {
    String text = new String(response.body(), StandardCharsets.UTF_8);
    JsonNodeFactory json = JsonNodeFactory.instance;
    JsonNode recorded = exchange.answer();
    if (recorded.isString()) {
      String wanted = recorded.stringValue();
      if (wanted.startsWith("<binary ")) {
        likeness.compare(
            "bytes", json.stringNode(wanted), json.stringNode(binary(response.body(), wanted)));
      } else if (wanted.contains("callback_")) {
        likeness.compare(
            "",
            script(wanted.getBytes(StandardCharsets.UTF_8)).orElseThrow(),
            script(response.body()).orElse(json.missingNode()));
      } else if (wanted.contains("<title>")) {
        likeness.compare("page", json.stringNode(title(wanted)), json.stringNode(title(text)));
      } else {
        likeness.compare("text", recorded, json.stringNode(text));
      }
      return;
    }
    likeness.compare("", recorded, parse(text));
  }

  private static JsonNode parse(String text) {
    try {
      return text.isEmpty()
          ? JsonNodeFactory.instance.missingNode()
          : JsonMapper.shared().readTree(text);
    } catch (JacksonException e) {
      return JsonNodeFactory.instance.stringNode(text);
    }
  }

  /** New folders, contacts and tasks have numbers of their own. */
  private void bind(Exchange exchange, HttpResponse<byte[]> response) {
    JsonNode recorded = exchange.answer().path("data");
    JsonNode actual = parse(new String(response.body(), StandardCharsets.UTF_8)).path("data");
    boolean made = exchange.action().equals("new") && exchange.path().endsWith("/folders");
    if (made && recorded.isString() && actual.isString()) {
      String prefix = "^cal://0/";
      translation.id(
          recorded.stringValue().replaceFirst(prefix, ""),
          actual.stringValue().replaceFirst(prefix, ""));
    }
    boolean object =
        exchange.action().equals("new") && exchange.path().matches(".*/(contacts|tasks)");
    if (object && recorded.has("id") && actual.has("id")) {
      translation.id(recorded.path("id").asString(), actual.path("id").asString());
    }
    if (exchange.file().equals("scene") && recorded.has("next")) {
      int next = Integer.parseInt(actual.path("id").asString()) + 1;
      translation.id(recorded.path("next").asString(), String.valueOf(next));
    }
  }

  /** The same for events, of which one request can make several. */
  private void bindEvents(Exchange exchange, HttpResponse<byte[]> response) {
    JsonNode recorded = exchange.answer().path("data").path("created");
    JsonNode data = parse(new String(response.body(), StandardCharsets.UTF_8)).path("data");
    boolean appointment = exchange.path().endsWith("/calendar") && data.path("id").isString();
    if (appointment && exchange.answer().path("data").path("id").isString()) {
      translation.event(
          exchange.answer().path("data").path("id").stringValue(), data.path("id").stringValue());
    }
    JsonNode actual = data.path("created");
    for (int i = 0; exchange.path().endsWith("/chronos") && i < recorded.size(); i++) {
      if (actual.path(i).has("id")) {
        translation.event(
            recorded.path(i).path("id").stringValue(), actual.path(i).path("id").stringValue());
        for (int j = 0; j < recorded.path(i).path("alarms").size(); j++) {
          String alarm = recorded.path(i).path("alarms").path(j).path("id").asString("");
          String own = actual.path(i).path("alarms").path(j).path("id").asString("");
          translation.id("alarm " + alarm, own);
        }
      }
    }
  }

  /** The same for the files of events. */
  private void bindFiles(Exchange exchange, HttpResponse<byte[]> response) {
    JsonNode data = parse(new String(response.body(), StandardCharsets.UTF_8)).path("data");
    for (String name : List.of("created", "updated")) {
      JsonNode recorded = exchange.answer().path("data").path(name).path(0).path("attachments");
      JsonNode actual = data.path(name).path(0).path("attachments");
      for (int i = 0; i < recorded.size(); i++) {
        translation.file(
            recorded.path(i).path("managedId").asString(""),
            actual.path(i).path("managedId").asString(""));
      }
    }
    if (exchange.action().equals("attach") && exchange.answer().path("data").isArray()) {
      translation.file(
          exchange.answer().path("data").path(0).asString(""), data.path(0).asString(""));
    }
  }

  private static java.util.Optional<JsonNode> script(byte[] body) {
    Matcher matcher =
        Pattern.compile("(?s)callback_[a-z]+\"\\]\\)\\((\\{.*})\\)</script>")
            .matcher(new String(body, StandardCharsets.UTF_8));
    return matcher.find()
        ? java.util.Optional.of(JsonMapper.shared().readTree(matcher.group(1)))
        : java.util.Optional.empty();
  }

  private static String title(String html) {
    Matcher matcher = Pattern.compile("(?s)<title>(.*?)</title>").matcher(html);
    return matcher.find() ? matcher.group(1) : html;
  }

  private static String mediaType(String header) {
    return header.toLowerCase(java.util.Locale.ROOT).replace(" ", "");
  }

  private static String binary(byte[] body, String wanted) throws Exception {
    String digest = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
    String rest = wanted.substring(wanted.indexOf(", base64"));
    return "<binary " + body.length + " bytes, sha256 " + digest.substring(0, 16) + rest;
  }

  static byte[] mail(int number) throws IOException {
    String name = "/recordings/mails/m%02d.eml".formatted(number);
    try (InputStream in = Objects.requireNonNull(Playback.class.getResourceAsStream(name))) {
      return in.readAllBytes();
    }
  }

  static Mailboxes.Mail bigMail(int number) {
    Instant time = Instant.ofEpochMilli(1_790_000_000_000L + number * 60_000L);
    String text =
        "From: Sender %d <s%d@example.org>\r\nTo: alice@ox.test\r\nSubject: Message %d\r\nDate: %s\r\n\r\nBody %d"
            .formatted(
                number % 50,
                number % 50,
                number,
                DateTimeFormatter.RFC_1123_DATE_TIME.format(time.atOffset(ZoneOffset.UTC)),
                number);
    int flags = number % 3 == 0 ? 0 : 32;
    return new Mailboxes.Mail(text.getBytes(StandardCharsets.UTF_8), flags, 0, time);
  }
}
