package org.ropeway.codec.rop.stream;

import static org.ropeway.codec.wire.Struct.struct;

import org.ropeway.codec.rop.ResponseForm;
import org.ropeway.codec.rop.Rop;
import org.ropeway.codec.rop.Rop.Handles;
import org.ropeway.codec.rop.RopResponse;

/** Makes what was written to a stream durable. [MS-OXCROPS] 2.2.9.5; [MS-OXCPRPT] 2.2.18. */
public final class RopCommitStream {
  /** The operation. */
  public static final Rop<Request, RopResponse.Empty> ROP =
      new Rop<>(
          0x5D,
          "RopCommitStream",
          "2.2.9.5",
          Handles.INPUT,
          struct(Request::new),
          ResponseForm.empty());

  private RopCommitStream() {}

  /** The request. */
  public record Request() implements StreamRopRequest {}
}
