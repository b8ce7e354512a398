package org.ropeway.store.mailbox;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ropeway.store.mailbox.Stage.INBOX;
import static org.ropeway.store.mailbox.Stage.bySubject;
import static org.ropeway.store.mailbox.Stage.children;
import static org.ropeway.store.mailbox.Stage.column;
import static org.ropeway.store.mailbox.Stage.eventually;
import static org.ropeway.store.mailbox.Stage.inbox;
import static org.ropeway.store.mailbox.Stage.row;
import static org.ropeway.store.mailbox.Stage.subjects;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.property.PidTag;
import org.ropeway.ox.OxException;
import org.ropeway.ox.OxMail;
import org.ropeway.ox.OxSession;
import org.ropeway.standin.Mailboxes;
import org.ropeway.store.Associated;
import org.ropeway.store.Mailbox;
import org.ropeway.store.MailboxEvent;
import org.ropeway.store.MapiException;
import org.ropeway.store.Message;
import org.ropeway.store.SpecialFolder;
import org.ropeway.store.table.RowSource;

/** First sync, changes at OX, and what clients hear of them. */
@Timeout(120)
class SyncTest {
  /** mfUnmodified, and mfInternet: it came from outside. */
  private static final int MESSAGE_FLAGS_OF_A_DELIVERED_MAIL = 0x2002;

  private final Stage stage = new Stage();

  @AfterEach
  void end() {
    stage.close();
  }

  @Test
  void allMailsOfAllFoldersAreIndexed() {
    String[] many = IntStream.range(0, 30).mapToObj(i -> "mail " + i).toArray(String[]::new);
    stage.put(INBOX, many);
    stage.put("default0/INBOX/Projects", OxMail.SEEN, "plan", "budget");
    Mailbox mailbox = stage.synced();
    assertThat(subjects(mailbox, inbox(mailbox))).containsExactlyInAnyOrder(many);
    Fid projects = requireNonNull(children(mailbox, inbox(mailbox)).get("Projects"));
    assertThat(subjects(mailbox, projects)).containsExactlyInAnyOrder("plan", "budget");
    assertThat(mailbox.folder(projects).contents(Associated.NORMAL).unreadCount()).isZero();
    assertThat(mailbox.folder(inbox(mailbox)).contents(Associated.NORMAL).unreadCount())
        .isEqualTo(30);
    assertThat(mailbox.syncStatus().mailsIndexed()).isEqualTo(32);
  }

  @Test
  void whatHappensAtOxReachesAnOpenMailbox() {
    stage.put(INBOX, "old");
    stage.ox().createFolder("alice", "default0/INBOX/Archive");
    Mailbox mailbox = stage.synced();
    Fid inbox = inbox(mailbox);
    List<MailboxEvent> events = Stage.events(mailbox);

    stage.ox().deliver("alice", Stage.mail("new"));
    eventually(() -> assertThat(subjects(mailbox, inbox)).contains("old", "new"));
    Mid fresh = bySubject(mailbox, inbox, "new");
    eventually(() ->
        assertThat(events)
            .containsSubsequence(
                new MailboxEvent.MessageCreated(inbox, fresh, Associated.NORMAL),
                new MailboxEvent.NewMail(
                    inbox, fresh, "IPM.Note", MESSAGE_FLAGS_OF_A_DELIVERED_MAIL),
                new MailboxEvent.FolderModified(
                    inbox, mailbox.special(SpecialFolder.IPM_SUBTREE), 2, 2)));

    String uuid = stage.put(INBOX, "marked").getFirst();
    eventually(() -> assertThat(subjects(mailbox, inbox)).contains("marked"));
    Mid marked = bySubject(mailbox, inbox, "marked");
    Object changeKey = row(mailbox, inbox, marked).get(PidTag.CHANGE_KEY);
    stage.behind().mark(uuid, OxMail.SEEN | OxMail.FLAGGED, 0);
    eventually(() -> assertThat(row(mailbox, inbox, marked).get(PidTag.FLAG_STATUS)).isEqualTo(2));
    assertThat(row(mailbox, inbox, marked).get(PidTag.READ)).isEqualTo(true);
    assertThat(row(mailbox, inbox, marked).get(PidTag.CHANGE_KEY)).isNotEqualTo(changeKey);
    eventually(() ->
        assertThat(events)
            .contains(new MailboxEvent.MessageModified(inbox, marked, Associated.NORMAL)));

    stage.behind().delete(uuid);
    eventually(() -> assertThat(subjects(mailbox, inbox)).doesNotContain("marked"));
    eventually(() ->
        assertThat(events)
            .contains(new MailboxEvent.MessageDeleted(inbox, marked, Associated.NORMAL)));
  }

