package org.ropeway.store.mailbox;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ropeway.store.mailbox.Stage.INBOX;
import static org.ropeway.store.mailbox.Stage.bySubject;
import static org.ropeway.store.mailbox.Stage.children;
import static org.ropeway.store.mailbox.Stage.eventually;
import static org.ropeway.store.mailbox.Stage.inbox;
import static org.ropeway.store.mailbox.Stage.subjects;

import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.PropertyProblem;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.property.PidTag;
import org.ropeway.ox.OxException;
import org.ropeway.store.Associated;
import org.ropeway.store.Folder;
import org.ropeway.store.Mailbox;
import org.ropeway.store.MailboxEvent;
import org.ropeway.store.MapiException;
import org.ropeway.store.Removal;
import org.ropeway.store.SpecialFolder;

/** Folders of OX that are made, renamed, moved, copied and deleted from here. */
@Timeout(60)
class FolderWritesTest {
  private final Stage stage = new Stage();
  @TempDir Path copies;

  @AfterEach
  void end() {
    stage.close();
  }

  private static void refused(ErrorCode code, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(MapiException.class, e -> assertThat(e.code()).isEqualTo(code));
  }

  private static Fid make(Mailbox mailbox, Fid parent, String name) {
    return mailbox.folder(parent).createFolder(name, "", 1, false).folder().fid();
  }

  private static List<PropertyProblem> rename(Mailbox mailbox, Fid folder, String name) {
    return mailbox
        .folder(folder)
        .setProperties(List.of(new PropertyValue(PidTag.DISPLAY_NAME, name)));
  }

  @Test
  void madeAtOxAndHere() {
    Mailbox mailbox = stage.synced();
    Fid inbox = inbox(mailbox);
    List<MailboxEvent> events = Stage.events(mailbox);
    Folder.Created made = mailbox.folder(inbox).createFolder("Projekte Ä", "hers", 1, false);
    Fid fid = made.folder().fid();
    assertThat(made.existed()).isFalse();
    assertThat(stage.behind().folderUuid("alice", INBOX + "/Projekte Ä")).isNotEmpty();
    assertThat(events).contains(new MailboxEvent.FolderCreated(fid, inbox));
    assertThat(children(mailbox, inbox)).containsOnlyKeys("Projekte Ä");
    assertThat(made.folder().properties().get(PidTag.COMMENT)).isEqualTo("hers");
    assertThat(made.folder().properties().get(PidTag.CONTAINER_CLASS)).isEqualTo("IPF.Note");
    refused(
        ErrorCode.COLLIDING_NAMES,
        () -> mailbox.folder(inbox).createFolder("projekte ä", "", 1, false));
    assertThat(mailbox.folder(inbox).createFolder("projekte ä", "", 1, true).existed()).isTrue();
    stage.put(INBOX + "/Projekte Ä", "mail");
    eventually(() -> assertThat(subjects(mailbox, fid)).containsExactly("mail"));
    stage.ox().createFolder("alice", INBOX + "/Others");
    eventually(() -> assertThat(children(mailbox, inbox)).containsOnlyKeys("Projekte Ä", "Others"));
    stage.restart();
    assertThat(children(stage.synced(), inbox)).containsEntry("Projekte Ä", fid);
  }

  @Test
  void onTopAndInOtherModules() {
    Mailbox mailbox = stage.synced();
    Fid top = mailbox.special(SpecialFolder.IPM_SUBTREE);
    Fid fid = make(mailbox, top, "Top");
    assertThat(stage.behind().folderUuid("alice", "default0/Top")).isNotEmpty();
    assertThat(mailbox.folder(fid).parent()).isEqualTo(top);
    Fid calendar = make(mailbox, mailbox.special(SpecialFolder.CALENDAR), "Holidays");
    assertThat(mailbox.folder(calendar).properties().get(PidTag.CONTAINER_CLASS))
        .isEqualTo("IPF.Appointment");
    assertThat(children(mailbox, mailbox.special(SpecialFolder.CALENDAR))).containsKey("Holidays");
    mailbox.folder(mailbox.special(SpecialFolder.CALENDAR)).moveFolder(calendar, top, "");
    assertThat(children(mailbox, top)).containsEntry("Holidays", calendar);
    refused(ErrorCode.NOT_SUPPORTED, () -> mailbox.folder(top).moveFolder(calendar, fid, ""));
    refused(ErrorCode.INVALID_PARAMETER, () -> make(mailbox, top, "a/b"));
  }

