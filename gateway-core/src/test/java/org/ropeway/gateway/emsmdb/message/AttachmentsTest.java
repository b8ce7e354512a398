package org.ropeway.gateway.emsmdb.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ropeway.codec.rop.message.RopSaveChangesMessage.FORCE_SAVE;
import static org.ropeway.codec.rop.message.RopSaveChangesMessage.KEEP_OPEN_READ_ONLY;
import static org.ropeway.codec.rop.message.RopSaveChangesMessage.KEEP_OPEN_READ_WRITE;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.FileTime;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.HandleTable;
import org.ropeway.codec.rop.message.RopCreateAttachment;
import org.ropeway.codec.rop.message.RopDeleteAttachment;
import org.ropeway.codec.rop.message.RopOpenAttachment;
import org.ropeway.codec.rop.message.RopOpenEmbeddedMessage;
import org.ropeway.codec.rop.message.RopOpenMessage;
import org.ropeway.codec.rop.message.RopSaveChangesAttachment;
import org.ropeway.codec.rop.property.RopCopyTo;
import org.ropeway.codec.rop.stream.RopOpenStream;
import org.ropeway.gateway.emsmdb.OxStage;
import org.ropeway.gateway.emsmdb.RopClient;
import org.ropeway.store.SpecialFolder;

/** Attachments of messages that live here: [MS-OXCMSG] 3.2.5.12 to 3.2.5.18. */
@Timeout(60)
class AttachmentsTest {
  private static final PropertyTag NAME = PidTag.ATTACH_LONG_FILENAME;
  private static final PropertyTag DATA = PidTag.ATTACH_DATA_BINARY;

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

  private static Bytes random(int n) {
    byte[] bytes = new byte[n];
    new Random(n).nextBytes(bytes);
    return Bytes.wrap(bytes);
  }

  private int reopened(Mid mid) {
    return alice.open(notes, mid, RopOpenMessage.READ_WRITE).handle();
  }

  private Mid save(int message) {
    return alice.save(message, KEEP_OPEN_READ_WRITE);
  }

  /** 3.2.5.13: what a new attachment says of itself, and that it is nowhere yet. */
  @Test
  void newAttachment() {
    int attachment = alice.createAttachment(note);
    assertThat(
            alice.get(
                attachment,
                PidTag.ATTACH_NUMBER,
                PidTag.ATTACH_SIZE,
                PidTag.ACCESS_LEVEL,
                PidTag.RENDERING_POSITION))
        .containsExactly(0, 0x40, 1, -1);
    List<Object> times = alice.get(attachment, PidTag.CREATION_TIME, PidTag.LAST_MODIFICATION_TIME);
    assertThat(times.getFirst()).isEqualTo(times.getLast());
    assertThat(alice.numbers(note)).isEmpty();
    assertThat(alice.one(note, PidTag.HAS_ATTACHMENTS)).isEqualTo(false);
    for (PropertyTag computed :
        List.of(PidTag.ATTACH_NUMBER, PidTag.ATTACH_SIZE, PidTag.ACCESS_LEVEL)) {
      assertThat(alice.set(attachment, computed, 7))
          .extracting(p -> p.errorCode())
          .containsExactly(ErrorCode.COMPUTED_VALUE);
    }
  }

  /** 3.2.5.14: into the message by its save, to others by that of the message. */
  @Test
  void savedInTwoSteps() {
    Mid mid = save(note);
    Bytes data = random(700_000);
    int attachment = alice.createAttachment(note);
    alice.set(attachment, PidTag.ATTACH_METHOD, 1);
    alice.set(attachment, NAME, "file.bin");
    alice.write(attachment, DATA, data);
    assertThat(alice.numbers(note)).isEmpty();
    alice.saveAttachment(attachment);
    assertThat(alice.numbers(note)).containsExactly(0L);
    assertThat(alice.one(note, PidTag.HAS_ATTACHMENTS)).isEqualTo(true);
    assertThat((Integer) alice.one(attachment, PidTag.ATTACH_SIZE)).isGreaterThan(700_000);
    MessageClient other = new MessageClient(stage.connect());
    int theirs = other.open(notes, mid, RopOpenMessage.READ_ONLY).handle();
    assertThat(other.numbers(theirs)).isEmpty();
    save(note);
    assertThat(other.numbers(theirs)).isEmpty();
    int now = other.open(notes, mid, RopOpenMessage.READ_ONLY).handle();
    assertThat(other.attachments(now, PidTag.ATTACH_NUMBER, NAME))
        .containsExactly(List.of(0, "file.bin"));
    int opened = other.openAttachment(now, 0, RopOpenAttachment.READ_ONLY);
    assertThat(other.stream(opened, DATA)).isEqualTo(data);
    assertThat(other.get(now, PidTag.HAS_ATTACHMENTS)).containsExactly(true);
  }

