package org.ropeway.ox.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.ropeway.ox.OxException;
import org.ropeway.ox.OxFolder;
import org.ropeway.ox.OxSession;
import org.ropeway.ox.OxSyncRange;
import org.ropeway.ox.contract.StandinStage;
import org.ropeway.standin.StandinUser;

/** Which calendar is used is what OX says it has: chronos, else the legacy module, else none. */
@Timeout(60)
class HttpCalendarChoiceTest {
  private static final int CALENDAR = 2;

  private static OxSession login(StandinStage stage) {
    return stage.server().login(stage.alice().credentials(), "outlook-1");
  }

  private static void read(OxSession session) {
    String folder =
        session.syncFolders(null, 0).created().stream()
            .filter(f -> f.module().equals("calendar") && f.standardFolderType() == CALENDAR)
            .map(OxFolder::uuid)
            .findFirst()
            .orElseThrow();
    session.calendar().sync(folder, null, OxSyncRange.ALL, 0);
    session.calendar().sync(folder, null, OxSyncRange.ALL, 0);
  }

  @Test
  void chronosWhereOxHasIt() {
    try (StandinStage stage = new StandinStage(StandinStage.Interface.HTTP);
        OxSession session = login(stage)) {
      read(session);
      assertThat(stage.standin().requestCount("chronos.updates")).isEqualTo(2);
      assertThat(stage.standin().requestCount("calendar.all")).isZero();
      assertThat(stage.standin().requestCount("capabilities.all")).isEqualTo(1);
    }
  }

  @Test
  void theLegacyModuleWhereOxHasThatAlone() {
    try (StandinStage stage = StandinStage.withoutChronos();
        OxSession session = login(stage)) {
      read(session);
      assertThat(stage.standin().requestCount("calendar.all")).isEqualTo(2);
      assertThat(stage.standin().requestCount("chronos.updates")).isZero();
      assertThat(stage.standin().requestCount("capabilities.all")).isEqualTo(1);
    }
  }

  @Test
  void noneWhereTheUserMayUseNone() {
    try (StandinStage stage = new StandinStage(StandinStage.Interface.HTTP)) {
      int bits = StandinUser.ALL_PERMISSIONS & ~CALENDAR;
      stage
          .standin()
          .mailboxes()
          .put(
              List.of(
                  new StandinUser(
                          "alice@ox.test", stage.alice().credentials().password(), "Alice Anderson")
                      .withPermissionBits(bits)));
      try (OxSession session = login(stage)) {
        assertThatThrownBy(session::calendar).isInstanceOf(OxException.Refused.class);
      }
    }
  }
}
