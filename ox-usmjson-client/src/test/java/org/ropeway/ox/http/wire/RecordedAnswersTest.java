package org.ropeway.ox.http.wire;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.ropeway.ox.OxAttachment;
import org.ropeway.ox.OxAttendee;
import org.ropeway.ox.OxBusy;
import org.ropeway.ox.OxCalendarUser;
import org.ropeway.ox.OxContact;
import org.ropeway.ox.OxContactChange;
import org.ropeway.ox.OxContactField;
import org.ropeway.ox.OxCredentials;
import org.ropeway.ox.OxEvent;
import org.ropeway.ox.OxEventField;
import org.ropeway.ox.OxEventFields;
import org.ropeway.ox.OxEventId;
import org.ropeway.ox.OxEventTime;
import org.ropeway.ox.OxException;
import org.ropeway.ox.OxGroup;
import org.ropeway.ox.OxListMember;
import org.ropeway.ox.OxMail;
import org.ropeway.ox.OxMailFilter;
import org.ropeway.ox.OxNewAttachment;
import org.ropeway.ox.OxPartStat;
import org.ropeway.ox.OxPerson;
import org.ropeway.ox.OxPhoto;
import org.ropeway.ox.OxReminder;
import org.ropeway.ox.OxResource;
import org.ropeway.ox.OxServerConfig;
import org.ropeway.ox.OxSyncRange;
import org.ropeway.ox.OxTask;
import org.ropeway.ox.OxTaskAnswer;
import org.ropeway.ox.OxTaskAnswer.Confirmation;
import org.ropeway.ox.OxTaskChange;
import org.ropeway.ox.OxTaskField;
import org.ropeway.ox.OxTaskParticipant;
import org.ropeway.ox.OxTaskRecurrence;
import org.ropeway.ox.host.OxHosts;
import org.ropeway.ox.http.wire.Recordings.Exchange;
import org.ropeway.ox.json.Appointment;
import org.ropeway.ox.json.JsonInput;
import org.ropeway.ox.transport.HttpCheck;
import org.ropeway.ox.transport.Line;
import org.ropeway.ox.transport.Protocol;
import org.ropeway.ox.transport.Request;
import org.ropeway.ox.transport.Time;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** All that a real OX answered to operations of ours is understood. */
class RecordedAnswersTest {
  static final HttpCheck CHECK =
      Line.to(
              OxServerConfig.of(URI.create("http://ox.example")),
              Time.SYSTEM,
              new Protocol("HTTP API", "/ajax"),
              new OxHosts())
          .transport()
          .check();

  private static final AttachmentCalls.Place PLACE =
      new AttachmentCalls.Place("contacts", "32", "28");

  /** Answered in recordings with an error only, or not at all. */
  private static final Set<Operation> NEVER_ANSWERED = EnumSet.of(Operation.GROUP_UPDATE);

  private static final ItemCalls<Appointment, Map<String, Object>> APPOINTMENTS =
      AppointmentCalls.within(OxSyncRange.ALL);
  private static final Columns.Item[] APPOINTMENT =
      Columns.Item.APPOINTMENT.toArray(new Columns.Item[0]);

  @Test
  void everyAnswerIsRead() {
    Map<Operation, Integer> good = new EnumMap<>(Operation.class);
    int read = 0;
    for (Exchange exchange : Recordings.all()) {
      for (Operation operation : Operation.values()) {
        if (exchange.status() > 0 && exchange.is(operation)) {
          read++;
          if (isGood(operation, exchange)) {
            good.merge(operation, 1, Integer::sum);
          }
        }
      }
    }
    assertThat(read).isGreaterThan(500);
    Set<Operation> missing = EnumSet.allOf(Operation.class);
    missing.removeAll(good.keySet());
    assertThat(missing).isEqualTo(NEVER_ANSWERED);
  }

