package org.ropeway.it.spec;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.GlobalCounter;
import org.ropeway.codec.data.LongTermId;
import org.ropeway.codec.data.MapiGuid;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.data.PropertyProblem;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.entryid.EntryId;
import org.ropeway.codec.entryid.FolderEntryId;
import org.ropeway.codec.entryid.StoreEntryId;
import org.ropeway.codec.fxics.GlobSet;
import org.ropeway.codec.fxics.IdSet;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.Rop;
import org.ropeway.codec.rop.RopRequest;
import org.ropeway.codec.rop.folder.ReplicaServers;
import org.ropeway.codec.rop.folder.RopCreateFolder;
import org.ropeway.codec.rop.folder.RopDeleteMessages;
import org.ropeway.codec.rop.folder.RopGetContentsTable;
import org.ropeway.codec.rop.folder.RopMoveCopyMessages;
import org.ropeway.codec.rop.folder.RopSetSearchCriteria;
import org.ropeway.codec.rop.logon.LogonResponse;
import org.ropeway.codec.rop.logon.LogonResponse.PublicFolders;
import org.ropeway.codec.rop.logon.PrivateFolder;
import org.ropeway.codec.rop.logon.PublicFolder;
import org.ropeway.codec.rop.logon.RopGetOwningServers;
import org.ropeway.codec.rop.logon.RopGetPerUserGuid;
import org.ropeway.codec.rop.logon.RopGetPerUserLongTermIds;
import org.ropeway.codec.rop.logon.RopGetReceiveFolder;
import org.ropeway.codec.rop.logon.RopGetReceiveFolderTable;
import org.ropeway.codec.rop.logon.RopGetStoreState;
import org.ropeway.codec.rop.logon.RopLogon;
import org.ropeway.codec.rop.logon.RopLongTermIdFromId;
import org.ropeway.codec.rop.logon.RopPublicFolderIsGhosted;
import org.ropeway.codec.rop.logon.RopReadPerUserInformation;
import org.ropeway.codec.rop.logon.RopSetReceiveFolder;
import org.ropeway.codec.rop.logon.RopWritePerUserInformation;
import org.ropeway.codec.rop.message.RopOpenMessage;
import org.ropeway.codec.rop.message.RopSetMessageReadFlag;
import org.ropeway.codec.rop.property.RopCopyTo;
import org.ropeway.codec.rop.stream.RopOpenStream;
import org.ropeway.codec.rop.transport.RopGetTransportFolder;
import org.ropeway.codec.rpcext.AuxBlock;
import org.ropeway.codec.rpcext.AuxInfo;
import org.ropeway.codec.rpcext.ExtendedBuffer;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireWriter;
import org.ropeway.gateway.client.Autodiscovery;
import org.ropeway.gateway.client.EmsmdbClient;
import org.ropeway.gateway.client.MapiRef;
import org.ropeway.gateway.client.RopFuture;
import org.ropeway.gateway.client.RopList;
import org.ropeway.it.stage.Clerk;
import org.ropeway.it.stage.House;
import org.ropeway.it.stage.Outlook;
import org.ropeway.store.LegacyDn;

/**
 * [MS-OXCSTOR] 3.2.5.1.2: the logon to public folders, which are OX's public mail folders. Alice
 * administers them, bob may only read; what is nobody's to see, nobody sees.
 */
class PublicStoreSpecTest {
  private static final MapiGuid ELSEWHERE = new MapiGuid(1, 2);
  private static final String NEWS = "default0/Public/News";
  private static final String BOARD = "default0/Public/Board";
  private static final int READ = 1 | 2 << 7;
  private static final int ADMINISTER = 4 | 2 << 7 | 2 << 14 | 2 << 21 | 1 << 28;

  private static House house;
  private static Outlook alice;
  private static Outlook folders;
  private static Clerk clerk;
  private static Fid news;

