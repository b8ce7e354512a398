package org.ropeway.ox.usm;

import org.ropeway.ox.contract.OxAccountContract;
import org.ropeway.ox.contract.OxStage;
import org.ropeway.ox.contract.StandinStage;

/** USM-JSON against the stand-in. */
class UsmAccountTest extends OxAccountContract {
  @Override
  protected OxStage stage() {
    return new StandinStage(StandinStage.Interface.USM);
  }

  @Override
  protected boolean tellsQuota() {
    return false;
  }
}
