package org.ropeway.store.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.FileTime;
import org.ropeway.codec.data.PropertyName;
import org.ropeway.codec.ocal.AppointmentRecurrencePattern;
import org.ropeway.codec.ocal.CalendarTime;
import org.ropeway.codec.ocal.GlobalObjectId;
import org.ropeway.codec.ocal.Recurrence;
import org.ropeway.codec.ocal.RecurrencePattern;
import org.ropeway.codec.ocal.TimeZoneDefinition;
import org.ropeway.codec.property.PidLid;
import org.ropeway.codec.property.PidTag;
import org.ropeway.store.mail.Corpus;
import org.ropeway.store.mail.MailLimits;
import org.ropeway.store.mail.MailMapper;
import org.ropeway.store.mail.MessageContent;

/** What is written of a meeting is read again, and what others write is read, too. */
class MeetingReturnTest {
  private static final Stamp STAMP =
      new Stamp(Instant.parse("2008-02-08T17:39:55Z"), "<new@ox.test>");

  private static MeetingValues read(Meeting meeting) {
    byte[] mail = new MimeWriter(meeting.names).write(meeting.content(), STAMP).rfc822();
    return read(meeting, mail);
  }

  private static MeetingValues read(Meeting meeting, byte[] mail) {
    MessageContent read =
        new MailMapper(MailLimits.DEFAULT, Corpus.OWNER, meeting.names).content(mail);
    assertThat(read.attachments()).hasSize(1);
    return MeetingValues.of(read.properties(), meeting.names);
  }

  private static void assertSame(Meeting meeting, MeetingValues read, PropertyName... names) {
    MeetingValues before = MeetingValues.of(meeting.content().properties(), meeting.names);
    for (PropertyName name : names) {
      assertThat(read.get(name, Object.class))
          .as(name.toString())
          .isPresent()
          .isEqualTo(before.get(name, Object.class));
    }
  }

  @Test
  void aRequest() {
    Meeting meeting =
        Meeting.lunch("IPM.Schedule.Meeting.Request")
            .pacific()
            .with(PidTag.RESPONSE_REQUESTED, true)
            .with(PidTag.OWNER_APPOINTMENT_ID, -992548834)
            .with(PidLid.OWNER_CRITICAL_CHANGE, Meeting.time("2008-02-08T17:39:50Z"))
            .with(PidLid.APPOINTMENT_SEQUENCE, 3)
            .with(PidLid.APPOINTMENT_SEQUENCE_TIME, Meeting.time("2008-02-08T17:39:40Z"))
            .with(PidLid.APPOINTMENT_STATE_FLAGS, 3)
            .with(PidLid.RESPONSE_STATUS, 5)
            .with(PidLid.MEETING_TYPE, 1)
            .with(PidLid.BUSY_STATUS, 1)
            .with(PidLid.INTENDED_BUSY_STATUS, 3)
            .with(PidLid.APPOINTMENT_NOT_ALLOW_PROPOSE, true)
            .with(PidLid.APPOINTMENT_DURATION, 30)
            .with(PidLid.APPOINTMENT_SUB_TYPE, false)
            .with(PidLid.CLEAN_GLOBAL_OBJECT_ID, Bytes.ofHex(Meeting.LUNCH))
            .with(PidLid.RECURRING, false)
            .with(PidLid.IS_RECURRING, false)
            .with(PidLid.REMINDER_SET, true)
            .with(PidLid.REMINDER_DELTA, 15)
            .with(PidLid.REMINDER_SIGNAL_TIME, Meeting.time("2008-02-08T19:45:00Z"));
    MeetingValues read = read(meeting);
    assertSame(
        meeting,
        read,
        PidLid.GLOBAL_OBJECT_ID,
        PidLid.CLEAN_GLOBAL_OBJECT_ID,
        PidLid.APPOINTMENT_START_WHOLE,
        PidLid.APPOINTMENT_END_WHOLE,
        PidLid.APPOINTMENT_DURATION,
        PidLid.APPOINTMENT_SUB_TYPE,
        PidLid.LOCATION,
        PidLid.OWNER_CRITICAL_CHANGE,
        PidLid.APPOINTMENT_SEQUENCE,
        PidLid.APPOINTMENT_SEQUENCE_TIME,
        PidLid.APPOINTMENT_STATE_FLAGS,
        PidLid.RESPONSE_STATUS,
        PidLid.MEETING_TYPE,
        PidLid.BUSY_STATUS,
        PidLid.INTENDED_BUSY_STATUS,
        PidLid.APPOINTMENT_NOT_ALLOW_PROPOSE,
        PidLid.RECURRING,
        PidLid.IS_RECURRING,
        PidLid.REMINDER_SET,
        PidLid.REMINDER_DELTA,
        PidLid.REMINDER_SIGNAL_TIME);
    assertThat(read.bag().get(PidTag.MESSAGE_CLASS)).isEqualTo("IPM.Schedule.Meeting.Request");
    assertThat(read.bag().get(PidTag.SUBJECT)).isEqualTo("Lunch?");
    assertThat(read.bag().get(PidTag.RESPONSE_REQUESTED)).isEqualTo(true);
    assertThat(read.bag().get(PidTag.OWNER_APPOINTMENT_ID)).isEqualTo(-992548834);
    assertThat(read.bag().get(PidTag.START_DATE)).isEqualTo(Meeting.time("2008-02-08T20:00:00Z"));
    TimeZoneDefinition zone =
        read.structure(
                PidLid.APPOINTMENT_TIME_ZONE_DEFINITION_START_DISPLAY, TimeZoneDefinition.WIRE)
            .orElseThrow();
    assertThat(zone.keyName()).isEqualTo("Pacific Standard Time");
    TimeZoneDefinition.Rule rule = zone.effectiveRule().orElseThrow();
    TimeZoneDefinition.Rule given = Meeting.PACIFIC.effectiveRule().orElseThrow();
    assertThat(List.of(rule.bias(), rule.daylightBias(), rule.standardDate(), rule.daylightDate()))
        .isEqualTo(
            List.of(
                given.bias(), given.daylightBias(), given.standardDate(), given.daylightDate()));
  }

