package org.ropeway.codec.rpc.nspi;

import static org.ropeway.codec.rpc.RpcFields.returnField;
import static org.ropeway.codec.rpc.RpcFields.u32Field;
import static org.ropeway.codec.rpc.nspi.NspiFields.handleField;
import static org.ropeway.codec.rpc.nspi.NspiFields.rowField;
import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import java.util.List;
import java.util.Optional;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.dcerpc.RpcOperation;
import org.ropeway.codec.mapihttp.GetTemplateInfo;
import org.ropeway.codec.ndr.ContextHandle;
import org.ropeway.codec.ndr.Ndr;
import org.ropeway.codec.wire.Struct;

/** Reads a template that says how objects are shown or made. [MS-OXNSPI] 3.1.4.1.18. */
public final class NspiGetTemplateInfo {
  /** The operation. */
  public static final RpcOperation<Request, Response> OPERATION =
      new RpcOperation<>(
          13, "NspiGetTemplateInfo", "[MS-OXNSPI] 3.1.4.1.18", Request.WIRE, Response.WIRE);

  private NspiGetTemplateInfo() {}

  /** What goes in. */
  public record Request(
      ContextHandle hRpc,
      int flags,
      int type,
      Optional<String> templateDn,
      int codePage,
      int localeId)
      implements NspiRequest<GetTemplateInfo.Request> {
    static final Struct<Request> WIRE =
        struct(
            Request::new,
            handleField(Request::hRpc),
            u32Field("dwFlags", Request::flags),
            u32Field("ulType", Request::type),
            field("pDN", Ndr.unique(Ndr.STRING8), Request::templateDn),
            u32Field("dwCodePage", Request::codePage),
            u32Field("dwLocaleID", Request::localeId));

    @Override
    public GetTemplateInfo.Request body() {
      return new GetTemplateInfo.Request(flags, type, templateDn, codePage, localeId, Bytes.EMPTY);
    }
  }

  /** What comes out. */
  public record Response(Optional<List<PropertyValue>> data, ErrorCode returnValue) {
    static final Struct<Response> WIRE =
        struct(
            Response::new, rowField("ppData", Response::data), returnField(Response::returnValue));

    /** What MAPI/HTTP answers to the same request. */
    public static Response of(Request request, GetTemplateInfo.Response body) {
      return new Response(body.row(), body.errorCode());
    }
  }
}
