package org.ropeway.codec.rop.folder;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import org.ropeway.codec.rop.Rop;
import org.ropeway.codec.rop.Rop.Handles;
import org.ropeway.codec.wire.Wire;

/**
 * Deletes what a folder contains for good. [MS-OXCROPS] 2.2.4.10; behaviour [MS-OXCFOLD] 2.2.1.10.
 */
public final class RopHardDeleteMessagesAndSubfolders {
  /** The operation. */
  public static final Rop<Request, PartialCompletion> ROP =
      new Rop<>(
          0x92,
          "RopHardDeleteMessagesAndSubfolders",
          "2.2.4.10",
          Handles.INPUT,
          struct(
              Request::new,
              field("WantAsynchronous", Wire.BOOL, Request::wantAsynchronous),
              field("WantDeleteAssociated", Wire.BOOL, Request::wantDeleteAssociated)),
          PartialCompletion.form());

  private RopHardDeleteMessagesAndSubfolders() {}

  /**
   * The request.
   *
   * @param wantDeleteAssociated whether folder associated information goes as well
   */
  public record Request(boolean wantAsynchronous, boolean wantDeleteAssociated)
      implements FolderRopRequest {}
}
