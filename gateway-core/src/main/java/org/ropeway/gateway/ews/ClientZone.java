package org.ropeway.gateway.ews;

import com.ibm.icu.util.TimeZone;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneOffsetTransitionRule.TimeDefinition;
import java.time.zone.ZoneRules;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The time zone of a client, in which times without one are meant ([MS-OXWAVLS] 2.2.4.12). */
final class ClientZone {
  private static final int LAST_WEEK = 5;
  private static final int FIRST_YEAR = 1970;

  /** As XML has it, with four digits. */
  private static final int LAST_YEAR = 9999;

  private static final int DAY_MINUTES = 24 * 60;

  /** The zone of those who name none. */
  static final ClientZone UTC = new ClientZone(ZoneOffset.UTC.getRules());

  private final ZoneRules rules;

  private ClientZone(ZoneRules rules) {
    this.rules = rules;
  }

  /** That of a request: told by its rules, or by its name in the header, or else UTC. */
  static ClientZone of(SoapRequest request) throws EwsException {
    SoapElement told = request.body().child("TimeZone").orElse(null);
    if (told != null) {
      return new ClientZone(rules(told));
    }
    SoapElement defined = request.zone().orElse(null);
    return defined == null ? UTC : new ClientZone(named(defined));
  }

  private static ZoneRules named(SoapElement definition) throws EwsException {
    String name = definition.attributes().getOrDefault("Id", "");
    if (name.isEmpty()) {
      return ZoneOffset.UTC.getRules();
    }
    String known = TimeZone.getIDForWindowsID(name, null);
    try {
      return ZoneId.of(known == null ? name : known).getRules();
    } catch (DateTimeException e) {
      throw invalid(definition);
    }
  }

  private static ZoneRules rules(SoapElement zone) throws EwsException {
    int bias = minutes(zone.need("Bias"));
    SoapElement standard = zone.need("StandardTime");
    SoapElement daylight = zone.need("DaylightTime");
    try {
      ZoneOffset winter = offset(bias + minutes(standard.need("Bias")));
      ZoneOffset summer = offset(bias + minutes(daylight.need("Bias")));
      boolean fixed = month(standard) == 0 || month(daylight) == 0 || winter.equals(summer);
      return fixed ? winter.getRules() : rules(standard, daylight, winter, summer);
    } catch (DateTimeException | IllegalArgumentException e) {
      throw invalid(zone);
    }
  }

  private static ZoneRules rules(
      SoapElement standard, SoapElement daylight, ZoneOffset winter, ZoneOffset summer)
      throws EwsException {
    List<ZoneOffsetTransitionRule> changes =
        List.of(change(daylight, winter, winter, summer), change(standard, winter, summer, winter));
    List<ZoneOffsetTransition> first =
        changes.stream()
            .map(change -> change.createTransition(FIRST_YEAR))
            .sorted(Comparator.naturalOrder())
            .toList();
    return ZoneRules.of(winter, first.getFirst().getOffsetBefore(), List.of(), first, changes);
  }

  private static ZoneOffsetTransitionRule change(
      SoapElement to, ZoneOffset standard, ZoneOffset before, ZoneOffset after)
      throws EwsException {
    int order = to.need("DayOrder").number();
    if (order < 1 || order > LAST_WEEK) {
      throw invalid(to);
    }
    return ZoneOffsetTransitionRule.of(
        Month.of(month(to)),
        order == LAST_WEEK ? -1 : 7 * (order - 1) + 1,
        DayOfWeek.valueOf(to.textOf("DayOfWeek").strip().toUpperCase(Locale.ROOT)),
        LocalTime.parse(to.textOf("Time").strip()),
        false,
        TimeDefinition.WALL,
        standard,
        before,
        after);
  }

  private static int month(SoapElement change) throws EwsException {
    return change.need("Month").number();
  }

