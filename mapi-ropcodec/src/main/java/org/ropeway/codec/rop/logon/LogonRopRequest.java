package org.ropeway.codec.rop.logon;

import org.ropeway.codec.rop.RopRequest;

/** The requests of [MS-OXCROPS] 2.2.3. */
public sealed interface LogonRopRequest extends RopRequest
    permits RopSetReceiveFolder.Request,
        RopGetReceiveFolder.Request,
        RopGetOwningServers.Request,
        RopLongTermIdFromId.Request,
        RopIdFromLongTermId.Request,
        RopPublicFolderIsGhosted.Request,
        RopGetPerUserLongTermIds.Request,
        RopGetPerUserGuid.Request,
        RopReadPerUserInformation.Request,
        RopWritePerUserInformation.Request,
        RopGetReceiveFolderTable.Request,
        RopGetStoreState.Request,
        RopLogon.Request {}
