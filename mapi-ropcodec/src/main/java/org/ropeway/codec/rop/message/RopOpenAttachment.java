package org.ropeway.codec.rop.message;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import org.ropeway.codec.rop.ResponseForm;
import org.ropeway.codec.rop.Rop;
import org.ropeway.codec.rop.Rop.Handles;
import org.ropeway.codec.rop.RopRequest;
import org.ropeway.codec.rop.RopResponse;
import org.ropeway.codec.wire.Wire;

/** Opens an attachment. [MS-OXCROPS] 2.2.6.12; behaviour [MS-OXCMSG] 2.2.3.12. */
public final class RopOpenAttachment {
  /** The operation. */
  public static final Rop<Request, RopResponse.Empty> ROP =
      new Rop<>(
          0x22,
          "RopOpenAttachment",
          "2.2.6.12",
          Handles.INPUT_OUTPUT,
          struct(
              Request::new,
              field("OutputHandleIndex", Wire.U8, Request::outputHandleIndex),
              field("OpenAttachmentFlags", Wire.U8, Request::openAttachmentFlags),
              field("AttachmentID", Wire.U32, Request::attachmentId)),
          ResponseForm.empty());

  /** OpenAttachmentFlags: for reading. */
  public static final int READ_ONLY = 0x00;

  /** OpenAttachmentFlags: for reading and writing. */
  public static final int READ_WRITE = 0x01;

  /** OpenAttachmentFlags: for writing if the user may, else for reading. */
  public static final int BEST_ACCESS = 0x03;

  private RopOpenAttachment() {}

  /**
   * The request.
   *
   * @param attachmentId PidTagAttachNumber
   */
  public record Request(int outputHandleIndex, int openAttachmentFlags, long attachmentId)
      implements MessageRopRequest, RopRequest.Opens {}
}
