package org.ropeway.codec.rop.folder;

import org.ropeway.codec.data.Fid;
import org.ropeway.codec.rop.Rop;
import org.ropeway.codec.rop.Rop.Handles;
import org.ropeway.codec.rop.RopRequest;
import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireType;
import org.ropeway.codec.wire.WireWriter;

/** Moves a folder to another parent. [MS-OXCROPS] 2.2.4.7; behaviour [MS-OXCFOLD] 2.2.1.7. */
public final class RopMoveFolder {
  /** The operation. */
  public static final Rop<Request, DestinationResponse> ROP =
      new Rop<>(
          0x35,
          "RopMoveFolder",
          "2.2.4.7",
          Handles.SOURCE_DESTINATION,
          WireType.of(12, Request::read, Request::write),
          DestinationResponse.form());

  private RopMoveFolder() {}

  /**
   * The request.
   *
   * @param useUnicode whether the name is in Unicode on the wire
   */
  public record Request(
      int destHandleIndex,
      boolean wantAsynchronous,
      boolean useUnicode,
      Fid folderId,
      String newFolderName)
      implements FolderRopRequest, RopRequest.HasDestination {

    private static Request read(WireReader r) {
      int destination = r.field("DestHandleIndex", Wire.U8);
      boolean asynchronous = r.field("WantAsynchronous", Wire.BOOL);
      boolean unicode = r.field("UseUnicode", Wire.BOOL);
      Fid folderId = r.field("FolderId", Fid.WIRE);
      String name = r.field("NewFolderName", Wire.stringZ(unicode));
      return new Request(destination, asynchronous, unicode, folderId, name);
    }

    private static void write(WireWriter w, Request v) {
      w.u8(v.destHandleIndex).bool(v.wantAsynchronous).bool(v.useUnicode);
      Fid.WIRE.write(w, v.folderId);
      Wire.stringZ(v.useUnicode).write(w, v.newFolderName);
    }
  }
}
