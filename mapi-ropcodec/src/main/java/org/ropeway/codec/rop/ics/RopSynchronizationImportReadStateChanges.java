package org.ropeway.codec.rop.ics;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import java.util.List;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.rop.ResponseForm;
import org.ropeway.codec.rop.Rop;
import org.ropeway.codec.rop.Rop.Handles;
import org.ropeway.codec.rop.RopResponse;
import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireType;

/**
 * Uploads which messages were read or marked as unread. [MS-OXCROPS] 2.2.13.3; behaviour
 * [MS-OXCFXICS] 2.2.3.2.4.6.
 */
public final class RopSynchronizationImportReadStateChanges {
  /** The operation. */
  public static final Rop<Request, RopResponse.Empty> ROP =
      new Rop<>(
          0x80,
          "RopSynchronizationImportReadStateChanges",
          "2.2.13.3",
          Handles.INPUT,
          struct(
              Request::new,
              field(
                  "MessageReadStatesSize",
                  "MessageReadStates",
                  Wire.sized16(Wire.listToEnd(MessageReadState.WIRE)),
                  Request::messageReadStates)),
          ResponseForm.empty());

  private RopSynchronizationImportReadStateChanges() {}

  /** The request, to a collector. */
  public record Request(List<MessageReadState> messageReadStates) implements IcsRopRequest {}

  /**
   * The read state of a message. [MS-OXCROPS] 2.2.13.3.1.1.
   *
   * @param messageId a source key
   */
  public record MessageReadState(Bytes messageId, boolean markAsRead) {
    static final WireType<MessageReadState> WIRE =
        struct(
            MessageReadState::new,
            field("MessageIdSize", "MessageId", Bytes.WIRE16, MessageReadState::messageId),
            field("MarkAsRead", Wire.BOOL, MessageReadState::markAsRead));
  }
}
