package org.ropeway.codec.rpc;

import java.util.List;
import java.util.Optional;
import org.ropeway.codec.data.MapiGuid;
import org.ropeway.codec.dcerpc.RpcInterface;
import org.ropeway.codec.rpc.emsmdb.Emsmdb;
import org.ropeway.codec.rpc.nspi.Nspi;
import org.ropeway.codec.rpc.rfr.Rfr;

/** All interfaces Outlook speaks to Exchange by. */
public final class RpcInterfaces {
  /** Mailboxes, notifications, the address book and where that is. */
  public static final List<RpcInterface> ALL =
      List.of(Emsmdb.INTERFACE, Emsmdb.ASYNC_INTERFACE, Nspi.INTERFACE, Rfr.INTERFACE);

  private RpcInterfaces() {}

  /** The interface of a UUID. */
  public static Optional<RpcInterface> find(MapiGuid uuid) {
    return ALL.stream().filter(i -> i.syntax().uuid().equals(uuid)).findAny();
  }
}
