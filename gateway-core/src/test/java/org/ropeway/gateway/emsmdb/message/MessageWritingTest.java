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
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.data.PropertyRow;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyType;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.folder.RopDeleteMessages;
import org.ropeway.codec.rop.folder.RopGetContentsTable;
import org.ropeway.codec.rop.message.RopCreateMessage;
import org.ropeway.codec.rop.message.RopOpenMessage;
import org.ropeway.codec.rop.message.RopReloadCachedInformation;
import org.ropeway.gateway.emsmdb.OxStage;
import org.ropeway.store.SpecialFolder;

/** Creating, changing and saving messages: [MS-OXCMSG] 3.2.5.2, 3.2.5.3 on real mailboxes. */
@Timeout(60)
class MessageWritingTest {
  private static final PropertyTag OWN = PropertyTag.of(0x7C07, PropertyType.BINARY);
  private static final String CLASS = "IPM.Configuration.Test";

  private static OxStage stage;

  private MessageClient alice;
  private Fid views;

  @BeforeAll
  static void build() {
    stage = new OxStage();
  }

  @AfterAll
  static void end() {
    stage.close();
  }

  @BeforeEach
  void connect() {
    alice = new MessageClient(stage.connect());
    views = stage.folder(SpecialFolder.COMMON_VIEWS);
  }

  private static Bytes random(int n) {
    byte[] bytes = new byte[n];
    new Random(n).nextBytes(bytes);
    return Bytes.wrap(bytes);
  }

  /** A new FAI message with a class, saved. */
  private Mid saved(String subject) {
    int message = alice.create(views, true);
    assertThat(alice.set(message, PidTag.MESSAGE_CLASS, CLASS)).isEmpty();
    assertThat(alice.set(message, PidTag.SUBJECT, subject)).isEmpty();
    Mid mid = alice.save(message, KEEP_OPEN_READ_WRITE);
    alice.rops().release(message);
    return mid;
  }

  private List<Object> listed(MessageClient client) {
    int folder = client.folder(views);
    int table =
        client
            .rops()
            .open(
                folder,
                RopGetContentsTable.ROP,
                new RopGetContentsTable.Request(1, RopGetContentsTable.ASSOCIATED));
    client.rops().setColumns(table, PidTag.MID);
    return client.rops().rows(table, 100).stream()
        .map(PropertyRow::values)
        .map(List::getFirst)
        .toList();
  }

  /** 3.2.5.2: what a new message says of itself, which nobody else sees. */
  @Test
  void newMessage() {
    List<Object> before = listed(alice);
    int message = alice.create(views, true);
    assertThat(
            alice.get(
                message,
                PidTag.IMPORTANCE,
                PidTag.MESSAGE_CLASS,
                PidTag.SENSITIVITY,
                PidTag.DISPLAY_TO,
                PidTag.DISPLAY_CC,
                PidTag.DISPLAY_BCC,
                PidTag.MESSAGE_FLAGS,
                PidTag.HAS_ATTACHMENTS,
                PidTag.ACCESS,
                PidTag.ACCESS_LEVEL))
        .containsExactly(1, "IPM.Note", 0, "", "", "", 0x409, false, 7, 1);
    List<Object> times = alice.get(message, PidTag.CREATION_TIME, PidTag.LAST_MODIFICATION_TIME);
    assertThat(times.getFirst()).isEqualTo(times.getLast());
    assertThat(listed(alice)).isEqualTo(before);
    alice.rops().release(message);
    assertThat(listed(alice)).isEqualTo(before);
  }

