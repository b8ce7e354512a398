package org.ropeway.codec.rop.message;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.rop.ResponseForm;
import org.ropeway.codec.rop.Rop;
import org.ropeway.codec.rop.Rop.Handles;
import org.ropeway.codec.rop.RopRequest;
import org.ropeway.codec.wire.Wire;

/** Opens an existing message. [MS-OXCROPS] 2.2.6.1; behaviour [MS-OXCMSG] 2.2.3.1. */
public final class RopOpenMessage {
  /** The operation. */
  public static final Rop<Request, MessageInformation> ROP =
      new Rop<>(
          0x03,
          "RopOpenMessage",
          "2.2.6.1",
          Handles.INPUT_OUTPUT,
          struct(
              Request::new,
              field("OutputHandleIndex", Wire.U8, Request::outputHandleIndex),
              field("CodePageId", Wire.U16, Request::codePageId),
              field("FolderId", Fid.WIRE, Request::folderId),
              field("OpenModeFlags", Wire.U8, Request::openModeFlags),
              field("MessageId", Mid.WIRE, Request::messageId)),
          ResponseForm.onSuccess(MessageInformation.WIRE));

  /** CodePageId: the code page of the logon. */
  public static final int LOGON_CODE_PAGE = 0x0FFF;

  /** OpenModeFlags: for reading. */
  public static final int READ_ONLY = 0x00;

  /** OpenModeFlags: for reading and writing. */
  public static final int READ_WRITE = 0x01;

  /** OpenModeFlags: for writing if the user may, else for reading. */
  public static final int BEST_ACCESS = 0x03;

  /** OpenModeFlags: a soft-deleted message will do. */
  public static final int OPEN_SOFT_DELETED = 0x04;

  private RopOpenMessage() {}

  /**
   * The request.
   *
   * @param codePageId the code page of the message's 8-bit strings
   */
  public record Request(
      int outputHandleIndex, int codePageId, Fid folderId, int openModeFlags, Mid messageId)
      implements MessageRopRequest, RopRequest.Opens {}
}
