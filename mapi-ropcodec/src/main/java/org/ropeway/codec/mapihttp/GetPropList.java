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

/** Lists the properties an object has. [MS-OXCMAPIHTTP] 2.2.5.6. */
public final class GetPropList {
  /** The request type. */
  public static final RequestType<Request, Response> TYPE =
      new RequestType<>("GetPropList", "2.2.5.6", Request.WIRE, Response.WIRE);

  private GetPropList() {}

  /** The request body. */
  public record Request(int flags, int minimalId, int codePage, Bytes auxiliaryBuffer) {
    static final WireType<Request> WIRE =
        struct(
            Request::new,
            u32Field("Flags", Request::flags),
            u32Field("MinimalId", Request::minimalId),
            u32Field("CodePage", Request::codePage),
            auxiliaryField(Request::auxiliaryBuffer));
  }

  /** The response body behind StatusCode 0. */
  public record Response(
      ErrorCode errorCode, Optional<List<PropertyTag>> propertyTags, Bytes auxiliaryBuffer) {
    static final WireType<Response> WIRE =
        struct(
            Response::new,
            errorCodeField(Response::errorCode),
            tagsField("PropertyTags", Response::propertyTags),
            auxiliaryField(Response::auxiliaryBuffer));
  }
}
