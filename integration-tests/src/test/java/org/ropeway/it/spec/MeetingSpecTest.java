package org.ropeway.it.spec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.parameter.ParticipationStatus;
import biweekly.property.Attendee;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.FileTime;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.data.PropertyName;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyType;
import org.ropeway.codec.ocal.AppointmentRecurrencePattern;
import org.ropeway.codec.ocal.CalendarTime;
import org.ropeway.codec.ocal.GlobalObjectId;
import org.ropeway.codec.ocal.Recurrence;
import org.ropeway.codec.ocal.RecurrencePattern;
import org.ropeway.codec.ocal.TimeZoneDefinition;
import org.ropeway.codec.ocal.TransitionTime;
import org.ropeway.codec.property.PidLid;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.logon.PrivateFolder;
import org.ropeway.codec.rop.message.RecipientType;
import org.ropeway.codec.rop.message.RopOpenMessage;
import org.ropeway.codec.rop.property.RopGetPropertyIdsFromNames;
import org.ropeway.codec.rop.transport.RopTransportSend;
import org.ropeway.gateway.client.MapiRef;
import org.ropeway.it.stage.Clerk;
import org.ropeway.it.stage.House;
import org.ropeway.it.stage.Outlook;
import org.ropeway.it.stage.Post.Draft;

/** [MS-OXCICAL]: meeting messages that are sent are mails with a calendar object. */
class MeetingSpecTest extends Sending {
  private static final String REQUEST = "IPM.Schedule.Meeting.Request";
  private static final Instant START = Instant.parse("2026-10-14T08:30:00Z");
  private static final Instant END = Instant.parse("2026-10-14T09:15:00Z");

  private static final TimeZoneDefinition BERLIN =
      TimeZoneDefinition.of(
          "W. Europe Standard Time",
          List.of(
              TimeZoneDefinition.Rule.of(
                  TimeZoneDefinition.Rule.EFFECTIVE_TZREG,
                  1601,
                  -60,
                  -60,
                  TransitionTime.yearly(10, 0, 5, 3, 0),
                  TransitionTime.yearly(3, 0, 5, 2, 0))));

  private PropertyTag tag(PropertyName name, PropertyType type) {
    return tag(outlook, name, type);
  }

  private static PropertyTag tag(Outlook outlook, PropertyName name, PropertyType type) {
    RopGetPropertyIdsFromNames.Request request =
        new RopGetPropertyIdsFromNames.Request(RopGetPropertyIdsFromNames.CREATE, List.of(name));
    int id =
        outlook
            .call(outlook.logon(), RopGetPropertyIdsFromNames.ROP, request)
            .response()
            .propertyIds()
            .getFirst();
    return PropertyTag.of(id, type);
  }

  private GlobalObjectId id() {
    return GlobalObjectId.of(FileTime.of(START), Bytes.wrap(subject.getBytes(UTF_8)));
  }

  private Draft meeting(String messageClass) {
    return new Draft(subject)
        .with(PidTag.MESSAGE_CLASS, messageClass)
        .with(PidTag.RESPONSE_REQUESTED, true)
        .with(tag(PidLid.GLOBAL_OBJECT_ID, PropertyType.BINARY), id().toBytes())
        .with(tag(PidLid.APPOINTMENT_START_WHOLE, PropertyType.TIME), FileTime.of(START))
        .with(tag(PidLid.APPOINTMENT_END_WHOLE, PropertyType.TIME), FileTime.of(END))
        .with(tag(PidLid.LOCATION, PropertyType.STRING), "Büro 4; links")
        .with(
            tag(PidLid.APPOINTMENT_TIME_ZONE_DEFINITION_START_DISPLAY, PropertyType.BINARY),
            BERLIN.toBytes());
  }

  /** The calendar object of the mail that left the house last, which nobody finds fault with. */
  private ICalendar sent() throws MessagingException, IOException {
    return calendar(house.ox().mailboxes().departed().getLast().rfc822());
  }

