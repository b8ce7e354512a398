package org.ropeway.it.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.FileTime;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.logon.PrivateFolder;
import org.ropeway.codec.rop.message.RopGetMessageStatus;
import org.ropeway.codec.rop.message.RopReloadCachedInformation;
import org.ropeway.codec.rop.message.RopSaveChangesMessage;
import org.ropeway.codec.rop.message.RopSetMessageReadFlag;
import org.ropeway.codec.rop.message.RopSetMessageStatus;
import org.ropeway.codec.rop.message.RopSetReadFlags;
import org.ropeway.gateway.client.MapiRef;

/** [MS-OXCMSG] 3.2.5.3 and 3.2.5.7 to 3.2.5.11: saving, status and read state. */
class MessageSaveSpecTest extends MessageStage {
  private static final PropertyTag[] VERSION = {
    PidTag.CHANGE_KEY, PidTag.LAST_MODIFICATION_TIME, PidTag.PREDECESSOR_CHANGE_LIST
  };

  @ParameterizedTest
  @EnumSource(names = {"INBOX", "COMMON_VIEWS"})
  @Must("[MS-OXCMSG] 3.2.5.3: several openings of a message are transactions of their own")
  @Must("[MS-OXCMSG] 3.2.5.3: what one changes the others do not see before it is saved")
  @Must("[MS-OXCMSG] 3.2.5.1: each opening gives a handle of its own")
  void transactions(PrivateFolder where) {
    Fid folder = fid(where);
    Mid mid = saved(folder, "first");
    MapiRef one = messages.write(folder, mid);
    MapiRef two = messages.write(folder, mid);
    MapiRef elsewhere = others.write(folder, mid);
    assertThat(one.handle()).isNotEqualTo(two.handle());
    messages.put(one, PidTag.SUBJECT, "second");
    assertThat(messages.value(one, PidTag.SUBJECT)).isEqualTo("second");
    assertThat(messages.value(two, PidTag.SUBJECT)).isEqualTo("first");
    assertThat(others.value(elsewhere, PidTag.SUBJECT)).isEqualTo("first");
    assertThat(others.value(others.read(folder, mid), PidTag.SUBJECT)).isEqualTo("first");
    assertThat(messages.save(one)).isEqualTo(mid);
    assertThat(others.value(others.read(folder, mid), PidTag.SUBJECT)).isEqualTo("second");
  }

  @ParameterizedTest
  @EnumSource(names = {"INBOX", "COMMON_VIEWS"})
  @Must("[MS-OXCMSG] 3.2.5.3: once one opening was saved, the others are refused, ecObjectModified")
  @Must("[MS-OXCMSG] 2.2.3.3.1: ForceSave overwrites what was saved meanwhile")
  @Must("[MS-OXCMSG] 2.2.3.3.1: a save that fails leaves the message open as it was")
  void conflicts(PrivateFolder where) {
    Fid folder = fid(where);
    Mid mid = saved(folder, "first");
    MapiRef mine = messages.write(folder, mid);
    MapiRef theirs = others.write(folder, mid);
    messages.put(mine, PidTag.SUBJECT, "mine");
    others.put(theirs, PidTag.SUBJECT, "theirs");
    others.put(theirs, PidTag.IMPORTANCE, 2);
    others.save(theirs);
    assertThat(messages.saving(mine, RopSaveChangesMessage.KEEP_OPEN_READ_WRITE).returnValue())
        .isEqualTo(ErrorCode.OBJECT_CHANGED);
    assertThat(messages.value(mine, PidTag.SUBJECT)).isEqualTo("mine");
    assertThat(messages.saving(mine, RopSaveChangesMessage.FORCE_SAVE).returnValue())
        .isEqualTo(ErrorCode.SUCCESS);
    assertThat(messages.set(mine, new PropertyValue(PidTag.SUBJECT, "mine again"))).isEmpty();
    messages.save(mine);
    assertThat(others.value(others.read(folder, mid), PidTag.SUBJECT)).isEqualTo("mine again");
  }

