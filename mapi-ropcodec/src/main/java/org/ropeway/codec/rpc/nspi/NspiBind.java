package org.ropeway.codec.rpc.nspi;

import static org.ropeway.codec.rpc.RpcFields.returnField;
import static org.ropeway.codec.rpc.RpcFields.u32Field;
import static org.ropeway.codec.rpc.nspi.NspiFields.serverGuidField;
import static org.ropeway.codec.rpc.nspi.NspiFields.statField;
import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import java.util.Optional;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.MapiGuid;
import org.ropeway.codec.dcerpc.RpcOperation;
import org.ropeway.codec.mapihttp.Bind;
import org.ropeway.codec.ndr.ContextHandle;
import org.ropeway.codec.nspi.Stat;
import org.ropeway.codec.wire.Struct;

/** Opens a session with the address book. [MS-OXNSPI] 3.1.4.1.1. */
public final class NspiBind {
  /** The operation. */
  public static final RpcOperation<Request, Response> OPERATION =
      new RpcOperation<>(0, "NspiBind", "[MS-OXNSPI] 3.1.4.1.1", Request.WIRE, Response.WIRE);

  private NspiBind() {}

  /**
   * What goes in.
   *
   * @param serverGuid what the client has in the place of the server's GUID, if it wants to know it
   */
  public record Request(int flags, Stat stat, Optional<MapiGuid> serverGuid) {
    static final Struct<Request> WIRE =
        struct(
            Request::new,
            u32Field("dwFlags", Request::flags),
            statField(Request::stat),
            serverGuidField(Request::serverGuid));

    /** The same request as a body of MAPI/HTTP. */
    public Bind.Request body() {
      return new Bind.Request(flags, Optional.of(stat), Bytes.EMPTY);
    }
  }

  /** What comes out. */
  public record Response(
      Optional<MapiGuid> serverGuid, ContextHandle contextHandle, ErrorCode returnValue) {
    static final Struct<Response> WIRE =
        struct(
            Response::new,
            serverGuidField(Response::serverGuid),
            field("contextHandle", ContextHandle.WIRE, Response::contextHandle),
            returnField(Response::returnValue));

    /**
     * What MAPI/HTTP answers to the same request.
     *
     * @param session the new session; {@link ContextHandle#NIL} if there is none
     */
    public static Response of(Request request, Bind.Response body, ContextHandle session) {
      return new Response(
          request.serverGuid.map(g -> body.serverGuid()), session, body.errorCode());
    }
  }
}