  private static ICalendar calendar(byte[] mail) throws MessagingException, IOException {
    MimeMessage message =
        new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail));
    assertThat(message.getContentType()).startsWith("multipart/alternative");
    MimeMultipart forms = (MimeMultipart) message.getContent();
    assertThat(forms.getBodyPart(0).getContentType()).startsWith("text/plain");
    assertThat(forms.getBodyPart(1).getContentType()).startsWith("text/html");
    Part part = forms.getBodyPart(forms.getCount() - 1);
    ICalendar calendar = Biweekly.parse(part.getInputStream()).first();
    assertThat(part.getContentType().replaceAll("\\s+", " "))
        .isEqualTo(
            "text/calendar; charset=\"utf-8\"; method=\"" + calendar.getMethod().getValue() + "\"");
    assertThat(calendar.validate(ICalVersion.V2_0).getWarnings()).isEmpty();
    return calendar;
  }

  @Test
  @Must("[MS-OXCICAL] 2.1.3.1.1.1: a meeting request is a calendar object of METHOD REQUEST")
  @Must("[MS-OXCICAL] 2.1.3.1.1.20.2: those who are to come are ATTENDEEs with their addresses")
  @Must("[MS-OXCICAL] 2.1.3.1.1.20.2.5: RSVP is PidTagResponseRequested")
  @Must("[MS-OXCICAL] 2.1.3.1.1.20.10.1: DTSTART is in the time zone that the meeting shows")
  @Must("[MS-OXCICAL] 2.1.3.1.1.20.15: LOCATION is PidLidLocation")
  @Must("[MS-OXCICAL] 2.1.3.1.1.20.24: SUMMARY is PidTagSubject")
  @Must("[MS-OXCICAL] 2.1.3.1.1.20.26: UID is PidLidGlobalObjectId without a date")
  void aRequest() throws MessagingException, IOException {
    Mid mid =
        post.send(meeting(REQUEST).to(House.BOB).recipient(RecipientType.CC, "carol@example.org"));
    byte[] arrived = house.ox().mailboxes().contents("bob", House.INBOX).getLast();
    ICalendar calendar = calendar(arrived);
    assertThat(calendar.getMethod().getValue()).isEqualTo("REQUEST");
    VEvent event = calendar.getEvents().getFirst();
    assertThat(event.getUid().getValue()).isEqualToIgnoringCase(id().toBytes().toString());
    assertThat(event.getSummary().getValue()).isEqualTo(subject);
    assertThat(event.getLocation().getValue()).isEqualTo("Büro 4; links");
    assertThat(event.getDateStart().getValue().toInstant()).isEqualTo(START);
    assertThat(event.getDateEnd().getValue().toInstant()).isEqualTo(END);
    assertThat(event.getDateStart().getParameter("TZID")).isNull(); // resolved by VTIMEZONE
    assertThat(event.getOrganizer().getEmail()).isEqualTo(House.ALICE);
    assertThat(event.getAttendees().stream().map(Attendee::getEmail))
        .containsExactly(House.BOB, "carol@example.org");
    assertThat(event.getAttendees())
        .allSatisfy(a -> {
          assertThat(a.getParticipationStatus()).isEqualTo(ParticipationStatus.NEEDS_ACTION);
          assertThat(a.getRsvp()).isTrue();
        });
    assertThat(calendar(house.ox().mailboxes().departed().getLast().rfc822())).isNotNull();

    // The sender's own is as it was written.
    MapiRef kept =
        Outlook.opened(
            outlook.message(fid(PrivateFolder.SENT_ITEMS), mid, RopOpenMessage.READ_ONLY));
    PropertyTag location = tag(PidLid.LOCATION, PropertyType.STRING);
    Map<PropertyTag, Object> values =
        outlook.properties(kept, PidTag.MESSAGE_CLASS, PidTag.HAS_ATTACHMENTS, location);
    assertThat(values)
        .containsEntry(PidTag.MESSAGE_CLASS, REQUEST)
        .containsEntry(PidTag.HAS_ATTACHMENTS, false)
        .containsEntry(location, "Büro 4; links");
    assertThat(outlook.attachments(kept, List.of(PidTag.ATTACH_NUMBER))).isEmpty();
    outlook.release(kept);
  }

  @Test
  @Must("[MS-OXCICAL] 2.1.3.1.1.20.26: PidLidGlobalObjectId of a request that came is its UID")
  @Must("[MS-OXCICAL] 2.1.3.1.1.20.10: PidLidAppointmentStartWhole is its DTSTART")
  @Must("[MS-OXCICAL] 2.1.3.1.1.20.9: PidLidOwnerCriticalChange is its DTSTAMP")
  void aRequestThatCame() {
    FileTime changed = FileTime.of(Instant.parse("2026-10-01T10:00:00Z"));
    post.send(
        meeting(REQUEST)
            .with(tag(PidLid.OWNER_CRITICAL_CHANGE, PropertyType.TIME), changed)
            .to(House.BOB));
    try (Outlook bob = house.outlook(House.BOB)) {
      Clerk clerk = new Clerk(bob);
      Fid inbox = bob.store().folderId(PrivateFolder.INBOX);
      Mid mid =
          Clerk.eventually(() -> clerk.messages(inbox), m -> m.containsKey(subject)).get(subject);
      MapiRef message = Outlook.opened(bob.message(inbox, mid, RopOpenMessage.READ_ONLY));
      PropertyTag uid = tag(bob, PidLid.GLOBAL_OBJECT_ID, PropertyType.BINARY);
      PropertyTag start = tag(bob, PidLid.APPOINTMENT_START_WHOLE, PropertyType.TIME);
      PropertyTag change = tag(bob, PidLid.OWNER_CRITICAL_CHANGE, PropertyType.TIME);
      assertThat(bob.properties(message, PidTag.MESSAGE_CLASS, uid, start, change))
          .containsEntry(PidTag.MESSAGE_CLASS, REQUEST)
          .containsEntry(uid, id().toBytes())
          .containsEntry(start, FileTime.of(START))
          .containsEntry(change, changed);
    }
  }

  @Test
  @Must("[MS-OXCICAL] 2.1.3.1.1.1: an answer is of METHOD REPLY, its PARTSTAT by the message class")
  void anAnswer() throws MessagingException, IOException {
    MapiRef answer =
        post.save(meeting("IPM.Schedule.Meeting.Resp.Tent").to("carol@example.org")).ref();
    outlook.call(answer, RopTransportSend.ROP, new RopTransportSend.Request()).response();
    ICalendar calendar = sent();
    assertThat(calendar.getMethod().getValue()).isEqualTo("REPLY");
    VEvent event = calendar.getEvents().getFirst();
    assertThat(event.getOrganizer().getEmail()).isEqualTo("carol@example.org");
    Attendee attendee = event.getAttendees().getFirst();
    assertThat(attendee.getEmail()).isEqualTo(House.ALICE);
    assertThat(attendee.getParticipationStatus()).isEqualTo(ParticipationStatus.TENTATIVE);
    assertThat(event.getComments()).hasSize(1);
  }

  private static AppointmentRecurrencePattern wednesdays() {
    return AppointmentRecurrencePattern.of(
        new RecurrencePattern(
            RecurrencePattern.VERSION,
            RecurrencePattern.VERSION,
            RecurrencePattern.WEEKLY,
            new Recurrence.Week(0x08),
            0,
            0,
            1,
            0,
            RecurrencePattern.END_AFTER_COUNT,
            3,
            0,
            List.of(CalendarTime.of(LocalDate.of(2026, 10, 21))),
            List.of(),
            CalendarTime.of(LocalDate.of(2026, 10, 14)),
            CalendarTime.of(LocalDate.of(2026, 10, 28))),
        10 * 60 + 30,
        11 * 60 + 15,
        List.of(),
        List.of());
  }

  @Test
  @Must("[MS-OXCICAL] 2.1.3.1.1.1: a cancellation is a calendar object of METHOD CANCEL")
  @Must("[MS-OXCICAL] 2.1.3.1.1.20.13: EXDATE has the days without an instance")
  @Must("[MS-OXCICAL] 2.1.3.2.2.2: RRULE is PidLidAppointmentRecur")
  void aSeriesIsCancelled() throws MessagingException, IOException {
    post.send(
        meeting("IPM.Schedule.Meeting.Canceled")
            .with(tag(PidLid.APPOINTMENT_RECUR, PropertyType.BINARY), wednesdays().toBytes())
            .to("carol@example.org"));
    ICalendar calendar = sent();
    assertThat(calendar.getMethod().getValue()).isEqualTo("CANCEL");
    VEvent event = calendar.getEvents().getFirst();
    assertThat(event.getDateIterator(TimeZone.getTimeZone("Europe/Berlin")))
        .toIterable()
        .extracting(date -> date.toInstant().toString())
        .containsExactly("2026-10-14T08:30:00Z", "2026-10-28T09:30:00Z");
  }

  @Test
  @Must("[MS-OXOMSG] 3.3.5.1: what a mail cannot say is not sent")
  void whatIsNoMeeting() {
    Draft nothing = new Draft(subject).with(PidTag.MESSAGE_CLASS, REQUEST).to(House.BOB);
    assertThat(post.submit(post.save(nothing).ref())).isEqualTo(ErrorCode.NOT_SUPPORTED);
    PropertyTag recurrence = tag(PidLid.APPOINTMENT_RECUR, PropertyType.BINARY);
    byte[] endless = wednesdays().toBytes().array();
    endless[22] = 0; // no day of the week
    for (byte[] broken : List.of(endless, new byte[80], new byte[] {4, 0x30, 4, 0x30})) {
      MapiRef message =
          post.save(meeting(REQUEST).with(recurrence, Bytes.wrap(broken)).to(House.BOB)).ref();
      assertThat(post.submit(message)).isEqualTo(ErrorCode.CORRUPT_DATA);
      assertThat(
              outlook
                  .call(message, RopTransportSend.ROP, new RopTransportSend.Request())
                  .returnValue())
          .isEqualTo(ErrorCode.CORRUPT_DATA);
    }
    assertThat(in(PrivateFolder.SENT_ITEMS)).doesNotContainKey(subject);
  }
}
