package org.ropeway.gateway.emsmdb.other;

import org.ropeway.codec.rop.other.OtherRopRequest;
import org.ropeway.codec.rop.other.RopRelease;
import org.ropeway.gateway.emsmdb.RopContext;
import org.ropeway.gateway.emsmdb.RopResult;

/** The behaviour of [MS-OXCROPS] 2.2.15. */
public final class OtherRops {
  /** Processes a ROP of this chapter. */
  public RopResult process(RopContext c, OtherRopRequest request) {
    return switch (request) {
      case RopRelease.Request r -> {
        c.releaseInput();
        yield RopResult.SUCCESS;
      }
    };
  }
}
