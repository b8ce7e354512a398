package org.ropeway.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ropeway.standin.UsmClient.json;
import static org.ropeway.standin.UsmClient.members;
import static org.ropeway.standin.UsmClient.object;
import static org.ropeway.standin.UsmClient.texts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The rules of a sync state (usm-json.md 3.4 to 3.7), one test each. */
class SyncRulesTest {
  private static final String INBOX = "default0/INBOX";
  private OxStandin standin;
  private UsmClient alice;
  private String inbox;

  @BeforeEach
  void start() {
    standin = Stage.builder().start();
    alice = UsmClient.login(standin, "alice@ox.test", "d1");
    inbox = alice.folder(INBOX);
  }

  @AfterEach
  void stop() {
    standin.close();
  }

  private StoredMail deliver(String subject) {
    return standin.deliver("alice", Stage.mail(subject));
  }

  private long synced() {
    return alice.init(inbox).path("syncid").longValue();
  }

  private ObjectNode sync(long syncId) {
    return object().put("folder_uuid", inbox).put("syncid", syncId);
  }

  @Test
  void nothingChangedKeepsTheSyncId() {
    deliver("a");
    long id = synced();
    JsonNode changes = alice.update(inbox, id);
    assertThat(changes.path("syncid").longValue()).isEqualTo(id);
    assertThat(changes.path("more").booleanValue()).isFalse();
  }

  @Test
  void onlyChangesAreTold() {
    StoredMail a = deliver("a");
    StoredMail b = deliver("b");
    deliver("c");
    long id = synced();
    standin.mailboxes().mark(a.uuid(), 32, 0);
    standin.mailboxes().delete(b.uuid());
    StoredMail d = deliver("d");
    JsonNode changes = alice.update(inbox, id);
    assertThat(members(changes.path("created"), "uuid")).containsExactly(d.uuid());
    assertThat(members(changes.path("modified"), "uuid")).containsExactly(a.uuid());
    assertThat(changes.path("modified").get(0).path("flags").intValue()).isEqualTo(32);
    assertThat(texts(changes.path("deleted"))).containsExactly(b.uuid());
    assertThat(changes.path("syncid").longValue()).isNotEqualTo(id);
  }

  @Test
  void aLostAnswerIsRepeatedForTheOldSyncId() {
    long id = synced();
    StoredMail a = deliver("a");
    JsonNode lost = alice.update(inbox, id);
    StoredMail b = deliver("b");
    JsonNode again = alice.update(inbox, id);
    assertThat(members(again.path("created"), "uuid")).containsExactly(a.uuid(), b.uuid());
    assertThat(again.path("syncid")).isNotEqualTo(lost.path("syncid"));
  }

  @Test
  void aLostAnswerLosesNoChangeUnderAnOwnOne() {
    StoredMail a = deliver("a");
    long id = synced();
    standin.mailboxes().mark(a.uuid(), 8, 0);
    alice.update(inbox, id);
    update(a.uuid(), 32);
    JsonNode again = alice.update(inbox, id);
    assertThat(again.path("modified").get(0).path("flags").intValue()).isEqualTo(40);
  }

  @Test
  void twoStatesAreKeptAndOlderOnesAreOutOfSync() {
    long first = synced();
    deliver("a");
    long second = alice.update(inbox, first).path("syncid").longValue();
    deliver("b");
    long third = alice.update(inbox, second).path("syncid").longValue();
    assertThat(UsmClient.status(alice.answer("syncUpdate", sync(first)))).isEqualTo(9);
    assertThat(UsmClient.status(alice.answer("syncUpdate", sync(second)))).isEqualTo(1);
    assertThat(UsmClient.status(alice.answer("syncUpdate", sync(third)))).isEqualTo(9);
  }

  @Test
  void expiredStatesAreOutOfSync() {
    long id = synced();
    standin.mailboxes().expireSyncStates("alice");
    assertThat(UsmClient.status(alice.answer("syncUpdate", sync(id)))).isEqualTo(9);
  }

