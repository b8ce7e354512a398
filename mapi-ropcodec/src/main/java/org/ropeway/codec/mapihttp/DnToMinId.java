package org.ropeway.codec.mapihttp;

import static org.ropeway.codec.mapihttp.BodyFields.ASCIIZ;
import static org.ropeway.codec.mapihttp.BodyFields.auxiliaryField;
import static org.ropeway.codec.mapihttp.BodyFields.errorCodeField;
import static org.ropeway.codec.mapihttp.BodyFields.minimalIdsField;
import static org.ropeway.codec.mapihttp.BodyFields.optionalField;
import static org.ropeway.codec.mapihttp.BodyFields.u32Field;
import static org.ropeway.codec.wire.Struct.struct;

import java.util.List;
import java.util.Optional;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireType;

/** Maps DNs to MIds. [MS-OXCMAPIHTTP] 2.2.5.4. */
public final class DnToMinId {
  /** The request type. */
  public static final RequestType<Request, Response> TYPE =
      new RequestType<>("DNToMId", "2.2.5.4", Request.WIRE, Response.WIRE);

  private DnToMinId() {}

  /** The request body. */
  public record Request(int reserved, Optional<List<String>> names, Bytes auxiliaryBuffer) {
    static final WireType<Request> WIRE =
        struct(
            Request::new,
            u32Field("Reserved", Request::reserved),
            optionalField(
                "HasNames", "NameCount", "NameValues", Wire.list32(ASCIIZ), Request::names),
            auxiliaryField(Request::auxiliaryBuffer));
  }

  /** The response body behind StatusCode 0. */
  public record Response(
      ErrorCode errorCode, Optional<List<Integer>> minimalIds, Bytes auxiliaryBuffer) {
    static final WireType<Response> WIRE =
        struct(
            Response::new,
            errorCodeField(Response::errorCode),
            minimalIdsField(Response::minimalIds),
            auxiliaryField(Response::auxiliaryBuffer));
  }
}
