package org.ropeway.codec.rpc.nspi;

import static org.ropeway.codec.rpc.RpcFields.returnField;
import static org.ropeway.codec.rpc.RpcFields.u32Field;
import static org.ropeway.codec.rpc.nspi.NspiFields.handleField;
import static org.ropeway.codec.rpc.nspi.NspiFields.minimalIdsField;
import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import java.util.List;
import java.util.Optional;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.dcerpc.RpcOperation;
import org.ropeway.codec.mapihttp.DnToMinId;
import org.ropeway.codec.ndr.ContextHandle;
import org.ropeway.codec.wire.Struct;

/** Maps DNs to MIds. [MS-OXNSPI] 3.1.4.1.13. */
public final class NspiDNToMId {
  /** The operation. */
  public static final RpcOperation<Request, Response> OPERATION =
      new RpcOperation<>(7, "NspiDNToMId", "[MS-OXNSPI] 3.1.4.1.13", Request.WIRE, Response.WIRE);

  private NspiDNToMId() {}

  /** What goes in. */
  public record Request(ContextHandle hRpc, int reserved, List<String> names)
      implements NspiRequest<DnToMinId.Request> {
    static final Struct<Request> WIRE =
        struct(
            Request::new,
            handleField(Request::hRpc),
            u32Field("Reserved", Request::reserved),
            field("pNames", NspiTypes.STRINGS, Request::names));

    public Request {
      names = List.copyOf(names);
    }

    @Override
    public DnToMinId.Request body() {
      return new DnToMinId.Request(reserved, Optional.of(names), Bytes.EMPTY);
    }
  }

  /** What comes out. */
  public record Response(Optional<List<Integer>> minimalIds, ErrorCode returnValue) {
    static final Struct<Response> WIRE =
        struct(
            Response::new,
            minimalIdsField("ppOutMIds", Response::minimalIds),
            returnField(Response::returnValue));

    /** What MAPI/HTTP answers to the same request. */
    public static Response of(Request request, DnToMinId.Response body) {
      return new Response(body.minimalIds(), body.errorCode());
    }
  }
}
