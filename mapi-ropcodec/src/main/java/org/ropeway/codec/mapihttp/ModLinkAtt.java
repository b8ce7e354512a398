package org.ropeway.codec.mapihttp;

import static org.ropeway.codec.mapihttp.BodyFields.auxiliaryField;
import static org.ropeway.codec.mapihttp.BodyFields.errorCodeField;
import static org.ropeway.codec.mapihttp.BodyFields.optionalField;
import static org.ropeway.codec.mapihttp.BodyFields.u32Field;
import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import java.util.List;
import java.util.Optional;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireType;

/** Adds or removes the objects a property refers to. [MS-OXCMAPIHTTP] 2.2.5.10. */
public final class ModLinkAtt {
  /** The request type. */
  public static final RequestType<Request, Response> TYPE =
      new RequestType<>("ModLinkAtt", "2.2.5.10", Request.WIRE, Response.WIRE);

  private ModLinkAtt() {}

  /** The request body. */
  public record Request(
      int flags,
      PropertyTag propertyTag,
      int minimalId,
      Optional<List<Bytes>> entryIds,
      Bytes auxiliaryBuffer) {
    static final WireType<Request> WIRE =
        struct(
            Request::new,
            u32Field("Flags", Request::flags),
            field("PropertyTag", PropertyTag.WIRE, Request::propertyTag),
            u32Field("MinimalId", Request::minimalId),
            optionalField(
                "HasEntryIds",
                "EntryIdCount",
                "EntryIds",
                Wire.list32(Bytes.WIRE32),
                Request::entryIds),
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
