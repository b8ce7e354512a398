package org.ropeway.codec.rpc.nspi;

import static org.ropeway.codec.rpc.RpcFields.returnField;
import static org.ropeway.codec.rpc.RpcFields.u32Field;
import static org.ropeway.codec.rpc.nspi.NspiFields.handleField;
import static org.ropeway.codec.rpc.nspi.NspiFields.statField;
import static org.ropeway.codec.wire.Struct.struct;

import java.util.Optional;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.dcerpc.RpcOperation;
import org.ropeway.codec.mapihttp.CompareMinIds;
import org.ropeway.codec.ndr.ContextHandle;
import org.ropeway.codec.nspi.Stat;
import org.ropeway.codec.wire.Struct;

/** Compares the positions of two objects in a container. [MS-OXNSPI] 3.1.4.1.12. */
public final class NspiCompareMIds {
  /** The operation. */
  public static final RpcOperation<Request, Response> OPERATION =
      new RpcOperation<>(
          10, "NspiCompareMIds", "[MS-OXNSPI] 3.1.4.1.12", Request.WIRE, Response.WIRE);

  private NspiCompareMIds() {}

  /** What goes in. */
  public record Request(ContextHandle hRpc, int reserved, Stat stat, int minimalId1, int minimalId2)
      implements NspiRequest<CompareMinIds.Request> {
    static final Struct<Request> WIRE =
        struct(
            Request::new,
            handleField(Request::hRpc),
            u32Field("Reserved", Request::reserved),
            statField(Request::stat),
            u32Field("MId1", Request::minimalId1),
            u32Field("MId2", Request::minimalId2));

    @Override
    public CompareMinIds.Request body() {
      return new CompareMinIds.Request(
          reserved, Optional.of(stat), minimalId1, minimalId2, Bytes.EMPTY);
    }
  }

  /** What comes out. */
  public record Response(int result, ErrorCode returnValue) {
    static final Struct<Response> WIRE =
        struct(
            Response::new,
            u32Field("plResult", Response::result),
            returnField(Response::returnValue));

    /** What MAPI/HTTP answers to the same request. */
    public static Response of(Request request, CompareMinIds.Response body) {
      return new Response(body.result(), body.errorCode());
    }
  }
}
