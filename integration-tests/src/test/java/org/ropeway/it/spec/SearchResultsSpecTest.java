package org.ropeway.it.spec;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.ropeway.it.spec.SearchDesk.RECURSIVE;
import static org.ropeway.it.spec.SearchDesk.RESTART;
import static org.ropeway.it.spec.SearchDesk.contains;
import static org.ropeway.it.spec.SearchDesk.subject;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyType;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.data.RelOp;
import org.ropeway.codec.data.Restriction;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.folder.RopDeleteMessages;
import org.ropeway.codec.rop.folder.RopGetContentsTable;
import org.ropeway.codec.rop.logon.PrivateFolder;
import org.ropeway.codec.rop.message.MessageInformation;
import org.ropeway.codec.rop.message.RopCreateMessage;
import org.ropeway.codec.rop.message.RopOpenMessage;
import org.ropeway.codec.rop.notification.NotificationData;
import org.ropeway.codec.rop.notification.RopNotify;
import org.ropeway.codec.rop.notification.RopRegisterNotification;
import org.ropeway.codec.rop.table.Origin;
import org.ropeway.gateway.client.MapiHttpException;
import org.ropeway.gateway.client.MapiRef;
import org.ropeway.gateway.client.RopFuture;
import org.ropeway.it.stage.Clerk;
import org.ropeway.it.stage.House;
import org.ropeway.it.stage.Outlook;

