package org.ropeway.codec.mapihttp;

import static org.ropeway.codec.mapihttp.BodyFields.auxiliaryField;
import static org.ropeway.codec.mapihttp.BodyFields.errorCodeField;
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
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.nspi.MinimalId;
import org.ropeway.codec.nspi.Stat;
import org.ropeway.codec.wire.WireType;

/** Moves to the first row that is not before a value. [MS-OXCMAPIHTTP] 2.2.5.16. */
public final class SeekEntries {
  /** The request type. */
  public static final RequestType<Request, Response> TYPE =
      new RequestType<>("SeekEntries", "2.2.5.16", Request.WIRE, Response.WIRE);

  private SeekEntries() {}

  /** The request body. */
  public record Request(
      int reserved,
      Optional<Stat> state,
      Optional<PropertyValue> target,
      Optional<List<Integer>> explicitTable,
      Optional<List<PropertyTag>> columns,
      Bytes auxiliaryBuffer) {
    static final WireType<Request> WIRE =
        struct(
            Request::new,
            u32Field("Reserved", Request::reserved),
            stateField(Request::state),
            optionalField("HasTarget", "Target", PropertyValue.ADDRESS_BOOK, Request::target),
            optionalField(
                "HasExplicitTable",
                "ExplicitTableCount",
                "ExplicitTable",
                MinimalId.LIST,
                Request::explicitTable),
            tagsField("Columns", Request::columns),
            auxiliaryField(Request::auxiliaryBuffer));
  }

  /** The response body behind StatusCode 0. */
  public record Response(
      ErrorCode errorCode,
      Optional<Stat> state,
      Optional<AddressBookRows> columnsAndRows,
      Bytes auxiliaryBuffer) {
    static final WireType<Response> WIRE =
        struct(
            Response::new,
            errorCodeField(Response::errorCode),
            stateField(Response::state),
            rowsField("HasColumnsAndRows", "Columns", Response::columnsAndRows),
            auxiliaryField(Response::auxiliaryBuffer));
  }
}
