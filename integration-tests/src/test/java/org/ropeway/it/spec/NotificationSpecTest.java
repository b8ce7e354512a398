package org.ropeway.it.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.folder.RopCopyFolder;
import org.ropeway.codec.rop.folder.RopCreateFolder;
import org.ropeway.codec.rop.folder.RopDeleteFolder;
import org.ropeway.codec.rop.folder.RopDeleteMessages;
import org.ropeway.codec.rop.folder.RopMoveCopyMessages;
import org.ropeway.codec.rop.folder.RopMoveFolder;
import org.ropeway.codec.rop.logon.PrivateFolder;
import org.ropeway.codec.rop.notification.NotificationData;
import org.ropeway.codec.rop.notification.NotificationData.EventObject;
import org.ropeway.codec.rop.notification.NotificationData.NewMail;
import org.ropeway.codec.rop.notification.NotificationData.ObjectCopied;
import org.ropeway.codec.rop.notification.NotificationData.ObjectCreated;
import org.ropeway.codec.rop.notification.NotificationData.ObjectDeleted;
import org.ropeway.codec.rop.notification.NotificationData.ObjectModified;
import org.ropeway.codec.rop.notification.NotificationData.ObjectMoved;
import org.ropeway.codec.rop.notification.RopNotify;
import org.ropeway.codec.rop.notification.RopRegisterNotification;
import org.ropeway.codec.rop.notification.RopRegisterNotification.Scope;
import org.ropeway.codec.rop.property.RopSetProperties;
import org.ropeway.codec.rop.transport.RopTransportNewMail;
import org.ropeway.gateway.client.MapiRef;
import org.ropeway.gateway.client.RopList;
import org.ropeway.it.stage.House;
import org.ropeway.it.stage.Outlook;

/** What is told of objects to those who subscribed. [MS-OXCNOTIF] 2.2.1, 3.1. */
class NotificationSpecTest extends SpecStage {
  private static final int ALL =
      RopRegisterNotification.NEW_MAIL
          | RopRegisterNotification.OBJECT_CREATED
          | RopRegisterNotification.OBJECT_DELETED
          | RopRegisterNotification.OBJECT_MODIFIED
          | RopRegisterNotification.OBJECT_MOVED
          | RopRegisterNotification.OBJECT_COPIED;

  private final List<RopNotify> told = new ArrayList<>();
  private final List<MapiRef> subscriptions = new ArrayList<>();
  private int made;
  private Fid desk = Fid.NONE;
  private MapiRef top = outlook.logon();

  NotificationSpecTest() {
    super(mails(2));
  }

  @BeforeEach
  void ownFolder() {
    top = outlook.folder(PrivateFolder.IPM_SUBTREE);
    desk = create(top);
  }

  @AfterEach
  void forget() {
    subscriptions.forEach(outlook::release);
    subscriptions.clear();
    outlook.client().takeEvents();
    told.clear();
  }

  private Fid create(MapiRef parent) {
    return outlook
        .open(
            parent,
            RopCreateFolder.ROP,
            out ->
                new RopCreateFolder.Request(
                    out, RopCreateFolder.GENERIC, true, false, 0, "desk " + made++, ""))
        .response()
        .folderId();
  }

  private MapiRef subscribe(int types, Optional<Scope> scope) {
    MapiRef subscription =
        Outlook.opened(
            outlook.open(
                outlook.logon(),
                RopRegisterNotification.ROP,
                out -> new RopRegisterNotification.Request(out, types, 0, scope)));
    subscriptions.add(subscription);
    return subscription;
  }

  private MapiRef everything() {
    return subscribe(ALL, Optional.empty());
  }

  private MapiRef watching(Fid folder, Mid message) {
    return subscribe(ALL, Optional.of(new Scope(folder, message)));
  }

  private void ask() {
    outlook.client().list().send();
    told.addAll(outlook.client().takeEvents());
  }

