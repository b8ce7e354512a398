package org.ropeway.standin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What one API changes the other sees. */
class TwoApisTest {
  private static final String INBOX = "folder=default0/INBOX";
  private OxStandin standin;
  private AjaxClient http;
  private UsmClient usm;

  @BeforeEach
  void start() {
    standin = Stage.builder().start();
    http = AjaxClient.login(standin, "alice@ox.test");
    usm = UsmClient.login(standin, "alice@ox.test", "d1");
  }

  @AfterEach
  void stop() {
    standin.close();
  }

  @Test
  void marksOfOneAreSeenByTheOther() {
    String uuid = standin.deliver("alice@ox.test", Stage.mail("Marks")).uuid();
    String inbox = usm.folder("default0/INBOX");
    long state = usm.init(inbox).path("syncid").longValue();
    http.put("mail", "update", INBOX + "&id=1", "{'set_flags':32,'color_label':3}");
    JsonNode changed = usm.update(inbox, state).path("modified");
    assertThat(changed).hasSize(1);
    assertThat(changed.get(0).path("uuid").asString()).isEqualTo(uuid);
    assertThat(changed.get(0).path("flags").asInt()).isEqualTo(32 | 8);
    assertThat(changed.get(0).path("color_label").asInt()).isEqualTo(3);
    standin.mailboxes().mark(uuid, 1, 0);
    JsonNode row = http.get("mail", "all", INBOX + "&columns=600,611,102").path("data").path(0);
    assertThat(row.toString()).isEqualTo("[\"1\",1,0]");
  }

  @Test
  void movedMailKeepsItsUuidAndGetsAnotherId() {
    String uuid = standin.deliver("alice@ox.test", Stage.mail("Move")).uuid();
    String inbox = usm.folder("default0/INBOX");
    long state = usm.init(inbox).path("syncid").longValue();
    JsonNode moved =
        http.put("mail", "update", INBOX + "&id=1", "{'folder_id':'default0/Drafts'}").path("data");
    assertThat(moved.toString()).isEqualTo("{\"folder_id\":\"default0/Drafts\",\"id\":\"1\"}");
    assertThat(usm.update(inbox, state).path("deleted").toString()).contains(uuid);
    JsonNode there = usm.init(usm.folder("default0/Drafts")).path("created");
    assertThat(there.get(0).path("uuid").asString()).isEqualTo(uuid);
    JsonNode back =
        http.put("mail", "update", "folder=default0/Drafts&id=1", "{'folder_id':'default0/INBOX'}");
    assertThat(back.path("data").path("id").asString()).isEqualTo("2");
  }

  @Test
  void foldersOfOneAreSeenByTheOther() {
    String id =
        http.put("folders", "new", "folder_id=default0/INBOX", "{'title':'Nice','module':'mail'}")
            .path("data")
            .asString();
    assertThat(id).isEqualTo("default0/INBOX/Nice");
    assertThat(usm.folder(id)).isNotEmpty();
    String number =
        http.put("folders", "new", "folder_id=1", "{'title':'Jobs','module':'tasks'}")
            .path("data")
            .asString();
    assertThat(usm.folder(number)).isNotEmpty();
    standin.createFolder("alice@ox.test", "default0/INBOX/Other");
    assertThat(http.get("folders", "get", "id=default0/INBOX/Other").path("data").has("title"))
        .isTrue();
  }

  @Test
  void appendedMailIsGivenBackWithAFieldMore() {
    byte[] mail = Stage.mail("Stored");
    http.http("PUT", "mail", "new", INBOX + "&force=true&flags=32", mail);
    JsonNode listed = usm.init(usm.folder("default0/INBOX")).path("created").get(0);
    assertThat(listed.path("flags").asInt()).isEqualTo(32);
    byte[] source =
        http.http("GET", "mail", "get", INBOX + "&id=1&src=1&save=1", new byte[0]).body();
    String text = new String(source, StandardCharsets.UTF_8);
    assertThat(text.replaceAll("X-OX-Marker: [-0-9a-f]+\r\n", ""))
        .isEqualTo(new String(mail, StandardCharsets.UTF_8));
    assertThat(usm.load(usm.folder("default0/INBOX"), listed.path("uuid").asString()))
        .isEqualTo(source);
  }

  @Test
  void sentMailArrivesAndIsInTheSentFolder() {
    String mail = "From: alice@ox.test\r\nTo: bob@ox.test\r\nSubject: Hi\r\n\r\nx\r\n";
    JsonNode sent =
        tools.jackson.databind.json.JsonMapper.shared()
            .readTree(
                http.http("PUT", "mail", "new", "", mail.getBytes(StandardCharsets.UTF_8)).body());
    assertThat(sent.path("data").path("folder_id").asString()).isEqualTo("default0/Sent Objects");
    AjaxClient bob = AjaxClient.login(standin, "bob@ox.test");
    assertThat(bob.get("mail", "all", INBOX + "&columns=607").path("data").toString())
        .isEqualTo("[[\"Hi\"]]");
    UsmClient other = UsmClient.login(standin, "bob@ox.test", "d");
    assertThat(other.init(other.folder("default0/INBOX")).path("created")).hasSize(1);
  }

  @Test
  void readingMarksAsReadUnlessAsked() {
    standin.deliver("alice@ox.test", Stage.mail("Read"));
    http.get("mail", "get", INBOX + "&id=1&unseen=true");
    assertThat(standin.mailboxes().unread("alice@ox.test", "default0/INBOX")).isEqualTo(1);
    http.get("mail", "get", INBOX + "&id=1");
    assertThat(standin.mailboxes().unread("alice@ox.test", "default0/INBOX")).isZero();
  }

  @Test
  void mailsOfOthersAreReadOnlyWithRights() {
    standin.deliver("alice@ox.test", Stage.mail("Shared"));
    AjaxClient bob = AjaxClient.login(standin, "bob@ox.test");
    String shared = "folder=default0/Shared/alice@ox.test";
    assertThat(bob.get("mail", "all", shared + "&columns=607").path("code").asString())
        .isEqualTo("IMAP-1002");
    standin.mailboxes().share("alice@ox.test", "default0/INBOX", "bob@ox.test", 257);
    assertThat(bob.get("mail", "all", shared + "&columns=607").path("data").toString())
        .isEqualTo("[[\"Shared\"]]");
    JsonNode refused = bob.put("mail", "update", shared + "&id=1", "{'set_flags':8}");
    assertThat(refused.path("category").asInt()).isEqualTo(3);
    JsonNode moved = bob.put("mail", "update", shared + "&id=1", "{'folder_id':'default0/INBOX'}");
    assertThat(moved.path("category").asInt()).isEqualTo(3);
    assertThat(standin.mailboxes().count("alice@ox.test", "default0/INBOX")).isEqualTo(1);
  }

  @Test
  void thePathCanBeAnother() {
    try (OxStandin other = Stage.builder().httpApiPath("/ox/api").start()) {
      AjaxClient client = AjaxClient.login(other.baseUrl().resolve("/ox/api/"), "alice@ox.test");
      assertThat(client.get("system", "whoami", "").path("data").path("user").asString())
          .isEqualTo("alice@ox.test");
      int status =
          UsmClient.login(other, "alice", "d")
              .http("POST", "/ajax/login", UsmClient.object())
              .statusCode();
      assertThat(status).isEqualTo(404);
    }
  }
}