  @BeforeAll
  static void begin() {
    house = House.build(ox -> {});
    var ox = house.ox().mailboxes();
    for (String path : List.of(NEWS, BOARD)) {
      ox.createFolder("alice", path);
      ox.share("alice", path, "alice", ADMINISTER);
    }
    ox.share("alice", NEWS, "bob", READ);
    Clerk.put(house, "alice", NEWS, "one", "two");
    Clerk.put(house, "alice", BOARD, "secret");
    alice = house.outlook(House.ALICE);
    folders = alice.publicFolders(1);
    clerk = new Clerk(folders);
    news = clerk.folders(top(folders)).get("News");
    clerk.await(news, "one", "two");
  }

  @AfterAll
  static void end() {
    alice.close();
    house.close();
  }

  private static Fid top(Outlook at) {
    return at.publicStore().folderId(PublicFolder.IPM_SUBTREE);
  }

  private static <Q extends RopRequest> ErrorCode code(Rop<Q, ?> rop, Q request) {
    return folders.call(folders.logon(), rop, request).returnValue();
  }

  @Test
  @Must("[MS-OXCSTOR] 3.2.5.1.2: a public logon to the public folders")
  @Must("[MS-OXCSTOR] 2.2.1.1.4: ten folders, the root above all others, and three empty slots")
  @Must("[MS-OXCSTOR] 2.2.1.1.4: Undercover and Ghosted come back unchanged, PerUserGuid is empty")
  void loggingOn() {
    PublicFolders store = folders.publicStore();
    assertThat(store.folderIds().subList(0, 10)).doesNotContain(Fid.NONE).doesNotHaveDuplicates();
    assertThat(store.folderIds().subList(10, 13)).containsOnly(Fid.NONE);
    assertThat(store.folderIds().subList(0, 10))
        .allSatisfy(fid -> assertThat(clerk.openFolder(fid)).isEqualTo(ErrorCode.SUCCESS));
    assertThat(clerk.folders(store.folderId(PublicFolder.ROOT)).values())
        .containsExactlyInAnyOrder(
            store.folderId(PublicFolder.IPM_SUBTREE), store.folderId(PublicFolder.NON_IPM_SUBTREE));
    assertThat(store.perUserGuid()).isEqualTo(MapiGuid.ZERO);
    assertThat(store.replGuid()).isNotEqualTo(alice.store().replGuid());
    int flags = RopLogon.UNDERCOVER | RopLogon.GHOSTED;
    PublicFolders again = (PublicFolders) alice.logonToPublic(2, flags, RopLogon.PUBLIC).response();
    assertThat(again.logonFlags()).isEqualTo(flags);
    assertThat(again.folderIds()).isEqualTo(store.folderIds());
    assertThat(again.replGuid()).isEqualTo(store.replGuid());
  }

  @Test
  @Must("[MS-OXCSTOR] 3.2.5.1.2: a public logon without the PUBLIC bit fails")
  @Must("[MS-OXCSTOR] 3.2.5.1.2: with ALTERNATE_SERVER, where no other server is, ecLoginFailure")
  void refused() {
    assertThat(alice.logonToPublic(3, 0, RopLogon.HOME_LOGON).returnValue())
        .isEqualTo(ErrorCode.LOGON_FAILED);
    assertThat(alice.logonToPublic(3, RopLogon.PRIVATE, RopLogon.PUBLIC).returnValue())
        .isEqualTo(ErrorCode.LOGON_FAILED);
    assertThat(alice.logonToPublic(3, 0, RopLogon.PUBLIC | RopLogon.ALTERNATE_SERVER).returnValue())
        .isEqualTo(ErrorCode.LOGON_FAILED);
  }

