package org.ropeway.codec.rop.property;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.rop.ResponseForm;
import org.ropeway.codec.rop.Rop;
import org.ropeway.codec.rop.Rop.Handles;
import org.ropeway.codec.rop.RopResponse;
import org.ropeway.codec.rop.folder.RopCopyFolder;
import org.ropeway.codec.rop.folder.RopDeleteMessages;
import org.ropeway.codec.rop.folder.RopEmptyFolder;
import org.ropeway.codec.rop.folder.RopHardDeleteMessages;
import org.ropeway.codec.rop.folder.RopHardDeleteMessagesAndSubfolders;
import org.ropeway.codec.rop.folder.RopMoveCopyMessages;
import org.ropeway.codec.rop.folder.RopMoveFolder;
import org.ropeway.codec.rop.message.RopSetReadFlags;
import org.ropeway.codec.wire.Wire;

/**
 * Asks how far an asynchronous operation is, or cancels it. The server answers it with the response
 * of the operation once that is done, and the request of the operation with that of this ROP until
 * then. [MS-OXCROPS] 2.2.8.13; behaviour [MS-OXCPRPT] 2.2.23.
 */
public final class RopProgress {
  /** The operation. */
  public static final Rop<Request, Response> ROP =
      new Rop<>(
          0x50,
          "RopProgress",
          "2.2.8.13",
          Handles.INPUT,
          struct(Request::new, field("WantCancel", Wire.BOOL, Request::wantCancel)),
          ResponseForm.onSuccess(
              struct(
                  Response::new,
                  field("LogonId", Wire.U8, Response::logonId),
                  field("CompletedTaskCount", Wire.U32, Response::completedTaskCount),
                  field("TotalTaskCount", Wire.U32, Response::totalTaskCount))));

  /** The operations that may go on after they were answered with a response of this ROP. */
  private static final List<Rop<?, ?>> OPERATIONS =
      List.of(
          RopMoveCopyMessages.ROP,
          RopMoveFolder.ROP,
          RopCopyFolder.ROP,
          RopEmptyFolder.ROP,
          RopHardDeleteMessagesAndSubfolders.ROP,
          RopDeleteMessages.ROP,
          RopHardDeleteMessages.ROP,
          RopSetReadFlags.ROP,
          RopCopyTo.ROP,
          RopCopyProperties.ROP);

  private RopProgress() {}

  /**
   * As which ROP a response with this RopId answers a call of {@code called}; null if it does not.
   */
  public static @Nullable Rop<?, ?> answering(Rop<?, ?> called, int responseId) {
    if (responseId == called.responseId()) {
      return called;
    }
    if (called.id() == ROP.id()) {
      return find(responseId);
    }
    return responseId == ROP.id() && find(called.id()) != null ? ROP : null;
  }

  private static @Nullable Rop<?, ?> find(int id) {
    return OPERATIONS.stream().filter(rop -> rop.id() == id).findAny().orElse(null);
  }

  /** The request. */
  public record Request(boolean wantCancel) implements PropertyRopRequest {}

  /** The response. */
  public record Response(int logonId, long completedTaskCount, long totalTaskCount)
      implements RopResponse {}
}
