package org.ropeway.gateway.emsmdb;

import static java.util.Objects.requireNonNull;
import static org.ropeway.gateway.emsmdb.RopClient.call;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.LongTermId;
import org.ropeway.codec.data.MapiGuid;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.data.PropertyName;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.data.Restriction;
import org.ropeway.codec.data.SortOrder;
import org.ropeway.codec.data.SortOrderSet;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.property.PropertySet;
import org.ropeway.codec.rop.HandleTable;
import org.ropeway.codec.rop.Rop;
import org.ropeway.codec.rop.RopCall;
import org.ropeway.codec.rop.RopRequest;
import org.ropeway.codec.rop.fasttransfer.RopFastTransferDestinationConfigure;
import org.ropeway.codec.rop.fasttransfer.RopFastTransferDestinationPutBuffer;
import org.ropeway.codec.rop.fasttransfer.RopFastTransferDestinationPutBufferExtended;
import org.ropeway.codec.rop.fasttransfer.RopFastTransferSourceCopyFolder;
import org.ropeway.codec.rop.fasttransfer.RopFastTransferSourceCopyMessages;
import org.ropeway.codec.rop.fasttransfer.RopFastTransferSourceCopyProperties;
import org.ropeway.codec.rop.fasttransfer.RopFastTransferSourceCopyTo;
import org.ropeway.codec.rop.fasttransfer.RopFastTransferSourceGetBuffer;
import org.ropeway.codec.rop.fasttransfer.RopTellVersion;
import org.ropeway.codec.rop.folder.RopCopyFolder;
import org.ropeway.codec.rop.folder.RopCreateFolder;
import org.ropeway.codec.rop.folder.RopDeleteFolder;
import org.ropeway.codec.rop.folder.RopDeleteMessages;
import org.ropeway.codec.rop.folder.RopEmptyFolder;
import org.ropeway.codec.rop.folder.RopGetContentsTable;
import org.ropeway.codec.rop.folder.RopGetHierarchyTable;
import org.ropeway.codec.rop.folder.RopGetSearchCriteria;
import org.ropeway.codec.rop.folder.RopHardDeleteMessages;
import org.ropeway.codec.rop.folder.RopHardDeleteMessagesAndSubfolders;
import org.ropeway.codec.rop.folder.RopMoveCopyMessages;
import org.ropeway.codec.rop.folder.RopMoveFolder;
import org.ropeway.codec.rop.folder.RopOpenFolder;
import org.ropeway.codec.rop.folder.RopSetSearchCriteria;
import org.ropeway.codec.rop.ics.RopGetLocalReplicaIds;
import org.ropeway.codec.rop.ics.RopSetLocalReplicaMidsetDeleted;
import org.ropeway.codec.rop.ics.RopSynchronizationConfigure;
import org.ropeway.codec.rop.ics.RopSynchronizationGetTransferState;
import org.ropeway.codec.rop.ics.RopSynchronizationImportDeletes;
import org.ropeway.codec.rop.ics.RopSynchronizationImportHierarchyChange;
import org.ropeway.codec.rop.ics.RopSynchronizationImportMessageChange;
import org.ropeway.codec.rop.ics.RopSynchronizationImportMessageMove;
import org.ropeway.codec.rop.ics.RopSynchronizationImportReadStateChanges;
import org.ropeway.codec.rop.ics.RopSynchronizationOpenCollector;
import org.ropeway.codec.rop.ics.RopSynchronizationUploadStateStreamBegin;
import org.ropeway.codec.rop.ics.RopSynchronizationUploadStateStreamContinue;
import org.ropeway.codec.rop.ics.RopSynchronizationUploadStateStreamEnd;
import org.ropeway.codec.rop.logon.RopGetOwningServers;
import org.ropeway.codec.rop.logon.RopGetPerUserGuid;
import org.ropeway.codec.rop.logon.RopGetPerUserLongTermIds;
import org.ropeway.codec.rop.logon.RopGetReceiveFolder;
import org.ropeway.codec.rop.logon.RopGetReceiveFolderTable;
import org.ropeway.codec.rop.logon.RopGetStoreState;
import org.ropeway.codec.rop.logon.RopIdFromLongTermId;
import org.ropeway.codec.rop.logon.RopLogon;
import org.ropeway.codec.rop.logon.RopLongTermIdFromId;
import org.ropeway.codec.rop.logon.RopPublicFolderIsGhosted;
import org.ropeway.codec.rop.logon.RopReadPerUserInformation;
import org.ropeway.codec.rop.logon.RopSetReceiveFolder;
import org.ropeway.codec.rop.logon.RopWritePerUserInformation;
import org.ropeway.codec.rop.message.RopCreateAttachment;
import org.ropeway.codec.rop.message.RopCreateMessage;
import org.ropeway.codec.rop.message.RopDeleteAttachment;
import org.ropeway.codec.rop.message.RopGetAttachmentTable;
import org.ropeway.codec.rop.message.RopGetMessageStatus;
import org.ropeway.codec.rop.message.RopGetValidAttachments;
import org.ropeway.codec.rop.message.RopModifyRecipients;
import org.ropeway.codec.rop.message.RopOpenAttachment;
import org.ropeway.codec.rop.message.RopOpenEmbeddedMessage;
import org.ropeway.codec.rop.message.RopOpenMessage;
import org.ropeway.codec.rop.message.RopReadRecipients;
import org.ropeway.codec.rop.message.RopReloadCachedInformation;
import org.ropeway.codec.rop.message.RopRemoveAllRecipients;
import org.ropeway.codec.rop.message.RopSaveChangesAttachment;
import org.ropeway.codec.rop.message.RopSaveChangesMessage;
import org.ropeway.codec.rop.message.RopSetMessageReadFlag;
import org.ropeway.codec.rop.message.RopSetMessageStatus;
import org.ropeway.codec.rop.message.RopSetReadFlags;
import org.ropeway.codec.rop.notification.RopRegisterNotification;
import org.ropeway.codec.rop.other.RopRelease;
import org.ropeway.codec.rop.permission.RopGetPermissionsTable;
import org.ropeway.codec.rop.permission.RopModifyPermissions;
import org.ropeway.codec.rop.property.RopCopyProperties;
import org.ropeway.codec.rop.property.RopCopyTo;
import org.ropeway.codec.rop.property.RopDeleteProperties;
import org.ropeway.codec.rop.property.RopDeletePropertiesNoReplicate;
import org.ropeway.codec.rop.property.RopGetNamesFromPropertyIds;
import org.ropeway.codec.rop.property.RopGetPropertiesAll;
import org.ropeway.codec.rop.property.RopGetPropertiesList;
import org.ropeway.codec.rop.property.RopGetPropertiesSpecific;
import org.ropeway.codec.rop.property.RopGetPropertyIdsFromNames;
import org.ropeway.codec.rop.property.RopProgress;
import org.ropeway.codec.rop.property.RopQueryNamedProperties;
import org.ropeway.codec.rop.property.RopSetProperties;
import org.ropeway.codec.rop.property.RopSetPropertiesNoReplicate;
import org.ropeway.codec.rop.rule.RopGetRulesTable;
import org.ropeway.codec.rop.rule.RopModifyRules;
import org.ropeway.codec.rop.rule.RopUpdateDeferredActionMessages;
import org.ropeway.codec.rop.stream.RopCloneStream;
import org.ropeway.codec.rop.stream.RopCommitStream;
import org.ropeway.codec.rop.stream.RopCopyToStream;
import org.ropeway.codec.rop.stream.RopGetStreamSize;
import org.ropeway.codec.rop.stream.RopLockRegionStream;
import org.ropeway.codec.rop.stream.RopOpenStream;
import org.ropeway.codec.rop.stream.RopReadStream;
import org.ropeway.codec.rop.stream.RopSeekStream;
import org.ropeway.codec.rop.stream.RopSetStreamSize;
import org.ropeway.codec.rop.stream.RopUnlockRegionStream;
import org.ropeway.codec.rop.stream.RopWriteAndCommitStream;
import org.ropeway.codec.rop.stream.RopWriteStream;
import org.ropeway.codec.rop.stream.RopWriteStreamExtended;
import org.ropeway.codec.rop.table.RopAbort;
import org.ropeway.codec.rop.table.RopCollapseRow;
import org.ropeway.codec.rop.table.RopCreateBookmark;
import org.ropeway.codec.rop.table.RopExpandRow;
import org.ropeway.codec.rop.table.RopFindRow;
import org.ropeway.codec.rop.table.RopFreeBookmark;
import org.ropeway.codec.rop.table.RopGetCollapseState;
import org.ropeway.codec.rop.table.RopGetStatus;
import org.ropeway.codec.rop.table.RopQueryColumnsAll;
import org.ropeway.codec.rop.table.RopQueryPosition;
import org.ropeway.codec.rop.table.RopQueryRows;
import org.ropeway.codec.rop.table.RopResetTable;
import org.ropeway.codec.rop.table.RopRestrict;
import org.ropeway.codec.rop.table.RopSeekRow;
import org.ropeway.codec.rop.table.RopSeekRowBookmark;
import org.ropeway.codec.rop.table.RopSeekRowFractional;
import org.ropeway.codec.rop.table.RopSetCollapseState;
import org.ropeway.codec.rop.table.RopSetColumns;
import org.ropeway.codec.rop.table.RopSortTable;
import org.ropeway.codec.rop.transport.RopAbortSubmit;
import org.ropeway.codec.rop.transport.RopGetAddressTypes;
import org.ropeway.codec.rop.transport.RopGetTransportFolder;
import org.ropeway.codec.rop.transport.RopOptionsData;
import org.ropeway.codec.rop.transport.RopSetSpooler;
import org.ropeway.codec.rop.transport.RopSpoolerLockMessage;
import org.ropeway.codec.rop.transport.RopSubmitMessage;
import org.ropeway.codec.rop.transport.RopTransportNewMail;
import org.ropeway.codec.rop.transport.RopTransportSend;
import org.ropeway.store.Associated;
import org.ropeway.store.SearchRequest;
import org.ropeway.store.SpecialFolder;
import org.ropeway.store.mail.Attachment;
import org.ropeway.store.mail.MessageContent;
import org.ropeway.store.property.PropertyBag;

