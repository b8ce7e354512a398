package org.ropeway.ox.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ropeway.ox.OxChanges;
import org.ropeway.ox.OxEvent;
import org.ropeway.ox.OxEventId;
import org.ropeway.ox.OxSyncRange;
import org.ropeway.ox.OxSyncState;

/**
 * What calendars by USM-JSON have beside those by the HTTP API: pages, news, and how often it is
 * asked.
 */
class CalendarStatesTest extends CalendarFixture {
  @Override
  protected OxStage stage() {
    return new StandinStage(StandinStage.Interface.USM);
  }

  /** An exception knows its series, whatever page that is on. */
  @Test
  void eventsComeInPages() {
    String series = madeElsewhere(daily("Daily"));
    OxEventId third = OxEventId.occurrence(series, at(3, 10));
    OxSyncState there = all(elsewhere, folder).state();
    String exception = id(elsewhere.update(folder, there, third, named("Other"), QUIETLY));
    OxChanges<OxEvent> page = calendar.sync(folder, null, OxSyncRange.ALL, 1);
    List<OxEvent> told = new ArrayList<>(page.created());
    while (page.more()) {
      page = calendar.sync(folder, page.state(), OxSyncRange.ALL, 1);
      told.addAll(page.created());
    }
    assertThat(told).hasSize(2);
    assertThat(names(told)).isEqualTo(Map.of(series, "Daily", exception, "Other"));
    OxEvent other =
        told.stream().filter(each -> each.id().equals(exception)).findFirst().orElseThrow();
    assertThat(other.seriesId()).isEqualTo(series);
    assertThat(other.recurrenceId()).isEqualTo(at(3, 10));
  }

  @Test
  void whoWaitsHearsOfACalendar() {
    Map<String, OxSyncState> watched = Map.of(folder, empty);
    madeElsewhere(hour("New", 4, 9));
    assertThat(one.ping(watched, null, Duration.ofSeconds(10)).changedFolderUuids())
        .containsExactly(folder);
  }

  /** Before, for what the change is made of, and after, for what became of it. */
  @Test
  void oneOfASeriesIsReadOnceBeforeAChangeAndOnceAfter() {
    String series = made(daily("Daily"));
    OxEventId third = OxEventId.occurrence(series, at(3, 10));
    String exception = id(changed(all(calendar, folder).state(), third, named("Once")));
    for (OxEventId each : List.of(third, OxEventId.occurrence(series, at(4, 10)))) {
      OxSyncState state = all(calendar, folder).state();
      long before = read();
      id(changed(state, each, named("Other")));
      assertThat(read() - before).isEqualTo(2);
    }
    assertThat(summary(get(exception))).isEqualTo("Other");
  }

  private long read() {
    return ((StandinStage) stage).standin().requestCount("loadData");
  }
}
