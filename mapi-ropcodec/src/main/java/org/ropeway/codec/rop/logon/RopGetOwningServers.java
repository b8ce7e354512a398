package org.ropeway.codec.rop.logon;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import org.ropeway.codec.data.Fid;
import org.ropeway.codec.rop.ResponseForm;
import org.ropeway.codec.rop.Rop;
import org.ropeway.codec.rop.Rop.Handles;
import org.ropeway.codec.rop.folder.ReplicaServers;

/**
 * Asks which servers have a replica of a public folder. [MS-OXCROPS] 2.2.3.6; behaviour
 * [MS-OXCSTOR] 2.2.1.6.
 */
public final class RopGetOwningServers {
  /** The operation. */
  public static final Rop<Request, ReplicaServers> ROP =
      new Rop<>(
          0x42,
          "RopGetOwningServers",
          "2.2.3.6",
          Handles.INPUT,
          struct(Request::new, field("FolderId", Fid.WIRE, Request::folderId)),
          ResponseForm.onSuccess(
              ReplicaServers.wire("OwningServersCount", "CheapServersCount", "OwningServers")));

  private RopGetOwningServers() {}

  /** The request. */
  public record Request(Fid folderId) implements LogonRopRequest {}
}