  /** Outlook's settings, written in one session and read in the next, after a restart. */
  @Test
  void writtenAndReadInAnotherSession() {
    Bytes settings = random(200_000);
    int message = alice.create(views, true);
    alice.set(message, PidTag.MESSAGE_CLASS, CLASS);
    alice.set(message, PidTag.SUBJECT, "settings");
    alice.set(message, OWN, Bytes.ofHex("010203"));
    alice.write(message, PidTag.ROAMING_XML_STREAM, settings);
    Mid mid = alice.save(message, 0x0A);
    assertThat(alice.one(message, PidTag.MID)).isEqualTo(mid.value());
    stage.restart();
    MessageClient next = new MessageClient(stage.connect());
    assertThat(listed(next)).contains(mid.value());
    int again = next.open(views, mid, RopOpenMessage.READ_ONLY).handle();
    assertThat(next.get(again, PidTag.MESSAGE_CLASS, PidTag.SUBJECT, OWN))
        .containsExactly(CLASS, "settings", Bytes.ofHex("010203"));
    assertThat(next.stream(again, PidTag.ROAMING_XML_STREAM)).isEqualTo(settings);
  }

  /** 2.2.3.3.1: what becomes of the handle. */
  @Test
  void saveFlags() {
    int message = alice.create(views, true);
    for (int flags : new int[] {KEEP_OPEN_READ_WRITE, FORCE_SAVE, 0x0A, 0x0C}) {
      alice.save(message, flags);
      assertThat(alice.set(message, PidTag.SUBJECT, "after " + flags)).isEmpty();
    }
    alice.save(message, KEEP_OPEN_READ_ONLY);
    assertThat(alice.set(message, PidTag.SUBJECT, "late"))
        .extracting(p -> p.errorCode())
        .containsExactly(ErrorCode.ACCESS_DENIED);
    assertThat(alice.one(message, PidTag.ACCESS_LEVEL)).isEqualTo(0);
    assertThat(alice.saveRefused(message, FORCE_SAVE)).isEqualTo(ErrorCode.ACCESS_DENIED);
    assertThat(alice.one(message, PidTag.SUBJECT)).isEqualTo("after 12");
  }

  /** 3.2.5.3: two openings in two sessions are two transactions. */
  @Test
  void transactions() {
    Mid mid = saved("before");
    MessageClient other = new MessageClient(stage.connect());
    int mine = alice.open(views, mid, RopOpenMessage.READ_WRITE).handle();
    int theirs = other.open(views, mid, RopOpenMessage.READ_WRITE).handle();
    alice.set(mine, PidTag.SUBJECT, "mine");
    other.set(theirs, OWN, Bytes.ofHex("0F"));
    assertThat(other.one(theirs, PidTag.SUBJECT)).isEqualTo("before");
    alice.save(mine, KEEP_OPEN_READ_WRITE);
    assertThat(other.reload(theirs).normalizedSubject().string()).isEqualTo("before");
    assertThat(other.one(theirs, PidTag.SUBJECT)).isEqualTo("before");
    assertThat(other.saveRefused(theirs, KEEP_OPEN_READ_WRITE)).isEqualTo(ErrorCode.OBJECT_CHANGED);
    assertThat(other.save(theirs, FORCE_SAVE)).isEqualTo(mid);
    int after = alice.open(views, mid, RopOpenMessage.READ_ONLY).handle();
    assertThat(alice.get(after, PidTag.SUBJECT, OWN)).containsExactly("mine", Bytes.ofHex("0F"));
    alice.set(mine, PidTag.SUBJECT, "mine again");
    assertThat(alice.saveRefused(mine, KEEP_OPEN_READ_WRITE)).isEqualTo(ErrorCode.OBJECT_CHANGED);
  }

  /** 3.2.5.7: nothing is forgotten when a client asks again what its message is. */
  @Test
  void reloadingShowsWhatIsNotSaved() {
    int message = alice.create(views, true);
    alice.set(message, PidTag.SUBJECT, "unsaved");
    alice.modify(message, List.of(), MessageClient.smtp(0, 1, "Bob", "bob@ox.test"));
    assertThat(alice.reload(message).normalizedSubject().string()).isEqualTo("unsaved");
    assertThat(alice.reload(message).recipientCount()).isEqualTo(1);
    Mid mid = alice.save(message, KEEP_OPEN_READ_WRITE);
    alice.set(message, PidTag.SUBJECT, "changed");
    assertThat(alice.reload(message).normalizedSubject().string()).isEqualTo("changed");
    int other = alice.open(views, mid, RopOpenMessage.READ_ONLY).handle();
    assertThat(alice.reload(other).normalizedSubject().string()).isEqualTo("unsaved");
    alice.save(message, KEEP_OPEN_READ_WRITE);
    assertThat(alice.one(other, PidTag.SUBJECT)).isEqualTo("unsaved");
    assertThat(alice.reload(other).normalizedSubject().string()).isEqualTo("changed");
    assertThat(alice.one(other, PidTag.SUBJECT)).isEqualTo("changed");
  }

