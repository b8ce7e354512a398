package org.ropeway.gateway.ews;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.ropeway.gateway.ews.Suggestions.State;
import org.ropeway.ox.OxBusy;

/** Writes answers to GetUserAvailability ([MS-OXWAVLS] 3.1.4.1.3), in the client's time. */
final class AvailabilityWriter {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);

  private final ClientZone zone;

  AvailabilityWriter(ClientZone zone) {
    this.zone = zone;
  }

  private static String text(LocalDateTime time) {
    return TIME.format(time);
  }

  /** A FreeBusyView with no more of the times than what OX lets the caller see. */
  void view(SoapWriter out, FreeBusyOptions options, List<OxBusy> times) {
    AvailabilityRequest.Window window = options.window();
    List<OxBusy> shown =
        times.stream()
            .filter(
                time -> time.begin().isBefore(window.until()) && time.end().isAfter(window.from()))
            .toList();
    boolean detailed = shown.stream().anyMatch(time -> time.details() != null);
    FreeBusyOptions.View view = detailed ? options.view() : options.view().withoutDetails();
    out.message(
        "FreeBusyView",
        all -> {
          all.type("FreeBusyViewType", view.type());
          if (view.hasMerged()) {
            all.type("MergedFreeBusy", merged(shown, options));
          }
          if (view.hasTimes()) {
            all.type(
                "CalendarEventArray",
                events -> {
                  for (OxBusy time : shown) {
                    events.type("CalendarEvent", event -> event(event, time, view.hasDetails()));
                  }
                });
          }
          WorkingHours.write(all, zone, window.from());
        });
  }

  private void event(SoapWriter out, OxBusy time, boolean detailed) {
    out.type("StartTime", text(zone.local(time.begin())));
    out.type("EndTime", text(zone.local(time.end())));
    out.type("BusyType", State.of(time).type());
    OxBusy.Details details = time.details();
    if (detailed && details != null) {
      out.type(
          "CalendarEventDetails",
          about -> {
            about.type("Subject", details.title());
            about.type("Location", details.location());
            about.type("IsMeeting", "false");
            about.type("IsRecurring", String.valueOf(details.isOfSeries()));
            about.type("IsException", String.valueOf(details.isException()));
            about.type("IsReminderSet", "false");
            about.type("IsPrivate", String.valueOf(details.isPrivate()));
          });
    }
  }

  /** A digit for each interval: the most that somebody is busy in it. */
  private static String merged(List<OxBusy> times, FreeBusyOptions options) {
    long length = options.interval().toMillis();
    long begin = options.window().from().toEpochMilli();
    long whole = options.window().until().toEpochMilli() - begin;
    char[] digits = new char[(int) ((whole + length - 1) / length)];
    Arrays.fill(digits, State.FREE.digit());
    for (OxBusy time : times) {
      char digit = State.of(time).digit();
      long from = Math.max(0, time.begin().toEpochMilli() - begin);
      long until = Math.min(whole, time.end().toEpochMilli() - begin);
      for (long at = from / length; at * length < until; at++) {
        digits[(int) at] = (char) Math.max(digits[(int) at], digit);
      }
    }
    return new String(digits);
  }

  /**
   * A SuggestionsResponse.
   *
   * @param attendees what each of them is
   */
  void suggestions(SoapWriter out, List<Suggestions.Day> days, List<Availability> attendees) {
    out.message(
        "SuggestionsResponse",
        all -> {
          all.responseMessage(null);
          all.message(
              "SuggestionDayResultArray",
              array -> {
                for (Suggestions.Day day : days) {
                  array.type("SuggestionDayResult", result -> day(result, day, attendees));
                }
              });
        });
  }

  private static void day(SoapWriter out, Suggestions.Day day, List<Availability> attendees) {
    out.type("Date", text(day.date().atStartOfDay()));
    out.type("DayQuality", day.quality().type());
    if (day.isDetailed()) {
      out.type(
          "SuggestionArray",
          array -> {
            for (Suggestions.Suggestion suggestion : day.suggestions()) {
              array.type("Suggestion", one -> suggestion(one, suggestion, attendees));
            }
          });
    }
  }

  private static void suggestion(
      SoapWriter out, Suggestions.Suggestion suggestion, List<Availability> attendees) {
    out.type("MeetingTime", text(suggestion.begin()));
    out.type("IsWorkTime", String.valueOf(suggestion.isWorkTime()));
    out.type("SuggestionQuality", suggestion.quality().type());
    out.type(
        "AttendeeConflictDataArray",
        array -> {
          for (int i = 0; i < attendees.size(); i++) {
            conflict(array, attendees.get(i).kind(), suggestion.states().get(i));
          }
        });
  }

  private static void conflict(SoapWriter out, Availability.Kind kind, List<State> states) {
    switch (kind) {
      case NOBODY -> out.type("UnknownAttendeeConflictData", nothing -> {});
      case TOO_BIG -> out.type("TooBigGroupAttendeeConflictData", nothing -> {});
      case ONE ->
          out.type(
              "IndividualAttendeeConflictData",
              data -> data.type("BusyType", states.getFirst().type()));
      case GROUP ->
          out.type(
              "GroupAttendeeConflictData",
              data -> {
                data.type("NumberOfMembers", String.valueOf(states.size()));
                data.type("NumberOfMembersAvailable", count(states, State.FREE::equals));
                data.type("NumberOfMembersWithConflict", count(states, State::isConflict));
                data.type("NumberOfMembersWithNoData", count(states, State.UNKNOWN::equals));
              });
    }
  }

  private static String count(List<State> states, Predicate<State> which) {
    return String.valueOf(states.stream().filter(which).count());
  }
}
