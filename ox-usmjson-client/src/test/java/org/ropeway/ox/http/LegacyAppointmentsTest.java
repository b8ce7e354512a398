package org.ropeway.ox.http;

import org.ropeway.ox.contract.OxAppointmentsContract;
import org.ropeway.ox.contract.StandinStage;

/** The legacy calendar of the HTTP API against a stand-in without chronos. */
class LegacyAppointmentsTest extends OxAppointmentsContract {
  @Override
  protected StandinStage stage() {
    return StandinStage.withoutChronos();
  }

  @Override
  protected String changing() {
    return "calendar.update";
  }
}