  /** What the store says of itself, by which Outlook knows what it is. */
  @Test
  void theStore() {
    Map<PropertyTag, Object> properties =
        folders.properties(
            folders.logon(),
            PidTag.ENTRY_ID,
            PidTag.IPM_SUBTREE_ENTRY_ID,
            PidTag.IPM_OUTBOX_ENTRY_ID,
            PidTag.MAILBOX_OWNER_NAME,
            PidTag.STORE_PROVIDER,
            PidTag.VALID_FOLDER_MASK);
    assertThat(properties)
        .containsEntry(PidTag.VALID_FOLDER_MASK, 0x01)
        .containsEntry(PidTag.STORE_PROVIDER, Bytes.ofHex("78b2fa70aff711cd9bc800aa002fc45a"))
        .doesNotContainKeys(PidTag.IPM_OUTBOX_ENTRY_ID, PidTag.MAILBOX_OWNER_NAME);
    assertThat(EntryId.of((Bytes) properties.get(PidTag.ENTRY_ID)))
        .isInstanceOfSatisfying(
            StoreEntryId.class,
            id -> assertThat(id.wrappedProviderUid()).isEqualTo(StoreEntryId.PUBLIC_STORE));
    assertThat(EntryId.of((Bytes) properties.get(PidTag.IPM_SUBTREE_ENTRY_ID)))
        .isEqualTo(FolderEntryId.ofPublic(longTerm(top(folders))));
    assertThat(EntryId.of((Bytes) clerk.property(news, PidTag.ENTRY_ID)))
        .isEqualTo(FolderEntryId.ofPublic(longTerm(news)));
    assertThat(clerk.set(folders.logon(), new PropertyValue(PidTag.COMMENT, "mine")))
        .extracting(PropertyProblem::errorCode)
        .containsExactly(ErrorCode.ACCESS_DENIED);
  }

  private static LongTermId longTerm(Fid fid) {
    return folders
        .call(
            folders.logon(), RopLongTermIdFromId.ROP, new RopLongTermIdFromId.Request(fid.value()))
        .response()
        .longTermId();
  }

  @Test
  @Must("[MS-OXCSTOR] 3.2.5.2: on a public logon receive folders are ecNotSupported")
  @Must("[MS-OXCSTOR] 3.2.5.3: on a public logon RopSetReceiveFolder is ecNotSupported")
  @Must("[MS-OXCSTOR] 3.2.5.4: on a public logon RopGetReceiveFolderTable is ecNotSupported")
  @Must("[MS-OXCSTOR] 3.2.5.5: on a public logon RopGetStoreState is ecNotSupported")
  @Must("[MS-OXCSTOR] 3.2.5.10: on a public logon RopGetPerUserLongTermIds is ecNotSupported")
  @Must("[MS-OXCSTOR] 3.2.5.11: on a public logon RopGetPerUserGuid is ecNotSupported")
  void whatOnlyMailboxesHave() {
    assertThat(
            List.of(
                code(RopGetReceiveFolder.ROP, new RopGetReceiveFolder.Request("IPM")),
                code(RopSetReceiveFolder.ROP, new RopSetReceiveFolder.Request(news, "MY.Class")),
                code(RopGetReceiveFolderTable.ROP, new RopGetReceiveFolderTable.Request()),
                code(RopGetStoreState.ROP, new RopGetStoreState.Request()),
                code(
                    RopGetPerUserLongTermIds.ROP,
                    new RopGetPerUserLongTermIds.Request(MapiGuid.ZERO)),
                code(RopGetPerUserGuid.ROP, new RopGetPerUserGuid.Request(longTerm(news))),
                code(RopGetTransportFolder.ROP, new RopGetTransportFolder.Request())))
        .containsOnly(ErrorCode.NOT_SUPPORTED);
  }

  @Test
  @Must("[MS-OXCSTOR] 3.2.5.6: the servers of a public folder by their cost")
  @Must("[MS-OXCSTOR] 3.2.5.6: a public folder that is not there is ecNotFound")
  void servers() {
    ReplicaServers servers =
        folders
            .call(folders.logon(), RopGetOwningServers.ROP, new RopGetOwningServers.Request(news))
            .response();
    assertThat(servers.cheapServerCount()).isEqualTo(1);
    assertThat(servers.servers())
        .singleElement()
        .asString()
        .startsWithIgnoringCase(LegacyDn.PREFIX + "/cn=Configuration/cn=Servers/cn=");
    assertThat(
            folders
                .call(
                    folders.logon(),
                    RopPublicFolderIsGhosted.ROP,
                    new RopPublicFolderIsGhosted.Request(news))
                .response()
                .ghostServers())
        .isEmpty();
    Fid nothing = new Fid(0x7FFF_0000_0001L);
    assertThat(code(RopGetOwningServers.ROP, new RopGetOwningServers.Request(nothing)))
        .isEqualTo(ErrorCode.NOT_FOUND);
    assertThat(code(RopPublicFolderIsGhosted.ROP, new RopPublicFolderIsGhosted.Request(nothing)))
        .isEqualTo(ErrorCode.NOT_FOUND);
  }

