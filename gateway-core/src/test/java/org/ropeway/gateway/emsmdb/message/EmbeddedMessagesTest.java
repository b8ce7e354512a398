package org.ropeway.gateway.emsmdb.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ropeway.codec.rop.message.RopSaveChangesMessage.FORCE_SAVE;
import static org.ropeway.codec.rop.message.RopSaveChangesMessage.KEEP_OPEN_READ_WRITE;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.HandleTable;
import org.ropeway.codec.rop.message.RopOpenAttachment;
import org.ropeway.codec.rop.message.RopOpenEmbeddedMessage;
import org.ropeway.codec.rop.message.RopOpenMessage;
import org.ropeway.codec.rop.message.RopSetMessageReadFlag;
import org.ropeway.codec.rop.property.RopCopyTo;
import org.ropeway.gateway.emsmdb.OxStage;
import org.ropeway.gateway.emsmdb.RopClient;
import org.ropeway.store.SpecialFolder;

/** Messages in attachments, written: [MS-OXCMSG] 3.2.5.16, 3.1.4.17. */
@Timeout(60)
class EmbeddedMessagesTest {
  private static OxStage stage;
  private static Fid notes;

  private MessageClient alice;
  private int note;

  @BeforeAll
  static void build() {
    stage = new OxStage();
    notes = stage.folder(SpecialFolder.NOTES);
  }

  @AfterAll
  static void end() {
    stage.close();
  }

  @BeforeEach
  void create() {
    alice = new MessageClient(stage.connect());
    note = alice.create(notes, false);
  }

  private int created(int attachment) {
    return alice.openEmbedded(attachment, RopOpenEmbeddedMessage.CREATE).handle();
  }

  private int read(int message, int number) {
    int attachment = alice.openAttachment(message, number, RopOpenAttachment.READ_ONLY);
    return alice.openEmbedded(attachment, RopOpenEmbeddedMessage.READ_ONLY).handle();
  }

  /** Saved from the inside to the outside, three deep; read back in another session. */
  @Test
  void threeDeep() {
    List<Integer> attachments = new ArrayList<>();
    List<Integer> messages = new ArrayList<>(List.of(note));
    for (int depth = 1; depth <= 3; depth++) {
      int attachment = alice.createAttachment(messages.getLast());
      alice.set(attachment, PidTag.ATTACH_METHOD, 5);
      int message = created(attachment);
      alice.set(message, PidTag.SUBJECT, "depth " + depth);
      alice.modify(message, List.of(), MessageClient.smtp(0, 1, "P" + depth, "p@x.example"));
      attachments.add(attachment);
      messages.add(message);
    }
    alice.attach(messages.getLast(), "deep", Bytes.ofHex("0102"));
    for (int i = 2; i >= 0; i--) {
      assertThat(alice.save(messages.get(i + 1), KEEP_OPEN_READ_WRITE)).isEqualTo(Mid.NONE);
      alice.saveAttachment(attachments.get(i));
    }
    Mid mid = alice.save(note, KEEP_OPEN_READ_WRITE);
    stage.restart();
    alice = new MessageClient(stage.connect());
    int message = alice.open(notes, mid, RopOpenMessage.READ_ONLY).handle();
    for (int depth = 1; depth <= 3; depth++) {
      assertThat(alice.attachments(message, PidTag.ATTACH_METHOD)).containsExactly(List.of(5));
      message = read(message, 0);
      assertThat(alice.one(message, PidTag.SUBJECT)).isEqualTo("depth " + depth);
      assertThat(alice.recipients(message))
          .extracting(MessageClient.Read::name)
          .containsExactly("P" + depth);
      assertThat(alice.one(message, PidTag.DISPLAY_TO)).isEqualTo("P" + depth);
    }
    int file = alice.openAttachment(message, 0, 0);
    assertThat(alice.one(file, PidTag.ATTACH_DATA_BINARY)).isEqualTo(Bytes.ofHex("0102"));
  }

  /** Without its own save, that of the attachment and that of the message, nothing is there. */
  @Test
  void eachStepCounts() {
    int attachment = alice.createAttachment(note);
    int message = created(attachment);
    alice.set(message, PidTag.SUBJECT, "inside");
    alice.saveAttachment(attachment);
    assertThat(
            alice.refused(
                alice.openAttachment(note, 0, 0),
                RopOpenEmbeddedMessage.ROP,
                new RopOpenEmbeddedMessage.Request(1, 0xFFF, RopOpenEmbeddedMessage.READ_ONLY)))
        .isEqualTo(ErrorCode.NOT_FOUND);
    alice.save(message, KEEP_OPEN_READ_WRITE);
    assertThat(alice.attachments(note, PidTag.ATTACH_METHOD))
        .containsExactly(List.of(ErrorCode.NOT_FOUND));
    alice.saveAttachment(attachment);
    assertThat(alice.one(read(note, 0), PidTag.SUBJECT)).isEqualTo("inside");
    assertThat(alice.attachments(note, PidTag.ATTACH_METHOD)).containsExactly(List.of(5));
  }

  /** A new one says of itself what any new message does. */
  @Test
  void newMessage() {
    int message = created(alice.createAttachment(note));
    assertThat(
            alice.get(
                message,
                PidTag.MESSAGE_CLASS,
                PidTag.MESSAGE_FLAGS,
                PidTag.ACCESS_LEVEL,
                PidTag.OBJECT_TYPE,
                PidTag.HAS_ATTACHMENTS))
        .containsExactly("IPM.Note", 0x409, 1, 5, false);
    alice.set(message, PidTag.SUBJECT, "x");
    assertThat(alice.reload(message).normalizedSubject().string()).isEqualTo("x");
    assertThat(alice.set(message, PidTag.HAS_ATTACHMENTS, true)).hasSize(1);
  }

