package org.ropeway.codec.mapihttp;

import static org.ropeway.codec.mapihttp.BodyFields.auxiliaryField;
import static org.ropeway.codec.mapihttp.BodyFields.errorCodeField;
import static org.ropeway.codec.mapihttp.BodyFields.u32Field;
import static org.ropeway.codec.wire.Struct.struct;

import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.wire.WireType;

/** Waits until an event is pending for the session context. [MS-OXCMAPIHTTP] 2.2.4.4. */
public final class NotificationWait {
  /** The request type. */
  public static final RequestType<Request, Response> TYPE =
      new RequestType<>("NotificationWait", "2.2.4.4", Request.WIRE, Response.WIRE);

  private NotificationWait() {}

  /** The request body. */
  public record Request(int flags, Bytes auxiliaryBuffer) {
    static final WireType<Request> WIRE =
        struct(
            Request::new,
            u32Field("Flags", Request::flags),
            auxiliaryField(Request::auxiliaryBuffer));
  }

  /**
   * The response body behind StatusCode 0.
   *
   * @param eventPending 1 if there is an event to fetch by an Execute, else 0
   */
  public record Response(ErrorCode errorCode, int eventPending, Bytes auxiliaryBuffer) {
    static final WireType<Response> WIRE =
        struct(
            Response::new,
            errorCodeField(Response::errorCode),
            u32Field("EventPending", Response::eventPending),
            auxiliaryField(Response::auxiliaryBuffer));
  }
}
