package org.ropeway.gateway.emsmdb.fasttransfer;

import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.rop.fasttransfer.FastTransferRopRequest;
import org.ropeway.codec.rop.fasttransfer.RopTellVersion;
import org.ropeway.gateway.emsmdb.RopContext;
import org.ropeway.gateway.emsmdb.RopResult;

/** The behaviour of [MS-OXCROPS] 2.2.12. */
public final class FastTransferRops {
  /** Processes a ROP of this chapter. */
  public RopResult process(RopContext c, FastTransferRopRequest request) {
    return switch (request) {
      case RopTellVersion.Request r -> refuse();
    };
  }

  private static RopResult refuse() {
    return RopResult.failed(ErrorCode.NOT_SUPPORTED);
  }
}
