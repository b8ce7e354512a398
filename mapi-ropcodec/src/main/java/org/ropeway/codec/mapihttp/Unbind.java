package org.ropeway.codec.mapihttp;

import static org.ropeway.codec.mapihttp.BodyFields.auxiliaryField;
import static org.ropeway.codec.mapihttp.BodyFields.errorCodeField;
import static org.ropeway.codec.mapihttp.BodyFields.u32Field;
import static org.ropeway.codec.wire.Struct.struct;

import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.wire.WireType;

/** Ends a session context with the address book. [MS-OXCMAPIHTTP] 2.2.5.2. */
public final class Unbind {
  /** The request type. */
  public static final RequestType<Request, Response> TYPE =
      new RequestType<>("Unbind", "2.2.5.2", Request.WIRE, Response.WIRE);

  private Unbind() {}

  /** The request body. */
  public record Request(int reserved, Bytes auxiliaryBuffer) {
    static final WireType<Request> WIRE =
        struct(
            Request::new,
            u32Field("Reserved", Request::reserved),
            auxiliaryField(Request::auxiliaryBuffer));
  }

  /**
   * The response body behind StatusCode 0.
   *
   * @param errorCode 1 (UnbindSuccess) where it went well
   */
  public record Response(ErrorCode errorCode, Bytes auxiliaryBuffer) {
    static final WireType<Response> WIRE =
        struct(
            Response::new,
            errorCodeField(Response::errorCode),
            auxiliaryField(Response::auxiliaryBuffer));
  }
}
