package org.ropeway.codec.rpc.nspi;

import static org.ropeway.codec.rpc.RpcFields.returnField;
import static org.ropeway.codec.rpc.RpcFields.u32Field;
import static org.ropeway.codec.rpc.nspi.NspiFields.handleField;
import static org.ropeway.codec.rpc.nspi.NspiFields.rowsField;
import static org.ropeway.codec.rpc.nspi.NspiFields.statField;
import static org.ropeway.codec.rpc.nspi.NspiFields.tagsField;
import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.part;
import static org.ropeway.codec.wire.Struct.struct;

import java.util.List;
import java.util.Optional;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.dcerpc.RpcOperation;
import org.ropeway.codec.mapihttp.QueryRows;
import org.ropeway.codec.ndr.ContextHandle;
import org.ropeway.codec.ndr.Ndr;
import org.ropeway.codec.nspi.Stat;
import org.ropeway.codec.wire.Struct;

/** Reads rows of a container, or of given objects. [MS-OXNSPI] 3.1.4.1.8. */
public final class NspiQueryRows {
  /** The operation. */
  public static final RpcOperation<Request, Response> OPERATION =
      new RpcOperation<>(3, "NspiQueryRows", "[MS-OXNSPI] 3.1.4.1.8", Request.WIRE, Response.WIRE);

  private NspiQueryRows() {}

  /** What goes in. */
  public record Request(
      ContextHandle hRpc,
      int flags,
      Stat stat,
      List<Integer> explicitTable,
      long count,
      Optional<List<PropertyTag>> columns)
      implements NspiRequest<QueryRows.Request> {
    static final Struct<Request> WIRE =
        struct(
            Request::new,
            handleField(Request::hRpc),
            u32Field("dwFlags", Request::flags),
            statField(Request::stat),
            part(NspiTypes.EXPLICIT_TABLE, Request::explicitTable),
            field("Count", Ndr.U32, Request::count),
            tagsField("pPropTags", Request::columns));

    public Request {
      explicitTable = List.copyOf(explicitTable);
    }

    @Override
    public QueryRows.Request body() {
      return new QueryRows.Request(
          flags, Optional.of(stat), explicitTable, count, columns, Bytes.EMPTY);
    }
  }

  /** What comes out. */
  public record Response(
      Stat stat, Optional<List<List<PropertyValue>>> rows, ErrorCode returnValue) {
    static final Struct<Response> WIRE =
        struct(
            Response::new,
            statField(Response::stat),
            rowsField(Response::rows),
            returnField(Response::returnValue));

    /** What MAPI/HTTP answers to the same request. */
    public static Response of(Request request, QueryRows.Response body) {
      return new Response(
          body.state().orElse(request.stat), NspiRows.of(body.columnsAndRows()), body.errorCode());
    }
  }
}
