package org.ropeway.ox.usm;

import org.ropeway.ox.contract.OxContactsContract;
import org.ropeway.ox.contract.OxStage;
import org.ropeway.ox.contract.StandinStage;

/** USM-JSON against the stand-in. */
class UsmContactsTest extends OxContactsContract {
  @Override
  protected OxStage stage() {
    return new StandinStage(StandinStage.Interface.USM);
  }
}
