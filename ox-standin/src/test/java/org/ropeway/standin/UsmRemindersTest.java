package org.ropeway.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ropeway.standin.UsmClient.members;
import static org.ropeway.standin.UsmClient.object;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reminders by USM-JSON, an addition to the profile; rows as of ox-http-api.md 15. */
class UsmRemindersTest {
  private static final long MINUTE = 60_000;
  private static final long DAY = 86_400_000;
  private final long tomorrow = Instant.now().truncatedTo(ChronoUnit.HOURS).toEpochMilli() + DAY;
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

  private String folder(String module) {
    for (JsonNode folder : alice.init(null).path("created").values()) {
      boolean standard = folder.path("standard_folder").asBoolean(false);
      if (standard && folder.path("module").asString("").equals(module)) {
        return folder.path("uuid").stringValue();
      }
    }
    throw new AssertionError("no " + module);
  }

  private String made(String module, ObjectNode members) {
    String uuid = UUID.randomUUID().toString();
    String folder = folder(module);
    ObjectNode body = object().put("folder_uuid", folder);
    body.put("syncid", alice.init(folder).path("syncid").longValue());
    body.putArray("created").add(members.put("objectType", module).put("uuid", uuid));
    assertThat(alice.call("syncUpdate", body).path("errors")).isEmpty();
    return uuid;
  }

  private ObjectNode event() {
    return object()
        .put("title", "Event")
        .put("start_date", tomorrow)
        .put("end_date", tomorrow + 60 * MINUTE)
        .put("timezone", "UTC")
        .put("alarm", 15)
        .put("ignore_conflicts", true);
  }

  private JsonNode due(long until) {
    return alice.call("getReminders", object().put("until", until)).path("reminders");
  }

  private ObjectNode load(String module, String uuid) {
    return object().put("folder_uuid", folder(module)).put("uuid", uuid).put("format", "object");
  }

  @Test
  void thoseOfEventsAndTasksAreTold() {
    String event = made("calendar", event());
    String task = made("tasks", object().put("title", "Task").put("alarm", tomorrow));
    JsonNode rows = due(tomorrow);
    assertThat(members(rows, "uuid")).containsExactlyInAnyOrder(event, task);
    for (JsonNode row : rows) {
      boolean ofTask = row.path("uuid").stringValue().equals(task);
      String module = ofTask ? "tasks" : "calendar";
      assertThat(row.path("module").intValue()).isEqualTo(ofTask ? 4 : 1);
      assertThat(row.path("folder_uuid").stringValue()).isEqualTo(folder(module));
      assertThat(row.path("alarm").longValue())
          .isEqualTo(ofTask ? tomorrow : tomorrow - 15 * MINUTE);
      JsonNode object = alice.call("loadData", load(module, row.path("uuid").stringValue()));
      assertThat(row.path("target_id").asString()).isEqualTo(object.path("id").stringValue());
    }
    assertThat(due(tomorrow - 16 * MINUTE)).isEmpty();
  }

  @Test
  void whatIsSnoozedGoesOffAgainAndWhatIsDismissedDoesNot() {
    String event = made("calendar", event());
    String task = made("tasks", object().put("title", "Task").put("alarm", tomorrow));
    for (String uuid : List.of(event, task)) {
      ObjectNode snooze = object().put("alarm", tomorrow + 5 * MINUTE);
      alice.call("snoozeReminder", snooze.set("id", of(uuid, tomorrow).path("id")));
      assertThat(members(due(tomorrow + MINUTE), "uuid")).doesNotContain(uuid);
      JsonNode again = of(uuid, tomorrow + 5 * MINUTE);
      assertThat(again.path("alarm").longValue()).isEqualTo(tomorrow + 5 * MINUTE);
      ObjectNode dismiss = object().set("id", again.path("id"));
      alice.call("dismissReminder", dismiss);
      assertThat(members(due(tomorrow + DAY), "uuid")).doesNotContain(uuid);
      assertThat(UsmClient.status(alice.answer("dismissReminder", dismiss))).isEqualTo(7);
      assertThat(UsmClient.status(alice.answer("snoozeReminder", dismiss.put("alarm", tomorrow))))
          .isEqualTo(7);
    }
    JsonNode seen = alice.call("loadData", load("calendar", event));
    assertThat(seen.path("alarm").intValue()).isEqualTo(15);
  }

  private JsonNode of(String uuid, long until) {
    for (JsonNode each : due(until)) {
      if (each.path("uuid").stringValue().equals(uuid)) {
        return each;
      }
    }
    throw new AssertionError("no reminder");
  }

  @Test
  void aSeriesRemindsOfWhatComesNext() {
    ObjectNode daily = event().put("recurrence_type", 1).put("interval", 1).put("occurrences", 3);
    String uuid = made("calendar", daily);
    for (int day = 0; day < 3; day++) {
      JsonNode reminder = of(uuid, tomorrow + 10 * DAY);
      assertThat(reminder.path("alarm").longValue()).isEqualTo(tomorrow + day * DAY - 15 * MINUTE);
      alice.call("dismissReminder", object().set("id", reminder.path("id")));
    }
    assertThat(due(tomorrow + 10 * DAY)).isEmpty();
  }
}
