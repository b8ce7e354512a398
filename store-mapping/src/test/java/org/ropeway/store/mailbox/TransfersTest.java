package org.ropeway.store.mailbox;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ropeway.store.mailbox.Stage.INBOX;
import static org.ropeway.store.mailbox.Stage.bySubject;
import static org.ropeway.store.mailbox.Stage.children;
import static org.ropeway.store.mailbox.Stage.eventually;
import static org.ropeway.store.mailbox.Stage.inbox;
import static org.ropeway.store.mailbox.Stage.row;
import static org.ropeway.store.mailbox.Stage.subjects;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.property.PidTag;
import org.ropeway.ox.OxException;
import org.ropeway.ox.OxMail;
import org.ropeway.store.Associated;
import org.ropeway.store.Mailbox;
import org.ropeway.store.MailboxEvent;
import org.ropeway.store.MapiException;
import org.ropeway.store.Message;
import org.ropeway.store.Removal;
import org.ropeway.store.SpecialFolder;
import org.ropeway.store.StoreLimits;

/** Messages moved, copied and deleted: at OX and here, and the same in both whatever happens. */
@Timeout(60)
class TransfersTest {
  private static final String ARCHIVE = INBOX + "/Archive";
  private static final String TRASH = "default0/Trash";

  private final Stage stage = new Stage();
  @TempDir Path copies;

  @AfterEach
  void end() {
    stage.close();
  }

  private Mailbox withArchive() {
    stage.ox().createFolder("alice", ARCHIVE);
    return stage.synced();
  }

  private static Fid archive(Mailbox mailbox) {
    return requireNonNull(children(mailbox, inbox(mailbox)).get("Archive"));
  }

  private static Fid trash(Mailbox mailbox) {
    return mailbox.special(SpecialFolder.DELETED_ITEMS);
  }

  private static List<String> deleted(Mailbox mailbox, Fid folder) {
    return Stage.column(mailbox.folder(folder).deletedContents(Associated.NORMAL), PidTag.SUBJECT)
        .values()
        .stream()
        .map(String::valueOf)
        .toList();
  }

  private int atOx(String folder) {
    return stage.behind().count("alice", folder);
  }

  private static Mid fai(Mailbox mailbox, Fid folder) {
    Message message = mailbox.createMessage(folder, Associated.FAI);
    message.setProperties(List.of(new PropertyValue(PidTag.SUBJECT, "fai")));
    message.save(false);
    return message.mid();
  }

  @Test
  void movedMailsKeepTheirIdsAndAreToldOnce() {
    stage.put(INBOX, "a", "b", "stays");
    Mailbox mailbox = withArchive();
    Fid inbox = inbox(mailbox);
    Fid archive = archive(mailbox);
    Mid a = bySubject(mailbox, inbox, "a");
    Mid b = bySubject(mailbox, inbox, "b");
    Mid fai = fai(mailbox, inbox);
    List<MailboxEvent> events = Stage.events(mailbox);
    Mid stranger = Mid.of(1, 0xFFFFFF);
    assertThat(mailbox.folder(inbox).moveMessages(List.of(a, stranger, b, fai), archive))
        .containsExactly(stranger);
    assertThat(subjects(mailbox, archive)).containsExactly("a", "b");
    assertThat(subjects(mailbox, inbox)).containsExactly("stays");
    assertThat(atOx(ARCHIVE)).isEqualTo(2);
    assertThat(mailbox.folder(archive).contents(Associated.FAI).count()).isOne();
    assertThat(row(mailbox, archive, a).get(PidTag.PARENT_ENTRY_ID))
        .isEqualTo(mailbox.folder(archive).properties().get(PidTag.ENTRY_ID));
    assertThat(events)
        .contains(
            new MailboxEvent.MessageMoved(archive, a, inbox, a),
            new MailboxEvent.MessageMoved(archive, b, inbox, b));
    assertThat(mailbox.openMessage(archive, a).content().properties().get(PidTag.BODY, ""))
        .contains("Text of a");
    stage.put(ARCHIVE, "later");
    stage.put(INBOX, "later, too");
    eventually(() -> assertThat(subjects(mailbox, archive)).containsExactly("a", "b", "later"));
    eventually(() -> assertThat(subjects(mailbox, inbox)).containsExactly("stays", "later, too"));
    stage.restart();
    Mailbox again = stage.synced();
    assertThat(bySubject(again, archive, "a")).isEqualTo(a);
    assertThat(again.folder(inbox).moveMessages(List.of(a), archive)).containsExactly(a);
  }

