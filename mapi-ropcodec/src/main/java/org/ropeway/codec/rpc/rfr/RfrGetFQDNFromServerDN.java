package org.ropeway.codec.rpc.rfr;

import static org.ropeway.codec.rpc.RpcFields.returnField;
import static org.ropeway.codec.rpc.RpcFields.u32Field;
import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.part;
import static org.ropeway.codec.wire.Struct.struct;

import java.util.Optional;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.dcerpc.RpcOperation;
import org.ropeway.codec.ndr.Ndr;
import org.ropeway.codec.wire.Struct;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireType;
import org.ropeway.codec.wire.WireWriter;

/** Gets the host name of a mailbox server. [MS-OXABREF] 3.1.4.2. */
public final class RfrGetFQDNFromServerDN {
  /** The operation. */
  public static final RpcOperation<Request, Response> OPERATION =
      new RpcOperation<>(
          1, "RfrGetFQDNFromServerDN", "[MS-OXABREF] 3.1.4.2", Request.WIRE, Response.WIRE);

  private RfrGetFQDNFromServerDN() {}

  /**
   * What goes in.
   *
   * @param serverDn 9 to 1023 bytes
   */
  public record Request(int flags, String serverDn) {
    private static final WireType<Long> SIZE = Ndr.ranged(10, 1024);
    private static final WireType<String> SERVER_DN =
        WireType.of(17, Request::readServerDn, Request::writeServerDn);
    static final Struct<Request> WIRE =
        struct(
            Request::new, u32Field("ulFlags", Request::flags), part(SERVER_DN, Request::serverDn));

    private static String readServerDn(WireReader r) {
      long size = r.field("cbMailboxServerDN", SIZE);
      String dn = r.field("szMailboxServerDN", Ndr.STRING8);
      if (dn.length() >= size) {
        throw r.badValue("name of " + dn.length() + " bytes where " + size + " are stated");
      }
      return dn;
    }

    private static void writeServerDn(WireWriter w, String dn) {
      SIZE.write(w, dn.length() + 1L);
      Ndr.STRING8.write(w, dn);
    }
  }

  /**
   * What comes out.
   *
   * @param serverFqdn none where the server is not known
   */
  public record Response(Optional<String> serverFqdn, ErrorCode returnValue) {
    static final Struct<Response> WIRE =
        struct(
            Response::new,
            field("ppszServerFQDN", Ndr.unique(Ndr.STRING8), Response::serverFqdn),
            returnField(Response::returnValue));
  }
}
