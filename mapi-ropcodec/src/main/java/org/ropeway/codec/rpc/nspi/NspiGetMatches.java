package org.ropeway.codec.rpc.nspi;

import static org.ropeway.codec.rpc.RpcFields.returnField;
import static org.ropeway.codec.rpc.RpcFields.u32Field;
import static org.ropeway.codec.rpc.nspi.NspiFields.handleField;
import static org.ropeway.codec.rpc.nspi.NspiFields.minimalIdsField;
import static org.ropeway.codec.rpc.nspi.NspiFields.rowsField;
import static org.ropeway.codec.rpc.nspi.NspiFields.statField;
import static org.ropeway.codec.rpc.nspi.NspiFields.tagsField;
import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import java.util.List;
import java.util.Optional;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.PropertyName;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.data.Restriction;
import org.ropeway.codec.dcerpc.RpcOperation;
import org.ropeway.codec.mapihttp.GetMatches;
import org.ropeway.codec.ndr.ContextHandle;
import org.ropeway.codec.ndr.Ndr;
import org.ropeway.codec.nspi.Stat;
import org.ropeway.codec.wire.Struct;

/** Finds the objects of a container that meet a restriction. [MS-OXNSPI] 3.1.4.1.10. */
public final class NspiGetMatches {
  /** The operation. */
  public static final RpcOperation<Request, Response> OPERATION =
      new RpcOperation<>(
          5, "NspiGetMatches", "[MS-OXNSPI] 3.1.4.1.10", Request.WIRE, Response.WIRE);

  private NspiGetMatches() {}

  /** What goes in. */
  public record Request(
      ContextHandle hRpc,
      int reserved1,
      Stat stat,
      Optional<List<Integer>> reserved,
      int reserved2,
      Optional<Restriction> filter,
      Optional<PropertyName.Lid> propertyName,
      long requested,
      Optional<List<PropertyTag>> columns)
      implements NspiRequest<GetMatches.Request> {
    static final Struct<Request> WIRE =
        struct(
            Request::new,
            handleField(Request::hRpc),
            u32Field("Reserved1", Request::reserved1),
            statField(Request::stat),
            minimalIdsField("pReserved", Request::reserved),
            u32Field("Reserved2", Request::reserved2),
            field("Filter", Ndr.unique(RestrictionType.INSTANCE.whole()), Request::filter),
            field("lpPropName", Ndr.unique(NspiTypes.NAME.whole()), Request::propertyName),
            field("ulRequested", Ndr.U32, Request::requested),
            tagsField("pPropTags", Request::columns));

    @Override
    public GetMatches.Request body() {
      return new GetMatches.Request(
          reserved1,
          Optional.of(stat),
          reserved,
          reserved2,
          filter,
          propertyName,
          requested,
          columns,
          Bytes.EMPTY);
    }
  }

  /** What comes out. */
  public record Response(
      Stat stat,
      Optional<List<Integer>> minimalIds,
      Optional<List<List<PropertyValue>>> rows,
      ErrorCode returnValue) {
    static final Struct<Response> WIRE =
        struct(
            Response::new,
            statField(Response::stat),
            minimalIdsField("ppOutMIds", Response::minimalIds),
            rowsField(Response::rows),
            returnField(Response::returnValue));

    /** What MAPI/HTTP answers to the same request. */
    public static Response of(Request request, GetMatches.Response body) {
      return new Response(
          body.state().orElse(request.stat),
          body.minimalIds(),
          NspiRows.of(body.columnsAndRows()),
          body.errorCode());
    }
  }
}
