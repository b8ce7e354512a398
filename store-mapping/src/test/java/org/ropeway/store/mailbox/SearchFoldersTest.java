package org.ropeway.store.mailbox;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ropeway.store.mailbox.SearchStage.assertShows;
import static org.ropeway.store.mailbox.SearchStage.awaitFilled;
import static org.ropeway.store.mailbox.SearchStage.filled;
import static org.ropeway.store.mailbox.SearchStage.made;
import static org.ropeway.store.mailbox.SearchStage.or;
import static org.ropeway.store.mailbox.SearchStage.progress;
import static org.ropeway.store.mailbox.SearchStage.request;
import static org.ropeway.store.mailbox.SearchStage.subject;
import static org.ropeway.store.mailbox.SearchStage.unread;
import static org.ropeway.store.mailbox.Stage.INBOX;
import static org.ropeway.store.mailbox.Stage.bySubject;
import static org.ropeway.store.mailbox.Stage.eventually;
import static org.ropeway.store.mailbox.Stage.inbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.data.Restriction;
import org.ropeway.codec.property.PidTag;
import org.ropeway.store.Associated;
import org.ropeway.store.Folder;
import org.ropeway.store.Mailbox;
import org.ropeway.store.MailboxEvent;
import org.ropeway.store.MapiException;
import org.ropeway.store.Removal;
import org.ropeway.store.SearchOption;
import org.ropeway.store.SearchRequest;
import org.ropeway.store.SearchStatus.Progress;
import org.ropeway.store.SpecialFolder;
import org.ropeway.store.table.RowSource.RowChange;

/** Search folders show what they should: at first, and whatever happens later. */
@Timeout(60)
class SearchFoldersTest {
  private static final String ARCHIVE = INBOX + "/Archive";
  private static final int SEEN = 32;

  private final Stage stage = new Stage();

  @AfterEach
  void end() {
    stage.close();
  }

  private Mailbox withArchive() {
    stage.ox().createFolder("alice", ARCHIVE);
    stage.put(INBOX, "red apple", "green apple", "red car");
    stage.put(ARCHIVE, SEEN, "old red apple");
    return stage.synced();
  }

  private static Fid archive(Mailbox mailbox) {
    return requireNonNull(Stage.children(mailbox, inbox(mailbox)).get("Archive"));
  }

  private static Fid top(Mailbox mailbox) {
    return mailbox.special(SpecialFolder.IPM_SUBTREE);
  }

  private static Fid apples(Mailbox mailbox, SearchOption... options) {
    return filled(mailbox, "apples", request(subject("apple"), Set.of(options), inbox(mailbox)));
  }

  private static ErrorCode refusal(Runnable call) {
    try {
      call.run();
      return ErrorCode.SUCCESS;
    } catch (MapiException e) {
      return e.code();
    }
  }

  @Test
  void aSearchShowsMessagesInTheirFolders() {
    Mailbox mailbox = withArchive();
    Fid shallow = apples(mailbox);
    assertShows(mailbox, shallow, "red apple", "green apple");
    assertThat(progress(mailbox, shallow)).isEqualTo(Progress.COMPLETE);
    Fid deep =
        filled(
            mailbox,
            "deep",
            request(subject("apple"), Set.of(SearchOption.RECURSIVE), top(mailbox)));
    assertShows(mailbox, deep, "red apple", "green apple", "old red apple");
    Mid old = bySubject(mailbox, deep, "old red apple");
    assertThat(Stage.row(mailbox, deep, old).get(PidTag.PARENT_ENTRY_ID))
        .isEqualTo(mailbox.folder(archive(mailbox)).properties().get(PidTag.ENTRY_ID));
    assertThat(Stage.row(mailbox, deep, old).get(PidTag.FOLDER_ID))
        .isEqualTo(archive(mailbox).value());
    assertThat(mailbox.openMessage(deep, old).properties().get(PidTag.BODY, ""))
        .contains("Text of old red apple");
    assertThat(mailbox.folder(deep).contents(Associated.NORMAL).count()).isEqualTo(3);
    assertThat(mailbox.folder(deep).contents(Associated.NORMAL).unreadCount()).isEqualTo(2);
  }

