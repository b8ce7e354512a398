package org.ropeway.codec.rpc.nspi;

import static org.ropeway.codec.rpc.RpcFields.returnField;
import static org.ropeway.codec.rpc.RpcFields.u32Field;
import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.dcerpc.RpcOperation;
import org.ropeway.codec.mapihttp.Unbind;
import org.ropeway.codec.ndr.ContextHandle;
import org.ropeway.codec.wire.Struct;

/** Ends a session with the address book. [MS-OXNSPI] 3.1.4.1.2. */
public final class NspiUnbind {
  /** The operation. */
  public static final RpcOperation<Request, Response> OPERATION =
      new RpcOperation<>(1, "NspiUnbind", "[MS-OXNSPI] 3.1.4.1.2", Request.WIRE, Response.WIRE);

  private NspiUnbind() {}

  /** What goes in. */
  public record Request(ContextHandle contextHandle, int reserved)
      implements NspiRequest<Unbind.Request> {
    static final Struct<Request> WIRE =
        struct(
            Request::new,
            field("contextHandle", ContextHandle.WIRE, Request::contextHandle),
            u32Field("Reserved", Request::reserved));

    @Override
    public ContextHandle hRpc() {
      return contextHandle;
    }

    @Override
    public Unbind.Request body() {
      return new Unbind.Request(reserved, Bytes.EMPTY);
    }
  }

  /**
   * What comes out.
   *
   * @param contextHandle {@link ContextHandle#NIL} where the session is closed
   * @param returnValue 1 (UnbindSuccess) where it went well
   */
  public record Response(ContextHandle contextHandle, ErrorCode returnValue) {
    static final Struct<Response> WIRE =
        struct(
            Response::new,
            field("contextHandle", ContextHandle.WIRE, Response::contextHandle),
            returnField(Response::returnValue));

    /** What MAPI/HTTP answers to the same request; the session is closed. */
    public static Response of(Request request, Unbind.Response body) {
      return new Response(ContextHandle.NIL, body.errorCode());
    }
  }
}
