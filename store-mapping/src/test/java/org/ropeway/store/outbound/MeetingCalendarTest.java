package org.ropeway.store.outbound;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.parameter.CalendarUserType;
import biweekly.parameter.ParticipationLevel;
import biweekly.parameter.ParticipationStatus;
import biweekly.property.Attendee;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.ocal.AppointmentRecurrencePattern;
import org.ropeway.codec.ocal.CalendarTime;
import org.ropeway.codec.ocal.ExceptionInfo;
import org.ropeway.codec.ocal.ExtendedException;
import org.ropeway.codec.ocal.GlobalObjectId;
import org.ropeway.codec.ocal.Recurrence;
import org.ropeway.codec.ocal.RecurrencePattern;
import org.ropeway.codec.property.PidLid;
import org.ropeway.codec.property.PidName;
import org.ropeway.codec.property.PidTag;
import org.ropeway.store.MapiException;
import org.ropeway.store.mail.Attachment;
import org.ropeway.store.mail.MessageContent;
import org.ropeway.store.property.PropertyBag;

/** [MS-OXCICAL] 2.1.3.1: meeting messages as calendar objects, by its examples. */
class MeetingCalendarTest {
  private static final Instant NOW = Instant.parse("2008-02-08T17:39:55Z");
  private static final String REQUEST = "IPM.Schedule.Meeting.Request";
  private static final String CANCELED = "IPM.Schedule.Meeting.Canceled";

  private static String text(Meeting meeting) {
    byte[] bytes = MeetingCalendar.of(meeting.content(), meeting.names, NOW).orElseThrow();
    return new String(bytes, UTF_8);
  }

  private static List<String> lines(Meeting meeting) {
    return List.of(text(meeting).replace("\r\n ", "").split("\r\n"));
  }

  /** By another library, which has nothing to say against it. */
  private static ICalendar read(Meeting meeting) {
    ICalendar calendar = Biweekly.parse(text(meeting)).first();
    assertThat(calendar.validate(ICalVersion.V2_0).getWarnings()).isEmpty();
    return calendar;
  }

  private static VEvent event(Meeting meeting) {
    return read(meeting).getEvents().getFirst();
  }

  /** 3.3.1. */
  @Test
  void aRequest() {
    Meeting meeting =
        Meeting.lunch(REQUEST)
            .with(PidTag.BODY, "When: Friday, February 08, 2008\r\nWhere: Fourth Coffee\r\n")
            .with(PidTag.RESPONSE_REQUESTED, true)
            .with(PidTag.OWNER_APPOINTMENT_ID, 992548834)
            .with(PidTag.CREATION_TIME, Meeting.time("2008-02-08T17:39:55Z"))
            .with(PidLid.OWNER_CRITICAL_CHANGE, Meeting.time("2008-02-08T17:39:50Z"))
            .with(PidLid.BUSY_STATUS, 1)
            .with(PidLid.INTENDED_BUSY_STATUS, 2)
            .with(PidLid.APPOINTMENT_NOT_ALLOW_PROPOSE, false)
            .with(PidLid.ALLOW_EXTERNAL_CHECK, true)
            .with(PidLid.CONFERENCING_TYPE, 0)
            .with(PidLid.REMINDER_SET, true)
            .with(PidLid.REMINDER_DELTA, 15)
            .with(PidName.KEYWORDS, List.of("Food", "Shu, Ito"));
    assertThat(lines(meeting))
        .containsExactly(
            "BEGIN:VCALENDAR",
            "METHOD:REQUEST",
            "PRODID:-//Ropeway//Ropeway 1//EN",
            "VERSION:2.0",
            "BEGIN:VEVENT",
            "UID:" + Meeting.LUNCH,
            "DTSTART:20080208T200000Z",
            "DTEND:20080208T203000Z",
            "ORGANIZER;CN=Elizabeth Andersen:mailto:eandersen@contoso.com",
            "ATTENDEE;CN=Shu Ito;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:"
                + "mailto:sito@contoso.com",
            "SUMMARY:Lunch?",
            "DTSTAMP:20080208T173950Z",
            "LOCATION:Fourth Coffee",
            "DESCRIPTION:When: Friday\\, February 08\\, 2008\\nWhere: Fourth Coffee\\n",
            "CLASS:PUBLIC",
            "PRIORITY:5",
            "TRANSP:OPAQUE",
            "SEQUENCE:0",
            "CREATED:20080208T173955Z",
            "CATEGORIES:Food,Shu\\, Ito",
            "X-MICROSOFT-CDO-BUSYSTATUS:TENTATIVE",
            "X-MICROSOFT-CDO-IMPORTANCE:1",
            "X-MICROSOFT-CDO-INTENDEDSTATUS:BUSY",
            "X-MICROSOFT-CDO-OWNERAPPTID:992548834",
            "X-MICROSOFT-CDO-OWNER-CRITICAL-CHANGE:20080208T173950Z",
            "X-MICROSOFT-DISALLOW-COUNTER:FALSE",
            "X-MS-OLK-ALLOWEXTERNCHECK:TRUE",
            "X-MS-OLK-CONFTYPE:0",
            "BEGIN:VALARM",
            "TRIGGER;RELATED=START:-PT15M",
            "ACTION:DISPLAY",
            "DESCRIPTION:Reminder",
            "END:VALARM",
            "END:VEVENT",
            "END:VCALENDAR");
    assertThat(read(meeting).getMethod().getValue()).isEqualTo("REQUEST");
  }

