package org.ropeway.codec.rop.stream;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import org.ropeway.codec.rop.ResponseForm;
import org.ropeway.codec.rop.Rop;
import org.ropeway.codec.rop.Rop.Handles;
import org.ropeway.codec.rop.RopRequest;
import org.ropeway.codec.rop.RopResponse;
import org.ropeway.codec.wire.Wire;

/**
 * Opens a stream once more, with a seek pointer of its own. [MS-OXCROPS] 2.2.9.13; behaviour
 * [MS-OXCPRPT] 2.2.27.
 */
public final class RopCloneStream {
  /** The operation. */
  public static final Rop<Request, RopResponse.Empty> ROP =
      new Rop<>(
          0x3B,
          "RopCloneStream",
          "2.2.9.13",
          Handles.INPUT_OUTPUT,
          struct(Request::new, field("OutputHandleIndex", Wire.U8, Request::outputHandleIndex)),
          ResponseForm.empty());

  private RopCloneStream() {}

  /** The request. */
  public record Request(int outputHandleIndex) implements StreamRopRequest, RopRequest.Opens {}
}
