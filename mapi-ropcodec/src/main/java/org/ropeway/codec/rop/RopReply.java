package org.ropeway.codec.rop;

import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireWriter;

/**
 * The response to a ROP. [MS-OXCROPS] 2.2.2.
 *
 * @param ropId RopId, which for RopGetMessageStatus is not that of the request
 * @param handleIndex the index it names
 * @param response its fields; null if there are none behind this ReturnValue
 */
public record RopReply(
    int ropId, int handleIndex, ErrorCode returnValue, @Nullable RopResponse response)
    implements RopAnswer {

  /** The response to a call. */
  public static RopReply to(
      RopCall<?> call, ErrorCode returnValue, @Nullable RopResponse response) {
    return new RopReply(call.rop().responseId(), call.responseHandleIndex(), returnValue, response);
  }

  /** Whether the operation succeeded, perhaps with a warning. */
  public boolean isSuccess() {
    return ResponseForm.isSuccess(returnValue);
  }

  static <Q extends RopRequest, R extends RopResponse> RopReply read(
      WireReader r, Rop<Q, R> rop, ResponseContext<Q> context) {
    int id = r.field("RopId", Wire.U8);
    int index = r.field(rop.handles().inResponse(), Wire.U8);
    ErrorCode returnValue = r.field("ReturnValue", ErrorCode.WIRE);
    return new RopReply(id, index, returnValue, rop.response().read(r, returnValue, context));
  }

  /** Writes the response behind the call it answers. */
  @SuppressWarnings("unchecked")
  <Q extends RopRequest, R extends RopResponse> void write(
      WireWriter w, Rop<Q, R> rop, ResponseContext<Q> context) {
    w.u8(ropId).u8(handleIndex).u32(returnValue.value());
    rop.response().write(w, returnValue, (R) response, context);
  }
}