  /** Numbers stay with their attachments, and are not given twice. */
  @Test
  void numbers() {
    alice.attach(note, "a", random(1));
    alice.attach(note, "b", random(2));
    int unsaved = alice.createAttachment(note);
    assertThat(alice.one(unsaved, PidTag.ATTACH_NUMBER)).isEqualTo(2);
    alice.attach(note, "d", random(4));
    assertThat(alice.numbers(note)).containsExactly(0L, 1L, 3L);
    alice.rops().get(note, RopDeleteAttachment.ROP, new RopDeleteAttachment.Request(3));
    alice.rops().get(note, RopDeleteAttachment.ROP, new RopDeleteAttachment.Request(0));
    int last = alice.createAttachment(note);
    assertThat(alice.one(last, PidTag.ATTACH_NUMBER)).isEqualTo(4);
    alice.saveAttachment(unsaved);
    int again = reopened(save(note));
    assertThat(alice.attachments(again, PidTag.ATTACH_NUMBER, NAME))
        .containsExactly(List.of(1, "b"), List.of(2, ErrorCode.NOT_FOUND));
  }

  /** 3.2.5.15: gone at once for this opening, for others by the save. */
  @Test
  void deleted() {
    alice.attach(note, "a", random(1));
    Mid mid = save(note);
    int other = reopened(mid);
    int attachment = alice.openAttachment(note, 0, RopOpenAttachment.READ_WRITE);
    alice.rops().get(note, RopDeleteAttachment.ROP, new RopDeleteAttachment.Request(0));
    assertThat(alice.numbers(note)).isEmpty();
    assertThat(alice.one(note, PidTag.HAS_ATTACHMENTS)).isEqualTo(false);
    assertThat(alice.numbers(other)).containsExactly(0L);
    assertThat(alice.refused(note, RopDeleteAttachment.ROP, new RopDeleteAttachment.Request(0)))
        .isEqualTo(ErrorCode.NOT_FOUND);
    assertThat(
            alice.refused(
                attachment,
                RopSaveChangesAttachment.ROP,
                new RopSaveChangesAttachment.Request(0, KEEP_OPEN_READ_WRITE)))
        .isEqualTo(ErrorCode.OBJECT_DELETED);
    save(note);
    assertThat(alice.numbers(reopened(mid))).isEmpty();
  }

  /** Changed in place: the number stays, others are as they were. */
  @Test
  void changed() {
    alice.attach(note, "a", random(1));
    alice.attach(note, "b", random(2));
    int again = reopened(save(note));
    int attachment = alice.openAttachment(again, 0, RopOpenAttachment.BEST_ACCESS);
    FileTime modified = new FileTime(133_000_000_000_000_000L);
    alice.set(attachment, NAME, "c");
    alice.set(attachment, PidTag.LAST_MODIFICATION_TIME, modified);
    alice.set(attachment, DATA, random(3));
    alice.saveAttachment(attachment);
    int after = reopened(save(again));
    assertThat(alice.attachments(after, PidTag.ATTACH_NUMBER, NAME, PidTag.LAST_MODIFICATION_TIME))
        .first()
        .isEqualTo(List.of(0, "c", modified));
    assertThat(alice.one(alice.openAttachment(after, 0, 0), DATA)).isEqualTo(random(3));
    assertThat(alice.one(alice.openAttachment(after, 1, 0), DATA)).isEqualTo(random(2));
  }

