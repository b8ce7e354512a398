package org.ropeway.ox.http;

import org.junit.jupiter.api.Nested;
import org.ropeway.ox.contract.OxRemindersContract;
import org.ropeway.ox.contract.OxStage;
import org.ropeway.ox.contract.StandinStage;

/** Reminders by the HTTP API against the stand-in, with chronos and without. */
class HttpRemindersTest {
  @Nested
  class WithChronos extends OxRemindersContract {
    @Override
    protected OxStage stage() {
      return new StandinStage(StandinStage.Interface.HTTP);
    }
  }

  @Nested
  class WithoutChronos extends OxRemindersContract {
    @Override
    protected OxStage stage() {
      return StandinStage.withoutChronos();
    }
  }
}
