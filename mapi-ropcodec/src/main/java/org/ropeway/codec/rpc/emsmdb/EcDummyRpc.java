package org.ropeway.codec.rpc.emsmdb;

import static org.ropeway.codec.rpc.RpcFields.returnField;
import static org.ropeway.codec.wire.Struct.struct;

import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.dcerpc.RpcOperation;
import org.ropeway.codec.wire.Struct;

/** Asks whether the server is there. [MS-OXCRPC] 3.1.4.6. */
public final class EcDummyRpc {
  /** The operation. */
  public static final RpcOperation<Request, Response> OPERATION =
      new RpcOperation<>(6, "EcDummyRpc", "[MS-OXCRPC] 3.1.4.6", Request.WIRE, Response.WIRE);

  private EcDummyRpc() {}

  /** Nothing goes in. */
  public record Request() {
    static final Struct<Request> WIRE = struct(Request::new);
  }

  /** What comes out. */
  public record Response(ErrorCode returnValue) {
    static final Struct<Response> WIRE = struct(Response::new, returnField(Response::returnValue));
  }
}
