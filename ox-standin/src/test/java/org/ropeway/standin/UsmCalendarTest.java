package org.ropeway.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ropeway.standin.UsmClient.members;
import static org.ropeway.standin.UsmClient.object;
import static org.ropeway.standin.UsmClient.texts;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Events of a calendar by USM-JSON (usm-json.md 3.6, 3.7, 3.11). */
class UsmCalendarTest extends UsmCalendar {
  @Test
  void whatADeviceMakesIsNotToldToItButToOthers() {
    long known = state(phone.init(calendar));
    ObjectNode lunch =
        event("Lunch", 3, 12).put("location", "Here").put("note", "a\nb").put("alarm", 15);
    JsonNode answer = sync(alice, creating(against(state(alice.init(calendar))), lunch));
    JsonNode accepted = answer.path("accepted").path("created").path(uuid(lunch));
    assertThat(accepted.path("id").stringValue()).isNotEmpty();
    assertNothing(answer);
    assertNothing(alice.update(calendar, state(answer)));
    JsonNode told = phone.update(calendar, known).path("created");
    assertThat(told).hasSize(1);
    for (JsonNode each : new JsonNode[] {told.get(0), loaded(uuid(lunch))}) {
      assertThat(each.path("objectType").stringValue()).isEqualTo("calendar");
      assertThat(each.path("folder_uuid").stringValue()).isEqualTo(calendar);
      assertThat(each.path("last_modified_utc")).isEqualTo(accepted.path("last_modified_utc"));
      assertThat(each.path("id")).isEqualTo(accepted.path("id"));
      for (String name : new String[] {"title", "location", "note", "start_date", "timezone"}) {
        assertThat(each.path(name)).as(name).isEqualTo(lunch.path(name));
      }
      assertThat(each.path("alarm").intValue()).isEqualTo(15);
    }
  }

  @Test
  void aUuidIsMadeOnceAndAUidTooButSaysSo() {
    long state = state(alice.init(calendar));
    ObjectNode once = event("Once", 3, 12).put("uid", "uid-1");
    JsonNode first = sync(alice, creating(against(state), once));
    JsonNode again = sync(alice, creating(against(state), once));
    assertThat(again.path("accepted").path("created"))
        .isEqualTo(first.path("accepted").path("created"));
    assertNothing(again);
    ObjectNode other = event("Other", 4, 12).put("uid", "uid-1");
    JsonNode refused = sync(alice, creating(against(state(again)), other));
    assertThat(error(refused, uuid(other))).isEqualTo(11);
    assertThat(refused.path("errors").path(uuid(other)).path("error").path("ox").path("code"))
        .hasToString("\"APP-0100\"");
    assertThat(alice.init(calendar).path("created")).hasSize(1);
  }

  @Test
  void whatIsTakenAwayIsGoneAndTheRestStays() {
    ObjectNode lunch = event("Lunch", 3, 12).put("location", "Here").put("alarm", 15);
    long state = made(lunch);
    ObjectNode change = object().put("uuid", uuid(lunch)).put("title", "Dinner");
    change.putNull("location").put("alarm", -1);
    JsonNode answer = sync(alice, modifying(against(state), change));
    assertThat(answer.path("accepted").path("modified").path(uuid(lunch)).has("last_modified_utc"))
        .isTrue();
    assertNothing(answer);
    JsonNode now = loaded(uuid(lunch));
    assertThat(now.path("title").stringValue()).isEqualTo("Dinner");
    assertThat(now.path("start_date")).isEqualTo(lunch.path("start_date"));
    assertThat(now.has("location")).isFalse();
    assertThat(now.has("alarm")).isFalse();
  }

  @Test
  void whoDoesNotKnowAnothersChangeIsRefusedUnlessHeWins() {
    ObjectNode lunch = event("Lunch", 3, 12);
    long state = made(lunch);
    ObjectNode theirs = object().put("uuid", uuid(lunch)).put("title", "Theirs");
    sync(phone, modifying(against(state(phone.init(calendar))), theirs));
    ObjectNode mine = object().put("uuid", uuid(lunch)).put("location", "Mine");
    JsonNode refused = sync(alice, modifying(against(state), mine));
    assertThat(error(refused, uuid(lunch))).isEqualTo(10);
    assertThat(members(refused.path("modified"), "title")).containsExactly("Theirs");
    assertThat(error(sync(alice, deleting(against(state), uuid(lunch))), uuid(lunch)))
        .isEqualTo(10);
    JsonNode won =
        sync(alice, modifying(against(state), mine).put("conflictresolution", "USE_CLIENT"));
    assertThat(won.path("errors")).isEmpty();
    assertThat(loaded(uuid(lunch)).path("title").stringValue()).isEqualTo("Theirs");
    assertThat(loaded(uuid(lunch)).path("location").stringValue()).isEqualTo("Mine");
  }

  @Test
  void whatIsDeletedIsToldToOthersAndOnce() {
    ObjectNode lunch = event("Lunch", 3, 12);
    long state = made(lunch);
    long known = state(phone.init(calendar));
    for (int i = 0; i < 2; i++) {
      JsonNode answer = sync(alice, deleting(against(state), uuid(lunch)));
      assertThat(texts(answer.path("accepted").path("deleted"))).containsExactly(uuid(lunch));
      assertNothing(answer);
    }
    assertThat(texts(phone.update(calendar, known).path("deleted"))).containsExactly(uuid(lunch));
    assertThat(UsmClient.status(alice.answer("loadData", load(uuid(lunch))))).isEqualTo(7);
    JsonNode unknown = sync(phone, deleting(against(known), uuid(lunch)));
    assertThat(error(unknown, uuid(lunch))).isEqualTo(7);
  }

