package org.ropeway.store.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ropeway.store.mailbox.Stage.eventually;
import static org.ropeway.store.mailbox.Stage.subjects;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.property.PidTag;
import org.ropeway.ox.OxException;
import org.ropeway.ox.OxMail;
import org.ropeway.store.Associated;
import org.ropeway.store.Mailbox;
import org.ropeway.store.Message;
import org.ropeway.store.SpecialFolder;

/** Savings of which it is not known at first what OX made of them. */
@Timeout(60)
class InterruptedSavingTest {
  private static final String DRAFTS = "default0/Drafts";

  private final Stage stage = new Stage();
  @TempDir Path copies;

  @AfterEach
  void end() {
    stage.close();
  }

  private static void set(Message message, PropertyTag tag, Object value) {
    assertThat(message.setProperties(List.of(new PropertyValue(tag, value)))).isEmpty();
  }

  private static Fid drafts(Mailbox mailbox) {
    return mailbox.special(SpecialFolder.DRAFTS);
  }

  private static Message draft(Mailbox mailbox) {
    Message message = mailbox.createMessage(drafts(mailbox), Associated.NORMAL);
    set(message, PidTag.SUBJECT, "draft");
    message.save(false);
    return message;
  }

  /** What OX tells of the former version in the page that tells of the new one is of no matter. */
  @Test
  void aKilledReplacementOfAMailThatChangesIsWholeAndOnce() {
    Mailbox mailbox = stage.synced();
    Message first = draft(mailbox);
    Fid drafts = drafts(mailbox);
    String former = onlyAtOx();
    mailbox.close();
    Killing killing = new Killing(stage, copies);
    stage.between(session -> killing.after(session, "createMail", "stored"));
    Mailbox other = stage.open();
    Message message = other.openMessage(drafts, first.mid());
    set(message, PidTag.SENSITIVITY, 3);
    stage.ox().faults().dropBeforeEffect("deleteItems", 100);
    message.save(false);
    other.close();
    stage.ox().faults().clear();
    stage.between(session -> session);
    assertThat(stage.behind().count("alice", DRAFTS)).isEqualTo(2);
    stage.behind().mark(former, 0, 0);
    try (OxMailboxes killed = killing.copied("stored")) {
      Mailbox again = killed.open(stage.login("alice"));
      eventually(() -> assertThat(stage.behind().count("alice", DRAFTS)).isEqualTo(1));
      assertThat(subjects(again, drafts)).containsExactly("draft");
      checkDraft(again, first, 3);
    }
  }

  @Test
  void aSaveWhoseAnswerWasLostIsNotDoubledByTheNext() {
    Mailbox mailbox = stage.synced();
    Message message = draft(mailbox);
    for (int i = 0; i < 4; i++) {
      set(message, PidTag.SENSITIVITY, i);
      stage.ox().faults().dropAfterEffect("syncUpdate", 100);
      assertThatThrownBy(() -> message.save(true)).isInstanceOf(OxException.Unavailable.class);
      stage.ox().faults().clear();
      message.save(true);
    }
    eventually(() -> assertThat(stage.behind().count("alice", DRAFTS)).isEqualTo(1));
    assertThat(subjects(mailbox, drafts(mailbox))).containsExactly("draft");
    checkDraft(mailbox, message, 3);
  }

  /** The uuid of the only draft at OX. */
  private String onlyAtOx() {
    try (var session = stage.login("alice")) {
      String folder = stage.behind().folderUuid("alice", DRAFTS);
      List<OxMail> mails = session.syncMails(folder, null, 0).created();
      assertThat(mails).hasSize(1);
      return mails.getFirst().uuid();
    }
  }

  private static void checkDraft(Mailbox mailbox, Message message, int sensitivity) {
    Message now = mailbox.openMessage(drafts(mailbox), message.mid());
    assertThat(now.properties())
        .returns("draft", p -> p.get(PidTag.SUBJECT))
        .returns(sensitivity, p -> p.get(PidTag.SENSITIVITY));
  }
}
