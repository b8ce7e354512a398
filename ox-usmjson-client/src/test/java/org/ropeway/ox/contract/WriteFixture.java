package org.ropeway.ox.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.ropeway.ox.OxApplied;
import org.ropeway.ox.OxFolder;
import org.ropeway.ox.OxFolderChange;
import org.ropeway.ox.OxSession;
import org.ropeway.ox.OxSyncState;

/** A device that changes folders and mails, and another one that looks at them. */
@Timeout(60)
abstract class WriteFixture {
  static final String INBOX = "default0/INBOX";

  OxStage stage;
  OxSession session;
  OxSession viewer;

  /** A new stage. */
  protected abstract OxStage stage();

  @BeforeEach
  void begin() {
    stage = stage();
    session = login("outlook-1");
    viewer = login("viewer");
  }

  OxSession login(String device) {
    return stage.server().login(stage.alice().credentials(), device);
  }

  @AfterEach
  void end() {
    session.close();
    viewer.close();
    stage.close();
  }

  OxSyncState hierarchy() {
    return session.syncFolders(null, 0).state();
  }

  /** The folders as another device sees them. */
  List<OxFolder> all() {
    return viewer.syncFolders(null, 0).created();
  }

  OxFolder folder(String id) {
    return all().stream().filter(f -> f.id().equals(id)).findFirst().orElseThrow();
  }

  static String uuid() {
    return UUID.randomUUID().toString();
  }

  OxSyncState create(OxSyncState state, String uuid, String parent, String title) {
    return done(
        session.changeFolder(state, new OxFolderChange.Create(uuid, parent, title, "mail"), 0));
  }

  static <T> OxSyncState done(OxApplied<T> applied) {
    assertThat(applied.refusal()).isEmpty();
    return applied.changes().state();
  }
}
