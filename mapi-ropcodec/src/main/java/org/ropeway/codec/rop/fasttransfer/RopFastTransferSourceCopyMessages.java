package org.ropeway.codec.rop.fasttransfer;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import java.util.List;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.rop.ResponseForm;
import org.ropeway.codec.rop.Rop;
import org.ropeway.codec.rop.Rop.Handles;
import org.ropeway.codec.rop.RopRequest;
import org.ropeway.codec.rop.RopResponse;
import org.ropeway.codec.wire.Wire;

/**
 * Begins to download messages of a folder. [MS-OXCROPS] 2.2.12.6; behaviour [MS-OXCFXICS]
 * 2.2.3.1.1.3.
 */
public final class RopFastTransferSourceCopyMessages {
  /** The operation. */
  public static final Rop<Request, RopResponse.Empty> ROP =
      new Rop<>(
          0x4B,
          "RopFastTransferSourceCopyMessages",
          "2.2.12.6",
          Handles.INPUT_OUTPUT,
          struct(
              Request::new,
              field("OutputHandleIndex", Wire.U8, Request::outputHandleIndex),
              field("MessageIdCount", "MessageIds", Wire.list16(Mid.WIRE), Request::messageIds),
              field("CopyFlags", Wire.U8, Request::copyFlags),
              field("SendOptions", Wire.U8, Request::sendOptions)),
          ResponseForm.empty());

  /** CopyFlags: the transfer is part of a move. */
  public static final int MOVE = 0x01;

  /** CopyFlags: bodies in their original format. */
  public static final int BEST_BODY = 0x10;

  /** CopyFlags: with what identifies messages and changes. */
  public static final int SEND_ENTRY_ID = 0x20;

  private RopFastTransferSourceCopyMessages() {}

  /**
   * The request, to a folder.
   *
   * @param sendOptions see {@link SendOptions}
   */
  public record Request(int outputHandleIndex, List<Mid> messageIds, int copyFlags, int sendOptions)
      implements FastTransferRopRequest, RopRequest.Opens {}
}
