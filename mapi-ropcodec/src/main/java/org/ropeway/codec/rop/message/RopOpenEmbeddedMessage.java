package org.ropeway.codec.rop.message;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import org.ropeway.codec.data.Mid;
import org.ropeway.codec.rop.ResponseForm;
import org.ropeway.codec.rop.Rop;
import org.ropeway.codec.rop.Rop.Handles;
import org.ropeway.codec.rop.RopRequest;
import org.ropeway.codec.rop.RopResponse;
import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireType;
import org.ropeway.codec.wire.WireWriter;

/**
 * Opens or creates the message an attachment holds. [MS-OXCROPS] 2.2.6.16; behaviour [MS-OXCMSG]
 * 2.2.3.16.
 */
public final class RopOpenEmbeddedMessage {
  /** The operation. */
  public static final Rop<Request, Response> ROP =
      new Rop<>(
          0x46,
          "RopOpenEmbeddedMessage",
          "2.2.6.16",
          Handles.INPUT_OUTPUT,
          struct(
              Request::new,
              field("OutputHandleIndex", Wire.U8, Request::outputHandleIndex),
              field("CodePageId", Wire.U16, Request::codePageId),
              field("OpenModeFlags", Wire.U8, Request::openModeFlags)),
          ResponseForm.onSuccess(WireType.of(18, Response::read, Response::write)));

  /** OpenModeFlags: for reading. */
  public static final int READ_ONLY = 0x00;

  /** OpenModeFlags: for reading and writing. */
  public static final int READ_WRITE = 0x01;

  /** OpenModeFlags: for reading and writing, and created if there is none. */
  public static final int CREATE = 0x02;

  private RopOpenEmbeddedMessage() {}

  /**
   * The request, to an attachment.
   *
   * @param codePageId the code page of the message's 8-bit strings, see {@link RopOpenMessage}
   */
  public record Request(int outputHandleIndex, int codePageId, int openModeFlags)
      implements MessageRopRequest, RopRequest.Opens {}

  /**
   * The response.
   *
   * @param reserved 0
   */
  public record Response(int reserved, Mid messageId, MessageInformation message)
      implements RopResponse {
    /** The response. */
    public Response(Mid messageId, MessageInformation message) {
      this(0, messageId, message);
    }

    private static Response read(WireReader r) {
      int reserved = r.field("Reserved", Wire.U8);
      Mid messageId = r.field("MessageId", Mid.WIRE);
      return new Response(reserved, messageId, MessageInformation.WIRE.read(r));
    }

    private static void write(WireWriter w, Response v) {
      Mid.WIRE.write(w.u8(v.reserved), v.messageId);
      MessageInformation.WIRE.write(w, v.message);
    }
  }
}
