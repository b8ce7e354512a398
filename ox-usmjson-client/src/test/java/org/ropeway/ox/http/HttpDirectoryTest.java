package org.ropeway.ox.http;

import org.ropeway.ox.contract.OxDirectoryContract;
import org.ropeway.ox.contract.OxStage;
import org.ropeway.ox.contract.StandinStage;

/** Groups, resources and pictures by the HTTP API of the stand-in. */
class HttpDirectoryTest extends OxDirectoryContract {
  @Override
  protected OxStage stage() {
    return new StandinStage(StandinStage.Interface.HTTP);
  }
}
