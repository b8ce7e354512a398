package org.ropeway.ox.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.ropeway.ox.OxCalendar;
import org.ropeway.ox.OxEvent;
import org.ropeway.ox.OxEventAttachment;
import org.ropeway.ox.OxEventField;
import org.ropeway.ox.OxEventFields;
import org.ropeway.ox.OxEventId;
import org.ropeway.ox.OxException;
import org.ropeway.ox.OxSession;
import org.ropeway.ox.OxSyncRange;
import org.ropeway.ox.contract.StandinStage;
import org.ropeway.standin.Fault;

/** Files that others attached to events (recording chronos-06). */
class EventAttachmentsTest {
  private static final byte[] FILE = "event file äöü".getBytes(StandardCharsets.UTF_8);

  @Test
  void filesOfEventsAreListedAndRead() {
    try (StandinStage stage = new StandinStage(StandinStage.Interface.HTTP);
        OxSession alice = stage.server().login(stage.alice().credentials(), "outlook-1")) {
      Instant noon = Instant.parse("2026-12-01T12:00:00Z");
      stage.standin().mailboxes().attach("alice", noon, "a.txt", "text/plain", FILE);
      OxCalendar calendar = alice.calendar();
      String folder =
          alice.syncFolders(null, 0).created().stream()
              .filter(f -> f.module().equals("calendar"))
              .findFirst()
              .orElseThrow()
              .uuid();
      OxEvent event = calendar.sync(folder, null, OxSyncRange.ALL, 0).created().getFirst();
      List<OxEventAttachment> files = event.fields().get(OxEventField.ATTACHMENTS).orElseThrow();
      assertThat(files).hasSize(1);
      OxEventAttachment file = files.getFirst();
      assertThat(file)
          .isEqualTo(new OxEventAttachment(file.managedId(), "a.txt", "text/plain", FILE.length));
      assertThat(calendar.loadAttachment(folder, event.id(), file)).isEqualTo(FILE);
      // A page of somebody in between is no file.
      stage.standin().faults().before("chronos.getattachment", 1, new Fault.Page(200));
      assertThat(calendar.loadAttachment(folder, event.id(), file)).isEqualTo(FILE);
      assertThat(stage.standin().requestCount("chronos.getattachment")).isEqualTo(3);
      OxEventAttachment none = new OxEventAttachment(file.managedId() + 1, "b.txt", "", -1);
      assertThatThrownBy(() -> calendar.loadAttachment(folder, event.id(), none))
          .isInstanceOf(OxException.NotFound.class);
      OxEventFields change = OxEventFields.NONE.with(OxEventField.ATTACHMENTS, files);
      var state = calendar.sync(folder, null, OxSyncRange.ALL, 0).state();
      OxEventId id = OxEventId.of(event.id());
      assertThat(calendar.update(folder, state, id, change, Set.of()).refusal())
          .containsInstanceOf(OxException.Refused.class);
    }
  }
}