  private static boolean isGood(Operation operation, Exchange exchange) {
    try {
      HttpAnswer<?> answer = read(operation, exchange);
      return switch (answer) {
        case HttpAnswer.Data<?> data -> {
          // A mail of which no copy was kept was sent nevertheless.
          boolean sent = operation == Operation.MAIL_SEND;
          assertThat(exchange.answer().has("code") && data.warning() == null && !sent)
              .as("%s hides an error", exchange)
              .isFalse();
          yield true;
        }
        case HttpAnswer.Failure<?>(HttpFailure failure) -> {
          assertThat(failure.code()).as("%s", exchange).isNotEqualTo("?");
          assertThat(failure.category())
              .as("%s", exchange)
              .isNotEqualTo(HttpFailure.Category.UNKNOWN);
          yield false;
        }
      };
    } catch (OxException.TimeTaken e) {
      assertThat(exchange.answer().path("data").has("conflicts")).as("%s", exchange).isTrue();
      return false;
    } catch (OxException e) {
      assertThat(exchange.status()).as("%s: %s", exchange, e.getMessage()).isNotEqualTo(200);
      return false;
    } catch (IOException | RuntimeException e) {
      throw new AssertionError(exchange + " is not understood", e);
    }
  }

  private static HttpAnswer<?> read(Operation operation, Exchange exchange) throws IOException {
    byte[] body = exchange.bytes();
    HttpHeaders headers =
        HttpHeaders.of(Map.of("Content-Type", List.of(exchange.contentType())), (n, v) -> true);
    return call(operation, exchange)
        .read(new Request.Head(exchange.status(), headers), new ByteArrayInputStream(body), CHECK);
  }

