package org.ropeway.standin.data;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.ropeway.standin.trouble.Category;
import org.ropeway.standin.trouble.Trouble;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Tasks (ox-http-api.md 10; recordings tasks-01 to tasks-03). Each user has an alarm of his own,
 * which are kept together in {@code alarms}; users to whom a task is given see it in their default
 * folders.
 */
public final class TaskForm implements ItemForm {
  private static final int TASKS = 1;
  private static final long DAY = 86_400_000;
  private static final int DONE = 3;
  private static final String ALARMS = "alarms";
  private static final Set<String> NUMBERS =
      Set.of(
          "color_label",
          "recurrence_type",
          "days",
          "day_in_month",
          "month",
          "interval",
          "until",
          "occurrences",
          "status",
          "percent_completed",
          "after_complete",
          "priority",
          "date_completed",
          "start_time",
          "end_time");
  private static final Set<String> OTHERS =
      Set.of(
          "categories",
          "private_flag",
          "title",
          "note",
          "uid",
          "full_time",
          "actual_costs",
          "target_costs",
          "actual_duration",
          "target_duration",
          "billing_information",
          "currency",
          "trip_meter",
          "companies");

  @Override
  public String mayNotCreate() {
    return "TSK-0025";
  }

  @Override
  public String mayNotWrite() {
    return "TSK-0033";
  }

  @Override
  public String mayNotDelete() {
    return "TSK-0014";
  }

  @Override
  public String made(Tx tx, ObjectNode given, UserRow user, String uuid) throws SQLException {
    ObjectNode change = known(given);
    if (change.path("uid").asString("").isEmpty()) {
      change.put("uid", uuid);
    } else {
      TaskRules.requireNewUid(tx, user, change);
    }
    ObjectNode out = JsonNodeFactory.instance.objectNode();
    out.put("full_time", true).put("private_flag", false).put("recurrence_type", 0);
    out.putArray("participants");
    out.putArray("users");
    apply(tx, out, change, given, user);
    TaskRecurrence.begin(out);
    return JsonMapper.shared().writeValueAsString(out);
  }

  @Override
  public String changed(Tx tx, ItemRow before, ObjectNode given, UserRow user) throws SQLException {
    ObjectNode out = (ObjectNode) JsonMapper.shared().readTree(before.json());
    if (given.has("confirmation") || given.has("confirmmessage")) {
      return confirmed(out, given, before, user);
    }
    ObjectNode change = known(given);
    if (change.has("uid") && !change.path("uid").equals(out.path("uid"))) {
      throw Trouble.plain("TSK-0053", Category.ERROR, "Tasks uids can not be changed.").raise();
    }
    apply(tx, out, change, given, user);
    return JsonMapper.shared().writeValueAsString(out);
  }

  private static void apply(
      Tx tx, ObjectNode out, ObjectNode change, ObjectNode given, UserRow user)
      throws SQLException {
    ItemForm.merge(out, change);
    if (given.has("alarm")) {
      ObjectNode alarms = out.withObject("/" + ALARMS);
      if (given.path("alarm").isNull()) {
        alarms.remove(String.valueOf(user.id()));
      } else {
        alarms.set(String.valueOf(user.id()), given.path("alarm"));
      }
    }
    if (given.has("participants")) {
      TaskParticipants.give(tx, out, given.path("participants"), user);
    }
    TaskRecurrence.clean(out);
    TaskRules.check(out);
  }

  /** When a user wants to be reminded of a task, ms; missing if he does not. */
  public static JsonNode alarm(JsonNode task, UserRow user) {
    return task.path(ALARMS).path(String.valueOf(user.id()));
  }

  /** The members that are kept; OX takes numbers for texts, and legacy dates for times. */
  private static ObjectNode known(ObjectNode given) {
    ObjectNode out = JsonNodeFactory.instance.objectNode();
    for (Map.Entry<String, JsonNode> member : given.properties()) {
      JsonNode value = member.getValue();
      String name =
          switch (member.getKey()) {
            case "start_date" -> "start_time";
            case "end_date" -> "end_time";
            default -> member.getKey();
          };
      boolean legacy = !name.equals(member.getKey());
      if (legacy && given.has(name)) {
        continue;
      }
      if (NUMBERS.contains(name) && value.isString()) {
        out.put(name, Long.parseLong(value.stringValue()));
      } else if (NUMBERS.contains(name) || OTHERS.contains(name)) {
        out.set(name, value);
      }
    }
    return out;
  }

  /** The answer of a user to whom the task was given. */
  private static String confirmed(ObjectNode task, ObjectNode given, ItemRow item, UserRow user) {
    if (!TaskParticipants.confirm(task, given, user)) {
      throw Trouble.plain(
              "TSK-0018",
              Category.ERROR,
              "Participant %s for task %s is not found.",
              user.id(),
              (int) item.id())
          .raise();
    }
    return JsonMapper.shared().writeValueAsString(task);
  }

  @Override
  public void settle(Tx tx, Optional<ItemRow> before, ItemRow now, UserRow user)
      throws SQLException {
    JsonNode task = JsonMapper.shared().readTree(now.json());
    Set<Long> folders = new HashSet<>();
    for (JsonNode each : task.path("users")) {
      Optional<UserRow> other = Users.byId(tx, each.path("id").asInt(0));
      if (other.isPresent() && other.get().id() != now.createdBy()) {
        Folders.standard(tx, other.get(), TASKS).ifPresent(folder -> folders.add(folder.fid()));
      }
    }
    Items.show(tx, now, folders);
    boolean wasDone =
        before
            .map(row -> JsonMapper.shared().readTree(row.json()).path("status").asInt(0) == DONE)
            .orElse(true);
    if (!wasDone && task.path("status").asInt(0) == DONE) {
      Optional<ObjectNode> next = TaskRecurrence.next((ObjectNode) task);
      if (next.isPresent()) {
        String uuid = UUID.randomUUID().toString();
        next.get().put("uid", uuid);
        FolderRow folder = Folders.byFid(tx, now.fid()).orElseThrow();
        String json = JsonMapper.shared().writeValueAsString(next.get());
        settle(tx, Optional.empty(), Items.insert(tx, folder, uuid, json, user, 0), user);
      }
    }
  }

  @Override
  public ObjectNode shown(ItemRow item, FolderRow folder, UserRow user) {
    ObjectNode out = (ObjectNode) JsonMapper.shared().readTree(item.json());
    JsonNode alarm = alarm(out, user);
    out.remove(ALARMS);
    if (!alarm.isMissingNode()) {
      out.set("alarm", alarm);
    }
    boolean days = out.path("full_time").asBoolean(false);
    for (String bound : List.of("start", "end")) {
      JsonNode time = out.path(bound + "_time");
      if (time.isNumber()) {
        out.put(bound + "_date", time.longValue());
        out.put(bound + "_time", days ? midnight(time.longValue()) : time.longValue());
      }
    }
    out.putArray("confirmations");
    return out;
  }

  private static long midnight(long time) {
    return Math.floorDiv(time, DAY) * DAY;
  }
}
