package org.ropeway.ox.usm;

import org.ropeway.ox.contract.OxAppointmentsContract;
import org.ropeway.ox.contract.StandinStage;

/** USM-JSON against the stand-in. */
class UsmAppointmentsTest extends OxAppointmentsContract {
  @Override
  protected StandinStage stage() {
    return new StandinStage(StandinStage.Interface.USM);
  }

  @Override
  protected String changing() {
    return "syncUpdate";
  }
}
