package org.ropeway.ox.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.ropeway.ox.OxApplied;
import org.ropeway.ox.OxCalendar;
import org.ropeway.ox.OxEvent;
import org.ropeway.ox.OxEventField;
import org.ropeway.ox.OxEventFields;
import org.ropeway.ox.OxEventId;
import org.ropeway.ox.OxEventOption;
import org.ropeway.ox.OxEventTime;
import org.ropeway.ox.OxException;
import org.ropeway.ox.OxFolder;
import org.ropeway.ox.OxSession;
import org.ropeway.ox.OxSyncRange;
import org.ropeway.ox.OxSyncState;
import org.ropeway.ox.contract.StandinStage;

/** Two who change the same one of a series by the legacy calendar. */
@Timeout(60)
class LegacyExceptionsTest {
  private static final int CALENDAR = 2;
  private static final Set<OxEventOption> INSISTING = Set.of(OxEventOption.IGNORE_CONFLICTS);

  private static OxEventTime at(int day, int hour) {
    return new OxEventTime.Zoned(
        LocalDateTime.of(2026, 12, day, hour, 0), ZoneId.of("Europe/Berlin"));
  }

  private static OxEventFields named(String summary) {
    return OxEventFields.NONE.with(OxEventField.SUMMARY, summary);
  }

  /** That there is an exception by then does not say that it is ours. */
  @Test
  void whoIsSecondIsToldOfTheConflict() {
    try (StandinStage stage = StandinStage.withoutChronos();
        OxSession one = stage.server().login(stage.alice().credentials(), "outlook-1");
        OxSession two = stage.server().login(stage.alice().credentials(), "outlook-2")) {
      String folder =
          one.syncFolders(null, 0).created().stream()
              .filter(f -> f.module().equals("calendar") && f.standardFolderType() == CALENDAR)
              .map(OxFolder::uuid)
              .findFirst()
              .orElseThrow();
      OxCalendar calendar = one.calendar();
      OxSyncState empty = calendar.sync(folder, null, OxSyncRange.ALL, 0).state();
      OxEventFields daily =
          named("Daily")
              .with(OxEventField.START_DATE, at(1, 10))
              .with(OxEventField.END_DATE, at(1, 11))
              .with(OxEventField.RRULE, "FREQ=DAILY;COUNT=10");
      String series = calendar.create(folder, empty, "daily", daily, INSISTING).id().orElseThrow();
      OxSyncState state = calendar.sync(folder, null, OxSyncRange.ALL, 0).state();
      OxEventId fifth = OxEventId.occurrence(series, at(5, 10));
      long before = stage.standin().requestCount("calendar.update");
      stage.standin().faults().delay("calendar.update", 1, Duration.ofSeconds(1));
      CompletableFuture<OxApplied<OxEvent>> mine =
          CompletableFuture.supplyAsync(
              () -> calendar.update(folder, state, fifth, named("Mine"), INSISTING));
      await().until(() -> stage.standin().requestCount("calendar.update") > before);
      assertThat(two.calendar().update(folder, state, fifth, named("Theirs"), INSISTING).refusal())
          .isEmpty();
      assertThat(mine.join().refusal()).containsInstanceOf(OxException.Conflict.class);
      assertThat(calendar.get(folder, fifth).fields().get(OxEventField.SUMMARY)).hasValue("Theirs");
    }
  }
}