  /** 2.2.3.3.1 for attachments; both ways of staying open at once are no combination. */
  @Test
  void saveFlags() {
    int attachment = alice.createAttachment(note);
    assertThat(
            alice.refused(
                attachment,
                RopSaveChangesAttachment.ROP,
                new RopSaveChangesAttachment.Request(0, 0x03)))
        .isEqualTo(ErrorCode.NOT_SUPPORTED);
    for (int flags : new int[] {KEEP_OPEN_READ_WRITE, FORCE_SAVE, 0x0A}) {
      alice
          .rops()
          .get(
              attachment,
              RopSaveChangesAttachment.ROP,
              new RopSaveChangesAttachment.Request(0, flags));
      assertThat(alice.set(attachment, NAME, "n")).isEmpty();
    }
    alice
        .rops()
        .get(
            attachment,
            RopSaveChangesAttachment.ROP,
            new RopSaveChangesAttachment.Request(0, KEEP_OPEN_READ_ONLY));
    assertThat(alice.set(attachment, NAME, "n"))
        .extracting(p -> p.errorCode())
        .containsExactly(ErrorCode.ACCESS_DENIED);
    assertThat(alice.one(attachment, PidTag.ACCESS_LEVEL)).isEqualTo(0);
  }

  /** An opening for reading is for reading, down to its attachments. */
  @Test
  void openForReading() {
    alice.attach(note, "a", random(1));
    Mid mid = save(note);
    int message = alice.open(notes, mid, RopOpenMessage.READ_ONLY).handle();
    assertThat(alice.refused(message, RopCreateAttachment.ROP, new RopCreateAttachment.Request(1)))
        .isEqualTo(ErrorCode.ACCESS_DENIED);
    assertThat(alice.refused(message, RopDeleteAttachment.ROP, new RopDeleteAttachment.Request(0)))
        .isEqualTo(ErrorCode.ACCESS_DENIED);
    int attachment = alice.openAttachment(message, 0, RopOpenAttachment.READ_WRITE);
    assertThat(alice.one(attachment, PidTag.ACCESS_LEVEL)).isEqualTo(0);
    assertThat(
            alice.refused(
                attachment,
                RopOpenStream.ROP,
                new RopOpenStream.Request(1, DATA, RopOpenStream.CREATE)))
        .isEqualTo(ErrorCode.ACCESS_DENIED);
  }

  /** No message has more attachments than a mail may have. */
  @Test
  void tooMany() {
    for (int i = 0; i < 1000; i++) {
      int attachment = alice.createAttachment(note);
      alice.saveAttachment(attachment);
      alice.rops().release(attachment);
    }
    assertThat(alice.refused(note, RopCreateAttachment.ROP, new RopCreateAttachment.Request(1)))
        .isEqualTo(ErrorCode.MAX_ATTACHMENT_EXCEEDED);
    assertThat(alice.numbers(note)).hasSize(1000);
  }

  /** Copying takes what hangs below with it, but not into itself. [MS-OXCPRPT] 3.2.5.8. */
  @Test
  void copied() {
    alice.attach(note, "a", random(1));
    alice.modify(note, List.of(), MessageClient.smtp(0, 1, "Anna", "anna@x.example"));
    alice.set(note, PidTag.SUBJECT, "copied");
    int holder = alice.createAttachment(note);
    alice.saveAttachment(holder);
    int embedded = alice.openEmbedded(holder, RopOpenEmbeddedMessage.CREATE).handle();
    int copy = alice.create(notes, false);
    RopCopyTo.Request request = new RopCopyTo.Request(1, false, true, 0, List.of());
    RopClient client = alice.rops();
    assertThat(
            client
                .execute(HandleTable.of(note, copy), RopClient.call(RopCopyTo.ROP, 0, request))
                .reply()
                .returnValue())
        .isEqualTo(ErrorCode.SUCCESS);
    int again = reopened(save(copy));
    assertThat(alice.one(again, PidTag.SUBJECT)).isEqualTo("copied");
    assertThat(alice.recipients(again))
        .extracting(MessageClient.Read::name)
        .containsExactly("Anna");
    assertThat(alice.attachments(again, NAME).getFirst()).containsExactly("a");
    assertThat(
            client
                .execute(HandleTable.of(note, embedded), RopClient.call(RopCopyTo.ROP, 0, request))
                .reply()
                .returnValue())
        .isEqualTo(ErrorCode.MESSAGE_CYCLE);
  }
}
