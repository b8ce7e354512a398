package org.ropeway.gateway.emsmdb.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.folder.PartialCompletion;
import org.ropeway.codec.rop.message.RopGetMessageStatus;
import org.ropeway.codec.rop.message.RopOpenMessage;
import org.ropeway.codec.rop.message.RopSaveChangesMessage;
import org.ropeway.codec.rop.message.RopSetMessageReadFlag;
import org.ropeway.codec.rop.message.RopSetMessageStatus;
import org.ropeway.codec.rop.message.RopSetReadFlags;
import org.ropeway.gateway.emsmdb.OxStage;
import org.ropeway.ox.OxException;
import org.ropeway.ox.OxMailUpdate;
import org.ropeway.ox.OxSession;
import org.ropeway.store.SpecialFolder;

/** Read state and status: [MS-OXCMSG] 3.2.5.8 to 3.2.5.11 on real mailboxes. */
@Timeout(60)
class ReadFlagsTest {
  private static final int READ = 0x401;
  private static OxStage stage;
  private static Fid inbox;

  private MessageClient alice;
  private int folder;

  @BeforeAll
  static void build() {
    stage = new OxStage();
    inbox = stage.folder(SpecialFolder.INBOX);
  }

  @AfterAll
  static void end() {
    stage.close();
  }

  @BeforeEach
  void connect() {
    alice = new MessageClient(stage.connect());
    folder = alice.folder(inbox);
  }

  private PartialCompletion set(int flags, Mid... mids) {
    return alice
        .rops()
        .get(folder, RopSetReadFlags.ROP, new RopSetReadFlags.Request(false, flags, List.of(mids)));
  }

  private int flags(Mid mid) {
    int message = alice.open(inbox, mid, RopOpenMessage.READ_ONLY).handle();
    return (Integer) alice.one(message, PidTag.MESSAGE_FLAGS) & READ;
  }

  private RopSetMessageReadFlag.Response setOne(int message, int flags) {
    return alice
        .rops()
        .get(
            message,
            RopSetMessageReadFlag.ROP,
            new RopSetMessageReadFlag.Request(0, flags, Optional.empty()));
  }

  /** 3.2.5.10: each of the flags, without opening a message and without its change key changing. */
  @Test
  void readFlagsOfAFolder() {
    Mid one = stage.put("one");
    Mid two = stage.put("two");
    assertThat(flags(one)).isZero();
    assertThat(set(RopSetReadFlags.DEFAULT, one).partialCompletion()).isFalse();
    assertThat(flags(one)).isEqualTo(READ);
    assertThat(flags(two)).isZero();
    set(RopSetReadFlags.CLEAR_READ_FLAG | RopSetReadFlags.SUPPRESS_RECEIPT, one);
    assertThat(flags(one)).isZero();
    set(RopSetReadFlags.CLEAR_NOTIFY_READ | RopSetReadFlags.CLEAR_NOTIFY_UNREAD, one);
    assertThat(flags(one)).isZero();
    set(RopSetReadFlags.SUPPRESS_RECEIPT);
    assertThat(flags(one)).isEqualTo(READ);
    assertThat(flags(two)).isEqualTo(READ);
    set(RopSetReadFlags.GENERATE_RECEIPT_ONLY, one);
    assertThat(flags(one)).isEqualTo(READ);
    PartialCompletion asked =
        alice
            .rops()
            .get(folder, RopSetReadFlags.ROP, new RopSetReadFlags.Request(true, 1, List.of(one)));
    assertThat(asked.partialCompletion()).isFalse();
  }

  /** 2.2.3.10.2: of a message just moved or deleted it is told, and the others are done. */
  @Test
  void messagesThatAreNotThere() {
    Mid one = stage.put("there");
    assertThat(set(RopSetReadFlags.SUPPRESS_RECEIPT, one, Mid.of(1, 0xFFFFFF)).partialCompletion())
        .isTrue();
    assertThat(flags(one)).isEqualTo(READ);
    assertThat(
            alice.refused(
                alice.logon(),
                RopSetReadFlags.ROP,
                new RopSetReadFlags.Request(false, 1, List.of(one))))
        .isEqualTo(ErrorCode.NULL_OBJECT);
  }

  /** 3.2.5.11: of an open message, at once and without a save. */
  @Test
  void readFlagOfAMessage() {
    Mid mid = stage.put("opened");
    int message = alice.open(inbox, mid, RopOpenMessage.READ_ONLY).handle();
    assertThat(setOne(message, RopSetReadFlags.SUPPRESS_RECEIPT).readStatusChanged()).isEmpty();
    assertThat((Integer) alice.one(message, PidTag.MESSAGE_FLAGS) & READ).isEqualTo(READ);
    assertThat(alice.one(message, PidTag.READ)).isEqualTo(true);
    assertThat(flags(mid)).isEqualTo(READ);
    setOne(message, RopSetReadFlags.CLEAR_READ_FLAG | RopSetReadFlags.SUPPRESS_RECEIPT);
    assertThat(flags(mid)).isZero();
    setOne(message, RopSetReadFlags.CLEAR_NOTIFY_READ);
    assertThat(flags(mid)).isZero();
    setOne(message, RopSetReadFlags.GENERATE_RECEIPT_ONLY);
    assertThat(flags(mid)).isZero();
  }

