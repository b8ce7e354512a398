package org.ropeway.standin.ajax.calendar;

import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.ropeway.standin.ajax.Call;
import org.ropeway.standin.ajax.Reply;
import org.ropeway.standin.calendar.BusyTimes;
import org.ropeway.standin.calendar.CalendarTroubles;
import org.ropeway.standin.calendar.EventTime;
import org.ropeway.standin.calendar.EventView;
import org.ropeway.standin.calendar.Invited;
import org.ropeway.standin.data.Principals;
import org.ropeway.standin.data.Tx;
import org.ropeway.standin.data.UserRow;
import org.ropeway.standin.data.Users;
import org.ropeway.standin.trouble.Trouble;
import org.ropeway.standin.trouble.Troubles;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** When users and resources are busy (recording chronos-07). */
final class FreeBusy {
  private static final List<String> TOLD =
      List.of("uid", "rrule", "status", "transp", "class", "recurrenceId");
  private final Call call;
  private final Tx tx;
  private final long from;
  private final long until;
  private final ZoneId zone;

  FreeBusy(Call call, Tx tx, long from, long until) {
    this.call = call;
    this.tx = tx;
    this.from = from;
    this.until = until;
    this.zone = ZoneId.of(call.user().timeZone());
  }

  Reply of(JsonNode attendees) throws SQLException {
    ArrayNode out = JsonNodeFactory.instance.arrayNode();
    for (JsonNode attendee : attendees) {
      add(attendee, out.addObject());
    }
    return Reply.data(out);
  }

  /**
   * The same of one of them by the legacy model (exchanges 18 and 19).
   *
   * @param type 1 for a user, 3 for a resource
   */
  Reply appointments(int entity, int type) throws SQLException {
    Optional<UserRow> user = type == 3 ? Optional.empty() : user(entity);
    if (user.isEmpty() && !(type == 3 && isResource(entity))) {
      String name = type == 3 ? "RESOURCE" : "INDIVIDUAL";
      throw CalendarTroubles.noUser(entity, name).raise();
    }
    Optional<String> calendar =
        user.isPresent() ? BusyTimes.readable(tx, user.get(), call.user()) : Optional.empty();
    ArrayNode out = JsonNodeFactory.instance.arrayNode();
    for (BusyTimes.Busy busy : BusyTimes.of(tx, entity, from, until, zone)) {
      out.add(appointment(busy, seen(busy.event().members(), entity, calendar)));
    }
    return Reply.stamped(out, 0);
  }

  private ObjectNode appointment(BusyTimes.Busy busy, Optional<String> seen) {
    JsonNode members = busy.event().members();
    EventTime start = busy.occurrence().start();
    ZoneId shown = call.params().zone(call.user().timeZone());
    ObjectNode out = JsonNodeFactory.instance.objectNode();
    out.put("created_by", busy.event().createdBy());
    out.put("id", busy.event().id());
    out.put("color_label", 0);
    out.put("private_flag", !EventView.text(members, "class").equals("PUBLIC"));
    out.put("full_time", start.isDay());
    out.putArray("confirmations");
    out.put("uid", EventView.text(members, "uid"));
    out.put("start_date", start.told(zone, shown));
    out.put("end_date", busy.occurrence().end().told(zone, shown));
    out.put("shown_as", busy.shownAs());
    out.put("recurrence_type", 0);
    if (!start.tzid().isEmpty()) {
      out.put("timezone", start.tzid().equals("Z") ? "UTC" : start.tzid());
    }
    if (busy.event().series() != 0) {
      out.put("recurrence_id", busy.event().series());
    }
    seen.ifPresent(folder -> {
      int organizer = members.path("organizer").path("entity").asInt(-1);
      JsonNode home = EventView.attendee(members.path("attendees"), organizer).path("folder");
      out.put("folder_id", Integer.parseInt(home.asString(folder)));
      out.put("title", EventView.text(members, "summary"));
      if (members.has("location")) {
        out.set("location", members.path("location"));
      }
    });
    return out;
  }

