package org.ropeway.codec.mapihttp;

import static org.ropeway.codec.mapihttp.BodyFields.auxiliaryField;
import static org.ropeway.codec.mapihttp.BodyFields.errorCodeField;
import static org.ropeway.codec.mapihttp.BodyFields.rowsField;
import static org.ropeway.codec.mapihttp.BodyFields.stateField;
import static org.ropeway.codec.mapihttp.BodyFields.tagsField;
import static org.ropeway.codec.mapihttp.BodyFields.u32Field;
import static org.ropeway.codec.wire.Struct.field;
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

/** Gets rows of a container or of given objects. [MS-OXCMAPIHTTP] 2.2.5.12. */
public final class QueryRows {
  /** The request type. */
  public static final RequestType<Request, Response> TYPE =
      new RequestType<>("QueryRows", "2.2.5.12", Request.WIRE, Response.WIRE);

  private QueryRows() {}

  /**
   * The request body.
   *
   * @param explicitTable MIds whose rows are wanted; empty for the rows from the state on
   * @param rowCount the most rows wanted
   */
  public record Request(
      int flags,
      Optional<Stat> state,
      List<Integer> explicitTable,
      long rowCount,
      Optional<List<PropertyTag>> columns,
      Bytes auxiliaryBuffer) {
    static final WireType<Request> WIRE =
        struct(
            Request::new,
            u32Field("Flags", Request::flags),
            stateField(Request::state),
            field("ExplicitTableCount", "ExplicitTable", MinimalId.LIST, Request::explicitTable),
            field("RowCount", Wire.U32, Request::rowCount),
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
