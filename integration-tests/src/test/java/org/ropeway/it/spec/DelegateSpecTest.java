package org.ropeway.it.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.data.PropertyProblem;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.folder.RopDeleteMessages;
import org.ropeway.codec.rop.folder.RopGetContentsTable;
import org.ropeway.codec.rop.folder.RopGetHierarchyTable;
import org.ropeway.codec.rop.logon.LogonResponse.PrivateMailbox;
import org.ropeway.codec.rop.logon.PrivateFolder;
import org.ropeway.codec.rop.logon.RopGetOwningServers;
import org.ropeway.codec.rop.logon.RopLogon;
import org.ropeway.codec.rop.logon.RopPublicFolderIsGhosted;
import org.ropeway.codec.rop.logon.RopSetReceiveFolder;
import org.ropeway.codec.rop.message.RopOpenMessage;
import org.ropeway.codec.rop.message.RopSetReadFlags;
import org.ropeway.codec.rop.rule.RopGetRulesTable;
import org.ropeway.codec.rop.rule.RopModifyRules;
import org.ropeway.codec.rop.table.RopSetColumns;
import org.ropeway.gateway.client.Autodiscovery;
import org.ropeway.gateway.client.MapiRef;
import org.ropeway.gateway.client.RopFuture;
import org.ropeway.it.stage.Clerk;
import org.ropeway.it.stage.House;
import org.ropeway.it.stage.Outlook;
import org.ropeway.standin.StandinUser;
import org.ropeway.store.LegacyDn;

/**
 * [MS-OXCSTOR] 3.2.5.1.1: another user's mailbox. Bob shares some of his folders with alice and
 * none with carol; what is not shared must not be seen, whatever a client asks.
 */
class DelegateSpecTest {
  private static final String CAROL = "carol@ox.test";
  private static final String TEAM = House.INBOX + "/team";
  private static final String SECRET = House.INBOX + "/secret";
  private static final String PLANS = House.INBOX + "/secret/plans";
  private static final String LENT = House.INBOX + "/lent";
  private static final int DEPTH = 0x04;
  private static final int SEE_AND_READ = 1 | 2 << 7;
  private static final int EDIT = 2 | 2 << 7 | 2 << 14 | 2 << 21;
  private static final int MAKE_FOLDERS = 4 | 2 << 7 | 2 << 14 | 2 << 21;

  private static House house;
  private static Outlook alice;
  private static Outlook bobs;
  private static Clerk clerk;
  private static Fid inbox;

  @BeforeAll
  static void begin() {
    house = House.build(ox -> ox.user(new StandinUser(CAROL, House.PASSWORD, "Carol Clerk")));
    var ox = house.ox().mailboxes();
    for (String path : List.of(TEAM, SECRET, PLANS, LENT)) {
      ox.createFolder("bob", path);
      Clerk.put(house, "bob", path, "in " + path.substring(path.lastIndexOf('/') + 1));
    }
    Clerk.put(house, "bob", House.INBOX, "one", "two");
    ox.share("bob", House.INBOX, "alice", SEE_AND_READ);
    ox.share("bob", TEAM, "alice", MAKE_FOLDERS);
    ox.share("bob", PLANS, "alice", SEE_AND_READ);
    ox.share("bob", LENT, "alice", EDIT);
    alice = house.outlook(House.ALICE);
    bobs = alice.mailboxOf(House.BOB, 1);
    clerk = new Clerk(bobs);
    inbox = bobs.store().folderId(PrivateFolder.INBOX);
    clerk.await(inbox, "one", "two");
  }

  @AfterAll
  static void end() {
    alice.close();
    house.close();
  }

  private static Fid top() {
    return bobs.store().folderId(PrivateFolder.IPM_SUBTREE);
  }

