package org.ropeway.standin.ajax.calendar;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ropeway.standin.ajax.AjaxBackstage;
import org.ropeway.standin.ajax.Call;
import org.ropeway.standin.ajax.Reply;
import org.ropeway.standin.calendar.AppointmentTroubles;
import org.ropeway.standin.calendar.AppointmentView;
import org.ropeway.standin.calendar.CalendarFolder;
import org.ropeway.standin.calendar.EventTime;
import org.ropeway.standin.calendar.Occurrences;
import org.ropeway.standin.data.EventRow;
import org.ropeway.standin.data.Events;
import org.ropeway.standin.data.Gone;
import org.ropeway.standin.data.Tx;
import org.ropeway.standin.trouble.Troubles;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What the legacy module tells of appointments. */
final class AppointmentReads {
  /** Occurrences of a series without an end are told for so long. */
  private static final Duration LONGEST = Duration.ofDays(366);

  private static final Map<Integer, String> COLUMNS = columns();

  private final AjaxBackstage backstage;

  AppointmentReads(AjaxBackstage backstage) {
    this.backstage = backstage;
  }

  private static Map<Integer, String> columns() {
    Map<Integer, String> out = new HashMap<>();
    String[] some = {
      "1 id",
      "2 created_by",
      "3 modified_by",
      "4 creation_date",
      "5 last_modified",
      "6 last_modified_utc",
      "20 folder_id",
      "100 categories",
      "101 private_flag",
      "102 color_label",
      "104 number_of_attachments",
      "200 title",
      "201 start_date",
      "202 end_date",
      "203 note",
      "204 alarm",
      "206 recurrence_id",
      "207 recurrence_position",
      "208 recurrence_date_position",
      "209 recurrence_type",
      "210 change_exceptions",
      "211 delete_exceptions",
      "212 days",
      "213 day_in_month",
      "214 month",
      "215 interval",
      "216 until",
      "220 participants",
      "221 users",
      "222 occurrences",
      "223 uid",
      "224 organizer",
      "225 sequence",
      "226 confirmations",
      "227 organizerId",
      "400 location",
      "401 full_time",
      "402 shown_as",
      "408 timezone",
      "410 recurrence_start"
    };
    for (String each : some) {
      String[] parts = each.split(" ");
      out.put(Integer.parseInt(parts[0]), parts[1]);
    }
    return out;
  }

  private static ArrayNode row(ObjectNode appointment, List<Integer> columns) {
    ArrayNode out = JsonNodeFactory.instance.arrayNode();
    for (int column : columns) {
      JsonNode value = appointment.path(COLUMNS.getOrDefault(column, "?"));
      boolean single = column == 209 && value.asInt(0) == 0;
      boolean last = column == 213 && value.asInt(0) < 0;
      if (value.isMissingNode() || single) {
        out.addNull();
      } else if (last) {
        // In a list the last of a month is 5 (recording calendar-04).
        out.add(5);
      } else {
        out.add(value);
      }
    }
    return out;
  }

  private record Range(Instant from, Instant until) {}

  private static Optional<Range> range(Call call, boolean must) {
    if (!must && call.params().get("start").isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Range(
            Instant.ofEpochMilli(call.params().number("start")),
            Instant.ofEpochMilli(call.params().number("end"))));
  }

  Reply all(Call call) {
    List<Integer> columns = call.params().columns();
    Range range = range(call, true).orElseThrow();
    return backstage
        .database()
        .read(tx -> {
          ArrayNode out = JsonNodeFactory.instance.arrayNode();
          long newest = 0;
          for (CalendarFolder folder : folders(tx, call)) {
            for (EventRow event : Events.inFolder(tx, folder.row().fid())) {
              List<ObjectNode> some = told(tx, call, folder, event, Optional.of(range));
              some.forEach(each -> out.add(row(each, columns)));
              newest = some.isEmpty() ? newest : Math.max(newest, event.modified());
            }
          }
          return Reply.data(out, newest);
        });
  }

  /** The one that is named, or all that the user may read. */
  private static List<CalendarFolder> folders(Tx tx, Call call) throws SQLException {
    Optional<String> name = call.params().get("folder");
    if (name.isPresent()) {
      return List.of(LegacyModule.folder(tx, call, name.get()));
    }
    return CalendarFolder.readable(tx, call.user());
  }

