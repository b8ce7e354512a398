package org.ropeway.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ropeway.standin.UsmClient.members;
import static org.ropeway.standin.UsmClient.object;
import static org.ropeway.standin.UsmClient.texts;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The rules of a sync state (usm-json.md 3.4 to 3.7) in a folder of contacts. */
class ContactRulesTest {
  private static final int CONTACTS = 3;
  private OxStandin standin;
  private UsmClient alice;
  private String folder = "";
  private String folderId = "";

  @BeforeEach
  void start() {
    standin = Stage.builder().start();
    alice = UsmClient.login(standin, "alice@ox.test", "d1");
    for (JsonNode each : alice.init(null).path("created").values()) {
      if (each.path("standard_folder_type").asInt(0) == CONTACTS
          && each.path("module").asString("").equals("contacts")) {
        folder = each.path("uuid").stringValue();
        folderId = each.path("id").stringValue();
      }
    }
  }

  @AfterEach
  void stop() {
    standin.close();
  }

  private JsonNode page(UsmClient client, String command, long syncId) {
    ObjectNode body = object().put("folder_uuid", folder).put("limit", 2);
    return client.call(command, syncId == 0 ? body : body.put("syncid", syncId));
  }

  private static long id(JsonNode page) {
    return page.path("syncid").longValue();
  }

  private JsonNode make(UsmClient client, long syncId, String uuid) {
    ObjectNode body = object().put("folder_uuid", folder).put("syncid", syncId).put("limit", 1);
    body.putArray("created")
        .addObject()
        .put("objectType", "contacts")
        .put("uuid", uuid)
        .put("last_name", uuid);
    return client.call("syncUpdate", body);
  }

  private String made() {
    String uuid = UUID.randomUUID().toString();
    UsmClient other = UsmClient.login(standin, "alice@ox.test", "other");
    make(other, id(other.init(folder)), uuid);
    return uuid;
  }

  private void delete(String uuid) {
    UsmClient other = UsmClient.login(standin, "alice@ox.test", "other");
    ObjectNode body = object().put("folder_uuid", folder).put("syncid", id(other.init(folder)));
    body.putArray("deleted").add(uuid);
    other.call("syncUpdate", body);
  }

  @Test
  void pagesHaveEachOnce() {
    String a = made();
    String b = made();
    String c = made();
    JsonNode first = page(alice, "syncInit", 0);
    assertThat(members(first.path("created"), "uuid")).containsExactly(a, b);
    assertThat(first.path("more").booleanValue()).isTrue();
    JsonNode second = page(alice, "syncUpdate", id(first));
    assertThat(members(second.path("created"), "uuid")).containsExactly(c);
    assertThat(second.path("more").booleanValue()).isFalse();
    delete(a);
    delete(b);
    delete(c);
    JsonNode third = page(alice, "syncUpdate", id(second));
    assertThat(texts(third.path("deleted"))).containsExactly(a, b);
    assertThat(texts(page(alice, "syncUpdate", id(third)).path("deleted"))).containsExactly(c);
  }

  @Test
  void whatOneMadeBeforeAllWasReadIsToldWhenItGoes() {
    for (int i = 0; i < 5; i++) {
      made();
    }
    String own = UUID.randomUUID().toString();
    JsonNode made = make(alice, id(page(alice, "syncInit", 0)), own);
    assertThat(made.path("more").booleanValue()).isTrue();
    delete(own);
    assertThat(texts(page(alice, "syncUpdate", id(made)).path("deleted"))).containsExactly(own);
  }

  private String contact(AjaxClient http, String rest) {
    String body = "{'folder_id':'" + folderId + "'," + rest + "}";
    return http.put("contacts", "new", "", body).path("data").path("id").stringValue();
  }

  private String member(String id, String name) {
    String place = "{'id':'" + id + "','folder_id':'" + folderId + "','mail_field':1,";
    return place + "'display_name':'" + name + "','mail':'" + name + "@example.org'}";
  }

