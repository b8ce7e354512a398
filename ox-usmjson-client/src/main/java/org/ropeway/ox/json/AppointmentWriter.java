package org.ropeway.ox.json;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ropeway.ox.OxAlarm;
import org.ropeway.ox.OxCalendarUser;
import org.ropeway.ox.OxEventField;
import org.ropeway.ox.OxEventField.Classification;
import org.ropeway.ox.OxEventField.Status;
import org.ropeway.ox.OxEventField.Transparency;
import org.ropeway.ox.OxEventFields;
import org.ropeway.ox.OxEventOption;
import org.ropeway.ox.OxEventTime;
import org.ropeway.ox.OxException;
import org.ropeway.ox.OxPartStat;

/**
 * Fields of events as members of appointments of the legacy model (ox-http-api.md 11.1, 11.2). What
 * that model lacks is {@link OxException.Refused}.
 */
public final class AppointmentWriter {
  private final OxEventFields change;
  private final OxEventFields after;
  private final Map<String, Object> out = new LinkedHashMap<>();

  private AppointmentWriter(OxEventFields change, OxEventFields after) {
    this.change = change;
    this.after = after;
  }

  static OxException.Refused refused(String why) {
    return new OxException.Refused("", "the calendar of this OX " + why);
  }

  /**
   * The members of a new appointment, or of a change of one.
   *
   * @param before what it has before the change
   * @param owner the number of the user whose folder it is in, who is the organizer
   */
  public static Map<String, Object> members(
      OxEventFields change, OxEventFields before, int owner, Set<OxEventOption> options) {
    AppointmentWriter writer = new AppointmentWriter(change, merged(before, change));
    writer.addTexts();
    writer.addTimes();
    writer.addFlags();
    writer.addPeople(owner);
    writer.refuseOthers();
    writer.out.put("ignore_conflicts", options.contains(OxEventOption.IGNORE_CONFLICTS));
    if (options.contains(OxEventOption.NOTIFY)) {
      writer.out.put("notification", true);
    }
    return writer.out;
  }

