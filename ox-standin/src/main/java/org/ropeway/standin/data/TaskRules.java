package org.ropeway.standin.data;

import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.ropeway.standin.trouble.Category;
import org.ropeway.standin.trouble.Trouble;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a task cannot be (recordings tasks-01 and tasks-02). */
final class TaskRules {
  private static final int LONGEST_TITLE = 256;
  private static final DateTimeFormatter JAVA_DATE =
      DateTimeFormatter.ofPattern("EEE MMM dd HH:mm:ss 'UTC' yyyy", Locale.US)
          .withZone(ZoneOffset.UTC);

  private TaskRules() {}

  static void check(ObjectNode task) {
    int percent = task.path("percent_completed").asInt(0);
    if (percent < 0 || percent > 100) {
      throw Trouble.plain(
              "TSK-0030",
              Category.USER_INPUT,
              "Percent is %s but must be between 0 and 100.",
              percent)
          .raise();
    }
    if (task.path("status").asInt(0) == 1 && percent != 0) {
      throw Trouble.plain(
              "TSK-0031",
              Category.USER_INPUT,
              "Tasks that have not been started yet need to have a 'Done' percentage of 0 and not %s.",
              percent)
          .raise();
    }
    JsonNode priority = task.path("priority");
    if (priority.isNumber() && (priority.asInt(0) < 1 || priority.asInt(0) > 3)) {
      throw Trouble.plain(
              "TSK-0057",
              Category.USER_INPUT,
              "Priority is %s but must be between 1 and 3.",
              priority.asInt(0))
          .raise();
    }
    long start = task.path("start_time").asLong(Long.MIN_VALUE);
    long end = task.path("end_time").asLong(Long.MAX_VALUE);
    if (start > end) {
      throw Trouble.plain(
              "TSK-0040",
              Category.USER_INPUT,
              "Start date %s must be before end date %s.",
              JAVA_DATE.format(Instant.ofEpochMilli(start)),
              JAVA_DATE.format(Instant.ofEpochMilli(end)))
          .raise();
    }
    digits(task, "actual_duration", "Current duration");
    digits(task, "target_duration", "Estimated duration");
    int length = task.path("title").asString("").length();
    if (length > LONGEST_TITLE) {
      throw Trouble.plain(
              "TSK-0041",
              Category.TRUNCATED,
              "The task could not be saved. Please shorten the %s and try again. Current length %s is"
                  + " more than allowed length of %s characters.",
              "title",
              LONGEST_TITLE,
              length)
          .raise();
    }
    if (task.path("private_flag").asBoolean(false) && !task.path("participants").isEmpty()) {
      throw Trouble.plain(
              "TSK-0028", Category.USER_INPUT, "Tasks with private flag cannot be delegated.")
          .raise();
    }
    recurrence(task);
  }

  private static void digits(ObjectNode task, String member, String name) {
    String value = task.path(member).asString("");
    if (!value.matches("[0-9]*")) {
      throw Trouble.plain(
              "TSK-0055",
              Category.USER_INPUT,
              "Value \"%s\" of attribute \"%s\" contains non digit characters.",
              value,
              name)
          .raise();
    }
  }

  private static void recurrence(ObjectNode task) {
    int type = task.path("recurrence_type").asInt(0);
    int interval = task.path("interval").asInt(0);
    if (type >= 1 && type <= 4 && interval < 1) {
      throw Trouble.plain(
              "APP-0055",
              Category.USER_INPUT,
              "The required \"interval\" value is missing or wrong",
              interval)
          .raise();
    }
    int days = task.path("days").asInt(0);
    if (type == 2 && (days < 1 || days > 127)) {
      throw Trouble.plain(
              "APP-0056",
              Category.USER_INPUT,
              "The required \"days\"  value is missing or wrong: %s",
              days)
          .raise();
    }
    int day = task.path("day_in_month").asInt(0);
    if ((type == 3 || type == 4) && day < 1) {
      throw Trouble.plain(
              "APP-0042", Category.USER_INPUT, "Missing or wrong DayInMonth value: %s", day)
          .raise();
    }
  }

  /** No other task of the context has the same uid. */
  static void requireNewUid(Tx tx, UserRow user, ObjectNode task) throws SQLException {
    String uid = task.path("uid").asString("");
    long known =
        tx.number(
            "SELECT count(*) FROM item i JOIN folder f ON f.fid = i.fid WHERE f.context = ?"
                + " AND f.module = 'tasks' AND json_extract(i.json, '$.uid') = ?",
            user.context(),
            uid);
    if (known > 0) {
      throw Trouble.plain(
              "APP-0100",
              Category.USER_INPUT,
              "Cannot insert task (%s). A task with the unique identifier (%s) already exists.",
              task.path("title").asString(""),
              uid)
          .raise();
    }
  }
}
