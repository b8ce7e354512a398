package org.ropeway.codec.rop;

import java.util.List;
import java.util.Objects;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.rop.FieldVectors.FieldVector;
import org.ropeway.codec.rop.notification.RopNotify;
import org.ropeway.codec.rop.notification.RopPending;
import org.ropeway.codec.rop.other.RopBackoff;
import org.ropeway.codec.rop.other.RopBufferTooSmall;
import org.ropeway.codec.wire.WireType;

/** How a single ROP stands, outside of a buffer. */
final class OneRop {
  private OneRop() {}

  /** What a vector is an example of. */
  static WireType<?> of(FieldVector v) {
    return switch (v.direction()) {
      case REQUEST -> RopCall.wire(id -> v.logon());
      case RESPONSE -> reply(v);
      case ANSWER -> answer(v.rop());
    };
  }

  private static WireType<?> answer(String name) {
    return switch (name) {
      case "RopNotify" -> RopNotify.WIRE;
      case "RopPending" -> RopPending.WIRE;
      case "RopBackoff" -> RopBackoff.WIRE;
      case "RopBufferTooSmall" -> RopBufferTooSmall.WIRE;
      default -> throw new AssertionError(name);
    };
  }

  private static WireType<RopReply> reply(FieldVector v) {
    FieldVector request = Objects.requireNonNull(v.request(), "request of " + v);
    RopCall<?> call = RopCall.wire(id -> request.logon()).readAll(request.bytes());
    return reply(call, request.logon(), v.columns());
  }

  /** The response to a call. */
  static <Q extends RopRequest> WireType<RopReply> reply(
      RopCall<Q> call, LogonKind logon, List<PropertyTag> columns) {
    ResponseContext<Q> context = new ResponseContext<>(call, logon, columns);
    return WireType.of(
        6, r -> RopReply.read(r, call.rop(), context), (w, v) -> v.write(w, call.rop(), context));
  }
}
