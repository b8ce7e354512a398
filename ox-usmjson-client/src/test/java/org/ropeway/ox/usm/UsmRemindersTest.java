package org.ropeway.ox.usm;

import org.ropeway.ox.contract.OxRemindersContract;
import org.ropeway.ox.contract.OxStage;
import org.ropeway.ox.contract.StandinStage;

/** USM-JSON against the stand-in. */
class UsmRemindersTest extends OxRemindersContract {
  @Override
  protected OxStage stage() {
    return new StandinStage(StandinStage.Interface.USM);
  }
}
