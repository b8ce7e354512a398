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
import org.ropeway.codec.mapihttp.GetPropList;
import org.ropeway.codec.ndr.ContextHandle;
import org.ropeway.codec.wire.Struct;

/** Lists the properties an object has. [MS-OXNSPI] 3.1.4.1.6. */
public final class NspiGetPropList {
  /** The operation. */
  public static final RpcOperation<Request, Response> OPERATION =
      new RpcOperation<>(
          8, "NspiGetPropList", "[MS-OXNSPI] 3.1.4.1.6", Request.WIRE, Response.WIRE);

  private NspiGetPropList() {}

  /** What goes in. */
  public record Request(ContextHandle hRpc, int flags, int minimalId, int codePage)
      implements NspiRequest<GetPropList.Request> {
    static final Struct<Request> WIRE =
        struct(
            Request::new,
            handleField(Request::hRpc),
            u32Field("dwFlags", Request::flags),
            u32Field("dwMId", Request::minimalId),
            u32Field("CodePage", Request::codePage));

    @Override
    public GetPropList.Request body() {
      return new GetPropList.Request(flags, minimalId, codePage, Bytes.EMPTY);
    }
  }

  /** What comes out. */
  public record Response(Optional<List<PropertyTag>> propertyTags, ErrorCode returnValue) {
    static final Struct<Response> WIRE =
        struct(
            Response::new,
            tagsField("ppPropTags", Response::propertyTags),
            returnField(Response::returnValue));

    /** What MAPI/HTTP answers to the same request. */
    public static Response of(Request request, GetPropList.Response body) {
      return new Response(body.propertyTags(), body.errorCode());
    }
  }
}
