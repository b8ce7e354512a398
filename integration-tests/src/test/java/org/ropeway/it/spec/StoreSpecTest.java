package org.ropeway.it.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.FileTime;
import org.ropeway.codec.data.LongTermId;
import org.ropeway.codec.data.MapiGuid;
import org.ropeway.codec.data.PropertyName;
import org.ropeway.codec.data.PropertyProblem;
import org.ropeway.codec.data.PropertyRow;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.entryid.AddressBookEntryId;
import org.ropeway.codec.entryid.FolderEntryId;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.logon.LogonResponse;
import org.ropeway.codec.rop.logon.LogonResponse.PrivateMailbox;
import org.ropeway.codec.rop.logon.PrivateFolder;
import org.ropeway.codec.rop.logon.RopGetOwningServers;
import org.ropeway.codec.rop.logon.RopGetReceiveFolder;
import org.ropeway.codec.rop.logon.RopGetReceiveFolderTable;
import org.ropeway.codec.rop.logon.RopGetStoreState;
import org.ropeway.codec.rop.logon.RopIdFromLongTermId;
import org.ropeway.codec.rop.logon.RopLogon;
import org.ropeway.codec.rop.logon.RopLongTermIdFromId;
import org.ropeway.codec.rop.logon.RopPublicFolderIsGhosted;
import org.ropeway.codec.rop.logon.RopSetReceiveFolder;
import org.ropeway.codec.rop.property.RopGetPropertyIdsFromNames;
import org.ropeway.codec.wire.WireWriter;
import org.ropeway.gateway.client.RopFuture;
import org.ropeway.gateway.client.RopList;
import org.ropeway.it.stage.Clerk;
import org.ropeway.it.stage.House;
import org.ropeway.it.stage.Outlook;
import org.ropeway.store.LegacyDn;

/** [MS-OXCSTOR]: logging on, receive folders, ids, the store. */
class StoreSpecTest {
  private static final int STORE_HAS_SEARCHES = 0x01000000;
  private static final MapiGuid ELSEWHERE = MapiGuid.parse("5a1c7e1c-33a5-4f27-9d4c-6b8d4e4f0a11");
  private static final LongTermId PUBLIC_FOLDER = new LongTermId(ELSEWHERE, 0x1234);

  private static House house;
  private static Outlook outlook;
  private static Clerk clerk;
  private static Fid inbox;

  @BeforeAll
  static void begin() {
    house = House.build(ox -> {});
    outlook = house.outlook(House.ALICE);
    clerk = new Clerk(outlook);
    inbox = outlook.store().folderId(PrivateFolder.INBOX);
  }

  @AfterAll
  static void end() {
    outlook.close();
    house.close();
  }

  private static RopFuture<LogonResponse> logon(
      int id, int logonFlags, long openFlags, String essdn) {
    RopList list = outlook.client().list();
    RopFuture<LogonResponse> answer =
        list.logon(id, new RopLogon.Request(logonFlags, openFlags, 0, essdn));
    list.send();
    return answer;
  }

  private static RopFuture<LogonResponse> asAlice(int logonFlags, long openFlags) {
    return logon(7, logonFlags, openFlags, LegacyDn.ofUser(House.ALICE));
  }

  @Test
  @Must("[MS-OXCSTOR] 3.2.5.1.1: the ids of thirteen folders, all different, and all there")
  @Must("[MS-OXCSTOR] 2.2.1.1.3: Reserved is set, OwnerRight and SendAsRight for the owner")
  @Must("[MS-OXCSTOR] 3.2.5.1.1: the same replica and mapping for each logon to the mailbox")
  @Must(
      "[MS-OXCSTOR] 3.2.5.1.1: to the mailbox of the first logon USE_PER_MDB_REPLID_MAPPING is ignored")
  void loggingOn() {
    PrivateMailbox first = outlook.store();
    assertThat(new HashSet<>(first.folderIds())).hasSize(13);
    assertThat(first.responseFlags())
        .isEqualTo(
            PrivateMailbox.RESERVED | PrivateMailbox.OWNER_RIGHT | PrivateMailbox.SEND_AS_RIGHT);
    PrivateMailbox again =
        (PrivateMailbox) asAlice(RopLogon.PRIVATE, RopLogon.HOME_LOGON).response();
    assertThat(again.folderIds()).isEqualTo(first.folderIds());
    assertThat(again.mailboxGuid()).isEqualTo(first.mailboxGuid());
    assertThat(again.replGuid()).isEqualTo(first.replGuid());
    assertThat(again.replId()).isEqualTo(first.replId());
    assertThat(first.folderIds())
        .allSatisfy(fid -> assertThat(clerk.openFolder(fid)).isEqualTo(ErrorCode.SUCCESS));
  }

