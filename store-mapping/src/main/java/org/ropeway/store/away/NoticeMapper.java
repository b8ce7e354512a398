package org.ropeway.store.away;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ropeway.ox.OxMailFilter;
import org.ropeway.ox.OxUser;
import org.ropeway.store.Absence;
import org.ropeway.store.body.HtmlText;

/**
 * An absence as rules of OX's mail filter: the one that App Suite knows as the notice of absence,
 * and a second one for others if they are told something else. OX says it in plain text, and from
 * one day to another; whom a user knows it cannot tell.
 */
final class NoticeMapper {
  /** Of the rule that App Suite shows; there is one of them at most. */
  static final String VACATION = "vacation";

  /** Of the rule for others. */
  static final String OTHERS = "ropeway-others";

  private static final int DAYS = 7;

  private final String address;
  private final String domain;
  private final ZoneId zone;
  private final String subject;

  NoticeMapper(OxUser user, String subject) {
    this.address = user.email();
    this.domain = user.email().substring(user.email().indexOf('@')).toLowerCase(Locale.ROOT);
    this.zone = zone(user.timeZone());
    this.subject = subject;
  }

  private static ZoneId zone(String name) {
    try {
      return ZoneId.of(name);
    } catch (DateTimeException e) {
      return ZoneOffset.UTC;
    }
  }

  /** The rule for people of the organisation, or for all; empty if there is nothing to say. */
  Optional<OxMailFilter> notice(Absence absence) {
    String inside = text(absence.internalReply());
    String outside = outside(absence);
    if (inside.isEmpty() && outside.isEmpty()) {
      return Optional.empty();
    }
    if (inside.equals(outside)) {
      return Optional.of(rule(absence, VACATION, List.of(), inside));
    }
    return Optional.of(
        inside.isEmpty()
            ? rule(absence, VACATION, List.of(new OxMailFilter.Not(isInside())), outside)
            : rule(absence, VACATION, List.of(isInside()), inside));
  }

  /** The second rule, if others are told something else. */
  Optional<OxMailFilter> others(Absence absence) {
    String inside = text(absence.internalReply());
    String outside = outside(absence);
    return inside.isEmpty() || outside.isEmpty() || inside.equals(outside)
        ? Optional.empty()
        : Optional.of(rule(absence, OTHERS, List.of(new OxMailFilter.Not(isInside())), outside));
  }

  /** Contacts only is nobody: what is not for everybody is not told to everybody. */
  private static String outside(Absence absence) {
    return absence.audience() == Absence.Audience.ALL ? text(absence.externalReply()) : "";
  }

  private OxMailFilter rule(
      Absence absence, String flag, List<OxMailFilter.Test> who, String text) {
    List<OxMailFilter.Test> tests = new ArrayList<>(when(absence));
    tests.addAll(who);
    OxMailFilter.Test test =
        switch (tests.size()) {
          case 0 -> new OxMailFilter.Always();
          case 1 -> tests.getFirst();
          default -> new OxMailFilter.AllOf(tests);
        };
    return new OxMailFilter(
        OxMailFilter.NEW,
        flag.equals(VACATION) ? "vacation notice" : "vacation notice (others)",
        absence.mode() != Absence.Mode.DISABLED,
        List.of(flag),
        test,
        List.of(new OxMailFilter.Vacation(DAYS, List.of(address), subject, text)));
  }

  private List<OxMailFilter.Test> when(Absence absence) {
    Absence.Period period = absence.period();
    if (absence.mode() != Absence.Mode.SCHEDULED || period == null) {
      return List.of();
    }
    Instant last = period.end().minus(1, ChronoUnit.MILLIS);
    return List.of(
        new OxMailFilter.CurrentDate(false, day(period.begin()), offset(period.begin())),
        new OxMailFilter.CurrentDate(true, day(last), offset(last)));
  }

  private LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, zone);
  }

  private ZoneOffset offset(Instant moment) {
    return zone.getRules().getOffset(moment);
  }

  private OxMailFilter.Test isInside() {
    return new OxMailFilter.Address(
        List.of("from"), OxMailFilter.Comparison.ENDS_WITH, List.of(domain));
  }

  /** What a rule says that somebody may have changed in App Suite. */
  private record Said(boolean active, OxMailFilter.Test test, String text) {}

  /** Whether two rules say the same. */
  static boolean same(OxMailFilter one, OxMailFilter other) {
    return said(one).equals(said(other));
  }

  private static Said said(OxMailFilter rule) {
    return new Said(rule.active(), rule.test(), textOf(rule));
  }

  private static String textOf(OxMailFilter rule) {
    return rule.actions().stream()
        .filter(OxMailFilter.Vacation.class::isInstance)
        .map(action -> ((OxMailFilter.Vacation) action).text().strip())
        .findFirst()
        .orElse("");
  }

  /** What a rule made in App Suite says: all are told the same. */
  Absence absence(OxMailFilter rule, Instant now) {
    String html = html(textOf(rule));
    List<OxMailFilter.Test> tests =
        rule.test() instanceof OxMailFilter.AllOf(List<OxMailFilter.Test> all)
            ? all
            : List.of(rule.test());
    Instant begin = null;
    Instant end = null;
    for (OxMailFilter.Test test : tests) {
      if (test instanceof OxMailFilter.CurrentDate(boolean until, LocalDate day, ZoneOffset at)) {
        if (until) {
          end = day.plusDays(1).atStartOfDay().toInstant(at);
        } else {
          begin = day.atStartOfDay().toInstant(at);
        }
      }
    }
    Absence.Period period = period(begin, end, now);
    Absence.Mode mode = period == null ? Absence.Mode.ENABLED : Absence.Mode.SCHEDULED;
    return new Absence(
        rule.active() ? mode : Absence.Mode.DISABLED, Absence.Audience.ALL, period, html, html);
  }

  /** A period that is open on a side is one whose other end is far. */
  private static Absence.@Nullable Period period(
      @Nullable Instant begin, @Nullable Instant end, Instant now) {
    if (begin == null && end == null) {
      return null;
    }
    Instant until = end == null ? now.plus(3_650, ChronoUnit.DAYS) : end;
    Instant today = now.truncatedTo(ChronoUnit.DAYS);
    Instant from =
        begin == null ? (today.isBefore(until) ? today : until.minus(1, ChronoUnit.DAYS)) : begin;
    return from.isBefore(until) ? new Absence.Period(from, until) : null;
  }

  /** Plain text, lines ended by LF. */
  private static String text(String html) {
    return HtmlText.of(html).replace("\r\n", "\n").replace('\u00a0', ' ').strip();
  }

  private static String html(String text) {
    if (text.isEmpty()) {
      return "";
    }
    String escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    return "<html><body><p>" + escaped.replace("\n", "<br>\n") + "</p></body></html>";
  }
}