  private static HttpCall<?> call(Operation operation, Exchange exchange) {
    List<String> columns = List.of(exchange.query().getOrDefault("columns", "").split(","));
    List<String> names = List.of(exchange.query().getOrDefault("headers", "").split(","));
    return switch (operation) {
      case LOGIN -> SessionCalls.login(new OxCredentials("a", "b"), OxServerConfig.Client.DEFAULT);
      case LOGOUT -> SessionCalls.logout();
      case USER_GET -> SessionCalls.user();
      case ADDRESSES -> SessionCalls.mailSettings();
      case CAPABILITIES -> SessionCalls.capabilities();
      case MULTIPLE -> {
        List<HttpCall<Boolean>> items = new ArrayList<>();
        exchange.requestBody().forEach(item -> items.add(MailCalls.delete("f", List.of("1"))));
        yield SessionCalls.multiple(items, in -> true);
      }
      case FOLDER_ROOT, FOLDER_LIST ->
          HttpCall.get(
              operation,
              in -> Rows.read(in, () -> of(Columns.Folder.values(), columns, FolderRow::new)));
      case FOLDER_ALL_VISIBLE ->
          columns.equals(List.of("")) || !isOurs(columns)
              ? HttpCall.get(operation, in -> true)
              : FolderCalls.allVisible("mail");
      case FOLDER_NEW -> FolderCalls.create("1", "x", "mail");
      case FOLDER_UPDATE -> FolderCalls.place("1", Optional.of("x"), Optional.empty());
      case FOLDER_DELETE -> FolderCalls.delete("1");
      case MAIL_EXAMINE -> MailCalls.examine("f");
      case MAIL_ALL, MAIL_LIST, MAIL_SEARCH ->
          HttpCall.get(
              operation,
              in ->
                  columns.contains("600")
                      ? Rows.read(
                          in,
                          () ->
                              of(Columns.Mail.values(), columns, some -> new MailRow(some, names)))
                      : List.of());
      case MAIL_GET ->
          exchange.query().containsKey("save")
              ? MailCalls.source("f", "1")
              : HttpCall.get(operation, in -> true);
      case MAIL_UPDATE -> MailCalls.mark("f", "1", 1, 0, OptionalInt.empty());
      case MAIL_DELETE -> MailCalls.delete("f", List.of("1"));
      case MAIL_IMPORT ->
          exchange.query().containsKey("folder") && isOne(exchange)
              ? MailCalls.importMail("f", new byte[0], 0)
              : new HttpCall<>(operation, new HttpCall.Body.None(), HttpCall.enveloped(in -> true));
      case MAIL_APPEND -> MailCalls.append("f", new byte[0], 0);
      case MAIL_SEND -> MailCalls.send(new byte[0]);
      case MAIL_QUOTA -> MailCalls.quota();
      case PERSON_ALL, PERSON_AUTOCOMPLETE, PERSON_LIST_USER ->
          HttpCall.get(
              operation,
              in -> Rows.read(in, () -> of(Columns.Person.values(), columns, PersonRow::new)));
      case CONTACT_UPDATES ->
          HttpCall.get(
              operation,
              in ->
                  ItemCalls.updates(
                      in,
                      () ->
                          of(
                              Columns.Item.CONTACT.toArray(new Columns.Item[0]),
                              columns,
                              ItemCalls.CONTACTS::row)));
      case TASK_ALL ->
          HttpCall.get(
              operation,
              in ->
                  Rows.read(
                      in,
                      () ->
                          of(
                              Columns.Item.TASK.toArray(new Columns.Item[0]),
                              columns,
                              ItemCalls.TASKS::row)));
      case TASK_UPDATES ->
          HttpCall.get(
              operation,
              in ->
                  ItemCalls.updates(
                      in,
                      () ->
                          of(
                              Columns.Item.TASK.toArray(new Columns.Item[0]),
                              columns,
                              ItemCalls.TASKS::row)));
      case TASK_GET -> ItemCalls.TASKS.get("f", "1");
      case TASK_NEW -> ItemCalls.TASKS.create("f", OxTaskChange.of(Map.of()));
      case TASK_UPDATE -> ItemCalls.TASKS.update("f", "1", 1, OxTaskChange.of(Map.of()));
      case TASK_DELETE -> ItemCalls.TASKS.delete("f", "1", 1);
      case TASK_CONFIRM -> ItemCalls.confirmTask("f", "1", Confirmation.NONE, "");
      case ATTACHMENT_ALL ->
          HttpCall.get(
              operation,
              in ->
                  Rows.read(
                      in, () -> of(Columns.Attachment.values(), columns, AttachmentRow::new)));
      case ATTACHMENT_DOCUMENT -> AttachmentCalls.document(PLACE, "1");
      case ATTACHMENT_ATTACH ->
          AttachmentCalls.attach(PLACE, new OxNewAttachment("a", "b/c", new byte[0]));
      case ATTACHMENT_DETACH -> AttachmentCalls.detach(PLACE, Set.of("1"));
      case CONTACT_GET -> ItemCalls.CONTACTS.get("f", "1");
      case CONTACT_NEW -> ItemCalls.CONTACTS.create("f", OxContactChange.of(Map.of()));
      case CONTACT_UPDATE -> ItemCalls.CONTACTS.update("f", "1", 1, OxContactChange.of(Map.of()));
      case CONTACT_DELETE -> ItemCalls.CONTACTS.delete("f", "1", 1);
      case PICTURE_GET -> DirectoryCalls.picture(3, 96);
      case GROUP_ALL ->
          HttpCall.get(
              operation,
              in -> Rows.read(in, () -> of(Columns.Group.values(), columns, GroupRow::new)));
      case GROUP_GET -> DirectoryCalls.group(6);
      case GROUP_UPDATE -> DirectoryCalls.setMembers(6, List.of(), 0);
      case RESOURCE_SEARCH -> DirectoryCalls.resources();
      case REMINDER_RANGE -> ReminderCalls.range(Instant.EPOCH);
      case REMINDER_AGAIN -> ReminderCalls.again("2", Instant.EPOCH);
      case REMINDER_DELETE -> ReminderCalls.delete(2);
      case ALARM_PENDING -> ReminderCalls.pending(Instant.EPOCH);
      case ALARM_SNOOZE -> ReminderCalls.snooze("cal://0/31", "39", "6", Duration.ofMinutes(5));
      case ALARM_ACK -> ReminderCalls.acknowledge("cal://0/31", "39", "6");
      case CALENDAR_ALL ->
          HttpCall.get(
              operation, in -> Rows.read(in, () -> of(APPOINTMENT, columns, APPOINTMENTS::row)));
      case CALENDAR_UPDATES ->
          HttpCall.get(
              operation,
              in -> ItemCalls.updates(in, () -> of(APPOINTMENT, columns, APPOINTMENTS::row)));
      case CALENDAR_GET -> APPOINTMENTS.get("31", "58");
      case CALENDAR_NEW -> APPOINTMENTS.create("31", Map.of());
      case CALENDAR_UPDATE -> APPOINTMENTS.update("31", "58", 1, Map.of());
      case CALENDAR_DELETE -> AppointmentCalls.delete("31", "65", 2, 1);
      case CALENDAR_CONFIRM -> AppointmentCalls.confirm("31", "76", 0, Map.of());
      case CALENDAR_EXCEPTIONS ->
          HttpCall.get(
              operation,
              in ->
                  Rows.read(
                      in,
                      () ->
                          of(
                              AppointmentCalls.PLACES.toArray(new Columns.Item[0]),
                              columns,
                              AppointmentCalls.PlaceRow::new)));
      case EVENT_UPDATES -> EventCalls.updates("cal://0/31", 0);
      case EVENT_GET -> EventCalls.get("cal://0/31", OxEventId.of("1"));
      case EVENT_NEW -> EventCalls.create("cal://0/31", "u", OxEventFields.NONE, Set.of());
      case EVENT_UPDATE ->
          EventCalls.update("cal://0/31", OxEventId.of("1"), 1, OxEventFields.NONE, Set.of());
      case EVENT_DELETE -> HttpCall.get(operation, EventResult::ofEach);
      case EVENT_MOVE -> EventCalls.move("cal://0/31", "1", 1, "cal://0/68");
      case EVENT_UPDATE_ATTENDEE ->
          EventCalls.updateAttendee(
              "cal://0/31", OxEventId.of("1"), 1, 4, OxPartStat.ACCEPTED, "", Set.of());
      case EVENT_ATTACHMENT -> EventCalls.attachment("cal://0/31", "1", 7);
      case CALENDAR_FREE_BUSY ->
          CalendarCalls.freeBusy(List.of(3), List.of(), Instant.EPOCH, Instant.EPOCH);
      case FILTER_LIST -> FilterCalls.list();
      case FILTER_NEW ->
          FilterCalls.create(
              new OxMailFilter(0, "x", true, List.of(), new OxMailFilter.Always(), List.of()));
      case FILTER_UPDATE -> HttpCall.get(operation, in -> true);
      case FILTER_DELETE -> FilterCalls.delete(1);
      case FILTER_REORDER -> FilterCalls.reorder(List.of());
      case PUSH_SUBSCRIBE -> SessionCalls.subscribe("c", "t");
      case PUSH_UNSUBSCRIBE -> SessionCalls.unsubscribe("c", "t");
    };
  }