  @Test
  void manyMailsAreMovedInParts() {
    String[] many = IntStream.range(0, 23).mapToObj(i -> "mail " + i).toArray(String[]::new);
    stage.put(INBOX, many);
    Mailbox mailbox = withArchive();
    Fid inbox = inbox(mailbox);
    List<Mid> all = List.copyOf(Stage.column(mailbox, inbox, PidTag.SUBJECT).keySet());
    assertThat(mailbox.folder(inbox).moveMessages(all, archive(mailbox))).isEmpty();
    assertThat(subjects(mailbox, archive(mailbox))).hasSize(23);
    assertThat(atOx(ARCHIVE)).isEqualTo(23);
    assertThat(mailbox.folder(archive(mailbox)).empty(Removal.SOFT, false)).isTrue();
    assertThat(atOx(ARCHIVE)).isZero();
    assertThat(deleted(mailbox, archive(mailbox))).hasSize(23);
  }

  @Test
  void copiesAreMailsOfTheirOwn() {
    String original = stage.put(INBOX, OxMail.SEEN | OxMail.FLAGGED, "mail").getFirst();
    Mailbox mailbox = withArchive();
    Fid inbox = inbox(mailbox);
    Fid archive = archive(mailbox);
    Mid mail = bySubject(mailbox, inbox, "mail");
    List<MailboxEvent> events = Stage.events(mailbox);
    assertThat(mailbox.folder(inbox).copyMessages(List.of(mail, fai(mailbox, inbox)), archive))
        .isEmpty();
    Mid copy = bySubject(mailbox, archive, "mail");
    assertThat(copy).isNotEqualTo(mail);
    assertThat(events).contains(new MailboxEvent.MessageCopied(archive, copy, inbox, mail));
    assertThat(row(mailbox, archive, copy).get(PidTag.READ)).isEqualTo(true);
    assertThat(row(mailbox, archive, copy).get(PidTag.MESSAGE_DELIVERY_TIME))
        .isEqualTo(row(mailbox, inbox, mail).get(PidTag.MESSAGE_DELIVERY_TIME));
    assertThat(mailbox.folder(archive).contents(Associated.FAI).count()).isOne();
    assertThat(subjects(mailbox, inbox)).containsExactly("mail");
    mailbox.folder(inbox).deleteMessages(List.of(mail), Removal.HARD);
    assertThatThrownBy(() -> stage.behind().flags(original))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(mailbox.openMessage(archive, copy).content().properties().get(PidTag.BODY, ""))
        .contains("Text of mail");
    stage.put(ARCHIVE, "later");
    eventually(() -> assertThat(subjects(mailbox, archive)).containsExactly("mail", "later"));
    stage.restart();
    assertThat(bySubject(stage.synced(), archive, "mail")).isEqualTo(copy);
    assertThat(atOx(ARCHIVE)).isEqualTo(2);
  }

