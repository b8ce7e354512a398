package org.ropeway.codec.rpc.rfr;

import static org.ropeway.codec.rpc.RpcFields.returnField;
import static org.ropeway.codec.rpc.RpcFields.u32Field;
import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import java.util.Optional;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.dcerpc.RpcOperation;
import org.ropeway.codec.ndr.Ndr;
import org.ropeway.codec.wire.Struct;
import org.ropeway.codec.wire.WireType;

/** Gets the name of an address book server. [MS-OXABREF] 3.1.4.1. */
public final class RfrGetNewDSA {
  /** The operation. */
  public static final RpcOperation<Request, Response> OPERATION =
      new RpcOperation<>(0, "RfrGetNewDSA", "[MS-OXABREF] 3.1.4.1", Request.WIRE, Response.WIRE);

  private RfrGetNewDSA() {}

  /** A place for a string, and the string in it, if any. */
  public record Place(Optional<String> text) {
    static final WireType<Optional<Place>> WIRE =
        Ndr.unique(Ndr.unique(Ndr.STRING8).map(Place::new, Place::text));
  }

  /**
   * What goes in.
   *
   * @param userDn the mailbox of the client; may be empty
   * @param unused a place for a string the server does not give
   * @param server a place for the answer, with what the client has in it
   */
  public record Request(int flags, String userDn, Optional<Place> unused, Optional<Place> server) {
    static final Struct<Request> WIRE =
        struct(
            Request::new,
            u32Field("ulFlags", Request::flags),
            field("pUserDN", Ndr.STRING8, Request::userDn),
            field("ppszUnused", Place.WIRE, Request::unused),
            field("ppszServer", Place.WIRE, Request::server));
  }

  /**
   * What comes out.
   *
   * @param server the host name of an address book server, if the client has a place for it
   */
  public record Response(Optional<Place> unused, Optional<Place> server, ErrorCode returnValue) {
    static final Struct<Response> WIRE =
        struct(
            Response::new,
            field("ppszUnused", Place.WIRE, Response::unused),
            field("ppszServer", Place.WIRE, Response::server),
            returnField(Response::returnValue));

    /** The answer to a request, which fills only the places it has. */
    public static Response of(Request request, String server) {
      return new Response(
          request.unused.map(u -> new Place(Optional.empty())),
          request.server.map(s -> new Place(Optional.of(server))),
          ErrorCode.SUCCESS);
    }
  }
}