  @ParameterizedTest
  @EnumSource(names = {"INBOX", "COMMON_VIEWS"})
  @Must("[MS-OXCMSG] 2.2.3.3.1: KeepOpenReadOnly leaves the message open for reading")
  @Must("[MS-OXCMSG] 2.2.3.3.1: KeepOpenReadWrite leaves it open for writing")
  @Must("[MS-OXCMSG] 3.2.5.3: what is open for reading is not saved")
  @Must("[MS-OXCMSG] 3.2.5.3: the response has the id of the message")
  void flags(PrivateFolder where) {
    Fid folder = fid(where);
    MapiRef message = messages.create(folder);
    Mid mid = messages.save(message);
    messages.put(message, PidTag.SUBJECT, "written");
    assertThat(
            messages
                .saving(message, RopSaveChangesMessage.KEEP_OPEN_READ_ONLY | 0xF0)
                .response()
                .messageId())
        .isEqualTo(mid);
    assertThat(messages.value(message, PidTag.SUBJECT)).isEqualTo("written");
    assertThat(messages.set(message, new PropertyValue(PidTag.SUBJECT, "x"))).hasSize(1);
    assertThat(messages.saving(message, RopSaveChangesMessage.KEEP_OPEN_READ_WRITE).returnValue())
        .isEqualTo(ErrorCode.ACCESS_DENIED);
    assertThat(messages.value(messages.read(folder, mid), PidTag.SUBJECT)).isEqualTo("written");
  }

  @ParameterizedTest
  @EnumSource(names = {"INBOX", "COMMON_VIEWS"})
  @Must("[MS-OXCMSG] 3.2.5.3: a save sets PidTagLocalCommitTime, and makes another version")
  void aSaveIsAnotherVersion(PrivateFolder where) {
    Fid folder = fid(where);
    Mid mid = saved(folder, "version");
    MapiRef message = messages.write(folder, mid);
    List<Object> before = messages.values(message, VERSION);
    Object committed = messages.value(message, PidTag.LOCAL_COMMIT_TIME);
    messages.put(message, PidTag.SUBJECT, "another");
    messages.save(message);
    assertThat(messages.values(message, VERSION)).doesNotContainAnyElementsOf(before);
    assertThat(messages.value(message, PidTag.LOCAL_COMMIT_TIME)).isNotEqualTo(committed);
  }

  @Test
  @Must("[MS-OXCMSG] 3.2.5.7: only a message is reloaded, ecNullObject")
  @Must("[MS-OXCMSG] 2.2.3.7: a reload tells the message as it is")
  void reload() {
    Fid folder = fid(PrivateFolder.COMMON_VIEWS);
    Mid mid = saved(folder, "before");
    MapiRef seen = others.read(folder, mid);
    MapiRef message = messages.write(folder, mid);
    messages.put(message, PidTag.SUBJECT, "after");
    assertThat(messages.reload(message).normalizedSubject().string()).isEqualTo("after");
    messages.save(message);
    assertThat(others.reload(seen).normalizedSubject().string()).isEqualTo("after");
    assertThat(
            outlook
                .call(
                    outlook.folder(folder),
                    RopReloadCachedInformation.ROP,
                    new RopReloadCachedInformation.Request())
                .returnValue())
        .isEqualTo(ErrorCode.NULL_OBJECT);
  }

  @ParameterizedTest
  @EnumSource(names = {"INBOX", "COMMON_VIEWS"})
  @Must("[MS-OXCMSG] 3.2.5.8: the bits of the mask become those of the flags, the others stay")
  @Must("[MS-OXCMSG] 3.2.5.8: the status is committed at once")
  @Must("[MS-OXCMSG] 3.2.5.8: nothing else of the message changes, its version included")
  @Must("[MS-OXCMSG] 3.2.5.9: the status is told without opening the message")
  @Must("[MS-OXCMSG] 2.2.3.8.2: the response has the flags as they were before")
  @Must("[MS-OXCMSG] 2.2.1.8: msInConflict is not a client's")
  void status(PrivateFolder where) {
    Fid folder = fid(where);
    Mid mid = saved(folder, "status");
    MapiRef ref = outlook.folder(folder);
    List<Object> before = messages.values(messages.read(folder, mid), VERSION);
    assertThat(setStatus(ref, mid, 0x1F00, 0x1900)).isZero();
    assertThat(setStatus(ref, mid, 0x0200, 0x0300)).isEqualTo(0x1100);
    assertThat(
            other
                .call(
                    other.folder(folder),
                    RopGetMessageStatus.ROP,
                    new RopGetMessageStatus.Request(mid))
                .response()
                .messageStatusFlags())
        .isEqualTo(0x1200);
    assertThat(messages.values(messages.read(folder, mid), VERSION)).isEqualTo(before);
  }