/** What searches find, and what can be done with it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchResultsSpecTest {
  private static final String ARCHIVE = House.INBOX + "/Archive";

  /** PR_CI_SEARCH_ENABLED. */
  private static final PropertyTag SEARCH_ENABLED = PropertyTag.of(0x0E5C, PropertyType.BOOLEAN);

  private static final int STORE_SEARCH_OK = 0x04;

  private final House house = House.build(b -> {});
  private final SearchDesk desk = new SearchDesk(house.outlook(House.ALICE));
  private final Outlook outlook = desk.outlook();
  private final Clerk clerk = desk.clerk();
  private final Fid inbox = desk.fid(PrivateFolder.INBOX);
  private Fid archive = Fid.NONE;

  @BeforeAll
  void fill() {
    house.ox().mailboxes().createFolder(House.ALICE, ARCHIVE);
    Clerk.put(house, House.ALICE, House.INBOX, "plum", "Re: plum", "fig");
    Clerk.put(house, House.ALICE, ARCHIVE, "old plum", "old fig");
    clerk.await(inbox, "plum", "Re: plum", "fig");
    await().until(() -> clerk.folders(inbox).containsKey("Archive"));
    archive = requireNonNull(clerk.folders(inbox).get("Archive"));
    clerk.await(archive, "old plum", "old fig");
  }

  @AfterAll
  void close() {
    outlook.close();
    house.close();
  }

  private SearchDesk.Made searched(String subject) {
    return desk.search(desk.make(), subject(subject), RESTART | RECURSIVE, inbox);
  }

  private void put(String folder, Fid fid, String subject) {
    Clerk.put(house, House.ALICE, folder, subject);
    Clerk.eventually(() -> clerk.messages(fid), found -> found.containsKey(subject));
  }

  @Test
  @Must(
      "[MS-OXCFOLD] 3.2.5.14: of what a search folder shows PidTagParentEntryId is that of its own folder")
  @Must("[MS-OXCMSG] 3.2.5.1: what a search folder shows is opened with the id of either folder")
  void foundMessagesAreOpened() {
    SearchDesk.Made search = searched("old plum");
    MapiRef ref = outlook.folder(search.fid());
    List<Object> cells =
        TableDesk.contents(outlook, ref, 0)
            .columns(PidTag.PARENT_ENTRY_ID, PidTag.FOLDER_ID, PidTag.PARENT_DISPLAY)
            .all()
            .getFirst()
            .values();
    assertThat(cells)
        .containsExactly(
            clerk.property(archive, PidTag.ENTRY_ID),
            archive.value(),
            clerk.property(archive, PidTag.DISPLAY_NAME));
    Mid mid = desk.in(search.fid(), "old plum");
    for (Fid in : List.of(search.fid(), archive)) {
      RopFuture<MessageInformation> opened = outlook.message(in, mid, RopOpenMessage.READ_ONLY);
      assertThat(outlook.properties(Outlook.opened(opened), PidTag.SUBJECT))
          .containsEntry(PidTag.SUBJECT, "old plum");
      outlook.release(opened.opened());
    }
    outlook.release(ref);
  }

  @Test
  @Must("[MS-OXCFOLD] 3.2.5.11: messages deleted from a search folder are deleted where they are")
  @Must(
      "[MS-OXCFOLD] 3.2.5.6: messages moved and copied from a search folder leave their own folder, or stay in it")
  @Must("[MS-OXCFOLD] 3.2.5.6: nothing is moved into a search folder")
  void foundMessagesAreFiled() {
    put(ARCHIVE, archive, "grape one");
    put(ARCHIVE, archive, "grape two");
    SearchDesk.Made search = searched("grape");
    desk.awaitShown(search, "grape one", "grape two");
    Mid one = desk.in(search.fid(), "grape one");
    assertThat(
            clerk
                .on(
                    search.fid(),
                    RopDeleteMessages.ROP,
                    new RopDeleteMessages.Request(false, false, List.of(one)))
                .response()
                .partialCompletion())
        .isFalse();
    assertThat(clerk.messages(archive)).doesNotContainKey("grape one");
    assertThat(clerk.softDeleted(archive)).containsKey("grape one");
    Fid trash = desk.fid(PrivateFolder.DELETED_ITEMS);
    Mid two = desk.in(search.fid(), "grape two");
    assertThat(Clerk.isDone(clerk.transfer(search.fid(), trash, true, two))).isTrue();
    assertThat(clerk.messages(archive)).containsKey("grape two");
    assertThat(Clerk.isDone(clerk.transfer(search.fid(), trash, false, two))).isTrue();
    assertThat(clerk.messages(archive)).doesNotContainKey("grape two");
    assertThat(desk.shown(search)).isEmpty();
    assertThat(house.ox().mailboxes().count(House.ALICE, ARCHIVE)).isEqualTo(2);
    Mid fig = desk.in(inbox, "fig");
    assertThat(clerk.transfer(inbox, search.fid(), false, fig).returnValue())
        .isNotEqualTo(ErrorCode.SUCCESS);
    assertThat(clerk.messages(inbox)).containsKey("fig");
  }

  @Test
  @Must("[MS-OXCMSG] 3.2.5.2: no message is made in a search folder")
  void nothingIsMadeInASearchFolder() {
    SearchDesk.Made search = searched("plum");
    ErrorCode outcome = clerk.write(search.fid(), "mine", false);
    assertThat(outcome).isNotEqualTo(ErrorCode.SUCCESS);
    assertThat(
            outlook
                .open(
                    outlook.logon(),
                    RopCreateMessage.ROP,
                    out ->
                        new RopCreateMessage.Request(
                            out, RopOpenMessage.LOGON_CODE_PAGE, archive, false))
                .returnValue())
        .isEqualTo(ErrorCode.SUCCESS);
  }

  @Test
  @Must("[MS-OXCNOTIF] 3.1.4.3: who looks at a search folder is told of the rows that are found")
  @Must("[MS-OXCNOTIF] 2.2.1.1: SearchComplete is told once the search folder is filled")
  @Must("[MS-OXCFOLD] 3.2.5.4: the request is answered before the search folder is filled")
  void toldWhileItFills() {
    SearchDesk.Made search = desk.make();
    Outlook.opened(
        outlook.open(
            search.ref(),
            RopRegisterNotification.ROP,
            out ->
                new RopRegisterNotification.Request(
                    out, RopRegisterNotification.SEARCH_COMPLETE, 0, Optional.empty())));
    TableDesk table =
        TableDesk.contents(outlook, search.ref(), 0).columns(PidTag.MID, PidTag.SUBJECT);
    assertThat(table.all()).isEmpty();
    Restriction text = contains(PidTag.BODY, "Text of");
    house.ox().faults().delay(search(), 1, Duration.ofMillis(500));
    assertThat(desk.set(search.ref(), Optional.of(text), RESTART, archive))
        .isEqualTo(ErrorCode.SUCCESS);
    assertThat(desk.isRunning(search)).isTrue();
    List<NotificationData> told = new ArrayList<>();
    Clerk.eventually(
        () -> {
          outlook.client().list().send();
          outlook.client().takeEvents().stream()
              .map(RopNotify::notificationData)
              .forEach(told::add);
          return told;
        },
        all ->
            all.stream().anyMatch(NotificationData.SearchComplete.class::isInstance)
                && all.stream().anyMatch(NotificationData.TableModified.class::isInstance));
    assertThat(TableDesk.firsts(table.all()))
        .contains(desk.in(archive, "old plum").value(), desk.in(archive, "old fig").value());
    assertThat(desk.isRunning(search)).isFalse();
    outlook.release(table.ref());
  }

  private String search() {
    return house.operation("searchMails", "mail.search");
  }

  @Limit(9)
  @Test
  @Must("[MS-OXCFOLD] 3.2.5.4: the same search asked for again while it runs does not begin anew")
  void theSameRequestAgain() {
    SearchDesk.Made search = desk.make();
    Restriction text = contains(PidTag.BODY, "Text of");
    house.ox().faults().delay(search(), 1, Duration.ofMillis(500));
    long before = house.ox().requestCount(search());
    for (int i = 0; i < 5; i++) {
      assertThat(desk.set(search.ref(), Optional.of(text), RESTART, archive))
          .isEqualTo(ErrorCode.SUCCESS);
      assertThat(desk.isRunning(search)).isTrue();
    }
    desk.awaitDone(search);
    assertThat(house.ox().requestCount(search())).isEqualTo(before + 1);
    SearchDesk.Made rows = searched("fig");
    for (int i = 0; i < 5; i++) {
      assertThat(desk.set(rows.ref(), Optional.of(subject("fig")), RESTART | RECURSIVE, inbox))
          .isEqualTo(ErrorCode.SUCCESS);
      assertThat(desk.isRunning(rows)).isFalse();
    }
  }

  @Test
  @Must("[MS-OXCSTOR] 2.2.2.1: STORE_SEARCH_OK says that search folders can be made")
  void whatTheStoreSaysOfSearches() {
    MapiRef logon = outlook.logon();
    int all = count(logon);
    SearchDesk.Made search = searched("plum");
    assertThat(desk.shown(search)).hasSizeGreaterThanOrEqualTo(3);
    assertThat(count(logon)).isEqualTo(all);
    Map<PropertyTag, Object> store =
        outlook.properties(logon, SEARCH_ENABLED, PidTag.STORE_SUPPORT_MASK);
    assertThat(store).containsEntry(SEARCH_ENABLED, true);
    assertThat((Integer) store.get(PidTag.STORE_SUPPORT_MASK) & STORE_SEARCH_OK).isNotZero();
  }

  private int count(MapiRef logon) {
    return (Integer)
        requireNonNull(outlook.properties(logon, PidTag.CONTENT_COUNT).values().iterator().next());
  }

  @Test
  void textIsFoundInOrdinaryTables() {
    MapiRef ref = outlook.folder(archive);
    TableDesk table = TableDesk.contents(outlook, ref, 0).columns(PidTag.SUBJECT);
    assertThat(table.restrict(contains(SearchDesk.ALL_TEXT, "text of old FIG")).firsts())
        .containsExactly("old fig");
    table.restrict(
        new Restriction.And(
            List.of(subject("old"), new Restriction.Not(contains(SearchDesk.ALL_TEXT, "plum")))));
    assertThat(table.firsts()).containsExactly("old fig");
    assertThat(table.restrict(contains(SearchDesk.ALL_TEXT, "nowhere")).firsts()).isEmpty();
    table.unrestrict();
    assertThat(table.find(0, contains(PidTag.BODY, "old plum"), Origin.BEGINNING))
        .isEqualTo("old plum");
    outlook.release(table.ref(), ref);
    MapiRef found = outlook.folder(searched("plum").fid());
    TableDesk within = TableDesk.contents(outlook, found, 0).columns(PidTag.SUBJECT);
    assertThat(within.restrict(contains(SearchDesk.ALL_TEXT, "text of old")).firsts())
        .containsExactly("old plum");
    outlook.release(within.ref(), found);
  }

  @Test
  @Must(
      "[MS-OXCFOLD] 3.2.5.14: with ConversationMembers the table has the messages of conversations, whatever their folders")
  void membersOfAConversation() {
    MapiRef ref = outlook.folder(inbox);
    TableDesk own = TableDesk.contents(outlook, ref, 0).columns(PidTag.CONVERSATION_ID);
    own.restrict(TableDesk.is(RelOp.EQUAL, PidTag.SUBJECT, "plum"));
    Object conversation = own.firsts().getFirst();
    assertThat(Clerk.isDone(clerk.transfer(inbox, archive, true, desk.in(inbox, "plum")))).isTrue();
    TableDesk members =
        TableDesk.contents(outlook, ref, RopGetContentsTable.CONVERSATION_MEMBERS)
            .columns(PidTag.FOLDER_ID, PidTag.SUBJECT);
    members.restrict(TableDesk.is(RelOp.EQUAL, PidTag.CONVERSATION_ID, conversation));
    assertThat(members.all().stream().map(row -> row.values().get(1)))
        .contains("plum", "Re: plum")
        .doesNotContain("fig", "old fig");
    assertThat(members.firsts()).contains(inbox.value(), archive.value());
    outlook.release(own.ref(), members.ref(), ref);
  }

  @Limit(7)
  @Test
  @Must("[MS-OXCFOLD] 3.2.5.4: a restriction that would cost too much is ecTooComplex")
  @Must(
      "[MS-OXCROPS] 3.2.5.1: a restriction that is nested too deep is no ROP at all, and the session goes on")
  void bombs() {
    SearchDesk.Made search = desk.make();
    List<Restriction> wide = new ArrayList<>();
    for (int i = 0; i < 4200; i++) {
      wide.add(new Restriction.Exist(PidTag.SUBJECT));
    }
    List<Restriction> texts = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      texts.add(contains(PidTag.BODY, "word" + i));
    }
    Restriction pattern =
        new Restriction.Property(
            RelOp.MATCHES_REGEX, PidTag.SUBJECT, new PropertyValue(PidTag.SUBJECT, "(a*)*b"));
    for (Restriction bomb :
        List.of(new Restriction.And(wide), new Restriction.Or(texts), pattern)) {
      assertThat(desk.set(search.ref(), Optional.of(bomb), RESTART, inbox))
          .isEqualTo(ErrorCode.TOO_COMPLEX);
    }
    Restriction deep = subject("plum");
    for (int i = 0; i < 600; i++) {
      deep = new Restriction.Not(deep);
    }
    Restriction tower = deep;
    assertThatThrownBy(() -> desk.set(search.ref(), Optional.of(tower), RESTART, inbox))
        .isInstanceOf(MapiHttpException.class)
        .hasMessageContaining("RpcFormat");
    assertThat(desk.get(search.ref()).returnValue()).isEqualTo(ErrorCode.NOT_INITIALIZED);
  }

  @Test
  @Must(
      "[MS-OXOSRCH] 3.2: search folder definition messages are FAI messages of Common Views like any other")
  @Must("[MS-OXOSRCH] 3.2: what a client writes to a search folder container it reads again")
  void definitionsAreKept() {
    Fid views = desk.fid(PrivateFolder.COMMON_VIEWS);
    Bytes id = Bytes.ofHex("757154C8C1DFC14C91DE09C2044D2D1C");
    Bytes definition = Bytes.ofHex("0410000048000000000000000000000000000000");
    Bytes flags =
        Bytes.ofHex("0104000010000304D2040000" + "0210" + "757154C8C1DFC14C91DE09C2044D2D1C");
    RopFuture<RopCreateMessage.Response> made =
        outlook.open(
            outlook.logon(),
            RopCreateMessage.ROP,
            out -> new RopCreateMessage.Request(out, RopOpenMessage.LOGON_CODE_PAGE, views, true));
    clerk.set(
        made.opened(),
        new PropertyValue(PidTag.MESSAGE_CLASS, "IPM.Microsoft.WunderBar.SFInfo"),
        new PropertyValue(PidTag.SUBJECT, "Unread Mail"),
        new PropertyValue(PidTag.SEARCH_FOLDER_ID, id),
        new PropertyValue(PidTag.SEARCH_FOLDER_TEMPLATE_ID, 2),
        new PropertyValue(PidTag.SEARCH_FOLDER_DEFINITION, definition));
    assertThat(clerk.save(made.opened())).isEqualTo(ErrorCode.SUCCESS);
    SearchDesk.Made container = searched("plum");
    assertThat(clerk.set(container.ref(), new PropertyValue(PidTag.EXTENDED_FOLDER_FLAGS, flags)))
        .isEmpty();
    try (Outlook later = outlook.again()) {
      SearchDesk other = new SearchDesk(later);
      MapiRef folder = later.folder(views);
      TableDesk table =
          TableDesk.contents(later, folder, RopGetContentsTable.ASSOCIATED)
              .columns(PidTag.SEARCH_FOLDER_DEFINITION);
      table.restrict(TableDesk.is(RelOp.EQUAL, PidTag.SEARCH_FOLDER_ID, id));
      assertThat(table.firsts()).containsExactly(definition);
      assertThat(other.clerk().property(container.fid(), PidTag.EXTENDED_FOLDER_FLAGS))
          .isEqualTo(flags);
    }
  }
}