  /** What says that the user takes part, or not. */
  public static Map<String, Object> answer(OxPartStat partStat, String comment) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("confirmation", Participants.confirmation(partStat));
    out.put("confirmmessage", comment);
    return out;
  }

  private static OxEventFields merged(OxEventFields before, OxEventFields change) {
    OxEventFields merged = before;
    for (OxEventField<?> field : change.fields()) {
      merged = copied(field, change, merged);
    }
    return merged;
  }

  private static <T> OxEventFields copied(
      OxEventField<T> field, OxEventFields from, OxEventFields to) {
    Optional<T> value = from.get(field);
    return value.isPresent() ? to.with(field, value.get()) : to.without(field);
  }

  private boolean changes(OxEventField<?> field) {
    return change.fields().contains(field);
  }

  private void addTexts() {
    addText(OxEventField.SUMMARY, "title");
    addText(OxEventField.LOCATION, "location");
    addText(OxEventField.DESCRIPTION, "note");
    if (changes(OxEventField.CATEGORIES)) {
      List<String> categories = change.get(OxEventField.CATEGORIES).orElse(List.of());
      if (categories.stream().anyMatch(each -> each.contains(",") || each.isEmpty())) {
        throw refused("keeps no categories that are empty or have a comma");
      }
      addOrRemove("categories", String.join(",", categories));
    }
  }

  private void addText(OxEventField<String> field, String name) {
    if (changes(field)) {
      addOrRemove(name, change.get(field).orElse(""));
    }
  }

  private void addOrRemove(String name, String value) {
    out.put(name, value.isEmpty() ? JsonValues.NOTHING : value);
  }

  private void addTimes() {
    if (changes(OxEventField.START_DATE) || changes(OxEventField.END_DATE)) {
      OxEventTime start = required(OxEventField.START_DATE);
      OxEventTime end = required(OxEventField.END_DATE);
      out.put("start_date", millis(start));
      out.put("end_date", millis(end));
      out.put("full_time", isDay(start, end));
      if (start instanceof OxEventTime.Zoned(var local, ZoneId zone)) {
        out.put("timezone", zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId());
      }
    }
    if (changes(OxEventField.RRULE)) {
      Optional<String> rule = change.get(OxEventField.RRULE);
      if (rule.isEmpty()) {
        out.put("recurrence_type", 0L);
      } else {
        OxEventTime start = required(OxEventField.START_DATE);
        add(LegacyRecurrence.of(rule.get(), AppointmentReader.start(start)));
      }
    }
  }

  private OxEventTime required(OxEventField<OxEventTime> field) {
    return after
        .get(field)
        .orElseThrow(() -> refused("keeps no events without a beginning or an end"));
  }

  private static boolean isDay(OxEventTime start, OxEventTime end) {
    boolean day = start instanceof OxEventTime.Day;
    if (day != end instanceof OxEventTime.Day) {
      throw refused("keeps beginning and end both as days or both as times");
    }
    if (start instanceof OxEventTime.Zoned(var begin, ZoneId here)
        && end instanceof OxEventTime.Zoned(var over, ZoneId there)
        && !here.equals(there)) {
      throw refused("keeps one time zone for beginning and end");
    }
    return day;
  }

  private static long millis(OxEventTime time) {
    return switch (time) {
      case OxEventTime.Day(LocalDate date) -> date.toEpochDay() * AppointmentReader.DAY;
      case OxEventTime.Zoned zoned -> zoned.instant(ZoneOffset.UTC).toEpochMilli();
      case OxEventTime.Floating f -> throw refused("keeps no times without a time zone");
    };
  }

  private void add(LegacyRecurrence recurrence) {
    out.put("recurrence_type", (long) recurrence.type());
    out.put("interval", (long) recurrence.interval());
    if (recurrence.days() > 0) {
      out.put("days", (long) recurrence.days());
    }
    if (recurrence.dayInMonth() > 0) {
      out.put("day_in_month", (long) recurrence.dayInMonth());
    }
    if (recurrence.type() == 4) {
      out.put("month", (long) recurrence.month());
    }
    LocalDate until = recurrence.until();
    if (until != null) {
      out.put("until", until.toEpochDay() * AppointmentReader.DAY);
    }
    if (recurrence.occurrences() > 0) {
      out.put("occurrences", (long) recurrence.occurrences());
    }
  }

  private void addFlags() {
    if (changes(OxEventField.CLASS)) {
      Classification of = change.get(OxEventField.CLASS).orElse(Classification.PUBLIC);
      if (of == Classification.PRIVATE) {
        throw refused("keeps the classes PUBLIC and CONFIDENTIAL, not PRIVATE");
      }
      out.put("private_flag", of == Classification.CONFIDENTIAL);
    }
    if (changes(OxEventField.TRANSP) || changes(OxEventField.EXTENDED_PROPERTIES)) {
      out.put("shown_as", (long) shownAs());
    }
    Optional<Status> status = change.get(OxEventField.STATUS);
    if (status.isPresent() && status.get() != Status.CONFIRMED) {
      throw refused("keeps no status but CONFIRMED");
    }
    if (changes(OxEventField.COLOR)) {
      Optional<String> color = change.get(OxEventField.COLOR);
      if (color.isPresent() && !color.get().equalsIgnoreCase(AppointmentReader.LABEL_COLOR)) {
        throw refused("keeps no colour but " + AppointmentReader.LABEL_COLOR);
      }
      out.put("color_label", color.isPresent() ? (long) AppointmentReader.LABEL : 0L);
    }
    if (changes(OxEventField.ALARMS)) {
      out.put("alarm", alarm(change.get(OxEventField.ALARMS).orElse(List.of())));
    }
  }

  /** What Outlook's own property says goes, if that is changed; else whether it takes time. */
  private int shownAs() {
    Map<String, String> properties = change.get(OxEventField.EXTENDED_PROPERTIES).orElse(Map.of());
    String status = properties.getOrDefault(AppointmentReader.BUSY_STATUS, "");
    if (properties.size() > (status.isEmpty() ? 0 : 1)) {
      throw refused("keeps no extended properties but " + AppointmentReader.BUSY_STATUS);
    }
    boolean free =
        after.get(OxEventField.TRANSP).orElse(Transparency.OPAQUE) == Transparency.TRANSPARENT;
    int shown =
        switch (status) {
          case "" -> free ? AppointmentReader.FREE : 1;
          case "BUSY" -> 1;
          case "TENTATIVE" -> AppointmentReader.TEMPORARY;
          case "OOF" -> AppointmentReader.ABSENT;
          case "FREE" -> AppointmentReader.FREE;
          default -> throw refused("keeps BUSY, TENTATIVE, OOF or FREE as the busy status");
        };
    if (changes(OxEventField.TRANSP) && free != (shown == AppointmentReader.FREE)) {
      throw refused("cannot show a time as both free and busy");
    }
    return shown;
  }

  /** Minutes before the beginning; -1 without. */
  private static long alarm(List<OxAlarm> alarms) {
    if (alarms.isEmpty()) {
      return -1;
    }
    OxAlarm one = alarms.getFirst();
    if (alarms.size() == 1
        && one.action().equals("DISPLAY")
        && one.acknowledged() == null
        && one.trigger() instanceof OxAlarm.Relative(Duration time, boolean toEnd)
        && !toEnd
        && (time.isZero() || time.isNegative())
        && time.equals(Duration.ofMinutes(time.toMinutes()))) {
      return -time.toMinutes();
    }
    throw refused("keeps one alarm, whole minutes before the beginning");
  }

  private void addPeople(int owner) {
    if (changes(OxEventField.ATTENDEES)) {
      out.put(
          "participants", Participants.write(change.get(OxEventField.ATTENDEES).orElse(List.of())));
    }
    Optional<OxCalendarUser> organizer = change.get(OxEventField.ORGANIZER);
    if (organizer.isPresent() && organizer.get().entity().orElse(0) != owner) {
      throw refused("keeps no organizer but the owner of the folder");
    }
  }

  private void refuseOthers() {
    if (change.get(OxEventField.URL).isPresent()) {
      throw refused("keeps no url of an event");
    }
    if (changes(OxEventField.NUMBER_OF_ATTACHMENTS)) {
      throw refused("takes attachments apart from the fields of an event");
    }
  }
}