  private static boolean isOurs(List<String> columns) {
    return columns.equals(List.of(Columns.parameter(FolderRow.COLUMNS).split(",")));
  }

  private static boolean isOne(Exchange exchange) {
    return exchange.requestBody().path("multipart").size() == 1;
  }

  /** A row of those columns that are known; the values of others are passed over. */
  private static <C extends Columns.Column, T> Rows.Row<T> of(
      C[] all, List<String> numbers, Function<List<C>, Rows.Row<T>> row) {
    List<C> known = new ArrayList<>();
    List<Integer> places = new ArrayList<>();
    for (String number : numbers) {
      int place = -1;
      for (C column : all) {
        if (Integer.toString(column.number()).equals(number)) {
          place = known.size();
          known.add(column);
        }
      }
      places.add(place);
    }
    Rows.Row<T> ours = row.apply(known);
    return new Rows.Row<>() {
      @Override
      public void take(int index, JsonInput in) {
        int place =
            index < places.size() ? places.get(index) : known.size() + index - places.size();
        if (place >= 0) {
          ours.take(place, in);
        }
      }

      @Override
      public T build() {
        return ours.build();
      }
    };
  }

  @Test
  void mailsAreReadAsTheyAre() throws IOException {
    List<OxMail> mails = list("mail-07-list.json", 9);
    OxMail mail = mails.getFirst();
    assertThat(mail.subject()).isEqualTo("Nested mixed/related/alternative");
    assertThat(mail.from().getFirst().address()).isEqualTo("sender@example.org");
    assertThat(mail.hasAttachment()).isTrue();
    assertThat(mail.size()).isEqualTo(1179);
    assertThat(list("mail-07-list.json", 5).getFirst().headers())
        .containsEntry("x-custom", "two\none");
  }