  private long setStatus(MapiRef folder, Mid mid, int flags, int mask) {
    return outlook
        .call(folder, RopSetMessageStatus.ROP, new RopSetMessageStatus.Request(mid, flags, mask))
        .response()
        .messageStatusFlags();
  }

  @Test
  @Must("[MS-OXCMSG] 3.2.5.8: status and read flags are those of a folder's, ecNullObject")
  @Must("[MS-OXCMSG] 3.2.5.9: and only asked of a folder, ecNullObject")
  @Must("[MS-OXCMSG] 3.2.5.10: and set through a folder, ecNullObject")
  @Must("[MS-OXCMSG] 3.2.5.11: the read flag of one is set through a message, ecNullObject")
  void wrongObjects() {
    Fid folder = fid(PrivateFolder.COMMON_VIEWS);
    Mid mid = saved(folder, "wrong");
    MapiRef message = messages.write(folder, mid);
    MapiRef ref = outlook.folder(folder);
    assertThat(
            List.of(
                outlook
                    .call(
                        message,
                        RopSetMessageStatus.ROP,
                        new RopSetMessageStatus.Request(mid, 0, 0))
                    .returnValue(),
                outlook
                    .call(message, RopGetMessageStatus.ROP, new RopGetMessageStatus.Request(mid))
                    .returnValue(),
                outlook
                    .call(
                        message,
                        RopSetReadFlags.ROP,
                        new RopSetReadFlags.Request(false, 0, List.of(mid)))
                    .returnValue(),
                readFlag(ref, 0)))
        .containsOnly(ErrorCode.NULL_OBJECT);
  }

  private ErrorCode readFlag(MapiRef message, int flags) {
    return outlook
        .call(
            message,
            message,
            RopSetMessageReadFlag.ROP,
            in -> new RopSetMessageReadFlag.Request(in, flags, java.util.Optional.empty()))
        .returnValue();
  }

  @ParameterizedTest
  @EnumSource(names = {"INBOX", "COMMON_VIEWS"})
  @Must("[MS-OXCMSG] 3.2.5.10: read flags are committed at once")
  @Must("[MS-OXCMSG] 2.2.3.10.2: PartialCompletion tells that a message could not be modified")
  @Must("[MS-OXCMSG] 3.2.5.10: change key and modification time stay as they are")
  @Must("[MS-OXCMSG] 3.2.5.10: without SUPPORT_PROGRESS all is done when it is answered")
  @Must("[MS-OXCMSG] 3.2.5.11: the read flag of one message likewise")
  @Must("[MS-OXCMSG] 2.2.3.11.2: in a private mailbox ReadStatusChanged is zero")
  @Must("[MS-OXCMSG] 2.2.1.6: mfEverRead is set whenever mfRead is")
  @Must("[MS-OXCMSG] 2.2.1.53: PidTagRead tells what mfRead does")
  @Must("[MS-OXCMSG] 2.2.3.10.1: rfClearReadFlag clears mfRead, reserved bits are ignored")
  void readState(PrivateFolder where) {
    Fid folder = fid(where);
    Mid mid = saved(folder, "read");
    List<Object> before = messages.values(messages.read(folder, mid), VERSION);
    assertThat(setRead(folder, RopSetReadFlags.CLEAR_READ_FLAG | 0x0A, mid)).isFalse();
    assertThat(flagsOf(folder, mid) & 0x401).isZero();
    assertThat(others.value(others.read(folder, mid), PidTag.READ)).isEqualTo(false);
    MapiRef message = messages.read(folder, mid);
    assertThat(
            outlook
                .call(
                    message,
                    message,
                    RopSetMessageReadFlag.ROP,
                    in ->
                        new RopSetMessageReadFlag.Request(
                            in, RopSetReadFlags.SUPPRESS_RECEIPT, java.util.Optional.empty()))
                .response()
                .readStatusChanged())
        .isEmpty();
    assertThat(flagsOf(folder, mid) & 0x401).isEqualTo(0x401);
    assertThat(others.value(others.read(folder, mid), PidTag.READ)).isEqualTo(true);
    assertThat(readFlag(message, RopSetReadFlags.CLEAR_READ_FLAG)).isEqualTo(ErrorCode.SUCCESS);
    assertThat(setRead(folder, RopSetReadFlags.SUPPRESS_RECEIPT)).isFalse();
    Mid nobodys = Mid.of(1, 0x7777_7777);
    assertThat(setRead(folder, RopSetReadFlags.SUPPRESS_RECEIPT, nobodys, mid)).isTrue();
    assertThat(setRead(folder, RopSetReadFlags.GENERATE_RECEIPT_ONLY, nobodys, mid)).isTrue();
    assertThat(setRead(folder, RopSetReadFlags.GENERATE_RECEIPT_ONLY, mid)).isFalse();
    assertThat(flagsOf(folder, mid) & 0x401).isEqualTo(0x401);
    assertThat(messages.values(messages.read(folder, mid), VERSION)).isEqualTo(before);
  }

