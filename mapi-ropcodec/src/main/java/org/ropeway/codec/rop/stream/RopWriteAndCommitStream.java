package org.ropeway.codec.rop.stream;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.rop.ResponseForm;
import org.ropeway.codec.rop.Rop;
import org.ropeway.codec.rop.Rop.Handles;
import org.ropeway.codec.rop.RopResponse;
import org.ropeway.codec.wire.Wire;

/**
 * Writes to a stream and makes that durable. [MS-OXCROPS] 2.2.9.12; behaviour [MS-OXCPRPT] 2.2.26.
 */
public final class RopWriteAndCommitStream {
  /** The operation. */
  public static final Rop<Request, Response> ROP =
      new Rop<>(
          0x90,
          "RopWriteAndCommitStream",
          "2.2.9.12",
          Handles.INPUT,
          struct(Request::new, field("DataSize", "Data", Bytes.WIRE16, Request::data)),
          ResponseForm.always(
              struct(Response::new, field("WrittenSize", Wire.U16, Response::writtenSize)),
              new Response(0)));

  private RopWriteAndCommitStream() {}

  /** The request. */
  public record Request(Bytes data) implements StreamRopRequest {}

  /** The response. */
  public record Response(int writtenSize) implements RopResponse {}
}
