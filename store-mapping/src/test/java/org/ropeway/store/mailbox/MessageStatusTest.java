package org.ropeway.store.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ropeway.store.mailbox.Stage.INBOX;
import static org.ropeway.store.mailbox.Stage.bySubject;
import static org.ropeway.store.mailbox.Stage.eventually;
import static org.ropeway.store.mailbox.Stage.inbox;
import static org.ropeway.store.mailbox.Stage.row;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.property.PidTag;
import org.ropeway.ox.OxMail;
import org.ropeway.store.Associated;
import org.ropeway.store.Mailbox;
import org.ropeway.store.MailboxEvent;
import org.ropeway.store.MapiException;
import org.ropeway.store.Message;
import org.ropeway.store.SpecialFolder;
import org.ropeway.store.table.Row;

/** PidTagMessageStatus: a client's word, kept beside what OX says. */
@Timeout(60)
class MessageStatusTest {
  private final Stage stage = new Stage();

  @AfterEach
  void end() {
    stage.close();
  }

  @Test
  void bitsOfTheMaskChangeAndNothingElse() {
    stage.put(INBOX, "mail");
    Mailbox mailbox = stage.synced();
    Fid inbox = inbox(mailbox);
    Mid mid = bySubject(mailbox, inbox, "mail");
    Row before = row(mailbox, inbox, mid);
    List<MailboxEvent> events = Stage.events(mailbox);
    assertThat(mailbox.folder(inbox).setStatus(mid, 0x1000, 0x3000)).isZero();
    assertThat(mailbox.folder(inbox).setStatus(mid, 0x0800, 0x0800)).isEqualTo(0x1000);
    assertThat(mailbox.folder(inbox).setStatus(mid, 0x2000, 0x3000)).isEqualTo(0x1800);
    Row after = row(mailbox, inbox, mid);
    assertThat(after.get(PidTag.MESSAGE_STATUS)).isEqualTo(0x2800);
    assertThat(after.get(PidTag.CHANGE_KEY)).isEqualTo(before.get(PidTag.CHANGE_KEY));
    assertThat(after.get(PidTag.LAST_MODIFICATION_TIME))
        .isEqualTo(before.get(PidTag.LAST_MODIFICATION_TIME));
    assertThat(events).contains(new MailboxEvent.MessageModified(inbox, mid, Associated.NORMAL));
    assertThat(mailbox.openMessage(inbox, mid).properties().get(PidTag.MESSAGE_STATUS))
        .isEqualTo(0x2800);
  }

  @Test
  void itStaysWhateverOxSaysAndAfterARestart() {
    String uuid = stage.put(INBOX, "mail").getFirst();
    Mailbox mailbox = stage.synced();
    Fid inbox = inbox(mailbox);
    Mid mid = bySubject(mailbox, inbox, "mail");
    mailbox.folder(inbox).setStatus(mid, 0x1000, 0x1000);
    stage.behind().mark(uuid, OxMail.SEEN, 0);
    eventually(() -> assertThat(row(mailbox, inbox, mid).get(PidTag.READ)).isEqualTo(true));
    assertThat(row(mailbox, inbox, mid).get(PidTag.MESSAGE_STATUS)).isEqualTo(0x1000);
    stage.restart();
    Mailbox again = stage.synced();
    assertThat(row(again, inbox, mid).get(PidTag.MESSAGE_STATUS)).isEqualTo(0x1000);
    assertThat(again.folder(inbox).setStatus(mid, 0, 0x1000)).isEqualTo(0x1000);
    assertThat(row(again, inbox, mid).get(PidTag.MESSAGE_STATUS)).isEqualTo(0);
  }

  /** It is no change that others who save the message have to know of. */
  @Test
  void messagesThatLiveHere() {
    Mailbox mailbox = stage.open();
    Fid notes = mailbox.special(SpecialFolder.NOTES);
    Message note = mailbox.createMessage(notes, Associated.NORMAL);
    note.save(false);
    mailbox.folder(notes).setStatus(note.mid(), 0x800, 0x800);
    note.setProperties(List.of(new PropertyValue(PidTag.SUBJECT, "note")));
    note.save(false);
    assertThat(row(mailbox, notes, note.mid()).get(PidTag.MESSAGE_STATUS)).isEqualTo(0x800);
    assertThatThrownBy(() -> mailbox.folder(inbox(mailbox)).setStatus(note.mid(), 1, 1))
        .isInstanceOfSatisfying(
            MapiException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_FOUND));
  }
}
