package org.ropeway.codec.rop.fasttransfer;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import org.ropeway.codec.rop.ResponseForm;
import org.ropeway.codec.rop.Rop;
import org.ropeway.codec.rop.Rop.Handles;
import org.ropeway.codec.rop.RopRequest;
import org.ropeway.codec.rop.RopResponse;
import org.ropeway.codec.wire.Wire;

/** Begins to download a folder. [MS-OXCROPS] 2.2.12.5; behaviour [MS-OXCFXICS] 2.2.3.1.1.4. */
public final class RopFastTransferSourceCopyFolder {
  /** The operation. */
  public static final Rop<Request, RopResponse.Empty> ROP =
      new Rop<>(
          0x4C,
          "RopFastTransferSourceCopyFolder",
          "2.2.12.5",
          Handles.INPUT_OUTPUT,
          struct(
              Request::new,
              field("OutputHandleIndex", Wire.U8, Request::outputHandleIndex),
              field("CopyFlags", Wire.U8, Request::copyFlags),
              field("SendOptions", Wire.U8, Request::sendOptions)),
          ResponseForm.empty());

  /** CopyFlags: the transfer is part of a move. */
  public static final int MOVE = 0x01;

  /** CopyFlags: with its subfolders. */
  public static final int COPY_SUBFOLDERS = 0x10;

  private RopFastTransferSourceCopyFolder() {}

  /**
   * The request, to a folder.
   *
   * @param sendOptions see {@link SendOptions}
   */
  public record Request(int outputHandleIndex, int copyFlags, int sendOptions)
      implements FastTransferRopRequest, RopRequest.Opens {}
}
