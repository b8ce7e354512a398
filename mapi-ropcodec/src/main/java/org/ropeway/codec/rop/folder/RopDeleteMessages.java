package org.ropeway.codec.rop.folder;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import java.util.List;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.rop.Rop;
import org.ropeway.codec.rop.Rop.Handles;
import org.ropeway.codec.wire.Wire;

/**
 * Deletes messages so that they can be recovered. [MS-OXCROPS] 2.2.4.11; behaviour [MS-OXCFOLD]
 * 2.2.1.11.
 */
public final class RopDeleteMessages {
  /** The operation. */
  public static final Rop<Request, PartialCompletion> ROP =
      new Rop<>(
          0x1E,
          "RopDeleteMessages",
          "2.2.4.11",
          Handles.INPUT,
          struct(
              Request::new,
              field("WantAsynchronous", Wire.BOOL, Request::wantAsynchronous),
              field("NotifyNonRead", Wire.BOOL, Request::notifyNonRead),
              field("MessageIdCount", "MessageIds", Wire.list16(Mid.WIRE), Request::messageIds)),
          PartialCompletion.form());

  private RopDeleteMessages() {}

  /**
   * The request.
   *
   * @param notifyNonRead whether senders who asked for it are told of mail that was not read
   */
  public record Request(boolean wantAsynchronous, boolean notifyNonRead, List<Mid> messageIds)
      implements FolderRopRequest {}
}
