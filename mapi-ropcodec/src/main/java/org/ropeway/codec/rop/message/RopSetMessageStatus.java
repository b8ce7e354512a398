package org.ropeway.codec.rop.message;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import org.ropeway.codec.data.Mid;
import org.ropeway.codec.rop.ResponseForm;
import org.ropeway.codec.rop.Rop;
import org.ropeway.codec.rop.Rop.Handles;
import org.ropeway.codec.rop.RopResponse;
import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireType;

/** Sets bits of the status of a message. [MS-OXCROPS] 2.2.6.8; behaviour [MS-OXCMSG] 2.2.3.8. */
public final class RopSetMessageStatus {
  /** The operation. */
  public static final Rop<Request, Response> ROP =
      new Rop<>(
          0x20,
          "RopSetMessageStatus",
          "2.2.6.8",
          Handles.INPUT,
          struct(
              Request::new,
              field("MessageId", Mid.WIRE, Request::messageId),
              field("MessageStatusFlags", Wire.I32, Request::messageStatusFlags),
              field("MessageStatusMask", Wire.I32, Request::messageStatusMask)),
          ResponseForm.onSuccess(Response.WIRE));

  /** MessageStatusFlags: the message is marked to be downloaded. */
  public static final int REMOTE_DOWNLOAD = 0x00001000;

  /** MessageStatusFlags: the message is in conflict. */
  public static final int IN_CONFLICT = 0x00000800;

  /** MessageStatusFlags: the message is marked to be deleted at the server without download. */
  public static final int REMOTE_DELETE = 0x00002000;

  private RopSetMessageStatus() {}

  /**
   * The request, to a folder.
   *
   * @param messageStatusMask which of the flags are set or cleared
   */
  public record Request(Mid messageId, int messageStatusFlags, int messageStatusMask)
      implements MessageRopRequest {}

  /**
   * The response.
   *
   * @param messageStatusFlags the flags before
   */
  public record Response(int messageStatusFlags) implements RopResponse {
    static final WireType<Response> WIRE =
        struct(Response::new, field("MessageStatusFlags", Wire.I32, Response::messageStatusFlags));
  }
}
