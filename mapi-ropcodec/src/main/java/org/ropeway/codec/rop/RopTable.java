package org.ropeway.codec.rop;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.rop.fasttransfer.RopTellVersion;
import org.ropeway.codec.rop.folder.RopDeleteFolder;
import org.ropeway.codec.rop.folder.RopMoveCopyMessages;
import org.ropeway.codec.rop.folder.RopOpenFolder;
import org.ropeway.codec.rop.ics.RopSynchronizationUploadStateStreamEnd;
import org.ropeway.codec.rop.logon.RopGetStoreState;
import org.ropeway.codec.rop.message.RopSaveChangesMessage;
import org.ropeway.codec.rop.notification.RopRegisterNotification;
import org.ropeway.codec.rop.other.RopRelease;
import org.ropeway.codec.rop.permission.RopGetPermissionsTable;
import org.ropeway.codec.rop.property.RopGetPropertiesSpecific;
import org.ropeway.codec.rop.rule.RopGetRulesTable;
import org.ropeway.codec.rop.stream.RopCommitStream;
import org.ropeway.codec.rop.table.RopQueryRows;
import org.ropeway.codec.rop.transport.RopGetTransportFolder;

/** All ROPs a client can send. [MS-OXCROPS] 2.2.2. */
public final class RopTable {
  /** In the order of their ids. */
  public static final List<Rop<?, ?>> ALL =
      List.of(
          RopRelease.ROP,
          RopOpenFolder.ROP,
          RopGetPropertiesSpecific.ROP,
          RopSaveChangesMessage.ROP,
          RopQueryRows.ROP,
          RopDeleteFolder.ROP,
          RopRegisterNotification.ROP,
          RopMoveCopyMessages.ROP,
          RopGetPermissionsTable.ROP,
          RopGetRulesTable.ROP,
          RopCommitStream.ROP,
          RopGetTransportFolder.ROP,
          RopSynchronizationUploadStateStreamEnd.ROP,
          RopGetStoreState.ROP,
          RopTellVersion.ROP);

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
