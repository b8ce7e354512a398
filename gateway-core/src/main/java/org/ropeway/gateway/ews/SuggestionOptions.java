package org.ropeway.gateway.ews;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * SuggestionsViewOptions ([MS-OXWAVLS] 3.1.4.1.3.24): when people want to meet.
 *
 * @param goodThreshold percentage of conflicts up to which a time is good
 * @param byDay most suggestions of a day, within working hours
 * @param outsideByDay likewise, outside
 * @param least the worst quality that is suggested
 * @param days all that are judged
 * @param detailed those of them that have suggestions
 * @param current when the meeting is now, if it is to be moved
 */
record SuggestionOptions(
    int goodThreshold,
    int byDay,
    int outsideByDay,
    Duration meeting,
    Quality least,
    Days days,
    Days detailed,
    @Nullable Instant current) {
  private static final int LARGEST_THRESHOLD = 50;
  private static final int MOST = 48;
  private static final int SHORTEST_MEETING = 1;
  private static final int LONGEST_MEETING = 1_440;

  /** How well a time suits ([MS-OXWAVLS] 3.1.4.1.4.3), the best first. */
  enum Quality {
    EXCELLENT,
    GOOD,
    FAIR,
    POOR;

    /** The SuggestionQuality. */
    String type() {
      return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
    }

    private static Quality of(SoapElement element) throws EwsException {
      for (Quality quality : values()) {
        if (quality.type().equals(element.word())) {
          return quality;
        }
      }
      throw element.invalid("it is none of SuggestionQuality");
    }
  }

  /** Days, the last one not included. */
  record Days(LocalDate first, LocalDate end) {
    static Days of(AvailabilityRequest.Window window, ClientZone zone) {
      return new Days(
          zone.local(window.from()).toLocalDate(),
          zone.local(window.until().minusNanos(1)).toLocalDate().plusDays(1));
    }

    boolean has(LocalDate day) {
      return !day.isBefore(first) && day.isBefore(end);
    }

    List<LocalDate> all() {
      return first.datesUntil(end).toList();
    }
  }

  static SuggestionOptions of(
      SoapElement options, ClientZone zone, Optional<AvailabilityRequest.Window> shown)
      throws EwsException {
    SoapElement window = options.child("DetailedSuggestionsWindow").orElse(null);
    Optional<Days> details =
        window == null
            ? Optional.empty()
            : Optional.of(Days.of(AvailabilityRequest.Window.of(window, zone), zone));
    Optional<Days> all = shown.map(times -> Days.of(times, zone));
    Days detailed =
        details
            .or(() -> all)
            .orElseThrow(() -> options.invalid("it has no element DetailedSuggestionsWindow"));
    SoapElement least = options.child("MinimumSuggestionQuality").orElse(null);
    SoapElement current = options.child("CurrentMeetingTime").orElse(null);
    return new SuggestionOptions(
        number(options, "GoodThreshold", 25, 0, LARGEST_THRESHOLD),
        number(options, "MaximumResultsByDay", 10, 0, MOST),
        number(options, "MaximumNonWorkHourResultsByDay", 0, 0, MOST),
        Duration.ofMinutes(
            number(options, "MeetingDurationInMinutes", 60, SHORTEST_MEETING, LONGEST_MEETING)),
        least == null ? Quality.FAIR : Quality.of(least),
        around(detailed, all.orElse(detailed)),
        detailed,
        current == null ? null : zone.instant(current));
  }

  private static Days around(Days one, Days other) {
    return new Days(
        Stream.of(one.first, other.first).min(LocalDate::compareTo).orElseThrow(),
        Stream.of(one.end, other.end).max(LocalDate::compareTo).orElseThrow());
  }

  private static int number(SoapElement options, String name, int usual, int least, int most)
      throws EwsException {
    SoapElement element = options.child(name).orElse(null);
    if (element == null) {
      return usual;
    }
    int number = element.number();
    if (number < least || number > most) {
      throw new EwsException(
          EwsError.INVALID_REQUEST, name + " is not between " + least + " and " + most);
    }
    return number;
  }

  /** The time of which has to be known who is busy: a meeting may end the day after. */
  AvailabilityRequest.Window window(ClientZone zone) {
    return new AvailabilityRequest.Window(
        zone.instant(days.first().atStartOfDay()),
        zone.instant(days.end().atStartOfDay()).plus(meeting));
  }
}
