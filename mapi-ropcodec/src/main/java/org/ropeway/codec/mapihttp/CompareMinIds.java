package org.ropeway.codec.mapihttp;

import static org.ropeway.codec.mapihttp.BodyFields.auxiliaryField;
import static org.ropeway.codec.mapihttp.BodyFields.errorCodeField;
import static org.ropeway.codec.mapihttp.BodyFields.stateField;
import static org.ropeway.codec.mapihttp.BodyFields.u32Field;
import static org.ropeway.codec.wire.Struct.struct;

import java.util.Optional;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.nspi.Stat;
import org.ropeway.codec.wire.WireType;

/** Compares the positions of two objects in a container. [MS-OXCMAPIHTTP] 2.2.5.3. */
public final class CompareMinIds {
  /** The request type. */
  public static final RequestType<Request, Response> TYPE =
      new RequestType<>("CompareMIds", "2.2.5.3", Request.WIRE, Response.WIRE);

  private CompareMinIds() {}

  /** The request body. */
  public record Request(
      int reserved, Optional<Stat> state, int minimalId1, int minimalId2, Bytes auxiliaryBuffer) {
    static final WireType<Request> WIRE =
        struct(
            Request::new,
            u32Field("Reserved", Request::reserved),
            stateField(Request::state),
            u32Field("MinimalId1", Request::minimalId1),
            u32Field("MinimalId2", Request::minimalId2),
            auxiliaryField(Request::auxiliaryBuffer));
  }

  /**
   * The response body behind StatusCode 0.
   *
   * @param result negative, 0 or positive as the first stands before, at or behind the second
   */
  public record Response(ErrorCode errorCode, int result, Bytes auxiliaryBuffer) {
    static final WireType<Response> WIRE =
        struct(
            Response::new,
            errorCodeField(Response::errorCode),
            u32Field("Result", Response::result),
            auxiliaryField(Response::auxiliaryBuffer));
  }
}
