package org.ropeway.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ropeway.standin.UsmClient.members;
import static org.ropeway.standin.UsmClient.object;
import static org.ropeway.standin.UsmClient.texts;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What holds for objects of all modules of groupware by USM-JSON (usm-json.md 3.5 to 3.7). */
class UsmItemsTest {
  private OxStandin standin;
  private UsmClient alice;

  @BeforeEach
  void start() {
    standin = Stage.builder().start();
    alice = UsmClient.login(standin, "alice@ox.test", "d1");
  }

  @AfterEach
  void stop() {
    standin.close();
  }

  /** The folder of a module that a user has from the beginning. */
  private JsonNode folder(String module) {
    for (JsonNode folder : alice.init(null).path("created").values()) {
      if (folder.path("module").asString("").equals(module)
          && folder.path("standard_folder").asBoolean(false)) {
        return folder;
      }
    }
    throw new AssertionError("no " + module);
  }

  private static String uuid(JsonNode object) {
    return object.path("uuid").stringValue();
  }

  private static ObjectNode with(JsonNode state, String folder) {
    return object().put("folder_uuid", folder).put("syncid", state.path("syncid").longValue());
  }

  private static ObjectNode item(String module) {
    ObjectNode out = object().put("objectType", module).put("uuid", UUID.randomUUID().toString());
    return module.equals("contacts")
        ? out.put("display_name", "One")
        : out.put("title", "One")
            .put("start_date", 1_800_000_000_000L)
            .put("end_date", 1_800_003_600_000L);
  }

  private void move(String item, String from, String to) {
    ObjectNode body = object().put("source_uuid", from).put("target_uuid", to);
    body.putArray("uuids").add(item);
    assertThat(alice.call("moveItems", body).path("moved").has(item)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"contacts", "tasks", "calendar"})
  void whoMovedOneAwayAndBackDeletesItAsAnyOther(String module) {
    UsmClient phone = UsmClient.login(standin, "alice@ox.test", "d2");
    String folder = uuid(folder(module));
    ObjectNode second = object().put("objectType", "folder").put("module", module);
    second.put("title", "Second").put("uuid", UUID.randomUUID().toString());
    ObjectNode tree = object().put("syncid", alice.init(null).path("syncid").longValue());
    tree.putArray("created").add(second.put("parent_uuid", folder));
    assertThat(alice.call("syncUpdate", tree).path("errors")).isEmpty();
    ObjectNode item = item(module);
    ObjectNode making = with(alice.init(folder), folder);
    making.putArray("created").add(item);
    assertThat(alice.call("syncUpdate", making).path("errors")).isEmpty();
    move(uuid(item), folder, uuid(second));
    move(uuid(item), uuid(second), folder);
    JsonNode state = alice.init(folder);
    assertThat(members(state.path("created"), "uuid")).containsExactly(uuid(item));
    ObjectNode deleting = with(state, folder);
    deleting.putArray("deleted").add(uuid(item));
    for (int i = 0; i < 2; i++) {
      JsonNode answer = alice.call("syncUpdate", deleting);
      assertThat(texts(answer.path("accepted").path("deleted"))).containsExactly(uuid(item));
      assertThat(phone.init(folder).path("created")).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"contacts", "tasks", "calendar"})
  void whoMayNotReadAFolderIsToldNothingOfIt(String module) {
    JsonNode folder = folder(module);
    UsmClient bob = UsmClient.login(standin, "bob@ox.test", "d3");
    String id = folder.path("id").stringValue();
    standin.mailboxes().share("alice@ox.test", id, "bob@ox.test", 257);
    ObjectNode known = with(bob.init(uuid(folder)), uuid(folder));
    standin.mailboxes().share("alice@ox.test", id, "bob@ox.test", 1);
    ObjectNode begin = object().put("folder_uuid", uuid(folder));
    assertThat(UsmClient.status(bob.answer("syncInit", begin))).isEqualTo(5);
    assertThat(UsmClient.status(bob.answer("syncUpdate", known))).isEqualTo(5);
  }
}
