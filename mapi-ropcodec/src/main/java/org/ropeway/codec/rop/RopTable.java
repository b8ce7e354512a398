package org.ropeway.codec.rop;

import java.util.List;
import org.jspecify.annotations.Nullable;
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

/** All ROPs a client can send. [MS-OXCROPS] 2.2.2. */
public final class RopTable {
  /** In the order of their ids. */
  public static final List<Rop<?, ?>> ALL =
      List.of(
          RopRelease.ROP,
          RopOpenFolder.ROP,
          RopOpenMessage.ROP,
          RopGetHierarchyTable.ROP,
          RopGetContentsTable.ROP,
          RopCreateMessage.ROP,
          RopGetPropertiesSpecific.ROP,
          RopGetPropertiesAll.ROP,
          RopGetPropertiesList.ROP,
          RopSetProperties.ROP,
          RopDeleteProperties.ROP,
          RopSaveChangesMessage.ROP,
          RopRemoveAllRecipients.ROP,
          RopModifyRecipients.ROP,
          RopReadRecipients.ROP,
          RopReloadCachedInformation.ROP,
          RopSetMessageReadFlag.ROP,
          RopSetColumns.ROP,
          RopSortTable.ROP,
          RopRestrict.ROP,
          RopQueryRows.ROP,
          RopGetStatus.ROP,
          RopQueryPosition.ROP,
          RopSeekRow.ROP,
          RopSeekRowBookmark.ROP,
          RopSeekRowFractional.ROP,
          RopCreateBookmark.ROP,
          RopCreateFolder.ROP,
          RopDeleteFolder.ROP,
          RopDeleteMessages.ROP,
          RopGetMessageStatus.ROP,
          RopSetMessageStatus.ROP,
          RopGetAttachmentTable.ROP,
          RopOpenAttachment.ROP,
          RopCreateAttachment.ROP,
          RopDeleteAttachment.ROP,
          RopSaveChangesAttachment.ROP,
          RopSetReceiveFolder.ROP,
          RopGetReceiveFolder.ROP,
          RopRegisterNotification.ROP,
          RopOpenStream.ROP,
          RopReadStream.ROP,
          RopWriteStream.ROP,
          RopSeekStream.ROP,
          RopSetStreamSize.ROP,
          RopSetSearchCriteria.ROP,
          RopGetSearchCriteria.ROP,
          RopSubmitMessage.ROP,
          RopMoveCopyMessages.ROP,
          RopAbortSubmit.ROP,
          RopMoveFolder.ROP,
          RopCopyFolder.ROP,
          RopQueryColumnsAll.ROP,
          RopAbort.ROP,
          RopCopyTo.ROP,
          RopCopyToStream.ROP,
          RopCloneStream.ROP,
          RopGetPermissionsTable.ROP,
          RopGetRulesTable.ROP,
          RopModifyPermissions.ROP,
          RopModifyRules.ROP,
          RopGetOwningServers.ROP,
          RopLongTermIdFromId.ROP,
          RopIdFromLongTermId.ROP,
          RopPublicFolderIsGhosted.ROP,
          RopOpenEmbeddedMessage.ROP,
          RopSetSpooler.ROP,
          RopSpoolerLockMessage.ROP,
          RopGetAddressTypes.ROP,
          RopTransportSend.ROP,
          RopFastTransferSourceCopyMessages.ROP,
          RopFastTransferSourceCopyFolder.ROP,
          RopFastTransferSourceCopyTo.ROP,
          RopFastTransferSourceGetBuffer.ROP,
          RopFindRow.ROP,
          RopProgress.ROP,
          RopTransportNewMail.ROP,
          RopGetValidAttachments.ROP,
          RopFastTransferDestinationConfigure.ROP,
          RopFastTransferDestinationPutBuffer.ROP,
          RopGetNamesFromPropertyIds.ROP,
          RopGetPropertyIdsFromNames.ROP,
          RopUpdateDeferredActionMessages.ROP,
          RopEmptyFolder.ROP,
          RopExpandRow.ROP,
          RopCollapseRow.ROP,
          RopLockRegionStream.ROP,
          RopUnlockRegionStream.ROP,
          RopCommitStream.ROP,
          RopGetStreamSize.ROP,
          RopQueryNamedProperties.ROP,
          RopGetPerUserLongTermIds.ROP,
          RopGetPerUserGuid.ROP,
          RopReadPerUserInformation.ROP,
          RopWritePerUserInformation.ROP,
          RopSetReadFlags.ROP,
          RopCopyProperties.ROP,
          RopGetReceiveFolderTable.ROP,
          RopFastTransferSourceCopyProperties.ROP,
          RopGetCollapseState.ROP,
          RopSetCollapseState.ROP,
          RopGetTransportFolder.ROP,
          RopOptionsData.ROP,
          RopSynchronizationConfigure.ROP,
          RopSynchronizationImportMessageChange.ROP,
          RopSynchronizationImportHierarchyChange.ROP,
          RopSynchronizationImportDeletes.ROP,
          RopSynchronizationUploadStateStreamBegin.ROP,
          RopSynchronizationUploadStateStreamContinue.ROP,
          RopSynchronizationUploadStateStreamEnd.ROP,
          RopSynchronizationImportMessageMove.ROP,
          RopSetPropertiesNoReplicate.ROP,
          RopDeletePropertiesNoReplicate.ROP,
          RopGetStoreState.ROP,
          RopSynchronizationOpenCollector.ROP,
          RopGetLocalReplicaIds.ROP,
          RopSynchronizationImportReadStateChanges.ROP,
          RopResetTable.ROP,
          RopSynchronizationGetTransferState.ROP,
          RopTellVersion.ROP,
          RopFreeBookmark.ROP,
          RopWriteAndCommitStream.ROP,
          RopHardDeleteMessages.ROP,
          RopHardDeleteMessagesAndSubfolders.ROP,
          RopSetLocalReplicaMidsetDeleted.ROP,
          RopFastTransferDestinationPutBufferExtended.ROP,
          RopWriteStreamExtended.ROP,
          RopLogon.ROP);

  private static final @Nullable Rop<?, ?>[] BY_ID = byId();

  private RopTable() {}

  /** The ROP of an id, or null. */
  public static @Nullable Rop<?, ?> find(int id) {
    return BY_ID[id];
  }

  private static @Nullable Rop<?, ?>[] byId() {
    @Nullable Rop<?, ?>[] table = new Rop<?, ?>[0x100];
    for (Rop<?, ?> rop : ALL) {
      table[rop.id()] = rop;
    }
    return table;
  }
}
