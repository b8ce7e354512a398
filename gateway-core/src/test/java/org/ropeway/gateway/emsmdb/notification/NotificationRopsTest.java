package org.ropeway.gateway.emsmdb.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.rop.HandleTable;
import org.ropeway.codec.rop.logon.RopGetStoreState;
import org.ropeway.codec.rop.notification.NotificationData;
import org.ropeway.codec.rop.notification.NotificationData.EventObject;
import org.ropeway.codec.rop.notification.NotificationData.OldPlace;
import org.ropeway.codec.rop.notification.RopNotify;
import org.ropeway.codec.rop.notification.RopPending;
import org.ropeway.codec.rop.notification.RopRegisterNotification;
import org.ropeway.codec.rop.notification.RopRegisterNotification.Scope;
import org.ropeway.codec.wire.WireWriter;
import org.ropeway.gateway.emsmdb.MemoryMailbox;
import org.ropeway.gateway.emsmdb.ObjectLimits;
import org.ropeway.gateway.emsmdb.RopClient;
import org.ropeway.gateway.emsmdb.RopClient.Answered;
import org.ropeway.gateway.emsmdb.TestSession;
import org.ropeway.gateway.mapihttp.EventRegistration;
import org.ropeway.gateway.mapihttp.ExecuteRequest.Chaining;
import org.ropeway.store.Associated;
import org.ropeway.store.MailboxEvent;
import org.ropeway.store.SpecialFolder;

/** Subscriptions and how their events are told. [MS-OXCNOTIF] 3.1.4.1, 3.1.4.2, 3.1.5. */
class NotificationRopsTest {
  private static final int ALL = 0xFE;
  private static final int NEW_MAIL = RopRegisterNotification.NEW_MAIL;
  private static final int CREATED = RopRegisterNotification.OBJECT_CREATED;
  private static final int DELETED = RopRegisterNotification.OBJECT_DELETED;
  private static final int MODIFIED = RopRegisterNotification.OBJECT_MODIFIED;
  private static final int MOVED = RopRegisterNotification.OBJECT_MOVED;

  /** Bytes of a RopNotify of a new mail of class IPM.Note. */
  private static final int EVENT = 38;

  private static final Mid MAIL = Mid.of(1, 0x777);
  private static final Mid OTHER_MAIL = Mid.of(1, 0x778);

  private TestSession alice = new TestSession();
  private RopClient client = alice.client();
  private MemoryMailbox mailbox = alice.mailbox();
  private final Fid inbox = mailbox.special(SpecialFolder.INBOX);
  private final Fid drafts = mailbox.special(SpecialFolder.DRAFTS);
  private int logon = client.logon();

  @AfterEach
  void end() {
    alice.close();
    assertThat(mailbox.listeners()).isZero();
  }

  private void begin(ObjectLimits limits) {
    end();
    alice = new TestSession(limits);
    client = alice.client();
    mailbox = alice.mailbox();
    logon = client.logon();
  }

  private static RopRegisterNotification.Request request(int types, Optional<Scope> scope) {
    return new RopRegisterNotification.Request(1, types, 0, scope);
  }

  private int subscribe(int types) {
    return client.open(logon, RopRegisterNotification.ROP, request(types, Optional.empty()));
  }

  private int subscribe(int types, Fid folder, Mid message) {
    return client.open(
        logon,
        RopRegisterNotification.ROP,
        request(types, Optional.of(new Scope(folder, message))));
  }

  private List<RopNotify> told() {
    return client.poll().notifications();
  }

  private void newMail(Mid mid) {
    mailbox.tell(new MailboxEvent.NewMail(inbox, mid, "IPM.Note", 4));
  }

  private static String hex(Fid fid) {
    return Bytes.wrap(WireWriter.encode(Fid.WIRE, fid)).toHex();
  }

  private static String hex(Mid mid) {
    return Bytes.wrap(WireWriter.encode(Mid.WIRE, mid)).toHex();
  }

  /** 2.2.14.2: the handle of the subscription, the logon, the flags, the ids, the rest. */
  @Test
  void newMailByteByByte() {
    int handle = subscribe(ALL);
    newMail(MAIL);
    Bytes answer = client.raw(RopClient.encode(HandleTable.of())).ropBuffers().getFirst();
    assertThat(answer.toHex())
        .isEqualTo(
            "2800"
                + "2a%02x00000005".formatted(handle)
                + "0280"
                + hex(inbox)
                + hex(MAIL)
                + "04000000"
                + "00"
                + "49504d2e4e6f746500");
  }