  /** Two openings of one attachment's message are two transactions, too. */
  @Test
  void transactions() {
    int attachment = alice.createAttachment(note);
    int first = created(attachment);
    alice.save(first, KEEP_OPEN_READ_WRITE);
    int second = alice.openEmbedded(attachment, RopOpenEmbeddedMessage.READ_WRITE).handle();
    alice.set(first, PidTag.SUBJECT, "first");
    alice.set(second, PidTag.BODY, "second");
    alice.save(first, KEEP_OPEN_READ_WRITE);
    assertThat(alice.saveRefused(second, KEEP_OPEN_READ_WRITE)).isEqualTo(ErrorCode.OBJECT_CHANGED);
    alice.save(second, FORCE_SAVE);
    assertThat(alice.one(first, PidTag.BODY)).isEqualTo(ErrorCode.NOT_FOUND);
    assertThat(alice.reload(first).normalizedSubject().string()).isEqualTo("first");
    assertThat(alice.one(first, PidTag.BODY)).isEqualTo("second");
    int third = alice.openEmbedded(attachment, RopOpenEmbeddedMessage.READ_ONLY).handle();
    assertThat(alice.get(third, PidTag.SUBJECT, PidTag.BODY)).containsExactly("first", "second");
    assertThat(alice.set(third, PidTag.SUBJECT, "third"))
        .extracting(p -> p.errorCode())
        .containsExactly(ErrorCode.ACCESS_DENIED);
    assertThat(alice.saveRefused(third, FORCE_SAVE)).isEqualTo(ErrorCode.ACCESS_DENIED);
  }

  /** Data written over a message takes its place. */
  @Test
  void dataInItsPlace() {
    int attachment = alice.createAttachment(note);
    alice.save(created(attachment), KEEP_OPEN_READ_WRITE);
    alice.set(attachment, PidTag.ATTACH_METHOD, 1);
    alice.set(attachment, PidTag.ATTACH_DATA_BINARY, Bytes.ofHex("01"));
    alice.saveAttachment(attachment);
    int again = alice.openAttachment(note, 0, RopOpenAttachment.READ_WRITE);
    assertThat(alice.one(again, PidTag.ATTACH_DATA_BINARY)).isEqualTo(Bytes.ofHex("01"));
    assertThat(
            alice.refused(
                again, RopOpenEmbeddedMessage.ROP, new RopOpenEmbeddedMessage.Request(1, 0xFFF, 1)))
        .isEqualTo(ErrorCode.NOT_FOUND);
  }

  /** However deep: an end there is, by creating and by copying. */
  @Test
  void tooDeep() {
    int message = note;
    for (int depth = 1; depth <= 32; depth++) {
      message = created(alice.createAttachment(message));
    }
    int last = alice.createAttachment(message);
    assertThat(
            alice.refused(
                last,
                RopOpenEmbeddedMessage.ROP,
                new RopOpenEmbeddedMessage.Request(1, 0xFFF, RopOpenEmbeddedMessage.CREATE)))
        .isEqualTo(ErrorCode.TOO_COMPLEX);
    int other = alice.create(notes, false);
    int within = alice.createAttachment(other);
    alice.save(created(within), KEEP_OPEN_READ_WRITE);
    alice.saveAttachment(within);
    RopCopyTo.Request copy = new RopCopyTo.Request(1, false, true, 0, List.of());
    assertThat(
            alice
                .rops()
                .execute(HandleTable.of(other, message), RopClient.call(RopCopyTo.ROP, 0, copy))
                .reply()
                .returnValue())
        .isEqualTo(ErrorCode.TOO_COMPLEX);
  }

  /** An attachment copied to another takes its message with it, but not into itself. */
  @Test
  void copied() {
    int attachment = alice.createAttachment(note);
    int message = created(attachment);
    alice.set(message, PidTag.SUBJECT, "inside");
    alice.save(message, KEEP_OPEN_READ_WRITE);
    alice.saveAttachment(attachment);
    int other = alice.createAttachment(note);
    int within = alice.createAttachment(message);
    RopCopyTo.Request copy = new RopCopyTo.Request(1, false, true, 0, List.of());
    RopClient client = alice.rops();
    assertThat(
            client
                .execute(HandleTable.of(attachment, other), RopClient.call(RopCopyTo.ROP, 0, copy))
                .reply()
                .returnValue())
        .isEqualTo(ErrorCode.SUCCESS);
    alice.saveAttachment(other);
    assertThat(alice.one(read(note, 1), PidTag.SUBJECT)).isEqualTo("inside");
    assertThat(
            client
                .execute(HandleTable.of(attachment, within), RopClient.call(RopCopyTo.ROP, 0, copy))
                .reply()
                .returnValue())
        .isEqualTo(ErrorCode.MESSAGE_CYCLE);
  }

  /** It is read when it is opened, and stays so. */
  @Test
  void readFlag() {
    int attachment = alice.createAttachment(note);
    alice.save(created(attachment), KEEP_OPEN_READ_WRITE);
    int message = alice.openEmbedded(attachment, RopOpenEmbeddedMessage.READ_ONLY).handle();
    alice
        .rops()
        .get(
            message,
            RopSetMessageReadFlag.ROP,
            new RopSetMessageReadFlag.Request(0, 1, Optional.empty()));
    assertThat(
            alice.refused(
                message,
                RopSetMessageReadFlag.ROP,
                new RopSetMessageReadFlag.Request(0, 5, Optional.empty())))
        .isEqualTo(ErrorCode.ACCESS_DENIED);
  }
}