  private static int minutes(SoapElement element) throws EwsException {
    int minutes = element.number();
    if (Math.abs(minutes) > DAY_MINUTES) {
      throw invalid(element);
    }
    return minutes;
  }

  /** A bias is what is to be added for UTC. */
  private static ZoneOffset offset(int bias) {
    return ZoneOffset.ofTotalSeconds(-60 * bias);
  }

  private static EwsException invalid(SoapElement element) {
    return element.invalid("it says no time zone");
  }

  /** A moment as a client says it; without a zone of its own it is in this one. */
  Instant instant(SoapElement element) throws EwsException {
    String text = element.word();
    try {
      boolean zoned = text.matches(".*(Z|[+-][0-9]{2}:[0-9]{2})");
      OffsetDateTime sent = zoned ? OffsetDateTime.parse(text) : null;
      LocalDateTime local = sent == null ? LocalDateTime.parse(text) : sent.toLocalDateTime();
      if (local.getYear() < 1 || local.getYear() > LAST_YEAR) {
        throw element.invalid("its time is far away");
      }
      return sent == null ? instant(local) : sent.toInstant();
    } catch (DateTimeException e) {
      throw element.invalid("it has no time");
    }
  }

  /** A moment as the client's clock shows it. */
  LocalDateTime local(Instant instant) {
    return LocalDateTime.ofEpochSecond(instant.getEpochSecond(), 0, rules.getOffset(instant));
  }

  /** The moment of a time of this zone. */
  Instant instant(LocalDateTime local) {
    return local.toInstant(rules.getOffset(local));
  }

  /** Writes the elements of a SerializableTimeZone as it is in the year after a moment. */
  void write(SoapWriter out, Instant moment) {
    ZoneOffset standard = rules.getStandardOffset(moment);
    List<ZoneOffsetTransition> year = year(moment);
    out.type("Bias", bias(standard.getTotalSeconds()));
    write(out, "StandardTime", year, standard, false);
    write(out, "DaylightTime", year, standard, true);
  }

  /** The next changes to summer time and back; none where there is no summer time. */
  private List<ZoneOffsetTransition> year(Instant moment) {
    ZoneOffsetTransition first = rules.nextTransition(moment);
    ZoneOffsetTransition second = first == null ? null : rules.nextTransition(first.getInstant());
    return rules.getTransitionRules().isEmpty() || first == null || second == null
        ? List.of()
        : List.of(first, second);
  }

  private void write(
      SoapWriter out,
      String name,
      List<ZoneOffsetTransition> year,
      ZoneOffset standard,
      boolean summer) {
    ZoneOffsetTransition change =
        year.stream()
            .filter(each -> each.getOffsetAfter().equals(standard) != summer)
            .findFirst()
            .orElse(null);
    out.type(
        name,
        time -> {
          if (change == null) {
            time.type("Bias", "0");
            time.type("Time", "00:00:00");
            time.type("DayOrder", "0");
            time.type("Month", "0");
            time.type("DayOfWeek", SoapWriter.dayOfWeek(DayOfWeek.SUNDAY));
            return;
          }
          LocalDateTime at = change.getDateTimeBefore();
          int week = (at.getDayOfMonth() - 1) / 7 + 1;
          boolean last =
              rules.getTransitionRules().stream()
                  .anyMatch(rule ->
                      rule.getMonth() == at.getMonth() && rule.getDayOfMonthIndicator() < 0);
          time.type(
              "Bias", bias(change.getOffsetAfter().getTotalSeconds() - standard.getTotalSeconds()));
          time.type("Time", DateTimeFormatter.ISO_LOCAL_TIME.format(at));
          time.type("DayOrder", String.valueOf(last ? LAST_WEEK : week));
          time.type("Month", String.valueOf(at.getMonthValue()));
          time.type("DayOfWeek", SoapWriter.dayOfWeek(at.getDayOfWeek()));
        });
  }

  private static String bias(int seconds) {
    return String.valueOf(-seconds / 60);
  }
}
