package org.ropeway.ox.http;

import org.ropeway.ox.contract.OxSearchContract;
import org.ropeway.ox.contract.OxStage;
import org.ropeway.ox.contract.StandinStage;

/** The HTTP API against the stand-in. */
class HttpSearchTest extends OxSearchContract {
  @Override
  protected OxStage stage() {
    return new StandinStage(StandinStage.Interface.HTTP);
  }
}