  @ParameterizedTest
  @CsvSource({"Pos, false", "Neg, false", "Tent, false", "Tent, true"})
  void anAnswer(String kind, boolean counter) {
    String name = "IPM.Schedule.Meeting.Resp." + kind;
    Meeting meeting =
        Meeting.lunch(name)
            .with(PidLid.ATTENDEE_CRITICAL_CHANGE, Meeting.time("2008-02-08T17:45:00Z"))
            .with(PidLid.OWNER_CRITICAL_CHANGE, Meeting.time("2008-02-08T17:39:50Z"))
            .with(PidLid.APPOINTMENT_COUNTER_PROPOSAL, counter)
            .with(PidLid.APPOINTMENT_PROPOSED_START_WHOLE, Meeting.time("2008-02-08T21:00:00Z"))
            .with(PidLid.APPOINTMENT_PROPOSED_END_WHOLE, Meeting.time("2008-02-08T21:30:00Z"));
    MeetingValues read = read(meeting);
    assertThat(read.bag().get(PidTag.MESSAGE_CLASS)).isEqualTo(name);
    assertSame(
        meeting,
        read,
        PidLid.GLOBAL_OBJECT_ID,
        PidLid.APPOINTMENT_START_WHOLE,
        PidLid.APPOINTMENT_END_WHOLE,
        PidLid.ATTENDEE_CRITICAL_CHANGE,
        PidLid.OWNER_CRITICAL_CHANGE);
    if (counter) {
      assertSame(
          meeting,
          read,
          PidLid.APPOINTMENT_COUNTER_PROPOSAL,
          PidLid.APPOINTMENT_PROPOSED_START_WHOLE,
          PidLid.APPOINTMENT_PROPOSED_END_WHOLE);
    }
  }

