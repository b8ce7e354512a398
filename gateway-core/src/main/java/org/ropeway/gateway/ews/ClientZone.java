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
  private static final int DAY_MINUTES = 24 * 60;

  private final ZoneRules rules;

  private ClientZone(ZoneRules rules) {
    this.rules = rules;
  }

  /** That of a request: told by its rules, or by its name in the header, or else UTC. */
  static ClientZone of(SoapRequest request) throws EwsException {
    XmlElement told = request.body().child("TimeZone").orElse(null);
    if (told != null) {
      return new ClientZone(rules(told));
    }
    XmlElement defined = request.zone().orElse(null);
    return new ClientZone(defined == null ? ZoneOffset.UTC.getRules() : named(defined));
  }

  private static ZoneRules named(XmlElement definition) throws EwsException {
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

  private static ZoneRules rules(XmlElement zone) throws EwsException {
    int bias = minutes(zone.need("Bias"));
    XmlElement standard = zone.need("StandardTime");
    XmlElement daylight = zone.need("DaylightTime");
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
      XmlElement standard, XmlElement daylight, ZoneOffset winter, ZoneOffset summer)
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
      XmlElement to, ZoneOffset standard, ZoneOffset before, ZoneOffset after) throws EwsException {
    int order = number(to.need("DayOrder"));
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

  private static int month(XmlElement change) throws EwsException {
    return number(change.need("Month"));
  }

  private static int minutes(XmlElement element) throws EwsException {
    int minutes = number(element);
    if (Math.abs(minutes) > DAY_MINUTES) {
      throw invalid(element);
    }
    return minutes;
  }

  private static int number(XmlElement element) throws EwsException {
    String text = element.text().strip();
    if (!text.matches("-?[0-9]{1,6}")) {
      throw invalid(element);
    }
    return Integer.parseInt(text);
  }

  /** A bias is what is to be added for UTC. */
  private static ZoneOffset offset(int bias) {
    return ZoneOffset.ofTotalSeconds(-60 * bias);
  }

  private static EwsException invalid(XmlElement element) {
    return element.invalid("it says no time zone");
  }

  /** A moment as a client says it; without a zone of its own it is in this one. */
  Instant instant(XmlElement element) throws EwsException {
    String text = element.text().strip();
    try {
      if (text.matches(".*(Z|[+-][0-9]{2}:[0-9]{2})")) {
        return OffsetDateTime.parse(text).toInstant();
      }
      LocalDateTime local = LocalDateTime.parse(text);
      return local.toInstant(rules.getOffset(local));
    } catch (DateTimeException e) {
      throw element.invalid("it has no time");
    }
  }

  /** A moment as the client's clock shows it. */
  LocalDateTime local(Instant instant) {
    return LocalDateTime.ofEpochSecond(instant.getEpochSecond(), 0, rules.getOffset(instant));
  }
}
