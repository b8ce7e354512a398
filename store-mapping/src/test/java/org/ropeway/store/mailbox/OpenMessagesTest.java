package org.ropeway.store.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.property.PidTag;
import org.ropeway.store.Associated;
import org.ropeway.store.Mailbox;
import org.ropeway.store.MapiException;
import org.ropeway.store.Message;
import org.ropeway.store.Removal;
import org.ropeway.store.SpecialFolder;
import org.ropeway.store.mail.Attachment;
import org.ropeway.store.mail.Recipient;
import org.ropeway.store.property.PropertyBag;

/** What becomes of an open message while others delete, move or mark it. [MS-OXCMSG] 3.2.1.3. */
@Timeout(60)
class OpenMessagesTest {
  private static final PropertyTag OWN = new PropertyTag(0x7C0A0003);

  private final Stage stage = new Stage();

  @AfterEach
  void end() {
    stage.close();
  }

  private static void set(Message message, PropertyTag tag, Object value) {
    assertThat(message.setProperties(List.of(new PropertyValue(tag, value)))).isEmpty();
  }

  private static void requireDeleted(Message message) {
    requireRefused(message, ErrorCode.OBJECT_DELETED);
  }

  private static void requireRefused(Message message, ErrorCode code) {
    assertThatThrownBy(() -> message.save(false))
        .isInstanceOfSatisfying(MapiException.class, e -> assertThat(e.code()).isEqualTo(code));
  }

  private static Recipient bob() {
    PropertyBag properties =
        PropertyBag.builder()
            .put(PidTag.ROWID, 0)
            .put(PidTag.RECIPIENT_TYPE, 1)
            .put(PidTag.DISPLAY_NAME, "Bob")
            .put(PidTag.ADDRESS_TYPE, "SMTP")
            .put(PidTag.EMAIL_ADDRESS, "bob@ox.test")
            .put(PidTag.SMTP_ADDRESS, "bob@ox.test")
            .build();
    return new Recipient(0, 1, properties);
  }

  private static Attachment file() {
    PropertyBag properties =
        PropertyBag.builder()
            .put(PidTag.ATTACH_METHOD, 1)
            .put(PidTag.ATTACH_LONG_FILENAME, "a.txt")
            .put(
                PidTag.ATTACH_DATA_BINARY,
                Bytes.wrap("attached".getBytes(StandardCharsets.US_ASCII)))
            .build();
    return new Attachment(0, properties, null);
  }

  private static Message draft(Mailbox mailbox, Fid folder) {
    Message message = mailbox.createMessage(folder, Associated.NORMAL);
    set(message, PidTag.SUBJECT, "open");
    set(message, PidTag.BODY, "Text");
    message.setRecipients(List.of(bob()));
    message.setAttachments(List.of(file()));
    message.save(false);
    return message;
  }

  private static void checkDraft(Message message) {
    assertThat(message.properties().get(PidTag.BODY)).isEqualTo("Text");
    assertThat(message.content().recipients()).containsExactly(bob());
    assertThat(message.content().attachments()).hasSize(1);
  }

  private static void hardDelete(Mailbox mailbox, Fid folder, Message message) {
    assertThat(mailbox.folder(folder).deleteMessages(List.of(message.mid()), Removal.HARD))
        .isEmpty();
  }

  private static Fid drafts(Mailbox mailbox) {
    return mailbox.special(SpecialFolder.DRAFTS);
  }

  private static Fid notes(Mailbox mailbox) {
    return mailbox.special(SpecialFolder.NOTES);
  }

  @Test
  void aMailThatIsGoneAfterItsSaveIsReadOnAndWrittenButNotSaved() {
    Mailbox mailbox = stage.synced();
    Message message = draft(mailbox, drafts(mailbox));
    hardDelete(mailbox, drafts(mailbox), message);
    checkDraft(message);
    set(message, OWN, 7);
    assertThat(message.properties().get(OWN)).isEqualTo(7);
    requireDeleted(message);
    checkDraft(message);
  }

