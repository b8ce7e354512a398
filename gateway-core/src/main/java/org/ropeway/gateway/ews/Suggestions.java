package org.ropeway.gateway.ews;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ropeway.gateway.ews.SuggestionOptions.Quality;
import org.ropeway.ox.OxBusy;

/**
 * Finds times at which people could meet: each half an hour of a day is judged by how many of them
 * could not come ([MS-OXWAVLS] 3.1.4.1.4.3). Who is busy, away or perhaps busy cannot; of whom
 * nothing is known no conflict is known.
 */
final class Suggestions {
  private static final Duration STEP = Duration.ofMinutes(30);
  private static final int PERCENT = 100;
  private static final int POOR_FROM = 50;

  private final SuggestionOptions options;
  private final ClientZone zone;
  private final List<Attendee> attendees;

  /** Suggestions to these. */
  Suggestions(SuggestionOptions options, ClientZone zone, List<Attendee> attendees) {
    this.options = options;
    this.zone = zone;
    this.attendees = attendees;
  }

  /** Somebody who is to come, or a group of people. */
  record Attendee(AvailabilityRequest.Mailbox mailbox, Availability availability) {}

  /**
   * A time.
   *
   * @param states how each of the attendees is at that time, of a group each of its members
   */
  record Suggestion(
      LocalDateTime begin, boolean isWorkTime, Quality quality, List<List<State>> states) {}

  /** A day; no suggestions if none were asked for. */
  record Day(LocalDate date, Quality quality, List<Suggestion> suggestions, boolean isDetailed) {}

  /** How somebody is at a time, the worst last. */
  enum State {
    FREE("Free", '0'),
    TENTATIVE("Tentative", '1'),
    BUSY("Busy", '2'),
    AWAY("OOF", '3'),
    UNKNOWN("NoData", '4');

    private final String type;
    private final char digit;

    State(String type, char digit) {
      this.type = type;
      this.digit = digit;
    }

    /** The LegacyFreeBusyType. */
    String type() {
      return type;
    }

    /** The digit of merged times. */
    char digit() {
      return digit;
    }

    static State of(OxBusy time) {
      return switch (time.kind()) {
        case TEMPORARY -> TENTATIVE;
        case RESERVED -> BUSY;
        case ABSENT -> AWAY;
      };
    }

    /** Whether somebody who is so cannot come. */
    boolean isConflict() {
      return this != FREE && this != UNKNOWN;
    }
  }

  /** Each day, in its order. */
  List<Day> days() {
    return options.days().all().stream().map(this::day).toList();
  }

  private Day day(LocalDate date) {
    List<Attendee> today = attendees.stream().map(attendee -> on(date, attendee)).toList();
    List<Suggestion> found = new ArrayList<>();
    LocalDateTime end = date.plusDays(1).atStartOfDay();
    for (LocalDateTime at = date.atStartOfDay(); at.isBefore(end); at = at.plus(STEP)) {
      @Nullable Suggestion suggestion = judge(at, today);
      if (suggestion != null) {
        found.add(suggestion);
      }
    }
    found.sort(Comparator.comparing(Suggestion::quality).thenComparing(Suggestion::begin));
    Quality best = found.isEmpty() ? Quality.POOR : found.getFirst().quality();
    boolean detailed = options.detailed().has(date);
    return new Day(date, best, detailed ? selected(found) : List.of(), detailed);
  }

  /** What matters of an attendee's times for meetings that begin on a day. */
  private Attendee on(LocalDate date, Attendee attendee) {
    Instant from = zone.instant(date.atStartOfDay());
    Instant until = zone.instant(date.plusDays(1).atStartOfDay()).plus(options.meeting());
    return new Attendee(
        attendee.mailbox(),
        attendee
            .availability()
            .with(time ->
                time.begin().isBefore(until) && time.end().isAfter(from) && !isCurrent(time)));
  }

  /** The meeting that is to be moved stands in nobody's way. */
  private boolean isCurrent(OxBusy time) {
    return time.begin().equals(options.current())
        && Duration.between(time.begin(), time.end()).equals(options.meeting());
  }

  private @Nullable Suggestion judge(LocalDateTime begin, List<Attendee> today) {
    Instant from = zone.instant(begin);
    Instant until = from.plus(options.meeting());
    boolean work = WorkingHours.has(begin, zone.local(until));
    if (!work && options.outsideByDay() == 0) {
      return null;
    }
    List<List<State>> states = new ArrayList<>(today.size());
    int counted = 0;
    int conflicts = 0;
    for (Attendee attendee : today) {
      List<State> members =
          attendee.availability().members().stream()
              .map(times -> state(times, from, until))
              .toList();
      int cannot = (int) members.stream().filter(State::isConflict).count();
      if (cannot > 0 && attendee.mailbox().isIndispensable()) {
        return null;
      }
      if (attendee.mailbox().counts()) {
        counted += members.size();
        conflicts += cannot;
      }
      states.add(members);
    }
    Quality quality = quality(conflicts, counted);
    return quality.compareTo(options.least()) > 0
        ? null
        : new Suggestion(begin, work, quality, states);
  }

  private static State state(Optional<List<OxBusy>> times, Instant from, Instant until) {
    if (times.isEmpty()) {
      return State.UNKNOWN;
    }
    State out = State.FREE;
    for (OxBusy time : times.get()) {
      State state = State.of(time);
      if (state.compareTo(out) > 0 && time.begin().isBefore(until) && time.end().isAfter(from)) {
        out = state;
      }
    }
    return out;
  }

  private Quality quality(int conflicts, int of) {
    if (conflicts == 0) {
      return Quality.EXCELLENT;
    }
    if (conflicts * PERCENT <= options.goodThreshold() * of) {
      return Quality.GOOD;
    }
    return conflicts * PERCENT < POOR_FROM * of ? Quality.FAIR : Quality.POOR;
  }

  private List<Suggestion> selected(List<Suggestion> found) {
    List<Suggestion> out = new ArrayList<>();
    int inside = options.byDay();
    int outside = options.outsideByDay();
    for (Suggestion suggestion : found) {
      if (suggestion.isWorkTime() ? inside-- > 0 : outside-- > 0) {
        out.add(suggestion);
      }
    }
    return out;
  }
}