  @Test
  @Must("[MS-OXCSTOR] 2.2.1.1.3: Private, Undercover and Ghosted come back unchanged")
  void logonFlagsComeBack() {
    int flags = RopLogon.PRIVATE | RopLogon.UNDERCOVER;
    assertThat(((PrivateMailbox) asAlice(flags, RopLogon.HOME_LOGON).response()).logonFlags())
        .isEqualTo(flags);
  }

  @Limit(18)
  @Test
  @Must("[MS-OXCSTOR] 3.2.5.1.1: an Essdn of nobody is ecUnknownUser")
  @Must("[MS-OXCSTOR] 3.2.5.1.2: without public folders a public logon is ecLoginFailure")
  void logonsRefused() {
    assertThat(
            logon(8, RopLogon.PRIVATE, RopLogon.HOME_LOGON, LegacyDn.ofUser("nobody@ox.test"))
                .returnValue())
        .isEqualTo(ErrorCode.UNKNOWN_USER);
    assertThat(logon(8, RopLogon.PRIVATE, 0, LegacyDn.ofUser(House.BOB)).returnValue())
        .isEqualTo(ErrorCode.INVALID_PARAMETER);
    assertThat(outlook.logon(8, House.BOB, RopLogon.USE_PER_MDB_REPLID_MAPPING).returnValue())
        .isEqualTo(ErrorCode.LOGIN_PERMISSION);
    assertThat(asAlice(RopLogon.PRIVATE, RopLogon.USE_ADMIN_PRIVILEGE).returnValue())
        .isEqualTo(ErrorCode.LOGIN_PERMISSION);
    assertThat(logon(8, 0, RopLogon.PUBLIC, "").returnValue()).isEqualTo(ErrorCode.LOGON_FAILED);
  }

  private static RopFuture<RopGetReceiveFolder.Response> receive(String messageClass) {
    return outlook.call(
        outlook.logon(), RopGetReceiveFolder.ROP, new RopGetReceiveFolder.Request(messageClass));
  }

  private static ErrorCode set(String messageClass, Fid fid) {
    return outlook
        .call(
            outlook.logon(),
            RopSetReceiveFolder.ROP,
            new RopSetReceiveFolder.Request(fid, messageClass))
        .returnValue();
  }

  @Test
  @Must(
      "[MS-OXCSTOR] 3.2.5.2: the longest class of the table that covers the one asked for, and its folder")
  @Must("[MS-OXCSTOR] 3.2.5.2: where nothing fits, an empty class and the Inbox")
  @Must("[MS-OXCSTOR] 3.2.5.2: a malformed class is ecInvalidParam")
  @Must("[MS-OXCSTOR] 3.2.3: the table begins with the default, IPM, REPORT.IPM and IPC")
  void receiveFolders() {
    assertThat(receive("IPM.MY.Class").response())
        .isEqualTo(new RopGetReceiveFolder.Response(inbox, "IPM"));
    assertThat(receive("MY.Class").response())
        .isEqualTo(new RopGetReceiveFolder.Response(inbox, ""));
    assertThat(receive("").response()).isEqualTo(new RopGetReceiveFolder.Response(inbox, ""));
    assertThat(receive("report.ipm.note").response().folderId()).isEqualTo(inbox);
    assertThat(receive("IPC.Any").response().folderId())
        .isEqualTo(outlook.store().folderId(PrivateFolder.MAILBOX_ROOT));
    for (String malformed : new String[] {".IPM", "IPM.", "IPM..Note", "IPM\u0007"}) {
      assertThat(receive(malformed).returnValue()).isEqualTo(ErrorCode.INVALID_PARAMETER);
    }
  }

  private static List<Object> classes() {
    return receiveFolderTable().stream().map(row -> row.values().get(1)).toList();
  }

  private static List<PropertyRow> receiveFolderTable() {
    RopGetReceiveFolderTable.Response table =
        outlook
            .call(
                outlook.logon(),
                RopGetReceiveFolderTable.ROP,
                new RopGetReceiveFolderTable.Request())
            .response();
    return table.rows().rows(RopGetReceiveFolderTable.COLUMNS);
  }