  private static List<OxMail> list(String file, int number) throws IOException {
    Exchange exchange =
        Recordings.all().stream()
            .filter(e -> e.file().equals(file) && e.number() == number)
            .findFirst()
            .orElseThrow();
    HttpAnswer<?> answer = read(Operation.MAIL_LIST, exchange);
    Object value = answer instanceof HttpAnswer.Data<?> data ? data.value() : null;
    List<OxMail> out = new ArrayList<>();
    if (value instanceof List<?> some) {
      some.forEach(each -> out.add((OxMail) each));
    }
    return out;
  }

  @Test
  void personsHaveTheirUids() throws IOException {
    Exchange book =
        Recordings.all().stream()
            .filter(e -> e.file().equals("contacts-05-gab.json") && e.number() == 0)
            .findFirst()
            .orElseThrow();
    HttpAnswer<?> answer = read(Operation.PERSON_ALL, book);
    assertThat(answer).isInstanceOf(HttpAnswer.Data.class);
    assertThat(String.valueOf(((HttpAnswer.Data<?>) answer).value()))
        .contains("1f301c17-4bd3-41d7-80aa-06a602304dd8")
        .contains("bob@ox.test");
  }

  @Test
  void changesOfPersonsAreReadAsTheyAre() throws IOException {
    Exchange exchange =
        Recordings.all().stream()
            .filter(e -> e.file().equals("contacts-05-gab.json") && e.number() == 2)
            .findFirst()
            .orElseThrow();
    List<String> gone = new ArrayList<>();
    HttpAnswer<List<OxPerson>> answer =
        Envelope.document(
            new ByteArrayInputStream(JsonMapper.shared().writeValueAsBytes(exchange.answer())),
            in ->
                Rows.updates(
                    in,
                    () -> new PersonRow(List.of(Columns.Person.ID, Columns.Person.DISPLAY_NAME)),
                    gone));
    HttpAnswer.Data<List<OxPerson>> data = (HttpAnswer.Data<List<OxPerson>>) answer;
    assertThat(requireNonNull(data.value()))
        .extracting(person -> person.id() + " " + person.displayName())
        .containsExactly("1 Context Admin", "2 Alice Anderson", "3 Bob Builder");
    assertThat(data.timestamp()).isEqualTo(1795441549999L);
    assertThat(gone).isEmpty();
  }

  @Test
  void contactsAreReadAsTheyAre() throws IOException {
    HttpItem<?> item =
        requireNonNull(
            (HttpItem<?>)
                value(Operation.CONTACT_GET, "contacts-01-new-get-update-delete.json", 2));
    assertThat(item.created().toEpochMilli()).isEqualTo(1795441563478L);
    OxContact contact = (OxContact) item.item();
    assertThat(contact.id()).isEqualTo("8");
    assertThat(contact.lastModified().toEpochMilli()).isEqualTo(1795441563478L);
    assertThat(contact.fields())
        .containsEntry(OxContactField.UID, "my-uid-1")
        .containsEntry(OxContactField.DISPLAY_NAME, "Copper, Carla")
        .containsEntry(OxContactField.BIRTHDAY, "1980-01-01")
        .containsEntry(OxContactField.PRIVATE_FLAG, "true")
        .containsEntry(OxContactField.COLOR_LABEL, "3")
        .containsEntry(OxContactField.YOMI_FIRST_NAME, "カ");
    ItemCalls.Updates<?> updates =
        requireNonNull(
            (ItemCalls.Updates<?>)
                value(Operation.CONTACT_UPDATES, "contacts-01-new-get-update-delete.json", 60));
    assertThat(updates.items()).extracting(HttpItem::id).containsExactly("8");
    assertThat(updates.gone()).containsExactly("9");
  }

