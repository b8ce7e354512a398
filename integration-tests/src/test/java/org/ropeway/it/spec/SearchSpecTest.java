package org.ropeway.it.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ropeway.it.spec.SearchDesk.INDEXED;
import static org.ropeway.it.spec.SearchDesk.NOT_INDEXED;
import static org.ropeway.it.spec.SearchDesk.RECURSIVE;
import static org.ropeway.it.spec.SearchDesk.RESTART;
import static org.ropeway.it.spec.SearchDesk.SHALLOW;
import static org.ropeway.it.spec.SearchDesk.STATIC;
import static org.ropeway.it.spec.SearchDesk.STOP;
import static org.ropeway.it.spec.SearchDesk.subject;
import static org.ropeway.it.spec.SearchDesk.unread;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.data.Restriction;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.folder.RopCreateFolder;
import org.ropeway.codec.rop.folder.RopDeleteMessages;
import org.ropeway.codec.rop.folder.RopGetSearchCriteria;
import org.ropeway.codec.rop.logon.PrivateFolder;
import org.ropeway.codec.rop.logon.RopGetStoreState;
import org.ropeway.codec.rop.message.RopSetReadFlags;
import org.ropeway.codec.rop.notification.NotificationData;
import org.ropeway.codec.rop.notification.RopRegisterNotification;
import org.ropeway.gateway.client.MapiRef;
import org.ropeway.it.stage.Clerk;
import org.ropeway.it.stage.House;
import org.ropeway.it.stage.Outlook;

