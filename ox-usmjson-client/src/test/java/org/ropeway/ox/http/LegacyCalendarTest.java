package org.ropeway.ox.http;

import org.ropeway.ox.contract.OxCalendarContract;
import org.ropeway.ox.contract.OxStage;
import org.ropeway.ox.contract.StandinStage;

/** The legacy calendar of the HTTP API against a stand-in without chronos. */
class LegacyCalendarTest extends OxCalendarContract {
  @Override
  protected OxStage stage() {
    return StandinStage.withoutChronos();
  }

  @Override
  protected boolean splits() {
    return false;
  }
}
