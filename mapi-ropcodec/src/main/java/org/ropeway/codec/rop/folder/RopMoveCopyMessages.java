package org.ropeway.codec.rop.folder;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import java.util.List;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.rop.Rop;
import org.ropeway.codec.rop.Rop.Handles;
import org.ropeway.codec.rop.RopRequest;
import org.ropeway.codec.wire.Wire;

/**
 * Moves or copies messages to another folder. [MS-OXCROPS] 2.2.4.6; behaviour [MS-OXCFOLD] 2.2.1.6.
 */
public final class RopMoveCopyMessages {
  /** The operation. */
  public static final Rop<Request, DestinationResponse> ROP =
      new Rop<>(
          0x33,
          "RopMoveCopyMessages",
          "2.2.4.6",
          Handles.SOURCE_DESTINATION,
          struct(
              Request::new,
              field("DestHandleIndex", Wire.U8, Request::destHandleIndex),
              field("MessageIdCount", "MessageIds", Wire.list16(Mid.WIRE), Request::messageIds),
              field("WantAsynchronous", Wire.BOOL, Request::wantAsynchronous),
              field("WantCopy", Wire.BOOL, Request::wantCopy)),
          DestinationResponse.form());

  private RopMoveCopyMessages() {}

  /** The request. */
  public record Request(
      int destHandleIndex, List<Mid> messageIds, boolean wantAsynchronous, boolean wantCopy)
      implements FolderRopRequest, RopRequest.HasDestination {}
}