/** Search folders: what they are told to look for, and what they say of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchSpecTest {
  private static final String ARCHIVE = House.INBOX + "/Archive";
  private static final long RUNNING = RopGetSearchCriteria.SEARCH_RUNNING;
  private static final Restriction APPLE = subject("apple");

  private final House house = House.build(b -> {});
  private final SearchDesk desk = new SearchDesk(house.outlook(House.ALICE));
  private final Fid inbox = desk.fid(PrivateFolder.INBOX);

  @BeforeAll
  void fill() {
    house.ox().mailboxes().createFolder(House.ALICE, ARCHIVE);
    Clerk.put(house, House.ALICE, House.INBOX, "red apple", "green apple", "car");
    Clerk.put(house, House.ALICE, ARCHIVE, "old apple");
    SearchDesk.Made all = desk.make();
    desk.search(all, subject(""), RESTART | RECURSIVE, inbox);
    desk.awaitShown(all, "red apple", "green apple", "car", "old apple");
  }

  @AfterAll
  void close() {
    desk.outlook().close();
    house.close();
  }

  private Fid trash() {
    return desk.fid(PrivateFolder.DELETED_ITEMS);
  }

  @Test
  @Must(
      "[MS-OXCFOLD] 3.2.5.4: the search folder is filled with links to the messages that meet the criteria")
  @Must("[MS-OXCFOLD] 2.2.1.4.1: SHALLOW_SEARCH, the default, searches the folders named alone")
  @Must("[MS-OXCFOLD] 2.2.1.4.1: RECURSIVE_SEARCH searches what is below them as well")
  @Must("[MS-OXCFOLD] 3.2.5.4: the messages of other folders are not shown")
  void whereToSearch() {
    SearchDesk.Made search = desk.make();
    desk.search(search, APPLE, RESTART, inbox);
    assertThat(desk.shown(search)).containsOnlyKeys("red apple", "green apple");
    desk.search(search, APPLE, RESTART | SHALLOW, inbox);
    assertThat(desk.shown(search)).containsOnlyKeys("red apple", "green apple");
    desk.search(search, APPLE, RESTART | RECURSIVE, inbox);
    assertThat(desk.shown(search)).containsOnlyKeys("red apple", "green apple", "old apple");
    desk.search(search, APPLE, RESTART | RECURSIVE, trash());
    assertThat(desk.shown(search)).isEmpty();
  }

  @Test
  @Must("[MS-OXCFOLD] 3.2.5.4: new criteria leave only what meets them")
  @Must("[MS-OXCFOLD] 2.2.1.4.1: without a restriction that of the last search is used again")
  @Must("[MS-OXCFOLD] 3.2.5.4: without FIDs those of the request before are used")
  void whatWasSetBefore() {
    SearchDesk.Made search = desk.make();
    desk.search(search, APPLE, RESTART | RECURSIVE, inbox);
    assertThat(desk.set(search.ref(), Optional.of(subject("car")), RESTART))
        .isEqualTo(ErrorCode.SUCCESS);
    desk.awaitDone(search);
    assertThat(desk.shown(search)).containsOnlyKeys("car");
    assertThat(desk.set(search.ref(), Optional.empty(), RESTART, trash()))
        .isEqualTo(ErrorCode.SUCCESS);
    desk.awaitDone(search);
    assertThat(desk.shown(search)).isEmpty();
    RopGetSearchCriteria.Response criteria = desk.get(search.ref()).response();
    assertThat(criteria.restrictionData()).contains(subject("car"));
    assertThat(criteria.folderIds()).containsExactly(trash());
  }

  /**
   * The container of a search folder that Outlook keeps, which goes and comes by its definition.
   */
  @Test
  @Must("[MS-OXOSRCH] 3.2: a container is found again with its class, flags, criteria and scope")
  @Must(
      "[MS-OXOSRCH] 3.2: a container that is deleted is gone, and another of its name can be made")
  void containers() {
    Bytes flags =
        Bytes.ofHex("0104000010000304D2040000" + "0210" + "757154C8C1DFC14C91DE09C2044D2D1C");
    Fid finder = desk.fid(PrivateFolder.SEARCH);
    Clerk clerk = desk.clerk();
    var made = clerk.create(finder, "Unread apples", RopCreateFolder.SEARCH, false);
    SearchDesk.Made search =
        desk.search(
            new SearchDesk.Made(made.opened(), made.response().folderId()),
            APPLE,
            RESTART | RECURSIVE,
            inbox);
    assertThat(
            clerk.set(
                search.ref(),
                new PropertyValue(PidTag.CONTAINER_CLASS, "IPF.Note"),
                new PropertyValue(PidTag.EXTENDED_FOLDER_FLAGS, flags)))
        .isEmpty();
    try (Outlook later = desk.outlook().again()) {
      SearchDesk other = new SearchDesk(later);
      Fid found = other.clerk().folders(finder).get("Unread apples");
      assertThat(found).isEqualTo(search.fid());
      assertThat(other.clerk().property(found, PidTag.CONTAINER_CLASS)).isEqualTo("IPF.Note");
      assertThat(other.clerk().property(found, PidTag.EXTENDED_FOLDER_FLAGS)).isEqualTo(flags);
      RopGetSearchCriteria.Response criteria = other.get(later.folder(found)).response();
      assertThat(criteria.restrictionData()).contains(APPLE);
      assertThat(criteria.folderIds()).containsExactly(inbox);
    }
    assertThat(clerk.deleteFolder(finder, search.fid(), 0x15).returnValue())
        .isEqualTo(ErrorCode.SUCCESS);
    assertThat(clerk.folders(finder)).doesNotContainKey("Unread apples");
    assertThat(clerk.openFolder(search.fid())).isEqualTo(ErrorCode.NOT_FOUND);
    assertThat(desk.in(inbox, "red apple")).isNotNull();
    assertThat(clerk.create(finder, "Unread apples", RopCreateFolder.SEARCH, false).returnValue())
        .isEqualTo(ErrorCode.SUCCESS);
  }

  @Test
  @Must("[MS-OXCFOLD] 3.2.5.5: criteria and folders are told only if they are asked for")
  @Must(
      "[MS-OXCFOLD] 2.2.1.5.2: SearchFlags say whether the search is recursive, static and complete")
  @Must("[MS-OXCFOLD] 2.2.1.5.2: SearchFlags say whether an index of contents is used")
  void whatIsTold() {
    SearchDesk.Made search = desk.make();
    desk.search(search, APPLE, RESTART | RECURSIVE | STATIC, inbox);
    assertThat(desk.flags(search))
        .isEqualTo(
            RopGetSearchCriteria.SEARCH_COMPLETE
                | RopGetSearchCriteria.SEARCH_RECURSIVE
                | RopGetSearchCriteria.SEARCH_STATIC
                | RopGetSearchCriteria.TWIR_TOTALLY);
    desk.search(search, SearchDesk.contains(PidTag.BODY, "green"), RESTART | INDEXED, inbox);
    assertThat(desk.flags(search))
        .isEqualTo(RopGetSearchCriteria.SEARCH_COMPLETE | RopGetSearchCriteria.CI_TOTALLY);
    RopGetSearchCriteria.Response less =
        desk.outlook()
            .call(
                search.ref(),
                RopGetSearchCriteria.ROP,
                new RopGetSearchCriteria.Request(true, false, false))
            .response();
    assertThat(less.restrictionData()).isEmpty();
    assertThat(less.folderIds()).isEmpty();
  }

  @Test
  @Must(
      "[MS-OXCFOLD] 3.2.5.4: a dynamic search folder follows messages that begin and cease to match")
  @Must(
      "[MS-OXCFOLD] 3.2.5.4: STOP_SEARCH has no effect on a dynamic search that is filled, and leaves it dynamic")
  void dynamicSearch() {
    SearchDesk.Made search = desk.make();
    desk.search(search, new Restriction.And(List.of(APPLE, unread())), RESTART, inbox);
    assertThat(desk.set(search.ref(), Optional.empty(), STOP)).isEqualTo(ErrorCode.SUCCESS);
    assertThat(desk.flags(search) & RopGetSearchCriteria.SEARCH_COMPLETE).isNotZero();
    Clerk.put(house, House.ALICE, House.INBOX, "dynamic apple");
    desk.awaitShown(search, "red apple", "green apple", "dynamic apple");
    desk.outlook()
        .call(
            search.ref(),
            RopSetReadFlags.ROP,
            new RopSetReadFlags.Request(
                false,
                RopSetReadFlags.SUPPRESS_RECEIPT,
                List.of(desk.in(search.fid(), "dynamic apple"))))
        .response();
    assertThat(desk.shown(search)).containsOnlyKeys("red apple", "green apple");
    delete("dynamic apple");
  }

  private void delete(String subject) {
    RopDeleteMessages.Request request =
        new RopDeleteMessages.Request(false, false, List.of(desk.in(inbox, subject)));
    assertThat(
            desk.clerk().on(inbox, RopDeleteMessages.ROP, request).response().partialCompletion())
        .isFalse();
  }

  @Test
  @Must(
      "[MS-OXCFOLD] 3.2.5.4: a static search folder does not change when messages arrive that match")
  @Must("[MS-OXCFOLD] 3.2.5.4: nor when messages that match are deleted")
  @Must("[MS-OXCFOLD] 3.2.5.4: RESTART_SEARCH brings it up to date")
  void staticSearch() {
    Clerk.put(house, House.ALICE, House.INBOX, "pear one");
    SearchDesk.Made follows = desk.make();
    desk.search(follows, subject("pear"), RESTART, inbox);
    desk.awaitShown(follows, "pear one");
    SearchDesk.Made search = desk.make();
    desk.search(search, subject("pear"), RESTART | STATIC, inbox);
    Clerk.put(house, House.ALICE, House.INBOX, "pear two");
    desk.awaitShown(follows, "pear one", "pear two");
    delete("pear one");
    assertThat(desk.shown(follows)).containsOnlyKeys("pear two");
    assertThat(desk.shown(search)).containsOnlyKeys("pear one");
    assertThat(desk.set(search.ref(), Optional.empty(), RESTART | STATIC))
        .isEqualTo(ErrorCode.SUCCESS);
    desk.awaitDone(search);
    assertThat(desk.shown(search)).containsOnlyKeys("pear two");
    delete("pear two");
  }

  @Test
  @Must("[MS-OXCFOLD] 2.2.1.5.2: SEARCH_RUNNING is set while the search folder is filled")
  @Must("[MS-OXCFOLD] 3.2.5.4: STOP_SEARCH ends the filling")
  @Must("[MS-OXCFOLD] 2.2.1.4.1: RESTART_SEARCH begins an inactive search")
  void stopped() {
    SearchDesk.Made search = desk.make();
    Restriction text = SearchDesk.contains(PidTag.BODY, "apple");
    house
        .ox()
        .faults()
        .delay(house.operation("searchMails", "mail.search"), 1, Duration.ofSeconds(1));
    assertThat(desk.set(search.ref(), Optional.of(text), RESTART, inbox))
        .isEqualTo(ErrorCode.SUCCESS);
    assertThat(desk.flags(search) & RUNNING).isNotZero();
    assertThat(desk.set(search.ref(), Optional.of(text), STOP, inbox)).isEqualTo(ErrorCode.SUCCESS);
    assertThat(desk.flags(search) & RUNNING).isZero();
    assertThat(desk.set(search.ref(), Optional.empty(), RESTART)).isEqualTo(ErrorCode.SUCCESS);
    desk.awaitDone(search);
    assertThat(desk.shown(search)).containsOnlyKeys("red apple", "green apple");
  }

  @Test
  @Must("[MS-OXCFOLD] 3.2.5.4: the first request without FIDs is ecNotInitialized")
  @Must("[MS-OXCFOLD] 3.2.5.4: a search folder in its own scope is ecSearchFolderScopeViolation")
  @Must("[MS-OXCFOLD] 3.2.5.4: invalid SearchFlags are ecInvalidParam")
  @Must("[MS-OXCFOLD] 3.2.5.4: another folder is ecNotSearchFolder, another object ecNotSupported")
  @Must("[MS-OXCFOLD] 3.2.5.5: another folder is ecNotSearchFolder, another object ecNotSupported")
  void refused() {
    SearchDesk.Made search = desk.make();
    assertThat(desk.get(search.ref()).returnValue()).isEqualTo(ErrorCode.NOT_INITIALIZED);
    assertThat(desk.set(search.ref(), Optional.of(APPLE), RESTART))
        .isEqualTo(ErrorCode.NOT_INITIALIZED);
    assertThat(desk.set(search.ref(), Optional.of(APPLE), RESTART, inbox, search.fid()))
        .isEqualTo(ErrorCode.SEARCH_FOLDER_SCOPE_VIOLATION);
    for (long flags :
        new long[] {STOP | RESTART, RECURSIVE | SHALLOW, INDEXED | NOT_INDEXED, 0x100000}) {
      assertThat(desk.set(search.ref(), Optional.of(APPLE), flags, inbox))
          .isEqualTo(ErrorCode.INVALID_PARAMETER);
    }
    assertThat(desk.set(search.ref(), Optional.of(APPLE), RESTART, Fid.of(1, 0xFFFFFF)))
        .isEqualTo(ErrorCode.NOT_FOUND);
    MapiRef folder = desk.outlook().folder(inbox);
    assertThat(desk.set(folder, Optional.of(APPLE), RESTART, inbox))
        .isEqualTo(ErrorCode.NOT_SEARCH_FOLDER);
    assertThat(desk.get(folder).returnValue()).isEqualTo(ErrorCode.NOT_SEARCH_FOLDER);
    MapiRef logon = desk.outlook().logon();
    assertThat(desk.set(logon, Optional.of(APPLE), RESTART, inbox))
        .isEqualTo(ErrorCode.NOT_SUPPORTED);
    assertThat(desk.get(logon).returnValue()).isEqualTo(ErrorCode.NOT_SUPPORTED);
    assertThat(desk.get(search.ref()).returnValue()).isEqualTo(ErrorCode.NOT_INITIALIZED);
  }

  @Test
  @Must("[MS-OXCNOTIF] 2.2.1.1: who subscribed to it is told when a search is complete")
  @Must("[MS-OXCSTOR] 2.2.1.5.2: STORE_HAS_SEARCHES says that there are search folders")
  void whoWaits() {
    SearchDesk.Made search = desk.make();
    desk.outlook()
        .open(
            desk.outlook().logon(),
            RopRegisterNotification.ROP,
            out ->
                new RopRegisterNotification.Request(
                    out, RopRegisterNotification.SEARCH_COMPLETE, 0, Optional.empty()))
        .response();
    assertThat(desk.set(search.ref(), Optional.of(APPLE), RESTART, inbox))
        .isEqualTo(ErrorCode.SUCCESS);
    NotificationData.SearchComplete event =
        desk.clerk().event(NotificationData.SearchComplete.class);
    assertThat(event.object().folderId()).isEqualTo(search.fid());
    assertThat(desk.flags(search) & RUNNING).isZero();
    assertThat(desk.set(search.ref(), Optional.of(APPLE), RESTART, inbox))
        .isEqualTo(ErrorCode.SUCCESS);
    assertThat(desk.clerk().event(NotificationData.SearchComplete.class)).isEqualTo(event);
    assertThat(
            desk.outlook()
                .call(desk.outlook().logon(), RopGetStoreState.ROP, new RopGetStoreState.Request())
                .response()
                .storeState())
        .isEqualTo(0x01000000);
  }
}