  /** 3.3.2: of who accepts, to who asked. */
  @ParameterizedTest
  @CsvSource({
    "Pos, false, REPLY, ACCEPTED",
    "Neg, false, REPLY, DECLINED",
    "Tent, false, REPLY, TENTATIVE",
    "Tent, true, COUNTER, TENTATIVE"
  })
  void anAnswer(String kind, boolean counter, String method, String answer) {
    Meeting meeting =
        new Meeting("IPM.Schedule.Meeting.Resp." + kind)
            .with(PidTag.SENT_REPRESENTING_NAME, "Shu Ito")
            .with(PidTag.SENT_REPRESENTING_EMAIL_ADDRESS, "sito@contoso.com")
            .with(PidTag.SUBJECT, "Accepted: Lunch?")
            .with(PidTag.BODY, "With pleasure")
            .with(PidLid.ATTENDEE_CRITICAL_CHANGE, Meeting.time("2008-02-08T17:45:00Z"))
            .with(PidLid.OWNER_CRITICAL_CHANGE, Meeting.time("2008-02-08T17:39:50Z"))
            .with(PidLid.APPOINTMENT_COUNTER_PROPOSAL, counter)
            .with(PidLid.APPOINTMENT_PROPOSED_START_WHOLE, Meeting.time("2008-02-08T21:00:00Z"))
            .with(PidLid.APPOINTMENT_PROPOSED_END_WHOLE, Meeting.time("2008-02-08T21:30:00Z"))
            .at("2008-02-08T20:00:00Z", "2008-02-08T20:30:00Z")
            .recipient(1, "Elizabeth Andersen", "eandersen@contoso.com", 0x03);
    assertThat(lines(meeting))
        .contains(
            "METHOD:" + method,
            "ORGANIZER;CN=Elizabeth Andersen:mailto:eandersen@contoso.com",
            "ATTENDEE;CN=Shu Ito;PARTSTAT=" + answer + ":mailto:sito@contoso.com",
            "COMMENT:With pleasure",
            "DTSTAMP:20080208T174500Z",
            "DTSTART:20080208T" + (counter ? "210000Z" : "200000Z"))
        .noneMatch(line -> line.startsWith("DESCRIPTION"));
    assertThat(lines(meeting).contains("X-MS-OLK-ORIGINALSTART:20080208T200000Z"))
        .isEqualTo(counter);
    assertThat(event(meeting).getAttendees()).hasSize(1);
  }

  /** An answer to somebody who did not say when. */
  @Test
  void anAnswerWithoutATime() {
    Meeting meeting = new Meeting("IPM.Schedule.Meeting.Resp.Pos").to(1, "Shu", "sito@contoso.com");
    assertThat(lines(meeting)).noneMatch(line -> line.startsWith("DTSTART"));
  }