/** A valid call of each ROP, on objects that suit it and are open in one session. */
final class ExampleCalls {
  private static final int LOGON = 0;
  private static final int FOLDER = 1;
  private static final int TABLE = 2;
  private static final int FAI = 3;
  private static final int MAIL = 4;
  private static final int ATTACHMENT = 5;
  private static final int STREAM = 6;
  private static final int OTHER_FOLDER = 7;
  private static final int OTHER_FAI = 8;
  private static final int OTHER_STREAM = 9;
  private static final int OUTPUT = 10;

  private static final PropertyTag TEXT = PidTag.SUBJECT;
  private static final Bytes DATA = Bytes.of((byte) 1, (byte) 2);
  private static final LongTermId PUBLIC = new LongTermId(new MapiGuid(1, 2), 7);

  private final RopClient client;
  private final MemoryMailbox mailbox;
  private final Fid inbox;
  private final MemoryMessage mail;
  private final MemoryMessage fai;
  private final int[] handles = new int[OUTPUT + 1];
  private final Map<Rop<?, ?>, RopCall<?>> calls = new HashMap<>();

  ExampleCalls(TestSession session) {
    client = session.client();
    mailbox = session.mailbox();
    inbox = mailbox.special(SpecialFolder.INBOX);
    MemoryFolder folder = mailbox.folder(SpecialFolder.INBOX);
    mail = folder.add("mail");
    mail.attach(new Attachment(0, PropertyBag.EMPTY, MessageContent.EMPTY));
    folder.add(Associated.NORMAL, PropertyBag.builder().put(PidTag.MESSAGE_CLASS, "IPM.X").build());
    fai = addFai(folder);
    openObjects(addFai(folder));
    addLogon();
    addFolder();
    addTable();
    addMessage();
    addTransport();
    addProperty();
    addStream();
    addOthers();
    addFastTransfer();
    addIcs();
  }

