package org.ropeway.codec.mapihttp;

import static org.ropeway.codec.mapihttp.BodyFields.auxiliaryField;
import static org.ropeway.codec.mapihttp.BodyFields.errorCodeField;
import static org.ropeway.codec.mapihttp.BodyFields.minimalIdsField;
import static org.ropeway.codec.mapihttp.BodyFields.stateField;
import static org.ropeway.codec.mapihttp.BodyFields.u32Field;
import static org.ropeway.codec.wire.Struct.struct;

import java.util.List;
import java.util.Optional;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.nspi.Stat;
import org.ropeway.codec.wire.WireType;

/** Sorts given objects. [MS-OXCMAPIHTTP] 2.2.5.15. */
public final class ResortRestriction {
  /** The request type. */
  public static final RequestType<Request, Response> TYPE =
      new RequestType<>("ResortRestriction", "2.2.5.15", Request.WIRE, Response.WIRE);

  private ResortRestriction() {}

  /** The request body. */
  public record Request(
      int reserved,
      Optional<Stat> state,
      Optional<List<Integer>> minimalIds,
      Bytes auxiliaryBuffer) {
    static final WireType<Request> WIRE =
        struct(
            Request::new,
            u32Field("Reserved", Request::reserved),
            stateField(Request::state),
            minimalIdsField(Request::minimalIds),
            auxiliaryField(Request::auxiliaryBuffer));
  }

  /** The response body behind StatusCode 0. */
  public record Response(
      ErrorCode errorCode,
      Optional<Stat> state,
      Optional<List<Integer>> minimalIds,
      Bytes auxiliaryBuffer) {
    static final WireType<Response> WIRE =
        struct(
            Response::new,
            errorCodeField(Response::errorCode),
            stateField(Response::state),
            minimalIdsField(Response::minimalIds),
            auxiliaryField(Response::auxiliaryBuffer));
  }
}
