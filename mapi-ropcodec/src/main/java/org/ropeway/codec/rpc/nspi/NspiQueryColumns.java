package org.ropeway.codec.rpc.nspi;

import static org.ropeway.codec.rpc.RpcFields.returnField;
import static org.ropeway.codec.rpc.RpcFields.u32Field;
import static org.ropeway.codec.rpc.nspi.NspiFields.handleField;
import static org.ropeway.codec.rpc.nspi.NspiFields.tagsField;
import static org.ropeway.codec.wire.Struct.struct;

import java.util.List;
import java.util.Optional;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.dcerpc.RpcOperation;
import org.ropeway.codec.mapihttp.QueryColumns;
import org.ropeway.codec.ndr.ContextHandle;
import org.ropeway.codec.wire.Struct;

/** Lists the properties objects may have. [MS-OXNSPI] 3.1.4.1.5. */
public final class NspiQueryColumns {
  /** The operation. */
  public static final RpcOperation<Request, Response> OPERATION =
      new RpcOperation<>(
          16, "NspiQueryColumns", "[MS-OXNSPI] 3.1.4.1.5", Request.WIRE, Response.WIRE);

  private NspiQueryColumns() {}

  /** What goes in. */
  public record Request(ContextHandle hRpc, int reserved, int flags)
      implements NspiRequest<QueryColumns.Request> {
    static final Struct<Request> WIRE =
        struct(
            Request::new,
            handleField(Request::hRpc),
            u32Field("Reserved", Request::reserved),
            u32Field("dwFlags", Request::flags));

    @Override
    public QueryColumns.Request body() {
      return new QueryColumns.Request(reserved, flags, Bytes.EMPTY);
    }
  }

  /** What comes out. */
  public record Response(Optional<List<PropertyTag>> columns, ErrorCode returnValue) {
    static final Struct<Response> WIRE =
        struct(
            Response::new,
            tagsField("ppColumns", Response::columns),
            returnField(Response::returnValue));

    /** What MAPI/HTTP answers to the same request. */
    public static Response of(Request request, QueryColumns.Response body) {
      return new Response(body.columns(), body.errorCode());
    }
  }
}