  @Test
  void eventsAreReadAsTheyAre() throws IOException {
    OxEvent event =
        (OxEvent)
            requireNonNull(
                value(Operation.EVENT_GET, "chronos-01-new-get-all-update-delete.json", 1));
    ZoneId berlin = ZoneId.of("Europe/Berlin");
    OxEventTime start = new OxEventTime.Zoned(LocalDateTime.of(2026, 12, 1, 10, 0), berlin);
    OxEventTime end = new OxEventTime.Zoned(LocalDateTime.of(2026, 12, 1, 11, 0), berlin);
    OxCalendarUser alice =
        new OxCalendarUser("mailto:alice@ox.test", "Alice Anderson", OptionalInt.of(3), "");
    OxAttendee attendee =
        new OxAttendee(
            alice,
            OxAttendee.CuType.INDIVIDUAL,
            OxAttendee.Role.REQ_PARTICIPANT,
            OxPartStat.ACCEPTED,
            "");
    OxEventFields fields =
        OxEventFields.NONE
            .with(OxEventField.SUMMARY, "Simple")
            .with(OxEventField.LOCATION, "Room")
            .with(OxEventField.DESCRIPTION, "text äöü")
            .with(OxEventField.START_DATE, start)
            .with(OxEventField.END_DATE, end)
            .with(OxEventField.CLASS, OxEventField.Classification.PRIVATE)
            .with(OxEventField.TRANSP, OxEventField.Transparency.TRANSPARENT)
            .with(OxEventField.STATUS, OxEventField.Status.CONFIRMED)
            .with(OxEventField.COLOR, "#ff0000")
            .with(OxEventField.CATEGORIES, List.of("x"))
            .with(OxEventField.URL, "http://example.org")
            .with(OxEventField.ORGANIZER, alice)
            .with(OxEventField.ATTENDEES, List.of(attendee));
    Instant then = Instant.ofEpochMilli(1795441566361L);
    assertThat(event)
        .isEqualTo(
            new OxEvent(
                "1",
                "276cd2fc-327a-4071-825c-04685a50f0f0",
                "",
                null,
                0,
                then,
                then,
                List.of(),
                List.of(),
                fields));
    OxEvent master =
        (OxEvent) requireNonNull(value(Operation.EVENT_GET, "chronos-03-series.json", 13));
    assertThat(master.seriesId()).isEqualTo("15");
    assertThat(master.changeExceptionDates()).hasSize(2);
    assertThat(master.deleteExceptionDates())
        .containsExactly(new OxEventTime.Zoned(LocalDateTime.of(2026, 12, 5, 10, 0), berlin));
  }

  @Test
  void whatAChangeOfACalendarDidIsUnderstood() throws IOException {
    EventResult made =
        (EventResult) requireNonNull(value(Operation.EVENT_UPDATE, "chronos-03-series.json", 7));
    assertThat(made.changed()).extracting(OxEvent::id).containsExactly("16", "15");
    assertThat(made.exceptions()).extracting(OxEvent::id).containsExactly("16");
    EventResult taken =
        (EventResult)
            requireNonNull(value(Operation.EVENT_NEW, "chronos-07-conflicts-freebusy.json", 5));
    assertThat(taken.conflicts()).hasSize(1);
    assertThat(taken.conflicts().getFirst().isHard()).isTrue();
    assertThat(taken.conflicts().getFirst().summary()).isEqualTo("Base");
    assertThat(taken.conflicts().getFirst().attendees()).hasSize(2);
    List<?> stale =
        (List<?>)
            requireNonNull(
                value(Operation.EVENT_DELETE, "chronos-01-new-get-all-update-delete.json", 52));
    assertThat(((EventResult) stale.getFirst()).failure())
        .isEqualTo(new HttpFailure("CAL-4120", HttpFailure.Category.CONFLICT));
    EventCalls.Updates updates =
        (EventCalls.Updates)
            requireNonNull(
                value(Operation.EVENT_UPDATES, "chronos-01-new-get-all-update-delete.json", 54));
    assertThat(updates.events()).isEmpty();
    assertThat(updates.gone())
        .containsExactly(new EventCalls.Gone("4", Instant.ofEpochMilli(1795441566753L)));
    assertThat((byte[]) value(Operation.EVENT_ATTACHMENT, "chronos-06-attachments.json", 4))
        .asString(StandardCharsets.US_ASCII)
        .isEqualTo("event file");
  }

