package org.ropeway.codec.mapihttp;

import static org.ropeway.codec.mapihttp.BodyFields.auxiliaryField;
import static org.ropeway.codec.mapihttp.BodyFields.errorCodeField;
import static org.ropeway.codec.mapihttp.BodyFields.optionalField;
import static org.ropeway.codec.mapihttp.BodyFields.stateField;
import static org.ropeway.codec.mapihttp.BodyFields.u32Field;
import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import java.util.Optional;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.nspi.Stat;
import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireType;

/** Makes a position in a container absolute. [MS-OXCMAPIHTTP] 2.2.5.17. */
public final class UpdateStat {
  /** The request type. */
  public static final RequestType<Request, Response> TYPE =
      new RequestType<>("UpdateStat", "2.2.5.17", Request.WIRE, Response.WIRE);

  private UpdateStat() {}

  /** The request body. */
  public record Request(
      int reserved, Optional<Stat> state, boolean deltaRequested, Bytes auxiliaryBuffer) {
    static final WireType<Request> WIRE =
        struct(
            Request::new,
            u32Field("Reserved", Request::reserved),
            stateField(Request::state),
            field("DeltaRequested", Wire.BOOL, Request::deltaRequested),
            auxiliaryField(Request::auxiliaryBuffer));
  }

  /** The response body behind StatusCode 0. */
  public record Response(
      ErrorCode errorCode, Optional<Stat> state, Optional<Integer> delta, Bytes auxiliaryBuffer) {
    static final WireType<Response> WIRE =
        struct(
            Response::new,
            errorCodeField(Response::errorCode),
            stateField(Response::state),
            optionalField("HasDelta", "Delta", Wire.I32, Response::delta),
            auxiliaryField(Response::auxiliaryBuffer));
  }
}