  @Test
  void aDynamicSearchFollowsWhatHappens() {
    Mailbox mailbox = withArchive();
    Fid fid = apples(mailbox);
    stage.put(INBOX, "yellow apple", "yellow car");
    eventually(() -> assertShows(mailbox, fid, "red apple", "green apple", "yellow apple"));
    Mid red = bySubject(mailbox, fid, "red apple");
    mailbox.openMessage(fid, red).setRead(true);
    assertThat(mailbox.folder(fid).contents(Associated.NORMAL).unreadCount()).isEqualTo(2);
    mailbox.folder(inbox(mailbox)).moveMessages(List.of(red), archive(mailbox));
    assertShows(mailbox, fid, "green apple", "yellow apple");
    mailbox.folder(archive(mailbox)).moveMessages(List.of(red), inbox(mailbox));
    assertShows(mailbox, fid, "red apple", "green apple", "yellow apple");
    mailbox.folder(inbox(mailbox)).deleteMessages(List.of(red), Removal.SOFT);
    assertShows(mailbox, fid, "green apple", "yellow apple");
    mailbox.folder(inbox(mailbox)).moveMessages(List.of(red), inbox(mailbox));
    assertShows(mailbox, fid, "red apple", "green apple", "yellow apple");
    mailbox.folder(inbox(mailbox)).deleteMessages(List.of(red), Removal.HARD);
    assertShows(mailbox, fid, "green apple", "yellow apple");
  }

  @Test
  void whatCeasesToMatchGoes() {
    Mailbox mailbox = withArchive();
    Fid fid =
        filled(mailbox, "unread", request(unread(), Set.of(SearchOption.RECURSIVE), top(mailbox)));
    assertShows(mailbox, fid, "red apple", "green apple", "red car");
    List<RowChange> changes = new ArrayList<>();
    mailbox.folder(fid).contents(Associated.NORMAL).subscribe(changes::add);
    mailbox.folder(fid).setRead(List.of(bySubject(mailbox, fid, "red car")), true);
    assertShows(mailbox, fid, "red apple", "green apple");
    assertThat(changes).hasSize(1).allMatch(c -> c.before() != null && c.after() == null);
    mailbox.folder(fid).setRead(List.of(), true);
    assertShows(mailbox, fid);
    mailbox.folder(inbox(mailbox)).setRead(List.of(), false);
    assertShows(mailbox, fid, "red apple", "green apple", "red car");
  }

  @Test
  void aStaticSearchStaysAsItWas() {
    Mailbox mailbox = withArchive();
    Fid fid = apples(mailbox, SearchOption.STATIC);
    stage.put(INBOX, "yellow apple");
    eventually(() -> assertThat(Stage.subjects(mailbox, inbox(mailbox))).hasSize(4));
    mailbox
        .folder(inbox(mailbox))
        .deleteMessages(List.of(bySubject(mailbox, fid, "red apple")), Removal.SOFT);
    assertShows(mailbox, fid, "red apple", "green apple");
    mailbox.folder(fid).search(new SearchRequest(Optional.empty(), List.of(), statics()));
    awaitFilled(mailbox, fid);
    assertShows(mailbox, fid, "green apple", "yellow apple");
  }

  private static Set<SearchOption> statics() {
    return Set.of(SearchOption.STATIC);
  }

  @Test
  void newCriteriaReplaceTheOldOnes() {
    Mailbox mailbox = withArchive();
    Fid fid = apples(mailbox);
    List<RowChange> changes = new ArrayList<>();
    mailbox.folder(fid).contents(Associated.NORMAL).subscribe(changes::add);
    mailbox.folder(fid).search(new SearchRequest(Optional.of(subject("car")), List.of(), Set.of()));
    awaitFilled(mailbox, fid);
    assertShows(mailbox, fid, "red car");
    assertThat(changes.getFirst()).isEqualTo(RowChange.EVERYTHING);
    assertThat(mailbox.folder(fid).search().folders()).containsExactly(inbox(mailbox));
    mailbox
        .folder(fid)
        .search(new SearchRequest(Optional.empty(), List.of(archive(mailbox)), Set.of()));
    awaitFilled(mailbox, fid);
    assertShows(mailbox, fid);
    assertThat(mailbox.folder(fid).search().restriction()).isEqualTo(subject("car"));
  }

  @Test
  void theSameRequestSearchesOnce() {
    Mailbox mailbox = withArchive();
    Fid fid = apples(mailbox);
    List<RowChange> changes = new ArrayList<>();
    mailbox.folder(fid).contents(Associated.NORMAL).subscribe(changes::add);
    List<MailboxEvent> events = Stage.events(mailbox);
    for (int i = 0; i < 100; i++) {
      mailbox.folder(fid).search(request(subject("apple"), Set.of(), inbox(mailbox)));
      assertThat(mailbox.folder(fid).search().isRunning()).isFalse();
    }
    assertThat(changes).isEmpty();
    assertThat(events).hasSize(100).containsOnly(new MailboxEvent.SearchComplete(fid));
  }

