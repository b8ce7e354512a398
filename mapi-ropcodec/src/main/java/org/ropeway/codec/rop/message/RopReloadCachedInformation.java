package org.ropeway.codec.rop.message;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import org.ropeway.codec.rop.ResponseForm;
import org.ropeway.codec.rop.Rop;
import org.ropeway.codec.rop.Rop.Handles;
import org.ropeway.codec.wire.Wire;

/**
 * Asks again for what {@code RopOpenMessage} told. [MS-OXCROPS] 2.2.6.7; behaviour [MS-OXCMSG]
 * 2.2.3.7.
 */
public final class RopReloadCachedInformation {
  /** The operation. */
  public static final Rop<Request, MessageInformation> ROP =
      new Rop<>(
          0x10,
          "RopReloadCachedInformation",
          "2.2.6.7",
          Handles.INPUT,
          struct(Request::new, field("Reserved", Wire.U16, Request::reserved)),
          ResponseForm.onSuccess(MessageInformation.WIRE));

  private RopReloadCachedInformation() {}

  /**
   * The request.
   *
   * @param reserved 0
   */
  public record Request(int reserved) implements MessageRopRequest {
    /** The request. */
    public Request() {
      this(0);
    }
  }
}
