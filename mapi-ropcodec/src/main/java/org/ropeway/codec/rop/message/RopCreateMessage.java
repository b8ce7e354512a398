package org.ropeway.codec.rop.message;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import java.util.Optional;
import org.ropeway.codec.data.Fid;
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

/** Creates a message. [MS-OXCROPS] 2.2.6.2; behaviour [MS-OXCMSG] 2.2.3.2. */
public final class RopCreateMessage {
  /** The operation. */
  public static final Rop<Request, Response> ROP =
      new Rop<>(
          0x06,
          "RopCreateMessage",
          "2.2.6.2",
          Handles.INPUT_OUTPUT,
          struct(
              Request::new,
              field("OutputHandleIndex", Wire.U8, Request::outputHandleIndex),
              field("CodePageId", Wire.U16, Request::codePageId),
              field("FolderId", Fid.WIRE, Request::folderId),
              field("AssociatedFlag", Wire.BOOL, Request::associatedFlag)),
          ResponseForm.onSuccess(WireType.of(1, Response::read, Response::write)));

  private RopCreateMessage() {}

  /**
   * The request.
   *
   * @param codePageId the code page of the message's 8-bit strings, see {@link RopOpenMessage}
   * @param associatedFlag whether it is a folder-associated message
   */
  public record Request(int outputHandleIndex, int codePageId, Fid folderId, boolean associatedFlag)
      implements MessageRopRequest, RopRequest.Opens {}

  /**
   * The response.
   *
   * @param messageId the id the message will have, if the server knows it already
   */
  public record Response(Optional<Mid> messageId) implements RopResponse {
    private static Response read(WireReader r) {
      return new Response(
          r.field("HasMessageId", Wire.BOOL)
              ? Optional.of(r.field("MessageId", Mid.WIRE))
              : Optional.empty());
    }

    private static void write(WireWriter w, Response v) {
      w.bool(v.messageId.isPresent());
      v.messageId.ifPresent(id -> Mid.WIRE.write(w, id));
    }
  }
}