  @Test
  void aCancelledInstance() {
    Bytes id =
        GlobalObjectId.WIRE
            .readAll(Bytes.ofHex(Meeting.LUNCH).array())
            .instance(LocalDate.of(2008, 5, 28))
            .toBytes();
    Meeting meeting =
        new Meeting("IPM.Schedule.Meeting.Canceled")
            .with(PidLid.GLOBAL_OBJECT_ID, id)
            .with(PidLid.CLEAN_GLOBAL_OBJECT_ID, Bytes.ofHex(Meeting.LUNCH))
            .with(PidLid.EXCEPTION_REPLACE_TIME, Meeting.time("2008-05-28T21:00:00Z"))
            .with(PidLid.IS_EXCEPTION, true)
            .with(PidLid.IS_RECURRING, true)
            .with(PidLid.BUSY_STATUS, 0)
            .with(PidLid.APPOINTMENT_STATE_FLAGS, 7)
            .at("2008-05-28T21:00:00Z", "2008-05-28T21:30:00Z")
            .pacific();
    assertSame(
        meeting,
        read(meeting),
        PidLid.GLOBAL_OBJECT_ID,
        PidLid.CLEAN_GLOBAL_OBJECT_ID,
        PidLid.EXCEPTION_REPLACE_TIME,
        PidLid.IS_EXCEPTION,
        PidLid.IS_RECURRING,
        PidLid.BUSY_STATUS,
        PidLid.APPOINTMENT_STATE_FLAGS);
  }

  /** With FirstDateTime and the last day reckoned as [MS-OXOCAL] 2.2.1.44.1 says. */
  @ParameterizedTest
  @CsvSource({
    "200A, day,        4320, 1440, 2008-03-02",
    "200B, week 08,    1,    8640, 2008-03-26",
    "200B, week 0A,    2,    18720, 2008-03-26",
    "200C, month 13,   1,    0,    2008-08-13",
    "200C, month 31,   1,    0,    2008-08-31",
    "200C, nth 08 2,   3,    44640, 2009-08-12",
    "200D, month 13,   12,   44640, 2014-02-13"
  })
  void aSeries(String frequency, String when, int period, long firstDateTime, String last) {
    String[] w = when.split(" ");
    Recurrence recurrence =
        switch (w[0]) {
          case "day" -> new Recurrence.Day();
          case "week" -> new Recurrence.Week(Long.parseLong(w[1], 16));
          case "month" -> new Recurrence.MonthDay(Recurrence.MONTH, Long.parseLong(w[1]));
          default ->
              new Recurrence.MonthNth(
                  Recurrence.MONTH_NTH, Long.parseLong(w[1], 16), Long.parseLong(w[2]));
        };
    RecurrencePattern pattern =
        new RecurrencePattern(
            RecurrencePattern.VERSION,
            RecurrencePattern.VERSION,
            Integer.parseInt(frequency, 16),
            recurrence,
            0,
            firstDateTime,
            period,
            0,
            RecurrencePattern.END_AFTER_COUNT,
            7,
            0,
            List.of(Meeting.day("2008-02-13")),
            List.of(),
            Meeting.day("2008-02-13"),
            Meeting.day(last));
    Meeting meeting =
        Meeting.lunch("IPM.Schedule.Meeting.Request")
            .at("2008-02-13T22:00:00Z", "2008-02-13T22:30:00Z")
            .pacific()
            .series(Meeting.afternoons(pattern));
    MeetingValues read = read(meeting);
    assertThat(
            read.structure(PidLid.APPOINTMENT_RECUR, AppointmentRecurrencePattern.WIRE)
                .orElseThrow())
        .isEqualTo(Meeting.afternoons(pattern));
    assertSame(meeting, read, PidLid.RECURRING, PidLid.APPOINTMENT_START_WHOLE);
  }

  @Test
  void aSeriesUntil() {
    RecurrencePattern pattern =
        Meeting.pattern(
            RecurrencePattern.WEEKLY,
            new Recurrence.Week(0x08),
            1,
            RecurrencePattern.END_BY_DATE,
            20);
    Meeting meeting =
        Meeting.lunch("IPM.Schedule.Meeting.Request")
            .at("2008-02-13T22:00:00Z", "2008-02-13T22:30:00Z")
            .series(Meeting.afternoons(pattern));
    RecurrencePattern read =
        read(meeting)
            .structure(PidLid.APPOINTMENT_RECUR, AppointmentRecurrencePattern.WIRE)
            .orElseThrow()
            .recurrencePattern();
    assertThat(read.endDate()).isEqualTo(pattern.endDate());
    assertThat(read.occurrenceCount()).isEqualTo(20);
    Meeting endless =
        Meeting.lunch("IPM.Schedule.Meeting.Request")
            .at("2008-02-13T22:00:00Z", "2008-02-13T22:30:00Z")
            .series(Meeting.afternoons(Meeting.wednesdays()));
    assertThat(
            read(endless)
                .structure(PidLid.APPOINTMENT_RECUR, AppointmentRecurrencePattern.WIRE)
                .orElseThrow()
                .recurrencePattern()
                .endDate())
        .isEqualTo(CalendarTime.NEVER);
  }