  /** Asks until an event of a kind is there that is as it should be. */
  private <T extends NotificationData> T event(Class<T> kind, Predicate<T> wanted) {
    List<T> found = new ArrayList<>();
    Awaitility.await()
        .atMost(Duration.ofSeconds(10))
        .pollInterval(Duration.ofMillis(20))
        .until(() -> {
          ask();
          told.stream()
              .map(RopNotify::notificationData)
              .filter(kind::isInstance)
              .map(kind::cast)
              .filter(wanted)
              .forEach(found::add);
          return !found.isEmpty();
        });
    return found.getFirst();
  }

  private List<NotificationData> toldTo(MapiRef subscription) {
    ask();
    return told.stream()
        .filter(n -> n.notificationHandle() == Integer.toUnsignedLong(subscription.handle()))
        .map(RopNotify::notificationData)
        .toList();
  }

  private Mid note(Fid folder, String subject) {
    return file(folder, true, new PropertyValue(PidTag.SUBJECT, subject));
  }

  private void delete(MapiRef folder, Mid mid) {
    outlook
        .call(
            folder,
            RopDeleteMessages.ROP,
            new RopDeleteMessages.Request(false, false, List.of(mid)))
        .response();
  }

  private void transfer(Fid from, Fid to, Mid mid, boolean copy) {
    MapiRef source = outlook.folder(from);
    MapiRef target = outlook.folder(to);
    RopList list = outlook.client().list();
    list.call(
        source,
        target,
        RopMoveCopyMessages.ROP,
        in -> new RopMoveCopyMessages.Request(in, List.of(mid), false, copy));
    list.send();
    outlook.release(source, target);
  }

  @Must("[MS-OXCNOTIF] 3.1.4.1: who subscribed to a mailbox is told of mail that is delivered")
  @Must("[MS-OXCNOTIF] 2.2.1.4.1.2: of new mail are told its folder, its id, its class and flags")
  @Must("[MS-OXCNOTIF] 2.2.1.4.1.2: UnicodeFlag says whether the class is sent in Unicode")
  @Test
  void newMail() {
    everything();
    house.ox().deliver(House.ALICE, rfc822("news"));
    NewMail news = event(NewMail.class, e -> true);
    assertThat(news.object().folderId()).isEqualTo(fid(PrivateFolder.INBOX));
    assertThat(news.messageClass()).isEqualTo("IPM.Note");
    assertThat(news.unicodeFlag()).isFalse();
    EventObject mail = news.object();
    event(ObjectCreated.class, e -> e.object().messageId().equals(mail.messageId()));
    TableDesk table = TableDesk.contents(outlook, inbox, 0).columns(PidTag.SUBJECT, PidTag.MID);
    assertThat(table.all())
        .anySatisfy(
            row -> assertThat(row.values()).containsExactly("news", mail.messageId().value()));
    table.release();
  }

  @Must("[MS-OXCNOTIF] 3.1.4.1: that a message is created, changed or deleted is told")
  @Must("[MS-OXCNOTIF] 2.2.1.4.1.2: of a message are told its id and its folder's")
  @Test
  void aMessageLives() {
    MapiRef subscription = watching(desk, Mid.NONE);
    Mid mid = note(desk, "short");
    event(ObjectCreated.class, e -> e.object().messageId().equals(mid));
    ask();
    told.clear();
    change(desk, mid, new PropertyValue(PidTag.SUBJECT, "long"));
    ObjectModified modified = event(ObjectModified.class, e -> e.object().messageId().equals(mid));
    assertThat(modified.object().folderId()).isEqualTo(desk);
    MapiRef folder = outlook.folder(desk);
    delete(folder, mid);
    event(ObjectDeleted.class, e -> e.object().equals(EventObject.message(desk, mid)));
    assertThat(toldTo(subscription)).isNotEmpty();
    outlook.release(folder);
  }

