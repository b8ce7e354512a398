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

/** Gets the address of the address book endpoint for a user. [MS-OXCMAPIHTTP] 2.2.5.19. */
public final class GetAddressBookUrl {
  /** The request type. */
  public static final RequestType<Request, Response> TYPE =
      new RequestType<>("GetAddressBookUrl", "2.2.5.19", Request.WIRE, Response.WIRE);

  private GetAddressBookUrl() {}

  /** The request body. */
  public record Request(int flags, String userDn, Bytes auxiliaryBuffer) {
    static final WireType<Request> WIRE =
        struct(
            Request::new,
            u32Field("Flags", Request::flags),
            field("UserDn", Wire.UTF16Z, Request::userDn),
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
