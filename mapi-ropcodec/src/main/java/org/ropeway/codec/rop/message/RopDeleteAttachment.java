package org.ropeway.codec.rop.message;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import org.ropeway.codec.rop.ResponseForm;
import org.ropeway.codec.rop.Rop;
import org.ropeway.codec.rop.Rop.Handles;
import org.ropeway.codec.rop.RopResponse;
import org.ropeway.codec.wire.Wire;

/** Deletes an attachment. [MS-OXCROPS] 2.2.6.14; behaviour [MS-OXCMSG] 2.2.3.14. */
public final class RopDeleteAttachment {
  /** The operation. */
  public static final Rop<Request, RopResponse.Empty> ROP =
      new Rop<>(
          0x24,
          "RopDeleteAttachment",
          "2.2.6.14",
          Handles.INPUT,
          struct(Request::new, field("AttachmentID", Wire.U32, Request::attachmentId)),
          ResponseForm.empty());

  private RopDeleteAttachment() {}

  /**
   * The request.
   *
   * @param attachmentId PidTagAttachNumber
   */
  public record Request(long attachmentId) implements MessageRopRequest {}
}
