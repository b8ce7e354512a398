package org.ropeway.ox.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.ropeway.ox.OxAlarm;
import org.ropeway.ox.OxEventField;
import org.ropeway.ox.OxEventFields;
import org.ropeway.ox.OxEventOption;
import org.ropeway.ox.OxEventTime;
import org.ropeway.ox.OxException;
import org.ropeway.ox.OxReminder;
import org.ropeway.ox.OxReminder.Kind;
import org.ropeway.ox.OxReminders;
import org.ropeway.ox.OxServer;
import org.ropeway.ox.OxSession;
import org.ropeway.ox.OxSyncRange;
import org.ropeway.ox.OxSyncState;
import org.ropeway.ox.OxTaskChange;
import org.ropeway.ox.OxTaskField;

/**
 * Reminders of an event and of a task that were made for it, by every adapter of {@link OxServer}.
 */
@Timeout(60)
public abstract class OxRemindersContract {
  private final Instant now = Instant.now().truncatedTo(ChronoUnit.HOURS);
  private final Instant tomorrow = now.plus(Duration.ofDays(1));
  private OxStage stage;
  private OxSession session;
  private OxReminders reminders;
  private String calendar;
  private String tasks;

  /** A new stage. */
  protected abstract OxStage stage();

  @BeforeEach
  void begin() {
    stage = stage();
    session = stage.server().login(stage.alice().credentials(), "outlook-1");
    reminders = session.reminders();
    calendar = folder("calendar", 2);
    tasks = folder("tasks", 1);
  }

  @AfterEach
  void end() {
    session.close();
    stage.close();
  }

  private String folder(String module, int type) {
    return session.syncFolders(null, 0).created().stream()
        .filter(f -> f.module().equals(module) && f.standardFolderType() == type)
        .findFirst()
        .orElseThrow()
        .uuid();
  }

  /** An event of tomorrow that reminds a quarter of an hour before. */
  private Item event(String rule) {
    OxEventFields fields =
        OxEventFields.NONE
            .with(OxEventField.SUMMARY, "Event")
            .with(OxEventField.START_DATE, OxEventTime.utc(tomorrow))
            .with(OxEventField.END_DATE, OxEventTime.utc(tomorrow.plusSeconds(3600)))
            .with(OxEventField.ALARMS, List.of(OxAlarm.before(Duration.ofMinutes(15))));
    OxEventFields all = rule.isEmpty() ? fields : fields.with(OxEventField.RRULE, rule);
    OxSyncState state = session.calendar().sync(calendar, null, OxSyncRange.ALL, 0).state();
    Set<OxEventOption> quietly = Set.of(OxEventOption.IGNORE_CONFLICTS);
    String uid = UUID.randomUUID().toString();
    String id = session.calendar().create(calendar, state, uid, all, quietly).id().orElseThrow();
    return new Item(Kind.EVENT, id);
  }

  /** A task that reminds tomorrow. */
  private Item task() {
    OxTaskChange content =
        OxTaskChange.of(Map.of(OxTaskField.TITLE, "Task", OxTaskField.ALARM, tomorrow.toString()));
    OxSyncState state = session.tasks().sync(tasks, null, 0).state();
    String uuid = UUID.randomUUID().toString();
    String id = session.tasks().create(tasks, state, uuid, content).id().orElseThrow();
    return new Item(Kind.TASK, id);
  }

  /** An event or a task. */
  private record Item(Kind kind, String id) {}

  private List<OxReminder> of(Item item, Instant until) {
    return reminders.due(until).stream()
        .filter(each -> each.kind() == item.kind() && each.itemId().equals(item.id()))
        .toList();
  }

  private OxReminder one(Item item) {
    List<OxReminder> found = of(item, tomorrow.plusSeconds(1));
    assertThat(found).hasSize(1);
    return found.getFirst();
  }

  @Test
  void bothAreToldWhenTheyGoOff() {
    Item event = event("");
    Item task = task();
    OxReminder ofEvent = one(event);
    assertThat(ofEvent.kind()).isEqualTo(Kind.EVENT);
    assertThat(ofEvent.folderUuid()).isEqualTo(calendar);
    assertThat(ofEvent.time()).isEqualTo(tomorrow.minus(Duration.ofMinutes(15)));
    assertThat(ofEvent.recurrenceId()).isNull();
    OxReminder ofTask = one(task);
    assertThat(ofTask.kind()).isEqualTo(Kind.TASK);
    assertThat(ofTask.folderUuid()).isEqualTo(tasks);
    assertThat(ofTask.time()).isEqualTo(tomorrow);
    assertThat(reminders.due(tomorrow.plusSeconds(1)))
        .extracting(each -> new Item(each.kind(), each.itemId()))
        .containsSubsequence(event, task);
    assertThat(of(event, now)).isEmpty();
    assertThat(of(task, now)).isEmpty();
  }

  @Test
  void whatIsDismissedIsNotToldAgain() {
    for (Item item : List.of(event(""), task())) {
      OxReminder reminder = one(item);
      stage.loseAnswers(1);
      reminders.dismiss(reminder);
      assertThat(of(item, tomorrow.plusSeconds(1))).isEmpty();
      reminders.dismiss(reminder);
    }
  }

  @Test
  void whatIsSnoozedGoesOffAgainOnce() {
    Instant again = Instant.now().plus(Duration.ofHours(2));
    for (Item item : List.of(event(""), task())) {
      OxReminder reminder = one(item);
      stage.loseAnswers(1);
      reminders.snooze(reminder, again);
      assertThat(one(item).time()).isBetween(again.minusSeconds(120), again.plusSeconds(120));
      reminders.dismiss(one(item));
      assertThat(of(item, tomorrow.plusSeconds(1))).isEmpty();
    }
  }

  @Test
  void whatIsNotThereCannotBeSnoozed() {
    for (Item item : List.of(event(""), task())) {
      OxReminder there = one(item);
      OxReminder other =
          new OxReminder(
              "99999999", there.kind(), there.folderUuid(), item.id(), null, there.time());
      assertThatThrownBy(() -> reminders.snooze(other, tomorrow))
          .isInstanceOf(OxException.NotFound.class);
    }
  }

  @Test
  void aSeriesRemindsOfItsNextOne() {
    Item series = event("FREQ=DAILY;COUNT=3");
    assertThat(one(series).time()).isEqualTo(tomorrow.minus(Duration.ofMinutes(15)));
  }
}
