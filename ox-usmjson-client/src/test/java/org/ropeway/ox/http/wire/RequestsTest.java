package org.ropeway.ox.http.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.ropeway.ox.OxAlarm;
import org.ropeway.ox.OxAttendee;
import org.ropeway.ox.OxContactChange;
import org.ropeway.ox.OxContactField;
import org.ropeway.ox.OxCredentials;
import org.ropeway.ox.OxEventField;
import org.ropeway.ox.OxEventFields;
import org.ropeway.ox.OxEventId;
import org.ropeway.ox.OxEventOption;
import org.ropeway.ox.OxEventTime;
import org.ropeway.ox.OxListMember;
import org.ropeway.ox.OxMailFilter;
import org.ropeway.ox.OxMailSearch;
import org.ropeway.ox.OxNewAttachment;
import org.ropeway.ox.OxPartStat;
import org.ropeway.ox.OxPermission;
import org.ropeway.ox.OxPhoto;
import org.ropeway.ox.OxServerConfig;
import org.ropeway.ox.OxSyncRange;
import org.ropeway.ox.OxTask;
import org.ropeway.ox.OxTaskAnswer;
import org.ropeway.ox.OxTaskChange;
import org.ropeway.ox.OxTaskField;
import org.ropeway.ox.OxTaskParticipant;
import org.ropeway.ox.OxTaskRecurrence;
import org.ropeway.ox.http.wire.Recordings.Exchange;
import org.ropeway.ox.json.Appointment;
import org.ropeway.ox.json.AppointmentKind;
import org.ropeway.ox.json.AppointmentWriter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Nothing is sent that was not sent to a real OX: parameters, and members of bodies. */
class RequestsTest {
  private static final byte[] MAIL = "Subject: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

  /** Not recorded: made by what is written of the API (ox-http-api.md 16). */
  private static final Set<Operation> UNRECORDED = EnumSet.of(Operation.GROUP_UPDATE);

