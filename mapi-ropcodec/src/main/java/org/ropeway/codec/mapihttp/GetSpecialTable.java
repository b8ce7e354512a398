package org.ropeway.codec.mapihttp;

import static org.ropeway.codec.mapihttp.BodyFields.VALUES;
import static org.ropeway.codec.mapihttp.BodyFields.auxiliaryField;
import static org.ropeway.codec.mapihttp.BodyFields.errorCodeField;
import static org.ropeway.codec.mapihttp.BodyFields.optionalField;
import static org.ropeway.codec.mapihttp.BodyFields.stateField;
import static org.ropeway.codec.mapihttp.BodyFields.u32Field;
import static org.ropeway.codec.wire.Struct.struct;

import java.util.List;
import java.util.Optional;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.nspi.Stat;
import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireType;

/** Gets the table of containers or of creation templates. [MS-OXCMAPIHTTP] 2.2.5.8. */
public final class GetSpecialTable {
  /** The request type. */
  public static final RequestType<Request, Response> TYPE =
      new RequestType<>("GetSpecialTable", "2.2.5.8", Request.WIRE, Response.WIRE);

  private GetSpecialTable() {}

  /** The request body. */
  public record Request(
      int flags, Optional<Stat> state, Optional<Integer> version, Bytes auxiliaryBuffer) {
    static final WireType<Request> WIRE =
        struct(
            Request::new,
            u32Field("Flags", Request::flags),
            stateField(Request::state),
            optionalField("HasVersion", "Version", Wire.I32, Request::version),
            auxiliaryField(Request::auxiliaryBuffer));
  }

  /** The response body behind StatusCode 0. */
  public record Response(
      ErrorCode errorCode,
      int codePage,
      Optional<Integer> version,
      Optional<List<List<PropertyValue>>> rows,
      Bytes auxiliaryBuffer) {
    static final WireType<Response> WIRE =
        struct(
            Response::new,
            errorCodeField(Response::errorCode),
            u32Field("CodePage", Response::codePage),
            optionalField("HasVersion", "Version", Wire.I32, Response::version),
            optionalField("HasRows", "RowsCount", "Rows", Wire.list32(VALUES), Response::rows),
            auxiliaryField(Response::auxiliaryBuffer));
  }
}