  private static byte[] mail(String method, String calendar) {
    return ("MIME-Version: 1.0\r\nContent-Type: text/calendar; charset=utf-8; method="
            + method
            + "\r\n\r\n"
            + calendar.replace("\n", "\r\n"))
        .getBytes(StandardCharsets.UTF_8);
  }

  /** As App Suite, Apple and Google write them: zones of Olson's names, days, durations. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DTSTART;TZID=Europe/Berlin:20260714T093000#DTEND;TZID=Europe/Berlin:20260714T103000"
            + "|2026-07-14T07:30:00Z|60|false",
        "DTSTART;VALUE=DATE:20260714#DTEND;VALUE=DATE:20260716|2026-07-14T00:00:00Z|2880|true",
        "DTSTART;VALUE=DATE:20260714|2026-07-14T00:00:00Z|1440|true",
        "DTSTART:20260714T093000Z#DURATION:PT1H30M|2026-07-14T09:30:00Z|90|false",
        "DTSTART:20260714T093000Z#DURATION:P1W|2026-07-14T09:30:00Z|10080|false",
        "DTSTART;TZID=Nowhere:20260714T093000#DTEND:x|2026-07-14T09:30:00Z|0|false"
      })
  void timesOfOthers(String lines, String start, int minutes, boolean allDay) {
    Meeting names = new Meeting("");
    MeetingValues read =
        read(
            names,
            mail(
                "REQUEST",
                "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a@b\n"
                    + lines.replace('#', '\n')
                    + "\nEND:VEVENT\nEND:VCALENDAR\n"));
    assertThat(read.get(PidLid.APPOINTMENT_START_WHOLE, FileTime.class))
        .contains(Meeting.time(start));
    assertThat(read.number(PidLid.APPOINTMENT_DURATION)).contains(minutes);
    assertThat(read.flag(PidLid.APPOINTMENT_SUB_TYPE)).contains(allDay);
    assertThat(read.structure(PidLid.GLOBAL_OBJECT_ID, GlobalObjectId.WIRE).orElseThrow().uid())
        .contains("a@b");
  }

  /** What is broken is a mail with an attachment, and nothing takes long. */
  @Test
  void hostileCalendars() {
    Random random = new Random(7);
    List<String> odd = List.of("", "0", "-1", "5", "999999999999", "MO", "31", "5MO", "MO,,TU");
    for (int i = 0; i < 500; i++) {
      String r =
          "RRULE:FREQ="
              + List.of("DAILY", "WEEKLY", "MONTHLY", "YEARLY", "SECONDLY").get(random.nextInt(5))
              + ";UNTIL=45000101;INTERVAL="
              + odd.get(random.nextInt(odd.size()))
              + ";BYDAY="
              + odd.get(random.nextInt(odd.size()))
              + ";BYSETPOS="
              + odd.get(random.nextInt(odd.size()))
              + ";BYMONTHDAY="
              + odd.get(random.nextInt(odd.size()));
      String calendar =
          "BEGIN:VCALENDAR\nBEGIN:VTIMEZONE\nTZID:Z\nBEGIN:STANDARD\nDTSTART:16011104T020000\n"
              + "RRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH="
              + odd.get(random.nextInt(odd.size()))
              + "\nTZOFFSETTO:-9999\nEND:STANDARD\nEND:VTIMEZONE\nBEGIN:VEVENT\nUID:"
              + Meeting.LUNCH.substring(0, 82)
              + "\nDTSTART;TZID=Z:16010101T000000\n"
              + r
              + "\nEXDATE:x,20080101\nEND:VEVENT\nEND:VCALENDAR\n";
      int cut = random.nextInt(4) == 0 ? random.nextInt(calendar.length()) : calendar.length();
      Meeting names = new Meeting("");
      assertThat(read(names, mail("REQUEST", calendar.substring(0, cut))).bag()).isNotNull();
    }
    Map<String, String> nothing = Map.of("", "", "BEGIN:", "", "END:VCALENDAR", "");
    nothing.keySet().forEach(c -> read(new Meeting(""), mail("REQUEST", c)));
  }
}
