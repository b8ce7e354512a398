package org.ropeway.codec.ocfg;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.wire.WireException;

/**
 * When a user works. [MS-OXOCFG] 2.2.5.2.1; the value of PidTagRoamingXmlStream of a message of the
 * class IPM.Configuration.WorkHours.
 *
 * @param bias minutes to be added to local time to get UTC
 * @param timeZoneName the Windows name of the time zone
 */
public record WorkingHours(
    int bias,
    Transition standard,
    Transition daylightSavings,
    Optional<String> timeZoneName,
    LocalTime start,
    LocalTime end,
    List<DayOfWeek> workDays) {
  private static final String NAMESPACE = "WorkingHours.xsd";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

  public WorkingHours {
    workDays = List.copyOf(workDays);
  }

  /**
   * The change to standard or daylight saving time.
   *
   * @param bias minutes to be added besides
   * @param date year, month and, where the year is 0000, the how manieth day of the week, as {@code
   *     0000/11/01}
   * @param dayOfWeek 0 for Sunday
   */
  public record Transition(int bias, LocalTime time, String date, int dayOfWeek) {
    private static Transition of(XmlElement e) {
      XmlElement change = e.child("ChangeDate");
      return new Transition(
          number(e.child("Bias")),
          timeOf(change.child("Time")),
          change.child("Date").text(),
          number(change.child("DayOfWeek")));
    }

    private XmlElement toXml(String name) {
      return XmlElement.of(
          NAMESPACE,
          name,
          element("Bias", bias),
          XmlElement.of(
              NAMESPACE,
              "ChangeDate",
              element("Time", TIME.format(time)),
              element("Date", date),
              element("DayOfWeek", dayOfWeek)));
    }
  }

  /** Reads a document; {@link WireException} if it is not one. */
  public static WorkingHours of(Bytes document) {
    XmlElement hours = XmlElement.parse(document).named("Root").child("WorkHoursVersion1");
    XmlElement zone = hours.child("TimeZone");
    XmlElement slot = hours.child("TimeSlot");
    return new WorkingHours(
        number(zone.child("Bias")),
        Transition.of(zone.child("Standard")),
        Transition.of(zone.child("DaylightSavings")),
        zone.find("Name").map(XmlElement::text),
        timeOf(slot.child("Start")),
        timeOf(slot.child("End")),
        days(hours.child("WorkDays").text()));
  }

  /** The document. */
  public Bytes toBytes() {
    List<XmlElement> zone = new ArrayList<>();
    zone.add(element("Bias", bias));
    zone.add(standard.toXml("Standard"));
    zone.add(daylightSavings.toXml("DaylightSavings"));
    timeZoneName.ifPresent(name -> zone.add(element("Name", name)));
    List<String> days = workDays.stream().map(WorkingHours::name).toList();
    return XmlElement.of(
            NAMESPACE,
            "Root",
            XmlElement.of(
                NAMESPACE,
                "WorkHoursVersion1",
                XmlElement.of(NAMESPACE, "TimeZone", zone.toArray(XmlElement[]::new)),
                XmlElement.of(
                    NAMESPACE,
                    "TimeSlot",
                    element("Start", TIME.format(start)),
                    element("End", TIME.format(end))),
                element("WorkDays", String.join(" ", days))))
        .toDocument();
  }

  private static XmlElement element(String name, Object text) {
    return XmlElement.text(NAMESPACE, name, text);
  }

  private static int number(XmlElement e) {
    try {
      return Short.parseShort(e.text());
    } catch (NumberFormatException x) {
      throw XmlElement.bad(e.name() + " is not a number");
    }
  }

  private static LocalTime timeOf(XmlElement e) {
    try {
      return LocalTime.parse(e.text()).withNano(0);
    } catch (DateTimeException x) {
      throw XmlElement.bad(e.name() + " is not a time");
    }
  }

  private static List<DayOfWeek> days(String text) {
    List<DayOfWeek> days = new ArrayList<>();
    for (String name : text.split("\\s+")) {
      if (!name.isEmpty()) {
        days.add(day(name));
      }
    }
    return days;
  }

  private static DayOfWeek day(String name) {
    for (DayOfWeek day : DayOfWeek.values()) {
      if (name(day).equals(name)) {
        return day;
      }
    }
    throw XmlElement.bad("day of the week");
  }

  private static String name(DayOfWeek day) {
    String upper = day.name();
    return upper.charAt(0) + upper.substring(1).toLowerCase(Locale.ROOT);
  }
}
