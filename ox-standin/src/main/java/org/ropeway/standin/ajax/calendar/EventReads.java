package org.ropeway.standin.ajax.calendar;

import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ropeway.standin.ajax.AjaxBackstage;
import org.ropeway.standin.ajax.Call;
import org.ropeway.standin.ajax.Params;
import org.ropeway.standin.ajax.Reply;
import org.ropeway.standin.calendar.CalendarFolder;
import org.ropeway.standin.calendar.CalendarTroubles;
import org.ropeway.standin.calendar.EventInput;
import org.ropeway.standin.calendar.EventTime;
import org.ropeway.standin.calendar.EventView;
import org.ropeway.standin.calendar.Exceptions;
import org.ropeway.standin.calendar.Occurrences;
import org.ropeway.standin.data.Author;
import org.ropeway.standin.data.EventRow;
import org.ropeway.standin.data.Events;
import org.ropeway.standin.data.Gone;
import org.ropeway.standin.data.Tx;
import org.ropeway.standin.trouble.TroubleException;
import org.ropeway.standin.trouble.Troubles;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code all}, {@code get}, {@code list} and {@code updates} of module {@code chronos}. */
final class EventReads {
  private final AjaxBackstage backstage;

  EventReads(AjaxBackstage backstage) {
    this.backstage = backstage;
  }

  /** The names that parameter {@code fields} has; empty for all. */
  static Optional<Set<String>> fields(Params params) {
    Optional<String> value = params.get("fields");
    if (value.isEmpty()) {
      return Optional.empty();
    }
    if (value.get().isEmpty()) {
      throw Troubles.notFound().raise();
    }
    Set<String> names = Set.copyOf(Arrays.asList(value.get().split(",")));
    if (!EventView.FIELDS.containsAll(names)) {
      throw Troubles.invalid("fields", value.get()).raise();
    }
    return Optional.of(names);
  }

  /**
   * What is asked for of calendars.
   *
   * @param expands whether a series is told by its occurrences
   */
  private record Wanted(
      Optional<Set<String>> fields, Optional<Range> range, boolean expands, ZoneId zone) {
    static Wanted of(Call call, boolean mustHaveRange) {
      Params params = call.params();
      Optional<Range> range =
          mustHaveRange || params.get("rangeStart").isPresent()
              ? Optional.of(new Range(time(params, "rangeStart"), time(params, "rangeEnd")))
              : Optional.empty();
      return new Wanted(
          EventReads.fields(params),
          range,
          params.flag("expand"),
          ZoneId.of(call.user().timeZone()));
    }
  }

  private record Range(Instant from, Instant until) {}

  private static Instant time(Params params, String name) {
    String value = params.get(name).orElse("");
    if (value.isEmpty()) {
      throw Troubles.missing(name).raise();
    }
    return ChronosModule.moment(name, value);
  }

  Reply all(Call call) {
    Wanted wanted = Wanted.of(call, true);
    Optional<String> name = call.params().get("folder");
    if (call.method().equals("PUT") && name.isEmpty()) {
      return ofSeveral(call, wanted);
    }
    return backstage
        .database()
        .read(tx -> {
          List<CalendarFolder> folders =
              name.isPresent()
                  ? List.of(CalendarFolder.named(tx, call.user(), name.get()))
                  : CalendarFolder.readable(tx, call.user());
          ArrayNode out = JsonNodeFactory.instance.arrayNode();
          long newest = 0;
          for (CalendarFolder folder : folders) {
            newest = Math.max(newest, add(tx, folder, wanted, out));
          }
          return Reply.data(out, newest);
        });
  }

  private Reply ofSeveral(Call call, Wanted wanted) {
    return backstage
        .database()
        .read(tx -> {
          ArrayNode out = JsonNodeFactory.instance.arrayNode();
          long newest = 0;
          for (JsonNode name : call.body().object().path("folders")) {
            ObjectNode entry = out.addObject().put("folder", name.asString(""));
            try {
              CalendarFolder folder = CalendarFolder.named(tx, call.user(), name.asString(""));
              long time = add(tx, folder, wanted, entry.putArray("events"));
              entry.put("timestamp", time);
              newest = Math.max(newest, time);
            } catch (TroubleException e) {
              e.trouble().addTo(entry.putObject("error"));
            }
          }
          return Reply.data(out, newest);
        });
  }

  private static long add(Tx tx, CalendarFolder folder, Wanted wanted, ArrayNode out)
      throws SQLException {
    long newest = 0;
    for (EventRow event : Events.inFolder(tx, folder.row().fid())) {
      if (!folder.hides(event) && add(tx, folder, event, wanted, out)) {
        newest = Math.max(newest, event.modified());
      }
    }
    return newest;
  }