  @Test
  void softDeletedMailIsInTheTrashOfOxAndComesBack() {
    stage.put(INBOX, "mail", "other");
    Mailbox mailbox = withArchive();
    Fid inbox = inbox(mailbox);
    Mid mail = bySubject(mailbox, inbox, "mail");
    List<MailboxEvent> events = Stage.events(mailbox);
    assertThat(mailbox.folder(inbox).deleteMessages(List.of(mail), Removal.SOFT)).isEmpty();
    assertThat(events).contains(new MailboxEvent.MessageDeleted(inbox, mail, Associated.NORMAL));
    assertThat(atOx(TRASH)).isOne();
    assertThat(subjects(mailbox, trash(mailbox))).isEmpty();
    assertThat(mailbox.folder(trash(mailbox)).contents(Associated.NORMAL).count()).isZero();
    assertThat(deleted(mailbox, inbox)).containsExactly("mail");
    assertThat(deleted(mailbox, trash(mailbox))).containsExactly("mail");
    assertThat(deleted(mailbox, archive(mailbox))).isEmpty();
    assertThatThrownBy(() -> mailbox.openMessage(inbox, mail))
        .isInstanceOfSatisfying(
            MapiException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_FOUND));
    Message open = mailbox.openEvenDeleted(inbox, mail);
    assertThat(open.content().properties().get(PidTag.BODY, "")).contains("Text of mail");
    assertThat(open.properties().get(PidTag.DELETED_ON)).isNotNull();
    assertThat(open.fid()).isEqualTo(inbox);
    stage.restart();
    Mailbox again = stage.synced();
    stage.put(TRASH, "rubbish");
    eventually(() -> assertThat(subjects(again, trash(again))).containsExactly("rubbish"));
    assertThat(deleted(again, inbox)).containsExactly("mail");
    assertThat(again.folder(trash(again)).moveMessages(List.of(mail), inbox)).isEmpty();
    assertThat(subjects(again, inbox)).containsExactly("mail", "other");
    assertThat(deleted(again, inbox)).isEmpty();
    assertThat(atOx(TRASH)).isOne();
  }

  @Test
  void whatIsDeletedInTheTrashOrHardIsGone() {
    stage.put(INBOX, "hard", "soft");
    stage.put(TRASH, "rubbish");
    stage.put(TRASH + "/Below", "below");
    Mailbox mailbox = stage.synced();
    Fid inbox = inbox(mailbox);
    Fid trash = trash(mailbox);
    mailbox.folder(inbox).deleteMessages(List.of(bySubject(mailbox, inbox, "hard")), Removal.HARD);
    mailbox.folder(inbox).deleteMessages(List.of(bySubject(mailbox, inbox, "soft")), Removal.SOFT);
    mailbox
        .folder(trash)
        .deleteMessages(List.of(bySubject(mailbox, trash, "rubbish")), Removal.SOFT);
    assertThat(atOx(TRASH)).isOne();
    assertThat(deleted(mailbox, trash)).containsExactly("soft");
    assertThat(mailbox.folder(trash).empty(Removal.SOFT, true)).isTrue();
    assertThat(children(mailbox, trash)).isEmpty();
    assertThat(deleted(mailbox, inbox)).containsExactly("soft");
    assertThat(mailbox.folder(inbox).empty(Removal.HARD, false)).isTrue();
    assertThat(deleted(mailbox, inbox)).isEmpty();
    assertThat(atOx(TRASH)).isZero();
  }

  @Test
  void whatWasDeletedLongAgoIsGone() {
    stage.put(INBOX, "mail");
    Mailbox mailbox = stage.synced();
    Fid inbox = inbox(mailbox);
    Mid mail = bySubject(mailbox, inbox, "mail");
    mailbox.folder(inbox).deleteMessages(List.of(mail), Removal.SOFT);
    stage.restart();
    assertThat(deleted(stage.synced(), inbox)).containsExactly("mail");
    StoreLimits.Sync sync = Stage.limits().sync();
    stage.restart(
        Stage.limits()
            .withSync(
                new StoreLimits.Sync(
                    sync.page(),
                    sync.pages(),
                    sync.changes(),
                    sync.ping(),
                    sync.firstPause(),
                    sync.longestPause(),
                    sync.remember(),
                    Duration.ZERO)));
    Mailbox later = stage.synced();
    eventually(() -> assertThat(deleted(later, inbox)).isEmpty());
    assertThat(atOx(TRASH)).isZero();
    assertThatThrownBy(() -> later.openEvenDeleted(inbox, mail)).isInstanceOf(MapiException.class);
  }

  @Test
  void whatOthersDoToSoftDeletedMailIsSeen() {
    List<String> uuids = stage.put(INBOX, "purged", "rescued");
    Mailbox mailbox = stage.synced();
    Fid inbox = inbox(mailbox);
    Mid rescued = bySubject(mailbox, inbox, "rescued");
    mailbox
        .folder(inbox)
        .deleteMessages(List.of(bySubject(mailbox, inbox, "purged"), rescued), Removal.SOFT);
    stage.behind().mark(uuids.get(1), OxMail.SEEN, 0);
    stage.behind().delete(uuids.getFirst());
    eventually(() -> assertThat(deleted(mailbox, inbox)).containsExactly("rescued"));
    stage.behind().move("alice", uuids.get(1), INBOX);
    eventually(() -> assertThat(subjects(mailbox, inbox)).containsExactly("rescued"));
    assertThat(bySubject(mailbox, inbox, "rescued")).isEqualTo(rescued);
    assertThat(deleted(mailbox, inbox)).isEmpty();
  }

  @Test
  void betweenOxAndWhatLivesHere() {
    stage.put(INBOX, "mail");
    Mailbox mailbox = stage.synced();
    Fid inbox = inbox(mailbox);
    Fid notes = mailbox.special(SpecialFolder.NOTES);
    Message note = mailbox.createMessage(notes, Associated.NORMAL);
    note.setProperties(List.of(new PropertyValue(PidTag.SUBJECT, "note")));
    note.save(false);
    Mid mid = note.mid();
    assertThat(mailbox.folder(notes).copyMessages(List.of(mid), inbox)).isEmpty();
    assertThat(subjects(mailbox, inbox)).containsExactlyInAnyOrder("mail", "note");
    assertThat(stage.behind().count("alice", INBOX)).isEqualTo(2);
    assertThat(mailbox.folder(notes).moveMessages(List.of(mid), inbox)).isEmpty();
    assertThat(subjects(mailbox, notes)).isEmpty();
    assertThat(stage.behind().count("alice", INBOX)).isEqualTo(3);
    assertThat(mailbox.openMessage(inbox, mid).properties().get(PidTag.SUBJECT, ""))
        .isEqualTo("note");
    assertThat(mailbox.folder(inbox).moveMessages(List.of(mid), notes)).isEmpty();
    assertThat(stage.behind().count("alice", INBOX)).isEqualTo(2);
    Mid mail = bySubject(mailbox, inbox, "mail");
    mailbox.openMessage(inbox, mail).setRead(true);
    assertThat(mailbox.folder(inbox).copyMessages(List.of(mail), notes)).isEmpty();
    assertThat(subjects(mailbox, notes)).containsExactlyInAnyOrder("mail", "note");
    Message copy = mailbox.openMessage(notes, bySubject(mailbox, notes, "mail"));
    assertThat(copy.properties().get(PidTag.READ, false)).isTrue();
    assertThat(copy.properties().get(PidTag.BODY, "")).contains("mail");
    assertThat(mailbox.folder(notes).deleteMessages(List.of(copy.mid()), Removal.HARD)).isEmpty();
    assertThat(mailbox.folder(notes).moveMessages(List.of(mid), trash(mailbox))).isEmpty();
    assertThat(subjects(mailbox, trash(mailbox))).containsExactly("note");
    assertThat(mailbox.folder(trash(mailbox)).moveMessages(List.of(mid), notes)).isEmpty();
    assertThat(mailbox.folder(notes).deleteMessages(List.of(mid), Removal.SOFT)).isEmpty();
    assertThat(deleted(mailbox, notes)).containsExactly("note");
    assertThat(mailbox.folder(notes).moveMessages(List.of(mid), notes)).isEmpty();
    assertThat(subjects(mailbox, notes)).containsExactly("note");
  }

  @Test
  void refusedByOxNothingChanges() {
    stage.put(INBOX, "mail");
    Mailbox mailbox = withArchive();
    Fid inbox = inbox(mailbox);
    Mid mail = bySubject(mailbox, inbox, "mail");
    stage.ox().faults().dropBeforeEffect("moveItems", 10);
    assertThatThrownBy(() -> mailbox.folder(inbox).moveMessages(List.of(mail), archive(mailbox)))
        .isInstanceOf(OxException.Unavailable.class);
    stage.ox().faults().clear();
    assertThat(subjects(mailbox, inbox)).containsExactly("mail");
    assertThat(mailbox.folder(inbox).moveMessages(List.of(mail), archive(mailbox))).isEmpty();
  }

  @Test
  void aLostAnswerIsFoundOutLater() {
    stage.put(INBOX, "moved", "deleted", "soft");
    Mailbox mailbox = withArchive();
    Fid inbox = inbox(mailbox);
    stage.ox().faults().dropAfterEffect("moveItems", 2);
    assertThatThrownBy(() ->
            mailbox
                .folder(inbox)
                .moveMessages(List.of(bySubject(mailbox, inbox, "moved")), archive(mailbox)))
        .isInstanceOf(OxException.Unavailable.class);
    stage.ox().faults().dropAfterEffect("moveItems", 2);
    assertThatThrownBy(() ->
            mailbox
                .folder(inbox)
                .deleteMessages(List.of(bySubject(mailbox, inbox, "soft")), Removal.SOFT))
        .isInstanceOf(OxException.Unavailable.class);
    stage.ox().faults().dropAfterEffect("deleteItems", 2);
    assertThatThrownBy(() ->
            mailbox
                .folder(inbox)
                .deleteMessages(List.of(bySubject(mailbox, inbox, "deleted")), Removal.HARD))
        .isInstanceOf(OxException.Unavailable.class);
    eventually(() -> assertThat(subjects(mailbox, archive(mailbox))).containsExactly("moved"));
    eventually(() -> assertThat(subjects(mailbox, inbox)).isEmpty());
    eventually(() -> assertThat(deleted(mailbox, inbox)).containsExactly("soft"));
  }

  @Test
  void aKillBetweenOxAndTheIndexIsMadeGood() {
    stage.put(INBOX, "moved", "stays");
    Killing killing = new Killing(stage, copies);
    stage.between(session -> killing.after(session, "moveMails", "after"));
    Mailbox mailbox = withArchive();
    Fid inbox = inbox(mailbox);
    Mid moved = bySubject(mailbox, inbox, "moved");
    mailbox.folder(inbox).moveMessages(List.of(moved), archive(mailbox));
    Fid archive = archive(mailbox);
    mailbox.close();
    stage.between(session -> session);
    try (OxMailboxes killed = killing.copied("after")) {
      Mailbox again = killed.open(stage.login("alice"));
      eventually(() -> assertThat(subjects(again, archive)).containsExactly("moved"));
      assertThat(bySubject(again, archive, "moved")).isEqualTo(moved);
      assertThat(subjects(again, inbox)).containsExactly("stays");
    }
  }

  @Test
  void aKillBeforeOxHeardOfItChangesNothing() {
    stage.put(INBOX, "deleted");
    Killing killing = new Killing(stage, copies);
    stage.between(session -> killing.before(session, "moveMails", "before"));
    Mailbox mailbox = withArchive();
    Fid inbox = inbox(mailbox);
    Mid mid = bySubject(mailbox, inbox, "deleted");
    mailbox.folder(inbox).moveMessages(List.of(mid), archive(mailbox));
    mailbox.folder(archive(mailbox)).moveMessages(List.of(mid), inbox);
    mailbox.close();
    stage.between(session -> session);
    try (OxMailboxes killed = killing.copied("before")) {
      Mailbox again = killed.open(stage.login("alice"));
      stage.put(INBOX, "new");
      eventually(() -> assertThat(subjects(again, inbox)).containsExactly("deleted", "new"));
    }
  }

  @Test
  void aKilledCopyIsThereOnce() {
    stage.put(INBOX, "mail");
    Killing killing = new Killing(stage, copies);
    stage.between(session -> killing.after(session, "createMail", "after"));
    Mailbox mailbox = withArchive();
    Fid inbox = inbox(mailbox);
    mailbox
        .folder(inbox)
        .copyMessages(List.of(bySubject(mailbox, inbox, "mail")), archive(mailbox));
    Fid archive = archive(mailbox);
    mailbox.close();
    stage.between(session -> session);
    try (OxMailboxes killed = killing.copied("after")) {
      Mailbox again = killed.open(stage.login("alice"));
      eventually(() -> assertThat(subjects(again, archive)).containsExactly("mail"));
      stage.put(ARCHIVE, "later");
      eventually(() -> assertThat(subjects(again, archive)).containsExactly("mail", "later"));
    }
  }
}
