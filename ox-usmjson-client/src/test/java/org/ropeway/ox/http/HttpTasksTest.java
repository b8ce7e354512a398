package org.ropeway.ox.http;

import org.ropeway.ox.contract.OxStage;
import org.ropeway.ox.contract.OxTasksContract;
import org.ropeway.ox.contract.StandinStage;

/** The HTTP API against the stand-in. */
class HttpTasksTest extends OxTasksContract {
  @Override
  protected OxStage stage() {
    return new StandinStage(StandinStage.Interface.HTTP);
  }
}