  private static MemoryMessage addFai(MemoryFolder folder) {
    PropertyBag properties =
        PropertyBag.builder().put(TEXT, "settings").put(PidTag.MESSAGE_SIZE, 9).build();
    return folder.add(Associated.FAI, properties);
  }

  private void openObjects(MemoryMessage otherFai) {
    int logon = client.logon();
    Arrays.fill(handles, HandleTable.NONE);
    handles[LOGON] = logon;
    handles[FOLDER] = client.open(logon, RopOpenFolder.ROP, new RopOpenFolder.Request(1, inbox, 0));
    Fid drafts = mailbox.special(SpecialFolder.DRAFTS);
    handles[OTHER_FOLDER] =
        client.open(logon, RopOpenFolder.ROP, new RopOpenFolder.Request(1, drafts, 0));
    handles[TABLE] =
        client.open(
            handles[FOLDER], RopGetContentsTable.ROP, new RopGetContentsTable.Request(1, 0));
    client.setColumns(handles[TABLE], TEXT, PidTag.MID);
    handles[FAI] = openMessage(fai);
    handles[OTHER_FAI] = openMessage(otherFai);
    handles[MAIL] = openMessage(mail);
    handles[ATTACHMENT] =
        client.open(
            handles[MAIL],
            RopOpenAttachment.ROP,
            new RopOpenAttachment.Request(1, RopOpenAttachment.READ_WRITE, 0));
    handles[STREAM] = openStream(handles[FAI]);
    handles[OTHER_STREAM] = openStream(handles[OTHER_FAI]);
  }

