package org.ropeway.store.mailbox;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ropeway.store.mailbox.Stage.INBOX;
import static org.ropeway.store.mailbox.Stage.children;
import static org.ropeway.store.mailbox.Stage.eventually;
import static org.ropeway.store.mailbox.Stage.inbox;
import static org.ropeway.store.mailbox.Stage.subjects;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.property.PidTag;
import org.ropeway.store.Associated;
import org.ropeway.store.Folder;
import org.ropeway.store.Mailbox;
import org.ropeway.store.MailboxEvent;
import org.ropeway.store.MapiException;
import org.ropeway.store.Removal;
import org.ropeway.store.SpecialFolder;
import org.ropeway.store.StoreLimits;
import org.ropeway.store.table.RowSource;

/** Folders that come, go and change, at OX and here. */
@Timeout(60)
class FoldersTest {
  private final Stage stage = new Stage();

  @AfterEach
  void end() {
    stage.close();
  }

  private static void refused(ErrorCode code, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(MapiException.class, e -> assertThat(e.code()).isEqualTo(code));
  }

  @Test
  void foldersOfOxComeAndGo() {
    Mailbox mailbox = stage.synced();
    Fid inbox = inbox(mailbox);
    List<MailboxEvent> events = Stage.events(mailbox);
    List<RowSource.RowChange> rows = Collections.synchronizedList(new ArrayList<>());
    mailbox.folder(inbox).hierarchy(false).subscribe(rows::add);
    assertThat(mailbox.folder(inbox).properties().get(PidTag.SUBFOLDERS)).isEqualTo(false);
    stage.put("default0/INBOX/New/Below", "in it");
    eventually(() -> assertThat(children(mailbox, inbox)).containsOnlyKeys("New"));
    Fid fresh = requireNonNull(children(mailbox, inbox).get("New"));
    eventually(() -> assertThat(children(mailbox, fresh)).containsOnlyKeys("Below"));
    Fid below = requireNonNull(children(mailbox, fresh).get("Below"));
    eventually(() -> assertThat(subjects(mailbox, below)).containsExactly("in it"));
    assertThat(mailbox.folder(inbox).properties().get(PidTag.SUBFOLDERS)).isEqualTo(true);
    assertThat(mailbox.folder(fresh).parent()).isEqualTo(inbox);
    stage.behind().deleteFolder("alice", "default0/INBOX/New");
    eventually(() -> assertThat(children(mailbox, inbox)).isEmpty());
    refused(ErrorCode.NOT_FOUND, () -> mailbox.folder(fresh));
    refused(ErrorCode.NOT_FOUND, () -> mailbox.folder(below));
    eventually(() ->
        assertThat(events)
            .containsSubsequence(
                new MailboxEvent.FolderCreated(fresh, inbox),
                new MailboxEvent.FolderCreated(below, fresh),
                new MailboxEvent.FolderDeleted(below, fresh),
                new MailboxEvent.FolderDeleted(fresh, inbox)));
    assertThat(rows.getFirst().before()).isNull();
    assertThat(rows.getLast().after()).isNull();
    assertThat(rows).allSatisfy(change -> assertThat(change.id()).isEqualTo(fresh.value()));
  }

  @Test
  void searchFoldersLiveHere() {
    Mailbox mailbox = stage.open();
    Fid finder = mailbox.special(SpecialFolder.FINDER);
    Folder.Created made =
        mailbox.folder(finder).createFolder("Tracked Mail Processing", "hers", 2, true);
    assertThat(made.existed()).isFalse();
    Fid fid = made.folder().fid();
    assertThat(made.folder().properties().get(PidTag.FOLDER_TYPE)).isEqualTo(2);
    assertThat(made.folder().properties().get(PidTag.COMMENT)).isEqualTo("hers");
    assertThat(made.folder().contents(Associated.NORMAL).count()).isZero();
    Folder.Created again =
        mailbox.folder(finder).createFolder("tracked mail processing", "", 2, true);
    assertThat(again.existed()).isTrue();
    assertThat(again.folder().fid()).isEqualTo(fid);
    refused(
        ErrorCode.COLLIDING_NAMES,
        () -> mailbox.folder(finder).createFolder("Tracked Mail Processing", "", 2, false));
    stage.restart();
    Mailbox later = stage.open();
    assertThat(children(later, finder)).containsEntry("Tracked Mail Processing", fid);
    later.folder(finder).deleteFolder(fid, Removal.HARD);
    assertThat(children(later, finder)).doesNotContainKey("Tracked Mail Processing");
    Folder.Created third =
        later.folder(finder).createFolder("Tracked Mail Processing", "", 2, true);
    assertThat(third.existed()).isFalse();
    assertThat(third.folder().fid()).isNotEqualTo(fid);
  }

