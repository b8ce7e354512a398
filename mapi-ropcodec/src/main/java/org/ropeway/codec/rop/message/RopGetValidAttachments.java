package org.ropeway.codec.rop.message;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import java.util.List;
import org.ropeway.codec.rop.ResponseForm;
import org.ropeway.codec.rop.Rop;
import org.ropeway.codec.rop.Rop.Handles;
import org.ropeway.codec.rop.RopResponse;
import org.ropeway.codec.wire.Wire;

/**
 * Asks for the numbers of the attachments of a message. [MS-OXCROPS] 2.2.6.18; behaviour
 * [MS-OXCMSG] 2.2.3.18.
 */
public final class RopGetValidAttachments {
  /** The operation. */
  public static final Rop<Request, Response> ROP =
      new Rop<>(
          0x52,
          "RopGetValidAttachments",
          "2.2.6.18",
          Handles.INPUT,
          struct(Request::new),
          ResponseForm.onSuccess(
              struct(
                  Response::new,
                  field(
                      "AttachmentIdCount",
                      "AttachmentIdArray",
                      Wire.list16(Wire.U32),
                      Response::attachmentIdArray))));

  private RopGetValidAttachments() {}

  /** The request. */
  public record Request() implements MessageRopRequest {}

  /** The response. */
  public record Response(List<Long> attachmentIdArray) implements RopResponse {}
}
