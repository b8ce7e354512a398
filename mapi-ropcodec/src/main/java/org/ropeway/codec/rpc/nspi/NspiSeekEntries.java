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
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.dcerpc.RpcOperation;
import org.ropeway.codec.mapihttp.SeekEntries;
import org.ropeway.codec.ndr.ContextHandle;
import org.ropeway.codec.nspi.Stat;
import org.ropeway.codec.wire.Struct;

/**
 * Moves to the first row of a container, or of given objects, from a value on. [MS-OXNSPI]
 * 3.1.4.1.9.
 */
public final class NspiSeekEntries {
  /** The operation. */
  public static final RpcOperation<Request, Response> OPERATION =
      new RpcOperation<>(
          4, "NspiSeekEntries", "[MS-OXNSPI] 3.1.4.1.9", Request.WIRE, Response.WIRE);

  private NspiSeekEntries() {}

  /** What goes in. */
  public record Request(
      ContextHandle hRpc,
      int reserved,
      Stat stat,
      PropertyValue target,
      Optional<List<Integer>> explicitTable,
      Optional<List<PropertyTag>> columns)
      implements NspiRequest<SeekEntries.Request> {
    static final Struct<Request> WIRE =
        struct(
            Request::new,
            handleField(Request::hRpc),
            u32Field("Reserved", Request::reserved),
            statField(Request::stat),
            field("pTarget", NspiTypes.VALUE.whole(), Request::target),
            minimalIdsField("lpETable", Request::explicitTable),
            tagsField("pPropTags", Request::columns));

    @Override
    public SeekEntries.Request body() {
      return new SeekEntries.Request(
          reserved, Optional.of(stat), Optional.of(target), explicitTable, columns, Bytes.EMPTY);
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
    public static Response of(Request request, SeekEntries.Response body) {
      return new Response(
          body.state().orElse(request.stat), NspiRows.of(body.columnsAndRows()), body.errorCode());
    }
  }
}
