package org.ropeway.standin.calendar;

import biweekly.ICalDataType;
import biweekly.ICalVersion;
import biweekly.io.ParseContext;
import biweekly.io.scribe.property.RecurrenceRuleScribe;
import biweekly.parameter.ICalParameters;
import biweekly.property.RecurrenceRule;
import biweekly.util.ICalDate;
import biweekly.util.com.google.ical.compat.javautil.DateIterator;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The rule of a series (RFC 5545 3.3.10). */
public final class Recurrence {
  private static final int MOST = 10_000;
  private static final Pattern UNTIL = Pattern.compile("UNTIL=([0-9]{8})(T[0-9]{6})?(Z?)");
  private static final Pattern FREQUENCY =
      Pattern.compile(
          "(?:^|;)FREQ=(?:SECONDLY|MINUTELY|HOURLY|DAILY|WEEKLY|MONTHLY|YEARLY)(?:;|$)");
  private static final Pattern NO_TIMES = Pattern.compile("(?:^|;)COUNT=0(?:;|$)");
  private static final Pattern COUNT = Pattern.compile("COUNT=([0-9]+)");

  private final EventTime start;
  private final String text;
  private final RecurrenceRule rule;

  private Recurrence(EventTime start, String text, RecurrenceRule rule) {
    this.start = start;
    this.text = text;
    this.rule = rule;
  }

  /** A rule of a series that begins then; empty if it is none. */
  public static Optional<Recurrence> of(EventTime start, String text) {
    boolean valid =
        FREQUENCY.matcher(text).find() && !(text.contains("COUNT=") && text.contains("UNTIL="));
    if (!valid) {
      return Optional.empty();
    }
    String normal = normal(start, text);
    ParseContext context = new ParseContext();
    context.setVersion(ICalVersion.V2_0);
    String inUtc = UNTIL.matcher(normal).replaceFirst(Recurrence::inUtc);
    RecurrenceRule rule =
        new RecurrenceRuleScribe()
            .parseText(inUtc, ICalDataType.RECUR, new ICalParameters(), context);
    return Optional.of(new Recurrence(start, normal, rule));
  }

  /** Times without a zone are counted as if they were in UTC. */
  private static String inUtc(MatchResult until) {
    String time = until.group(2) == null ? "T000000" : until.group(2);
    return "UNTIL=" + until.group(1) + time + "Z";
  }

  /** The end of a series is in UTC if its beginning has a zone, else like the beginning. */
  private static String normal(EventTime start, String text) {
    Matcher matcher = UNTIL.matcher(text);
    if (!matcher.find()) {
      return text;
    }
    String time = matcher.group(2) == null ? "T000000" : matcher.group(2);
    String until =
        start.isDay()
            ? matcher.group(1)
            : matcher.group(1) + time + (start.tzid().isEmpty() ? "" : "Z");
    return matcher.replaceFirst("UNTIL=" + until);
  }

  /** The rule as it is stored. */
  public String text() {
    return text;
  }

  /** When it takes place first. */
  public Optional<EventTime> first() {
    List<EventTime> some = some(1, null, ZoneOffset.UTC);
    return some.isEmpty() ? Optional.empty() : Optional.of(some.getFirst());
  }

  /** Whether one of the series begins then. */
  public boolean contains(EventTime time, ZoneId floating) {
    Instant moment = time.as(start, floating).instant(floating);
    return between(moment, moment.plusMillis(1), floating).stream()
        .anyMatch(each -> each.instant(floating).equals(moment));
  }

  /** When those of the series begin that do so within a time. */
  public List<EventTime> between(Instant from, Instant until, ZoneId floating) {
    return some(MOST, new Bounds(from, until), floating);
  }

  /** How many begin before a time. */
  private int before(Instant time, ZoneId floating) {
    return between(Instant.EPOCH, time, floating).size();
  }

  /** The rule of what is before a time, when a series is split there. */
  public String until(EventTime split, ZoneId floating) {
    EventTime last =
        start.isDay() || start.tzid().isEmpty()
            ? start.at(split.local().minusSeconds(1))
            : EventTime.utc(split.instant(floating).minusSeconds(1));
    String rest = COUNT.matcher(text).replaceAll("");
    rest = UNTIL.matcher(rest).replaceAll("").replace(";;", ";").replaceAll(";$", "");
    return rest + ";UNTIL=" + last.value();
  }

  /** The rule of what begins at a time, when a series is split there. */
  public String from(EventTime split, ZoneId floating) {
    Matcher count = COUNT.matcher(text);
    if (!count.find()) {
      return text;
    }
    int rest = Integer.parseInt(count.group(1)) - before(split.instant(floating), floating);
    return count.replaceFirst("COUNT=" + rest);
  }

  private record Bounds(Instant from, Instant until) {}

  private List<EventTime> some(int most, @Nullable Bounds bounds, ZoneId floating) {
    List<EventTime> out = new ArrayList<>();
    if (NO_TIMES.matcher(text).find()) {
      return out;
    }
    ZoneId zone = start.zone(ZoneOffset.UTC);
    TimeZone counting = TimeZone.getTimeZone(zone);
    Date first = Date.from(start.instant(ZoneOffset.UTC));
    DateIterator times = rule.getValue().getDateIterator(new ICalDate(first, true), counting);
    if (bounds != null) {
      Instant from = EventTime.utc(bounds.from()).as(start, floating).instant(ZoneOffset.UTC);
      if (from.isAfter(first.toInstant())) {
        times.advanceTo(Date.from(from));
      }
    }
    for (int i = 0; i < MOST && out.size() < most && times.hasNext(); i++) {
      EventTime each = start.at(LocalDateTime.ofInstant(times.next().toInstant(), zone));
      Instant moment = each.instant(floating);
      if (bounds != null && !moment.isBefore(bounds.until())) {
        break;
      }
      if (bounds == null || !moment.isBefore(bounds.from())) {
        out.add(each);
      }
    }
    return out;
  }
}