  private static List<HttpCall<?>> calls() {
    List<HttpCall<?>> out = new ArrayList<>();
    out.add(SessionCalls.login(new OxCredentials("a", "b"), OxServerConfig.Client.DEFAULT));
    out.add(SessionCalls.logout());
    out.add(SessionCalls.user());
    out.add(SessionCalls.mailSettings());
    out.add(SessionCalls.capabilities());
    out.add(
        SessionCalls.multiple(
            List.of(MailCalls.mark("f", "1", 32, 0, OptionalInt.empty())), MailCalls::place));
    out.add(SessionCalls.subscribe("c", "t"));
    out.add(SessionCalls.unsubscribe("c", "t"));
    out.add(FolderCalls.root());
    out.add(FolderCalls.list("default0"));
    out.add(FolderCalls.allVisible("mail"));
    out.add(FolderCalls.create("1", "x", "mail"));
    out.add(FolderCalls.place("1", Optional.of("x"), Optional.of("2")));
    out.add(FolderCalls.subscribe("1"));
    out.add(FolderCalls.permit("1", List.of(new OxPermission(3, false, 1))));
    out.add(FolderCalls.delete("1"));
    out.add(MailCalls.examine("f"));
    out.add(MailCalls.ids("f"));
    out.add(MailCalls.unreadIds("f"));
    out.add(MailCalls.newestIds("f", 3));
    out.add(MailCalls.marks("f", 0));
    out.add(MailCalls.list("f", List.of("1")));
    out.add(MailCalls.present("f", List.of("1")));
    out.add(MailCalls.source("f", "1"));
    out.add(MailCalls.mark("f", "1", 1, 2, OptionalInt.of(3)));
    out.add(MailCalls.keywords("f", "1", List.of("$x")));
    out.add(MailCalls.move("f", "1", "g"));
    out.add(MailCalls.delete("f", List.of("1")));
    out.add(MailCalls.importMail("f", MAIL, 32));
    out.add(MailCalls.append("f", MAIL, 32));
    out.add(MailCalls.send(MAIL));
    out.add(MailCalls.search("f", new OxMailSearch(EnumSet.allOf(OxMailSearch.Field.class), "x")));
    out.add(MailCalls.quota());
    out.add(PersonCalls.all(1));
    out.add(PersonCalls.autocomplete("x"));
    out.add(PersonCalls.users(List.of(3)));
    Map<OxContactField, String> fields =
        Map.of(
            OxContactField.DISPLAY_NAME,
            "x",
            OxContactField.UID,
            "u",
            OxContactField.BIRTHDAY,
            "1980-01-01",
            OxContactField.PRIVATE_FLAG,
            "true");
    out.add(ItemCalls.CONTACTS.all("32"));
    out.add(ItemCalls.CONTACTS.updates("32", 1));
    out.add(ItemCalls.CONTACTS.get("32", "8"));
    out.add(
        ItemCalls.CONTACTS.create(
            "con://0/32",
            OxContactChange.of(fields)
                .withMembers(
                    List.of(
                        OxListMember.of("x", "x@y"),
                        new OxListMember("z", "z@y", 1, "22", "32")))));
    OxPhoto photo = new OxPhoto("image/png", new byte[] {1});
    for (OxPhoto picture : List.of(photo, OxPhoto.NONE)) {
      out.add(
          ItemCalls.CONTACTS.update(
              "32", "8", 1, OxContactChange.of(Map.of()).withPicture(picture)));
    }
    out.add(DirectoryCalls.picture("con://0/32", "27"));
    out.add(
        ItemCalls.CONTACTS.update(
            "32", "8", 1, OxContactChange.of(Map.of(OxContactField.NOTE, ""))));
    out.add(ItemCalls.CONTACTS.delete("32", "8", 1));
    out.add(ItemCalls.CONTACTS.move("32", "8", 1, "66"));
    out.addAll(tasks());
    AttachmentCalls.Place place = new AttachmentCalls.Place("contacts", "32", "28");
    out.add(AttachmentCalls.all(place));
    out.add(AttachmentCalls.document(place, "1"));
    out.add(AttachmentCalls.attach(place, new OxNewAttachment("a", "text/plain", new byte[] {1})));
    out.add(AttachmentCalls.detach(place, Set.of("1")));
    AttachmentCalls.Place meeting = new AttachmentCalls.Place("calendar", "cal://0/31", "41");
    out.add(AttachmentCalls.all(meeting));
    out.add(
        AttachmentCalls.attach(meeting, new OxNewAttachment("a", "text/plain", new byte[] {1})));
    out.add(DirectoryCalls.groups());
    out.add(DirectoryCalls.group(6));
    out.add(DirectoryCalls.setMembers(6, List.of(3), 1));
    out.add(DirectoryCalls.resources());
    out.add(DirectoryCalls.picture(3, 96));
    out.add(ReminderCalls.range(Instant.EPOCH));
    out.add(ReminderCalls.again("2", Instant.EPOCH));
    out.add(ReminderCalls.delete(2));
    out.add(ReminderCalls.pending(Instant.EPOCH));
    out.add(ReminderCalls.hasAlarms());
    out.add(ReminderCalls.snooze("cal://0/31", "39", "6", Duration.ofMinutes(5)));
    out.add(ReminderCalls.acknowledge("cal://0/31", "39", "6"));
    ItemCalls<Appointment, Map<String, Object>> appointments =
        AppointmentCalls.within(OxSyncRange.ALL);
    out.add(appointments.all("31"));
    out.add(appointments.updates("31", 1));
    out.add(appointments.get("31", "58"));
    out.add(appointments.create("cal://0/31", appointment()));
    out.add(appointments.update("31", "58", 1, Map.of("title", "x", "ignore_conflicts", true)));
    out.add(appointments.delete("31", "58", 1));
    out.add(AppointmentCalls.positions("31", 0));
    out.add(AppointmentCalls.occurrence("31", "65", 3));
    out.add(AppointmentCalls.except("31", "65", 0, 1, Map.of("title", "x")));
    out.add(AppointmentCalls.delete("31", "65", 2, 1));
    out.add(
        AppointmentCalls.confirm("31", "76", 0, AppointmentWriter.answer(OxPartStat.ACCEPTED, "")));
    out.add(AppointmentCalls.exceptions("31", "65"));
    OxEventTime noon = OxEventTime.utc(Instant.EPOCH);
    OxEventId one = OxEventId.thisAndFuture("1", noon);
    OxEventFields event =
        OxEventFields.NONE
            .with(OxEventField.SUMMARY, "x")
            .with(OxEventField.LOCATION, "x")
            .with(OxEventField.DESCRIPTION, "x")
            .with(OxEventField.START_DATE, noon)
            .with(OxEventField.RRULE, "FREQ=DAILY")
            .with(OxEventField.CLASS, OxEventField.Classification.PRIVATE)
            .with(OxEventField.TRANSP, OxEventField.Transparency.OPAQUE)
            .with(OxEventField.STATUS, OxEventField.Status.TENTATIVE)
            .with(OxEventField.COLOR, "red")
            .with(OxEventField.CATEGORIES, List.of("x"))
            .with(OxEventField.URL, "http://ox.test")
            .with(OxEventField.ALARMS, List.of(OxAlarm.before(Duration.ofHours(1))))
            .with(
                OxEventField.ATTENDEES,
                List.of(
                    OxAttendee.user(3),
                    OxAttendee.resource(5),
                    OxAttendee.external("mailto:x@example.org", "X")));
    Set<OxEventOption> options = EnumSet.allOf(OxEventOption.class);
    out.add(EventCalls.all("cal://0/31", new OxSyncRange(Instant.EPOCH, Instant.EPOCH)));
    out.add(EventCalls.updates("cal://0/31", 1));
    out.add(EventCalls.get("cal://0/31", one));
    out.add(EventCalls.create("cal://0/31", "u", event, options));
    out.add(
        EventCalls.update(
            "cal://0/31",
            one,
            1,
            OxEventFields.NONE
                .with(OxEventField.SUMMARY, "x")
                .without(OxEventField.LOCATION)
                .with(OxEventField.END_DATE, noon),
            options));
    out.add(EventCalls.delete("cal://0/31", one, 1, options));
    out.add(EventCalls.move("cal://0/31", "1", 1, "cal://0/68"));
    out.add(
        EventCalls.updateAttendee(
            "cal://0/31", OxEventId.of("1"), 1, 4, OxPartStat.ACCEPTED, "", options));
    out.add(CalendarCalls.busy(4, false, Instant.EPOCH, Instant.EPOCH, ZoneId.of("UTC")));
    out.add(CalendarCalls.freeBusy(List.of(3), List.of(5), Instant.EPOCH, Instant.EPOCH));
    out.add(FilterCalls.list());
    out.add(FilterCalls.create(filter(OxMailFilter.NEW)));
    out.add(FilterCalls.update(filter(7)));
    out.add(FilterCalls.delete(7));
    out.add(FilterCalls.reorder(List.of(1L)));
    return out;
  }

