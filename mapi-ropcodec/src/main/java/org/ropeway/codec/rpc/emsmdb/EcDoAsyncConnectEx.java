package org.ropeway.codec.rpc.emsmdb;

import static org.ropeway.codec.rpc.RpcFields.returnField;
import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.dcerpc.RpcOperation;
import org.ropeway.codec.ndr.ContextHandle;
import org.ropeway.codec.wire.Struct;

/** Gets the handle {@link EcDoAsyncWaitEx} knows a session by. [MS-OXCRPC] 3.1.4.4. */
public final class EcDoAsyncConnectEx {
  /** The operation. */
  public static final RpcOperation<Request, Response> OPERATION =
      new RpcOperation<>(
          14, "EcDoAsyncConnectEx", "[MS-OXCRPC] 3.1.4.4", Request.WIRE, Response.WIRE);

  private EcDoAsyncConnectEx() {}

  /** What goes in. */
  public record Request(ContextHandle session) {
    static final Struct<Request> WIRE =
        struct(Request::new, field("cxh", ContextHandle.WIRE, Request::session));
  }

  /** What comes out. */
  public record Response(ContextHandle asyncSession, ErrorCode returnValue) {
    static final Struct<Response> WIRE =
        struct(
            Response::new,
            field("pacxh", ContextHandle.WIRE, Response::asyncSession),
            returnField(Response::returnValue));
  }
}
