package org.ropeway.ox.usm;

import org.ropeway.ox.contract.OxSearchContract;
import org.ropeway.ox.contract.OxStage;
import org.ropeway.ox.contract.StandinStage;

/** Searching over USM-JSON, with the addition of ours to the profile. */
class UsmSearchTest extends OxSearchContract {
  @Override
  protected OxStage stage() {
    return new StandinStage(StandinStage.Interface.USM);
  }

  @Override
  protected OxStage stageWithoutSearch() {
    return new StandinStage(StandinStage.Interface.USM, "searchMails");
  }
}
