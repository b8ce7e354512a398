package org.ropeway.ox.http;

import java.util.function.UnaryOperator;
import org.ropeway.ox.OxServerConfig;
import org.ropeway.ox.contract.OxFaultContract;
import org.ropeway.ox.contract.StandinStage;

/** The calendar of the HTTP API of an OX without chronos. */
class LegacyFaultsTest extends OxFaultContract {
  LegacyFaultsTest() {
    super(StandinStage.Interface.HTTP);
  }

  @Override
  protected StandinStage stage(UnaryOperator<OxServerConfig> how) {
    return StandinStage.withoutChronos(how);
  }

  @Override
  protected boolean isPlayed(String name) {
    return name.contains("Event") || name.equals("freeBusy");
  }
}
