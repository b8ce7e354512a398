package org.ropeway.ox.http.wire;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ropeway.ox.OxEventTime;
import org.ropeway.ox.OxReminder.Kind;
import org.ropeway.ox.json.EventTimes;
import org.ropeway.ox.json.JsonFormatException;
import org.ropeway.ox.json.JsonInput;
import org.ropeway.ox.json.Reminder;

/** Reminders of tasks and of legacy appointments (ox-http-api.md 15), alarms of events (12). */
public final class ReminderCalls {
  private static final int MAX = 10_000;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private ReminderCalls() {}

  /** Those of tasks and legacy appointments that go off by a time. */
  public static HttpCall<List<Reminder>> range(Instant end) {
    return HttpCall.get(Operation.REMINDER_RANGE, in -> Reminder.list(in, "folder", "target_id"))
        .with("end", Long.toString(end.toEpochMilli()))
        .utc();
  }

  /** One of them goes off again. */
  public static HttpCall<Boolean> again(String id, Instant alarm) {
    return HttpCall.put(
            Operation.REMINDER_AGAIN,
            out -> {
              out.writeStartObject();
              out.writeNumberProperty("alarm", alarm.toEpochMilli());
              out.writeEndObject();
            },
            in -> true)
        .with("id", id)
        .utc();
  }

  /** One of them goes off no more; one that is not there is passed over. */
  public static HttpCall<Boolean> delete(long id) {
    return HttpCall.put(
        Operation.REMINDER_DELETE,
        out -> {
          out.writeStartArray();
          out.writeStartObject();
          out.writeNumberProperty("id", id);
          out.writeEndObject();
          out.writeEndArray();
        },
        in -> true);
  }

  /** Alarms of events that go off by a time. */
  public static HttpCall<List<Reminder>> pending(Instant end) {
    return HttpCall.get(Operation.ALARM_PENDING, in -> in.firstOf("data", MAX, () -> alarm(in)))
        .with("rangeEnd", TIME.format(end));
  }

  /** Whether this OX has alarms of events, with chronos. */
  public static HttpCall<Boolean> hasAlarms() {
    return HttpCall.get(Operation.ALARM_PENDING, in -> true)
        .with("rangeEnd", TIME.format(Instant.EPOCH))
        .whenMissing(false);
  }

  /** An alarm goes off again after some time; tells whether there is one. */
  public static HttpCall<Boolean> snooze(String folder, String event, String alarm, Duration time) {
    return HttpCall.get(Operation.ALARM_SNOOZE, ReminderCalls::hasUpdated)
        .with("folder", folder)
        .with("id", event)
        .with("alarmId", alarm)
        .with("snoozeTime", Long.toString(time.toMillis()));
  }

  /** An alarm goes off no more; one that is not there is passed over (recording chronos-05). */
  public static HttpCall<Boolean> acknowledge(String folder, String event, String alarm) {
    return HttpCall.get(Operation.ALARM_ACK, ReminderCalls::hasUpdated)
        .with("folder", folder)
        .with("id", event)
        .with("alarmId", alarm);
  }

  private static Reminder alarm(JsonInput json) {
    String[] texts = {"", "", "", "", ""};
    json.object(
        "an alarm",
        (name, in) -> {
          switch (name) {
            case "alarmId" -> texts[0] = in.text(name);
            case "folder" -> texts[1] = in.text(name);
            case "eventId" -> texts[2] = in.text(name);
            case "recurrenceId" -> texts[3] = in.text(name);
            case "time" -> texts[4] = in.text(name);
            default -> {}
          }
        });
    @Nullable OxEventTime occurrence = texts[3].isEmpty() ? null : EventTimes.ofId(texts[3]);
    return new Reminder(texts[0], Kind.EVENT, texts[1], texts[2], occurrence, time(texts[4]));
  }

  private static Instant time(String text) {
    try {
      return TIME.parse(text, Instant::from);
    } catch (DateTimeException e) {
      throw new JsonFormatException("time is not a time in UTC");
    }
  }

  private static boolean hasUpdated(JsonInput json) {
    boolean[] out = {false};
    json.object(
        "data",
        (name, in) -> {
          if (name.equals("updated")) {
            in.each(name, () -> out[0] = true);
          }
        });
    return out[0];
  }
}
