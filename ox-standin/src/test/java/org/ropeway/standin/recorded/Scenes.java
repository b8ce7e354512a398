package org.ropeway.standin.recorded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.ropeway.standin.Mailboxes;
import org.ropeway.standin.OxStandin;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What happened around the recorded requests, and who sent them. */
final class Scenes {
  private Scenes() {}

  /**
   * Who sends a request.
   *
   * @param sessionOf whose session id it names
   * @param back which of them: 0 is the newest, 1 the one before
   */
  record Actor(String jar, String sessionOf, int back) {
    Actor(String jar) {
      this(jar, jar, 0);
    }
  }

  /** In login files each case has cookies of its own. */
  static Actor actor(Exchange exchange) {
    int at = exchange.index();
    return switch (exchange.file()) {
      case "login-01-success", "login-06-store-refreshsecret" -> new Actor(exchange.file());
      case "login-02-name-variants" -> new Actor("login-02 " + beginning(at, 3, 5, 6, 8, 10, 11));
      case "login-03-refusals" -> new Actor("login-03 " + Math.min(at, 5));
      case "login-04-session-errors" ->
          at == 7
              ? new Actor("bob", "alice", 0)
              : new Actor(at == 5 || at == 4 ? "nobody" : "alice", "alice", 0);
      case "login-05-logout-and-second-session" ->
          switch (at) {
            case 1, 5, 11 -> new Actor("login-05 second");
            case 3 -> new Actor("login-05 first", "login-05 first", 1);
            default -> new Actor("login-05 first");
          };
      case "chronos-01-new-get-all-update-delete" -> new Actor("alice");
      case "chronos-04-attendees" ->
          new Actor((at >= 2 && at <= 5) || isOfBob(exchange) ? "bob" : "alice");
      case "chronos-07-conflicts-freebusy" ->
          new Actor(at >= 10 || isOfBob(exchange) ? "bob" : "alice");
      case "calendar-01-new-get-update-delete" -> new Actor("alice");
      case "calendar-03-participants-confirm" ->
          new Actor(
              exchange.query().path("folder").asString("").equals("41") || at == 14
                  ? "bob"
                  : "alice");
      case "mail-15-over-quota" -> new Actor("bob");
      case "tasks-03-participants-confirm-reminder" ->
          new Actor(exchange.action().equals("confirm") || isOfBob(exchange) ? "bob" : "alice");
      case "mail-12-new-send" ->
          new Actor(
              exchange.note().contains("bob inbox") || exchange.note().contains("bob's INBOX")
                  ? "bob"
                  : "alice");
      default -> new Actor(isOfBob(exchange) ? "bob" : "alice");
    };
  }

  private static boolean isOfBob(Exchange exchange) {
    return exchange.note().startsWith("bob")
        || exchange.query().path("folder").asString("").equals("cal://0/41");
  }

  /** The request with which a case of several begins, which others go on with. */
  private static int beginning(int at, int... goingOn) {
    int begin = at;
    while (Arrays.binarySearch(goingOn, begin) >= 0) {
      begin--;
    }
    return begin;
  }

