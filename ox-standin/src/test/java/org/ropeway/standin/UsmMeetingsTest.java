package org.ropeway.standin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.ropeway.standin.UsmClient.members;
import static org.ropeway.standin.UsmClient.object;
import static org.ropeway.standin.UsmClient.texts;

import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Events of several users by USM-JSON, and files at them (usm-json.md 3.6, 3.9). */
class UsmMeetingsTest extends UsmCalendar {
  private static ObjectNode meeting(ObjectNode event, JsonNode... users) {
    for (JsonNode each : users) {
      event.withArray("/participants").addObject().put("type", 1).set("id", each.path("id"));
    }
    return event;
  }

  private static JsonNode user(UsmClient client, String name) {
    return client
        .tryLogin(name, "secret", name.equals("bob") ? "d3" : "d1")
        .path("data")
        .path("user");
  }

  private static int answer(JsonNode event, JsonNode user) {
    for (JsonNode each : event.path("users")) {
      if (each.path("id").equals(user.path("id"))) {
        return each.path("confirmation").intValue();
      }
    }
    return -1;
  }

  private static ObjectNode files(String folder, String event, ObjectNode change) {
    ObjectNode body = object().put("folder_uuid", folder);
    body.putArray("items").add(change.put("uuid", event));
    return body;
  }

  private static ObjectNode attaching(String uuid, String text) {
    ObjectNode change = object();
    change
        .putArray("attach")
        .addObject()
        .put("uuid", uuid)
        .put("name", "a.txt")
        .put("mimetype", "text/plain")
        .put("content", Base64.getEncoder().encodeToString(text.getBytes(UTF_8)));
    return change;
  }

  @Test
  void whoIsInvitedHasItInHisOwnCalendarAndAnswers() {
    JsonNode b = user(bob, "bob");
    long before = state(bob.init(bobs));
    ObjectNode meeting = meeting(event("Meeting", 3, 9), user(alice, "alice"), b);
    long state = made(meeting);
    JsonNode told = bob.update(bobs, before);
    JsonNode his = told.path("created").get(0);
    assertThat(uuid(his)).isNotEqualTo(uuid(meeting));
    assertThat(his.path("folder_uuid").stringValue()).isEqualTo(bobs);
    ObjectNode renamed = object().put("uuid", uuid(his)).put("title", "By bob");
    JsonNode refused = sync(bob, modifying(against(bobs, state(told)), renamed));
    assertThat(error(refused, uuid(his))).isEqualTo(5);
    ObjectNode yes = object().put("uuid", uuid(his)).put("confirmation", 3);
    JsonNode answered =
        sync(bob, modifying(against(bobs, state(told)), yes.put("confirmmessage", "perhaps")));
    assertThat(answered.path("errors")).isEmpty();
    assertNothing(answered);
    JsonNode heard = alice.update(calendar, state).path("modified");
    assertThat(members(heard, "uuid")).containsExactly(uuid(meeting));
    assertThat(answer(heard.get(0), b)).isEqualTo(3);
  }

  @Test
  void whoIsInvitedToASeriesAnswersForOneOfItOrDeclinesByDeleting() {
    JsonNode b = user(bob, "bob");
    ObjectNode series = meeting(daily("Series"), user(alice, "alice"), b);
    long state = made(series);
    JsonNode all = bob.init(bobs);
    JsonNode his = all.path("created").get(0);
    ObjectNode second = except(his, 2, object().put("confirmation", 1).put("confirmmessage", ""));
    JsonNode answered = sync(bob, creating(against(bobs, state(all)), second));
    assertThat(answered.path("errors")).isEmpty();
    assertThat(members(answered.path("modified"), "uuid")).containsExactly(uuid(his));
    ObjectNode title = except(his, 3, object().put("title", "By bob"));
    assertThat(error(sync(bob, creating(against(bobs, state(answered)), title)), uuid(title)))
        .isEqualTo(5);
    JsonNode heard = alice.update(calendar, state);
    assertThat(heard.path("created")).hasSize(1);
    assertThat(answer(heard.path("created").get(0), b)).isEqualTo(1);
    assertThat(answer(heard.path("modified").get(0), b)).isZero();
    ObjectNode without = object().put("uuid", uuid(his));
    without.putArray("delete_exceptions").add(time(4, 0));
    for (int i = 0; i < 2; i++) {
      JsonNode declined = sync(bob, modifying(against(bobs, state(answered)), without));
      assertThat(declined.path("errors")).isEmpty();
      assertNothing(declined);
    }
    ObjectNode fourth = load(uuid(series)).put("recurrence_date_position", time(4, 0));
    assertThat(answer(alice.call("loadData", fourth), b)).isEqualTo(2);
    JsonNode rest = bob.init(bobs);
    JsonNode gone = sync(bob, deleting(against(bobs, state(rest)), uuid(his)));
    assertThat(gone.path("errors")).isEmpty();
    assertThat(bob.init(bobs).path("created")).isEmpty();
    assertThat(answer(loaded(uuid(series)), b)).isEqualTo(2);
  }

