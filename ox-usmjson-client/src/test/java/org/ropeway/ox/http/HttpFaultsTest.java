package org.ropeway.ox.http;

import org.ropeway.ox.contract.OxFaultContract;
import org.ropeway.ox.contract.StandinStage;

/** The HTTP API against a stand-in that fails. */
class HttpFaultsTest extends OxFaultContract {
  HttpFaultsTest() {
    super(StandinStage.Interface.HTTP);
  }
}
