package org.ropeway.codec.rop.property;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import org.ropeway.codec.rop.ResponseForm;
import org.ropeway.codec.rop.Rop;
import org.ropeway.codec.rop.Rop.Handles;
import org.ropeway.codec.rop.RopResponse;
import org.ropeway.codec.wire.Wire;

/**
 * Asks how far an asynchronous operation is, or cancels it. The server answers it with the response
 * of the operation once that is done, and the request of the operation with that of this ROP until
 * then. [MS-OXCROPS] 2.2.8.13; behaviour [MS-OXCPRPT] 2.2.23.
 */
public final class RopProgress {
  /** The operation. */
  public static final Rop<Request, Response> ROP =
      new Rop<>(
          0x50,
          "RopProgress",
          "2.2.8.13",
          Handles.INPUT,
          struct(Request::new, field("WantCancel", Wire.BOOL, Request::wantCancel)),
          ResponseForm.onSuccess(
              struct(
                  Response::new,
                  field("LogonId", Wire.U8, Response::logonId),
                  field("CompletedTaskCount", Wire.U32, Response::completedTaskCount),
                  field("TotalTaskCount", Wire.U32, Response::totalTaskCount))));

  private RopProgress() {}

  /** The request. */
  public record Request(boolean wantCancel) implements PropertyRopRequest {}

  /** The response. */
  public record Response(int logonId, long completedTaskCount, long totalTaskCount)
      implements RopResponse {}
}