  @Test
  void criteriaAndResultsOutliveARestart() {
    Mailbox mailbox = withArchive();
    Fid dynamic = apples(mailbox);
    Restriction rich = or(subject("car"), new Restriction.Not(unread()));
    Fid frozen =
        filled(
            mailbox,
            "frozen",
            request(rich, Set.of(SearchOption.STATIC, SearchOption.RECURSIVE), top(mailbox)));
    assertShows(mailbox, frozen, "red car", "old red apple");
    stage.restart();
    stage.put(INBOX, "blue apple", "blue car");
    Mailbox again = stage.synced();
    eventually(() -> assertShows(again, dynamic, "red apple", "green apple", "blue apple"));
    assertShows(again, frozen, "red car", "old red apple");
    assertThat(again.folder(frozen).search().restriction()).isEqualTo(rich);
    assertThat(again.folder(frozen).search().options())
        .containsExactlyInAnyOrder(SearchOption.STATIC, SearchOption.RECURSIVE);
    assertThat(progress(again, frozen)).isEqualTo(Progress.COMPLETE);
  }

  @Test
  void foldersThatMoveTakeTheirMessagesAlong() {
    Mailbox mailbox = withArchive();
    Fid fid =
        filled(
            mailbox,
            "deep",
            request(subject("apple"), Set.of(SearchOption.RECURSIVE), inbox(mailbox)));
    assertShows(mailbox, fid, "red apple", "green apple", "old red apple");
    mailbox.folder(inbox(mailbox)).moveFolder(archive(mailbox), top(mailbox), "");
    assertShows(mailbox, fid, "red apple", "green apple");
    Fid moved = requireNonNull(Stage.children(mailbox, top(mailbox)).get("Archive"));
    mailbox.folder(top(mailbox)).moveFolder(moved, inbox(mailbox), "");
    eventually(() -> assertShows(mailbox, fid, "red apple", "green apple", "old red apple"));
    mailbox.folder(inbox(mailbox)).deleteFolder(archive(mailbox), Removal.HARD);
    assertShows(mailbox, fid, "red apple", "green apple");
  }

  /** What moves into its folders, or a restart, does not fill a search that a client stopped. */
  @Test
  void aStoppedSearchStaysStopped() {
    Mailbox mailbox = withArchive();
    mailbox.folder(inbox(mailbox)).moveFolder(archive(mailbox), top(mailbox), "");
    Fid fid = SearchStage.made(mailbox, "stopped");
    Set<SearchOption> stop = Set.of(SearchOption.RECURSIVE, SearchOption.STOP);
    mailbox.folder(fid).search(request(subject("apple"), stop, inbox(mailbox)));
    assertThat(progress(mailbox, fid)).isEqualTo(Progress.STOPPED);
    Fid moved = requireNonNull(Stage.children(mailbox, top(mailbox)).get("Archive"));
    mailbox.folder(top(mailbox)).moveFolder(moved, inbox(mailbox), "");
    Fid other = filled(mailbox, "other", request(subject("car"), Set.of(), inbox(mailbox)));
    assertShows(mailbox, other, "red car");
    assertThat(progress(mailbox, fid)).isEqualTo(Progress.STOPPED);
    assertThat(Stage.subjects(mailbox, fid)).doesNotContain("red apple", "green apple");
    mailbox.close();
    stage.restart();
    Mailbox again = stage.open();
    assertThat(progress(again, fid)).isEqualTo(Progress.STOPPED);
    again
        .folder(fid)
        .search(request(subject("apple"), Set.of(SearchOption.RECURSIVE), inbox(again)));
    awaitFilled(again, fid);
    assertThat(progress(again, fid)).isEqualTo(Progress.COMPLETE);
    assertShows(again, fid, "red apple", "green apple", "old red apple");
  }

