package org.ropeway.ox.usm.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.ropeway.ox.OxAttendee;
import org.ropeway.ox.OxEvent;
import org.ropeway.ox.OxReminder;
import org.ropeway.ox.OxSyncRange;
import org.ropeway.ox.OxSyncState;
import org.ropeway.ox.OxTimeConflict;
import org.ropeway.ox.json.Appointment;
import org.ropeway.ox.json.AppointmentReader;
import org.ropeway.ox.json.Reminder;
import tools.jackson.databind.json.JsonMapper;

/** Calendars and reminders on the wire: what is asked, and what is read of answers. */
class AppointmentCallsTest {
  private static final JsonMapper MAPPER = JsonMapper.shared();
  private static final OxSyncState STATE = new OxSyncState("77");
  private static final long DAY = 1_796_342_400_000L;

  private static void assertAsks(UsmCall<?> call, String command, String body) {
    assertThat(call.command()).isEqualTo(command);
    String json = body.replace('\'', '"');
    assertThat(MAPPER.readTree(call.body(null))).isEqualTo(MAPPER.readTree(json));
  }

  private static <T> UsmAnswer<T> answer(UsmCall<T> call, String json) {
    return call.read(new ByteArrayInputStream(json.replace('\'', '"').getBytes(UTF_8)));
  }

  private static <T> T data(UsmCall<T> call, String data) {
    return ((UsmAnswer.Data<T>) answer(call, "{'status':1,'data':" + data + "}")).value();
  }

  @Test
  void aRangeIsAskedForAtTheBeginning() {
    OxSyncRange range = new OxSyncRange(Instant.ofEpochMilli(1_000), Instant.ofEpochMilli(2_000));
    assertAsks(
        AppointmentCalls.sync("f", null, range, 5),
        "syncInit",
        "{'folder_uuid':'f','limit':5,'range':{'start':1000,'end':2000}}");
    assertAsks(
        AppointmentCalls.sync("f", null, OxSyncRange.ALL, 0),
        "syncInit",
        "{'folder_uuid':'f','limit':0}");
    assertAsks(
        AppointmentCalls.sync("f", STATE, range, 5),
        "syncUpdate",
        "{'folder_uuid':'f','syncid':77,'limit':5}");
  }

  @Test
  void oneOfASeriesIsNamedByItsDay() {
    assertAsks(
        AppointmentCalls.occurrence("f", "s", DAY),
        "loadData",
        "{'folder_uuid':'f','uuid':'s','format':'object','recurrence_date_position':%d}"
            .formatted(DAY));
    assertAsks(
        AppointmentCalls.except("f", STATE, "u", "s", DAY, Map.of("title", "Other")),
        "syncUpdate",
        ("{'folder_uuid':'f','syncid':77,'limit':0,'conflictresolution':'ERROR','created':["
                + "{'objectType':'calendar','uuid':'u','recurrence_id_uuid':'s',"
                + "'recurrence_date_position':%d,'title':'Other'}]}")
            .formatted(DAY));
  }

  @Test
  void answersWinOverWhatOthersChanged() {
    Map<String, Object> answer = Map.of("confirmation", 2L);
    assertAsks(
        AppointmentCalls.answer("f", STATE, "u", answer),
        "syncUpdate",
        "{'folder_uuid':'f','syncid':77,'limit':0,'conflictresolution':'USE_CLIENT','modified':["
            + "{'objectType':'calendar','uuid':'u','confirmation':2}]}");
    assertAsks(
        AppointmentCalls.answerOne("f", STATE, "u", "s", DAY, answer),
        "syncUpdate",
        ("{'folder_uuid':'f','syncid':77,'limit':0,'conflictresolution':'USE_CLIENT','created':["
                + "{'objectType':'calendar','uuid':'u','recurrence_id_uuid':'s',"
                + "'recurrence_date_position':%d,'confirmation':2}]}")
            .formatted(DAY));
  }

