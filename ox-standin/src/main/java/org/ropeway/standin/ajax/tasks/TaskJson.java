package org.ropeway.standin.ajax.tasks;

import java.sql.SQLException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ropeway.standin.ajax.Call;
import org.ropeway.standin.calendar.ClockTime;
import org.ropeway.standin.data.FolderRow;
import org.ropeway.standin.data.Folders;
import org.ropeway.standin.data.ItemForm;
import org.ropeway.standin.data.ItemRow;
import org.ropeway.standin.data.TaskForm;
import org.ropeway.standin.data.Tx;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Tasks in the zone and for the user of a request. */
final class TaskJson {
  private static final TaskForm FORM = new TaskForm();
  private static final int FULL_TIME = 401;
  private static final Map<Integer, String> COLUMNS = columns();
  private static final List<String> TIMES =
      List.of("start_time", "end_time", "alarm", "date_completed");

  private final Tx tx;
  private final Call call;
  private final ZoneId zone;

  TaskJson(Tx tx, Call call) {
    this.tx = tx;
    this.call = call;
    this.zone = call.params().zone(call.user().timeZone());
  }

  private static Map<Integer, String> columns() {
    Map<Integer, String> out = new HashMap<>();
    String[] all =
        ("1 id 2 created_by 3 modified_by 4 creation_date 5 last_modified 6 last_modified_utc"
                + " 20 folder_id 100 categories 101 private_flag 102 color_label"
                + " 104 number_of_attachments 105 lastModifiedOfNewestAttachmentUTC 200 title"
                + " 201 start_date 202 end_date 203 note 204 alarm 209 recurrence_type 212 days"
                + " 213 day_in_month 214 month 215 interval 216 until 220 participants 221 users"
                + " 222 occurrences 223 uid 300 status 301 percent_completed 302 actual_costs"
                + " 303 actual_duration 304 after_complete 305 billing_information"
                + " 307 target_costs 308 target_duration 309 priority 312 currency"
                + " 313 trip_meter 314 companies 315 date_completed 316 start_time 317 end_time"
                + " 401 full_time")
            .split(" ");
    for (int i = 0; i < all.length; i += 2) {
      out.put(Integer.valueOf(all[i]), all[i + 1]);
    }
    return Map.copyOf(out);
  }

  /** The columns of the request; one that tasks do not have is refused. */
  static List<Integer> askedColumns(Call call) {
    List<Integer> columns = call.params().columns();
    for (int column : columns) {
      name(column);
    }
    return columns;
  }

  /** The member that a column shows. */
  static String name(int column) {
    return Optional.ofNullable(COLUMNS.get(column))
        .orElseThrow(() -> TaskTroubles.unknownColumn(column).raise());
  }

  /** A task as {@code get} shows it. */
  ObjectNode object(FolderRow folder, ItemRow item) throws SQLException {
    return object(folder, item, true);
  }

  /**
   * A task.
   *
   * @param asksForDays whether it is asked whether its times are days: else OX takes them for times
   *     (recording tasks-02, 20)
   */
  private ObjectNode object(FolderRow folder, ItemRow item, boolean asksForDays)
      throws SQLException {
    ObjectNode out = FORM.shown(item, folder, call.user());
    boolean days = asksForDays && out.path("full_time").asBoolean(false);
    for (String time : TIMES) {
      boolean day = time.endsWith("_time") && days;
      if (time.endsWith("_time") && !days && out.has(time)) {
        out.set(time, out.path(time.replace("_time", "_date")));
      }
      if (out.path(time).isNumber() && !day) {
        out.put(time, ClockTime.shown(out.path(time).longValue(), zone));
      }
    }
    out.put("id", (int) item.id());
    number(out, "folder_id", folder.id());
    out.put("created_by", item.createdBy());
    out.put("modified_by", item.modifiedBy());
    out.put("creation_date", ClockTime.shown(item.created() / 1_000 * 1_000, zone));
    out.put("last_modified", ClockTime.shown(item.modified(), zone));
    out.put("last_modified_utc", item.modified());
    ItemForm.addFiles(tx, item, out);
    return out;
  }

  private static void number(ObjectNode out, String name, String id) {
    if (id.matches("[0-9]{1,9}")) {
      out.put(name, Integer.parseInt(id));
    } else {
      out.put(name, id);
    }
  }

  ArrayNode rows(FolderRow folder, List<ItemRow> items, List<Integer> columns) throws SQLException {
    ArrayNode out = JsonNodeFactory.instance.arrayNode();
    for (ItemRow item : items) {
      out.add(row(folder, item, columns));
    }
    return out;
  }

  ArrayNode row(FolderRow folder, ItemRow item, List<Integer> columns) throws SQLException {
    ObjectNode object = object(folder, item, columns.contains(FULL_TIME));
    ArrayNode out = JsonNodeFactory.instance.arrayNode();
    for (int column : columns) {
      JsonNode value = object.path(name(column));
      out.add(value.isMissingNode() ? JsonNodeFactory.instance.nullNode() : value);
    }
    return out;
  }

  /** The same of tasks that may be in different folders. */
  ArrayNode row(ItemRow item, List<Integer> columns) throws SQLException {
    return row(Folders.byFid(tx, item.fid()).orElseThrow(), item, columns);
  }

  /**
   * What a client sent, with times in UTC: those of a task that says it has no times are days
   * (recordings tasks-01, 23, and tasks-03, 0).
   */
  static ObjectNode given(Call call) {
    ZoneId zone = call.params().zone(call.user().timeZone());
    ObjectNode out = call.body().object();
    boolean days = out.path("full_time").asBoolean(false);
    for (String time : TIMES) {
      if (out.path(time).isNumber() && !(days && time.endsWith("_time"))) {
        out.put(time, ClockTime.moment(out.path(time).longValue(), zone).toEpochMilli());
      }
    }
    return out;
  }
}
