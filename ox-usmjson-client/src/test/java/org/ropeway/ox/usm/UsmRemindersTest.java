package org.ropeway.ox.usm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.ropeway.ox.OxSession;
import org.ropeway.ox.contract.OxRemindersContract;
import org.ropeway.ox.contract.OxStage;
import org.ropeway.ox.contract.StandinStage;

/** USM-JSON against the stand-in. */
class UsmRemindersTest extends OxRemindersContract {
  @Override
  protected OxStage stage() {
    return new StandinStage(StandinStage.Interface.USM);
  }

  @Test
  void anOxWithoutTheCommandHasNone() {
    try (StandinStage other = new StandinStage(StandinStage.Interface.USM, "getReminders");
        OxSession session = other.server().login(other.alice().credentials(), "outlook-1")) {
      assertThat(session.reminders().due(Instant.now())).isEmpty();
    }
  }
}