  private static Map<String, Object> appointment() {
    OxEventTime start = OxEventTime.utc(Instant.EPOCH);
    OxEventFields fields =
        OxEventFields.NONE
            .with(OxEventField.SUMMARY, "x")
            .with(OxEventField.LOCATION, "x")
            .with(OxEventField.DESCRIPTION, "x")
            .with(OxEventField.START_DATE, start)
            .with(OxEventField.END_DATE, start)
            .with(OxEventField.RRULE, "FREQ=YEARLY;BYMONTH=1;BYDAY=1MO;UNTIL=20270101T000000Z")
            .with(OxEventField.CLASS, OxEventField.Classification.CONFIDENTIAL)
            .with(OxEventField.TRANSP, OxEventField.Transparency.OPAQUE)
            .with(OxEventField.CATEGORIES, List.of("x"))
            .with(OxEventField.COLOR, "#B89AE9")
            .with(OxEventField.ALARMS, List.of(OxAlarm.before(Duration.ofMinutes(5))))
            .with(
                OxEventField.ATTENDEES,
                List.of(OxAttendee.user(3), OxAttendee.external("mailto:x@example.org", "x")));
    return new AppointmentKind()
        .named(
            AppointmentWriter.members(
                fields, OxEventFields.NONE, 3, EnumSet.allOf(OxEventOption.class)),
            "u");
  }

