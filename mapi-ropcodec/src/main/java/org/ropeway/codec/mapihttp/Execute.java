package org.ropeway.codec.mapihttp;

import static org.ropeway.codec.mapihttp.BodyFields.auxiliaryField;
import static org.ropeway.codec.mapihttp.BodyFields.errorCodeField;
import static org.ropeway.codec.mapihttp.BodyFields.u32Field;
import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireType;

/** Carries ROPs. [MS-OXCMAPIHTTP] 2.2.4.2. */
public final class Execute {
  /** The request type. */
  public static final RequestType<Request, Response> TYPE =
      new RequestType<>("Execute", "2.2.4.2", Request.WIRE, Response.WIRE);

  private Execute() {}

  /**
   * The request body.
   *
   * @param ropBuffer an extended buffer, see {@link org.ropeway.codec.rpcext.ExtendedBuffer}
   * @param maxRopOut the most bytes the RopBuffer of the response may have
   */
  public record Request(int flags, Bytes ropBuffer, long maxRopOut, Bytes auxiliaryBuffer) {
    static final WireType<Request> WIRE =
        struct(
            Request::new,
            u32Field("Flags", Request::flags),
            field("RopBufferSize", "RopBuffer", Bytes.WIRE32, Request::ropBuffer),
            field("MaxRopOut", Wire.U32, Request::maxRopOut),
            auxiliaryField(Request::auxiliaryBuffer));
  }

  /**
   * The response body behind StatusCode 0.
   *
   * @param flags reserved, 0
   * @param ropBuffer one or more chained extended buffers
   */
  public record Response(ErrorCode errorCode, int flags, Bytes ropBuffer, Bytes auxiliaryBuffer) {
    static final WireType<Response> WIRE =
        struct(
            Response::new,
            errorCodeField(Response::errorCode),
            u32Field("Flags", Response::flags),
            field("RopBufferSize", "RopBuffer", Bytes.WIRE32, Response::ropBuffer),
            auxiliaryField(Response::auxiliaryBuffer));
  }
}