  @Test
  void whatIsInASearchFolderIsMovedAndDeletedWhereItIs() {
    Mailbox mailbox = withArchive();
    Fid fid =
        filled(
            mailbox,
            "deep",
            request(subject("apple"), Set.of(SearchOption.RECURSIVE), inbox(mailbox)));
    Folder search = mailbox.folder(fid);
    Mid car = bySubject(mailbox, inbox(mailbox), "red car");
    assertThat(search.moveMessages(List.of(car), archive(mailbox))).containsExactly(car);
    Mid red = bySubject(mailbox, fid, "red apple");
    Mid old = bySubject(mailbox, fid, "old red apple");
    assertThat(search.copyMessages(List.of(red), archive(mailbox))).isEmpty();
    assertThat(search.deleteMessages(List.of(red, old), Removal.HARD)).isEmpty();
    assertThat(Stage.subjects(mailbox, inbox(mailbox)))
        .containsExactlyInAnyOrder("green apple", "red car");
    assertThat(Stage.subjects(mailbox, archive(mailbox))).containsExactly("red apple");
    eventually(() -> assertShows(mailbox, fid, "green apple", "red apple"));
    assertThat(search.setStatus(bySubject(mailbox, fid, "green apple"), 8, 8)).isZero();
    assertThat(refusal(() -> search.setStatus(car, 8, 8))).isEqualTo(ErrorCode.NOT_FOUND);
  }

  @Test
  void whatIsRefused() {
    Mailbox mailbox = withArchive();
    Fid inbox = inbox(mailbox);
    Folder search = mailbox.folder(made(mailbox, "s"));
    assertThat(refusal(search::search)).isEqualTo(ErrorCode.NOT_INITIALIZED);
    assertThat(refusal(() -> search.search(request(subject("a"), Set.of()))))
        .isEqualTo(ErrorCode.NOT_INITIALIZED);
    assertThat(
            refusal(
                () -> search.search(new SearchRequest(Optional.empty(), List.of(inbox), Set.of()))))
        .isEqualTo(ErrorCode.NOT_INITIALIZED);
    assertThat(refusal(() -> search.search(request(subject("a"), Set.of(), inbox, search.fid()))))
        .isEqualTo(ErrorCode.SEARCH_FOLDER_SCOPE_VIOLATION);
    assertThat(refusal(() -> search.search(request(subject("a"), Set.of(), Fid.of(1, 0xFFFF)))))
        .isEqualTo(ErrorCode.NOT_FOUND);
    assertThat(refusal(() -> mailbox.folder(inbox).search(request(subject("a"), Set.of(), inbox))))
        .isEqualTo(ErrorCode.NOT_SEARCH_FOLDER);
    assertThat(refusal(() -> mailbox.folder(inbox).search()))
        .isEqualTo(ErrorCode.NOT_SEARCH_FOLDER);
    Restriction deep = subject("a");
    for (int i = 0; i < 100; i++) {
      deep = new Restriction.Not(deep);
    }
    Restriction bomb = deep;
    assertThat(refusal(() -> search.search(request(bomb, Set.of(), inbox))))
        .isEqualTo(ErrorCode.TOO_COMPLEX);
    assertThat(refusal(() -> mailbox.createMessage(search.fid(), Associated.NORMAL)))
        .isEqualTo(ErrorCode.NOT_SUPPORTED);
    assertThat(refusal(search::search)).isEqualTo(ErrorCode.NOT_INITIALIZED);
    assertThatThrownBy(() ->
            mailbox
                .folder(inbox)
                .moveMessages(List.of(bySubject(mailbox, inbox, "red car")), search.fid()))
        .isInstanceOf(MapiException.class);
  }

  @Test
  void searchFoldersAreMadeAnywhereAndGo() {
    Mailbox mailbox = withArchive();
    Fid made = mailbox.folder(inbox(mailbox)).createFolder("s", "", 2, false).folder().fid();
    mailbox.folder(made).search(request(subject("apple"), Set.of(), inbox(mailbox)));
    awaitFilled(mailbox, made);
    assertShows(mailbox, made, "red apple", "green apple");
    Fid finder = mailbox.special(SpecialFolder.FINDER);
    mailbox.folder(inbox(mailbox)).copyFolder(made, finder, "copy", false);
    Fid copy = requireNonNull(Stage.children(mailbox, finder).get("copy"));
    eventually(() -> assertShows(mailbox, copy, "red apple", "green apple"));
    mailbox.folder(inbox(mailbox)).deleteFolder(made, Removal.SOFT);
    assertShows(mailbox, inbox(mailbox), "red apple", "green apple", "red car");
    assertThat(refusal(() -> mailbox.folder(made))).isEqualTo(ErrorCode.NOT_FOUND);
    mailbox.folder(finder).moveFolder(copy, inbox(mailbox), "");
    assertShows(mailbox, copy, "red apple", "green apple");
    mailbox.folder(inbox(mailbox)).deleteFolder(copy, Removal.HARD);
  }
}
