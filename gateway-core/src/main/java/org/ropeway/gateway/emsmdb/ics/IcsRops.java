package org.ropeway.gateway.emsmdb.ics;

import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.rop.ics.IcsRopRequest;
import org.ropeway.codec.rop.ics.RopSynchronizationUploadStateStreamEnd;
import org.ropeway.gateway.emsmdb.RopContext;
import org.ropeway.gateway.emsmdb.RopResult;

/** The behaviour of [MS-OXCROPS] 2.2.13. */
public final class IcsRops {
  /** Processes a ROP of this chapter. */
  public RopResult process(RopContext c, IcsRopRequest request) {
    return switch (request) {
      case RopSynchronizationUploadStateStreamEnd.Request r -> refuse();
    };
  }

  private static RopResult refuse() {
    return RopResult.failed(ErrorCode.NOT_SUPPORTED);
  }
}
