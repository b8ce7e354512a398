package org.ropeway.codec.mapihttp;

import static org.ropeway.codec.mapihttp.BodyFields.auxiliaryField;
import static org.ropeway.codec.mapihttp.BodyFields.errorCodeField;
import static org.ropeway.codec.mapihttp.BodyFields.minimalIdsField;
import static org.ropeway.codec.mapihttp.BodyFields.optionalField;
import static org.ropeway.codec.mapihttp.BodyFields.rowsField;
import static org.ropeway.codec.mapihttp.BodyFields.stateField;
import static org.ropeway.codec.mapihttp.BodyFields.tagsField;
import static org.ropeway.codec.mapihttp.BodyFields.u32Field;
import static org.ropeway.codec.wire.Struct.struct;

import java.util.List;
import java.util.Optional;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.nspi.MinimalId;
import org.ropeway.codec.nspi.Stat;
import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireType;

/** Resolves what the user typed into objects. [MS-OXCMAPIHTTP] 2.2.5.14. */
public final class ResolveNames {
  /** The request type. */
  public static final RequestType<Request, Response> TYPE =
      new RequestType<>("ResolveNames", "2.2.5.14", Request.WIRE, Response.WIRE);

  private ResolveNames() {}

  /** The request body. */
  public record Request(
      int reserved,
      Optional<Stat> state,
      Optional<List<PropertyTag>> propertyTags,
      Optional<List<String>> names,
      Bytes auxiliaryBuffer) {
    static final WireType<Request> WIRE =
        struct(
            Request::new,
            u32Field("Reserved", Request::reserved),
            stateField(Request::state),
            tagsField("PropertyTags", Request::propertyTags),
            optionalField(
                "HasNames", "NameCount", "Names", Wire.list32(Wire.UTF16Z), Request::names),
            auxiliaryField(Request::auxiliaryBuffer));
  }

  /**
   * The response body behind StatusCode 0.
   *
   * @param minimalIds for each name {@link MinimalId#UNRESOLVED}, {@link MinimalId#AMBIGUOUS} or
   *     {@link MinimalId#RESOLVED}
   * @param columnsAndRows one row for each resolved name
   */
  public record Response(
      ErrorCode errorCode,
      int codePage,
      Optional<List<Integer>> minimalIds,
      Optional<AddressBookRows> columnsAndRows,
      Bytes auxiliaryBuffer) {
    static final WireType<Response> WIRE =
        struct(
            Response::new,
            errorCodeField(Response::errorCode),
            u32Field("CodePage", Response::codePage),
            minimalIdsField(Response::minimalIds),
            rowsField("HasRowsAndCols", "PropertyTags", Response::columnsAndRows),
            auxiliaryField(Response::auxiliaryBuffer));
  }
}