  @Test
  void renamed() {
    stage.put(INBOX + "/Old/Below", "mail");
    Mailbox mailbox = stage.synced();
    Fid inbox = inbox(mailbox);
    Fid old = requireNonNull(children(mailbox, inbox).get("Old"));
    Fid below = requireNonNull(children(mailbox, old).get("Below"));
    make(mailbox, inbox, "Other");
    assertThat(rename(mailbox, old, "New")).isEmpty();
    assertThat(children(mailbox, inbox)).containsEntry("New", old).doesNotContainKey("Old");
    assertThat(stage.behind().count("alice", INBOX + "/New/Below")).isOne();
    assertThat(rename(mailbox, old, "other"))
        .extracting(PropertyProblem::errorCode)
        .containsExactly(ErrorCode.COLLIDING_NAMES);
    assertThat(rename(mailbox, old, "a/b"))
        .extracting(PropertyProblem::errorCode)
        .containsExactly(ErrorCode.INVALID_PARAMETER);
    assertThat(rename(mailbox, inbox, "Eingang"))
        .extracting(PropertyProblem::errorCode)
        .containsExactly(ErrorCode.ACCESS_DENIED);
    assertThat(rename(mailbox, old, "NEW")).isEmpty();
    assertThat(children(mailbox, inbox)).containsKeys("NEW", "Other");
    assertThat(
            mailbox.folder(below).moveMessages(List.of(bySubject(mailbox, below, "mail")), inbox))
        .isEmpty();
  }

  @Test
  void moved() {
    stage.put(INBOX + "/A/Below", "mail");
    stage.ox().createFolder("alice", INBOX + "/B");
    Mailbox mailbox = stage.synced();
    Fid inbox = inbox(mailbox);
    Fid a = requireNonNull(children(mailbox, inbox).get("A"));
    Fid b = requireNonNull(children(mailbox, inbox).get("B"));
    Fid below = requireNonNull(children(mailbox, a).get("Below"));
    List<MailboxEvent> events = Stage.events(mailbox);
    mailbox.folder(inbox).moveFolder(a, b, "C");
    assertThat(events).contains(new MailboxEvent.FolderMoved(a, b, inbox));
    assertThat(children(mailbox, b)).containsEntry("C", a);
    assertThat(children(mailbox, inbox)).containsOnlyKeys("B");
    assertThat(stage.behind().count("alice", INBOX + "/B/C/Below")).isOne();
    assertThat(subjects(mailbox, below)).containsExactly("mail");
    refused(ErrorCode.FOLDER_CYCLE, () -> mailbox.folder(inbox).moveFolder(b, below, ""));
    refused(ErrorCode.NOT_FOUND, () -> mailbox.folder(inbox).moveFolder(a, inbox, ""));
    mailbox.folder(b).moveFolder(a, trash(mailbox), "");
    assertThat(children(mailbox, trash(mailbox))).containsOnlyKeys("C");
    make(mailbox, inbox, "C");
    refused(
        ErrorCode.COLLIDING_NAMES, () -> mailbox.folder(trash(mailbox)).moveFolder(a, inbox, ""));
    refused(
        ErrorCode.ACCESS_DENIED,
        () ->
            mailbox
                .folder(mailbox.special(SpecialFolder.IPM_SUBTREE))
                .moveFolder(inbox, trash(mailbox), ""));
  }

  /** OX tells of what is below a folder that moves, in which nothing is new. */
  @Test
  void ofWhatIsBelowAFolderThatMovesNothingIsTold() {
    Mailbox mailbox = stage.synced();
    Fid inbox = inbox(mailbox);
    Fid a = make(mailbox, inbox, "A");
    Fid b = make(mailbox, inbox, "B");
    Fid below = make(mailbox, a, "Below");
    List<MailboxEvent> events = Stage.events(mailbox);
    mailbox.folder(inbox).moveFolder(a, b, "C");
    stage.ox().createFolder("alice", INBOX + "/Last");
    eventually(() -> assertThat(children(mailbox, inbox)).containsKey("Last"));
    assertThat(events).contains(new MailboxEvent.FolderMoved(a, b, inbox));
    assertThat(events).noneMatch(e -> e.folder().equals(below));
  }

  private static Fid child(Mailbox mailbox, Fid parent, String name) {
    return requireNonNull(children(mailbox, parent).get(name));
  }

  /** It becomes another folder there; each message is in one of the two all the time. */
  @Test
  void movedBetweenOxAndWhatLivesHere() {
    stage.put(INBOX + "/Old", "one", "two");
    stage.put(INBOX + "/Old/Below", "three");
    Mailbox mailbox = stage.synced();
    Fid inbox = inbox(mailbox);
    Fid notes = mailbox.special(SpecialFolder.NOTES);
    Fid old = child(mailbox, inbox, "Old");
    assertThat(mailbox.folder(inbox).moveFolder(old, notes, "")).isTrue();
    assertThat(children(mailbox, inbox)).isEmpty();
    Fid here = child(mailbox, notes, "Old");
    assertThat(mailbox.folder(here).contents(Associated.NORMAL).count()).isEqualTo(2);
    Fid below = child(mailbox, here, "Below");
    assertThat(mailbox.folder(below).contents(Associated.NORMAL).count()).isOne();
    assertThat(stage.behind().total("alice")).isZero();
    assertThat(mailbox.folder(notes).copyFolder(here, inbox, "Copy", true)).isTrue();
    assertThat(stage.behind().count("alice", INBOX + "/Copy")).isEqualTo(2);
    assertThat(mailbox.folder(notes).moveFolder(here, inbox, "Back")).isTrue();
    assertThat(children(mailbox, notes)).isEmpty();
    assertThat(stage.behind().count("alice", INBOX + "/Back/Below")).isOne();
    refused(
        ErrorCode.NOT_SUPPORTED,
        () ->
            mailbox
                .folder(inbox)
                .moveFolder(
                    child(mailbox, inbox, "Back"), mailbox.special(SpecialFolder.CALENDAR), ""));
  }