  /** 3.3.3. */
  @Test
  void aCancellation() {
    Meeting meeting =
        Meeting.lunch(CANCELED)
            .with(PidTag.SUBJECT, "Canceled: Lunch?")
            .with(PidTag.IMPORTANCE, 2)
            .with(PidTag.SENSITIVITY, 2)
            .with(PidLid.BUSY_STATUS, 0)
            .with(PidLid.INTENDED_BUSY_STATUS, 0)
            .with(PidLid.APPOINTMENT_SEQUENCE, 1)
            .with(PidLid.APPOINTMENT_SEQUENCE_TIME, Meeting.time("2008-02-08T17:48:33Z"));
    assertThat(lines(meeting))
        .contains(
            "METHOD:CANCEL",
            "STATUS:CANCELLED",
            "ATTENDEE;CN=Shu Ito;ROLE=REQ-PARTICIPANT:mailto:sito@contoso.com",
            "CLASS:PRIVATE",
            "PRIORITY:1",
            "SEQUENCE:1",
            "TRANSP:TRANSPARENT",
            "X-MICROSOFT-CDO-BUSYSTATUS:FREE",
            "X-MICROSOFT-CDO-IMPORTANCE:2",
            "X-MS-OLK-APPTSEQTIME:20080208T174833Z")
        .noneMatch(line -> line.contains("INTENDEDSTATUS") || line.contains("VALARM"));
    assertThat(event(meeting).getStatus().getValue()).isEqualTo("CANCELLED");
  }

  /** 3.4.1. */
  @Test
  void aSeries() {
    Meeting meeting =
        new Meeting(REQUEST)
            .with(PidTag.SUBJECT, "Fabrikam Project Status Meeting")
            .at("2008-02-13T22:00:00Z", "2008-02-13T22:30:00Z")
            .pacific()
            .series(Meeting.afternoons(Meeting.wednesdays()));
    assertThat(lines(meeting))
        .containsSubsequence(
            "BEGIN:VTIMEZONE",
            "TZID:Pacific Standard Time",
            "BEGIN:STANDARD",
            "DTSTART:16011104T020000",
            "RRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=11",
            "TZOFFSETFROM:-0700",
            "TZOFFSETTO:-0800",
            "END:STANDARD",
            "BEGIN:DAYLIGHT",
            "DTSTART:16010311T020000",
            "RRULE:FREQ=YEARLY;BYDAY=2SU;BYMONTH=3",
            "TZOFFSETFROM:-0800",
            "TZOFFSETTO:-0700",
            "END:DAYLIGHT",
            "END:VTIMEZONE",
            "DTSTART;TZID=Pacific Standard Time:20080213T140000",
            "DTEND;TZID=Pacific Standard Time:20080213T143000",
            "RRULE:FREQ=WEEKLY;BYDAY=WE")
        .doesNotContain("RECURRENCE-ID")
        .filteredOn("BEGIN:VTIMEZONE"::equals)
        .hasSize(1);
    assertThat(event(meeting).getDateStart().getValue().toInstant())
        .isEqualTo("2008-02-13T22:00:00Z");
  }

  /** 3.4.2: the date in the id tells which. */
  @Test
  void aCancellationOfAnInstance() {
    Bytes id =
        GlobalObjectId.WIRE
            .readAll(Bytes.ofHex(Meeting.LUNCH).array())
            .instance(LocalDate.of(2008, 5, 28))
            .toBytes();
    Meeting meeting =
        new Meeting(CANCELED)
            .with(PidLid.GLOBAL_OBJECT_ID, id)
            .at("2008-05-28T21:00:00Z", "2008-05-28T21:30:00Z")
            .with(PidLid.START_RECURRENCE_TIME, 14 << 12)
            .pacific();
    assertThat(lines(meeting))
        .contains(
            "UID:" + Meeting.LUNCH,
            "DTSTART;TZID=Pacific Standard Time:20080528T140000",
            "RECURRENCE-ID;TZID=Pacific Standard Time:20080528T140000");
    assertThat(lines(meeting.with(PidLid.EXCEPTION_REPLACE_TIME, time("2008-05-28T22:00:00Z"))))
        .contains("RECURRENCE-ID;TZID=Pacific Standard Time:20080528T150000");
    assertThat(event(meeting).getRecurrenceId().getValue().toInstant())
        .isEqualTo("2008-05-28T22:00:00Z");
  }

