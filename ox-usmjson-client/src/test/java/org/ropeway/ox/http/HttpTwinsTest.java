package org.ropeway.ox.http;

import org.ropeway.ox.contract.OxStage;
import org.ropeway.ox.contract.OxTwinsContract;
import org.ropeway.ox.contract.StandinStage;

/** The HTTP API against the stand-in. */
class HttpTwinsTest extends OxTwinsContract {
  @Override
  protected OxStage stage() {
    return new StandinStage(StandinStage.Interface.HTTP);
  }
}