  private static Fid trash(Mailbox mailbox) {
    return mailbox.special(SpecialFolder.DELETED_ITEMS);
  }

  @Test
  void copiedWithAllThatIsInIt() {
    stage.put(INBOX + "/A", "one", "two");
    stage.put(INBOX + "/A/Below", "three");
    Mailbox mailbox = stage.synced();
    Fid inbox = inbox(mailbox);
    Fid a = requireNonNull(children(mailbox, inbox).get("A"));
    List<MailboxEvent> events = Stage.events(mailbox);
    assertThat(mailbox.folder(inbox).copyFolder(a, inbox, "B", true)).isTrue();
    Fid b = requireNonNull(children(mailbox, inbox).get("B"));
    Fid below = requireNonNull(children(mailbox, b).get("Below"));
    assertThat(subjects(mailbox, b)).containsExactlyInAnyOrder("one", "two");
    assertThat(subjects(mailbox, below)).containsExactly("three");
    assertThat(subjects(mailbox, a)).containsExactly("one", "two");
    assertThat(stage.behind().count("alice", INBOX + "/B")).isEqualTo(2);
    assertThat(events).contains(new MailboxEvent.FolderCopied(b, inbox, a, inbox));
    assertThat(mailbox.folder(inbox).copyFolder(a, trash(mailbox), "", false)).isTrue();
    assertThat(children(mailbox, requireNonNull(children(mailbox, trash(mailbox)).get("A"))))
        .isEmpty();
    refused(ErrorCode.COLLIDING_NAMES, () -> mailbox.folder(inbox).copyFolder(a, inbox, "", true));
  }

  @Test
  void deletedSoftTheMailsCanBeRecovered() {
    stage.put(INBOX + "/A", "one", "two");
    stage.put(INBOX + "/A/Below", "three");
    Mailbox mailbox = stage.synced();
    Fid inbox = inbox(mailbox);
    Fid a = requireNonNull(children(mailbox, inbox).get("A"));
    assertThat(mailbox.folder(inbox).deleteFolder(a, Removal.SOFT)).isTrue();
    assertThat(children(mailbox, inbox)).isEmpty();
    assertThat(stage.behind().count("alice", "default0/Trash")).isEqualTo(3);
    assertThat(mailbox.folder(trash(mailbox)).contents(Associated.NORMAL).count()).isZero();
    assertThat(mailbox.folder(trash(mailbox)).deletedContents(Associated.NORMAL).count())
        .isEqualTo(3);
    stage.ox().createFolder("alice", INBOX + "/Later");
    eventually(() -> assertThat(children(mailbox, inbox)).containsOnlyKeys("Later"));
  }

  @Test
  void deletedHardAllIsGone() {
    stage.put(INBOX + "/A/Below", "mail");
    Mailbox mailbox = stage.synced();
    Fid inbox = inbox(mailbox);
    Fid a = requireNonNull(children(mailbox, inbox).get("A"));
    assertThat(mailbox.folder(inbox).deleteFolder(a, Removal.HARD)).isTrue();
    refused(ErrorCode.NOT_FOUND, () -> mailbox.folder(a));
    assertThat(mailbox.folder(trash(mailbox)).deletedContents(Associated.NORMAL).count()).isZero();
    assertThat(stage.behind().count("alice", "default0/Trash")).isZero();
    refused(
        ErrorCode.ACCESS_DENIED,
        () ->
            mailbox
                .folder(mailbox.special(SpecialFolder.IPM_SUBTREE))
                .deleteFolder(inbox, Removal.HARD));
  }

  @Test
  void refusedByOxNothingIsThere() {
    Mailbox mailbox = stage.synced();
    Fid inbox = inbox(mailbox);
    stage.ox().faults().dropBeforeEffect("syncUpdate", 10);
    assertThatThrownBy(() -> make(mailbox, inbox, "New"))
        .isInstanceOf(OxException.Unavailable.class);
    stage.ox().faults().clear();
    assertThat(children(mailbox, inbox)).isEmpty();
    stage.behind().expireSyncStates("alice");
    assertThat(children(mailbox, inbox)).isEmpty();
    make(mailbox, inbox, "New");
    assertThat(children(mailbox, inbox)).containsOnlyKeys("New");
  }

  @Test
  void aKillBetweenOxAndTheIndexIsMadeGood() {
    Killing killing = new Killing(stage, copies);
    stage.between(session -> killing.after(session, "changeFolder", "after"));
    Mailbox mailbox = stage.synced();
    Fid inbox = inbox(mailbox);
    make(mailbox, inbox, "New");
    mailbox.close();
    stage.between(session -> session);
    try (OxMailboxes killed = killing.copied("after")) {
      Mailbox again = killed.open(stage.login("alice"));
      eventually(() -> assertThat(children(again, inbox)).containsOnlyKeys("New"));
    }
  }
}
