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

/** Gets the address of the mailbox endpoint of a server. [MS-OXCMAPIHTTP] 2.2.5.18. */
public final class GetMailboxUrl {
  /** The request type. */
  public static final RequestType<Request, Response> TYPE =
      new RequestType<>("GetMailboxUrl", "2.2.5.18", Request.WIRE, Response.WIRE);

  private GetMailboxUrl() {}

  /** The request body. */
  public record Request(int flags, String serverDn, Bytes auxiliaryBuffer) {
    static final WireType<Request> WIRE =
        struct(
            Request::new,
            u32Field("Flags", Request::flags),
            field("ServerDn", Wire.UTF16Z, Request::serverDn),
            auxiliaryField(Request::auxiliaryBuffer));
  }

  /** The response body behind StatusCode 0. */
  public record Response(ErrorCode errorCode, String serverUrl, Bytes auxiliaryBuffer) {
    static final WireType<Response> WIRE =
        struct(
            Response::new,
            errorCodeField(Response::errorCode),
            field("ServerUrl", Wire.UTF16Z, Response::serverUrl),
            auxiliaryField(Response::auxiliaryBuffer));
  }
}
