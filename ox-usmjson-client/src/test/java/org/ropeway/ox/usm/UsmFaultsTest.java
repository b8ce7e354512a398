package org.ropeway.ox.usm;

import org.ropeway.ox.contract.OxFaultContract;
import org.ropeway.ox.contract.StandinStage;

/** USM-JSON against a stand-in that fails. */
class UsmFaultsTest extends OxFaultContract {
  UsmFaultsTest() {
    super(StandinStage.Interface.USM);
  }
}