  /** When a class got its folder. */
  private static FileTime since(String messageClass) {
    return receiveFolderTable().stream()
        .filter(row -> row.values().get(1).equals(messageClass))
        .map(row -> (FileTime) row.values().get(2))
        .findFirst()
        .orElseThrow();
  }

  @Test
  @Must("[MS-OXCSTOR] 3.2.5.3: a class gets its folder, or another one")
  @Must("[MS-OXCSTOR] 3.2.5.3: without a folder the class goes out of the table")
  @Must("[MS-OXCSTOR] 3.2.5.3: IPM and REPORT.IPM are ecAccessDenied")
  @Must("[MS-OXCSTOR] 3.2.5.3: neither class nor folder is ecError")
  @Must("[MS-OXCSTOR] 3.2.5.3: a malformed class is ecInvalidParam")
  @Must("[MS-OXCSTOR] 3.2.5.3: a receive folder is one of the mailbox")
  @Must("[MS-OXCSTOR] 3.2.5.3: a row says when it was added or changed")
  @Must("[MS-OXCSTOR] 3.2.5.4: all rows of the table are sent, with folder, class and time")
  void receiveFoldersSet() {
    Fid one = clerk.create(inbox, "one");
    Fid other = clerk.create(inbox, "other");
    Instant before = Instant.now().minusSeconds(1);
    assertThat(set("MY.Own", one)).isEqualTo(ErrorCode.SUCCESS);
    FileTime added = since("MY.Own");
    assertThat(added.toInstant()).isBetween(before, Instant.now().plusSeconds(1));
    assertThat(receive("My.Own.Thing").response())
        .isEqualTo(new RopGetReceiveFolder.Response(one, "MY.Own"));
    assertThat(set("my.own", other)).isEqualTo(ErrorCode.SUCCESS);
    assertThat(receive("MY.Own").response().folderId()).isEqualTo(other);
    assertThat(since("my.own").toInstant()).isAfterOrEqualTo(added.toInstant());
    assertThat(classes()).contains("", "IPM", "REPORT.IPM", "IPC").hasSize(5);
    assertThat(set("MY.OWN", Fid.NONE)).isEqualTo(ErrorCode.SUCCESS);
    assertThat(classes()).hasSize(4);
    assertThat(set("ipm", one)).isEqualTo(ErrorCode.ACCESS_DENIED);
    assertThat(set("Report.IPM", one)).isEqualTo(ErrorCode.ACCESS_DENIED);
    assertThat(set("", Fid.NONE)).isEqualTo(ErrorCode.GENERAL_FAILURE);
    assertThat(set("MY..Own", one)).isEqualTo(ErrorCode.INVALID_PARAMETER);
    assertThat(set("MY.Own", new Fid(0x7FFF_0000_0001L))).isEqualTo(ErrorCode.NOT_FOUND);
  }

  private static RopFuture<RopLongTermIdFromId.Response> longTerm(long id) {
    return outlook.call(
        outlook.logon(), RopLongTermIdFromId.ROP, new RopLongTermIdFromId.Request(id));
  }

  private static RopFuture<RopIdFromLongTermId.Response> id(LongTermId id) {
    return outlook.call(
        outlook.logon(), RopIdFromLongTermId.ROP, new RopIdFromLongTermId.Request(id));
  }

