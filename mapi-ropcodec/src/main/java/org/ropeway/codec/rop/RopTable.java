package org.ropeway.codec.rop;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.rop.fasttransfer.RopTellVersion;
import org.ropeway.codec.rop.folder.RopDeleteFolder;
import org.ropeway.codec.rop.folder.RopMoveCopyMessages;
import org.ropeway.codec.rop.folder.RopOpenFolder;
import org.ropeway.codec.rop.ics.RopSynchronizationUploadStateStreamEnd;
import org.ropeway.codec.rop.logon.RopGetStoreState;
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
import org.ropeway.codec.rop.table.RopQueryRows;
import org.ropeway.codec.rop.transport.RopGetTransportFolder;

/** All ROPs a client can send. [MS-OXCROPS] 2.2.2. */
public final class RopTable {
  /** In the order of their ids. */
  public static final List<Rop<?, ?>> ALL =
      List.of(
          RopRelease.ROP,
          RopOpenFolder.ROP,
          RopOpenMessage.ROP,
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
          RopQueryRows.ROP,
          RopDeleteFolder.ROP,
          RopGetMessageStatus.ROP,
          RopSetMessageStatus.ROP,
          RopGetAttachmentTable.ROP,
          RopOpenAttachment.ROP,
          RopCreateAttachment.ROP,
          RopDeleteAttachment.ROP,
          RopSaveChangesAttachment.ROP,
          RopRegisterNotification.ROP,
          RopOpenStream.ROP,
          RopReadStream.ROP,
          RopWriteStream.ROP,
          RopSeekStream.ROP,
          RopSetStreamSize.ROP,
          RopMoveCopyMessages.ROP,
          RopCopyTo.ROP,
          RopCopyToStream.ROP,
          RopCloneStream.ROP,
          RopGetPermissionsTable.ROP,
          RopGetRulesTable.ROP,
          RopOpenEmbeddedMessage.ROP,
          RopProgress.ROP,
          RopGetValidAttachments.ROP,
          RopGetNamesFromPropertyIds.ROP,
          RopGetPropertyIdsFromNames.ROP,
          RopLockRegionStream.ROP,
          RopUnlockRegionStream.ROP,
          RopCommitStream.ROP,
          RopGetStreamSize.ROP,
          RopQueryNamedProperties.ROP,
          RopSetReadFlags.ROP,
          RopCopyProperties.ROP,
          RopGetTransportFolder.ROP,
          RopSynchronizationUploadStateStreamEnd.ROP,
          RopSetPropertiesNoReplicate.ROP,
          RopDeletePropertiesNoReplicate.ROP,
          RopGetStoreState.ROP,
          RopTellVersion.ROP,
          RopWriteAndCommitStream.ROP,
          RopWriteStreamExtended.ROP);

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
