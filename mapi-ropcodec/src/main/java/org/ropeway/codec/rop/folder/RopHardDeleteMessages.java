package org.ropeway.codec.rop.folder;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import java.util.List;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.rop.Rop;
import org.ropeway.codec.rop.Rop.Handles;
import org.ropeway.codec.wire.Wire;

/** Deletes messages for good. [MS-OXCROPS] 2.2.4.12; behaviour [MS-OXCFOLD] 2.2.1.12. */
public final class RopHardDeleteMessages {
  /** The operation. */
  public static final Rop<Request, PartialCompletion> ROP =
      new Rop<>(
          0x91,
          "RopHardDeleteMessages",
          "2.2.4.12",
          Handles.INPUT,
          struct(
              Request::new,
              field("WantAsynchronous", Wire.BOOL, Request::wantAsynchronous),
              field("NotifyNonRead", Wire.BOOL, Request::notifyNonRead),
              field("MessageIdCount", "MessageIds", Wire.list16(Mid.WIRE), Request::messageIds)),
          PartialCompletion.form());

  private RopHardDeleteMessages() {}

  /**
   * The request.
   *
   * @param notifyNonRead whether senders who asked for it are told of mail that was not read
   */
  public record Request(boolean wantAsynchronous, boolean notifyNonRead, List<Mid> messageIds)
      implements FolderRopRequest {}
}