  private static Object time(String instant) {
    return Meeting.time(instant);
  }

  /** 3.4.3, and an instance that was moved, renamed and is about something else. */
  @Test
  void aSeriesWithExceptions() {
    RecurrencePattern all = Meeting.wednesdays();
    RecurrencePattern pattern =
        new RecurrencePattern(
            all.readerVersion(),
            all.writerVersion(),
            all.recurFrequency(),
            all.recurrence(),
            all.calendarType(),
            all.firstDateTime(),
            all.period(),
            all.slidingFlag(),
            all.endType(),
            all.occurrenceCount(),
            all.firstDow(),
            List.of(Meeting.day("2008-05-21"), Meeting.day("2008-05-28")),
            List.of(Meeting.day("2008-05-22")),
            all.startDate(),
            all.endDate());
    ExceptionInfo moved =
        new ExceptionInfo(
            CalendarTime.of(LocalDateTime.of(2008, 5, 22, 9, 0)),
            CalendarTime.of(LocalDateTime.of(2008, 5, 22, 10, 0)),
            CalendarTime.of(LocalDateTime.of(2008, 5, 21, 14, 0)),
            Optional.of("Caf?"),
            OptionalLong.empty(),
            OptionalLong.empty(),
            OptionalLong.of(0),
            Optional.of("Room 5"),
            OptionalLong.of(3),
            OptionalLong.empty(),
            OptionalLong.empty(),
            OptionalLong.empty(),
            0);
    ExtendedException texts =
        new ExtendedException(
            Optional.of(Bytes.wrap(new byte[4])),
            Bytes.EMPTY,
            Optional.of(
                ExtendedException.Wide.of(moved, Optional.of("Café"), Optional.of("Room 5"))));
    Meeting meeting =
        new Meeting(REQUEST)
            .with(PidTag.SUBJECT, "Status")
            .with(PidTag.BODY, "As always")
            .with(PidLid.LOCATION, "Room 4")
            .with(PidLid.BUSY_STATUS, 2)
            .with(PidLid.REMINDER_SET, true)
            .at("2008-02-13T22:00:00Z", "2008-02-13T22:30:00Z")
            .to(1, "Shu Ito", "sito@contoso.com")
            .series(Meeting.afternoons(pattern, List.of(moved), List.of(texts)));
    PropertyBag.Builder own = PropertyBag.builder();
    Object replaced = time("2008-05-21T21:00:00Z");
    own.put(Meeting.tag(meeting.names, PidLid.EXCEPTION_REPLACE_TIME, replaced), replaced);
    own.put(PidTag.BODY, "This time in the morning");
    meeting.attachments.add(
        new Attachment(
            0,
            PropertyBag.builder()
                .put(PidTag.ATTACH_METHOD, 5)
                .put(PidTag.ATTACHMENT_FLAGS, 2)
                .build(),
            new MessageContent(own.build(), List.of(), List.of())));
    ICalendar calendar = read(meeting);
    assertThat(calendar.getEvents()).hasSize(2);
    assertThat(lines(meeting)).contains("EXDATE;TZID=Pacific Standard Time:20080528T140000");
    VEvent exception = calendar.getEvents().getLast();
    assertThat(exception.getUid().getValue()).isEqualTo(Meeting.LUNCH);
    assertThat(exception.getRecurrenceId().getValue().toInstant())
        .isEqualTo("2008-05-21T21:00:00Z");
    assertThat(exception.getDateStart().getValue().toInstant()).isEqualTo("2008-05-22T16:00:00Z");
    assertThat(exception.getDateEnd().getValue().toInstant()).isEqualTo("2008-05-22T17:00:00Z");
    assertThat(exception.getSummary().getValue()).isEqualTo("Café");
    assertThat(exception.getLocation().getValue()).isEqualTo("Room 5");
    assertThat(exception.getDescription().getValue()).isEqualTo("This time in the morning");
    assertThat(exception.getAlarms()).isEmpty();
    assertThat(exception.getAttendees()).hasSize(1);
    assertThat(exception.getExperimentalProperty("X-MICROSOFT-CDO-BUSYSTATUS").getValue())
        .isEqualTo("OOF");
    assertThat(exception.getRecurrenceRule()).isNull();

    Written written = new MimeWriter(meeting.names).write(meeting.content(), Stamp.NONE);
    assertThat(new String(written.rfc822(), UTF_8)).doesNotContain("message/rfc822");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "200A | day        | 1440 | FREQ=DAILY",
        "200A | day        | 4320 | FREQ=DAILY;INTERVAL=3",
        "200A | week 3E    | 1    | FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR",
        "200B | week 06    | 2    | FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TU;WKST=SU",
        "200C | month 10   | 1    | FREQ=MONTHLY;BYMONTHDAY=10",
        "200C | month 31   | 3    | FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1",
        "200C | end 31     | 1    | FREQ=MONTHLY;BYMONTHDAY=-1",
        "200C | nth 01 3   | 1    | FREQ=MONTHLY;BYDAY=SU;BYSETPOS=3",
        "200C | nth 3E 5   | 1    | FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
        "200D | month 13   | 12   | FREQ=YEARLY;BYMONTHDAY=13;BYMONTH=2",
        "200D | nth 02 1   | 36   | FREQ=YEARLY;INTERVAL=3;BYDAY=MO;BYSETPOS=1;BYMONTH=2"
      })
  void everyTemplate(String frequency, String when, long period, String rule) {
    String[] w = when.split(" ");
    int f = Integer.parseInt(frequency, 16);
    Recurrence recurrence =
        switch (w[0]) {
          case "day" -> new Recurrence.Day();
          case "week" -> new Recurrence.Week(Long.parseLong(w[1], 16));
          case "month" -> new Recurrence.MonthDay(Recurrence.MONTH, Long.parseLong(w[1]));
          case "end" -> new Recurrence.MonthDay(Recurrence.MONTH_END, Long.parseLong(w[1]));
          default ->
              new Recurrence.MonthNth(
                  Recurrence.MONTH_NTH, Long.parseLong(w[1], 16), Long.parseLong(w[2]));
        };
    assertThat(rule(Meeting.pattern(f, recurrence, period, RecurrencePattern.END_NEVER, 10)))
        .isEqualTo(rule);
    assertThat(rule(Meeting.pattern(f, recurrence, period, 0xFFFFFFFFL, 10))).isEqualTo(rule);
    assertThat(rule(Meeting.pattern(f, recurrence, period, RecurrencePattern.END_AFTER_COUNT, 7)))
        .isEqualTo(rule + ";COUNT=7");
    assertThat(rule(Meeting.pattern(f, recurrence, period, RecurrencePattern.END_BY_DATE, 7)))
        .isEqualTo(rule + ";UNTIL=20080625T210000Z");
  }

  private static String rule(RecurrencePattern pattern) {
    Meeting meeting =
        Meeting.lunch(REQUEST)
            .at("2008-02-13T22:00:00Z", "2008-02-13T22:30:00Z")
            .series(Meeting.afternoons(pattern));
    read(meeting);
    List<String> lines = lines(meeting);
    return lines.subList(lines.indexOf("BEGIN:VEVENT"), lines.size()).stream()
        .filter(line -> line.startsWith("RRULE:"))
        .findFirst()
        .orElse("none")
        .replace("RRULE:", "");
  }

  /** The last Wednesday is one, for whoever reckons with the rule. */
  @Test
  void untilTheLastOne() {
    Meeting meeting =
        Meeting.lunch(REQUEST)
            .at("2008-02-13T22:00:00Z", "2008-02-13T22:30:00Z")
            .series(
                Meeting.afternoons(
                    Meeting.pattern(
                        RecurrencePattern.WEEKLY,
                        new Recurrence.Week(0x08),
                        1,
                        RecurrencePattern.END_BY_DATE,
                        20)));
    List<Instant> found = new ArrayList<>();
    event(meeting)
        .getDateIterator(TimeZone.getTimeZone("America/Los_Angeles"))
        .forEachRemaining(date -> found.add(date.toInstant()));
    assertThat(found)
        .hasSize(20)
        .startsWith(Instant.parse("2008-02-13T22:00:00Z"))
        .endsWith(Instant.parse("2008-06-25T21:00:00Z"));
  }

  /** Months of other calendars are left to those who know them. */
  @Test
  void monthsOfAnotherCalendar() {
    RecurrencePattern hijri =
        Meeting.pattern(
            RecurrencePattern.MONTHLY,
            new Recurrence.MonthDay(Recurrence.HJ_MONTH, 1),
            1,
            RecurrencePattern.END_NEVER,
            10);
    Meeting meeting = Meeting.lunch(REQUEST).series(Meeting.afternoons(hijri));
    assertThat(MeetingCalendar.of(meeting.content(), meeting.names, NOW)).isEmpty();
    byte[] mail = new MimeWriter(meeting.names).write(meeting.content(), Stamp.NONE).rfc822();
    assertThat(new String(mail, UTF_8)).contains("application/ms-tnef");
  }

  @Test
  void wholeDays() {
    Meeting meeting =
        Meeting.lunch(REQUEST)
            .at("2008-02-08T08:00:00Z", "2008-02-10T08:00:00Z")
            .with(PidLid.APPOINTMENT_SUB_TYPE, true)
            .pacific();
    assertThat(lines(meeting))
        .contains("DTSTART;VALUE=DATE:20080208", "DTEND;VALUE=DATE:20080210")
        .doesNotContain("BEGIN:VTIMEZONE");
    Meeting unknown =
        Meeting.lunch(REQUEST)
            .at("2008-02-07T23:00:00Z", "2008-02-07T23:00:00Z")
            .with(PidLid.APPOINTMENT_SUB_TYPE, true);
    assertThat(lines(unknown)).contains("DTSTART;VALUE=DATE:20080208", "DTEND;VALUE=DATE:20080209");
    read(meeting);
  }

  @Test
  void people() {
    Meeting meeting =
        Meeting.lunch(REQUEST)
            .recipient(1, "Ann \"the boss\"; Lee", "ann@contoso.com", 0x03)
            .to(2, "", "pcook@contoso.com")
            .to(3, "Beamer", "beamer@contoso.com")
            .recipient(1, "Gone", "gone@contoso.com", 0x21)
            .with(PidTag.RESPONSE_REQUESTED, false)
            .with(PidLid.NON_SENDABLE_TO, "Paper Mail; ")
            .with(PidLid.NON_SENDABLE_CC, "Fax")
            .with(PidLid.NON_SENDABLE_BCC, "Chair; Table")
            .with(PidTag.SENDER_NAME, "Secretary")
            .with(PidTag.SENDER_ADDRESS_TYPE, "SMTP")
            .with(PidTag.SENDER_EMAIL_ADDRESS, "office@contoso.com");
    VEvent event = event(meeting);
    assertThat(event.getOrganizer().getEmail()).isEqualTo("ann@contoso.com");
    assertThat(event.getOrganizer().getCommonName()).isEqualTo("Ann 'the boss'; Lee");
    List<Attendee> all = event.getAttendees();
    assertThat(all.stream().map(Attendee::getEmail))
        .containsExactly("sito@contoso.com", "pcook@contoso.com", "beamer@contoso.com", null, null);
    assertThat(all.getFirst().getParticipationStatus()).isEqualTo(ParticipationStatus.NEEDS_ACTION);
    assertThat(all.getFirst().getRsvp()).isFalse();
    assertThat(all.get(1).getParticipationLevel()).isEqualTo(ParticipationLevel.OPTIONAL);
    assertThat(all.get(2).getCalendarUserType()).isEqualTo(CalendarUserType.RESOURCE);
    assertThat(all.get(3).getUri()).isEqualTo("invalid:nomail");
    assertThat(event.getResources().getFirst().getValues()).containsExactly("Chair", "Table");
    assertThat(lines(meeting)).contains("X-MS-OLK-SENDER;CN=Secretary:mailto:office@contoso.com");
  }

  /** Whatever a text is like, it is read as it was, and no line is longer than 75 octets. */
  @Test
  void texts() {
    String text = "Crème; brûlée, \\n \uD83C\uDF70\t" + "äöü€\uD83C\uDF70".repeat(40);
    String hostile = "a\r\nBEGIN:VEVENT\nSUMMARY:b\u0000\u0007";
    Meeting meeting =
        Meeting.lunch(REQUEST)
            .with(PidTag.SUBJECT, text)
            .with(PidLid.LOCATION, hostile)
            .to(1, "x\r\nBEGIN:VALARM:\"", "x@contoso.com");
    VEvent event = event(meeting);
    assertThat(event.getSummary().getValue()).isEqualTo(text);
    assertThat(event.getLocation().getValue().replaceAll("\r?\n", "|"))
        .isEqualTo("a|BEGIN:VEVENT|SUMMARY:b");
    for (String line : text(meeting).split("\r\n")) {
      assertThat(line.getBytes(UTF_8).length).isLessThanOrEqualTo(75);
      assertThat(line).doesNotContain("\uFFFD");
    }
  }

  @Test
  void uidsOfOthers() {
    Meeting meeting =
        Meeting.lunch(REQUEST)
            .with(PidLid.GLOBAL_OBJECT_ID, GlobalObjectId.ofUid("some,one@else").toBytes());
    assertThat(event(meeting).getUid().getValue()).isEqualTo("some,one@else");
  }

  @Test
  void whatIsNoMeeting() {
    assertRefused(new Meeting(REQUEST), ErrorCode.NOT_SUPPORTED);
    Meeting nameless = Meeting.lunch(REQUEST).with(PidLid.GLOBAL_OBJECT_ID, Bytes.EMPTY);
    assertRefused(nameless, ErrorCode.NOT_SUPPORTED);
    assertRefused(
        Meeting.lunch(REQUEST).with(PidLid.GLOBAL_OBJECT_ID, Bytes.ofHex("00")),
        ErrorCode.CORRUPT_DATA);
    assertRefused(
        Meeting.lunch(REQUEST)
            .with(PidLid.APPOINTMENT_TIME_ZONE_DEFINITION_START_DISPLAY, Bytes.ofHex("0102")),
        ErrorCode.CORRUPT_DATA);
    assertRefused(
        Meeting.lunch(REQUEST).with(PidLid.APPOINTMENT_RECUR, Bytes.ofHex("04300430")),
        ErrorCode.CORRUPT_DATA);
    Meeting other = Meeting.lunch("IPM.Schedule.Meeting.Notification.Forward");
    assertThat(MeetingCalendar.of(other.content(), other.names, NOW)).isEmpty();
  }

  private static void assertRefused(Meeting meeting, ErrorCode code) {
    assertThatThrownBy(() -> MeetingCalendar.of(meeting.content(), meeting.names, NOW))
        .isInstanceOfSatisfying(MapiException.class, e -> assertThat(e.code()).isEqualTo(code));
  }

  /** Bytes of any kind are a meeting or refused. */
  @Test
  void hostileStructures() {
    Random random = new Random(4);
    AppointmentRecurrencePattern series = Meeting.afternoons(Meeting.wednesdays());
    byte[] recurrence = series.toBytes().array();
    byte[] zone = Meeting.PACIFIC.toBytes().array();
    int refused = 0;
    for (int i = 0; i < 3000; i++) {
      Meeting meeting =
          Meeting.lunch(REQUEST)
              .series(series)
              .with(PidLid.APPOINTMENT_RECUR, spoilt(recurrence, random))
              .with(PidLid.APPOINTMENT_TIME_ZONE_DEFINITION_RECUR, spoilt(zone, random));
      try {
        MeetingCalendar.of(meeting.content(), meeting.names, NOW);
      } catch (MapiException e) {
        assertThat(e.code()).isEqualTo(ErrorCode.CORRUPT_DATA);
        refused++;
      }
    }
    assertThat(refused).isBetween(100, 2900);
  }

  private static Bytes spoilt(byte[] bytes, Random random) {
    byte[] some = bytes.clone();
    for (int n = random.nextInt(3); n > 0; n--) {
      some[random.nextInt(some.length)] = (byte) random.nextInt();
    }
    return Bytes.wrap(
        random.nextInt(8) == 0 ? Arrays.copyOf(some, random.nextInt(some.length)) : some);
  }
}
