package org.ropeway.codec.rop.message;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import org.ropeway.codec.rop.ResponseForm;
import org.ropeway.codec.rop.Rop;
import org.ropeway.codec.rop.Rop.Handles;
import org.ropeway.codec.rop.RopRequest;
import org.ropeway.codec.rop.RopResponse;
import org.ropeway.codec.wire.Wire;

/** Creates an attachment. [MS-OXCROPS] 2.2.6.13; behaviour [MS-OXCMSG] 2.2.3.13. */
public final class RopCreateAttachment {
  /** The operation. */
  public static final Rop<Request, Response> ROP =
      new Rop<>(
          0x23,
          "RopCreateAttachment",
          "2.2.6.13",
          Handles.INPUT_OUTPUT,
          struct(Request::new, field("OutputHandleIndex", Wire.U8, Request::outputHandleIndex)),
          ResponseForm.onSuccess(
              struct(Response::new, field("AttachmentID", Wire.U32, Response::attachmentId))));

  private RopCreateAttachment() {}

  /** The request. */
  public record Request(int outputHandleIndex) implements MessageRopRequest, RopRequest.Opens {}

  /**
   * The response.
   *
   * @param attachmentId PidTagAttachNumber
   */
  public record Response(long attachmentId) implements RopResponse {}
}
