package org.ropeway.gateway.emsmdb.stream;

import org.ropeway.codec.data.ErrorCode;
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
import org.ropeway.codec.rop.stream.StreamRopRequest;
import org.ropeway.gateway.emsmdb.RopContext;
import org.ropeway.gateway.emsmdb.RopResult;

/** The behaviour of [MS-OXCROPS] 2.2.9. */
public final class StreamRops {
  /** Processes a ROP of this chapter. */
  public RopResult process(RopContext c, StreamRopRequest request) {
    return switch (request) {
      case RopCloneStream.Request r -> refuse();
      case RopCommitStream.Request r -> refuse();
      case RopCopyToStream.Request r -> refuse();
      case RopGetStreamSize.Request r -> refuse();
      case RopLockRegionStream.Request r -> refuse();
      case RopOpenStream.Request r -> refuse();
      case RopReadStream.Request r -> refuse();
      case RopSeekStream.Request r -> refuse();
      case RopSetStreamSize.Request r -> refuse();
      case RopUnlockRegionStream.Request r -> refuse();
      case RopWriteAndCommitStream.Request r -> refuse();
      case RopWriteStream.Request r -> refuse();
      case RopWriteStreamExtended.Request r -> refuse();
    };
  }

  private static RopResult refuse() {
    return RopResult.failed(ErrorCode.NOT_SUPPORTED);
  }
}
