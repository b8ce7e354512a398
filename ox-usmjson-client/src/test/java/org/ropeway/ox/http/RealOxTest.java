package org.ropeway.ox.http;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.ropeway.ox.contract.OxAccountContract;
import org.ropeway.ox.contract.OxContactsContract;
import org.ropeway.ox.contract.OxDirectoryContract;
import org.ropeway.ox.contract.OxEventAttachmentsContract;
import org.ropeway.ox.contract.OxEventsContract;
import org.ropeway.ox.contract.OxFolderWriteContract;
import org.ropeway.ox.contract.OxFreeBusyContract;
import org.ropeway.ox.contract.OxMailFilterContract;
import org.ropeway.ox.contract.OxMailWriteContract;
import org.ropeway.ox.contract.OxMeetingsContract;
import org.ropeway.ox.contract.OxOthersContract;
import org.ropeway.ox.contract.OxPingContract;
import org.ropeway.ox.contract.OxRemindersContract;
import org.ropeway.ox.contract.OxSearchContract;
import org.ropeway.ox.contract.OxSendContract;
import org.ropeway.ox.contract.OxSeriesContract;
import org.ropeway.ox.contract.OxSessionContract;
import org.ropeway.ox.contract.OxStage;
import org.ropeway.ox.contract.OxTasksContract;
import org.ropeway.ox.contract.OxTwinsContract;

/** The HTTP API of a real OX; see {@link RealStage} for the variables that name it. */
@Tag("long")
@EnabledIfEnvironmentVariable(named = "ROPEWAY_OX_URL", matches = "http.*")
class RealOxTest {
  @Nested
  class Accounts extends OxAccountContract {
    @Override
    protected OxStage stage() {
      return new RealStage();
    }
  }

  @Nested
  class Directories extends OxDirectoryContract {
    @Override
    protected OxStage stage() {
      return new RealStage();
    }
  }

  @Nested
  class Sessions extends OxSessionContract {
    @Override
    protected OxStage stage() {
      return new RealStage();
    }
  }

  @Nested
  class FolderWrites extends OxFolderWriteContract {
    @Override
    protected OxStage stage() {
      return new RealStage();
    }
  }

  @Nested
  class MailWrites extends OxMailWriteContract {
    @Override
    protected OxStage stage() {
      return new RealStage();
    }
  }

  @Nested
  class Twins extends OxTwinsContract {
    @Override
    protected OxStage stage() {
      return new RealStage();
    }
  }

  @Nested
  class Contacts extends OxContactsContract {
    @Override
    protected OxStage stage() {
      return new RealStage();
    }
  }

  @Nested
  class Tasks extends OxTasksContract {
    @Override
    protected OxStage stage() {
      return new RealStage();
    }
  }

  @Nested
  class Events extends OxEventsContract {
    @Override
    protected OxStage stage() {
      return new RealStage();
    }
  }

  @Nested
  class Series extends OxSeriesContract {
    @Override
    protected OxStage stage() {
      return new RealStage();
    }
  }

  @Nested
  class Meetings extends OxMeetingsContract {
    @Override
    protected OxStage stage() {
      return new RealStage();
    }
  }

  @Nested
  class FreeBusy extends OxFreeBusyContract {
    @Override
    protected OxStage stage() {
      return new RealStage();
    }
  }

  @Nested
  class EventAttachments extends OxEventAttachmentsContract {
    @Override
    protected OxStage stage() {
      return new RealStage();
    }
  }

  @Nested
  class Reminders extends OxRemindersContract {
    @Override
    protected OxStage stage() {
      return new RealStage();
    }
  }

  @Nested
  class Sends extends OxSendContract {
    @Override
    protected OxStage stage() {
      return new RealStage();
    }
  }

  @Nested
  class Pings extends OxPingContract {
    @Override
    protected OxStage stage() {
      return new RealStage();
    }
  }

  @Nested
  class Filters extends OxMailFilterContract {
    @Override
    protected OxStage stage() {
      return new RealStage();
    }
  }

  @Nested
  class Others extends OxOthersContract {
    @Override
    protected OxStage stage() {
      return new RealStage();
    }
  }

  @Nested
  class Searches extends OxSearchContract {
    @Override
    protected OxStage stage() {
      return new RealStage();
    }
  }
}
