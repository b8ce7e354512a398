package org.ropeway.codec.rop.stream;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import org.ropeway.codec.rop.ResponseForm;
import org.ropeway.codec.rop.Rop;
import org.ropeway.codec.rop.Rop.Handles;
import org.ropeway.codec.rop.RopResponse;
import org.ropeway.codec.wire.Wire;

/** Asks for the size of a stream. [MS-OXCROPS] 2.2.9.6; behaviour [MS-OXCPRPT] 2.2.19. */
public final class RopGetStreamSize {
  /** The operation. */
  public static final Rop<Request, Response> ROP =
      new Rop<>(
          0x5E,
          "RopGetStreamSize",
          "2.2.9.6",
          Handles.INPUT,
          struct(Request::new),
          ResponseForm.onSuccess(
              struct(Response::new, field("StreamSize", Wire.U32, Response::streamSize))));

  private RopGetStreamSize() {}

  /** The request. */
  public record Request() implements StreamRopRequest {}

  /** The response. */
  public record Response(long streamSize) implements RopResponse {}
}
