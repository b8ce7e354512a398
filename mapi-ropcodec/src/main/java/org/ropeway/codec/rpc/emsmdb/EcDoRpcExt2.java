package org.ropeway.codec.rpc.emsmdb;

import static org.ropeway.codec.rpc.RpcFields.returnField;
import static org.ropeway.codec.rpc.RpcFields.u32Field;
import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.part;
import static org.ropeway.codec.wire.Struct.struct;

import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.dcerpc.RpcOperation;
import org.ropeway.codec.mapihttp.Execute;
import org.ropeway.codec.ndr.ContextHandle;
import org.ropeway.codec.wire.Struct;

/** Carries ROPs. [MS-OXCRPC] 3.1.4.2. */
public final class EcDoRpcExt2 {
  /** The operation. */
  public static final RpcOperation<Request, Response> OPERATION =
      new RpcOperation<>(11, "EcDoRpcExt2", "[MS-OXCRPC] 3.1.4.2", Request.WIRE, Response.WIRE);

  private EcDoRpcExt2() {}

  /**
   * What goes in.
   *
   * @param ropBuffer an extended buffer, see {@link org.ropeway.codec.rpcext.ExtendedBuffer}
   * @param maxRopOut the most bytes the ropBuffer of the response may have
   * @param auxiliaryBuffer an extended buffer; empty if there is none
   * @param maxAuxiliaryOut the most bytes the auxiliaryBuffer of the response may have
   */
  public record Request(
      ContextHandle session,
      int flags,
      Bytes ropBuffer,
      long maxRopOut,
      Bytes auxiliaryBuffer,
      long maxAuxiliaryOut) {
    static final Struct<Request> WIRE =
        struct(
            Request::new,
            field("pcxh", ContextHandle.WIRE, Request::session),
            u32Field("pulFlags", Request::flags),
            part(Buffers.in("rgbIn", "cbIn"), Request::ropBuffer),
            field("pcbOut", Buffers.BIG_RANGE, Request::maxRopOut),
            part(Buffers.in("rgbAuxIn", "cbAuxIn"), Request::auxiliaryBuffer),
            field("pcbAuxOut", Buffers.SMALL_RANGE, Request::maxAuxiliaryOut));

    /** The same request as a body of MAPI/HTTP, without the session. */
    public Execute.Request body() {
      return new Execute.Request(flags, ropBuffer, maxRopOut, auxiliaryBuffer);
    }
  }

  /**
   * What comes out.
   *
   * @param session {@link ContextHandle#NIL} where the server has closed the session
   * @param ropBuffer one or more chained extended buffers
   * @param transTime how long it took in ms
   */
  public record Response(
      ContextHandle session,
      int flags,
      Bytes ropBuffer,
      Bytes auxiliaryBuffer,
      int transTime,
      ErrorCode returnValue) {
    static final Struct<Response> WIRE =
        struct(
            Response::new,
            field("pcxh", ContextHandle.WIRE, Response::session),
            u32Field("pulFlags", Response::flags),
            part(Buffers.out("rgbOut", "pcbOut", Buffers.BIG_RANGE), Response::ropBuffer),
            part(
                Buffers.out("rgbAuxOut", "pcbAuxOut", Buffers.SMALL_RANGE),
                Response::auxiliaryBuffer),
            u32Field("pulTransTime", Response::transTime),
            returnField(Response::returnValue));

    /** What MAPI/HTTP answers to the same request in a session. */
    public static Response of(ContextHandle session, Execute.Response body, int transTime) {
      return new Response(
          session,
          body.flags(),
          body.ropBuffer(),
          body.auxiliaryBuffer(),
          transTime,
          body.errorCode());
    }
  }
}
