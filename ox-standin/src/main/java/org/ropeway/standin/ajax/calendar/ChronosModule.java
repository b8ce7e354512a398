package org.ropeway.standin.ajax.calendar;

import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ropeway.standin.ajax.Action;
import org.ropeway.standin.ajax.AjaxBackstage;
import org.ropeway.standin.ajax.Call;
import org.ropeway.standin.ajax.Category;
import org.ropeway.standin.ajax.Module;
import org.ropeway.standin.ajax.Reply;
import org.ropeway.standin.ajax.Trouble;
import org.ropeway.standin.ajax.Troubles;
import org.ropeway.standin.data.Appointments;
import org.ropeway.standin.data.Principals;
import org.ropeway.standin.data.Tx;
import org.ropeway.standin.data.UserRow;
import org.ropeway.standin.data.Users;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Module {@code chronos}, as far as the stand-in has calendars: when users are busy (recording
 * chronos-07).
 */
public final class ChronosModule implements Module {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT);
  private final AjaxBackstage backstage;

  /** The module. */
  public ChronosModule(AjaxBackstage backstage) {
    this.backstage = backstage;
  }

  @Override
  public Map<String, Action> actions() {
    return Map.of("freeBusy", Action.json(this::freeBusy));
  }

  private Reply freeBusy(Call call) {
    JsonNode attendees = call.body().object().path("attendees");
    if (!attendees.isArray()) {
      throw Troubles.missingField("attendees").raise();
    }
    long from = time(call, "from");
    long until = time(call, "until");
    return backstage
        .database()
        .read(tx -> {
          ArrayNode out = JsonNodeFactory.instance.arrayNode();
          for (JsonNode attendee : attendees) {
            add(tx, call, attendee, from, until, out.addObject());
          }
          return Reply.data(out);
        });
  }

  private static long time(Call call, String name) {
    Optional<String> value = call.params().get(name);
    try {
      return LocalDateTime.parse(value.orElse(""), TIME).toInstant(ZoneOffset.UTC).toEpochMilli();
    } catch (DateTimeException e) {
      throw Trouble.internal(
              "SVL-0010",
              Category.USER_INPUT,
              "Invalid parameter \"%s\": %s",
              name,
              value.orElse("null"))
          .raise();
    }
  }

  private static void add(
      Tx tx, Call call, JsonNode attendee, long from, long until, ObjectNode out)
      throws SQLException {
    out.set("attendee", attendee);
    if (attendee.path("cuType").asString("INDIVIDUAL").equals("GROUP")) {
      warn(
          out,
          Trouble.of(
              "CAL-5033",
              Category.SERVICE_DOWN,
              "No free/busy information available for \"null\".",
              "No free/busy data available for attendee [email null]"));
      return;
    }
    int entity = attendee.path("entity").asInt(0);
    ArrayNode times = out.putArray("freeBusyTime");
    if (attendee.path("cuType").asString("").equals("RESOURCE")) {
      boolean known =
          Principals.resources(tx, call.user().context()).stream()
              .anyMatch(each -> each.id() == entity);
      if (known) {
        add(times, Appointments.of(tx, entity, from, until), Optional.empty());
      } else {
        warn(out, unknown(entity, "RESOURCE"));
      }
      return;
    }
    Optional<UserRow> user =
        Users.byId(tx, entity).filter(known -> known.context() == call.user().context());
    if (user.isEmpty()) {
      warn(out, unknown(entity, "INDIVIDUAL"));
      return;
    }
    add(
        times,
        Appointments.of(tx, entity, from, until),
        Appointments.readable(tx, user.get(), call.user()).map(id -> new Reader(call, entity, id)));
  }

  private static Trouble unknown(int entity, String type) {
    return Trouble.of(
        "CAL-4034",
        Category.USER_INPUT,
        "The calendar user \"%s\" is invalid.",
        "Invalid calendar user [uri %1$s, id %2$s, type %3$s]",
        String.valueOf(entity),
        entity,
        type);
  }

  /** Somebody who may read a calendar. */
  private record Reader(Call call, int owner, String calendar) {
    boolean sees(Appointments.Row time) {
      return !time.isPrivate() || call.user().id() == owner;
    }
  }

  private static void add(ArrayNode times, List<Appointments.Row> busy, Optional<Reader> reader) {
    for (Appointments.Row time : busy) {
      ObjectNode event =
          times
              .addObject()
              .put("startTime", time.begin())
              .put("endTime", time.end())
              .put("fbType", type(time.shownAs()))
              .putObject("event")
              .put("class", time.isPrivate() ? "PRIVATE" : "PUBLIC");
      if (reader.filter(r -> r.sees(time)).isPresent()) {
        event.put("folder", "cal://0/" + reader.get().calendar()).put("summary", time.title());
        event.put("location", time.location());
      } else {
        event.putNull("folder");
      }
    }
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
}