  @Test
  @Must("[MS-OXCSTOR] 3.2.5.8: an id becomes the long-term id with the replica's GUID")
  @Must("[MS-OXCSTOR] 3.2.5.8: a REPLID that is none is ecNotFound")
  @Must("[MS-OXCSTOR] 3.2.5.8: nobody looks whether there is an object of the id")
  @Must("[MS-OXCSTOR] 3.2.5.9: a long-term id becomes the id it is of")
  @Must("[MS-OXCSTOR] 3.2.5.9: nobody looks whether there is an object of the long-term id")
  @Must("[MS-OXCSTOR] 3.2.5.9: a new replica gets a REPLID, which it keeps")
  @Must("[MS-OXCSTOR] 3.2.5.9: a replica of zeros is ecInvalidParam")
  void longTermIds() {
    LongTermId inboxes = longTerm(inbox.value()).response().longTermId();
    assertThat(inboxes.databaseGuid()).isEqualTo(outlook.store().replGuid());
    assertThat(id(inboxes).response().objectId()).isEqualTo(inbox.value());
    assertThat(longTerm((inbox.value() & ~0xFFFFL) | 0x7ABC).returnValue())
        .isEqualTo(ErrorCode.NOT_FOUND);
    long foreign = id(PUBLIC_FOLDER).response().objectId();
    assertThat(longTerm(foreign).response().longTermId()).isEqualTo(PUBLIC_FOLDER);
    assertThat(id(PUBLIC_FOLDER).response().objectId()).isEqualTo(foreign);
    LongTermId nothings = new LongTermId(outlook.store().replGuid(), 0x7FFF_FFFF_0001L);
    assertThat(longTerm(id(nothings).response().objectId()).response().longTermId())
        .isEqualTo(nothings);
    assertThat(clerk.openFolder(new Fid(foreign))).isEqualTo(ErrorCode.NOT_FOUND);
    assertThat(id(new LongTermId(MapiGuid.ZERO, 1)).returnValue())
        .isEqualTo(ErrorCode.INVALID_PARAMETER);
    Bytes map =
        (Bytes)
            outlook
                .properties(outlook.logon(), PidTag.SERIALIZED_REPLID_GUID_MAP)
                .get(PidTag.SERIALIZED_REPLID_GUID_MAP);
    assertThat(map.length()).isEqualTo(2 * 18);
    assertThat(map.slice(0, 2)).isEqualTo(Bytes.wrap(new byte[] {1, 0}));
    assertThat(map.slice(2, 18)).isEqualTo(outlook.store().replGuid().toBytes());
  }

  /** In the mailbox of bob, of whom the other tests know nothing. */
  @Test
  @Must(
      "[MS-OXCSTOR] 3.2.5.9: with as many replicas as can be registered it is ecParameterOverflow")
  @Must("[MS-OXCSTOR] 3.2.5.9: each REPLID is given once, and none is zero")
  @Must(
      "[MS-OXCSTOR] 3.2.5.1.1: with the same REPLGUID, logons have the same REPLIDs and property ids")
  void tooManyReplicas() {
    try (Outlook bob = house.outlook(House.BOB);
        Outlook again = bob.again()) {
      Map<LongTermId, Long> ids = new LinkedHashMap<>();
      ErrorCode last = ErrorCode.SUCCESS;
      for (int i = 1; i < 400 && last.equals(ErrorCode.SUCCESS); i++) {
        LongTermId id = new LongTermId(new MapiGuid(i, i), 1);
        var answer =
            bob.call(bob.logon(), RopIdFromLongTermId.ROP, new RopIdFromLongTermId.Request(id));
        last = answer.returnValue();
        if (last.equals(ErrorCode.SUCCESS)) {
          ids.put(id, answer.response().objectId());
        }
      }
      assertThat(last).isEqualTo(ErrorCode.PARAMETER_OVERFLOW);
      assertThat(ids.values().stream().map(id -> id & 0xFFFF))
          .doesNotHaveDuplicates()
          .doesNotContain(0L)
          .hasSizeGreaterThan(100);
      LongTermId first = ids.keySet().iterator().next();
      assertThat(
              again
                  .call(
                      again.logon(),
                      RopIdFromLongTermId.ROP,
                      new RopIdFromLongTermId.Request(first))
                  .response()
                  .objectId())
          .isEqualTo(ids.get(first));
      assertThat(propertyId(again)).isEqualTo(propertyId(bob));
    }
  }

  private static List<Integer> propertyId(Outlook session) {
    return session
        .call(
            session.logon(),
            RopGetPropertyIdsFromNames.ROP,
            new RopGetPropertyIdsFromNames.Request(
                RopGetPropertyIdsFromNames.CREATE,
                List.of(new PropertyName.Named(ELSEWHERE, "same for each logon"))))
        .response()
        .propertyIds();
  }

