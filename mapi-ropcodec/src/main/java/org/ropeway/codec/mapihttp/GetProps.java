package org.ropeway.codec.mapihttp;

import static org.ropeway.codec.mapihttp.BodyFields.auxiliaryField;
import static org.ropeway.codec.mapihttp.BodyFields.errorCodeField;
import static org.ropeway.codec.mapihttp.BodyFields.stateField;
import static org.ropeway.codec.mapihttp.BodyFields.tagsField;
import static org.ropeway.codec.mapihttp.BodyFields.u32Field;
import static org.ropeway.codec.mapihttp.BodyFields.valuesField;
import static org.ropeway.codec.wire.Struct.struct;

import java.util.List;
import java.util.Optional;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.nspi.Stat;
import org.ropeway.codec.wire.WireType;

/** Gets properties of one object. [MS-OXCMAPIHTTP] 2.2.5.7. */
public final class GetProps {
  /** The request type. */
  public static final RequestType<Request, Response> TYPE =
      new RequestType<>("GetProps", "2.2.5.7", Request.WIRE, Response.WIRE);

  private GetProps() {}

  /** The request body. */
  public record Request(
      int flags,
      Optional<Stat> state,
      Optional<List<PropertyTag>> propertyTags,
      Bytes auxiliaryBuffer) {
    static final WireType<Request> WIRE =
        struct(
            Request::new,
            u32Field("Flags", Request::flags),
            stateField(Request::state),
            tagsField("PropertyTags", Request::propertyTags),
            auxiliaryField(Request::auxiliaryBuffer));
  }

  /** The response body behind StatusCode 0. */
  public record Response(
      ErrorCode errorCode,
      int codePage,
      Optional<List<PropertyValue>> propertyValues,
      Bytes auxiliaryBuffer) {
    static final WireType<Response> WIRE =
        struct(
            Response::new,
            errorCodeField(Response::errorCode),
            u32Field("CodePage", Response::codePage),
            valuesField("PropertyValues", Response::propertyValues),
            auxiliaryField(Response::auxiliaryBuffer));
  }
}
