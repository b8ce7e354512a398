package org.ropeway.it.scenario;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.folder.RopDeleteFolder;
import org.ropeway.codec.rop.folder.RopDeleteMessages;
import org.ropeway.codec.rop.logon.PrivateFolder;
import org.ropeway.codec.rop.message.RopSetReadFlags;
import org.ropeway.codec.rop.notification.NotificationData;
import org.ropeway.codec.rop.notification.RopNotify;
import org.ropeway.codec.rop.notification.RopRegisterNotification;
import org.ropeway.gateway.client.MapiRef;
import org.ropeway.gateway.config.OxBackend;
import org.ropeway.it.stage.Clerk;
import org.ropeway.it.stage.House;
import org.ropeway.it.stage.Messages;
import org.ropeway.it.stage.Outlook;
import org.ropeway.it.stage.Post;
import org.ropeway.it.stage.Post.Draft;
import org.ropeway.standin.Mailboxes;

/**
 * One user at two gateways, each with a state database of its own: one asks OX by USM-JSON, the
 * other by its HTTP API. What one Outlook does the other is told of and sees, once.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MixedTest {
  private static final int READ = 1;
  private static final int FLAGGED = 2;
  private static final int MANY = 5;

  private final House house = House.build(b -> {});
  private final House beside = house.beside(OxBackend.Kind.HTTP_API);
  private final Seat usm = new Seat(house.outlook(House.ALICE));
  private final Seat http = new Seat(beside.outlook(House.ALICE));

  /** An Outlook, and what it has been told of. */
  private static final class Seat {
    private final Outlook outlook;
    private final Clerk desk;
    private final List<NotificationData> told = new ArrayList<>();

    Seat(Outlook outlook) {
      this.outlook = outlook;
      this.desk = new Clerk(outlook);
      int all =
          RopRegisterNotification.NEW_MAIL
              | RopRegisterNotification.OBJECT_CREATED
              | RopRegisterNotification.OBJECT_DELETED
              | RopRegisterNotification.OBJECT_MODIFIED
              | RopRegisterNotification.OBJECT_MOVED;
      Outlook.opened(
          outlook.open(
              outlook.logon(),
              RopRegisterNotification.ROP,
              out -> new RopRegisterNotification.Request(out, all, 0, Optional.empty())));
    }

    Fid folder(PrivateFolder which) {
      return outlook.store().folderId(which);
    }

    Fid folder(String name) {
      return requireNonNull(desk.folders(folder(PrivateFolder.INBOX)).get(name));
    }

    private void listen() {
      outlook.client().list().send();
      outlook.client().takeEvents().stream().map(RopNotify::notificationData).forEach(told::add);
    }

    /** Waits for an event, unless it was told already. */
    <T extends NotificationData> T isTold(Class<T> kind, Predicate<T> which) {
      return Clerk.eventually(
              () -> {
                listen();
                return told.stream()
                    .filter(kind::isInstance)
                    .map(kind::cast)
                    .filter(which)
                    .findFirst();
              },
              Optional::isPresent)
          .orElseThrow();
    }

    /** The subjects in a folder, each as often as it is there. */
    List<String> subjects(Fid fid) {
      MapiRef folder = outlook.folder(fid);
      MapiRef table = outlook.contents(folder, 0, List.of(PidTag.SUBJECT));
      List<String> all =
          outlook.rows(table).stream().map(r -> (String) r.values().getFirst()).sorted().toList();
      outlook.release(table, folder);
      return all;
    }

    Object value(Fid folder, Mid mid, PropertyTag tag) {
      Messages messages = new Messages(outlook);
      MapiRef message = messages.read(folder, mid);
      Object value = messages.value(message, tag);
      outlook.release(message);
      return value;
    }
  }

  @BeforeAll
  void untilOxIsRead() {
    put("welcome");
    for (Seat seat : List.of(usm, http)) {
      seat.desk.await(seat.folder(PrivateFolder.INBOX), "welcome");
    }
  }

  @BeforeEach
  void forget() {
    for (Seat seat : List.of(usm, http)) {
      seat.listen();
      seat.told.clear();
    }
  }

  @AfterAll
  void close() {
    usm.outlook.close();
    http.outlook.close();
    beside.close();
    house.close();
  }

  /** Puts mails into the inbox at OX. */
  private void put(String... subjects) {
    List<Mailboxes.Mail> mails = new ArrayList<>();
    for (String subject : subjects) {
      byte[] bytes =
          """
          From: Bob <bob@ox.test>\r
          Message-ID: <%s@ox.test>\r
          Subject: %s\r
          \r
          Text\r
          """
              .formatted(subject, subject)
              .getBytes(US_ASCII);
      mails.add(new Mailboxes.Mail(bytes, 0, 0, Instant.parse("2026-11-23T10:00:00Z")));
    }
    house.ox().mailboxes().append(House.ALICE, House.INBOX, mails);
  }

  private int atOx(String folder) {
    return house.ox().mailboxes().count(House.ALICE, folder);
  }

  @Test
  void whatIsDoneByUsmJsonIsSeenByTheHttpApi() {
    foldersAreSeen(usm, http, "one");
    mailsAreSeen(usm, http, "one");
    whatIsSentIsSeen(usm, http, "one");
  }

  @Test
  void whatIsDoneByTheHttpApiIsSeenByUsmJson() {
    foldersAreSeen(http, usm, "two");
    mailsAreSeen(http, usm, "two");
    whatIsSentIsSeen(http, usm, "two");
  }

  private static void foldersAreSeen(Seat doing, Seat seeing, String name) {
    Fid inbox = doing.folder(PrivateFolder.INBOX);
    Fid made = doing.desk.create(inbox, name);
    Fid seen = awaitedFolder(seeing, name);
    seeing.isTold(
        NotificationData.ObjectCreated.class,
        e -> e.object().folderId().equals(seen) && isFolder(e.object()));

    MapiRef folder = doing.outlook.folder(made);
    assertThat(doing.desk.set(folder, new PropertyValue(PidTag.DISPLAY_NAME, "new " + name)))
        .isEmpty();
    doing.outlook.release(folder);
    seeing.isTold(
        NotificationData.ObjectModified.class,
        e -> e.object().folderId().equals(seen) && isFolder(e.object()));
    assertThat(seeing.folder("new " + name)).isEqualTo(seen);

    doing.desk.deleteFolder(inbox, made, RopDeleteFolder.DEL_MESSAGES);
    seeing.isTold(
        NotificationData.ObjectDeleted.class,
        e -> e.object().folderId().equals(seen) && isFolder(e.object()));
    assertThat(seeing.desk.openFolder(seen)).isEqualTo(ErrorCode.NOT_FOUND);
  }

  private static boolean isFolder(NotificationData.EventObject object) {
    return object.messageId().equals(Mid.NONE);
  }

  private void mailsAreSeen(Seat doing, Seat seeing, String name) {
    Fid from = doing.folder(PrivateFolder.INBOX);
    Fid inbox = seeing.folder(PrivateFolder.INBOX);
    Fid drafts = doing.desk.create(from, "drafts " + name);
    Mid written = new Post(doing.outlook).save(drafts, new Draft("draft " + name)).mid();
    assertThat(written).isNotEqualTo(Mid.NONE);
    Fid theirDrafts = awaitedFolder(seeing, "drafts " + name);
    seeing.isTold(
        NotificationData.ObjectCreated.class,
        e -> e.object().folderId().equals(theirDrafts) && !isFolder(e.object()));
    assertThat(seeing.subjects(theirDrafts)).containsExactly("draft " + name);

    put(name);
    Mid mail = awaited(doing, from, name);
    Mid theirs = awaited(seeing, inbox, name);
    doing.desk.on(from, RopSetReadFlags.ROP, new RopSetReadFlags.Request(false, 0, List.of(mail)));
    isModified(seeing, theirs);
    assertThat(((Integer) seeing.value(inbox, theirs, PidTag.MESSAGE_FLAGS)) & READ).isOne();

    Messages messages = new Messages(doing.outlook);
    MapiRef message = messages.write(from, mail);
    messages.put(message, PidTag.FLAG_STATUS, FLAGGED);
    messages.save(message);
    doing.outlook.release(message);
    isModified(seeing, theirs);
    assertThat(seeing.value(inbox, theirs, PidTag.FLAG_STATUS)).isEqualTo(FLAGGED);

    assertThat(Clerk.isDone(doing.desk.transfer(from, drafts, false, mail))).isTrue();
    hasComeTo(seeing, theirDrafts, theirs);
    assertThat(seeing.subjects(theirDrafts)).containsExactly("draft " + name, name);

    doing.desk.on(
        drafts, RopDeleteMessages.ROP, new RopDeleteMessages.Request(false, false, List.of(mail)));
    hasComeTo(seeing, seeing.folder(PrivateFolder.DELETED_ITEMS), theirs);
    assertThat(seeing.subjects(theirDrafts)).containsExactly("draft " + name);
    assertThat(seeing.desk.messages(seeing.folder(PrivateFolder.DELETED_ITEMS)))
        .containsEntry(name, theirs);
  }

  private static void isModified(Seat seat, Mid mid) {
    seat.isTold(NotificationData.ObjectModified.class, e -> e.object().messageId().equals(mid));
    seat.told.clear();
  }

  /**
   * A mail keeps its id; whether it was moved, or has gone and come, depends on what OX is asked
   * first.
   */
  private static void hasComeTo(Seat seat, Fid folder, Mid mid) {
    seat.isTold(
        NotificationData.ObjectEvent.class,
        e ->
            switch (e) {
              case NotificationData.ObjectMoved m -> isIn(m.object(), folder, mid);
              case NotificationData.ObjectCreated c -> isIn(c.object(), folder, mid);
              default -> false;
            });
  }

  private static boolean isIn(NotificationData.EventObject object, Fid folder, Mid mid) {
    return object.folderId().equals(folder) && object.messageId().equals(mid);
  }

  private static Fid awaitedFolder(Seat seat, String name) {
    Fid inbox = seat.folder(PrivateFolder.INBOX);
    return requireNonNull(
        Clerk.eventually(() -> seat.desk.folders(inbox), all -> all.containsKey(name)).get(name));
  }

  private static Mid awaited(Seat seat, Fid folder, String subject) {
    return requireNonNull(
        Clerk.eventually(() -> seat.desk.messages(folder), all -> all.containsKey(subject))
            .get(subject));
  }

  private void whatIsSentIsSeen(Seat doing, Seat seeing, String name) {
    String subject = "letter " + name;
    new Post(doing.outlook).send(new Draft(subject).to(House.ALICE));
    for (Seat seat : List.of(doing, seeing)) {
      seat.isTold(
          NotificationData.NewMail.class,
          e -> e.object().folderId().equals(seat.folder(PrivateFolder.INBOX)));
      for (PrivateFolder folder : List.of(PrivateFolder.INBOX, PrivateFolder.SENT_ITEMS)) {
        Clerk.eventually(
            () -> seat.subjects(seat.folder(folder)).stream().filter(subject::equals).count(),
            n -> n == 1);
      }
      assertThat(seat.subjects(seat.folder(PrivateFolder.OUTBOX))).isEmpty();
      seat.told.clear();
    }
  }

  /** Both work in the same folder at once, also on the same mails. */
  @Test
  void bothAtOnce() {
    String[] common = IntStream.range(0, MANY).mapToObj(i -> "common " + i).toArray(String[]::new);
    put(common);
    Fid place = usm.desk.create(usm.folder(PrivateFolder.INBOX), "place");
    Fid theirPlace = awaitedFolder(http, "place");
    awaited(usm, usm.folder(PrivateFolder.INBOX), common[MANY - 1]);
    awaited(http, http.folder(PrivateFolder.INBOX), common[MANY - 1]);

    CompletableFuture<Void> other =
        CompletableFuture.runAsync(() -> works(http, theirPlace, "by http", common));
    works(usm, place, "by usm", common);
    other.join();

    List<String> all = new ArrayList<>(List.of(common));
    IntStream.range(0, MANY).forEach(i -> all.addAll(List.of("by http " + i, "by usm " + i)));
    all.sort(null);
    Clerk.eventually(() -> usm.subjects(place), all::equals);
    Clerk.eventually(() -> http.subjects(theirPlace), all::equals);
    assertThat(atOx(House.INBOX + "/place")).isEqualTo(all.size());
  }

  /** Writes some mails, and moves those that are there already to them, if they still are. */
  private static void works(Seat seat, Fid place, String name, String... common) {
    Fid inbox = seat.folder(PrivateFolder.INBOX);
    Map<String, Mid> mails = seat.desk.messages(inbox);
    for (int i = 0; i < MANY; i++) {
      new Post(seat.outlook).save(place, new Draft(name + " " + i));
      Mid mid = mails.get(common[i]);
      if (mid != null) {
        seat.desk.transfer(inbox, place, false, mid);
      }
    }
  }
}
