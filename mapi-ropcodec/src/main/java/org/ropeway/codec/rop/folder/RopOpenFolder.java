package org.ropeway.codec.rop.folder;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.part;
import static org.ropeway.codec.wire.Struct.struct;

import java.util.Optional;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.rop.ResponseForm;
import org.ropeway.codec.rop.Rop;
import org.ropeway.codec.rop.Rop.Handles;
import org.ropeway.codec.rop.RopRequest;
import org.ropeway.codec.rop.RopResponse;
import org.ropeway.codec.wire.Wire;

/** Opens an existing folder. [MS-OXCROPS] 2.2.4.1; behaviour [MS-OXCFOLD] 2.2.1.1. */
public final class RopOpenFolder {
  /** The operation. */
  public static final Rop<Request, Response> ROP =
      new Rop<>(
          0x02,
          "RopOpenFolder",
          "2.2.4.1",
          Handles.INPUT_OUTPUT,
          struct(
              Request::new,
              field("OutputHandleIndex", Wire.U8, Request::outputHandleIndex),
              field("FolderId", Fid.WIRE, Request::folderId),
              field("OpenModeFlags", Wire.U8, Request::openModeFlags)),
          ResponseForm.onSuccess(
              struct(
                  Response::new,
                  field("HasRules", Wire.BOOL, Response::hasRules),
                  part(
                      ReplicaServers.ifGhosted("ServerCount", "CheapServerCount", "Servers"),
                      Response::ghostServers))));

  /** OpenModeFlags: a soft-deleted folder will do. */
  public static final int OPEN_SOFT_DELETED = 0x04;

  private RopOpenFolder() {}

  /** The request. */
  public record Request(int outputHandleIndex, Fid folderId, int openModeFlags)
      implements FolderRopRequest, RopRequest.Opens {}

  /**
   * The response.
   *
   * @param ghostServers who has the content of a ghosted public folder; empty if it is not ghosted
   */
  public record Response(boolean hasRules, Optional<ReplicaServers> ghostServers)
      implements RopResponse {}
}
