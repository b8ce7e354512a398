package org.ropeway.store.outbound;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ropeway.codec.data.PropertyName;
import org.ropeway.codec.ocal.AppointmentRecurrencePattern;
import org.ropeway.codec.ocal.ExceptionInfo;
import org.ropeway.codec.ocal.ExtendedException;
import org.ropeway.codec.property.PidLid;
import org.ropeway.codec.property.PidTag;
import org.ropeway.store.NamedProperties;
import org.ropeway.store.mail.Attachment;
import org.ropeway.store.mail.MessageContent;
import org.ropeway.store.mail.Recipient;
import org.ropeway.store.property.PropertyBag;

/**
 * An instance that differs from its series, as an event of its own. [MS-OXCICAL] 2.1.3.1.1.20.20.
 *
 * @param meeting the series with what differs
 * @param clock of the series
 * @param allDay whether the instance is on whole days
 */
record MeetingException(
    ExceptionInfo info,
    MeetingValues meeting,
    List<Recipient> recipients,
    MeetingKind kind,
    MeetingClock clock,
    boolean allDay) {
  /** PidTagAttachmentFlags of an exception ([MS-OXOCAL] 2.2.10.1.2). */
  private static final int EXCEPTION = 0x02;

  /** Those of a series. */
  static List<MeetingException> of(
      AppointmentRecurrencePattern series,
      MessageContent content,
      MeetingValues meeting,
      MeetingKind kind,
      MeetingClock clock,
      NamedProperties names) {
    Map<Instant, MessageContent> attached = new HashMap<>();
    for (Attachment a : content.attachments()) {
      MessageContent embedded = a.embedded();
      if (embedded != null && is(a)) {
        MeetingValues.of(embedded.properties(), names)
            .time(PidLid.EXCEPTION_REPLACE_TIME)
            .or(() -> MeetingValues.of(a.properties(), names).time(PidTag.EXCEPTION_REPLACE_TIME))
            .ifPresent(time -> attached.put(time, embedded));
      }
    }
    List<MeetingException> all = new ArrayList<>();
    for (int i = 0; i < series.exceptions().size(); i++) {
      ExceptionInfo info = series.exceptions().get(i);
      MessageContent own =
          attached.getOrDefault(
              clock.instant(info.originalStartDate().toDateTime()), MessageContent.EMPTY);
      MeetingValues values =
          differing(meeting, MeetingValues.of(own.properties(), names))
              .with(texts(info, series.extendedExceptions().get(i)));
      values = differing(values, info, series.extendedExceptions().get(i));
      all.add(
          new MeetingException(
              info,
              values,
              own.recipients().isEmpty() ? content.recipients() : own.recipients(),
              kind,
              clock,
              info.subType().stream().mapToObj(t -> t != 0).findFirst().orElse(clock.allDay())));
    }
    return all;
  }

  /** Whether an attachment is the message of an exception. */
  static boolean is(Attachment attachment) {
    return (attachment.properties().get(PidTag.ATTACHMENT_FLAGS, 0) & EXCEPTION) != 0;
  }

  /** A message of an exception has no text, or one of its own. */
  private static MeetingValues differing(MeetingValues series, MeetingValues own) {
    PropertyBag bag = own.bag();
    boolean body = bag.get(PidTag.BODY) != null || bag.get(PidTag.HTML) != null;
    MeetingValues base = series;
    if (body || bag.get(PidTag.RTF_COMPRESSED) != null) {
      base =
          series.without(
              List.of(PidTag.BODY, PidTag.HTML, PidTag.RTF_COMPRESSED, PidTag.NATIVE_BODY));
    }
    return base.with(own);
  }

  private static PropertyBag texts(ExceptionInfo info, ExtendedException extended) {
    return PropertyBag.builder()
        .put(
            PidTag.SUBJECT,
            extended.wide().flatMap(ExtendedException.Wide::subject).or(info::subject).orElse(null))
        .build();
  }

  private static MeetingValues differing(
      MeetingValues values, ExceptionInfo info, ExtendedException extended) {
    MeetingValues result = values;
    Optional<String> location =
        extended.wide().flatMap(ExtendedException.Wide::location).or(info::location);
    if (location.isPresent()) {
      result = result.with(PidLid.LOCATION, location.get());
    }
    Map<PropertyName, Object> numbers = new HashMap<>();
    info.busyStatus().ifPresent(n -> numbers.put(PidLid.BUSY_STATUS, (int) n));
    info.reminderDelta().ifPresent(n -> numbers.put(PidLid.REMINDER_DELTA, (int) n));
    info.reminderSet().ifPresent(n -> numbers.put(PidLid.REMINDER_SET, n != 0));
    for (Map.Entry<PropertyName, Object> e : numbers.entrySet()) {
      result = result.with(e.getKey(), e.getValue());
    }
    return result;
  }

  /** When it would have begun. */
  LocalDateTime original() {
    return info.originalStartDate().toDateTime();
  }

  /** The VEVENT component. */
  void write(CalendarLines out, String uid, Instant now) {
    out.begin("VEVENT").text("UID", uid);
    clock.put(out, "RECURRENCE-ID", original());
    MeetingClock own = new MeetingClock(clock.zone(), allDay);
    LocalDateTime start = info.startDateTime().toDateTime();
    LocalDateTime end = info.endDateTime().toDateTime();
    own.put(out, "DTSTART", start);
    if (allDay && !own.day(end).isAfter(own.day(start))) {
      own.put(out, "DTEND", start.plusDays(1));
    } else if (end.isAfter(start)) {
      own.put(out, "DTEND", end);
    }
    new MeetingPeople(meeting, recipients, kind).put(out);
    new MeetingEvent(meeting, kind).put(out, now);
    out.end("VEVENT");
  }
}