  @Test
  @Must("[MS-OXCSTOR] 3.2.5.1.1: a delegate logs on to another user's mailbox")
  @Must("[MS-OXCSTOR] 2.2.1.1.3: OwnerRight and SendAsRight are the owner's alone")
  @Must(
      "[MS-OXCSTOR] 2.2.1.1.3: with USE_PER_MDB_REPLID_MAPPING each mailbox has a replica of its own, the same for each logon")
  void loggingOn() {
    PrivateMailbox store = bobs.store();
    assertThat(store.responseFlags()).isEqualTo(PrivateMailbox.RESERVED);
    assertThat(new HashSet<>(store.folderIds())).hasSize(13);
    assertThat(store.replGuid()).isNotEqualTo(alice.store().replGuid());
    assertThat(store.mailboxGuid()).isNotEqualTo(alice.store().mailboxGuid());
    PrivateMailbox again = alice.mailboxOf(House.BOB, 2).store();
    assertThat(again.folderIds()).isEqualTo(store.folderIds());
    assertThat(again.replGuid()).isEqualTo(store.replGuid());
    assertThat(again.mailboxGuid()).isEqualTo(store.mailboxGuid());
    Map<PropertyTag, Object> properties =
        bobs.properties(
            bobs.logon(),
            PidTag.MAILBOX_OWNER_NAME,
            PidTag.IPM_OUTBOX_ENTRY_ID,
            PidTag.IPM_SENT_MAIL_ENTRY_ID,
            PidTag.IPM_SUBTREE_ENTRY_ID,
            PidTag.VALID_FOLDER_MASK);
    assertThat(properties)
        .containsEntry(PidTag.MAILBOX_OWNER_NAME, "Bob Builder")
        .containsEntry(PidTag.VALID_FOLDER_MASK, 0x01 | 0x02 | 0x20 | 0x40 | 0x80)
        .containsKey(PidTag.IPM_SUBTREE_ENTRY_ID)
        .doesNotContainKeys(PidTag.IPM_OUTBOX_ENTRY_ID, PidTag.IPM_SENT_MAIL_ENTRY_ID);
  }

  @Test
  @Must(
      "[MS-OXCSTOR] 3.2.5.1.1: to another mailbox than that of the first logon USE_PER_MDB_REPLID_MAPPING is asked for")
  @Must("[MS-OXCSTOR] 3.2.5.1.1: who may see nothing of a mailbox is refused")
  @Must("[MS-OXCSTOR] 3.2.5.1.1: a look-up of the Essdn that fails is ecLoginFailure")
  void refused() {
    house
        .ox()
        .faults()
        .unavailable(house.operation("searchPersons", "contacts.autocomplete"), 9, Duration.ZERO);
    assertThat(alice.logon(3, House.BOB, RopLogon.USE_PER_MDB_REPLID_MAPPING).returnValue())
        .isEqualTo(ErrorCode.LOGON_FAILED);
    house.ox().faults().clear();
    assertThat(alice.logon(3, House.BOB, RopLogon.HOME_LOGON).returnValue())
        .isEqualTo(ErrorCode.INVALID_PARAMETER);
    try (Outlook carol = house.outlook(CAROL)) {
      assertThat(carol.logon(3, House.BOB, RopLogon.USE_PER_MDB_REPLID_MAPPING).returnValue())
          .isEqualTo(ErrorCode.LOGIN_PERMISSION);
      Clerk.eventually( // what was shared before is seen to be gone
          () -> carol.logon(3, House.ALICE, RopLogon.USE_PER_MDB_REPLID_MAPPING).returnValue(),
          ErrorCode.LOGIN_PERMISSION::equals);
    }
  }

