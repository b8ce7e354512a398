package org.ropeway.codec.rpc.nspi;

import static org.ropeway.codec.rpc.RpcFields.returnField;
import static org.ropeway.codec.rpc.RpcFields.u32Field;
import static org.ropeway.codec.rpc.nspi.NspiFields.handleField;
import static org.ropeway.codec.rpc.nspi.NspiFields.statField;
import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import java.util.Optional;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.dcerpc.RpcOperation;
import org.ropeway.codec.mapihttp.UpdateStat;
import org.ropeway.codec.ndr.ContextHandle;
import org.ropeway.codec.ndr.Ndr;
import org.ropeway.codec.nspi.Stat;
import org.ropeway.codec.wire.Struct;

/** Makes a position in a container absolute. [MS-OXNSPI] 3.1.4.1.4. */
public final class NspiUpdateStat {
  /** The operation. */
  public static final RpcOperation<Request, Response> OPERATION =
      new RpcOperation<>(2, "NspiUpdateStat", "[MS-OXNSPI] 3.1.4.1.4", Request.WIRE, Response.WIRE);

  private NspiUpdateStat() {}

  /**
   * What goes in.
   *
   * @param delta whether the client wants to know how far the position moved: then the pointer is
   *     there
   */
  public record Request(ContextHandle hRpc, int reserved, Stat stat, Optional<Integer> delta)
      implements NspiRequest<UpdateStat.Request> {
    static final Struct<Request> WIRE =
        struct(
            Request::new,
            handleField(Request::hRpc),
            u32Field("Reserved", Request::reserved),
            statField(Request::stat),
            field("plDelta", Ndr.unique(Ndr.I32), Request::delta));

    @Override
    public UpdateStat.Request body() {
      return new UpdateStat.Request(reserved, Optional.of(stat), delta.isPresent(), Bytes.EMPTY);
    }
  }

  /** What comes out. */
  public record Response(Stat stat, Optional<Integer> delta, ErrorCode returnValue) {
    static final Struct<Response> WIRE =
        struct(
            Response::new,
            statField(Response::stat),
            field("plDelta", Ndr.unique(Ndr.I32), Response::delta),
            returnField(Response::returnValue));

    /** What MAPI/HTTP answers to the same request. */
    public static Response of(Request request, UpdateStat.Response body) {
      return new Response(
          body.state().orElse(request.stat),
          request.delta.map(d -> body.delta().orElse(d)),
          body.errorCode());
    }
  }
}