  @Test
  void remindersAreReadAsTheyAre() throws IOException {
    assertThat(value(Operation.REMINDER_RANGE, "tasks-03-participants-confirm-reminder.json", 18))
        .isEqualTo(
            List.of(
                reminder("2", OxReminder.Kind.TASK, "33", "15", 1795435201000L),
                reminder("3", OxReminder.Kind.TASK, "33", "27", 1795438800000L)));
    List<?> alarms =
        (List<?>) requireNonNull(value(Operation.ALARM_PENDING, "chronos-05-alarms.json", 11));
    assertThat(alarms).hasSize(5);
    assertThat(alarms.getFirst())
        .isEqualTo(reminder("7", OxReminder.Kind.EVENT, "cal://0/31", "39", 1797411600000L));
    assertThat(value(Operation.ALARM_SNOOZE, "chronos-05-alarms.json", 13)).isEqualTo(true);
    assertThat(value(Operation.ALARM_ACK, "chronos-05-alarms.json", 16)).isEqualTo(false);
  }

  private static HttpReminder reminder(
      String id, OxReminder.Kind kind, String folder, String item, long time) {
    return new HttpReminder(id, kind, folder, item, null, Instant.ofEpochMilli(time));
  }

  @Test
  void membersOfListsAreReadAsTheyAre() throws IOException {
    HttpItem<?> list =
        requireNonNull(
            (HttpItem<?>) value(Operation.CONTACT_GET, "contacts-03-distribution-list.json", 1));
    assertThat(((OxContact) list.item()).members())
        .containsExactly(
            new OxListMember("Ber, Mem", "mem1@example.org", 1, "22", "32"),
            new OxListMember("Ber, Mem", "mem2@example.org", 2, "22", "32"),
            new OxListMember("Bob Builder", "bob@ox.test", 1, "3", "6"),
            OxListMember.of("Free", "free@example.org"));
  }

