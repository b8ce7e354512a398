package org.ropeway.codec.rop.message;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import org.ropeway.codec.rop.ResponseForm;
import org.ropeway.codec.rop.Rop;
import org.ropeway.codec.rop.Rop.Handles;
import org.ropeway.codec.rop.RopRequest;
import org.ropeway.codec.rop.RopResponse;
import org.ropeway.codec.wire.Wire;

/**
 * Opens the attachments of a message as a table. [MS-OXCROPS] 2.2.6.17; behaviour [MS-OXCMSG]
 * 2.2.3.17.
 */
public final class RopGetAttachmentTable {
  /** The operation. */
  public static final Rop<Request, RopResponse.Empty> ROP =
      new Rop<>(
          0x21,
          "RopGetAttachmentTable",
          "2.2.6.17",
          Handles.INPUT_OUTPUT,
          struct(
              Request::new,
              field("OutputHandleIndex", Wire.U8, Request::outputHandleIndex),
              field("TableFlags", Wire.U8, Request::tableFlags)),
          ResponseForm.empty());

  /** TableFlags: no special behaviour. */
  public static final int STANDARD = 0x00;

  /** TableFlags: strings of unspecified type are wanted in Unicode. */
  public static final int UNICODE = 0x40;

  private RopGetAttachmentTable() {}

  /** The request. */
  public record Request(int outputHandleIndex, int tableFlags)
      implements MessageRopRequest, RopRequest.Opens {}
}