  private static RopReadPerUserInformation.Response read(LongTermId of) {
    return folders
        .call(
            folders.logon(),
            RopReadPerUserInformation.ROP,
            new RopReadPerUserInformation.Request(of, 0, 0, 0))
        .response();
  }

  private static Bytes ids(GlobSet numbers) {
    return Bytes.wrap(
        WireWriter.encode(IdSet.REPLGUID, IdSet.of(folders.publicStore().replGuid(), numbers)));
  }

  /** In a folder of its own. */
  @Test
  @Must("[MS-OXCSTOR] 3.2.5.12.3: on a public logon what the user has read of the folder is read")
  @Must(
      "[MS-OXCSTOR] 3.2.5.13.3: on a public logon what the user has read of the folder is written")
  @Must("[MS-OXCMSG] 3.2.5.11: in public folders a message's read flag is found by ClientData")
  @Must(
      "[MS-OXCMSG] 2.2.3.11.2: ReadStatusChanged tells of public folders whether the state changed")
  void whatWasRead() {
    Fid reading = clerk.create(news, "reading");
    Clerk.put(house, "alice", NEWS + "/reading", "three", "four");
    Map<String, Mid> messages = clerk.await(reading, "three", "four");
    LongTermId id = longTerm(reading);
    assertThat(read(id).data()).isEqualTo(Bytes.EMPTY);

    Bytes clientData = Bytes.wrap("what the client wants it".getBytes(US_ASCII));
    MapiRef three = Outlook.opened(folders.message(reading, messages.get("three"), 0));
    assertThat(markRead(folders, three, clientData).readStatusChanged())
        .hasValue(new RopSetMessageReadFlag.ReadStatusChanged(1, clientData));
    assertThat(markRead(folders, three, clientData).readStatusChanged()).isEmpty();
    long number = changeNumber(three);
    folders.release(three);
    assertThat(read(id))
        .isEqualTo(new RopReadPerUserInformation.Response(true, ids(GlobSet.of(number))));

    MapiRef four = Outlook.opened(folders.message(reading, messages.get("four"), 0));
    Bytes both = ids(GlobSet.of(number, changeNumber(four)));
    folders.release(four);
    assertThat(
            code(
                RopWritePerUserInformation.ROP,
                new RopWritePerUserInformation.Request(id, true, 0, both, Optional.empty())))
        .isEqualTo(ErrorCode.SUCCESS);
    assertThat(clerk.number(reading, PidTag.CONTENT_UNREAD_COUNT)).isZero();
    assertThat(
            code(
                RopReadPerUserInformation.ROP,
                new RopReadPerUserInformation.Request(new LongTermId(ELSEWHERE, 7), 0, 0, 0)))
        .isEqualTo(ErrorCode.NOT_FOUND);
  }

  private static RopSetMessageReadFlag.Response markRead(
      Outlook at, MapiRef message, Bytes clientData) {
    return at.call(
            message,
            message,
            RopSetMessageReadFlag.ROP,
            in -> new RopSetMessageReadFlag.Request(in, 0, Optional.of(clientData)))
        .response();
  }

  private static long changeNumber(MapiRef message) {
    Object number = folders.properties(message, PidTag.CHANGE_NUMBER).get(PidTag.CHANGE_NUMBER);
    return GlobalCounter.counter((Long) number);
  }

