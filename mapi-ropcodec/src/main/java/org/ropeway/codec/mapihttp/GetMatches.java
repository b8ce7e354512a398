package org.ropeway.codec.mapihttp;

import static org.ropeway.codec.mapihttp.BodyFields.auxiliaryField;
import static org.ropeway.codec.mapihttp.BodyFields.errorCodeField;
import static org.ropeway.codec.mapihttp.BodyFields.minimalIdsField;
import static org.ropeway.codec.mapihttp.BodyFields.optionalField;
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
import org.ropeway.codec.data.PropertyName;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.Restriction;
import org.ropeway.codec.nspi.Stat;
import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireType;

/** Finds the objects of a container that meet a restriction. [MS-OXCMAPIHTTP] 2.2.5.5. */
public final class GetMatches {
  /** The request type. */
  public static final RequestType<Request, Response> TYPE =
      new RequestType<>("GetMatches", "2.2.5.5", Request.WIRE, Response.WIRE);

  private GetMatches() {}

  /**
   * The request body.
   *
   * @param propertyName the property whose value is opened as a container: its GUID and id
   * @param rowCount the most rows wanted
   */
  public record Request(
      int reserved,
      Optional<Stat> state,
      Optional<List<Integer>> minimalIds,
      int interfaceOptionFlags,
      Optional<Restriction> filter,
      Optional<PropertyName.Lid> propertyName,
      long rowCount,
      Optional<List<PropertyTag>> columns,
      Bytes auxiliaryBuffer) {
    static final WireType<Request> WIRE =
        struct(
            Request::new,
            u32Field("Reserved", Request::reserved),
            stateField(Request::state),
            minimalIdsField(Request::minimalIds),
            u32Field("InterfaceOptionFlags", Request::interfaceOptionFlags),
            optionalField("HasFilter", "Filter", Restriction.ADDRESS_BOOK, Request::filter),
            optionalField(
                "HasPropertyName", "PropertyName", PropertyName.Lid.WIRE, Request::propertyName),
            field("RowCount", Wire.U32, Request::rowCount),
            tagsField("Columns", Request::columns),
            auxiliaryField(Request::auxiliaryBuffer));
  }

  /** The response body behind StatusCode 0. */
  public record Response(
      ErrorCode errorCode,
      Optional<Stat> state,
      Optional<List<Integer>> minimalIds,
      Optional<AddressBookRows> columnsAndRows,
      Bytes auxiliaryBuffer) {
    static final WireType<Response> WIRE =
        struct(
            Response::new,
            errorCodeField(Response::errorCode),
            stateField(Response::state),
            minimalIdsField(Response::minimalIds),
            rowsField("HasColumnsAndRows", "Columns", Response::columnsAndRows),
            auxiliaryField(Response::auxiliaryBuffer));
  }
}
