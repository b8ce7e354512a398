package org.ropeway.codec.rpc.nspi;

import static org.ropeway.codec.rpc.RpcFields.returnField;
import static org.ropeway.codec.rpc.RpcFields.u32Field;
import static org.ropeway.codec.rpc.nspi.NspiFields.handleField;
import static org.ropeway.codec.rpc.nspi.NspiFields.rowField;
import static org.ropeway.codec.rpc.nspi.NspiFields.statField;
import static org.ropeway.codec.rpc.nspi.NspiFields.tagsField;
import static org.ropeway.codec.wire.Struct.struct;

import java.util.List;
import java.util.Optional;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.dcerpc.RpcOperation;
import org.ropeway.codec.mapihttp.GetProps;
import org.ropeway.codec.ndr.ContextHandle;
import org.ropeway.codec.nspi.Stat;
import org.ropeway.codec.wire.Struct;

/** Reads properties of an object. [MS-OXNSPI] 3.1.4.1.7. */
public final class NspiGetProps {
  /** The operation. */
  public static final RpcOperation<Request, Response> OPERATION =
      new RpcOperation<>(9, "NspiGetProps", "[MS-OXNSPI] 3.1.4.1.7", Request.WIRE, Response.WIRE);

  private NspiGetProps() {}

  /** What goes in. */
  public record Request(
      ContextHandle hRpc, int flags, Stat stat, Optional<List<PropertyTag>> propertyTags)
      implements NspiRequest<GetProps.Request> {
    static final Struct<Request> WIRE =
        struct(
            Request::new,
            handleField(Request::hRpc),
            u32Field("dwFlags", Request::flags),
            statField(Request::stat),
            tagsField("pPropTags", Request::propertyTags));

    @Override
    public GetProps.Request body() {
      return new GetProps.Request(flags, Optional.of(stat), propertyTags, Bytes.EMPTY);
    }
  }

  /** What comes out. */
  public record Response(Optional<List<PropertyValue>> row, ErrorCode returnValue) {
    static final Struct<Response> WIRE =
        struct(
            Response::new, rowField("ppRows", Response::row), returnField(Response::returnValue));

    /** What MAPI/HTTP answers to the same request. */
    public static Response of(Request request, GetProps.Response body) {
      return new Response(body.propertyValues(), body.errorCode());
    }
  }
}