  /**
   * Events by what is subscribed to: all; a folder, what is in it, and that a folder below it comes
   * or goes; a message.
   */
  @ParameterizedTest
  @CsvSource({"store, 11", "inbox, 7", "drafts, 5", "mail, 4", "other, 1", "strange, 0"})
  void scopes(String scope, int expected) {
    switch (scope) {
      case "store" -> subscribe(ALL);
      case "inbox" -> subscribe(ALL, inbox, Mid.NONE);
      case "drafts" -> subscribe(ALL, drafts, Mid.NONE);
      case "mail" -> subscribe(ALL, inbox, MAIL);
      case "other" -> subscribe(ALL, drafts, OTHER_MAIL);
      default -> subscribe(ALL, Fid.of(1, 0xFFFFFF), Mid.NONE);
    }
    Fid child = Fid.of(1, 0x900);
    newMail(MAIL);
    mailbox.tell(new MailboxEvent.MessageCreated(inbox, MAIL, Associated.NORMAL));
    mailbox.tell(new MailboxEvent.MessageModified(inbox, MAIL, Associated.NORMAL));
    mailbox.tell(new MailboxEvent.MessageDeleted(drafts, OTHER_MAIL, Associated.NORMAL));
    mailbox.tell(new MailboxEvent.MessageMoved(drafts, Mid.of(1, 0x779), inbox, MAIL));
    mailbox.tell(new MailboxEvent.FolderCreated(child, inbox));
    mailbox.tell(new MailboxEvent.FolderModified(inbox, Fid.of(1, 1), 3, 2));
    mailbox.tell(new MailboxEvent.FolderModified(child, inbox, 3, 2));
    mailbox.tell(new MailboxEvent.FolderModified(drafts, Fid.of(1, 1), 1, 1));
    mailbox.tell(new MailboxEvent.FolderMoved(child, drafts, inbox));
    mailbox.tell(new MailboxEvent.FolderDeleted(child, drafts));
    List<RopNotify> told = told();
    assertThat(told).as(() -> told.toString()).hasSize(expected);
  }

  private NotificationData only(int types, MailboxEvent event) {
    int handle = subscribe(types);
    mailbox.tell(event);
    List<RopNotify> told = told();
    assertThat(told).hasSize(1);
    assertThat(told.getFirst().notificationHandle()).isEqualTo(handle);
    assertThat(told.getFirst().logonId()).isEqualTo(RopClient.LOGON_ID);
    client.release(handle);
    return told.getFirst().notificationData();
  }

  /** What is said of each event, and that no other type is told. */
  @Test
  void eachEvent() {
    Fid child = Fid.of(1, 0x900);
    assertThat(only(NEW_MAIL, new MailboxEvent.NewMail(inbox, MAIL, "IPM.Note", 4)))
        .isEqualTo(
            new NotificationData.NewMail(EventObject.message(inbox, MAIL), 4, false, "IPM.Note"));
    assertThat(only(CREATED, new MailboxEvent.MessageCreated(inbox, MAIL, Associated.FAI)))
        .isEqualTo(
            new NotificationData.ObjectCreated(EventObject.message(inbox, MAIL), Optional.empty()));
    assertThat(only(MODIFIED, new MailboxEvent.MessageModified(inbox, MAIL, Associated.NORMAL)))
        .isEqualTo(
            new NotificationData.ObjectModified(
                EventObject.message(inbox, MAIL), Optional.empty()));
    assertThat(only(DELETED, new MailboxEvent.MessageDeleted(inbox, MAIL, Associated.NORMAL)))
        .isEqualTo(new NotificationData.ObjectDeleted(EventObject.message(inbox, MAIL)));
    assertThat(only(MOVED, new MailboxEvent.MessageMoved(drafts, OTHER_MAIL, inbox, MAIL)))
        .isEqualTo(
            new NotificationData.ObjectMoved(
                EventObject.message(drafts, OTHER_MAIL), new OldPlace(inbox, MAIL, Fid.NONE)));
    assertThat(only(CREATED, new MailboxEvent.FolderCreated(child, inbox)))
        .isEqualTo(
            new NotificationData.ObjectCreated(EventObject.folder(child, inbox), Optional.empty()));
    assertThat(only(MODIFIED, new MailboxEvent.FolderModified(child, inbox, 7, 3)))
        .isEqualTo(
            new NotificationData.ObjectModified(
                EventObject.folder(child, Fid.NONE).withCounts(7, 3), Optional.empty()));
    assertThat(only(MODIFIED, new MailboxEvent.FolderModified(child, inbox, -1, -1)))
        .isEqualTo(
            new NotificationData.ObjectModified(
                EventObject.folder(child, Fid.NONE), Optional.empty()));
    assertThat(only(DELETED, new MailboxEvent.FolderDeleted(child, inbox)))
        .isEqualTo(new NotificationData.ObjectDeleted(EventObject.folder(child, inbox)));
    assertThat(only(MOVED, new MailboxEvent.FolderMoved(child, drafts, inbox)))
        .isEqualTo(
            new NotificationData.ObjectMoved(
                EventObject.folder(child, drafts), new OldPlace(child, Mid.NONE, inbox)));
  }

