package org.ropeway.ox.usm;

import org.ropeway.ox.contract.OxStage;
import org.ropeway.ox.contract.OxWriteContract;
import org.ropeway.ox.contract.StandinStage;

/** USM-JSON against the stand-in. */
class UsmWriteTest extends OxWriteContract {
  @Override
  protected OxStage stage() {
    return new StandinStage(StandinStage.Interface.USM);
  }
}
