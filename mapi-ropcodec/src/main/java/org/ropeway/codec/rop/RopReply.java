package org.ropeway.codec.rop;

import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.rop.property.RopProgress;
import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireWriter;

/**
 * The response to a ROP. [MS-OXCROPS] 2.2.2.
 *
 * @param ropId RopId, which is not that of the request for RopGetMessageStatus and for asynchronous
 *     operations, see {@link RopProgress}
 * @param handleIndex the index it names
 * @param response its fields; null if there are none behind this ReturnValue
 */
public record RopReply(
    int ropId, int handleIndex, ErrorCode returnValue, @Nullable RopResponse response)
    implements RopAnswer {

  /** The response to a call, or with {@link RopProgress.Response} how far it is. */
  public static RopReply to(
      RopCall<?> call, ErrorCode returnValue, @Nullable RopResponse response) {
    int id =
        response instanceof RopProgress.Response ? RopProgress.ROP.id() : call.rop().responseId();
    return new RopReply(id, call.responseHandleIndex(), returnValue, response);
  }

  /** Whether the operation succeeded, perhaps with a warning. */
  public boolean isSuccess() {
    return ResponseForm.isSuccess(returnValue);
  }

  static <Q extends RopRequest> RopReply read(
      WireReader r, Rop<Q, ?> called, ResponseContext<Q> context) {
    Rop<Q, ?> rop = as(called, r.peekU8());
    if (rop == null) {
      throw r.badValue("RopId " + r.peekU8() + " behind " + called);
    }
    int id = r.field("RopId", Wire.U8);
    int index = r.field(rop.handles().inResponse(), Wire.U8);
    ErrorCode returnValue = r.field("ReturnValue", ErrorCode.WIRE);
    return new RopReply(id, index, returnValue, rop.response().read(r, returnValue, context));
  }

  /** Writes the response behind the call it answers. */
  <Q extends RopRequest> void write(WireWriter w, Rop<Q, ?> called, ResponseContext<Q> context) {
    Rop<Q, ?> rop = as(called, ropId);
    if (rop == null) {
      throw new IllegalArgumentException("RopId " + ropId + " behind " + called);
    }
    w.u8(ropId).u8(handleIndex).u32(returnValue.value());
    write(w, rop.response(), context);
  }

  @SuppressWarnings("unchecked")
  private <Q extends RopRequest, R extends RopResponse> void write(
      WireWriter w, ResponseForm<Q, R> form, ResponseContext<Q> context) {
    form.write(w, returnValue, (R) response, context);
  }

  /**
   * The ROP a response with this RopId is of. Where it is not the one that was called, its form
   * does not look at the request, whatever that is.
   */
  @SuppressWarnings("unchecked")
  private static <Q extends RopRequest> @Nullable Rop<Q, ?> as(Rop<Q, ?> called, int responseId) {
    return (Rop<Q, ?>) RopProgress.answering(called, responseId);
  }
}