  @Test
  void localFoldersNestAndAreRenamed() {
    Mailbox mailbox = stage.open();
    Folder notes = mailbox.folder(mailbox.special(SpecialFolder.NOTES));
    Folder a = notes.createFolder("A", "", 1, false).folder();
    Folder b = a.createFolder("B", "", 1, false).folder();
    Folder c = notes.createFolder("C", "", 1, false).folder();
    assertThat(c.setProperties(List.of(new PropertyValue(PidTag.DISPLAY_NAME, "a"))))
        .singleElement()
        .satisfies(p -> assertThat(p.errorCode()).isEqualTo(ErrorCode.COLLIDING_NAMES));
    assertThat(c.setProperties(List.of(new PropertyValue(PidTag.DISPLAY_NAME, "D")))).isEmpty();
    assertThat(children(mailbox, notes.fid())).containsOnlyKeys("A", "D");
    Map<Object, Object> depths = new java.util.HashMap<>();
    notes
        .hierarchy(true)
        .scan(
            List.of(PidTag.DEPTH),
            row -> depths.put(row.get(PidTag.DISPLAY_NAME), row.get(PidTag.DEPTH)));
    assertThat(depths).isEqualTo(Map.of("A", 1, "B", 2, "D", 1));
    assertThat(notes.hierarchy(true).count()).isEqualTo(3);
    notes.deleteFolder(a.fid(), Removal.SOFT);
    assertThat(notes.hierarchy(true).count()).isEqualTo(1);
    refused(ErrorCode.NOT_FOUND, () -> mailbox.folder(b.fid()));
  }

  @Test
  void limitsOfFoldersAndTheirProperties() {
    stage.restart(
        Stage.limits().withLocal(new StoreLimits.Local(10, 1 << 20, 3, 1000, 0x7FFE, 100)));
    Mailbox mailbox = stage.open();
    Folder finder = mailbox.folder(mailbox.special(SpecialFolder.FINDER));
    for (int i = 0; i < 3; i++) {
      finder.createFolder("search " + i, "", 2, false);
    }
    refused(ErrorCode.QUOTA_EXCEEDED, () -> finder.createFolder("search 3", "", 2, false));
    PropertyTag tag = new PropertyTag(0x66110102);
    assertThat(finder.setProperties(List.of(new PropertyValue(tag, Bytes.wrap(new byte[900])))))
        .isEmpty();
    assertThat(finder.setProperties(List.of(new PropertyValue(tag, Bytes.wrap(new byte[1000])))))
        .singleElement()
        .satisfies(p -> assertThat(p.errorCode()).isEqualTo(ErrorCode.QUOTA_EXCEEDED));
    assertThat(finder.properties().get(tag, Bytes.EMPTY).length()).isEqualTo(900);
    refused(
        ErrorCode.QUOTA_EXCEEDED,
        () -> mailbox.setProperties(List.of(new PropertyValue(tag, Bytes.wrap(new byte[1000])))));
    mailbox.setProperties(List.of(new PropertyValue(tag, Bytes.wrap(new byte[10]))));
    refused(ErrorCode.INVALID_PARAMETER, () -> mailbox.allocateIds(101));
    refused(ErrorCode.INVALID_PARAMETER, () -> mailbox.allocateIds(0));
    long first = mailbox.allocateIds(100);
    assertThat(mailbox.allocateIds(1)).isEqualTo(first + 100);
    stage.restart();
    Mailbox again = stage.open();
    assertThat(again.properties().get(tag, Bytes.EMPTY).length()).isEqualTo(10);
    assertThat(again.allocateIds(1)).isGreaterThan(first + 100);
  }

  @Test
  void aRoleFollowsOxAndAFolderKeepsItsId() {
    stage.put("default0/Trash", "old rubbish");
    Mailbox mailbox = stage.synced();
    Fid trash = mailbox.special(SpecialFolder.DELETED_ITEMS);
    stage.behind().deleteFolder("alice", "default0/Trash");
    eventually(() -> assertThat(subjects(mailbox, trash)).isEmpty());
    assertThat(mailbox.special(SpecialFolder.DELETED_ITEMS)).isEqualTo(trash);
    assertThat(mailbox.folder(trash).properties().get(PidTag.DISPLAY_NAME)).isEqualTo("Trash");
    assertThat(subjects(mailbox, inbox(mailbox))).isEmpty();
    stage.put(INBOX, "still alive");
    eventually(() -> assertThat(subjects(mailbox, inbox(mailbox))).containsExactly("still alive"));
  }
}