  /** What is shared stands in its place; of what is not, there is no trace. */
  @Test
  void onlyWhatIsShared() {
    assertThat(clerk.folders(top())).containsOnlyKeys("Inbox", "plans");
    assertThat(clerk.folders(inbox)).containsOnlyKeys("team", "lent");
    assertThat(clerk.number(inbox, PidTag.CONTENT_COUNT)).isEqualTo(2);
    clerk.await(clerk.folders(top()).get("plans"), "in plans");
    for (PrivateFolder which :
        List.of(PrivateFolder.OUTBOX, PrivateFolder.SENT_ITEMS, PrivateFolder.DELETED_ITEMS)) {
      Fid fid = bobs.store().folderId(which);
      assertThat(clerk.openFolder(fid)).isEqualTo(ErrorCode.NOT_FOUND);
      assertThat(clerk.write(fid, "intruder", true)).isEqualTo(ErrorCode.NOT_FOUND);
      assertThat(clerk.write(fid, "intruder", false)).isEqualTo(ErrorCode.NOT_FOUND);
    }
    assertThat(bobs.properties(bobs.folder(inbox), PidTag.IPM_DRAFTS_ENTRY_ID)).isEmpty();
    assertThat(deepNames())
        .contains("Inbox", "team", "lent", "plans")
        .doesNotContain("secret", "Drafts", "Sent Items", "Deleted Items", "Outbox", "Calendar");
    for (PrivateFolder which :
        List.of(
            PrivateFolder.MAILBOX_ROOT,
            PrivateFolder.COMMON_VIEWS,
            PrivateFolder.SEARCH,
            PrivateFolder.VIEWS,
            PrivateFolder.SHORTCUTS)) {
      assertThat(clerk.openFolder(bobs.store().folderId(which))).isEqualTo(ErrorCode.SUCCESS);
    }
  }

  private static List<Object> deepNames() {
    MapiRef root = bobs.folder(PrivateFolder.MAILBOX_ROOT);
    MapiRef table =
        Outlook.opened(
            bobs.open(
                root,
                RopGetHierarchyTable.ROP,
                out -> new RopGetHierarchyTable.Request(out, DEPTH)));
    bobs.call(table, RopSetColumns.ROP, new RopSetColumns.Request(0, List.of(PidTag.DISPLAY_NAME)));
    List<Object> names =
        bobs.rows(table).stream().<Object>map(row -> row.values().getFirst()).toList();
    bobs.release(table, root);
    return names;
  }

  /** Ids of one mailbox are none of another. */
  @Test
  void idsOfBothMailboxesApart() {
    Clerk own = new Clerk(alice);
    Fid mine = own.create(alice.store().folderId(PrivateFolder.INBOX), "mine");
    assertThat(clerk.folders(inbox)).doesNotContainKey("mine");
    Mid one = clerk.messages(inbox).get("one");
    RopFuture<?> elsewhere = alice.message(mine, one, RopOpenMessage.READ_ONLY);
    if (elsewhere.returnValue().equals(ErrorCode.SUCCESS)) {
      assertThat(alice.properties(elsewhere.opened(), PidTag.SUBJECT))
          .doesNotContainEntry(PidTag.SUBJECT, "one");
    }
    assertThat(own.messages(alice.store().folderId(PrivateFolder.INBOX))).doesNotContainKey("one");
  }

  /** With the rights OX gave: to read here, to change there. */
  @Test
  void rightsOfTheDelegate() {
    Mid one = clerk.messages(inbox).get("one");
    MapiRef read = Outlook.opened(bobs.message(inbox, one, RopOpenMessage.BEST_ACCESS));
    assertThat(bobs.properties(read, PidTag.SUBJECT, PidTag.ACCESS_LEVEL))
        .containsEntry(PidTag.SUBJECT, "one")
        .containsEntry(PidTag.ACCESS_LEVEL, 0);
    assertThat(bobs.stream(read, PidTag.BODY)).isPresent();
    bobs.release(read);
    assertThat(clerk.write(inbox, "new", false)).isEqualTo(ErrorCode.ACCESS_DENIED);
    assertThat(
            clerk
                .on(
                    inbox,
                    RopDeleteMessages.ROP,
                    new RopDeleteMessages.Request(false, false, List.of(one)))
                .response()
                .partialCompletion())
        .isTrue();
    Fid lent = clerk.folders(inbox).get("lent");
    Mid there = clerk.await(lent, "in lent").get("in lent");
    clerk
        .on(lent, RopSetReadFlags.ROP, new RopSetReadFlags.Request(false, 0, List.of(there)))
        .response();
    assertThat(clerk.number(lent, PidTag.CONTENT_UNREAD_COUNT)).isZero();
    try (Outlook bob = house.outlook(House.BOB)) {
      Clerk owner = new Clerk(bob);
      Fid own = owner.folders(bob.store().folderId(PrivateFolder.INBOX)).get("lent");
      owner.await(own, "in lent");
      Clerk.eventually(() -> owner.number(own, PidTag.CONTENT_UNREAD_COUNT), n -> n == 0);
      assertThat(clerk.write(lent, "from alice", false)).isEqualTo(ErrorCode.SUCCESS);
      owner.await(own, "from alice", "in lent");
    }
    assertThat(clerk.transfer(inbox, lent, true, one).returnValue()).isEqualTo(ErrorCode.SUCCESS);
    clerk.await(lent, "from alice", "in lent", "one");
    Mid copied = clerk.messages(lent).get("one");
    clerk.on(
        lent, RopDeleteMessages.ROP, new RopDeleteMessages.Request(false, false, List.of(copied)));
    clerk.await(lent, "from alice", "in lent");
    assertThat(clerk.messages(inbox)).containsKey("one");
  }

