package org.ropeway.ox.http;

import org.junit.jupiter.api.Nested;
import org.ropeway.ox.contract.OxFolderWriteContract;
import org.ropeway.ox.contract.OxMailWriteContract;
import org.ropeway.ox.contract.OxStage;
import org.ropeway.ox.contract.StandinStage;

/** The HTTP API against the stand-in. */
class HttpWriteTest {
  @Nested
  class Folders extends OxFolderWriteContract {
    @Override
    protected OxStage stage() {
      return new StandinStage(StandinStage.Interface.HTTP);
    }
  }

  @Nested
  class Mails extends OxMailWriteContract {
    @Override
    protected OxStage stage() {
      return new StandinStage(StandinStage.Interface.HTTP);
    }
  }
}
