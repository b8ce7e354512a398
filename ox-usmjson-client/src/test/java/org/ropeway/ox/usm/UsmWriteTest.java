package org.ropeway.ox.usm;

import org.junit.jupiter.api.Nested;
import org.ropeway.ox.contract.OxFolderWriteContract;
import org.ropeway.ox.contract.OxMailWriteContract;
import org.ropeway.ox.contract.OxStage;
import org.ropeway.ox.contract.StandinStage;

/** USM-JSON against the stand-in. */
class UsmWriteTest {
  @Nested
  class Folders extends OxFolderWriteContract {
    @Override
    protected OxStage stage() {
      return new StandinStage(StandinStage.Interface.USM);
    }
  }

  @Nested
  class Mails extends OxMailWriteContract {
    @Override
    protected OxStage stage() {
      return new StandinStage(StandinStage.Interface.USM);
    }
  }
}
