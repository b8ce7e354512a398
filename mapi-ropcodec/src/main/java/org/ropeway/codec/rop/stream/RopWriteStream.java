package org.ropeway.codec.rop.stream;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.rop.ResponseForm;
import org.ropeway.codec.rop.Rop;
import org.ropeway.codec.rop.Rop.Handles;
import org.ropeway.codec.rop.RopResponse;
import org.ropeway.codec.wire.Wire;

/** Writes to a stream. [MS-OXCROPS] 2.2.9.3; behaviour [MS-OXCPRPT] 2.2.16. */
public final class RopWriteStream {
  /** The operation. */
  public static final Rop<Request, Response> ROP =
      new Rop<>(
          0x2D,
          "RopWriteStream",
          "2.2.9.3",
          Handles.INPUT,
          struct(Request::new, field("DataSize", "Data", Bytes.WIRE16, Request::data)),
          ResponseForm.always(
              struct(Response::new, field("WrittenSize", Wire.U16, Response::writtenSize)),
              new Response(0)));

  private RopWriteStream() {}

  /** The request. */
  public record Request(Bytes data) implements StreamRopRequest {}

  /** The response. */
  public record Response(int writtenSize) implements RopResponse {}
}