  @Test
  void whatIsThenAlreadyIsToldUnlessItDoesNotMatter() {
    ObjectNode base = event("Base", 3, 9);
    long state = made(base);
    ObjectNode onto = event("Onto", 3, 9).put("ignore_conflicts", false);
    JsonNode refused = sync(alice, creating(against(state), onto));
    assertThat(error(refused, uuid(onto))).isEqualTo(10);
    JsonNode conflicts = refused.path("errors").path(uuid(onto)).path("error").path("conflicts");
    assertThat(members(conflicts, "title")).containsExactly("Base");
    assertThat(members(conflicts, "uuid")).containsExactly(uuid(base));
    assertThat(alice.init(calendar).path("created")).hasSize(1);
    ObjectNode later = event("Later", 3, 12);
    long now = made(later);
    ObjectNode moved = object().put("uuid", uuid(later));
    moved.put("start_date", time(3, 9)).put("end_date", time(3, 10));
    assertThat(error(sync(alice, modifying(against(now), moved)), uuid(later))).isEqualTo(10);
    moved.put("ignore_conflicts", true);
    assertThat(sync(alice, modifying(against(now), moved)).path("errors")).isEmpty();
  }

  @Test
  void filesAreAddedReadAndTakenAway() {
    ObjectNode meeting = meeting(event("Meeting", 3, 9), user(alice, "alice"), user(bob, "bob"));
    String uuid = uuid(meeting);
    long state = made(meeting);
    long known = state(phone.init(calendar));
    String file = UUID.randomUUID().toString();
    ObjectNode attach = files(calendar, uuid, attaching(file, "text"));
    for (int i = 0; i < 2; i++) {
      assertThat(alice.call("updateItems", attach).path("accepted").has(uuid)).isTrue();
    }
    assertNothing(alice.update(calendar, state));
    JsonNode told = phone.update(calendar, known);
    JsonNode files = told.path("modified").get(0).path("pim_attachments");
    assertThat(members(files, "uuid")).containsExactly(file);
    assertThat(members(files, "name")).containsExactly("a.txt");
    assertThat(told.path("modified").get(0).path("number_of_attachments").intValue()).isOne();
    JsonNode his = bob.init(bobs).path("created").get(0);
    assertThat(his.path("pim_attachments")).isEqualTo(files);
    ObjectNode get = object().put("folder_uuid", bobs).put("uuid", uuid(his));
    get.putArray("attachments").add(file);
    JsonNode content = bob.call("getAttachments", get).path(file).path("content");
    assertThat(Base64.getDecoder().decode(content.stringValue())).isEqualTo("text".getBytes(UTF_8));
    String second = UUID.randomUUID().toString();
    JsonNode refused = bob.call("updateItems", files(bobs, uuid(his), attaching(second, "by bob")));
    assertThat(error(refused, uuid(his))).isEqualTo(5);
    ObjectNode detach = object();
    detach.putArray("detach").add(file);
    alice.call("updateItems", files(calendar, uuid, detach));
    assertThat(loaded(uuid).path("pim_attachments")).isEmpty();
    assertThat(UsmClient.status(bob.answer("getAttachments", get))).isEqualTo(7);
    alice.call("updateItems", files(calendar, uuid, attaching(second, "by alice")));
    assertThat(members(loaded(uuid).path("pim_attachments"), "uuid")).containsExactly(second);
  }

  @Test
  void whatTheHttpApiDoesIsToldInSharedCalendarsToo() {
    AjaxClient http = AjaxClient.login(standin, "alice@ox.test");
    String folder = loadedFolder();
    standin.mailboxes().share("alice@ox.test", folder, "bob@ox.test", 1);
    ObjectNode begin = object().put("folder_uuid", calendar);
    assertThat(UsmClient.status(bob.answer("syncInit", begin))).isEqualTo(5);
    standin.mailboxes().share("alice@ox.test", folder, "bob@ox.test", 257);
    long known = state(alice.init(calendar));
    long his = state(bob.init(calendar));
    String times =
        "'startDate':{'value':'20261203T090000Z'},'endDate':{'value':'20261203T100000Z'}";
    String place = "folder=cal://0/" + folder;
    for (String of : new String[] {"PUBLIC", "CONFIDENTIAL", "PRIVATE"}) {
      String event = "{'summary':'" + of + "','class':'" + of + "'," + times + "}";
      assertThat(http.put("chronos", "new", place, event).path("data").path("created")).hasSize(1);
    }
    JsonNode told = alice.update(calendar, known).path("created");
    assertThat(members(told, "title")).containsExactly("PUBLIC", "CONFIDENTIAL", "PRIVATE");
    JsonNode seen = bob.update(calendar, his);
    assertThat(members(seen.path("created"), "title")).containsExactly("PUBLIC", "Private");
    String first = told.get(0).path("id").stringValue();
    http.put(
        "chronos",
        "update",
        place + "&id=" + first + "&timestamp=" + Long.MAX_VALUE,
        "{'class':'PRIVATE'}");
    assertThat(texts(bob.update(calendar, state(seen)).path("deleted")))
        .containsExactly(uuid(told.get(0)));
    ObjectNode hidden = object().put("folder_uuid", calendar).put("uuid", uuid(told.get(0)));
    assertThat(UsmClient.status(bob.answer("loadData", hidden.put("format", "object"))))
        .isEqualTo(7);
  }
}