  private int openMessage(MemoryMessage message) {
    return client.open(
        handles[LOGON],
        RopOpenMessage.ROP,
        new RopOpenMessage.Request(1, 0xFFF, inbox, RopOpenMessage.READ_WRITE, message.mid()));
  }

  private int openStream(int message) {
    return client.open(
        message,
        RopOpenStream.ROP,
        new RopOpenStream.Request(1, PidTag.ROAMING_DICTIONARY, RopOpenStream.CREATE));
  }

  /** The client that opened what the calls work on. */
  RopClient client() {
    return client;
  }

  /** The handles that the calls work on. */
  HandleTable handles() {
    return HandleTable.of(handles);
  }

  /** The call of a ROP. */
  RopCall<?> of(Rop<?, ?> rop) {
    return requireNonNull(calls.get(rop), rop.name());
  }

  private <Q extends RopRequest> void add(int index, Rop<Q, ?> rop, Q request) {
    calls.put(rop, call(rop, index, request));
  }

  private void addLogon() {
    client.get(
        handles[LOGON],
        RopWritePerUserInformation.ROP,
        new RopWritePerUserInformation.Request(
            PUBLIC, true, 0, Bytes.EMPTY, Optional.of(PUBLIC.databaseGuid())));
    add(OUTPUT, RopLogon.ROP, RopClient.logonRequest());
    add(LOGON, RopGetReceiveFolder.ROP, new RopGetReceiveFolder.Request("IPM.Note"));
    add(LOGON, RopSetReceiveFolder.ROP, new RopSetReceiveFolder.Request(inbox, "IPM.Special"));
    add(LOGON, RopGetReceiveFolderTable.ROP, new RopGetReceiveFolderTable.Request());
    add(LOGON, RopGetStoreState.ROP, new RopGetStoreState.Request());
    add(LOGON, RopGetOwningServers.ROP, new RopGetOwningServers.Request(inbox));
    add(LOGON, RopPublicFolderIsGhosted.ROP, new RopPublicFolderIsGhosted.Request(inbox));
    add(LOGON, RopLongTermIdFromId.ROP, new RopLongTermIdFromId.Request(inbox.value()));
    add(
        LOGON,
        RopIdFromLongTermId.ROP,
        new RopIdFromLongTermId.Request(mailbox.longTermId(inbox.value())));
    add(
        LOGON,
        RopGetPerUserLongTermIds.ROP,
        new RopGetPerUserLongTermIds.Request(PUBLIC.databaseGuid()));
    add(LOGON, RopGetPerUserGuid.ROP, new RopGetPerUserGuid.Request(PUBLIC));
    add(
        LOGON,
        RopReadPerUserInformation.ROP,
        new RopReadPerUserInformation.Request(PUBLIC, 0, 0, 0));
    add(
        LOGON,
        RopWritePerUserInformation.ROP,
        new RopWritePerUserInformation.Request(
            PUBLIC, true, 0, Bytes.EMPTY, Optional.of(PUBLIC.databaseGuid())));
  }

