package org.ropeway.codec.mapihttp;

import static org.ropeway.codec.mapihttp.BodyFields.auxiliaryField;
import static org.ropeway.codec.mapihttp.BodyFields.errorCodeField;
import static org.ropeway.codec.wire.Struct.struct;

import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.wire.WireType;

/** Ends a session context. [MS-OXCMAPIHTTP] 2.2.4.3. */
public final class Disconnect {
  /** The request type. */
  public static final RequestType<Request, Response> TYPE =
      new RequestType<>("Disconnect", "2.2.4.3", Request.WIRE, Response.WIRE);

  private Disconnect() {}

  /** The request body. */
  public record Request(Bytes auxiliaryBuffer) {
    static final WireType<Request> WIRE =
        struct(Request::new, auxiliaryField(Request::auxiliaryBuffer));
  }

  /** The response body behind StatusCode 0. */
  public record Response(ErrorCode errorCode, Bytes auxiliaryBuffer) {
    static final WireType<Response> WIRE =
        struct(
            Response::new,
            errorCodeField(Response::errorCode),
            auxiliaryField(Response::auxiliaryBuffer));
  }
}