  /** A message that somebody deleted meanwhile cannot be saved, by whatever force. */
  @Test
  void deletedMeanwhile() {
    Mid mid = saved("to be deleted");
    int message = alice.open(views, mid, RopOpenMessage.READ_WRITE).handle();
    alice
        .rops()
        .get(
            alice.folder(views),
            RopDeleteMessages.ROP,
            new RopDeleteMessages.Request(false, false, List.of(mid)));
    assertThat(
            alice.refused(
                message, RopReloadCachedInformation.ROP, new RopReloadCachedInformation.Request()))
        .isEqualTo(ErrorCode.OBJECT_DELETED);
    alice.set(message, PidTag.SUBJECT, "changed");
    assertThat(alice.saveRefused(message, FORCE_SAVE)).isEqualTo(ErrorCode.OBJECT_DELETED);
    assertThat(
            alice.refused(
                alice.logon(), RopOpenMessage.ROP, MessageClient.openRequest(views, mid, 0)))
        .isEqualTo(ErrorCode.NOT_FOUND);
  }

  /** What follows from something else is not written. */
  @Test
  void computedProperties() {
    int message = alice.create(views, true);
    for (PropertyTag tag :
        List.of(PidTag.MESSAGE_SIZE, PidTag.ACCESS, PidTag.ACCESS_LEVEL, PidTag.OBJECT_TYPE)) {
      assertThat(alice.set(message, tag, 3))
          .extracting(p -> p.errorCode())
          .as(tag.toString())
          .containsExactly(ErrorCode.COMPUTED_VALUE);
    }
    assertThat(alice.set(message, PidTag.HAS_ATTACHMENTS, true)).hasSize(1);
    assertThat(alice.set(message, PidTag.MID, 5L)).hasSize(1);
    alice.set(message, PidTag.MESSAGE_FLAGS, 0xFFFF);
    assertThat(alice.one(message, PidTag.MESSAGE_FLAGS)).isEqualTo(0x489);
    alice.save(message, KEEP_OPEN_READ_WRITE);
    assertThat(alice.set(message, PidTag.MESSAGE_FLAGS, 0)).hasSize(1);
  }

  /** The calendar of OX takes no messages yet; notes live here. */
  @Test
  void folders() {
    assertThat(
            alice.refused(
                alice.logon(),
                RopCreateMessage.ROP,
                new RopCreateMessage.Request(
                    1, MessageClient.LOGON_CODE_PAGE, stage.folder(SpecialFolder.CALENDAR), false)))
        .isEqualTo(ErrorCode.NOT_SUPPORTED);
    assertThat(
            alice.refused(
                alice.logon(),
                RopCreateMessage.ROP,
                new RopCreateMessage.Request(
                    1, MessageClient.LOGON_CODE_PAGE, Fid.of(1, 0xFFFFFF), true)))
        .isEqualTo(ErrorCode.NOT_FOUND);
    Fid notes = stage.folder(SpecialFolder.NOTES);
    int note = alice.create(notes, false);
    alice.set(note, PidTag.BODY, "x".repeat(9_000));
    Mid mid = alice.save(note, KEEP_OPEN_READ_WRITE);
    int again = alice.open(notes, mid, RopOpenMessage.READ_ONLY).handle();
    assertThat(alice.stream(again, PidTag.BODY).length()).isEqualTo(18_000);
  }
}
