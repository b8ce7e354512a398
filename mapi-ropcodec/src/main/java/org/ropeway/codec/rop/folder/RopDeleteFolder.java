package org.ropeway.codec.rop.folder;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import org.ropeway.codec.data.Fid;
import org.ropeway.codec.rop.Rop;
import org.ropeway.codec.rop.Rop.Handles;
import org.ropeway.codec.wire.Wire;

/** Deletes a folder. [MS-OXCROPS] 2.2.4.3; behaviour [MS-OXCFOLD] 2.2.1.3. */
public final class RopDeleteFolder {
  /** The operation. */
  public static final Rop<Request, PartialCompletion> ROP =
      new Rop<>(
          0x1D,
          "RopDeleteFolder",
          "2.2.4.3",
          Handles.INPUT,
          struct(
              Request::new,
              field("DeleteFolderFlags", Wire.U8, Request::deleteFolderFlags),
              field("FolderId", Fid.WIRE, Request::folderId)),
          PartialCompletion.form());

  /** DeleteFolderFlags: its messages are deleted as well. */
  public static final int DEL_MESSAGES = 0x01;

  /** DeleteFolderFlags: its subfolders are deleted as well. */
  public static final int DEL_FOLDERS = 0x04;

  /** DeleteFolderFlags: not to be recovered. */
  public static final int DELETE_HARD_DELETE = 0x10;

  private RopDeleteFolder() {}

  /** The request. */
  public record Request(int deleteFolderFlags, Fid folderId) implements FolderRopRequest {}
}
