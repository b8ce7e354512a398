package org.ropeway.codec.rpc.nspi;

import static org.ropeway.codec.rpc.RpcFields.returnField;
import static org.ropeway.codec.rpc.RpcFields.u32Field;
import static org.ropeway.codec.rpc.nspi.NspiFields.handleField;
import static org.ropeway.codec.rpc.nspi.NspiFields.rowsField;
import static org.ropeway.codec.rpc.nspi.NspiFields.statField;
import static org.ropeway.codec.wire.Struct.struct;

import java.util.List;
import java.util.Optional;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.dcerpc.RpcOperation;
import org.ropeway.codec.mapihttp.GetSpecialTable;
import org.ropeway.codec.ndr.ContextHandle;
import org.ropeway.codec.nspi.Stat;
import org.ropeway.codec.wire.Struct;

/** Reads the table of containers, or of creation templates. [MS-OXNSPI] 3.1.4.1.3. */
public final class NspiGetSpecialTable {
  /** The operation. */
  public static final RpcOperation<Request, Response> OPERATION =
      new RpcOperation<>(
          12, "NspiGetSpecialTable", "[MS-OXNSPI] 3.1.4.1.3", Request.WIRE, Response.WIRE);

  private NspiGetSpecialTable() {}

  /** What goes in. */
  public record Request(ContextHandle hRpc, int flags, Stat stat, int version)
      implements NspiRequest<GetSpecialTable.Request> {
    static final Struct<Request> WIRE =
        struct(
            Request::new,
            handleField(Request::hRpc),
            u32Field("dwFlags", Request::flags),
            statField(Request::stat),
            u32Field("lpVersion", Request::version));

    @Override
    public GetSpecialTable.Request body() {
      return new GetSpecialTable.Request(
          flags, Optional.of(stat), Optional.of(version), Bytes.EMPTY);
    }
  }

  /** What comes out. */
  public record Response(
      int version, Optional<List<List<PropertyValue>>> rows, ErrorCode returnValue) {
    static final Struct<Response> WIRE =
        struct(
            Response::new,
            u32Field("lpVersion", Response::version),
            rowsField(Response::rows),
            returnField(Response::returnValue));

    /** What MAPI/HTTP answers to the same request. */
    public static Response of(Request request, GetSpecialTable.Response body) {
      return new Response(body.version().orElse(request.version), body.rows(), body.errorCode());
    }
  }
}