  /** An event as often as it is told: a series by its occurrences, unless as a whole. */
  private static List<ObjectNode> told(
      Tx tx, Call call, CalendarFolder folder, EventRow event, Optional<Range> range)
      throws SQLException {
    if (folder.hides(event)) {
      return List.of();
    }
    AppointmentView view = LegacyModule.view(tx, call, folder);
    ZoneId zone = ZoneId.of(call.user().timeZone());
    Instant start = EventTime.of(event.members().path("startDate")).instant(zone);
    Range within = range.orElse(new Range(start, start.plus(LONGEST)));
    List<Occurrences.Occurrence> times =
        within.from().isBefore(within.until())
            ? Occurrences.within(event, within.from(), within.until(), zone)
            : List.of();
    boolean whole = call.params().flag("recurrence_master") || !event.isSeries();
    if (whole) {
      return times.isEmpty() && range.isPresent() ? List.of() : List.of(view.of(event));
    }
    List<ObjectNode> out = new ArrayList<>();
    for (Occurrences.Occurrence each : times) {
      out.add(view.of(event, each));
    }
    return out;
  }

  Reply list(Call call) {
    List<Integer> columns = call.params().columns();
    ArrayNode wanted = call.body().array();
    return backstage
        .database()
        .read(tx -> {
          ArrayNode out = JsonNodeFactory.instance.arrayNode();
          long newest = 0;
          for (JsonNode each : wanted) {
            CalendarFolder folder = LegacyModule.folder(tx, call, each.path("folder").asString(""));
            String id = each.path("id").asString("");
            Optional<EventRow> event =
                id.matches("[0-9]{1,18}") ? Events.byId(tx, Long.parseLong(id)) : Optional.empty();
            if (event.isPresent() && Events.shows(tx, folder.row().fid(), event.get().id())) {
              out.add(row(LegacyModule.view(tx, call, folder).of(event.get()), columns));
              newest = Math.max(newest, event.get().modified());
            }
          }
          return Reply.data(out, newest);
        });
  }

  Reply get(Call call) {
    String id = call.params().require("id");
    String folderId = call.params().require("folder");
    Optional<Integer> number =
        call.params().integer("recurrence_position").stream().boxed().findFirst();
    return backstage
        .database()
        .read(tx -> {
          CalendarFolder folder = LegacyModule.folder(tx, call, folderId);
          AppointmentView view = LegacyModule.view(tx, call, folder);
          EventRow event = LegacyModule.event(tx, folder, id);
          if (number.isEmpty() || !event.isSeries()) {
            return Reply.data(view.of(event), event.modified());
          }
          EventTime recurrenceId =
              view.recurrenceId(event, number, Optional.empty())
                  .orElseThrow(() -> AppointmentTroubles.noObject(id).raise());
          Occurrences.Occurrence one = Occurrences.occurrence(event.members(), recurrenceId);
          return Reply.data(view.of(event, one), event.modified());
        });
  }

  Reply updates(Call call) {
    List<Integer> columns = call.params().columns();
    long since = call.params().timestamp();
    boolean deletions = !call.params().get("ignore").orElse("").equals("deleted");
    Optional<Range> range = range(call, false);
    return backstage
        .database()
        .read(tx -> {
          ArrayNode out = JsonNodeFactory.instance.arrayNode();
          long newest = since;
          List<Gone> gone = new ArrayList<>();
          for (CalendarFolder folder : folders(tx, call)) {
            long fid = folder.row().fid();
            for (EventRow event : Events.changedAfter(tx, fid, since)) {
              told(tx, call, folder, event, range).forEach(each -> out.add(row(each, columns)));
              newest = Math.max(newest, event.modified());
            }
            if (deletions) {
              gone.addAll(Events.goneAfter(tx, fid, since));
            }
          }
          for (Gone each : gone) {
            out.add(each.id());
            newest = Math.max(newest, each.at());
          }
          return Reply.data(out, newest);
        });
  }

  Reply exceptions(Call call) {
    String id = call.params().require("id");
    String folderId = call.params().require("folder");
    List<Integer> columns = call.params().columns();
    return backstage
        .database()
        .read(tx -> {
          CalendarFolder folder = LegacyModule.folder(tx, call, folderId);
          ArrayNode out = JsonNodeFactory.instance.arrayNode();
          long newest = 0;
          for (EventRow each : folder.exceptions(tx, LegacyModule.event(tx, folder, id))) {
            out.add(row(LegacyModule.view(tx, call, folder).of(each), columns));
            newest = Math.max(newest, each.modified());
          }
          return Reply.data(out, newest);
        });
  }

  /** The event or the series with a uid in one of the user's own calendars. */
  Reply resolve(Call call) {
    String uid = call.params().require("uid");
    return backstage
        .database()
        .read(tx -> {
          for (EventRow each : Events.byUid(tx, uid)) {
            for (CalendarFolder folder : folders(tx, call)) {
              if (!folder.isOfAnother() && Events.shows(tx, folder.row().fid(), each.id())) {
                ObjectNode out = JsonNodeFactory.instance.objectNode();
                return Reply.data(out.put("id", String.valueOf(each.id())));
              }
            }
          }
          throw Troubles.notFound().raise();
        });
  }
}
