package org.ropeway.codec.rop.ics;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import org.ropeway.codec.rop.ResponseForm;
import org.ropeway.codec.rop.Rop;
import org.ropeway.codec.rop.Rop.Handles;
import org.ropeway.codec.rop.RopRequest;
import org.ropeway.codec.rop.RopResponse;
import org.ropeway.codec.wire.Wire;

/**
 * Begins to download the state of a download or upload. [MS-OXCROPS] 2.2.13.8; behaviour
 * [MS-OXCFXICS] 2.2.3.2.3.1.
 */
public final class RopSynchronizationGetTransferState {
  /** The operation. */
  public static final Rop<Request, RopResponse.Empty> ROP =
      new Rop<>(
          0x82,
          "RopSynchronizationGetTransferState",
          "2.2.13.8",
          Handles.INPUT_OUTPUT,
          struct(Request::new, field("OutputHandleIndex", Wire.U8, Request::outputHandleIndex)),
          ResponseForm.empty());

  private RopSynchronizationGetTransferState() {}

  /** The request. */
  public record Request(int outputHandleIndex) implements IcsRopRequest, RopRequest.Opens {}
}
