package org.ropeway.ox.http;

import org.ropeway.ox.contract.OxCalendarContract;
import org.ropeway.ox.contract.OxStage;
import org.ropeway.ox.contract.StandinStage;

/** Chronos of the HTTP API against the stand-in. */
class HttpEventsTest extends OxCalendarContract {
  @Override
  protected OxStage stage() {
    return new StandinStage(StandinStage.Interface.HTTP);
  }
}
