package org.ropeway.ox.json;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ropeway.ox.OxException;

/**
 * When something recurs, in the legacy model of appointments and tasks (ox-http-api.md 11.2), from
 * and to the recurrence rules of iCalendar.
 *
 * @param type 0 not at all, 1 daily, 2 weekly, 3 monthly, 4 yearly
 * @param interval each how many days, weeks, months or years
 * @param days weekdays as bits, Sunday 1 to Saturday 64; 0 without
 * @param dayInMonth 1 to 31, or with {@code days} which of these in the month, 5 the last; 0
 *     without
 * @param month 0 to 11, of what recurs yearly
 * @param until the last day on which it can begin; null without
 * @param occurrences how often, 0 without
 */
public record LegacyRecurrence(
    int type,
    int interval,
    int days,
    int dayInMonth,
    int month,
    @Nullable LocalDate until,
    int occurrences) {
  private static final int ALL_DAYS = 127;
  private static final int LAST = 5;
  private static final int DAILY = 1;
  private static final int WEEKLY = 2;
  private static final int MONTHLY = 3;
  private static final int YEARLY = 4;
  private static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");
  private static final Set<String> ENDS = Set.of("FREQ", "INTERVAL", "COUNT", "UNTIL", "WKST");

  /**
   * When the first one begins.
   *
   * @param time as a clock there shows it
   * @param zone null if it is the same time everywhere
   */
  public record Start(LocalDateTime time, @Nullable ZoneId zone, boolean allDay) {}

  /** What of a rule says on which days it recurs. */
  private record Days(int days, int dayInMonth, int month) {}

  /**
   * A rule in this model. Throws {@link OxException.Refused} if the model lacks what the rule has.
   */
  public static LegacyRecurrence of(String rule, Start start) {
    RuleParts parts = new RuleParts(rule);
    int interval = parts.has("INTERVAL") ? parts.number("INTERVAL") : 1;
    int count = parts.number("COUNT");
    if (interval < 1 || count < 0 || (parts.has("COUNT") && count == 0)) {
      throw RuleParts.refused("has an INTERVAL or COUNT below 1");
    }
    LocalDate until = parts.has("UNTIL") ? parts.until(start) : null;
    int type = type(parts, interval);
    Days days =
        switch (type) {
          case DAILY -> daily(parts);
          case WEEKLY -> weekly(parts, interval, start);
          case MONTHLY -> monthly(parts, start);
          default -> yearly(parts, start);
        };
    return new LegacyRecurrence(
        type, interval, days.days(), days.dayInMonth(), days.month(), until, count);
  }

  /** Each day but for some weekdays is the same as each week on the others. */
  private static int type(RuleParts parts, int interval) {
    return switch (parts.get("FREQ")) {
      case "DAILY" -> interval == 1 && parts.has("BYDAY") ? WEEKLY : DAILY;
      case "WEEKLY" -> WEEKLY;
      case "MONTHLY" -> MONTHLY;
      case "YEARLY" -> YEARLY;
      default -> throw RuleParts.refused("is neither daily nor weekly nor monthly nor yearly");
    };
  }

  private static Days daily(RuleParts parts) {
    parts.allow(ENDS);
    return new Days(0, 0, 0);
  }

  private static Days weekly(RuleParts parts, int interval, Start start) {
    parts.allow(with("BYDAY"));
    int first = bit(start.time().getDayOfWeek());
    int days = parts.has("BYDAY") ? days(parts.list("BYDAY")) : first;
    boolean otherWeeks = parts.has("WKST") && !parts.get("WKST").equals("MO");
    if (otherWeeks && interval > 1 && days != first) {
      throw RuleParts.refused("has weeks that do not begin on Monday");
    }
    return new Days(days, 0, 0);
  }

  private static Days monthly(RuleParts parts, Start start) {
    parts.allow(with("BYDAY", "BYMONTHDAY", "BYSETPOS"));
    return inMonth(parts, start, 0);
  }

  private static Days yearly(RuleParts parts, Start start) {
    parts.allow(with("BYDAY", "BYMONTHDAY", "BYSETPOS", "BYMONTH"));
    if (!parts.has("BYMONTH") && (parts.has("BYDAY") || parts.has("BYMONTHDAY"))) {
      throw RuleParts.refused("is yearly on some days, but has no BYMONTH");
    }
    int month = parts.has("BYMONTH") ? parts.number("BYMONTH") : start.time().getMonthValue();
    if (month < 1 || month > 12) {
      throw RuleParts.refused("has a BYMONTH that is no month");
    }
    return inMonth(parts, start, month - 1);
  }

  private static Days inMonth(RuleParts parts, Start start, int month) {
    if (parts.has("BYDAY")) {
      if (parts.has("BYMONTHDAY")) {
        throw RuleParts.refused("has both weekdays and days of the month");
      }
      return nth(parts, month);
    }
    if (parts.has("BYSETPOS")) {
      throw RuleParts.refused("has BYSETPOS without weekdays");
    }
    int day = parts.has("BYMONTHDAY") ? parts.number("BYMONTHDAY") : start.time().getDayOfMonth();
    if (day == -1) {
      return new Days(ALL_DAYS, LAST, month);
    }
    if (day < 1 || day > 31) {
      throw RuleParts.refused("counts days from the end of the month");
    }
    return new Days(0, day, month);
  }

  /** The nth of some weekdays, either by BYSETPOS or by a number before the only one. */
  private static Days nth(RuleParts parts, int month) {
    List<String> names = parts.list("BYDAY");
    String only = names.getFirst();
    int position = parts.number("BYSETPOS");
    if (names.size() == 1 && only.matches("[+-]?[0-9]{1,2}[A-Z]{2}") && position == 0) {
      position = Integer.parseInt(only.substring(0, only.length() - 2));
      names = List.of(only.substring(only.length() - 2));
    }
    if (position == -1) {
      position = LAST;
    } else if (position < 1 || position >= LAST) {
      throw RuleParts.refused("is not on one of the first four weekdays of a month or the last");
    }
    return new Days(days(names), position, month);
  }

  private static int days(List<String> names) {
    int days = 0;
    for (String name : names) {
      int index = DAYS.indexOf(name);
      if (index < 0) {
        throw RuleParts.refused("has a BYDAY that this OX cannot keep");
      }
      days |= bit(DayOfWeek.of(index + 1));
    }
    return days;
  }

  private static Set<String> with(String... more) {
    Set<String> out = new HashSet<>(ENDS);
    out.addAll(List.of(more));
    return out;
  }

  private static int bit(DayOfWeek day) {
    return 1 << (day.getValue() % 7);
  }

  /** The rule, as OX words it; empty if it does not recur, or OX does not say how. */
  public String rule(Start start) {
    String frequency =
        switch (type) {
          case DAILY -> "DAILY";
          case WEEKLY -> "WEEKLY";
          case MONTHLY -> "MONTHLY";
          case YEARLY -> "YEARLY";
          default -> "";
        };
    if (frequency.isEmpty()) {
      return "";
    }
    StringBuilder out = new StringBuilder("FREQ=").append(frequency);
    if (interval > 1) {
      out.append(";INTERVAL=").append(interval);
    }
    if (type == YEARLY) {
      out.append(";BYMONTH=").append(month + 1);
    }
    if (type != DAILY) {
      appendDays(out);
    }
    if (until != null) {
      out.append(";UNTIL=").append(RuleParts.until(until, start));
    } else if (occurrences > 0) {
      out.append(";COUNT=").append(occurrences);
    }
    return out.toString();
  }

  private void appendDays(StringBuilder out) {
    if (days == 0) {
      if (type != WEEKLY && dayInMonth > 0) {
        out.append(";BYMONTHDAY=").append(dayInMonth);
      }
      return;
    }
    out.append(";BYDAY=");
    String comma = "";
    for (int i = 0; i < DAYS.size(); i++) {
      if ((days & bit(DayOfWeek.of(i + 1))) != 0) {
        out.append(comma).append(DAYS.get(i));
        comma = ",";
      }
    }
    if (type != WEEKLY && dayInMonth != 0) {
      // OX takes 5 for the last, and tells -1 (recording calendar-02).
      boolean last = dayInMonth < 0 || dayInMonth >= LAST;
      out.append(";BYSETPOS=").append(last ? -1 : dayInMonth);
    }
  }
}
