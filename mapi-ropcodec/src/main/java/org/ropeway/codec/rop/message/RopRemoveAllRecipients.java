package org.ropeway.codec.rop.message;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import org.ropeway.codec.rop.ResponseForm;
import org.ropeway.codec.rop.Rop;
import org.ropeway.codec.rop.Rop.Handles;
import org.ropeway.codec.rop.RopResponse;
import org.ropeway.codec.wire.Wire;

/** Deletes all recipients of a message. [MS-OXCROPS] 2.2.6.4; behaviour [MS-OXCMSG] 2.2.3.4. */
public final class RopRemoveAllRecipients {
  /** The operation. */
  public static final Rop<Request, RopResponse.Empty> ROP =
      new Rop<>(
          0x0D,
          "RopRemoveAllRecipients",
          "2.2.6.4",
          Handles.INPUT,
          struct(Request::new, field("Reserved", Wire.U32, Request::reserved)),
          ResponseForm.empty());

  private RopRemoveAllRecipients() {}

  /**
   * The request.
   *
   * @param reserved 0
   */
  public record Request(long reserved) implements MessageRopRequest {
    /** The request. */
    public Request() {
      this(0);
    }
  }
}