  /** A folder made below a shared one is the owner's, as the one above it. */
  @Test
  void foldersOfTheDelegate() {
    Fid team = clerk.folders(inbox).get("team");
    Fid made = clerk.create(team, "made by alice");
    assertThat(clerk.folders(team)).containsKey("made by alice");
    assertThat(clerk.write(made, "note", false)).isEqualTo(ErrorCode.SUCCESS);
    assertThat(house.ox().mailboxes().count("bob", TEAM + "/made by alice")).isEqualTo(1);
    assertThat(clerk.create(inbox, "not here", 1, false).returnValue())
        .isEqualTo(ErrorCode.ACCESS_DENIED);
    assertThat(clerk.create(top(), "nor here", 1, false).returnValue())
        .isEqualTo(ErrorCode.ACCESS_DENIED);
  }

  /** What OX has no place for belongs to who wrote it. */
  @Test
  void hiddenMessagesAreNotShared() {
    assertThat(clerk.write(inbox, "view of alice", true)).isEqualTo(ErrorCode.SUCCESS);
    assertThat(clerk.messages(inbox, RopGetContentsTable.ASSOCIATED)).containsKey("view of alice");
    try (Outlook bob = house.outlook(House.BOB)) {
      Clerk owner = new Clerk(bob);
      Fid own = bob.store().folderId(PrivateFolder.INBOX);
      assertThat(owner.messages(own, RopGetContentsTable.ASSOCIATED))
          .doesNotContainKey("view of alice");
      owner.write(own, "view of bob", true);
      assertThat(clerk.messages(inbox, RopGetContentsTable.ASSOCIATED))
          .doesNotContainKey("view of bob");
    }
  }

  /** Rules, receive folders and properties of the store are the owner's. */
  @Test
  void whatIsTheOwnersAlone() {
    MapiRef folder = bobs.folder(inbox);
    assertThat(
            bobs.open(folder, RopGetRulesTable.ROP, out -> new RopGetRulesTable.Request(out, 0))
                .returnValue())
        .isEqualTo(ErrorCode.ACCESS_DENIED);
    assertThat(
            bobs.call(
                    folder,
                    RopModifyRules.ROP,
                    new RopModifyRules.Request(RopModifyRules.REPLACE, List.of()))
                .returnValue())
        .isEqualTo(ErrorCode.ACCESS_DENIED);
    bobs.release(folder);
    assertThat(
            bobs.call(
                    bobs.logon(),
                    RopSetReceiveFolder.ROP,
                    new RopSetReceiveFolder.Request(inbox, "MY.Class"))
                .returnValue())
        .isEqualTo(ErrorCode.ACCESS_DENIED);
    assertThat(clerk.set(bobs.logon(), new PropertyValue(PidTag.OUT_OF_OFFICE_STATE, true)))
        .extracting(PropertyProblem::errorCode)
        .containsExactly(ErrorCode.ACCESS_DENIED);
  }

