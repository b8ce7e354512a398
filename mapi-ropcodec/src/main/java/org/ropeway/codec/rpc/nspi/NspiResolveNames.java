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
import org.ropeway.codec.mapihttp.ResolveNames;
import org.ropeway.codec.ndr.ContextHandle;
import org.ropeway.codec.nspi.Stat;
import org.ropeway.codec.wire.Struct;

/** Resolves names in 8-bit characters. [MS-OXNSPI] 3.1.4.1.16. */
public final class NspiResolveNames {
  /** The operation. */
  public static final RpcOperation<Request, Response> OPERATION =
      new RpcOperation<>(
          19, "NspiResolveNames", "[MS-OXNSPI] 3.1.4.1.16", Request.WIRE, Response.WIRE);

  private NspiResolveNames() {}

  /** What goes in. */
  public record Request(
      ContextHandle hRpc,
      int reserved,
      Stat stat,
      Optional<List<PropertyTag>> propertyTags,
      List<String> names)
      implements NspiRequest<ResolveNames.Request> {
    static final Struct<Request> WIRE =
        struct(
            Request::new,
            handleField(Request::hRpc),
            u32Field("Reserved", Request::reserved),
            statField(Request::stat),
            tagsField("pPropTags", Request::propertyTags),
            field("paStr", NspiTypes.STRINGS, Request::names));

    public Request {
      names = List.copyOf(names);
    }

    @Override
    public ResolveNames.Request body() {
      return new ResolveNames.Request(
          reserved, Optional.of(stat), propertyTags, Optional.of(names), Bytes.EMPTY);
    }
  }

  /** What comes out. */
  public record Response(
      Optional<List<Integer>> minimalIds,
      Optional<List<List<PropertyValue>>> rows,
      ErrorCode returnValue) {
    static final Struct<Response> WIRE =
        struct(
            Response::new,
            minimalIdsField("ppMIds", Response::minimalIds),
            rowsField(Response::rows),
            returnField(Response::returnValue));

    /** What MAPI/HTTP answers to the same request. */
    public static Response of(Request request, ResolveNames.Response body) {
      return new Response(body.minimalIds(), NspiRows.of(body.columnsAndRows()), body.errorCode());
    }
  }
}
