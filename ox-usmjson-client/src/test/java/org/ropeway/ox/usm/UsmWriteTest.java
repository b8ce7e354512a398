package org.ropeway.ox.usm;

import org.ropeway.ox.contract.OxStage;
import org.ropeway.ox.contract.OxWriteContract;

/** USM-JSON against the stand-in. */
class UsmWriteTest extends OxWriteContract {
  @Override
  protected OxStage stage() {
    return new StandinStage();
  }
}
