package org.ropeway.ox.http;

import org.ropeway.ox.contract.OxAccountContract;
import org.ropeway.ox.contract.OxStage;
import org.ropeway.ox.contract.StandinStage;

/** The HTTP API against the stand-in. */
class HttpAccountTest extends OxAccountContract {
  @Override
  protected OxStage stage() {
    return new StandinStage(StandinStage.Interface.HTTP);
  }
}
