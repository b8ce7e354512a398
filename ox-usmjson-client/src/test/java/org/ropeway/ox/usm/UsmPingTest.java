package org.ropeway.ox.usm;

import org.ropeway.ox.contract.OxPingContract;
import org.ropeway.ox.contract.OxStage;
import org.ropeway.ox.contract.StandinStage;

/** USM-JSON against the stand-in. */
class UsmPingTest extends OxPingContract {
  @Override
  protected OxStage stage() {
    return new StandinStage(StandinStage.Interface.USM);
  }
}