  @Test
  void listsFollowTheirMembersThoughOthersAreGone() {
    AjaxClient http = AjaxClient.login(standin, "alice@ox.test");
    String stays = contact(http, "'email1':'stays@example.org'");
    String goes = contact(http, "'email1':'goes@example.org'");
    String members = member(stays, "stays") + "," + member(goes, "goes");
    String list =
        contact(http, "'mark_as_distributionlist':true,'distribution_list':[" + members + "]");
    String now = "&timestamp=" + Long.MAX_VALUE;
    http.put(
        "contacts",
        "delete",
        now.substring(1),
        "[{'id':'" + goes + "','folder':'" + folderId + "'}]");
    String of = "folder=" + folderId + "&id=";
    JsonNode changed =
        http.put("contacts", "update", of + stays + now, "{'email1':'new@example.org'}");
    assertThat(changed.path("code").asString("none")).isEqualTo("none");
    JsonNode renamed = http.put("contacts", "update", of + list + now, "{'note':'n'}");
    assertThat(renamed.path("code").asString("none")).isEqualTo("none");
    JsonNode told = http.get("contacts", "get", of + list).path("data").path("distribution_list");
    assertThat(members(told, "mail")).containsExactly("new@example.org", "goes@example.org");
  }

  private JsonNode write(String which, String uuid, String members) {
    String object = "{'objectType':'contacts','uuid':'" + uuid + "','distribution_list':";
    ObjectNode body = object().put("folder_uuid", folder).put("syncid", id(alice.init(folder)));
    body.putArray(which)
        .add(UsmClient.json(object + members + ",'mark_as_distributionlist':true}"));
    return alice.call("syncUpdate", body);
  }

  private JsonNode listed(String list) {
    ObjectNode load = object().put("folder_uuid", folder).put("uuid", list).put("format", "object");
    return alice.call("loadData", load).path("distribution_list");
  }

  private static String member(String uuid) {
    return "{'uuid':'" + uuid + "','mail_field':1,'mail':'x@example.org'}";
  }

  @Test
  void membersHaveUuidsNextToIdsByUsmJsonOnly() {
    String contact = made();
    String list = UUID.randomUUID().toString();
    assertThat(write("created", list, "[" + member(contact) + "]").path("errors")).isEmpty();
    JsonNode told = listed(list).path(0);
    assertThat(told.path("uuid").stringValue()).isEqualTo(contact);
    assertThat(told.path("folder_id").stringValue()).isEqualTo(folderId);
    AjaxClient http = AjaxClient.login(standin, "alice@ox.test");
    ObjectNode resolve = object();
    resolve.putArray("objects").addObject().put("uuid", list);
    resolve.withArray("objects").addObject().put("uuid", contact);
    JsonNode ids = alice.call("resolveIDs", resolve);
    JsonNode same =
        http.get(
                "contacts",
                "get",
                "folder=" + folderId + "&id=" + ids.path(0).path("id").asString())
            .path("data")
            .path("distribution_list")
            .path(0);
    assertThat(same.path("id")).isEqualTo(ids.path(1).path("id"));
    assertThat(same.has("uuid")).isFalse();
    delete(contact);
    assertThat(listed(list).path(0)).isEqualTo(told);
    JsonNode refused = write("modified", list, "[" + member(contact) + "]").path("errors");
    assertThat(UsmClient.status(refused.path(list))).isEqualTo(7);
    assertThat(refused.path(list).path("error").path("ox").path("code").asString())
        .isEqualTo("CON-0125");
    assertThat(listed(list).path(0)).isEqualTo(told);
  }

  @Test
  void whoMayNotReadIsRefused() {
    String uuid = made();
    UsmClient bob = UsmClient.login(standin, "bob", "d1");
    ObjectNode load = object().put("folder_uuid", folder).put("uuid", uuid).put("format", "object");
    standin.mailboxes().share("alice", folderId, "bob", 257);
    assertThat(members(bob.init(folder).path("created"), "uuid")).containsExactly(uuid);
    assertThat(bob.call("loadData", load).path("last_name").stringValue()).isEqualTo(uuid);
    standin.mailboxes().share("alice", folderId, "bob", 1);
    ObjectNode init = object().put("folder_uuid", folder);
    assertThat(UsmClient.status(bob.answer("syncInit", init))).isEqualTo(5);
    assertThat(UsmClient.status(bob.answer("loadData", load))).isEqualTo(5);
  }
}