  private void addFolder() {
    List<Mid> mids = List.of(fai.mid());
    add(LOGON, RopOpenFolder.ROP, new RopOpenFolder.Request(OUTPUT, inbox, 0));
    add(
        FOLDER,
        RopCreateFolder.ROP,
        new RopCreateFolder.Request(OUTPUT, RopCreateFolder.GENERIC, true, false, 0, "new", ""));
    Fid child =
        mailbox.folder(SpecialFolder.INBOX).createFolder("old", "", 1, false).folder().fid();
    add(FOLDER, RopDeleteFolder.ROP, new RopDeleteFolder.Request(0, child));
    add(FOLDER, RopGetHierarchyTable.ROP, new RopGetHierarchyTable.Request(OUTPUT, 0));
    add(FOLDER, RopGetContentsTable.ROP, new RopGetContentsTable.Request(OUTPUT, 0));
    add(FOLDER, RopDeleteMessages.ROP, new RopDeleteMessages.Request(false, false, mids));
    add(FOLDER, RopHardDeleteMessages.ROP, new RopHardDeleteMessages.Request(false, false, mids));
    add(
        FOLDER,
        RopMoveCopyMessages.ROP,
        new RopMoveCopyMessages.Request(OTHER_FOLDER, mids, false, true));
    add(
        FOLDER,
        RopMoveFolder.ROP,
        new RopMoveFolder.Request(OTHER_FOLDER, false, true, child, "moved"));
    add(
        FOLDER,
        RopCopyFolder.ROP,
        new RopCopyFolder.Request(OTHER_FOLDER, false, true, true, child, "copied"));
    add(FOLDER, RopEmptyFolder.ROP, new RopEmptyFolder.Request(false, true));
    add(
        FOLDER,
        RopHardDeleteMessagesAndSubfolders.ROP,
        new RopHardDeleteMessagesAndSubfolders.Request(false, true));
    Fid search =
        mailbox.folder(SpecialFolder.FINDER).createFolder("s", "", 2, false).folder().fid();
    Restriction looked = new Restriction.Exist(TEXT);
    mailbox.folder(search).search(new SearchRequest(Optional.of(looked), List.of(inbox), Set.of()));
    handles[OUTPUT] =
        client.open(handles[LOGON], RopOpenFolder.ROP, new RopOpenFolder.Request(1, search, 0));
    add(
        OUTPUT,
        RopSetSearchCriteria.ROP,
        new RopSetSearchCriteria.Request(Optional.of(looked), List.of(inbox), 2));
    add(OUTPUT, RopGetSearchCriteria.ROP, new RopGetSearchCriteria.Request(true, true, true));
  }

  private void addTable() {
    int table = handles[TABLE];
    SortOrder order = new SortOrder(PidTag.MESSAGE_CLASS, SortOrder.ASCENDING);
    SortOrderSet grouped = new SortOrderSet(1, 0, List.of(order));
    client.get(table, RopSortTable.ROP, new RopSortTable.Request(0, grouped));
    Bytes bookmark =
        client.get(table, RopCreateBookmark.ROP, new RopCreateBookmark.Request()).bookmark();
    Bytes state =
        client
            .get(table, RopGetCollapseState.ROP, new RopGetCollapseState.Request(0, 0))
            .collapseState();
    List<Long> categories = categories(table);
    Optional<Restriction> any = Optional.of(new Restriction.Exist(PidTag.MESSAGE_CLASS));
    add(TABLE, RopSetColumns.ROP, new RopSetColumns.Request(0, List.of(TEXT)));
    add(TABLE, RopSortTable.ROP, new RopSortTable.Request(0, grouped));
    add(TABLE, RopRestrict.ROP, new RopRestrict.Request(0, any));
    add(TABLE, RopQueryRows.ROP, new RopQueryRows.Request(0, true, 10));
    add(TABLE, RopAbort.ROP, new RopAbort.Request());
    add(TABLE, RopGetStatus.ROP, new RopGetStatus.Request());
    add(TABLE, RopQueryPosition.ROP, new RopQueryPosition.Request());
    add(TABLE, RopSeekRow.ROP, new RopSeekRow.Request(0, 1, true));
    add(TABLE, RopSeekRowBookmark.ROP, new RopSeekRowBookmark.Request(bookmark, 0, true));
    add(TABLE, RopSeekRowFractional.ROP, new RopSeekRowFractional.Request(1, 2));
    add(TABLE, RopCreateBookmark.ROP, new RopCreateBookmark.Request());
    add(TABLE, RopQueryColumnsAll.ROP, new RopQueryColumnsAll.Request());
    add(TABLE, RopFindRow.ROP, new RopFindRow.Request(0, any, 0, Bytes.EMPTY));
    add(TABLE, RopFreeBookmark.ROP, new RopFreeBookmark.Request(bookmark));
    add(TABLE, RopResetTable.ROP, new RopResetTable.Request());
    add(TABLE, RopExpandRow.ROP, new RopExpandRow.Request(10, categories.get(0)));
    client.get(table, RopExpandRow.ROP, new RopExpandRow.Request(10, categories.get(1)));
    add(TABLE, RopCollapseRow.ROP, new RopCollapseRow.Request(categories.get(1)));
    add(TABLE, RopGetCollapseState.ROP, new RopGetCollapseState.Request(0, 0));
    add(TABLE, RopSetCollapseState.ROP, new RopSetCollapseState.Request(state));
  }