  @Test
  @Must("[MS-OXCFOLD] 3.2.5.2: a search folder in a public store is ecNotSupported")
  @Must("[MS-OXCFOLD] 3.2.5.4: a recursive search in a public folder is ecNotSupported")
  void nothingIsSearched() {
    assertThat(clerk.create(news, "search", RopCreateFolder.SEARCH, false).returnValue())
        .isEqualTo(ErrorCode.NOT_SUPPORTED);
    assertThat(
            clerk
                .on(
                    news,
                    RopSetSearchCriteria.ROP,
                    new RopSetSearchCriteria.Request(
                        Optional.empty(), List.of(news), RopSetSearchCriteria.RECURSIVE_SEARCH))
                .returnValue())
        .isEqualTo(ErrorCode.NOT_SUPPORTED);
  }

  @Test
  @Must(
      "[MS-OXCPRPT] 3.2.5.8: a public folder is neither source nor destination of RopCopyTo, NotSupported")
  @Must("[MS-OXCPRPT] 3.2.5.11: a stream of a public folder is opened for reading only")
  void copiesAndStreams() {
    Fid copied = clerk.create(news, "copied");
    MapiRef source = folders.folder(news);
    MapiRef destination = folders.folder(copied);
    assertThat(
            folders
                .call(
                    source,
                    destination,
                    RopCopyTo.ROP,
                    at -> new RopCopyTo.Request(at, false, false, 0, List.of()))
                .returnValue())
        .isEqualTo(ErrorCode.NOT_SUPPORTED);
    assertThat(stream(destination, RopOpenStream.READ_WRITE)).isEqualTo(ErrorCode.ACCESS_DENIED);
    assertThat(stream(destination, RopOpenStream.CREATE)).isEqualTo(ErrorCode.ACCESS_DENIED);
    assertThat(stream(destination, RopOpenStream.READ_ONLY)).isEqualTo(ErrorCode.SUCCESS);
    folders.release(source, destination);
  }

  private static ErrorCode stream(MapiRef folder, int mode) {
    return folders
        .open(
            folder, RopOpenStream.ROP, out -> new RopOpenStream.Request(out, PidTag.COMMENT, mode))
        .returnValue();
  }

  /** What OX lets him do: see and read, and nothing of what he may not see. */
  @Test
  void othersHaveTheRightsThatOxGivesThem() {
    try (Outlook bob = house.outlook(House.BOB)) {
      Outlook his = bob.publicFolders(1);
      Clerk reader = new Clerk(his);
      assertThat(his.publicStore().replGuid()).isNotEqualTo(folders.publicStore().replGuid());
      Map<String, Fid> shown = reader.folders(top(his));
      assertThat(shown).containsOnlyKeys("News");
      Fid seen = shown.get("News");
      Mid one = reader.await(seen, "one", "two").get("one");
      MapiRef message = Outlook.opened(his.message(seen, one, RopOpenMessage.BEST_ACCESS));
      assertThat(his.properties(message, PidTag.SUBJECT, PidTag.ACCESS_LEVEL))
          .containsEntry(PidTag.SUBJECT, "one")
          .containsEntry(PidTag.ACCESS_LEVEL, 0);
      int unread = reader.number(seen, PidTag.CONTENT_UNREAD_COUNT);
      Bytes clientData = Bytes.wrap(new byte[24]);
      assertThat(markRead(his, message, clientData).readStatusChanged()).isPresent();
      assertThat(reader.number(seen, PidTag.CONTENT_UNREAD_COUNT)).isEqualTo(unread - 1);
      his.release(message);
      assertThat(reader.write(seen, "intruder", false)).isEqualTo(ErrorCode.ACCESS_DENIED);
      assertThat(reader.create(seen, "his", 1, false).returnValue())
          .isEqualTo(ErrorCode.ACCESS_DENIED);
      assertThat(reader.create(top(his), "his", 1, false).returnValue())
          .isEqualTo(ErrorCode.ACCESS_DENIED);
      assertThat(
              reader
                  .on(
                      seen,
                      RopDeleteMessages.ROP,
                      new RopDeleteMessages.Request(false, false, List.of(one)))
                  .response()
                  .partialCompletion())
          .isTrue();
      assertThat(reader.write(seen, "view of bob", true)).isEqualTo(ErrorCode.SUCCESS);
      assertThat(clerk.messages(news, RopGetContentsTable.ASSOCIATED)).isEmpty();
    }
  }

