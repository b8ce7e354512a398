package org.ropeway.codec.rpc.emsmdb;

import static org.ropeway.codec.rpc.RpcFields.returnField;
import static org.ropeway.codec.rpc.RpcFields.u32Field;
import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.dcerpc.RpcOperation;
import org.ropeway.codec.ndr.ContextHandle;
import org.ropeway.codec.wire.Struct;

/** Waits until a session has notifications, five minutes at most. [MS-OXCRPC] 3.3.4.1. */
public final class EcDoAsyncWaitEx {
  /** There are notifications (pulFlagsOut). */
  public static final int NOTIFICATION_PENDING = 0x00000001;

  /** The operation. */
  public static final RpcOperation<Request, Response> OPERATION =
      new RpcOperation<>(0, "EcDoAsyncWaitEx", "[MS-OXCRPC] 3.3.4.1", Request.WIRE, Response.WIRE);

  private EcDoAsyncWaitEx() {}

  /** What goes in. */
  public record Request(ContextHandle asyncSession, int flags) {
    static final Struct<Request> WIRE =
        struct(
            Request::new,
            field("acxh", ContextHandle.WIRE, Request::asyncSession),
            u32Field("ulFlagsIn", Request::flags));
  }

  /**
   * What comes out.
   *
   * @param flags {@link #NOTIFICATION_PENDING} or 0
   */
  public record Response(int flags, ErrorCode returnValue) {
    static final Struct<Response> WIRE =
        struct(
            Response::new,
            u32Field("pulFlagsOut", Response::flags),
            returnField(Response::returnValue));
  }
}