  @Test
  void filesAreReadAsTheyAre() throws IOException {
    assertThat((List<?>) value(Operation.ATTACHMENT_ALL, "attachment-01-contact.json", 5))
        .asInstanceOf(InstanceOfAssertFactories.list(OxAttachment.class))
        .startsWith(new OxAttachment("1", "a.txt", "text/plain", 22))
        .endsWith(new OxAttachment("4", "c.pdf", "application/pdf", 4));
    assertThat(value(Operation.ATTACHMENT_ATTACH, "attachment-01-contact.json", 2)).isEqualTo("3");
    assertThat((byte[]) value(Operation.ATTACHMENT_DOCUMENT, "attachment-01-contact.json", 8))
        .isEqualTo("attachment text äöü".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void tasksAreReadAsTheyAre() throws IOException {
    OxTask task = task("tasks-01-new-get-update-delete.json", 2);
    assertThat(task.id()).isEqualTo("4");
    assertThat(task.fields())
        .containsEntry(OxTaskField.UID, "task-uid-1")
        .containsEntry(OxTaskField.START_TIME, "2026-11-23T12:00:00Z")
        .containsEntry(OxTaskField.FULL_TIME, "false")
        .containsEntry(OxTaskField.ACTUAL_COSTS, "10.5")
        .containsEntry(OxTaskField.TARGET_COSTS, "20")
        .containsEntry(OxTaskField.TARGET_DURATION, "120")
        .containsEntry(OxTaskField.ALARM, "2026-11-24T10:13:20Z");
    assertThat(task("tasks-02-recurrence.json", 5).recurrence())
        .isEqualTo(
            new OxTaskRecurrence(
                new OxTaskRecurrence.Monthly(1, 15, 0), Optional.of(LocalDate.of(2027, 3, 3)), 0));
    assertThat(task("tasks-02-recurrence.json", 11).recurrence().pattern())
        .isEqualTo(new OxTaskRecurrence.Yearly(1, 0, 5, 2));
    OxTask given = task("tasks-03-participants-confirm-reminder.json", 6);
    assertThat(given.participants())
        .containsExactly(
            new OxTaskParticipant.External("ext@example.org", "Ext"),
            new OxTaskParticipant.User(3),
            new OxTaskParticipant.User(4));
    assertThat(given.answers())
        .containsExactly(
            new OxTaskAnswer(3, Confirmation.NONE, ""),
            new OxTaskAnswer(4, Confirmation.ACCEPTED, "ok"));
    ItemCalls.Updates<?> updates =
        requireNonNull(
            (ItemCalls.Updates<?>)
                value(Operation.TASK_UPDATES, "tasks-01-new-get-update-delete.json", 59));
    assertThat(updates.items()).isEmpty();
    assertThat(updates.gone()).containsExactly("4", "5");
  }

  private static OxTask task(String file, int number) throws IOException {
    return (OxTask) requireNonNull((HttpItem<?>) value(Operation.TASK_GET, file, number)).item();
  }

  @Test
  void groupsAndResourcesAreUnderstood() throws IOException {
    assertThat(value(Operation.GROUP_ALL, "group-01.json", 0))
        .isEqualTo(
            List.of(
                new OxGroup(0, "", "All users", List.of(2, 3, 4)),
                new OxGroup(6, "team", "Team", List.of())));
    assertThat(value(Operation.RESOURCE_SEARCH, "resource-01.json", 4))
        .isEqualTo(
            List.of(new OxResource(5, "room1", "Meeting Room 1", "room1@ox.test", "", true)));
  }

  /** Bob sees what his meetings with alice are, and of all others when they are. */
  @Test
  void whatOthersAreBusyWithIsToldAsFarAsOxShowsIt() throws IOException {
    Map<?, ?> busy =
        (Map<?, ?>)
            requireNonNull(
                value(Operation.CALENDAR_FREE_BUSY, "chronos-07-conflicts-freebusy.json", 10));
    List<OxBusy> alice =
        ((List<?>) requireNonNull(busy.get(3))).stream().map(OxBusy.class::cast).toList();
    assertThat(alice.stream().map(OxBusy::details).filter(details -> details != null))
        .contains(
            new OxBusy.Details("Series meeting", "", true, false, false),
            new OxBusy.Details("Base", "", false, false, false));
    assertThat(alice).filteredOn(time -> time.details() == null).isNotEmpty();
    assertThat(busy.get(5)).isNotNull();
  }

  @Test
  void whoHasNoPictureIsAnsweredWithNotFound() throws IOException {
    assertThat(value(Operation.PICTURE_GET, "contacts-04-images.json", 9))
        .isEqualTo(Optional.empty());
    assertThat(
            (Optional<?>)
                requireNonNull(value(Operation.PICTURE_GET, "contacts-04-images.json", 4)))
        .get()
        .extracting(photo -> ((OxPhoto) photo).mediaType())
        .isEqualTo("image/png");
  }

  static @Nullable Object value(Operation operation, String file, int number) throws IOException {
    Exchange exchange =
        Recordings.all().stream()
            .filter(e -> e.file().equals(file) && e.number() == number)
            .findFirst()
            .orElseThrow();
    return ((HttpAnswer.Data<?>) read(operation, exchange)).value();
  }

  @Test
  void unknownMembersAndColumnsArePassedOver() {
    ArrayNode rows = JsonMapper.shared().createArrayNode();
    ArrayNode row = rows.addArray();
    MailRow.COLUMNS.forEach(column -> row.add(column == Columns.Mail.ID ? "7" : null));
    row.add("<id@example.org>").addObject().put("new", 1);
    JsonNode whole = JsonMapper.shared().createObjectNode().set("data", rows);
    HttpAnswer<List<OxMail>> answer =
        Envelope.document(
            new ByteArrayInputStream(JsonMapper.shared().writeValueAsBytes(whole)),
            in -> Rows.read(in, MailRow::new));
    assertThat(answer).isInstanceOf(HttpAnswer.Data.class);
  }

  @Test
  void personsWithoutUidAreKnownByTheirNumbers() {
    OxPerson person =
        JsonInput.document(
            new ByteArrayInputStream("[\"7\",\"32\"]".getBytes(StandardCharsets.US_ASCII)),
            in -> Rows.one(in, new PersonRow()));
    assertThat(person.uuid()).isEqualTo("32/7");
  }
}