  @Test
  void eventsMoveWithTheirUuidsAndSeriesStay() {
    String second = UUID.randomUUID().toString();
    ObjectNode made = object().put("objectType", "folder").put("uuid", second);
    made.put("title", "Second").put("module", "calendar").put("parent_uuid", calendar);
    ObjectNode body = object().put("syncid", state(alice.init(null)));
    assertThat(sync(alice, creating(body, made)).path("errors")).isEmpty();
    ObjectNode lunch = event("Lunch", 3, 12);
    ObjectNode series = daily("Series");
    long state = made(lunch, series);
    long known = state(phone.init(calendar));
    long there = state(alice.init(second));
    ObjectNode move = object().put("source_uuid", calendar).put("target_uuid", second);
    move.putArray("uuids").add(uuid(lunch)).add(uuid(series));
    for (int i = 0; i < 2; i++) {
      JsonNode answer = alice.call("moveItems", move);
      assertThat(answer.path("moved").path(uuid(lunch)).path("id").asString("")).isNotEmpty();
      assertThat(answer.path("errors").path(uuid(series)).path("status").intValue()).isEqualTo(11);
    }
    assertNothing(alice.update(calendar, state));
    assertThat(error(sync(alice, creating(against(state), lunch)), uuid(lunch))).isEqualTo(2);
    assertThat(members(alice.update(second, there).path("created"), "uuid"))
        .containsExactly(uuid(lunch));
    assertThat(texts(phone.update(calendar, known).path("deleted"))).containsExactly(uuid(lunch));
  }

  @Test
  void onlyWhatIsInTheRangeIsToldAtFirst() {
    ObjectNode inside = event("Inside", 10, 9);
    ObjectNode outside = event("Outside", 20, 9);
    ObjectNode series = daily("Series");
    made(event("Earlier", 1, 7), inside, outside, series);
    ObjectNode begin = object().put("folder_uuid", calendar).put("limit", 1);
    begin.putObject("range").put("start", time(8, 0)).put("end", time(15, 0));
    JsonNode page = phone.call("syncInit", begin);
    assertThat(members(page.path("created"), "title")).containsExactly("Inside");
    assertThat(page.path("more").booleanValue()).isTrue();
    JsonNode next = phone.call("syncUpdate", against(state(page)).put("limit", 1));
    assertThat(members(next.path("created"), "title")).containsExactly("Series");
    assertThat(next.path("more").booleanValue()).isFalse();
    ObjectNode change = object().put("uuid", uuid(outside)).put("title", "Changed");
    ObjectNode late = event("Late", 25, 9);
    sync(alice, creating(modifying(against(state(alice.init(calendar))), change), late));
    JsonNode told = phone.update(calendar, state(next));
    assertThat(members(told.path("modified"), "title")).containsExactly("Changed");
    assertThat(members(told.path("created"), "title")).containsExactly("Late");
    ObjectNode from = object().put("folder_uuid", calendar);
    from.putObject("range").put("start", time(15, 0));
    assertThat(members(phone.call("syncInit", from).path("created"), "title"))
        .containsExactly("Changed", "Late");
  }

  @Test
  void newsOfCalendarsEndAPingAndAreCounted() {
    long known = state(phone.init(calendar));
    ObjectNode ping = object().put("timeout", 30);
    ping.putArray("folders").addObject().put("folder_uuid", calendar).put("syncid", known);
    var waiting = phone.callLater("ping", ping);
    made(daily("Daily"));
    assertThat(texts(waiting.join().path("changed"))).containsExactly(calendar);
    ObjectNode estimate = object();
    estimate.putArray("folders").addObject().put("folder_uuid", calendar).put("syncid", known);
    JsonNode count = phone.call("syncEstimate", estimate).path(calendar);
    assertThat(count.toString()).isEqualTo("{\"created\":1,\"modified\":0,\"deleted\":0}");
  }

  @Test
  void eventsAreFoundByTheirUidsAndIds() {
    ObjectNode series = daily("Daily").put("uid", "uid-1");
    made(series, except(series, 3, object().put("title", "Other")));
    ObjectNode locate = object().put("objectType", "calendar");
    locate.putArray("uid").add("uid-1").add("uid-2");
    JsonNode found = alice.call("locateObjects", locate);
    assertThat(found.propertyNames()).containsExactly("uid-1");
    assertThat(uuid(found.path("uid-1"))).isEqualTo(uuid(series));
    assertThat(found.path("uid-1").path("folder_uuid").stringValue()).isEqualTo(calendar);
    assertThat(bob.call("locateObjects", locate)).isEmpty();
    JsonNode event = loaded(uuid(series));
    ObjectNode resolve = object();
    resolve
        .putArray("objects")
        .add(object().put("uuid", uuid(series)))
        .add(
            object()
                .put("objectType", "calendar")
                .put("id", event.path("id").stringValue())
                .put("folder_id", loadedFolder()));
    JsonNode resolved = alice.call("resolveIDs", resolve);
    assertThat(resolved).hasSize(2);
    assertThat(resolved.get(0)).isEqualTo(resolved.get(1));
    assertThat(resolved.get(0).path("id")).isEqualTo(event.path("id"));
  }
}
