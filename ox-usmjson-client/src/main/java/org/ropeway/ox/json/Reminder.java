package org.ropeway.ox.json;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ropeway.ox.OxEventTime;
import org.ropeway.ox.OxException;
import org.ropeway.ox.OxReminder;
import org.ropeway.ox.OxReminder.Kind;

/** A reminder, with what the interface knows the folder by. */
public record Reminder(
    String id,
    Kind kind,
    String folder,
    String itemId,
    @Nullable OxEventTime recurrenceId,
    Instant time) {
  private static final int MAX = 10_000;
  private static final int APPOINTMENT = 1;
  private static final int TASK = 4;

  /**
   * Those of tasks and legacy appointments in a list (ox-http-api.md 15).
   *
   * @param folder the member that has the folder
   * @param item the member that has what it reminds of
   */
  public static List<Reminder> list(JsonInput in, String folder, String item) {
    return in.firstOf("data", MAX, () -> read(in, folder, item));
  }

  /** Null if it is one of another module. */
  private static @Nullable Reminder read(JsonInput json, String folder, String item) {
    String[] texts = {"", "", ""};
    long[] numbers = {0, 0};
    json.object(
        "a reminder",
        (name, in) -> {
          if (name.equals(folder)) {
            texts[1] = in.text(name);
          } else if (name.equals(item)) {
            texts[2] = in.text(name);
          } else {
            switch (name) {
              case "id" -> texts[0] = in.text(name);
              case "alarm" -> numbers[0] = in.number(name, 0);
              case "module" -> numbers[1] = in.number(name, 0);
              default -> {}
            }
          }
        });
    if (numbers[1] != TASK && numbers[1] != APPOINTMENT) {
      return null;
    }
    Kind kind = numbers[1] == TASK ? Kind.TASK : Kind.EVENT;
    Instant time = Instant.ofEpochMilli(numbers[0]);
    return new Reminder(texts[0], kind, texts[1], texts[2], null, time);
  }

  /** Those that go off by a time, the earliest first. */
  public static Stream<Reminder> due(List<Reminder> some, Instant until) {
    return some.stream()
        .filter(each -> !each.time().isAfter(until))
        .sorted(Comparator.comparing(Reminder::time).thenComparing(Reminder::id));
  }

  /** The number of a reminder. Throws {@link OxException.NotFound} if it cannot be OX's. */
  public static long number(OxReminder reminder) {
    try {
      return Long.parseLong(reminder.id());
    } catch (NumberFormatException e) {
      throw new OxException.NotFound("there is no such reminder");
    }
  }

  /** In the words of the port. */
  public OxReminder told(String folderUuid) {
    return new OxReminder(id, kind, folderUuid, itemId, recurrenceId, time);
  }
}
