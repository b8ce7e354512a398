package org.ropeway.ox.http.wire;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ropeway.ox.OxAlarm;
import org.ropeway.ox.json.EventTimes;
import org.ropeway.ox.json.JsonFormatException;
import org.ropeway.ox.json.JsonInput;

/** An alarm of an event (recording chronos-05). */
final class AlarmReader {
  private static final Pattern WEEKS = Pattern.compile("([-+]?)P([0-9]{1,6})W");

  private String action = "";
  private String description = "";
  private long acknowledged;
  private OxAlarm.Trigger trigger = new OxAlarm.Relative(Duration.ZERO, false);

  private AlarmReader() {}

  static OxAlarm read(JsonInput in) {
    AlarmReader reader = new AlarmReader();
    in.object("an alarm", reader::take);
    @Nullable Instant seen =
        reader.acknowledged == 0 ? null : Instant.ofEpochMilli(reader.acknowledged);
    return new OxAlarm(reader.action, reader.trigger, reader.description, seen);
  }

  private void take(String name, JsonInput in) {
    switch (name) {
      case "action" -> action = in.text(name);
      case "description" -> description = in.text(name);
      case "acknowledged" -> acknowledged = in.number(name, 0);
      case "trigger" -> trigger = trigger(in);
      default -> {}
    }
  }

  private static OxAlarm.Trigger trigger(JsonInput json) {
    String[] texts = {"", "", ""};
    json.object(
        "a trigger",
        (name, in) -> {
          switch (name) {
            case "duration" -> texts[0] = in.text(name);
            case "related" -> texts[1] = in.text(name);
            case "dateTime" -> texts[2] = in.text(name);
            default -> {}
          }
        });
    return texts[2].isEmpty()
        ? new OxAlarm.Relative(duration(texts[0]), texts[1].equals("END"))
        : new OxAlarm.Absolute(EventTimes.of(texts[2], "").instant(ZoneOffset.UTC));
  }

  /** Durations of iCalendar can be weeks. */
  private static Duration duration(String text) {
    Matcher weeks = WEEKS.matcher(text);
    if (weeks.matches()) {
      long days = 7 * Long.parseLong(weeks.group(2));
      return Duration.ofDays(weeks.group(1).equals("-") ? -days : days);
    }
    try {
      return Duration.parse(text);
    } catch (DateTimeException e) {
      throw new JsonFormatException("the trigger of an alarm is no duration");
    }
  }
}