  @Must("[MS-OXCNOTIF] 3.1.4.1: that a message is moved or copied is told")
  @Must("[MS-OXCNOTIF] 2.2.1.4.1.2: of what is moved or copied both places are told")
  @Test
  void aMessageTravels() {
    Fid other = create(top);
    everything();
    Mid mid = note(desk, "traveller");
    transfer(desk, other, mid, true);
    ObjectCopied copied = event(ObjectCopied.class, e -> e.old().oldMessageId().equals(mid));
    assertThat(copied.object().folderId()).isEqualTo(other);
    assertThat(copied.old().oldFolderId()).isEqualTo(desk);
    assertThat(copied.object().messageId()).isNotEqualTo(mid);
    transfer(desk, other, mid, false);
    ObjectMoved moved = event(ObjectMoved.class, e -> e.old().oldMessageId().equals(mid));
    assertThat(moved.object().folderId()).isEqualTo(other);
    assertThat(moved.old().oldFolderId()).isEqualTo(desk);
  }

  @Must(
      "[MS-OXCNOTIF] 3.1.4.1: that a folder is created, changed, copied, moved or deleted is told")
  @Must("[MS-OXCNOTIF] 2.2.1.4.1.2: of a folder that comes or goes its parent is told")
  @Test
  void aFolderLives() {
    everything();
    MapiRef folder = outlook.folder(desk);
    Fid child = create(folder);
    Fid home = fid(PrivateFolder.IPM_SUBTREE);
    event(ObjectCreated.class, e -> e.object().equals(EventObject.folder(child, desk)));
    outlook
        .call(
            folder,
            RopSetProperties.ROP,
            new RopSetProperties.Request(
                List.of(new PropertyValue(PidTag.COMMENT, "what is on it"))))
        .response();
    event(ObjectModified.class, e -> e.object().folderId().equals(desk));
    RopList list = outlook.client().list();
    list.call(
        folder,
        top,
        RopMoveFolder.ROP,
        in -> new RopMoveFolder.Request(in, false, true, child, "moved " + made));
    list.call(
        top,
        folder,
        RopCopyFolder.ROP,
        in -> new RopCopyFolder.Request(in, false, true, true, child, "copied " + made));
    list.send();
    ObjectMoved moved = event(ObjectMoved.class, e -> e.object().folderId().equals(child));
    assertThat(moved.object().parentFolderId()).isEqualTo(home);
    assertThat(moved.old().oldParentFolderId()).isEqualTo(desk);
    ObjectCopied copied = event(ObjectCopied.class, e -> e.old().oldFolderId().equals(child));
    assertThat(copied.object().parentFolderId()).isEqualTo(desk);
    outlook
        .call(
            top,
            RopDeleteFolder.ROP,
            new RopDeleteFolder.Request(RopDeleteFolder.DELETE_HARD_DELETE, child))
        .response();
    event(ObjectDeleted.class, e -> e.object().folderId().equals(child));
    outlook.release(folder);
  }

  @Must(
      "[MS-OXCNOTIF] 2.2.1.4.1.2: TotalMessageCount and UnreadMessageCount of a folder whose counts changed are told")
  @Test
  void countsOfAFolder() {
    everything();
    put(House.INBOX, "counted");
    ObjectModified modified =
        event(
            ObjectModified.class,
            e ->
                e.object().folderId().equals(fid(PrivateFolder.INBOX))
                    && e.object().messageId().equals(Mid.NONE)
                    && e.object().totalMessageCount().isPresent());
    assertThat(modified.object().totalMessageCount().orElseThrow()).isGreaterThan(2);
    assertThat(modified.object().unreadMessageCount()).isPresent();
  }

  @Must(
      "[MS-OXCNOTIF] 2.2.1.2.1: without WantWholeStore only what concerns the folder or message is told")
  @Must("[MS-OXCNOTIF] 2.2.1.2.1: with WantWholeStore all of the mailbox is told")
  @Must("[MS-OXCNOTIF] 2.2.1.2.1: only events of NotificationTypes are told")
  @Test
  void scopes() {
    Mid watched = note(desk, "watched");
    MapiRef all = everything();
    MapiRef ofFolder = watching(desk, Mid.NONE);
    MapiRef ofMessage = watching(desk, watched);
    MapiRef ofOther = watching(fid(PrivateFolder.COMMON_VIEWS), Mid.NONE);
    MapiRef deletions = subscribe(RopRegisterNotification.OBJECT_DELETED, Optional.empty());
    Mid other = note(desk, "other");
    MapiRef folder = outlook.folder(desk);
    delete(folder, watched);
    event(ObjectDeleted.class, e -> e.object().messageId().equals(watched));
    assertThat(messages(ofFolder)).contains(watched, other);
    assertThat(messages(all)).contains(watched, other);
    assertThat(messages(ofMessage)).containsOnly(watched);
    assertThat(toldTo(ofOther)).isEmpty();
    assertThat(toldTo(deletions)).hasOnlyElementsOfType(ObjectDeleted.class).isNotEmpty();
    outlook.release(folder);
  }