  /**
   * 3.2.5.8, 3.2.5.9: bits under a mask, without opening; the answer has those before. That of a
   * conflict is the server's.
   */
  @Test
  void status() {
    Mid mid = stage.put("status");
    assertThat(statusOf(mid)).isZero();
    assertThat(setStatus(mid, RopSetMessageStatus.REMOTE_DOWNLOAD, 0x3000)).isZero();
    assertThat(setStatus(mid, RopSetMessageStatus.IN_CONFLICT, RopSetMessageStatus.IN_CONFLICT))
        .isEqualTo(0x1000);
    assertThat(setStatus(mid, 0xFFFF, RopSetMessageStatus.REMOTE_DELETE)).isEqualTo(0x1000);
    assertThat(setStatus(mid, 0, 0x1000)).isEqualTo(0x3000);
    assertThat(statusOf(mid)).isEqualTo(0x2000);
    Mid unknown = Mid.of(1, 0xFFFFFF);
    assertThat(
            alice.refused(
                folder, RopSetMessageStatus.ROP, new RopSetMessageStatus.Request(unknown, 0, 0)))
        .isEqualTo(ErrorCode.NOT_FOUND);
    assertThat(
            alice.refused(
                folder, RopGetMessageStatus.ROP, new RopGetMessageStatus.Request(unknown)))
        .isEqualTo(ErrorCode.NOT_FOUND);
    assertThat(
            alice.refused(
                alice.logon(), RopGetMessageStatus.ROP, new RopGetMessageStatus.Request(mid)))
        .isEqualTo(ErrorCode.NULL_OBJECT);
    assertThat(
            alice.refused(
                alice.logon(), RopSetMessageStatus.ROP, new RopSetMessageStatus.Request(mid, 0, 0)))
        .isEqualTo(ErrorCode.NULL_OBJECT);
  }

  private int statusOf(Mid mid) {
    return alice
        .rops()
        .get(folder, RopGetMessageStatus.ROP, new RopGetMessageStatus.Request(mid))
        .messageStatusFlags();
  }

  private int setStatus(Mid mid, int flags, int mask) {
    return alice
        .rops()
        .get(folder, RopSetMessageStatus.ROP, new RopSetMessageStatus.Request(mid, flags, mask))
        .messageStatusFlags();
  }

  /** Notes live here and are read here; FAI messages have no read state. */
  @Test
  void messagesThatLiveHere() {
    Fid notes = stage.folder(SpecialFolder.NOTES);
    int note = alice.create(notes, false);
    alice.set(note, PidTag.MESSAGE_FLAGS, 0);
    alice.save(note, RopSaveChangesMessage.KEEP_OPEN_READ_WRITE);
    assertThat((Integer) alice.one(note, PidTag.MESSAGE_FLAGS) & READ).isZero();
    setOne(note, RopSetReadFlags.SUPPRESS_RECEIPT);
    assertThat((Integer) alice.one(note, PidTag.MESSAGE_FLAGS) & READ).isEqualTo(READ);
    alice.set(note, PidTag.SUBJECT, "still mine");
    alice.save(note, RopSaveChangesMessage.KEEP_OPEN_READ_WRITE);
    int fai = alice.create(inbox, true);
    alice.save(fai, RopSaveChangesMessage.KEEP_OPEN_READ_WRITE);
    setOne(fai, RopSetReadFlags.CLEAR_READ_FLAG | RopSetReadFlags.SUPPRESS_RECEIPT);
    assertThat((Integer) alice.one(fai, PidTag.MESSAGE_FLAGS) & READ).isEqualTo(READ);
  }

  /** 2.2.3.10.2: what OX does not do is told, the others are done. */
  @Test
  void partialCompletion() {
    Mid willing = stage.put("willing");
    Mid stubborn = stage.put("stubborn");
    try {
      stage.between(session -> refusing(session, 1));
      connect();
      assertThat(set(RopSetReadFlags.SUPPRESS_RECEIPT, willing, stubborn).partialCompletion())
          .isTrue();
      assertThat(flags(willing) + flags(stubborn)).isEqualTo(READ);
    } finally {
      stage.between(session -> session);
    }
  }

  /** An OX that refuses the last mails of each update. */
  private static OxSession refusing(OxSession session, int last) {
    return (OxSession)
        Proxy.newProxyInstance(
            OxSession.class.getClassLoader(),
            new Class<?>[] {OxSession.class},
            (proxy, method, args) -> {
              Object[] passed = args == null ? new Object[0] : args.clone();
              Map<String, OxException> refused = new HashMap<>();
              if (method.getName().equals("updateMails")) {
                List<?> updates = (List<?>) passed[1];
                int accepted = updates.size() - last;
                for (Object update : updates.subList(accepted, updates.size())) {
                  refused.put(
                      ((OxMailUpdate) update).uuid(), new OxException.AccessDenied("not you"));
                }
                passed[1] = updates.subList(0, accepted);
              }
              try {
                Object result = method.invoke(session, passed);
                return refused.isEmpty() ? result : refused;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