  private List<Long> categories(int table) {
    client.setColumns(table, PidTag.INST_ID, TEXT);
    return client.rows(table, 2).stream().map(row -> (Long) row.values().getFirst()).toList();
  }

  private void addMessage() {
    add(LOGON, RopOpenMessage.ROP, new RopOpenMessage.Request(OUTPUT, 0xFFF, inbox, 0, mail.mid()));
    add(LOGON, RopCreateMessage.ROP, new RopCreateMessage.Request(OUTPUT, 0xFFF, inbox, true));
    add(OUTPUT, RopSaveChangesMessage.ROP, new RopSaveChangesMessage.Request(FAI, 0));
    add(FAI, RopRemoveAllRecipients.ROP, new RopRemoveAllRecipients.Request(0));
    add(FAI, RopModifyRecipients.ROP, new RopModifyRecipients.Request(List.of(), List.of()));
    add(MAIL, RopReadRecipients.ROP, new RopReadRecipients.Request(0, 0));
    add(MAIL, RopReloadCachedInformation.ROP, new RopReloadCachedInformation.Request(0));
    add(FOLDER, RopSetMessageStatus.ROP, new RopSetMessageStatus.Request(mail.mid(), 0, 0));
    add(FOLDER, RopGetMessageStatus.ROP, new RopGetMessageStatus.Request(mail.mid()));
    add(FOLDER, RopSetReadFlags.ROP, new RopSetReadFlags.Request(false, 1, List.of(mail.mid())));
    add(
        OUTPUT,
        RopSetMessageReadFlag.ROP,
        new RopSetMessageReadFlag.Request(MAIL, 1, Optional.empty()));
    add(MAIL, RopOpenAttachment.ROP, new RopOpenAttachment.Request(OUTPUT, 0, 0));
    add(FAI, RopCreateAttachment.ROP, new RopCreateAttachment.Request(OUTPUT));
    add(MAIL, RopDeleteAttachment.ROP, new RopDeleteAttachment.Request(0));
    add(OUTPUT, RopSaveChangesAttachment.ROP, new RopSaveChangesAttachment.Request(ATTACHMENT, 0));
    add(
        ATTACHMENT,
        RopOpenEmbeddedMessage.ROP,
        new RopOpenEmbeddedMessage.Request(OUTPUT, 0xFFF, 0));
    add(MAIL, RopGetAttachmentTable.ROP, new RopGetAttachmentTable.Request(OUTPUT, 0));
    add(MAIL, RopGetValidAttachments.ROP, new RopGetValidAttachments.Request());
  }

  private void addTransport() {
    mailbox.transport().submit(mail.mid());
    add(FAI, RopSubmitMessage.ROP, new RopSubmitMessage.Request(0));
    add(LOGON, RopAbortSubmit.ROP, new RopAbortSubmit.Request(inbox, mail.mid()));
    add(LOGON, RopGetAddressTypes.ROP, new RopGetAddressTypes.Request());
    add(LOGON, RopSetSpooler.ROP, new RopSetSpooler.Request());
    add(LOGON, RopSpoolerLockMessage.ROP, new RopSpoolerLockMessage.Request(mail.mid(), 0));
    add(FAI, RopTransportSend.ROP, new RopTransportSend.Request());
    add(
        LOGON,
        RopTransportNewMail.ROP,
        new RopTransportNewMail.Request(mail.mid(), inbox, "IPM.Note", 0));
    add(LOGON, RopGetTransportFolder.ROP, new RopGetTransportFolder.Request());
    add(LOGON, RopOptionsData.ROP, new RopOptionsData.Request("SMTP", false));
  }

