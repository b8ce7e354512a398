package org.ropeway.codec.mapihttp;

import static org.ropeway.codec.mapihttp.BodyFields.auxiliaryField;
import static org.ropeway.codec.mapihttp.BodyFields.errorCodeField;
import static org.ropeway.codec.mapihttp.BodyFields.stateField;
import static org.ropeway.codec.mapihttp.BodyFields.u32Field;
import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import java.util.Optional;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.MapiGuid;
import org.ropeway.codec.nspi.Stat;
import org.ropeway.codec.wire.WireType;

/** Opens a session context with the address book. [MS-OXCMAPIHTTP] 2.2.5.1. */
public final class Bind {
  /** The request type. */
  public static final RequestType<Request, Response> TYPE =
      new RequestType<>("Bind", "2.2.5.1", Request.WIRE, Response.WIRE);

  private Bind() {}

  /** The request body. */
  public record Request(int flags, Optional<Stat> state, Bytes auxiliaryBuffer) {
    static final WireType<Request> WIRE =
        struct(
            Request::new,
            u32Field("Flags", Request::flags),
            stateField(Request::state),
            auxiliaryField(Request::auxiliaryBuffer));
  }

  /**
   * The response body behind StatusCode 0.
   *
   * @param serverGuid identifies the server in ephemeral entry ids
   */
  public record Response(ErrorCode errorCode, MapiGuid serverGuid, Bytes auxiliaryBuffer) {
    static final WireType<Response> WIRE =
        struct(
            Response::new,
            errorCodeField(Response::errorCode),
            field("ServerGuid", MapiGuid.WIRE, Response::serverGuid),
            auxiliaryField(Response::auxiliaryBuffer));
  }
}