  /** What came about between two requests. */
  static void before(Exchange exchange, OxStandin standin) throws IOException {
    Mailboxes mailboxes = standin.mailboxes();
    if (exchange.file().startsWith("mail-01") && exchange.index() == 2) {
      for (int i = 1; i <= 28; i++) {
        standin.deliver("alice", Playback.mail(i));
      }
    }
    if (exchange.file().startsWith("measure-01") && exchange.index() == 0) {
      List<Mailboxes.Mail> mails = new ArrayList<>();
      for (int i = 0; i < 20_000; i++) {
        mails.add(Playback.bigMail(i));
      }
      mailboxes.append("alice", "default0/Big20k", mails);
    }
    if (exchange.file().startsWith("mail-12") && exchange.index() == 0) {
      mailboxes.addAlias("bob", "oxadmin@ox.test");
    }
    if (exchange.file().startsWith("mail-15") && exchange.index() == 1) {
      mailboxes.setQuota("bob", mailboxes.usedBytes("bob"));
    } else if (exchange.file().startsWith("mail-15") && Set.of(0, 10).contains(exchange.index())) {
      mailboxes.setQuota("bob", 1 << 30);
    }
    if (exchange.file().startsWith("push-01") && exchange.index() == 14) {
      standin.deliver("alice", Playback.mail(1));
    }
    if (exchange.file().startsWith("folders-08") && exchange.index() == 7) {
      String source = Exchange.load(exchange.file()).get(11).answer().stringValue();
      standin.deliver("alice", source.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** Requests of alice that were not recorded, with what their answers must have been. */
  static List<Exchange> madeBefore(Exchange exchange) {
    String place = exchange.file() + " " + exchange.index();
    return switch (place) {
      case "tasks-01-new-get-update-delete 47" ->
          List.of(
              made(
                  "folders",
                  "\"tree\":\"0\",\"folder_id\":\"1\"",
                  "{\"title\":\"Other tasks\",\"module\":\"tasks\"}",
                  "\"67\""));
      case "tasks-02-recurrence 18" ->
          List.of(
              made(
                  "tasks",
                  "\"timezone\":\"Europe/Berlin\"",
                  "{\"folder_id\":33,\"title\":\"Roll\",\"start_time\":1795438800000,"
                      + "\"end_time\":1795442400000,\"full_time\":false,\"recurrence_type\":1,"
                      + "\"interval\":1,\"occurrences\":3}",
                  "{\"id\":25,\"next\":26}"));
      case "contacts-02-search 24" ->
          List.of(
              made(
                  "contacts",
                  "\"timezone\":\"Europe/Berlin\"",
                  "{\"folder_id\":\"32\",\"first_name\":\"Anna\",\"last_name\":\"Adler\","
                      + "\"display_name\":\"Adler, Anna\",\"email1\":\"anna@example.org\"}",
                  "{\"id\":\"18\"}"));
      case "contacts-03-distribution-list 0" ->
          List.of(
              made(
                  "contacts",
                  "\"timezone\":\"Europe/Berlin\"",
                  "{\"folder_id\":\"32\",\"first_name\":\"Mem\",\"last_name\":\"Ber\","
                      + "\"email1\":\"mem1@example.org\",\"email2\":\"mem2@example.org\"}",
                  "{\"id\":\"22\"}"));
      case "attachment-01-contact 0" ->
          List.of(
              made(
                  "contacts",
                  "\"timezone\":\"Europe/Berlin\"",
                  "{\"folder_id\":\"32\",\"last_name\":\"Attached\"}",
                  "{\"id\":\"28\"}"));
      case "attachment-02-task 0" ->
          List.of(
              made(
                  "tasks",
                  "\"timezone\":\"Europe/Berlin\"",
                  "{\"folder_id\":33,\"title\":\"Att\"}",
                  "{\"id\":28}"));
      default -> List.of();
    };
  }

  private static Exchange made(String module, String query, String body, String data) {
    JsonMapper mapper = JsonMapper.shared();
    ObjectNode json = mapper.createObjectNode();
    json.put("note", "").put("method", "PUT").put("path", "/ajax/" + module);
    json.set("query", mapper.readTree("{" + query + "}"));
    json.withObject("/query").put("action", "new").put("session", "<session>");
    json.withObject("/requestHeaders").put("Content-Type", "text/javascript; charset=UTF-8");
    json.set("requestBody", mapper.readTree(body));
    json.withObject("/responseBody").set("data", mapper.readTree(data));
    return new Exchange("scene", 0, json);
  }

  /** The effect of a request that the stand-in does not serve but later answers depend on. */
  static void insteadOf(Exchange exchange, OxStandin standin) {
    JsonNode mail = exchange.body().path("multipart").path(0).path("data");
    boolean composed = exchange.path().endsWith("/mail") && exchange.action().equals("new");
    if (!composed || !mail.isObject() || exchange.answer().has("error")) {
      return;
    }
    Mailboxes mailboxes = standin.mailboxes();
    String from = text(mail.path("from"));
    String rfc822 =
        "From: "
            + from
            + "\r\nTo: "
            + text(mail.path("to"))
            + "\r\nSubject: "
            + mail.path("subject").asString("")
            + "\r\n\r\nHello Bob\r\n";
    byte[] bytes = rfc822.getBytes(StandardCharsets.UTF_8);
    Instant now = Instant.parse("2026-11-23T13:45:54Z");
    boolean draft = mail.path("flags").asInt(0) == 4;
    if (draft) {
      mailboxes.append("alice", "default0/Drafts", List.of(new Mailboxes.Mail(bytes, 4, 0, now)));
      return;
    }
    if (!Set.of("false").contains(mail.path("copy2Sent").asString(""))) {
      mailboxes.append("alice", "default0/Sent", List.of(new Mailboxes.Mail(bytes, 32, 0, now)));
    }
    standin.deliver("bob", bytes);
  }

  private static String text(JsonNode address) {
    return address.isArray()
        ? address.path(0).path(0).asString("") + " <" + address.path(0).path(1).asString("") + ">"
        : address.asString("");
  }
}
