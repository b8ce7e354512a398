package org.ropeway.ox.http;

import org.junit.jupiter.api.Nested;
import org.ropeway.ox.contract.OxEventAttachmentsContract;
import org.ropeway.ox.contract.OxEventsContract;
import org.ropeway.ox.contract.OxFreeBusyContract;
import org.ropeway.ox.contract.OxMeetingsContract;
import org.ropeway.ox.contract.OxSeriesContract;
import org.ropeway.ox.contract.OxStage;
import org.ropeway.ox.contract.StandinStage;

/** The legacy calendar of the HTTP API against a stand-in without chronos. */
class LegacyCalendarTest {
  @Nested
  class Events extends OxEventsContract {
    @Override
    protected OxStage stage() {
      return StandinStage.withoutChronos();
    }
  }

  @Nested
  class Series extends OxSeriesContract {
    @Override
    protected OxStage stage() {
      return StandinStage.withoutChronos();
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
      return StandinStage.withoutChronos();
    }
  }

  @Nested
  class Attachments extends OxEventAttachmentsContract {
    @Override
    protected OxStage stage() {
      return StandinStage.withoutChronos();
    }
  }

  @Nested
  class FreeBusy extends OxFreeBusyContract {
    @Override
    protected OxStage stage() {
      return StandinStage.withoutChronos();
    }
  }
}