  @Test
  @Must("[MS-OXCSTOR] 3.2.5.6: on a private logon RopGetOwningServers is ecNotSupported")
  @Must("[MS-OXCSTOR] 3.2.5.7: on a private logon no folder is ghosted")
  void nothingOfPublicFolders() {
    assertThat(
            bobs.call(bobs.logon(), RopGetOwningServers.ROP, new RopGetOwningServers.Request(inbox))
                .returnValue())
        .isEqualTo(ErrorCode.NOT_SUPPORTED);
    assertThat(
            bobs.call(
                    bobs.logon(),
                    RopPublicFolderIsGhosted.ROP,
                    new RopPublicFolderIsGhosted.Request(inbox))
                .response()
                .ghostServers())
        .isEmpty();
  }

  /** Outlook asks Autodiscover for each mailbox it opens, with the credentials of its user. */
  @Test
  void discovered() {
    Autodiscovery.Found found = Autodiscovery.find(house.url(), alice.settings(), House.BOB);
    assertThat(found.legacyDn()).isEqualToIgnoringCase(LegacyDn.ofUser(House.BOB));
    assertThatThrownBy(() -> Autodiscovery.find(house.url(), alice.settings(), "nobody@ox.test"))
        .isInstanceOf(RuntimeException.class);
  }

  /** What is shared no more is gone, with all that was known of it. */
  @Test
  void withdrawn() {
    var ox = house.ox().mailboxes();
    ox.createFolder("bob", House.INBOX + "/for a while");
    Clerk.put(house, "bob", House.INBOX + "/for a while", "short");
    ox.share("bob", House.INBOX + "/for a while", "alice", SEE_AND_READ);
    Fid lent =
        Clerk.eventually(() -> clerk.folders(inbox), f -> f.containsKey("for a while"))
            .get("for a while");
    Mid mail = clerk.await(lent, "short").get("short");
    ox.share("bob", House.INBOX + "/for a while", "alice", 0);
    Clerk.eventually(() -> clerk.openFolder(lent), ErrorCode.NOT_FOUND::equals);
    assertThat(bobs.message(lent, mail, RopOpenMessage.READ_ONLY).returnValue())
        .isEqualTo(ErrorCode.NOT_FOUND);
  }

  /**
   * A special folder comes and goes with being shared, and a closed mailbox is not shown as it was.
   */
  @Test
  void inboxWithdrawn() {
    var ox = house.ox().mailboxes();
    Clerk.put(house, "alice", House.INBOX, "for carol");
    ox.share("alice", House.INBOX, "carol", SEE_AND_READ);
    try (Outlook carol = house.outlook(CAROL)) {
      Outlook alices = carol.mailboxOf(House.ALICE, 1);
      Clerk delegate = new Clerk(alices);
      Fid shared = alices.store().folderId(PrivateFolder.INBOX);
      Mid mail = delegate.await(shared, "for carol").get("for carol");
      ox.share("alice", House.INBOX, "carol", 0);
      Clerk.eventually(() -> delegate.openFolder(shared), ErrorCode.NOT_FOUND::equals);
      assertThat(alices.message(shared, mail, RopOpenMessage.READ_ONLY).returnValue())
          .isEqualTo(ErrorCode.NOT_FOUND);
      ox.share("alice", House.INBOX, "carol", SEE_AND_READ);
      Clerk.eventually(() -> delegate.openFolder(shared), ErrorCode.SUCCESS::equals);
      delegate.await(shared, "for carol");
      assertThat(delegate.folders(alices.store().folderId(PrivateFolder.IPM_SUBTREE)))
          .containsOnlyKeys("Inbox");
      assertThat(alices.store().replGuid()).isNotEqualTo(alice.store().replGuid());
    }
    ox.share("alice", House.INBOX, "carol", 0);
    try (Outlook carol = house.outlook(CAROL)) {
      assertThat(carol.logon(1, House.ALICE, RopLogon.USE_PER_MDB_REPLID_MAPPING).returnValue())
          .isEqualTo(ErrorCode.LOGIN_PERMISSION);
    }
  }
}
