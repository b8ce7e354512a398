package org.ropeway.store.outbound;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.FileTime;
import org.ropeway.codec.data.PropertyName;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyType;
import org.ropeway.codec.ocal.AppointmentRecurrencePattern;
import org.ropeway.codec.ocal.CalendarTime;
import org.ropeway.codec.ocal.ExceptionInfo;
import org.ropeway.codec.ocal.ExtendedException;
import org.ropeway.codec.ocal.Recurrence;
import org.ropeway.codec.ocal.RecurrencePattern;
import org.ropeway.codec.ocal.TimeZoneDefinition;
import org.ropeway.codec.ocal.TransitionTime;
import org.ropeway.codec.property.PidLid;
import org.ropeway.codec.property.PidTag;
import org.ropeway.store.NamedProperties;
import org.ropeway.store.mail.Attachment;
import org.ropeway.store.mail.MemoryNames;
import org.ropeway.store.mail.MessageContent;
import org.ropeway.store.mail.Recipient;
import org.ropeway.store.property.PropertyBag;

/** A meeting message as Outlook writes it, of the people of [MS-OXCICAL] 3. */
final class Meeting {
  static final String LUNCH =
      "040000008200E00074C5B7101A82E0080000000010C4F838346AC801"
          + "0000000000000000100000002009EB53F098B249AD66CBE6BB3B8B99";

  static final TimeZoneDefinition PACIFIC =
      TimeZoneDefinition.of(
          "Pacific Standard Time",
          List.of(
              TimeZoneDefinition.Rule.of(
                  TimeZoneDefinition.Rule.EFFECTIVE_TZREG
                      | TimeZoneDefinition.Rule.RECUR_CURRENT_TZREG,
                  2007,
                  480,
                  -60,
                  TransitionTime.yearly(11, 0, 1, 2, 0),
                  TransitionTime.yearly(3, 0, 2, 2, 0))));

  final MemoryNames names = new MemoryNames();
  final List<Recipient> recipients = new ArrayList<>();
  final List<Attachment> attachments = new ArrayList<>();
  private final PropertyBag.Builder properties = PropertyBag.builder();

  Meeting(String messageClass) {
    with(PidTag.MESSAGE_CLASS, messageClass);
    with(PidTag.SENT_REPRESENTING_NAME, "Elizabeth Andersen");
    with(PidTag.SENT_REPRESENTING_ADDRESS_TYPE, "SMTP");
    with(PidTag.SENT_REPRESENTING_EMAIL_ADDRESS, "eandersen@contoso.com");
    with(PidLid.GLOBAL_OBJECT_ID, Bytes.ofHex(LUNCH));
  }

  /** Lunch at Fourth Coffee. 3.3.1. */
  static Meeting lunch(String messageClass) {
    return new Meeting(messageClass)
        .with(PidTag.SUBJECT, "Lunch?")
        .at("2008-02-08T20:00:00Z", "2008-02-08T20:30:00Z")
        .with(PidLid.LOCATION, "Fourth Coffee")
        .to(1, "Shu Ito", "sito@contoso.com");
  }

  Meeting with(PropertyTag tag, Object value) {
    properties.put(tag, value);
    return this;
  }

  Meeting with(PropertyName name, Object value) {
    properties.put(tag(names, name, value), value);
    return this;
  }

  static PropertyTag tag(NamedProperties names, PropertyName name, Object value) {
    PropertyType type =
        switch (value) {
          case String s -> PropertyType.STRING;
          case Boolean b -> PropertyType.BOOLEAN;
          case Integer i -> PropertyType.INTEGER32;
          case FileTime t -> PropertyType.TIME;
          case List<?> l -> PropertyType.MULTIPLE_STRING;
          default -> PropertyType.BINARY;
        };
    return PropertyTag.of(names.idsOf(List.of(name), true)[0], type);
  }

  Meeting at(String start, String end) {
    with(PidLid.APPOINTMENT_START_WHOLE, time(start));
    return with(PidLid.APPOINTMENT_END_WHOLE, time(end));
  }

  static FileTime time(String instant) {
    return FileTime.of(Instant.parse(instant));
  }

  Meeting to(int type, String name, String email) {
    return recipient(type, name, email, 0x01);
  }

  Meeting recipient(int type, String name, String email, int flags) {
    PropertyBag bag =
        PropertyBag.builder()
            .put(PidTag.DISPLAY_NAME, name)
            .put(PidTag.ADDRESS_TYPE, "SMTP")
            .put(PidTag.EMAIL_ADDRESS, email)
            .put(PidTag.RECIPIENT_FLAGS, flags)
            .build();
    recipients.add(new Recipient(recipients.size(), type, bag));
    return this;
  }

  /** In Pacific time. */
  Meeting pacific() {
    with(PidLid.APPOINTMENT_TIME_ZONE_DEFINITION_START_DISPLAY, PACIFIC.toBytes());
    return with(PidLid.APPOINTMENT_TIME_ZONE_DEFINITION_END_DISPLAY, PACIFIC.toBytes());
  }

  /** A series in Pacific time. */
  Meeting series(AppointmentRecurrencePattern series) {
    with(PidLid.RECURRING, true);
    with(PidLid.APPOINTMENT_TIME_ZONE_DEFINITION_RECUR, PACIFIC.toBytes());
    return with(PidLid.APPOINTMENT_RECUR, series.toBytes());
  }

  MessageContent content() {
    return new MessageContent(properties.build(), recipients, attachments);
  }

  /** When instances are, from 2008-02-13 on. */
  static RecurrencePattern pattern(
      int frequency, Recurrence recurrence, long period, long endType, long count) {
    return new RecurrencePattern(
        RecurrencePattern.VERSION,
        RecurrencePattern.VERSION,
        frequency,
        recurrence,
        0,
        0,
        period,
        0,
        endType,
        count,
        0,
        List.of(),
        List.of(),
        day("2008-02-13"),
        endType == RecurrencePattern.END_BY_DATE ? day("2008-06-25") : CalendarTime.NEVER);
  }

  static CalendarTime day(String date) {
    return CalendarTime.of(LocalDate.parse(date));
  }

  /** From 14:00 to 14:30. */
  static AppointmentRecurrencePattern afternoons(RecurrencePattern pattern) {
    return afternoons(pattern, List.of(), List.of());
  }

  static AppointmentRecurrencePattern afternoons(
      RecurrencePattern pattern,
      List<ExceptionInfo> exceptions,
      List<ExtendedException> extendedExceptions) {
    return AppointmentRecurrencePattern.of(
        pattern, 14 * 60, 14 * 60 + 30, exceptions, extendedExceptions);
  }

  /** Every Wednesday. 3.4.1. */
  static RecurrencePattern wednesdays() {
    return pattern(
        RecurrencePattern.WEEKLY, new Recurrence.Week(0x08), 1, RecurrencePattern.END_NEVER, 10);
  }
}