  private static boolean add(
      Tx tx, CalendarFolder folder, EventRow event, Wanted wanted, ArrayNode out)
      throws SQLException {
    if (wanted.range().isEmpty()) {
      out.add(EventView.only(EventView.of(tx, folder, event), wanted.fields()));
      return true;
    }
    Range range = wanted.range().get();
    List<Occurrences.Occurrence> times =
        range.from().isBefore(range.until())
            ? Occurrences.within(event, range.from(), range.until(), wanted.zone())
            : List.of();
    if (wanted.expands() && event.isSeries()) {
      for (Occurrences.Occurrence each : times) {
        ObjectNode shown = EventView.of(tx, folder, event, each);
        EventView.markEnds(shown, event, wanted.zone());
        out.add(EventView.only(shown, wanted.fields()));
      }
    } else if (!times.isEmpty()) {
      out.add(EventView.only(EventView.of(tx, folder, event), wanted.fields()));
    }
    return !times.isEmpty();
  }

  Reply get(Call call) {
    String folderId = call.params().require("folder");
    String id = call.params().require("id");
    Optional<EventTime> recurrenceId =
        call.params().get("recurrenceId").map(EventInput::recurrenceId);
    Optional<Set<String>> fields = fields(call.params());
    return backstage
        .database()
        .read(tx -> {
          CalendarFolder folder = CalendarFolder.named(tx, call.user(), folderId);
          EventRow event = folder.event(tx, id);
          ObjectNode out =
              recurrenceId.isPresent() && event.isSeries()
                  ? occurrence(tx, folder, event, recurrenceId.get())
                  : EventView.of(tx, folder, event);
          long time = out.path("timestamp").asLong(0);
          return Reply.data(EventView.only(out, fields), time);
        });
  }

  private static ObjectNode occurrence(
      Tx tx, CalendarFolder folder, EventRow series, EventTime asked) throws SQLException {
    Exceptions exceptions = new Exceptions(tx, folder, Author.NOBODY);
    EventTime recurrenceId;
    try {
      recurrenceId = exceptions.require(series, asked);
    } catch (TroubleException e) {
      throw CalendarTroubles.noOccurrence(String.valueOf(series.id()), asked.id()).raise();
    }
    EventRow found =
        exceptions
            .taking(series, recurrenceId)
            .orElseThrow(() ->
                CalendarTroubles.noOccurrence(String.valueOf(series.id()), asked.id()).raise());
    return found.isException()
        ? EventView.of(tx, folder, found)
        : EventView.of(tx, folder, series, Occurrences.occurrence(series.members(), recurrenceId));
  }

  Reply list(Call call) {
    Optional<Set<String>> fields = fields(call.params());
    ArrayNode asked = call.body().array();
    return backstage
        .database()
        .read(tx -> {
          ArrayNode out = JsonNodeFactory.instance.arrayNode();
          long newest = 0;
          for (JsonNode each : asked) {
            CalendarFolder folder =
                CalendarFolder.named(tx, call.user(), each.path("folder").asString(""));
            try {
              EventRow event = folder.event(tx, each.path("id").asString(""));
              String recurrenceId = each.path("recurrenceId").asString("");
              ObjectNode shown =
                  recurrenceId.isEmpty() || !event.isSeries()
                      ? EventView.of(tx, folder, event)
                      : occurrence(tx, folder, event, EventInput.recurrenceId(recurrenceId));
              newest = Math.max(newest, event.modified());
              out.add(EventView.only(shown, fields));
            } catch (TroubleException e) {
              out.addNull();
            }
          }
          return Reply.data(out, newest);
        });
  }

  Reply updates(Call call) {
    long time = call.params().timestamp();
    String folderId = call.params().require("folder");
    Wanted wanted = Wanted.of(call, false);
    return backstage
        .database()
        .read(tx -> {
          CalendarFolder folder = CalendarFolder.named(tx, call.user(), folderId);
          ObjectNode out = JsonNodeFactory.instance.objectNode();
          ArrayNode changed = out.putArray("newAndModified");
          long newest = time;
          for (EventRow event : Events.changedAfter(tx, folder.row().fid(), time)) {
            if (!folder.hides(event)) {
              add(tx, folder, event, wanted, changed);
              newest = Math.max(newest, event.modified());
            }
          }
          ArrayNode deleted = out.putArray("deleted");
          if (time > 0) {
            for (Gone gone : Events.goneAfter(tx, folder.row().fid(), time)) {
              ObjectNode entry =
                  deleted
                      .addObject()
                      .put("folder", folder.compositeId())
                      .put("id", String.valueOf(gone.id()))
                      .put("timestamp", gone.at());
              EventView.only(entry, wanted.fields());
              newest = Math.max(newest, gone.at());
            }
          }
          return Reply.data(out, newest);
        });
  }
}
