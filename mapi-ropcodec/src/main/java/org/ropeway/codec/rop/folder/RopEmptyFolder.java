package org.ropeway.codec.rop.folder;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import org.ropeway.codec.rop.Rop;
import org.ropeway.codec.rop.Rop.Handles;
import org.ropeway.codec.wire.Wire;

/**
 * Deletes what a folder contains so that it can be recovered. [MS-OXCROPS] 2.2.4.9; behaviour
 * [MS-OXCFOLD] 2.2.1.9.
 */
public final class RopEmptyFolder {
  /** The operation. */
  public static final Rop<Request, PartialCompletion> ROP =
      new Rop<>(
          0x58,
          "RopEmptyFolder",
          "2.2.4.9",
          Handles.INPUT,
          struct(
              Request::new,
              field("WantAsynchronous", Wire.BOOL, Request::wantAsynchronous),
              field("WantDeleteAssociated", Wire.BOOL, Request::wantDeleteAssociated)),
          PartialCompletion.form());

  private RopEmptyFolder() {}

  /**
   * The request.
   *
   * @param wantDeleteAssociated whether folder associated information goes as well
   */
  public record Request(boolean wantAsynchronous, boolean wantDeleteAssociated)
      implements FolderRopRequest {}
}
