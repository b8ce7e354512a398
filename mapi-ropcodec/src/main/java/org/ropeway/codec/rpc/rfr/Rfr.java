package org.ropeway.codec.rpc.rfr;

import java.util.List;
import org.ropeway.codec.dcerpc.RpcInterface;
import org.ropeway.codec.dcerpc.SyntaxId;

/** The interface that refers to address book servers. [MS-OXABREF] 1.9. */
public final class Rfr {
  /** All operations. */
  public static final RpcInterface INTERFACE =
      new RpcInterface(
          "rfri",
          SyntaxId.of("1544f5e0-613c-11d1-93df-00c04fd7bd09", 1, 0),
          List.of(RfrGetNewDSA.OPERATION, RfrGetFQDNFromServerDN.OPERATION));

  private Rfr() {}
}
