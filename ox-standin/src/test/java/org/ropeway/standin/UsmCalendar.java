package org.ropeway.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ropeway.standin.UsmClient.object;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Calendars by USM-JSON: two devices of alice, and bob. */
abstract class UsmCalendar {
  OxStandin standin;
  UsmClient alice;
  UsmClient phone;
  UsmClient bob;
  String calendar;
  String bobs;

  @BeforeEach
  void start() {
    standin = Stage.builder().start();
    alice = UsmClient.login(standin, "alice@ox.test", "d1");
    phone = UsmClient.login(standin, "alice@ox.test", "d2");
    bob = UsmClient.login(standin, "bob@ox.test", "d3");
    calendar = calendar(alice);
    bobs = calendar(bob);
  }

  @AfterEach
  void stop() {
    standin.close();
  }

  /** The calendar that a user has from the beginning. */
  static String calendar(UsmClient client) {
    for (JsonNode folder : client.init(null).path("created").values()) {
      if (folder.path("module").asString("").equals("calendar")
          && folder.path("standard_folder").asBoolean(false)) {
        return folder.path("uuid").stringValue();
      }
    }
    throw new AssertionError("no calendar");
  }

  static long time(int day, int hour) {
    return Instant.parse("2026-12-01T00:00:00Z").toEpochMilli()
        + (day - 1) * 86_400_000L
        + hour * 3_600_000L;
  }

  static ObjectNode event(String title, int day, int hour) {
    return object()
        .put("objectType", "calendar")
        .put("uuid", UUID.randomUUID().toString())
        .put("title", title)
        .put("start_date", time(day, hour))
        .put("end_date", time(day, hour + 1))
        .put("timezone", "Europe/Berlin")
        .put("full_time", false)
        .put("ignore_conflicts", true);
  }

  static ObjectNode daily(String title) {
    return event(title, 1, 9).put("recurrence_type", 1).put("interval", 1).put("occurrences", 10);
  }

  static String uuid(JsonNode object) {
    return object.path("uuid").stringValue();
  }

  static long state(JsonNode answer) {
    return answer.path("syncid").longValue();
  }

  ObjectNode against(long state) {
    return against(calendar, state);
  }

  static ObjectNode against(String folder, long state) {
    return object()
        .put("folder_uuid", folder)
        .put("syncid", state)
        .put("conflictresolution", "ERROR");
  }

  static ObjectNode creating(ObjectNode body, JsonNode... objects) {
    for (JsonNode each : objects) {
      body.withArray("/created").add(each);
    }
    return body;
  }

  static ObjectNode modifying(ObjectNode body, JsonNode... objects) {
    for (JsonNode each : objects) {
      body.withArray("/modified").add(each);
    }
    return body;
  }

  static ObjectNode deleting(ObjectNode body, String... uuids) {
    for (String each : uuids) {
      body.withArray("/deleted").add(each);
    }
    return body;
  }

  /** Makes events that alice has, and tells the state after them. */
  long made(ObjectNode... objects) {
    JsonNode answer = sync(alice, creating(against(state(alice.init(calendar))), objects));
    assertThat(answer.path("errors")).isEmpty();
    return state(answer);
  }

  static JsonNode sync(UsmClient client, ObjectNode body) {
    return client.call("syncUpdate", body);
  }

  static void assertNothing(JsonNode answer) {
    for (String kind : new String[] {"created", "modified", "deleted"}) {
      assertThat(answer.path(kind)).as(kind).isEmpty();
    }
  }

  ObjectNode load(String uuid) {
    return object().put("folder_uuid", calendar).put("uuid", uuid).put("format", "object");
  }

  JsonNode loaded(String uuid) {
    return alice.call("loadData", load(uuid));
  }

  static ObjectNode except(JsonNode series, int day, ObjectNode change) {
    return change
        .put("objectType", "calendar")
        .put("uuid", UUID.randomUUID().toString())
        .put("recurrence_id_uuid", uuid(series))
        .put("recurrence_date_position", time(day, 0))
        .put("ignore_conflicts", true);
  }

  static int error(JsonNode answer, String uuid) {
    return answer.path("errors").path(uuid).path("status").asInt(0);
  }

  String loadedFolder() {
    for (JsonNode folder : alice.init(null).path("created").values()) {
      if (uuid(folder).equals(calendar)) {
        return folder.path("id").stringValue();
      }
    }
    throw new AssertionError("no calendar");
  }
}
