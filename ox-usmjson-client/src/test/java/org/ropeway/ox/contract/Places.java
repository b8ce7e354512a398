package org.ropeway.ox.contract;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ropeway.ox.OxChanges;
import org.ropeway.ox.OxFolder;
import org.ropeway.ox.OxMail;
import org.ropeway.ox.OxSession;
import org.ropeway.ox.OxSyncState;
import org.ropeway.standin.Mailboxes;

/** Folders of alice's, each for one trial. */
final class Places {
  static final String INBOX = "default0/INBOX";
  private static final Instant RECEIVED = Instant.parse("2026-11-23T10:00:00Z");
  private final StandinStage stage;
  private final OxSession alice;
  private int number;

  Places(StandinStage stage, OxSession alice) {
    this.stage = stage;
    this.alice = alice;
  }

  /** A folder with mails of these subjects. */
  record Place(String path, OxFolder folder, OxSyncState state, List<OxMail> mails) {
    List<String> uuids() {
      return mails.stream().map(OxMail::uuid).toList();
    }
  }

  /** A number that is nowhere else. */
  int next() {
    return ++number;
  }

  /** A new one that alice knows. */
  Place place(String... subjects) {
    String path = INBOX + "/T" + next();
    stage.createFolder(path);
    put(path, subjects);
    OxFolder folder = folder(path).orElseThrow();
    OxChanges<OxMail> changes = alice.syncMails(folder.uuid(), null, 0);
    return new Place(path, folder, changes.state(), changes.created());
  }

  /** Mails that come there by another way. */
  void put(String path, String... subjects) {
    List<Mailboxes.Mail> mails = new ArrayList<>();
    for (String subject : subjects) {
      mails.add(new Mailboxes.Mail(mail(subject), 0, 0, RECEIVED));
    }
    stage.standin().mailboxes().append("alice", path, mails);
  }

  /** A folder as OX lists it now. */
  Optional<OxFolder> folder(String path) {
    return alice.syncFolders(null, 0).created().stream()
        .filter(f -> f.id().equals(path))
        .findFirst();
  }

  static byte[] mail(String subject) {
    return ("From: alice@ox.test\r\nTo: bob@ox.test\r\nSubject: " + subject + "\r\n\r\nx\r\n")
        .getBytes(US_ASCII);
  }
}