  @Test
  void otherTypesAreNotTold() {
    subscribe(CREATED | DELETED | MODIFIED | MOVED);
    newMail(MAIL);
    subscribe(NEW_MAIL | CREATED);
    mailbox.tell(new MailboxEvent.FolderDeleted(drafts, inbox));
    assertThat(told()).hasSize(1);
  }

  /** Each subscription is told by its own handle, after the responses of the same Execute. */
  @Test
  void severalSubscriptions() {
    int first = subscribe(NEW_MAIL);
    int second = subscribe(NEW_MAIL, inbox, Mid.NONE);
    newMail(MAIL);
    Answered answered =
        client.execute(
            HandleTable.of(logon),
            RopClient.call(RopGetStoreState.ROP, 0, new RopGetStoreState.Request()));
    assertThat(answered.answers()).hasSize(3);
    assertThat(answered.reply().returnValue()).isEqualTo(ErrorCode.SUCCESS);
    assertThat(answered.notifications())
        .extracting(RopNotify::notificationHandle)
        .containsExactlyInAnyOrder((long) first, (long) second);
    assertThat(told()).isEmpty();
  }

  /** Changes of one object become one, with the latest counts, told where the last one was. */
  @Test
  void changesOfOneObjectAreMerged() {
    subscribe(ALL);
    mailbox.tell(new MailboxEvent.FolderModified(inbox, drafts, 5, 4));
    mailbox.tell(new MailboxEvent.MessageModified(inbox, MAIL, Associated.NORMAL));
    newMail(OTHER_MAIL);
    mailbox.tell(new MailboxEvent.FolderModified(inbox, drafts, -1, 3));
    mailbox.tell(new MailboxEvent.MessageModified(inbox, MAIL, Associated.NORMAL));
    List<RopNotify> told = told();
    assertThat(told).hasSize(3);
    assertThat(told.get(0).notificationData()).isInstanceOf(NotificationData.NewMail.class);
    NotificationData.ObjectModified folder =
        (NotificationData.ObjectModified) told.get(1).notificationData();
    assertThat(folder.object().totalMessageCount()).isEqualTo(OptionalLong.of(5));
    assertThat(folder.object().unreadMessageCount()).isEqualTo(OptionalLong.of(3));
  }

  /** A released subscription is told nothing, not even of what happened before. */
  @Test
  void released() {
    int kept = subscribe(NEW_MAIL);
    int released = subscribe(NEW_MAIL);
    newMail(MAIL);
    client.release(released);
    newMail(OTHER_MAIL);
    assertThat(told()).extracting(RopNotify::notificationHandle).containsOnly((long) kept);
    newMail(MAIL);
    client.release(kept);
    assertThat(alice.session().eventPending()).isFalse();
    assertThat(mailbox.listeners()).isZero();
  }

  @Test
  void goesWithItsLogon() {
    subscribe(ALL);
    newMail(MAIL);
    client.logon();
    assertThat(alice.session().eventPending()).isFalse();
    assertThat(mailbox.listeners()).isZero();
  }

  @Test
  void tooManySubscriptions() {
    begin(new ObjectLimits(9, 9, 9, 9, 9, 9, 1000, 1000, 2, 9));
    subscribe(ALL);
    int last = subscribe(ALL);
    assertThat(client.refused(logon, RopRegisterNotification.ROP, request(ALL, Optional.empty())))
        .isEqualTo(ErrorCode.TOO_MANY_OPEN_OBJECTS);
    assertThat(mailbox.listeners()).isEqualTo(2);
    client.release(last);
    subscribe(ALL);
  }