  @Test
  void exceptionsKnowTheirSeriesByItsUuid() {
    Appointment exception =
        data(
            AppointmentCalls.ITEMS.get("f", "u"),
            ("{'objectType':'calendar','uuid':'u','folder_uuid':'f','id':'12','folder_id':'31',"
                    + "'creation_date':1000,'last_modified_utc':2000,'title':'Other',"
                    + "'recurrence_type':0,'recurrence_id':11,'recurrence_id_uuid':'s',"
                    + "'recurrence_date_position':%d}")
                .formatted(DAY));
    OxEvent event = AppointmentReader.event(exception, null);
    assertThat(event.id()).isEqualTo("u");
    assertThat(event.seriesId()).isEqualTo("s");
    assertThat(event.created()).isEqualTo(Instant.ofEpochMilli(1_000));
    assertThat(event.lastModified()).isEqualTo(Instant.ofEpochMilli(2_000));
    assertThat(AppointmentReader.seriesOf(exception)).isEqualTo("s");
  }

  @Test
  void conflictsAreReadFromTheErrorOfAnObject() {
    UsmApplied<Appointment> applied =
        data(
            AppointmentCalls.create("f", STATE, "u", Map.of("title", "x")),
            "{'syncid':78,'created':[],'modified':[],'deleted':[],'more':false,'errors':{'u':"
                + "{'status':10,'error':{'code':'CONFLICT','message':'taken','conflicts':["
                + "{'id':9,'uuid':'o','title':'Base','start_date':1000,'end_date':2000,"
                + "'timezone':'UTC','participants':[{'id':3,'type':1}]},"
                + "{'id':10,'participants':[{'id':4,'type':3}],'hard_conflict':true}]}}}}");
    UsmFailure failure = requireNonNull(applied.refused().get("u"));
    assertThat(failure.status()).isEqualTo(UsmStatus.CONFLICT);
    assertThat(failure.conflicts()).extracting(OxTimeConflict::eventId).containsExactly("o", "");
    assertThat(failure.conflicts()).extracting(OxTimeConflict::isHard).containsExactly(false, true);
    assertThat(failure.conflicts().getFirst().summary()).isEqualTo("Base");
    assertThat(failure.conflicts().getFirst().attendees())
        .containsExactly(OxAttendee.user(3).user());
  }

  @Test
  void aFolderIsAskedForAlone() {
    assertAsks(UsmCalls.folder("f"), "loadData", "{'folder_uuid':'f','format':'folder'}");
    assertThat(
            data(UsmCalls.folder("f"), "{'objectType':'folder','uuid':'f','owner_id':4}").owner())
        .isEqualTo(4);
  }

  @Test
  void remindersAreOfEventsAndTasks() {
    Instant until = Instant.ofEpochMilli(9_000);
    assertAsks(ReminderCalls.due(until), "getReminders", "{'until':9000}");
    assertAsks(ReminderCalls.dismiss(5), "dismissReminder", "{'id':5}");
    assertAsks(ReminderCalls.snooze(5, until), "snoozeReminder", "{'id':5,'alarm':9000}");
    List<Reminder> all =
        data(
            ReminderCalls.due(until),
            "{'reminders':[{'id':5,'module':4,'folder':12,'target_id':7,'alarm':8000,"
                + "'uuid':'t','folder_uuid':'f'},"
                + "{'id':6,'module':1,'alarm':7000,'uuid':'e','folder_uuid':'c'},"
                + "{'id':7,'module':9,'alarm':7000,'uuid':'x','folder_uuid':'c'}]}");
    assertThat(Reminder.due(all, until).map(each -> each.told(each.folder())))
        .containsExactly(
            new OxReminder("6", OxReminder.Kind.EVENT, "c", "e", null, Instant.ofEpochMilli(7_000)),
            new OxReminder("5", OxReminder.Kind.TASK, "f", "t", null, Instant.ofEpochMilli(8_000)));
    assertThat(Reminder.due(all, Instant.ofEpochMilli(7_500)).map(Reminder::id))
        .containsExactlyElementsOf(Set.of("6"));
  }
}