  @ParameterizedTest
  @EnumSource(names = {"INBOX", "COMMON_VIEWS"})
  @Must("[MS-OXCMSG] 3.2.5.11: of what others saved meanwhile a read flag shows nothing")
  void readStateAlone(PrivateFolder where) {
    Fid folder = fid(where);
    Mid mid = saved(folder, "flagged meanwhile");
    MapiRef message = messages.write(folder, mid);
    MapiRef theirs = others.write(folder, mid);
    others.put(theirs, PidTag.FLAG_STATUS, 2);
    others.save(theirs);
    assertThat(readFlag(message, RopSetReadFlags.CLEAR_READ_FLAG)).isEqualTo(ErrorCode.SUCCESS);
    assertThat(messages.value(message, PidTag.FLAG_STATUS)).isEqualTo(ErrorCode.NOT_FOUND);
    assertThat(messages.value(messages.read(folder, mid), PidTag.FLAG_STATUS)).isEqualTo(2);
  }

  private boolean setRead(Fid folder, int flags, Mid... mids) {
    MapiRef ref = outlook.folder(folder);
    boolean partial =
        outlook
            .call(ref, RopSetReadFlags.ROP, new RopSetReadFlags.Request(true, flags, List.of(mids)))
            .response()
            .partialCompletion();
    outlook.release(ref);
    return partial;
  }

  private int flagsOf(Fid folder, Mid mid) {
    return (Integer) others.value(others.read(folder, mid), PidTag.MESSAGE_FLAGS);
  }

