package org.ropeway.ox.http.wire;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ropeway.ox.OxContactChange;
import org.ropeway.ox.OxCredentials;
import org.ropeway.ox.OxEventFields;
import org.ropeway.ox.OxEventId;
import org.ropeway.ox.OxMailFilter;
import org.ropeway.ox.OxNewAttachment;
import org.ropeway.ox.OxPartStat;
import org.ropeway.ox.OxServerConfig;
import org.ropeway.ox.OxSyncRange;
import org.ropeway.ox.OxTaskAnswer.Confirmation;
import org.ropeway.ox.OxTaskChange;
import org.ropeway.ox.host.OxHosts;
import org.ropeway.ox.http.wire.Recordings.Exchange;
import org.ropeway.ox.json.Appointment;
import org.ropeway.ox.json.JsonInput;
import org.ropeway.ox.transport.HttpCheck;
import org.ropeway.ox.transport.Line;
import org.ropeway.ox.transport.Protocol;
import org.ropeway.ox.transport.Request;
import org.ropeway.ox.transport.Time;

/** Reads what a real OX answered to operations of ours. */
final class RecordedAnswers {
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

  private static final ItemCalls<Appointment, Map<String, Object>> APPOINTMENTS =
      AppointmentCalls.within(OxSyncRange.ALL);
  private static final Columns.Item[] APPOINTMENT =
      Columns.Item.APPOINTMENT.toArray(new Columns.Item[0]);

  private RecordedAnswers() {}

  /** The exchange with a number in a file of recordings. */
  static Exchange exchange(String file, int number) {
    return Recordings.all().stream()
        .filter(e -> e.file().equals(file) && e.number() == number)
        .findFirst()
        .orElseThrow();
  }

  /** The data of an answer. */
  static @Nullable Object value(Operation operation, String file, int number) throws IOException {
    return ((HttpAnswer.Data<?>) read(operation, exchange(file, number))).value();
  }

  /** An answer as our parser of that operation reads it. */
  static HttpAnswer<?> read(Operation operation, Exchange exchange) throws IOException {
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
      case CALENDAR_FREE_BUSY ->
          CalendarCalls.busy(4, false, Instant.EPOCH, Instant.EPOCH, ZoneId.of("Europe/Berlin"));
      case EVENT_FREE_BUSY ->
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
}