  @Test
  void howOldAMailIsWhenClientsHearOfItIsTold() {
    stage.put(INBOX, "found");
    Mailbox mailbox = stage.synced();
    stage.ox().deliver("alice", Stage.mail("awaited"));
    eventually(() -> assertThat(stage.ages()).hasSize(1));
    received("late", Duration.ofSeconds(90));
    eventually(() -> assertThat(stage.ages()).hasSize(2));
    assertThat(List.copyOf(stage.ages()).getLast()).isGreaterThanOrEqualTo(Duration.ofSeconds(90));
    received("old", Duration.ofHours(2));
    stage.ox().deliver("alice", Stage.mail("last"));
    eventually(() -> assertThat(stage.ages()).hasSize(3));
    assertThat(stage.ages()).allSatisfy(age -> assertThat(age).isLessThan(Duration.ofHours(1)));
    assertThat(subjects(mailbox, inbox(mailbox)))
        .containsExactlyInAnyOrder("found", "awaited", "late", "old", "last");
  }

  private void received(String subject, Duration age) {
    Mailboxes.Mail mail = new Mailboxes.Mail(Stage.mail(subject), 0, 0, Instant.now().minus(age));
    stage.behind().append("alice", INBOX, List.of(mail));
  }

  @Test
  void aMailThatMovesKeepsItsId() {
    String uuid = stage.put(INBOX, "wanderer").getFirst();
    stage.ox().createFolder("alice", "default0/INBOX/Archive");
    Mailbox mailbox = stage.synced();
    Fid inbox = inbox(mailbox);
    Fid archive = requireNonNull(children(mailbox, inbox).get("Archive"));
    Mid mid = bySubject(mailbox, inbox, "wanderer");
    for (int i = 0; i < 3; i++) {
      stage.behind().move("alice", uuid, "default0/INBOX/Archive");
      eventually(() -> assertThat(column(mailbox, archive, PidTag.SUBJECT)).containsKey(mid));
      eventually(() -> assertThat(column(mailbox, inbox, PidTag.SUBJECT)).isEmpty());
      assertThat(mailbox.openMessage(archive, mid).fid()).isEqualTo(archive);
      assertThatThrownBy(() -> mailbox.openMessage(inbox, mid))
          .isInstanceOfSatisfying(
              MapiException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_FOUND));
      stage.behind().move("alice", uuid, INBOX);
      eventually(() -> assertThat(column(mailbox, inbox, PidTag.SUBJECT)).containsKey(mid));
      eventually(() -> assertThat(column(mailbox, archive, PidTag.SUBJECT)).isEmpty());
    }
  }

  @Test
  void idsAreTheSameAfterARestart() {
    stage.put(INBOX, "a", "b", "c");
    stage.put("default0/INBOX/Sub", "d");
    Mailbox mailbox = stage.synced();
    Map<String, Fid> folders = children(mailbox, mailbox.special(SpecialFolder.IPM_SUBTREE));
    Map<Mid, Object> mails = column(mailbox, inbox(mailbox), PidTag.SUBJECT);
    Map<Mid, Object> keys = column(mailbox, inbox(mailbox), PidTag.CHANGE_KEY);
    var identity = mailbox.identity();
    stage.restart();
    assertThat(stage.store().identityOf("", "alice@ox.test", "Alice Anderson")).isEqualTo(identity);
    Mailbox again = stage.open();
    assertThat(again.identity()).isEqualTo(identity);
    assertThat(children(again, again.special(SpecialFolder.IPM_SUBTREE))).isEqualTo(folders);
    assertThat(column(again, inbox(again), PidTag.SUBJECT)).isEqualTo(mails);
    assertThat(column(again, inbox(again), PidTag.CHANGE_KEY)).isEqualTo(keys);
  }

  @Test
  void whatHappenedWhileNobodyWasThereIsCaughtUp() {
    List<String> uuids = stage.put(INBOX, "stays", "goes", "changes");
    Mailbox mailbox = stage.synced();
    Fid inbox = inbox(mailbox);
    Mid stays = bySubject(mailbox, inbox, "stays");
    Mid changes = bySubject(mailbox, inbox, "changes");
    mailbox.close();
    stage.behind().delete(uuids.get(1));
    stage.behind().mark(uuids.get(2), OxMail.SEEN, 0);
    stage.put(INBOX, "comes");
    Mailbox again = stage.open();
    eventually(() ->
        assertThat(subjects(again, inbox)).containsExactlyInAnyOrder("stays", "changes", "comes"));
    assertThat(bySubject(again, inbox, "stays")).isEqualTo(stays);
    assertThat(bySubject(again, inbox, "changes")).isEqualTo(changes);
    eventually(() -> assertThat(row(again, inbox, changes).get(PidTag.READ)).isEqualTo(true));
  }

  @Test
  void lostSyncStatesAreReconciledByWhatIsKnown() {
    String[] many = IntStream.range(0, 20).mapToObj(i -> "mail " + i).toArray(String[]::new);
    List<String> uuids = stage.put(INBOX, many);
    Mailbox mailbox = stage.synced();
    Fid inbox = inbox(mailbox);
    Map<Mid, Object> before = column(mailbox, inbox, PidTag.SUBJECT);
    Map<Mid, Object> keys = column(mailbox, inbox, PidTag.CHANGE_KEY);
    mailbox.close();
    stage.behind().delete(uuids.get(3));
    stage.behind().mark(uuids.get(4), OxMail.SEEN, 0);
    stage.behind().expireSyncStates("alice");
    Mailbox again = stage.open();
    Mid gone = bySubject(again, inbox, "mail 3");
    Mid read = bySubject(again, inbox, "mail 4");
    before.remove(gone);
    eventually(() -> assertThat(column(again, inbox, PidTag.SUBJECT)).isEqualTo(before));
    eventually(() -> assertThat(row(again, inbox, read).get(PidTag.READ)).isEqualTo(true));
    Stage.awaitSynced(again);
    Map<Mid, Object> now = column(again, inbox, PidTag.CHANGE_KEY);
    keys.remove(gone);
    assertThat(now.remove(read)).isNotEqualTo(keys.remove(read));
    assertThat(now).isEqualTo(keys);
  }

  /** What was written, copied and moved here stands in the index as OX lists it. */
  @Test
  void whatOxListsOfOwnDoingsIsNothingNew() {
    stage.ox().createFolder("alice", "default0/INBOX/Archive");
    Mailbox mailbox = stage.synced();
    Fid inbox = inbox(mailbox);
    Fid archive = requireNonNull(children(mailbox, inbox).get("Archive"));
    for (int priority = -1; priority <= 1; priority++) {
      Message message = mailbox.createMessage(inbox, Associated.NORMAL);
      message.setProperties(
          List.of(
              new PropertyValue(PidTag.SUBJECT, "priority " + priority),
              new PropertyValue(PidTag.PRIORITY, priority)));
      message.save(false);
    }
    List<Mid> mids = List.copyOf(column(mailbox, inbox, PidTag.SUBJECT).keySet());
    assertThat(mailbox.folder(inbox).copyMessages(mids, archive)).isEmpty();
    assertThat(mailbox.folder(inbox).moveMessages(mids.subList(0, 1), archive)).isEmpty();
    Map<Mid, Object> here = column(mailbox, inbox, PidTag.CHANGE_KEY);
    Map<Mid, Object> there = column(mailbox, archive, PidTag.CHANGE_KEY);
    assertThat(there).hasSize(4);

    stage.behind().expireSyncStates("alice");
    stage.put(INBOX, "comes");
    stage.put("default0/INBOX/Archive", "comes");
    eventually(() -> assertThat(subjects(mailbox, inbox)).contains("comes"));
    eventually(() -> assertThat(subjects(mailbox, archive)).contains("comes"));
    Stage.awaitSynced(mailbox);
    assertThat(column(mailbox, inbox, PidTag.CHANGE_KEY)).containsAllEntriesOf(here);
    assertThat(column(mailbox, archive, PidTag.CHANGE_KEY)).containsAllEntriesOf(there);
  }

  @Test
  void theIndexIsOpenedWithoutOx() {
    stage.put(INBOX, "known");
    Mailbox mailbox = stage.synced();
    Fid inbox = inbox(mailbox);
    OxSession session = stage.login("alice");
    stage.restart();
    stage.ox().stop();
    Mailbox offline = stage.store().open(session);
    assertThat(subjects(offline, inbox)).containsExactly("known");
    eventually(() -> assertThat(offline.syncStatus().oxReachable()).isFalse());
    assertThat(stage.store().withoutOx()).isEqualTo(1);
    stage.ox().restart();
    stage.put(INBOX, "fresh");
    eventually(
        () -> assertThat(subjects(offline, inbox)).containsExactlyInAnyOrder("known", "fresh"));
    assertThat(offline.syncStatus().oxReachable()).isTrue();
    assertThat(stage.store().withoutOx()).isZero();
  }

  @Test
  void aMailboxNeverSeenNeedsOxOnceAndMayTryAgain() {
    OxSession session = stage.login("alice");
    stage.ox().stop();
    assertThatThrownBy(() -> stage.store().open(session))
        .isInstanceOf(OxException.Unavailable.class);
    stage.ox().restart();
    Mailbox mailbox = stage.store().open(session);
    assertThat(mailbox.syncStatus().hierarchyKnown()).isTrue();
  }

  @Test
  void pushSurvivesARestartOfOx() {
    Mailbox mailbox = stage.synced();
    stage.ox().restart();
    stage.ox().deliver("alice", Stage.mail("after the restart"));
    eventually(
        () -> assertThat(subjects(mailbox, inbox(mailbox))).containsExactly("after the restart"));
  }

  @Test
  void faultsOfOxLoseAndDoubleNothing() {
    String[] many = IntStream.range(0, 40).mapToObj(i -> "mail " + i).toArray(String[]::new);
    stage.put(INBOX, many);
    Mailbox mailbox = stage.open();
    stage
        .ox()
        .faults()
        .dropAfterEffect("syncUpdate", 2)
        .busy("syncUpdate", 3)
        .unavailable("ping", 1, Duration.ofSeconds(0))
        .dropAfterEffect("syncUpdate", 2);
    Stage.awaitSynced(mailbox);
    assertThat(subjects(mailbox, inbox(mailbox))).containsExactlyInAnyOrder(many);
    stage.put(INBOX, "one more");
    eventually(
        () -> assertThat(subjects(mailbox, inbox(mailbox))).contains("one more").hasSize(41));
  }

  @Test
  void openingsShareOneIndexAndTheLastEndsTheSync() {
    Mailbox first = stage.synced();
    Mailbox second = stage.open();
    first.close();
    first.close();
    stage.ox().deliver("alice", Stage.mail("for the second"));
    eventually(() -> assertThat(subjects(second, inbox(second))).containsExactly("for the second"));
    second.close();
    assertThat(Thread.getAllStackTraces().keySet())
        .noneMatch(thread -> thread.getName().startsWith("sync-"));
    Mailbox third = stage.open();
    stage.ox().deliver("alice", Stage.mail("for the third"));
    eventually(() ->
        assertThat(subjects(third, inbox(third)))
            .containsExactlyInAnyOrder("for the second", "for the third"));
  }

  @Test
  void manyOpenAtOnce() throws InterruptedException {
    stage.put(INBOX, "one", "two", "three");
    List<Throwable> failures = Collections.synchronizedList(new ArrayList<>());
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      String user = i % 2 == 0 ? "alice" : "bob";
      threads.add(
          Thread.ofVirtual()
              .start(() -> {
                try (Mailbox mailbox = stage.store().open(stage.login(user))) {
                  Stage.awaitSynced(mailbox);
                  assertThat(subjects(mailbox, inbox(mailbox)))
                      .hasSize(user.equals("alice") ? 3 : 0);
                } catch (RuntimeException | AssertionError e) {
                  failures.add(e);
                }
              }));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(failures).isEmpty();
  }

  @Test
  void tablesHearOfRows() {
    Mailbox mailbox = stage.synced();
    Fid inbox = inbox(mailbox);
    RowSource source = mailbox.folder(inbox).contents(Associated.NORMAL);
    assertThat(source).isEqualTo(mailbox.folder(inbox).contents(Associated.NORMAL));
    List<RowSource.RowChange> changes = Collections.synchronizedList(new ArrayList<>());
    RowSource.Subscription subscription = source.subscribe(changes::add);
    String uuid = stage.put(INBOX, "seen").getFirst();
    eventually(() -> assertThat(changes).hasSize(1));
    assertThat(changes.getFirst().before()).isNull();
    assertThat(requireNonNull(changes.getFirst().after()).get(PidTag.SUBJECT)).isEqualTo("seen");
    stage.behind().mark(uuid, OxMail.SEEN, 0);
    eventually(() -> assertThat(changes).hasSize(2));
    assertThat(requireNonNull(changes.get(1).before()).get(PidTag.READ)).isEqualTo(false);
    assertThat(requireNonNull(changes.get(1).after()).get(PidTag.READ)).isEqualTo(true);
    stage.behind().delete(uuid);
    eventually(() -> assertThat(changes).hasSize(3));
    assertThat(changes.get(2).after()).isNull();
    subscription.close();
    stage.put(INBOX, "unheard");
    eventually(() -> assertThat(subjects(mailbox, inbox)).contains("unheard"));
    assertThat(changes).hasSize(3);
  }
}
