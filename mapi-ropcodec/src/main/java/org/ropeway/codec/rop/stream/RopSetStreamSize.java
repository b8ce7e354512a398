package org.ropeway.codec.rop.stream;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import org.ropeway.codec.rop.ResponseForm;
import org.ropeway.codec.rop.Rop;
import org.ropeway.codec.rop.Rop.Handles;
import org.ropeway.codec.rop.RopResponse;
import org.ropeway.codec.wire.Wire;

/** Sets the size of a stream. [MS-OXCROPS] 2.2.9.7; behaviour [MS-OXCPRPT] 2.2.20. */
public final class RopSetStreamSize {
  /** The operation. */
  public static final Rop<Request, RopResponse.Empty> ROP =
      new Rop<>(
          0x2F,
          "RopSetStreamSize",
          "2.2.9.7",
          Handles.INPUT,
          struct(Request::new, field("StreamSize", Wire.I64, Request::streamSize)),
          ResponseForm.empty());

  private RopSetStreamSize() {}

  /** The request. */
  public record Request(long streamSize) implements StreamRopRequest {}
}