  @Test
  void whatAReloadShowedOfAMailIsReadOnWhenItIsGone() {
    Mailbox mailbox = stage.synced();
    Fid inbox = Stage.inbox(mailbox);
    stage.put("default0/INBOX", "incoming");
    Stage.eventually(() -> assertThat(Stage.subjects(mailbox, inbox)).hasSize(1));
    Message message = mailbox.openMessage(inbox, Stage.bySubject(mailbox, inbox, "incoming"));
    message.reload();
    hardDelete(mailbox, inbox, message);
    assertThat(message.properties().get(PidTag.BODY, "")).contains("Text of incoming");
    assertThat(message.content().recipients()).isNotEmpty();
    requireDeletedAfterAChange(message);
  }

  private static void requireDeletedAfterAChange(Message message) {
    set(message, OWN, 8);
    requireDeleted(message);
  }

  @Test
  void aMessageThatLivesHereIsLikewise() {
    Mailbox mailbox = stage.synced();
    Message message = draft(mailbox, notes(mailbox));
    hardDelete(mailbox, notes(mailbox), message);
    checkDraft(message);
    requireDeletedAfterAChange(message);
  }

  @Test
  void aMoveAndBackAndAnotherStatusAreNoConflict() {
    Mailbox mailbox = stage.synced();
    for (Fid folder : List.of(notes(mailbox), drafts(mailbox))) {
      Fid other =
          mailbox.folder(folder).createFolder("Other " + folder, "", 1, false).folder().fid();
      Message message = draft(mailbox, folder);
      set(message, OWN, 9);
      mailbox.folder(folder).setStatus(message.mid(), 0x800, 0x800);
      assertThat(mailbox.folder(folder).moveMessages(List.of(message.mid()), other)).isEmpty();
      assertThat(mailbox.folder(other).moveMessages(List.of(message.mid()), folder)).isEmpty();
      message.save(false);
      Message saved = mailbox.openMessage(folder, message.mid());
      assertThat(saved.properties().get(OWN)).isEqualTo(9);
      assertThat(saved.properties().get(PidTag.MESSAGE_STATUS)).isEqualTo(0x800);
    }
  }

  @Test
  void whatSaysTheSameIsNoConflictAndWhatDoesNotIs() {
    Mailbox mailbox = stage.synced();
    for (Fid folder : List.of(notes(mailbox), drafts(mailbox))) {
      Message message = draft(mailbox, folder);
      set(message, OWN, 10);
      Message other = mailbox.openMessage(folder, message.mid());
      other.setAttachments(List.of());
      other.setAttachments(List.of(file()));
      other.save(false);
      message.save(false);
      set(message, OWN, 11);
      Message third = mailbox.openMessage(folder, message.mid());
      third.setAttachments(List.of(file(), renamed()));
      third.save(false);
      requireRefused(message, ErrorCode.OBJECT_CHANGED);
      message.save(true);
      assertThat(message.content().attachments()).hasSize(2);
    }
  }

  private static Attachment renamed() {
    PropertyBag properties =
        file().properties().toBuilder().put(PidTag.ATTACH_LONG_FILENAME, "b.txt").build();
    return new Attachment(1, properties, null);
  }

  @Test
  void aMessageThatWasOpenedDeletedIsMarkedOnceRecovered() {
    Mailbox mailbox = stage.synced();
    Message message = draft(mailbox, notes(mailbox));
    Fid notes = notes(mailbox);
    assertThat(mailbox.folder(notes).deleteMessages(List.of(message.mid()), Removal.SOFT))
        .isEmpty();
    Message deleted = mailbox.openEvenDeleted(notes, message.mid());
    assertThat(deleted.setRead(false)).isFalse();
    assertThat(mailbox.folder(notes).moveMessages(List.of(message.mid()), notes)).isEmpty();
    assertThat(deleted.setRead(false)).isTrue();
    assertThat(mailbox.openMessage(notes, message.mid()).properties().get(PidTag.READ))
        .isEqualTo(false);
  }

  @Test
  void aDeletionIsAChange() {
    Mailbox mailbox = stage.synced();
    for (Fid folder : List.of(notes(mailbox), drafts(mailbox))) {
      Message message = draft(mailbox, folder);
      Object before = message.properties().get(PidTag.CHANGE_NUMBER);
      assertThat(mailbox.folder(folder).deleteMessages(List.of(message.mid()), Removal.SOFT))
          .isEmpty();
      PropertyBag deleted = mailbox.openEvenDeleted(folder, message.mid()).properties();
      assertThat(deleted.get(PidTag.CHANGE_NUMBER)).isNotEqualTo(before);
    }
  }
}