  @ParameterizedTest
  @EnumSource(names = {"INBOX", "COMMON_VIEWS"})
  @Must("[MS-OXCMSG] 2.2.1.7: PidTagMessageSize is read-only for clients")
  @Must("[MS-OXCMSG] 3.2.5.3: changes to read-only properties are refused, and nothing else is")
  @Must("[MS-OXCPRPT] 2.2.1.5: PidTagLastModifierName is not a client's")
  @Must("[MS-OXCPRPT] 2.2.1.4: PidTagCreationTime of a saved message is not a client's")
  @Must("[MS-OXCPRPT] 2.2.1.9: PidTagSearchKey of a saved message is not a client's")
  @Must(
      "[MS-OXCMSG] 2.2.1.6: only mfRead, mfUnsent and mfResend are a client's, and until the save")
  void readOnlyProperties(PrivateFolder where) {
    Fid folder = fid(where);
    MapiRef message = messages.create(folder);
    assertThat(
            messages.set(
                message,
                new PropertyValue(PidTag.MESSAGE_SIZE, 1),
                new PropertyValue(PidTag.ACCESS, 0),
                new PropertyValue(PidTag.ACCESS_LEVEL, 0),
                new PropertyValue(PidTag.OBJECT_TYPE, 3),
                new PropertyValue(PidTag.MESSAGE_STATUS, 1),
                new PropertyValue(PidTag.HAS_ATTACHMENTS, true),
                new PropertyValue(PidTag.HAS_NAMED_PROPERTIES, true),
                new PropertyValue(PidTag.LAST_MODIFIER_NAME, "nobody"),
                new PropertyValue(PidTag.MESSAGE_FLAGS, 0x7C),
                new PropertyValue(PidTag.SUBJECT, "written")))
        .extracting(p -> p.index(), p -> p.errorCode())
        .containsExactlyElementsOf(
            java.util.stream.IntStream.range(0, 8)
                .mapToObj(i -> org.assertj.core.groups.Tuple.tuple(i, ErrorCode.COMPUTED_VALUE))
                .toList());
    assertThat(messages.values(message, PidTag.SUBJECT, PidTag.MESSAGE_FLAGS))
        .containsExactly("written", 0x08);
    messages.save(message);
    List<Object> made = messages.values(message, PidTag.CREATION_TIME, PidTag.SEARCH_KEY);
    assertThat(
            messages.set(
                message,
                new PropertyValue(PidTag.MESSAGE_FLAGS, 0x01),
                new PropertyValue(PidTag.CREATION_TIME, new FileTime(1)),
                new PropertyValue(PidTag.SEARCH_KEY, Bytes.ofHex("01"))))
        .extracting(p -> p.errorCode())
        .containsExactly(
            ErrorCode.COMPUTED_VALUE, ErrorCode.COMPUTED_VALUE, ErrorCode.COMPUTED_VALUE);
    assertThat(messages.delete(message, PidTag.LAST_MODIFIER_NAME, PidTag.SEARCH_KEY))
        .extracting(p -> p.errorCode())
        .containsExactly(ErrorCode.COMPUTED_VALUE, ErrorCode.COMPUTED_VALUE);
    assertThat(messages.values(message, PidTag.CREATION_TIME, PidTag.SEARCH_KEY)).isEqualTo(made);
  }

  @ParameterizedTest
  @EnumSource(names = {"INBOX", "COMMON_VIEWS"})
  @Must("[MS-OXCMSG] 2.2.1.1: every message has the general properties")
  @Must("[MS-OXCMSG] 2.2.3.2.1: AssociatedFlag makes an FAI message, else an ordinary one")
  @Must("[MS-OXCMSG] 2.2.1.6: mfFAI tells the FAI messages")
  @Must("[MS-OXCMSG] 2.2.1.6: mfHasAttach tells the messages that have attachments")
  @Must("[MS-OXCMSG] 2.2.1.2: PidTagHasAttachments is what mfHasAttach is")
  void ofEveryMessage(PrivateFolder where) {
    Fid folder = fid(where);
    for (MapiRef message : List.of(messages.create(folder), messages.createAssociated(folder))) {
      messages.attach(message, "a.bin", Bytes.ofHex("00"));
      Mid mid = messages.save(message);
      assertThat(
              messages.values(
                  messages.read(folder, mid),
                  PidTag.ACCESS,
                  PidTag.ACCESS_LEVEL,
                  PidTag.CHANGE_KEY,
                  PidTag.CREATION_TIME,
                  PidTag.LAST_MODIFICATION_TIME,
                  PidTag.LAST_MODIFIER_NAME,
                  PidTag.RECORD_KEY,
                  PidTag.SEARCH_KEY))
          .doesNotHaveAnyElementsOfTypes(ErrorCode.class);
      assertThat(messages.values(message, PidTag.OBJECT_TYPE, PidTag.HAS_ATTACHMENTS))
          .containsExactly(5, true);
      assertThat(flagsOf(folder, mid) & 0x10).isEqualTo(0x10);
    }
    assertThat(flagsOf(folder, saved(folder, "ordinary")) & 0x50).isZero();
    Mid hidden = messages.save(messages.createAssociated(folder));
    assertThat(flagsOf(folder, hidden) & 0x50).isEqualTo(0x40);
  }
}