  @Test
  void ownChangesAreNotEchoedToTheDeviceButToOthers() {
    StoredMail a = deliver("a");
    UsmClient phone = UsmClient.login(standin, "alice", "d2");
    long id = synced();
    long phoneId = phone.init(inbox).path("syncid").longValue();
    update(a.uuid(), 32);
    assertThat(alice.update(inbox, id).path("syncid").longValue()).isEqualTo(id);
    JsonNode other = phone.update(inbox, phoneId);
    assertThat(members(other.path("modified"), "uuid")).containsExactly(a.uuid());
  }

  @Test
  void anOwnChangeDoesNotHideAnothersBeforeIt() {
    StoredMail a = deliver("a");
    long id = synced();
    standin.mailboxes().mark(a.uuid(), 8, 3);
    update(a.uuid(), 32);
    JsonNode changes = alice.update(inbox, id);
    assertThat(changes.path("modified").get(0).path("flags").intValue()).isEqualTo(40);
    assertThat(changes.path("modified").get(0).path("color_label").intValue()).isEqualTo(3);
  }

  @Test
  void limitAndMorePageThroughEverythingOnce() {
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      expected.add(deliver("m" + i).uuid());
    }
    JsonNode page = alice.call("syncInit", object().put("folder_uuid", inbox).put("limit", 10));
    List<String> seen = new ArrayList<>(members(page.path("created"), "uuid"));
    assertThat(seen).hasSize(10);
    String late = deliver("late").uuid();
    standin.mailboxes().mark(expected.get(3), 32, 0);
    standin.mailboxes().delete(expected.remove(20));
    List<String> modified = new ArrayList<>();
    while (page.path("more").booleanValue()) {
      page = alice.call("syncUpdate", sync(page.path("syncid").longValue()).put("limit", 10));
      seen.addAll(members(page.path("created"), "uuid"));
      modified.addAll(members(page.path("modified"), "uuid"));
      assertThat(page.path("deleted")).isEmpty();
    }
    expected.add(late);
    assertThat(seen).containsExactlyElementsOf(expected);
    assertThat(modified).containsExactly(expected.get(3));
  }

  @Test
  void uuidsSurviveMoves() {
    StoredMail a = deliver("a");
    String trash = alice.folder("default0/Trash");
    long id = synced();
    long trashId = alice.init(trash).path("syncid").longValue();
    String newId = standin.mailboxes().move("alice", a.uuid(), "default0/Trash");
    assertThat(texts(alice.update(inbox, id).path("deleted"))).containsExactly(a.uuid());
    JsonNode there = alice.update(trash, trashId).path("created");
    assertThat(members(there, "uuid")).containsExactly(a.uuid());
    assertThat(members(there, "id")).containsExactly(newId);
    assertThat(alice.load(trash, a.uuid())).isEqualTo(Stage.mail("a"));
  }

  @Test
  void moveItemsKeepsUuidsAndIsNotEchoed() {
    StoredMail a = deliver("a");
    String trash = alice.folder("default0/Trash");
    long id = synced();
    long trashId = alice.init(trash).path("syncid").longValue();
    ObjectNode move = object().put("source_uuid", inbox).put("target_uuid", trash);
    move.putArray("uuids").add(a.uuid()).add("00000000-0000-4000-8000-000000000000");
    JsonNode moved = alice.call("moveItems", move);
    assertThat(moved.path("moved").propertyNames()).containsExactly(a.uuid());
    assertThat(moved.path("errors").iterator().next().path("status").intValue()).isEqualTo(7);
    assertThat(alice.update(inbox, id).path("syncid").longValue()).isEqualTo(id);
    assertThat(alice.update(trash, trashId).path("created")).isEmpty();
    assertThat(alice.init(trash).path("created")).hasSize(1);
  }

  @Test
  void deleteItemsMovesToTheTrashUnlessHard() {
    StoredMail a = deliver("a");
    StoredMail b = deliver("b");
    ObjectNode soft = object().put("folder_uuid", inbox).put("hard", false);
    soft.putArray("uuids").add(a.uuid());
    ObjectNode hard = object().put("folder_uuid", inbox).put("hard", true);
    hard.putArray("uuids").add(b.uuid());
    assertThat(texts(alice.call("deleteItems", soft).path("deleted"))).containsExactly(a.uuid());
    assertThat(texts(alice.call("deleteItems", hard).path("deleted"))).containsExactly(b.uuid());
    JsonNode trash = alice.init(alice.folder("default0/Trash")).path("created");
    assertThat(members(trash, "uuid")).containsExactly(a.uuid());
    assertThat(standin.mailboxes().count("alice", INBOX)).isZero();
  }

  @Test
  void clientMailsWithTheirUuidsAreNoDuplicatesWhenRepeated() {
    long id = synced();
    String uuid = UUID.randomUUID().toString();
    String rfc822 = Base64.getEncoder().encodeToString(Stage.mail("draft"));
    for (int i = 0; i < 2; i++) {
      ObjectNode body = sync(id);
      body.putArray("created")
          .addObject()
          .put("objectType", "mail")
          .put("uuid", uuid)
          .put("flags", 36)
          .put("rfc822", rfc822);
      JsonNode answer = alice.call("syncUpdate", body);
      assertThat(answer.path("accepted").path("created").path(uuid).path("id").stringValue())
          .isEqualTo("1");
      assertThat(answer.path("created")).isEmpty();
    }
    assertThat(standin.mailboxes().count("alice", INBOX)).isEqualTo(1);
  }

  @Test
  void itemsFailOneByOne() {
    StoredMail a = deliver("a");
    ObjectNode body = object().put("folder_uuid", inbox);
    body.putArray("items")
        .add(json("{'uuid':'" + a.uuid() + "','flags_set':41,'color_label':2}"))
        .add(json("{'uuid':'11111111-1111-4111-8111-111111111111','flags_set':32}"))
        .add(json("{'uuid':'" + a.uuid() + "','color_label':11}"));
    JsonNode answer = alice.call("updateItems", body);
    assertThat(answer.path("accepted").propertyNames()).containsExactly(a.uuid());
    assertThat(answer.path("errors").size()).isEqualTo(2);
    JsonNode mail = alice.init(inbox).path("created").get(0);
    assertThat(mail.path("flags").intValue()).isEqualTo(41);
    assertThat(mail.path("color_label").intValue()).isEqualTo(2);
  }

  @Test
  void aChangeOfFieldsOrRangeInvalidatesThatTypeOnly() {
    deliver("a");
    long id = synced();
    long hierarchy = alice.init(null).path("syncid").longValue();
    JsonNode config = alice.call("setConfig", json("{'fields':{'mail':['subject','flags']}}"));
    assertThat(config.path("range").path("mail").path("days").intValue()).isEqualTo(365);
    assertThat(UsmClient.status(alice.answer("syncUpdate", sync(id)))).isEqualTo(9);
    assertThat(alice.update(null, hierarchy).path("syncid").longValue()).isEqualTo(hierarchy);
    JsonNode mail = alice.init(inbox).path("created").get(0);
    assertThat(mail.propertyNames())
        .containsExactlyInAnyOrder("objectType", "uuid", "folder_uuid", "id", "subject", "flags");
    long second = synced();
    alice.call("setConfig", json("{'range':{'mail':{'days':null}}}"));
    assertThat(UsmClient.status(alice.answer("syncUpdate", sync(second)))).isEqualTo(9);
  }

  @Test
  void mailsOlderThanAYearAreOutsideTheDefaultRange() {
    Instant old = Instant.now().minusSeconds(400L * 86_400);
    standin
        .mailboxes()
        .append("alice", INBOX, List.of(new Mailboxes.Mail(Stage.mail("old"), 0, 0, old)));
    deliver("new");
    assertThat(members(alice.init(inbox).path("created"), "subject")).containsExactly("new");
    alice.call("setConfig", json("{'range':{'mail':{'days':0}}}"));
    assertThat(members(alice.init(inbox).path("created"), "subject")).containsExactly("old", "new");
  }

  @Test
  void theEstimateCountsWithoutTakingAnything() {
    long id = synced();
    deliver("a");
    ObjectNode body = object();
    body.putArray("folders").addObject().put("folder_uuid", inbox).put("syncid", id);
    assertThat(alice.call("syncEstimate", body).path(inbox).path("created").intValue())
        .isEqualTo(1);
    assertThat(alice.update(inbox, id).path("created")).hasSize(1);
  }

  @Test
  void foldersOfTheClientAreMadeRenamedAndDeleted() {
    JsonNode first = alice.init(null);
    String uuid = UUID.randomUUID().toString();
    ObjectNode create = object().put("syncid", first.path("syncid").longValue());
    create
        .putArray("created")
        .addObject()
        .put("objectType", "folder")
        .put("uuid", uuid)
        .put("parent_uuid", inbox)
        .put("title", "Projects");
    JsonNode made = alice.call("syncUpdate", create);
    assertThat(made.path("accepted").path("created").path(uuid).path("id").stringValue())
        .isEqualTo("default0/INBOX/Projects");
    assertThat(made.path("created")).isEmpty();
    ObjectNode rename = object().put("syncid", made.path("syncid").longValue());
    rename.putArray("modified").addObject().put("uuid", uuid).put("title", "Works");
    JsonNode renamed = alice.call("syncUpdate", rename);
    assertThat(renamed.path("accepted").path("modified").path(uuid).path("id").stringValue())
        .isEqualTo("default0/INBOX/Works");
    ObjectNode delete = object().put("syncid", renamed.path("syncid").longValue());
    delete.putArray("deleted").add(uuid).add(inbox);
    JsonNode deleted = alice.call("syncUpdate", delete);
    assertThat(texts(deleted.path("accepted").path("deleted"))).containsExactly(uuid);
    assertThat(deleted.path("errors").path(inbox).path("status").intValue()).isEqualTo(5);
    assertThat(alice.init(null).path("created").size()).isEqualTo(first.path("created").size());
  }

  @Test
  void whatAliceSharesBobSees() {
    UsmClient bob = UsmClient.login(standin, "bob", "d1");
    JsonNode before = bob.init(null);
    assertThat(UsmClient.status(bob.answer("syncInit", object().put("folder_uuid", inbox))))
        .isEqualTo(8);
    standin.mailboxes().share("alice", INBOX, "bob", 257);
    JsonNode shared =
        bob.call("syncUpdate", object().put("syncid", before.path("syncid").longValue()));
    assertThat(members(shared.path("created"), "id"))
        .containsExactly("default0/shared", "default0/shared/alice", "default0/shared/alice/INBOX");
    StoredMail a = deliver("a");
    assertThat(bob.init(inbox).path("created")).hasSize(1);
    ObjectNode body = object().put("folder_uuid", inbox);
    body.putArray("items").add(json("{'uuid':'" + a.uuid() + "','flags_set':8}"));
    assertThat(UsmClient.status(bob.answer("updateItems", body))).isEqualTo(5);
    body.putArray("items").add(json("{'uuid':'" + a.uuid() + "','flags_set':32}"));
    assertThat(bob.call("updateItems", body).path("accepted")).hasSize(1);
    standin.mailboxes().share("alice", INBOX, "bob", 0);
    JsonNode gone =
        bob.call("syncUpdate", object().put("syncid", shared.path("syncid").longValue()));
    assertThat(gone.path("deleted")).hasSize(3);
  }

  @Test
  void waitBlocksUntilThereIsSomething() {
    long id = synced();
    var waiting = alice.callLater("syncUpdate", sync(id).put("wait", 30));
    org.awaitility.Awaitility.await().until(() -> standin.requestCount("syncUpdate") == 1);
    StoredMail a = deliver("a");
    assertThat(members(waiting.join().path("created"), "uuid")).containsExactly(a.uuid());
  }

  private void update(String uuid, int flags) {
    ObjectNode body = object().put("folder_uuid", inbox);
    body.putArray("items").addObject().put("uuid", uuid).put("flags_set", flags);
    alice.call("updateItems", body);
  }
}
