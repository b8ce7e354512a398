package org.ropeway.codec.rop.logon;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.part;
import static org.ropeway.codec.wire.Struct.struct;

import java.util.Optional;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.rop.ResponseForm;
import org.ropeway.codec.rop.Rop;
import org.ropeway.codec.rop.Rop.Handles;
import org.ropeway.codec.rop.RopResponse;
import org.ropeway.codec.rop.folder.ReplicaServers;

/**
 * Asks whether a public folder has its content on other servers. [MS-OXCROPS] 2.2.3.7; behaviour
 * [MS-OXCSTOR] 2.2.1.7.
 */
public final class RopPublicFolderIsGhosted {
  /** The operation. */
  public static final Rop<Request, Response> ROP =
      new Rop<>(
          0x45,
          "RopPublicFolderIsGhosted",
          "2.2.3.7",
          Handles.INPUT,
          struct(Request::new, field("FolderId", Fid.WIRE, Request::folderId)),
          ResponseForm.onSuccess(
              struct(
                  Response::new,
                  part(
                      ReplicaServers.ifGhosted("ServersCount", "CheapServersCount", "Servers"),
                      Response::ghostServers))));

  private RopPublicFolderIsGhosted() {}

  /** The request. */
  public record Request(Fid folderId) implements LogonRopRequest {}

  /**
   * The response.
   *
   * @param ghostServers who has the content; empty if the folder is not ghosted
   */
  public record Response(Optional<ReplicaServers> ghostServers) implements RopResponse {}
}
