package org.ropeway.codec.rpc.emsmdb;

import static org.ropeway.codec.rpc.RpcFields.returnField;
import static org.ropeway.codec.rpc.RpcFields.u32Field;
import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.part;
import static org.ropeway.codec.wire.Struct.struct;

import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.dcerpc.RpcOperation;
import org.ropeway.codec.ndr.ContextHandle;
import org.ropeway.codec.wire.Struct;

/** Says where the client wants to be told of notifications by UDP. [MS-OXCRPC] 3.1.4.5. */
public final class EcRRegisterPushNotification {
  /** The operation. */
  public static final RpcOperation<Request, Response> OPERATION =
      new RpcOperation<>(
          4, "EcRRegisterPushNotification", "[MS-OXCRPC] 3.1.4.5", Request.WIRE, Response.WIRE);

  private EcRRegisterPushNotification() {}

  /**
   * What goes in.
   *
   * @param context what the server sends to the address
   * @param callbackAddress a sockaddr
   */
  public record Request(
      ContextHandle session, int rpc, Bytes context, int adviseBits, Bytes callbackAddress) {
    static final Struct<Request> WIRE =
        struct(
            Request::new,
            field("pcxh", ContextHandle.WIRE, Request::session),
            u32Field("iRpc", Request::rpc),
            part(Buffers.shortIn("rgbContext", "cbContext"), Request::context),
            u32Field("grbitAdviseBits", Request::adviseBits),
            part(
                Buffers.shortIn("rgbCallbackAddress", "cbCallbackAddress"),
                Request::callbackAddress));
  }

  /** What comes out. */
  public record Response(ContextHandle session, int notification, ErrorCode returnValue) {
    static final Struct<Response> WIRE =
        struct(
            Response::new,
            field("pcxh", ContextHandle.WIRE, Response::session),
            u32Field("hNotification", Response::notification),
            returnField(Response::returnValue));
  }
}