  /** More than a client may leave unasked for: the oldest are forgotten. */
  @Test
  void tooManyEvents() {
    begin(new ObjectLimits(9, 9, 9, 9, 9, 9, 1000, 1000, 9, 3));
    subscribe(NEW_MAIL);
    IntStream.rangeClosed(1, 5).forEach(i -> newMail(Mid.of(1, i)));
    assertThat(told())
        .extracting(n -> ((NotificationData.NewMail) n.notificationData()).object().messageId())
        .containsExactly(Mid.of(1, 3), Mid.of(1, 4), Mid.of(1, 5));
  }

  /** 3.1.5.5: as many as fit, RopPending, the others the next time. */
  @Test
  void moreThanFit() {
    subscribe(NEW_MAIL);
    IntStream.rangeClosed(1, 10).forEach(i -> newMail(Mid.of(1, i)));
    client.maxRopOut(8 + 2 + 4 * EVENT + 3, Chaining.SINGLE);
    int told = 0;
    for (int i = 0; i < 2; i++) {
      Answered answered = client.poll();
      assertThat(answered.answers()).hasSize(5).last().isInstanceOf(RopPending.class);
      assertThat(alice.session().eventPending()).isTrue();
      told += answered.notifications().size();
    }
    Answered last = client.poll();
    assertThat(last.answers()).hasSize(2).doesNotHaveAnyElementsOfTypes(RopPending.class);
    assertThat(told + last.answers().size()).isEqualTo(10);
    assertThat(alice.session().eventPending()).isFalse();
  }

  /** No room even for RopPending: the client learns of it when it waits. */
  @Test
  void noRoomForRopPending() {
    subscribe(NEW_MAIL);
    newMail(MAIL);
    newMail(OTHER_MAIL);
    client.maxRopOut(8 + 2 + EVENT + 2, Chaining.SINGLE);
    assertThat(client.poll().answers()).singleElement().isInstanceOf(RopNotify.class);
    assertThat(alice.session().eventPending()).isTrue();
    assertThat(told()).hasSize(1);
  }

  /** One for which the client never has room does not hold up the others. */
  @Test
  void eventWithoutRoomAnywhere() {
    subscribe(NEW_MAIL);
    mailbox.tell(new MailboxEvent.NewMail(inbox, MAIL, "IPM." + "x".repeat(200), 0));
    newMail(OTHER_MAIL);
    client.maxRopOut(8 + 2 + 50, Chaining.SINGLE);
    assertThat(told())
        .singleElement()
        .satisfies(n ->
            assertThat(((NotificationData.NewMail) n.notificationData()).messageClass())
                .isEqualTo("IPM.Note"));
  }

  /** A NotificationWait is woken by an event from any thread, and at once if one is there. */
  @Test
  void wakesUp() throws InterruptedException {
    subscribe(NEW_MAIL);
    CountDownLatch woken = new CountDownLatch(1);
    EventRegistration waiting = alice.session().onEvent(woken::countDown);
    assertThat(alice.session().eventPending()).isFalse();
    Thread arrival = Thread.ofVirtual().start(() -> newMail(MAIL));
    assertThat(woken.await(10, TimeUnit.SECONDS)).isTrue();
    arrival.join();
    assertThat(alice.session().eventPending()).isTrue();
    waiting.close();
    AtomicInteger again = new AtomicInteger();
    EventRegistration second = alice.session().onEvent(again::incrementAndGet);
    assertThat(again).hasValue(1);
    assertThat(told()).hasSize(1);
    second.close();
    newMail(OTHER_MAIL);
    assertThat(again).hasValue(1);
    assertThat(told()).hasSize(1);
  }

  /** Events of a thread that never ends are all told, in their order. */
  @Test
  void whileExecuting() throws InterruptedException {
    subscribe(NEW_MAIL);
    Thread busy =
        Thread.ofVirtual()
            .start(() -> IntStream.rangeClosed(1, 2000).forEach(i -> newMail(Mid.of(1, i))));
    long last = 0;
    int n = 0;
    while (n < 2000) {
      for (RopNotify told : told()) {
        long mid =
            ((NotificationData.NewMail) told.notificationData()).object().messageId().counter();
        assertThat(mid).isGreaterThan(last);
        last = mid;
        n++;
      }
    }
    busy.join();
    assertThat(last).isEqualTo(2000);
  }
}
