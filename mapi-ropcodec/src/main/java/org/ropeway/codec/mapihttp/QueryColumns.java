package org.ropeway.codec.mapihttp;

import static org.ropeway.codec.mapihttp.BodyFields.auxiliaryField;
import static org.ropeway.codec.mapihttp.BodyFields.errorCodeField;
import static org.ropeway.codec.mapihttp.BodyFields.tagsField;
import static org.ropeway.codec.mapihttp.BodyFields.u32Field;
import static org.ropeway.codec.wire.Struct.struct;

import java.util.List;
import java.util.Optional;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.wire.WireType;

/** Lists all properties the address book knows. [MS-OXCMAPIHTTP] 2.2.5.13. */
public final class QueryColumns {
  /** The request type. */
  public static final RequestType<Request, Response> TYPE =
      new RequestType<>("QueryColumns", "2.2.5.13", Request.WIRE, Response.WIRE);

  private QueryColumns() {}

  /** The request body. */
  public record Request(int reserved, int mapiFlags, Bytes auxiliaryBuffer) {
    static final WireType<Request> WIRE =
        struct(
            Request::new,
            u32Field("Reserved", Request::reserved),
            u32Field("MapiFlags", Request::mapiFlags),
            auxiliaryField(Request::auxiliaryBuffer));
  }

  /** The response body behind StatusCode 0. */
  public record Response(
      ErrorCode errorCode, Optional<List<PropertyTag>> columns, Bytes auxiliaryBuffer) {
    static final WireType<Response> WIRE =
        struct(
            Response::new,
            errorCodeField(Response::errorCode),
            tagsField("Columns", Response::columns),
            auxiliaryField(Response::auxiliaryBuffer));
  }
}