  /** A mail put there is there for all who may read it, and gone once it is deleted. */
  @Test
  void mailsComeAndGoForAll() {
    Fid board = clerk.folders(top(folders)).get("Board");
    clerk.await(board, "secret");
    assertThat(clerk.write(board, "notice", false)).isEqualTo(ErrorCode.SUCCESS);
    Mid notice = clerk.await(board, "secret", "notice").get("notice");
    assertThat(house.ox().mailboxes().count("alice", BOARD)).isEqualTo(2);
    clerk.on(
        board, RopDeleteMessages.ROP, new RopDeleteMessages.Request(false, false, List.of(notice)));
    clerk.await(board, "secret");
    assertThat(house.ox().mailboxes().count("alice", BOARD)).isEqualTo(1);
    assertThat(clerk.softDeleted(board)).isEmpty();
  }

  /** Ids of one mailbox mean something else in another: what is moved is no matter for one ROP. */
  @Test
  void nothingIsMovedBetweenMailboxes() {
    Clerk.put(house, "alice", House.INBOX, "stays");
    Clerk own = new Clerk(alice);
    Fid inbox = alice.store().folderId(PrivateFolder.INBOX);
    Mid mid = own.await(inbox, "stays").get("stays");
    MapiRef from = alice.folder(inbox);
    MapiRef to = folders.folder(news);
    assertThat(
            alice
                .call(
                    from,
                    to,
                    RopMoveCopyMessages.ROP,
                    at -> new RopMoveCopyMessages.Request(at, List.of(mid), false, false))
                .returnValue())
        .isEqualTo(ErrorCode.NULL_DESTINATION_OBJECT);
    alice.release(from);
    folders.release(to);
    assertThat(own.messages(inbox)).containsOnlyKeys("stays");
  }

  /** Outlook asks where they are once it knows that there are any. */
  @Test
  @Must(
      "[MS-OXDSCLI] 2.2.4.1.1.2.7: the address of the public folders, for which Autodiscover can be asked, too")
  void discovered() {
    Autodiscovery.Found own = Autodiscovery.find(house.url(), alice.settings(), House.ALICE);
    String address = own.publicFolders().orElseThrow();
    Autodiscovery.Found found = Autodiscovery.find(house.url(), alice.settings(), address);
    assertThat(found.legacyDn()).isEqualToIgnoringCase(LegacyDn.ofUser(address));
    assertThat(found.mailStore()).isNotEqualTo(own.mailStore());
    assertThat(found.publicFolders()).isEmpty();
    try (EmsmdbClient there =
        EmsmdbClient.connect(found.mailStore(), alice.settings(), own.legacyDn())) {
      RopList list = there.list();
      RopFuture<LogonResponse> answer =
          list.logon(0, new RopLogon.Request(0, RopLogon.PUBLIC, 0, found.legacyDn()));
      list.send();
      assertThat(((PublicFolders) answer.response()).folderIds())
          .isEqualTo(folders.publicStore().folderIds());
    }
    try (Outlook again = alice.again()) {
      assertThat(orgFlags(again)).isEqualTo(3);
    }
  }

  private static long orgFlags(Outlook outlook) {
    byte[] packed = outlook.client().connected().auxiliaryBuffer().array();
    Bytes blocks = ExtendedBuffer.unpack(WireReader.of(packed), 0x1008).getFirst();
    return AuxBlock.LIST.readAll(blocks.array()).stream()
        .map(AuxInfo::of)
        .filter(AuxInfo.ExOrgInfo.class::isInstance)
        .mapToLong(info -> ((AuxInfo.ExOrgInfo) info).orgFlags())
        .sum();
  }
}
