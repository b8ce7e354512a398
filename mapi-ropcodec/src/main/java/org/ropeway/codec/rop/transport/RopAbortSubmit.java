package org.ropeway.codec.rop.transport;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.rop.ResponseForm;
import org.ropeway.codec.rop.Rop;
import org.ropeway.codec.rop.Rop.Handles;
import org.ropeway.codec.rop.RopResponse;

/**
 * Takes a message back that was to be sent. [MS-OXCROPS] 2.2.7.2; behaviour [MS-OXOMSG] 2.2.4.2.
 */
public final class RopAbortSubmit {
  /** The operation. */
  public static final Rop<Request, RopResponse.Empty> ROP =
      new Rop<>(
          0x34,
          "RopAbortSubmit",
          "2.2.7.2",
          Handles.INPUT,
          struct(
              Request::new,
              field("FolderId", Fid.WIRE, Request::folderId),
              field("MessageId", Mid.WIRE, Request::messageId)),
          ResponseForm.empty());

  private RopAbortSubmit() {}

  /** The request. */
  public record Request(Fid folderId, Mid messageId) implements TransportRopRequest {}
}
