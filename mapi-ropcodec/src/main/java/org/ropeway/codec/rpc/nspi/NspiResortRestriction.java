package org.ropeway.codec.rpc.nspi;

import static org.ropeway.codec.rpc.RpcFields.returnField;
import static org.ropeway.codec.rpc.RpcFields.u32Field;
import static org.ropeway.codec.rpc.nspi.NspiFields.handleField;
import static org.ropeway.codec.rpc.nspi.NspiFields.minimalIdsField;
import static org.ropeway.codec.rpc.nspi.NspiFields.statField;
import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import java.util.List;
import java.util.Optional;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.dcerpc.RpcOperation;
import org.ropeway.codec.mapihttp.ResortRestriction;
import org.ropeway.codec.ndr.ContextHandle;
import org.ropeway.codec.nspi.Stat;
import org.ropeway.codec.wire.Struct;

/** Sorts given objects. [MS-OXNSPI] 3.1.4.1.11. */
public final class NspiResortRestriction {
  /** The operation. */
  public static final RpcOperation<Request, Response> OPERATION =
      new RpcOperation<>(
          6, "NspiResortRestriction", "[MS-OXNSPI] 3.1.4.1.11", Request.WIRE, Response.WIRE);

  private NspiResortRestriction() {}

  /**
   * What goes in.
   *
   * @param unused what the client has in the place of the answer
   */
  public record Request(
      ContextHandle hRpc,
      int reserved,
      Stat stat,
      List<Integer> minimalIds,
      Optional<List<Integer>> unused)
      implements NspiRequest<ResortRestriction.Request> {
    static final Struct<Request> WIRE =
        struct(
            Request::new,
            handleField(Request::hRpc),
            u32Field("Reserved", Request::reserved),
            statField(Request::stat),
            field("pInMIds", NspiTypes.MINIMAL_IDS, Request::minimalIds),
            minimalIdsField("ppOutMIds", Request::unused));

    public Request {
      minimalIds = List.copyOf(minimalIds);
    }

    @Override
    public ResortRestriction.Request body() {
      return new ResortRestriction.Request(
          reserved, Optional.of(stat), Optional.of(minimalIds), Bytes.EMPTY);
    }
  }

  /** What comes out. */
  public record Response(Stat stat, Optional<List<Integer>> minimalIds, ErrorCode returnValue) {
    static final Struct<Response> WIRE =
        struct(
            Response::new,
            statField(Response::stat),
            minimalIdsField("ppOutMIds", Response::minimalIds),
            returnField(Response::returnValue));

    /** What MAPI/HTTP answers to the same request. */
    public static Response of(Request request, ResortRestriction.Response body) {
      return new Response(body.state().orElse(request.stat), body.minimalIds(), body.errorCode());
    }
  }
}