  private static List<HttpCall<?>> tasks() {
    Map<OxTaskField, String> fields = new EnumMap<>(OxTaskField.class);
    for (OxTaskField field : OxTaskField.values()) {
      boolean recorded =
          !field.isReadOnly()
              && field != OxTaskField.AFTER_COMPLETE
              && field != OxTaskField.DATE_COMPLETED;
      if (recorded) {
        fields.put(field, "");
      }
    }
    OxTaskChange content =
        new OxTaskChange(
            fields,
            Optional.of(
                new OxTaskRecurrence(
                    new OxTaskRecurrence.Yearly(1, 0, 5, 2), Optional.of(LocalDate.EPOCH), 3)),
            Optional.of(
                List.of(
                    new OxTaskParticipant.User(3),
                    new OxTaskParticipant.Group(0),
                    new OxTaskParticipant.External("x@y", "z"))));
    ItemCalls<OxTask, OxTaskChange> tasks = ItemCalls.TASKS;
    Map<OxTaskField, String> change = Map.of(OxTaskField.DATE_COMPLETED, "");
    return List.of(
        tasks.all("33"),
        tasks.updates("33", 1),
        tasks.get("33", "4"),
        tasks.create("33", content),
        tasks.update("33", "4", 1, OxTaskChange.of(change)),
        tasks.move("33", "4", 1, "67"),
        tasks.delete("33", "4", 1),
        ItemCalls.confirmTask("43", "27", OxTaskAnswer.Confirmation.ACCEPTED, "ok"));
  }

  private static List<HttpCall<?>> recorded() {
    return calls().stream()
        .<HttpCall<?>>map(call -> call)
        .filter(call -> !UNRECORDED.contains(call.operation()))
        .toList();
  }

  private static OxMailFilter filter(long id) {
    return new OxMailFilter(
        id,
        "x",
        true,
        List.of(),
        new OxMailFilter.Header(List.of("From"), OxMailFilter.Comparison.CONTAINS, List.of("x")),
        List.of(new OxMailFilter.Move("default0/INBOX/x", false), new OxMailFilter.Stop()));
  }

  @Test
  void eachOperationIsLookedAt() {
    Set<Operation> seen = new HashSet<>();
    calls().forEach(call -> seen.add(call.operation()));
    assertThat(seen).containsExactlyInAnyOrder(Operation.values());
  }

  @Test
  void parametersAreThoseOfRecordedRequests() {
    List<Exchange> recorded = Recordings.all();
    for (HttpCall<?> call : recorded()) {
      Set<String> names = new HashSet<>();
      recorded.stream()
          .filter(e -> e.is(call.operation()))
          .forEach(e -> names.addAll(e.query().keySet()));
      // Honoured by all that tell times; recorded with mail?action=all and in batches.
      names.add("timezone");
      // Recorded with chronos?action=new; all that write events have it (ox-http-api.md 12).
      names.add("scheduling");
      assertThat(names).as(call.toString()).containsAll(call.parameters().keySet());
    }
  }

  @Test
  void bodiesHaveTheMembersOfRecordedOnes() {
    List<Exchange> recorded = Recordings.all();
    for (HttpCall<?> call : recorded()) {
      String text = call.bodyText();
      if (text.startsWith("{") || text.startsWith("[")) {
        Map<String, JsonNode> ours = Recordings.members(JsonMapper.shared().readTree(text));
        Set<String> theirs = new HashSet<>();
        // A rule looks the same whether it is new or not.
        boolean rule = call.operation() == Operation.FILTER_UPDATE;
        recorded.stream()
            .filter(e -> e.is(call.operation()) || (rule && e.is(Operation.FILTER_NEW)))
            .forEach(e -> theirs.addAll(Recordings.members(e.requestBody()).keySet()));
        assertThat(theirs).as(call.toString()).containsAll(ours.keySet());
      }
    }
  }

  @Test
  void theSessionAndWhatIsSpecialInUrlsAreEncoded() {
    String target =
        MailCalls.examine("default0/Größe & 日本").request("ab&c", RecordedAnswers.CHECK).target();
    assertThat(target)
        .isEqualTo(
            "/mail?action=examine&session=ab%26c&folder=default0%2FGr%C3%B6%C3%9Fe%20%26%20"
                + "%E6%97%A5%E6%9C%AC");
  }
}
