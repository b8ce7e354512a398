package org.ropeway.codec.rop.fasttransfer;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.rop.ResponseForm;
import org.ropeway.codec.rop.Rop;
import org.ropeway.codec.rop.Rop.Handles;
import org.ropeway.codec.rop.RopResponse;
import org.ropeway.codec.wire.Wire;

/**
 * Uploads the next part of a stream. [MS-OXCROPS] 2.2.12.2; behaviour [MS-OXCFXICS] 2.2.3.1.2.2.
 */
public final class RopFastTransferDestinationPutBuffer {
  /** The operation. */
  public static final Rop<Request, Response> ROP =
      new Rop<>(
          0x54,
          "RopFastTransferDestinationPutBuffer",
          "2.2.12.2",
          Handles.INPUT,
          struct(
              Request::new,
              field("TransferDataSize", "TransferData", Bytes.WIRE16, Request::transferData)),
          ResponseForm.always(
              struct(
                  Response::new,
                  field("TransferStatus", Wire.U16, Response::transferStatus),
                  field("InProgressCount", Wire.U16, Response::inProgressCount),
                  field("TotalStepCount", Wire.U16, Response::totalStepCount),
                  field("Reserved", Wire.U8, Response::reserved),
                  field("BufferUsedSize", Wire.U16, Response::bufferUsedSize)),
              new Response(0, 0, 0)));

  private RopFastTransferDestinationPutBuffer() {}

  /** The request. */
  public record Request(Bytes transferData) implements FastTransferRopRequest {}

  /**
   * The response.
   *
   * @param transferStatus to be ignored
   * @param inProgressCount the steps done
   * @param totalStepCount about how many steps there are
   * @param reserved 0
   * @param bufferUsedSize how many bytes of the data were used
   */
  public record Response(
      int transferStatus, int inProgressCount, int totalStepCount, int reserved, int bufferUsedSize)
      implements RopResponse {
    /** The response. */
    public Response(int inProgressCount, int totalStepCount, int bufferUsedSize) {
      this(0, inProgressCount, totalStepCount, 0, bufferUsedSize);
    }
  }
}
