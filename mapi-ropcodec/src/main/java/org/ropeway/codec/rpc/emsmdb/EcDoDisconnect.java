package org.ropeway.codec.rpc.emsmdb;

import static org.ropeway.codec.rpc.RpcFields.returnField;
import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.dcerpc.RpcOperation;
import org.ropeway.codec.ndr.ContextHandle;
import org.ropeway.codec.wire.Struct;

/** Ends a session with a mailbox. [MS-OXCRPC] 3.1.4.3. */
public final class EcDoDisconnect {
  /** The operation. */
  public static final RpcOperation<Request, Response> OPERATION =
      new RpcOperation<>(1, "EcDoDisconnect", "[MS-OXCRPC] 3.1.4.3", Request.WIRE, Response.WIRE);

  private EcDoDisconnect() {}

  /** What goes in. */
  public record Request(ContextHandle session) {
    static final Struct<Request> WIRE =
        struct(Request::new, field("pcxh", ContextHandle.WIRE, Request::session));
  }

  /**
   * What comes out.
   *
   * @param session {@link ContextHandle#NIL} where the session is closed
   */
  public record Response(ContextHandle session, ErrorCode returnValue) {
    static final Struct<Response> WIRE =
        struct(
            Response::new,
            field("pcxh", ContextHandle.WIRE, Response::session),
            returnField(Response::returnValue));
  }
}
