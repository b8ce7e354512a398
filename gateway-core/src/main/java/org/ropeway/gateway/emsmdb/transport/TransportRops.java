package org.ropeway.gateway.emsmdb.transport;

import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.rop.transport.RopAbortSubmit;
import org.ropeway.codec.rop.transport.RopGetAddressTypes;
import org.ropeway.codec.rop.transport.RopGetTransportFolder;
import org.ropeway.codec.rop.transport.RopOptionsData;
import org.ropeway.codec.rop.transport.RopSetSpooler;
import org.ropeway.codec.rop.transport.RopSpoolerLockMessage;
import org.ropeway.codec.rop.transport.RopSubmitMessage;
import org.ropeway.codec.rop.transport.RopTransportNewMail;
import org.ropeway.codec.rop.transport.RopTransportSend;
import org.ropeway.codec.rop.transport.TransportRopRequest;
import org.ropeway.gateway.emsmdb.RopContext;
import org.ropeway.gateway.emsmdb.RopResult;

/** The behaviour of [MS-OXCROPS] 2.2.7. */
public final class TransportRops {
  /** Processes a ROP of this chapter. */
  public RopResult process(RopContext c, TransportRopRequest request) {
    return switch (request) {
      case RopAbortSubmit.Request r -> refuse();
      case RopGetAddressTypes.Request r -> refuse();
      case RopGetTransportFolder.Request r -> refuse();
      case RopOptionsData.Request r -> refuse();
      case RopSetSpooler.Request r -> refuse();
      case RopSpoolerLockMessage.Request r -> refuse();
      case RopSubmitMessage.Request r -> refuse();
      case RopTransportNewMail.Request r -> refuse();
      case RopTransportSend.Request r -> refuse();
    };
  }

  private static RopResult refuse() {
    return RopResult.failed(ErrorCode.NOT_SUPPORTED);
  }
}