  private List<Mid> messages(MapiRef subscription) {
    return toldTo(subscription).stream()
        .map(NotificationData.ObjectEvent.class::cast)
        .map(e -> e.object().messageId())
        .filter(mid -> !mid.equals(Mid.NONE))
        .toList();
  }

  @Must(
      "[MS-OXCNOTIF] 3.1.4.1: a session may subscribe more than once, and each subscription is told")
  @Must("[MS-OXCNOTIF] 2.2.1.4.1: NotificationHandle and LogonId say whose the event is")
  @Must("[MS-OXCNOTIF] 3.1.5.5: events are told in the order in which they came")
  @Must("[MS-OXCNOTIF] 3.1.5.5: a request without any ROP has the events told, too")
  @Test
  void severalSubscriptions() {
    MapiRef one = everything();
    MapiRef two = everything();
    List<Mid> mids = List.of(note(desk, "1"), note(desk, "2"), note(desk, "3"));
    event(ObjectCreated.class, e -> e.object().messageId().equals(mids.getLast()));
    for (MapiRef subscription : List.of(one, two)) {
      assertThat(
              toldTo(subscription).stream()
                  .filter(ObjectCreated.class::isInstance)
                  .map(e -> ((ObjectCreated) e).object().messageId()))
          .containsExactlyElementsOf(mids);
    }
    assertThat(told).allSatisfy(n -> assertThat(n.logonId()).isEqualTo(outlook.logon().logonId()));
  }

  @Must("[MS-OXCNOTIF] 3.1.4.1: after RopRelease of a subscription nothing of it is told")
  @Test
  void released() {
    MapiRef kept = everything();
    MapiRef gone = everything();
    outlook.release(gone);
    subscriptions.remove(gone);
    note(desk, "nobody told");
    event(ObjectCreated.class, e -> true);
    assertThat(toldTo(kept)).isNotEmpty();
    assertThat(toldTo(gone)).isEmpty();
  }

  @Must("[MS-OXCNOTIF] 3.1.5.7: as many events are told as a response has room for")
  @Must("[MS-OXCNOTIF] 3.1.5.6: of those that have none the client is told that they are pending")
  @Must("[MS-OXCNOTIF] 2.2.1.3: a NotificationWait is answered when events are pending")
  @Test
  void moreThanAResponseHasRoomFor() {
    int all = 1000;
    Mid mid = note(desk, "announced");
    try (Outlook other = outlook.again()) {
      Outlook.opened(
          other.open(
              other.logon(),
              RopRegisterNotification.ROP,
              out ->
                  new RopRegisterNotification.Request(
                      out, RopRegisterNotification.NEW_MAIL, 1, Optional.empty())));
      RopList list = outlook.client().list();
      for (int flags = 0; flags < all; flags++) {
        list.call(
            outlook.logon(),
            RopTransportNewMail.ROP,
            new RopTransportNewMail.Request(mid, desk, "IPM.Note", flags));
      }
      list.send();
      List<Long> flags = new ArrayList<>();
      int answers = 0;
      while (flags.size() < all && other.client().waitForEvent()) {
        other.client().list().send();
        other.client().takeEvents().stream()
            .map(n -> (NotificationData.NewMail) n.notificationData())
            .forEach(n -> flags.add(n.messageFlags()));
        answers++;
      }
      assertThat(answers).isGreaterThan(1);
      assertThat(flags).isEqualTo(LongStream.range(0, all).boxed().toList());
    }
  }
}
