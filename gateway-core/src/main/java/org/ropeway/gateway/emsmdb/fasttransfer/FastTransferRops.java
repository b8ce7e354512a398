package org.ropeway.gateway.emsmdb.fasttransfer;

import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.rop.fasttransfer.FastTransferRopRequest;
import org.ropeway.codec.rop.fasttransfer.RopFastTransferDestinationConfigure;
import org.ropeway.codec.rop.fasttransfer.RopFastTransferDestinationPutBuffer;
import org.ropeway.codec.rop.fasttransfer.RopFastTransferDestinationPutBufferExtended;
import org.ropeway.codec.rop.fasttransfer.RopFastTransferSourceCopyFolder;
import org.ropeway.codec.rop.fasttransfer.RopFastTransferSourceCopyMessages;
import org.ropeway.codec.rop.fasttransfer.RopFastTransferSourceCopyProperties;
import org.ropeway.codec.rop.fasttransfer.RopFastTransferSourceCopyTo;
import org.ropeway.codec.rop.fasttransfer.RopFastTransferSourceGetBuffer;
import org.ropeway.codec.rop.fasttransfer.RopTellVersion;
import org.ropeway.gateway.emsmdb.RopContext;
import org.ropeway.gateway.emsmdb.RopResult;
import org.ropeway.store.MapiException;

/** The behaviour of [MS-OXCROPS] 2.2.12. Fast transfer is refused: there is online mode only. */
public final class FastTransferRops {
  /** Processes a ROP of this chapter. */
  public RopResult process(RopContext c, FastTransferRopRequest request) {
    return switch (request) {
      case RopFastTransferDestinationConfigure.Request r -> refuse(c);
      case RopFastTransferDestinationPutBuffer.Request r -> refuse(c);
      case RopFastTransferDestinationPutBufferExtended.Request r -> refuse(c);
      case RopFastTransferSourceCopyFolder.Request r -> refuse(c);
      case RopFastTransferSourceCopyMessages.Request r -> refuse(c);
      case RopFastTransferSourceCopyProperties.Request r -> refuse(c);
      case RopFastTransferSourceCopyTo.Request r -> refuse(c);
      case RopFastTransferSourceGetBuffer.Request r -> refuse(c);
      case RopTellVersion.Request r -> refuse(c);
    };
  }

  private static RopResult refuse(RopContext c) {
    throw new MapiException(ErrorCode.NOT_SUPPORTED, c.call().rop() + " of " + c.input().kind());
  }
}
