package org.ropeway.codec.rpc.nspi;

import static org.ropeway.codec.rpc.RpcFields.returnField;
import static org.ropeway.codec.rpc.RpcFields.u32Field;
import static org.ropeway.codec.rpc.nspi.NspiFields.handleField;
import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import java.util.List;
import java.util.Optional;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.dcerpc.RpcOperation;
import org.ropeway.codec.mapihttp.ModLinkAtt;
import org.ropeway.codec.ndr.ContextHandle;
import org.ropeway.codec.wire.Struct;

/** Adds objects to a property that refers to objects, or removes them. [MS-OXNSPI] 3.1.4.1.15. */
public final class NspiModLinkAtt {
  /** The operation. */
  public static final RpcOperation<Request, Response> OPERATION =
      new RpcOperation<>(
          14, "NspiModLinkAtt", "[MS-OXNSPI] 3.1.4.1.15", Request.WIRE, Response.WIRE);

  private NspiModLinkAtt() {}

  /** What goes in. */
  public record Request(
      ContextHandle hRpc, int flags, PropertyTag propertyTag, int minimalId, List<Bytes> entryIds)
      implements NspiRequest<ModLinkAtt.Request> {
    static final Struct<Request> WIRE =
        struct(
            Request::new,
            handleField(Request::hRpc),
            u32Field("dwFlags", Request::flags),
            field("ulPropTag", NspiTypes.TAG, Request::propertyTag),
            u32Field("dwMId", Request::minimalId),
            field("lpEntryIds", NspiTypes.BINARIES.whole(), Request::entryIds));

    public Request {
      entryIds = List.copyOf(entryIds);
    }

    @Override
    public ModLinkAtt.Request body() {
      return new ModLinkAtt.Request(
          flags, propertyTag, minimalId, Optional.of(entryIds), Bytes.EMPTY);
    }
  }

  /** What comes out. */
  public record Response(ErrorCode returnValue) {
    static final Struct<Response> WIRE = struct(Response::new, returnField(Response::returnValue));

    /** What MAPI/HTTP answers to the same request. */
    public static Response of(Request request, ModLinkAtt.Response body) {
      return new Response(body.errorCode());
    }
  }
}
