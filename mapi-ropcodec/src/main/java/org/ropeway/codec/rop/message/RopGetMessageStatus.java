package org.ropeway.codec.rop.message;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import org.ropeway.codec.data.Mid;
import org.ropeway.codec.rop.RequestForm;
import org.ropeway.codec.rop.ResponseForm;
import org.ropeway.codec.rop.Rop;
import org.ropeway.codec.rop.Rop.Handles;

/**
 * Asks for the status of a message. It is answered under the RopId of {@code RopSetMessageStatus}.
 * [MS-OXCROPS] 2.2.6.9; behaviour [MS-OXCMSG] 2.2.3.9.
 */
public final class RopGetMessageStatus {
  /** The operation. */
  public static final Rop<Request, RopSetMessageStatus.Response> ROP =
      new Rop<>(
          0x1F,
          "RopGetMessageStatus",
          "2.2.6.9",
          Handles.INPUT,
          RequestForm.of(struct(Request::new, field("MessageId", Mid.WIRE, Request::messageId))),
          RopSetMessageStatus.ROP.responseId(),
          ResponseForm.onSuccess(RopSetMessageStatus.Response.WIRE));

  private RopGetMessageStatus() {}

  /** The request, to a folder. */
  public record Request(Mid messageId) implements MessageRopRequest {}
}