  private Optional<UserRow> user(int id) throws SQLException {
    return Users.byId(tx, id).filter(known -> known.context() == call.user().context());
  }

  private boolean isResource(int id) throws SQLException {
    return Principals.resources(tx, call.user().context()).stream()
        .anyMatch(each -> each.id() == id);
  }

  private void add(JsonNode attendee, ObjectNode out) throws SQLException {
    out.set("attendee", attendee);
    String type = attendee.path("cuType").asString("INDIVIDUAL");
    if (type.equals("GROUP")) {
      ObjectNode group = (ObjectNode) attendee.deepCopy();
      group.remove("entity");
      out.set("attendee", group);
    }
    if (type.equals("GROUP") || !attendee.has("entity")) {
      warn(out, CalendarTroubles.noTimes(Invited.address(attendee)));
      return;
    }
    int entity = attendee.path("entity").asInt(0);
    ArrayNode times = out.putArray("freeBusyTime");
    if (type.equals("RESOURCE")) {
      if (isResource(entity)) {
        add(times, entity, Optional.empty());
      } else {
        warn(out, CalendarTroubles.noUser(entity, type));
      }
      return;
    }
    Optional<UserRow> user = user(entity);
    if (user.isEmpty()) {
      warn(out, CalendarTroubles.noUser(entity, "INDIVIDUAL"));
    } else {
      add(times, entity, BusyTimes.readable(tx, user.get(), call.user()));
    }
  }

  private void add(ArrayNode times, int entity, Optional<String> calendar) throws SQLException {
    for (BusyTimes.Busy busy : BusyTimes.of(tx, entity, from, until, zone)) {
      JsonNode members = busy.event().members();
      ObjectNode event =
          times
              .addObject()
              .put("startTime", busy.begin(zone))
              .put("endTime", busy.end(zone))
              .put("fbType", type(busy.shownAs()))
              .putObject("event");
      event.put("id", String.valueOf(busy.event().id()));
      event.set("createdBy", EventView.user(tx, busy.event().createdBy()));
      event.set("startDate", busy.occurrence().start().json());
      event.set("endDate", busy.occurrence().end().json());
      TOLD.stream().filter(members::has).forEach(name -> event.set(name, members.path(name)));
      busy.occurrence().recurrenceId().ifPresent(id -> event.put("recurrenceId", id.id()));
      if (busy.event().series() != 0) {
        event.put("seriesId", String.valueOf(busy.event().series()));
      }
      Optional<String> seen = seen(members, entity, calendar);
      if (seen.isPresent()) {
        event.put("folder", "cal://0/" + seen.get());
        for (String name : new String[] {"summary", "location"}) {
          if (members.has(name)) {
            event.set(name, members.path(name));
          }
        }
      } else {
        event.putNull("folder");
      }
    }
  }

  /** The calendar in which the user who asks sees it: his own first. */
  private Optional<String> seen(JsonNode event, int entity, Optional<String> calendar)
      throws SQLException {
    JsonNode own = EventView.attendee(event.path("attendees"), call.user().id());
    if (!own.isMissingNode() && entity != call.user().id()) {
      return BusyTimes.readable(tx, call.user(), call.user());
    }
    boolean open = EventView.text(event, "class").equals("PUBLIC");
    return calendar.filter(id -> open || call.user().id() == entity);
  }

  private static String type(int shownAs) {
    return switch (shownAs) {
      case 2 -> "BUSY-TENTATIVE";
      case 3 -> "BUSY-UNAVAILABLE";
      case 4 -> "FREE";
      default -> "BUSY";
    };
  }

  private static void warn(ObjectNode out, Trouble trouble) {
    trouble.addTo(out.putArray("warnings").addObject());
  }

  static JsonNode attendees(Call call) {
    JsonNode attendees = call.body().object().path("attendees");
    if (!attendees.isArray()) {
      throw Troubles.missingField("attendees").raise();
    }
    return attendees;
  }
}