  private void addProperty() {
    List<PropertyTag> tags = List.of(TEXT);
    List<PropertyValue> values = List.of(new PropertyValue(TEXT, "changed"));
    PropertyName name = PropertyName.of(PropertySet.PS_PUBLIC_STRINGS, "Keywords");
    add(FAI, RopGetPropertiesSpecific.ROP, new RopGetPropertiesSpecific.Request(0, 1, tags));
    add(FAI, RopGetPropertiesAll.ROP, new RopGetPropertiesAll.Request(0, 1));
    add(FAI, RopGetPropertiesList.ROP, new RopGetPropertiesList.Request());
    add(FAI, RopSetProperties.ROP, new RopSetProperties.Request(values));
    add(FAI, RopDeleteProperties.ROP, new RopDeleteProperties.Request(tags));
    add(FAI, RopSetPropertiesNoReplicate.ROP, new RopSetPropertiesNoReplicate.Request(values));
    add(FAI, RopDeletePropertiesNoReplicate.ROP, new RopDeletePropertiesNoReplicate.Request(tags));
    add(FAI, RopCopyProperties.ROP, new RopCopyProperties.Request(OTHER_FAI, false, 0, tags));
    add(FAI, RopCopyTo.ROP, new RopCopyTo.Request(OTHER_FAI, false, false, 0, List.of()));
    add(
        LOGON,
        RopGetPropertyIdsFromNames.ROP,
        new RopGetPropertyIdsFromNames.Request(2, List.of(name)));
    add(
        LOGON,
        RopGetNamesFromPropertyIds.ROP,
        new RopGetNamesFromPropertyIds.Request(List.of(0x8000)));
    add(FAI, RopQueryNamedProperties.ROP, new RopQueryNamedProperties.Request(0, Optional.empty()));
    add(LOGON, RopProgress.ROP, new RopProgress.Request(false));
  }

  private void addStream() {
    add(FAI, RopOpenStream.ROP, new RopOpenStream.Request(OUTPUT, TEXT, 0));
    add(STREAM, RopReadStream.ROP, new RopReadStream.Request(10, 0));
    add(STREAM, RopWriteStream.ROP, new RopWriteStream.Request(DATA));
    add(STREAM, RopWriteStreamExtended.ROP, new RopWriteStreamExtended.Request(DATA));
    add(STREAM, RopWriteAndCommitStream.ROP, new RopWriteAndCommitStream.Request(DATA));
    add(STREAM, RopCommitStream.ROP, new RopCommitStream.Request());
    add(STREAM, RopGetStreamSize.ROP, new RopGetStreamSize.Request());
    add(STREAM, RopSetStreamSize.ROP, new RopSetStreamSize.Request(1));
    add(STREAM, RopSeekStream.ROP, new RopSeekStream.Request(0, 0));
    add(STREAM, RopCopyToStream.ROP, new RopCopyToStream.Request(OTHER_STREAM, 1));
    add(STREAM, RopCloneStream.ROP, new RopCloneStream.Request(OUTPUT));
    add(STREAM, RopLockRegionStream.ROP, new RopLockRegionStream.Request(0, 1, 1));
    add(STREAM, RopUnlockRegionStream.ROP, new RopUnlockRegionStream.Request(0, 1, 1));
  }

  private void addOthers() {
    add(FOLDER, RopGetPermissionsTable.ROP, new RopGetPermissionsTable.Request(OUTPUT, 0));
    add(FOLDER, RopModifyPermissions.ROP, new RopModifyPermissions.Request(0, List.of()));
    add(FOLDER, RopGetRulesTable.ROP, new RopGetRulesTable.Request(OUTPUT, 0));
    add(FOLDER, RopModifyRules.ROP, new RopModifyRules.Request(0, List.of()));
    add(
        LOGON,
        RopUpdateDeferredActionMessages.ROP,
        new RopUpdateDeferredActionMessages.Request(DATA, DATA));
    add(
        LOGON,
        RopRegisterNotification.ROP,
        new RopRegisterNotification.Request(
            OUTPUT, RopRegisterNotification.NEW_MAIL, 0, Optional.empty()));
    add(TABLE, RopRelease.ROP, new RopRelease.Request());
  }

