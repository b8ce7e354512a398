package org.ropeway.codec.rop.ics;

import org.ropeway.codec.rop.RopRequest;

/** The requests of [MS-OXCROPS] 2.2.13. */
public sealed interface IcsRopRequest extends RopRequest
    permits RopGetLocalReplicaIds.Request,
        RopSetLocalReplicaMidsetDeleted.Request,
        RopSynchronizationConfigure.Request,
        RopSynchronizationGetTransferState.Request,
        RopSynchronizationImportDeletes.Request,
        RopSynchronizationImportHierarchyChange.Request,
        RopSynchronizationImportMessageChange.Request,
        RopSynchronizationImportMessageMove.Request,
        RopSynchronizationImportReadStateChanges.Request,
        RopSynchronizationOpenCollector.Request,
        RopSynchronizationUploadStateStreamBegin.Request,
        RopSynchronizationUploadStateStreamContinue.Request,
        RopSynchronizationUploadStateStreamEnd.Request {}
