package org.ropeway.gateway.emsmdb.logon;

import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.rop.logon.LogonRopRequest;
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
import org.ropeway.gateway.emsmdb.RopContext;
import org.ropeway.gateway.emsmdb.RopResult;

/** The behaviour of [MS-OXCROPS] 2.2.3. */
public final class LogonRops {
  /** Processes a ROP of this chapter. */
  public RopResult process(RopContext c, LogonRopRequest request) {
    return switch (request) {
      case RopGetOwningServers.Request r -> refuse();
      case RopGetPerUserGuid.Request r -> refuse();
      case RopGetPerUserLongTermIds.Request r -> refuse();
      case RopGetReceiveFolder.Request r -> refuse();
      case RopGetReceiveFolderTable.Request r -> refuse();
      case RopGetStoreState.Request r -> refuse();
      case RopIdFromLongTermId.Request r -> refuse();
      case RopLogon.Request r -> refuse();
      case RopLongTermIdFromId.Request r -> refuse();
      case RopPublicFolderIsGhosted.Request r -> refuse();
      case RopReadPerUserInformation.Request r -> refuse();
      case RopSetReceiveFolder.Request r -> refuse();
      case RopWritePerUserInformation.Request r -> refuse();
    };
  }

  private static RopResult refuse() {
    return RopResult.failed(ErrorCode.NOT_SUPPORTED);
  }
}
