package org.ropeway.ox.usm;

import org.junit.jupiter.api.Nested;
import org.ropeway.ox.contract.OxEventAttachmentsContract;
import org.ropeway.ox.contract.OxEventsContract;
import org.ropeway.ox.contract.OxMeetingsContract;
import org.ropeway.ox.contract.OxSeriesContract;
import org.ropeway.ox.contract.OxStage;
import org.ropeway.ox.contract.StandinStage;

/** USM-JSON against the stand-in. */
class UsmCalendarTest {
  @Nested
  class Events extends OxEventsContract {
    @Override
    protected OxStage stage() {
      return new StandinStage(StandinStage.Interface.USM);
    }
  }

  @Nested
  class Series extends OxSeriesContract {
    @Override
    protected OxStage stage() {
      return new StandinStage(StandinStage.Interface.USM);
    }

    @Override
    protected boolean splits() {
      return false;
    }
  }

  @Nested
  class Meetings extends OxMeetingsContract {
    @Override
    protected OxStage stage() {
      return new StandinStage(StandinStage.Interface.USM);
    }
  }

  @Nested
  class Attachments extends OxEventAttachmentsContract {
    @Override
    protected OxStage stage() {
      return new StandinStage(StandinStage.Interface.USM);
    }

    @Override
    protected boolean knowsDevices() {
      return true;
    }
  }
}