  @Test
  @Must(
      "[MS-OXCSTOR] 3.2.5.5: STORE_HAS_SEARCHES, and no other flag, where there are search folders")
  @Must("[MS-OXCSTOR] 3.2.5.6: of a private mailbox no servers are told: the operation fails")
  @Must("[MS-OXCSTOR] 3.2.5.7: a folder of a private mailbox is not ghosted")
  void stateAndServers() {
    assertThat(
            outlook
                .call(outlook.logon(), RopGetStoreState.ROP, new RopGetStoreState.Request())
                .response()
                .storeState())
        .isEqualTo(STORE_HAS_SEARCHES);
    assertThat(
            outlook
                .call(
                    outlook.logon(),
                    RopGetOwningServers.ROP,
                    new RopGetOwningServers.Request(inbox))
                .returnValue())
        .isEqualTo(ErrorCode.NOT_SUPPORTED);
    assertThat(
            outlook
                .call(
                    outlook.logon(),
                    RopPublicFolderIsGhosted.ROP,
                    new RopPublicFolderIsGhosted.Request(inbox))
                .response()
                .ghostServers())
        .isEmpty();
  }

  @Test
  @Must(
      "[MS-OXCSTOR] 2.2.2.1: the owner, his entry id, the record key and the folders of the store are told")
  @Must(
      "[MS-OXCSTOR] 2.2.2.1: how much is in the store, and the languages of the session, are told")
  @Must("[MS-OXCSTOR] 2.2.2.1: properties that can only be read are not written")
  @Must("[MS-OXCSTOR] 2.2.2.2: PidTagOutOfOfficeState is written and read")
  void propertiesOfTheStore() {
    var found =
        outlook.properties(
            outlook.logon(),
            PidTag.MAILBOX_OWNER_NAME,
            PidTag.MAILBOX_OWNER_ENTRY_ID,
            PidTag.USER_ENTRY_ID,
            PidTag.STORE_RECORD_KEY,
            PidTag.IPM_SUBTREE_ENTRY_ID,
            PidTag.CONTENT_COUNT,
            PidTag.MESSAGE_SIZE,
            PidTag.MESSAGE_SIZE_EXTENDED,
            PidTag.LOCALE_ID,
            PidTag.SORT_LOCALE_ID,
            PidTag.CODE_PAGE_ID,
            PidTag.OUT_OF_OFFICE_STATE);
    AddressBookEntryId alice =
        AddressBookEntryId.of(AddressBookEntryId.MAIL_USER, LegacyDn.ofUser(House.ALICE));
    Bytes entryId = Bytes.wrap(WireWriter.encode(AddressBookEntryId.WIRE, alice));
    LongTermId subtree =
        longTerm(outlook.store().folderId(PrivateFolder.IPM_SUBTREE).value())
            .response()
            .longTermId();
    FolderEntryId folder = FolderEntryId.of(outlook.store().mailboxGuid(), subtree);
    assertThat(found)
        .containsEntry(PidTag.MAILBOX_OWNER_NAME, "Alice Anderson")
        .containsEntry(PidTag.MAILBOX_OWNER_ENTRY_ID, entryId)
        .containsEntry(PidTag.USER_ENTRY_ID, entryId)
        .containsEntry(PidTag.STORE_RECORD_KEY, outlook.store().mailboxGuid().toBytes())
        .containsEntry(
            PidTag.IPM_SUBTREE_ENTRY_ID, Bytes.wrap(WireWriter.encode(FolderEntryId.WIRE, folder)))
        .containsEntry(PidTag.OUT_OF_OFFICE_STATE, false)
        .containsKeys(
            PidTag.CONTENT_COUNT, PidTag.LOCALE_ID, PidTag.SORT_LOCALE_ID, PidTag.CODE_PAGE_ID);
    assertThat((Long) found.get(PidTag.MESSAGE_SIZE_EXTENDED))
        .isEqualTo(((Integer) found.get(PidTag.MESSAGE_SIZE)).longValue());
    assertThat(
            clerk.set(
                outlook.logon(),
                new PropertyValue(PidTag.MAILBOX_OWNER_NAME, "Mallory"),
                new PropertyValue(PidTag.OUT_OF_OFFICE_STATE, true)))
        .extracting(PropertyProblem::errorCode)
        .containsExactly(ErrorCode.COMPUTED_VALUE);
    assertThat(outlook.properties(outlook.logon(), PidTag.OUT_OF_OFFICE_STATE))
        .containsEntry(PidTag.OUT_OF_OFFICE_STATE, true);
    PrivateMailbox away =
        (PrivateMailbox) asAlice(RopLogon.PRIVATE, RopLogon.HOME_LOGON).response();
    assertThat(away.responseFlags() & PrivateMailbox.OOF).isNotZero();
    clerk.set(outlook.logon(), new PropertyValue(PidTag.OUT_OF_OFFICE_STATE, false));
  }
}
