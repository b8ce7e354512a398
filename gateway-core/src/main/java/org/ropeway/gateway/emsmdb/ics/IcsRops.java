package org.ropeway.gateway.emsmdb.ics;

import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.rop.ics.IcsRopRequest;
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
import org.ropeway.gateway.emsmdb.RopContext;
import org.ropeway.gateway.emsmdb.RopResult;
import org.ropeway.store.MapiException;

/**
 * The behaviour of [MS-OXCROPS] 2.2.13. Incremental change synchronization is refused: there is
 * online mode only.
 */
public final class IcsRops {
  /** Processes a ROP of this chapter. */
  public RopResult process(RopContext c, IcsRopRequest request) {
    return switch (request) {
      case RopGetLocalReplicaIds.Request r -> refuse(c);
      case RopSetLocalReplicaMidsetDeleted.Request r -> refuse(c);
      case RopSynchronizationConfigure.Request r -> refuse(c);
      case RopSynchronizationGetTransferState.Request r -> refuse(c);
      case RopSynchronizationImportDeletes.Request r -> refuse(c);
      case RopSynchronizationImportHierarchyChange.Request r -> refuse(c);
      case RopSynchronizationImportMessageChange.Request r -> refuse(c);
      case RopSynchronizationImportMessageMove.Request r -> refuse(c);
      case RopSynchronizationImportReadStateChanges.Request r -> refuse(c);
      case RopSynchronizationOpenCollector.Request r -> refuse(c);
      case RopSynchronizationUploadStateStreamBegin.Request r -> refuse(c);
      case RopSynchronizationUploadStateStreamContinue.Request r -> refuse(c);
      case RopSynchronizationUploadStateStreamEnd.Request r -> refuse(c);
    };
  }

  private static RopResult refuse(RopContext c) {
    throw new MapiException(ErrorCode.NOT_SUPPORTED, c.call().rop() + " of " + c.input().kind());
  }
}