  private void addFastTransfer() {
    List<PropertyTag> none = List.of();
    add(
        FOLDER,
        RopFastTransferDestinationConfigure.ROP,
        new RopFastTransferDestinationConfigure.Request(OUTPUT, 1, 0));
    add(
        FOLDER,
        RopFastTransferDestinationPutBuffer.ROP,
        new RopFastTransferDestinationPutBuffer.Request(DATA));
    add(
        FOLDER,
        RopFastTransferDestinationPutBufferExtended.ROP,
        new RopFastTransferDestinationPutBufferExtended.Request(DATA));
    add(
        FOLDER,
        RopFastTransferSourceCopyFolder.ROP,
        new RopFastTransferSourceCopyFolder.Request(OUTPUT, 0, 0));
    add(
        FOLDER,
        RopFastTransferSourceCopyMessages.ROP,
        new RopFastTransferSourceCopyMessages.Request(OUTPUT, List.of(mail.mid()), 0, 0));
    add(
        FAI,
        RopFastTransferSourceCopyProperties.ROP,
        new RopFastTransferSourceCopyProperties.Request(OUTPUT, 0, 0, 0, none));
    add(
        FAI,
        RopFastTransferSourceCopyTo.ROP,
        new RopFastTransferSourceCopyTo.Request(OUTPUT, 0, 0, 0, none));
    add(
        FOLDER,
        RopFastTransferSourceGetBuffer.ROP,
        new RopFastTransferSourceGetBuffer.Request(1000, 0));
    add(LOGON, RopTellVersion.ROP, new RopTellVersion.Request(Bytes.wrap(new byte[6])));
  }

  private void addIcs() {
    List<PropertyValue> none = List.of();
    add(LOGON, RopGetLocalReplicaIds.ROP, new RopGetLocalReplicaIds.Request(10));
    add(
        FOLDER,
        RopSetLocalReplicaMidsetDeleted.ROP,
        new RopSetLocalReplicaMidsetDeleted.Request(List.of()));
    add(
        FOLDER,
        RopSynchronizationConfigure.ROP,
        new RopSynchronizationConfigure.Request(OUTPUT, 1, 0, 0, Optional.empty(), 0, List.of()));
    add(
        FOLDER,
        RopSynchronizationOpenCollector.ROP,
        new RopSynchronizationOpenCollector.Request(OUTPUT, true));
    add(
        FOLDER,
        RopSynchronizationGetTransferState.ROP,
        new RopSynchronizationGetTransferState.Request(OUTPUT));
    add(
        FOLDER,
        RopSynchronizationImportDeletes.ROP,
        new RopSynchronizationImportDeletes.Request(0, none));
    add(
        FOLDER,
        RopSynchronizationImportHierarchyChange.ROP,
        new RopSynchronizationImportHierarchyChange.Request(none, none));
    add(
        FOLDER,
        RopSynchronizationImportMessageChange.ROP,
        new RopSynchronizationImportMessageChange.Request(OUTPUT, 0, none));
    add(
        FOLDER,
        RopSynchronizationImportMessageMove.ROP,
        new RopSynchronizationImportMessageMove.Request(DATA, DATA, DATA, DATA, DATA));
    add(
        FOLDER,
        RopSynchronizationImportReadStateChanges.ROP,
        new RopSynchronizationImportReadStateChanges.Request(List.of()));
    add(
        FOLDER,
        RopSynchronizationUploadStateStreamBegin.ROP,
        new RopSynchronizationUploadStateStreamBegin.Request(TEXT, 2));
    add(
        FOLDER,
        RopSynchronizationUploadStateStreamContinue.ROP,
        new RopSynchronizationUploadStateStreamContinue.Request(DATA));
    add(
        FOLDER,
        RopSynchronizationUploadStateStreamEnd.ROP,
        new RopSynchronizationUploadStateStreamEnd.Request());
  }
}
