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

/** Changes properties of an object. [MS-OXCMAPIHTTP] 2.2.5.11. */
public final class ModProps {
  /** The request type. */
  public static final RequestType<Request, Response> TYPE =
      new RequestType<>("ModProps", "2.2.5.11", Request.WIRE, Response.WIRE);

  private ModProps() {}

  /** The request body. */
  public record Request(
      int reserved,
      Optional<Stat> state,
      Optional<List<PropertyTag>> propertyTagsToRemove,
      Optional<List<PropertyValue>> propertyValues,
      Bytes auxiliaryBuffer) {
    static final WireType<Request> WIRE =
        struct(
            Request::new,
            u32Field("Reserved", Request::reserved),
            stateField(Request::state),
            tagsField("PropertyTagsToRemove", Request::propertyTagsToRemove),
            valuesField("PropertyValues", Request::propertyValues),
            auxiliaryField(Request::auxiliaryBuffer));
  }

  /** The response body behind StatusCode 0. */
  public record Response(ErrorCode errorCode, Bytes auxiliaryBuffer) {
    static final WireType<Response> WIRE =
        struct(
            Response::new,
            errorCodeField(Response::errorCode),
            auxiliaryField(Response::auxiliaryBuffer));
  }
}
