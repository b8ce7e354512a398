package org.ropeway.codec.rop.stream;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.rop.ResponseForm;
import org.ropeway.codec.rop.Rop;
import org.ropeway.codec.rop.Rop.Handles;
import org.ropeway.codec.rop.RopResponse;
import org.ropeway.codec.wire.Wire;

/** Writes to a stream. [MS-OXCROPS] 2.2.9.4; behaviour [MS-OXCPRPT] 2.2.17. */
public final class RopWriteStreamExtended {
  /** The operation. */
  public static final Rop<Request, Response> ROP =
      new Rop<>(
          0xA3,
          "RopWriteStreamExtended",
          "2.2.9.4",
          Handles.INPUT,
          struct(Request::new, field("DataSize", "Data", Bytes.WIRE16, Request::data)),
          ResponseForm.always(
              struct(Response::new, field("WrittenSize", Wire.U32, Response::writtenSize)),
              new Response(0)));

  private RopWriteStreamExtended() {}

  /** The request. */
  public record Request(Bytes data) implements StreamRopRequest {}

  /** The response. */
  public record Response(long writtenSize) implements RopResponse {}
}
