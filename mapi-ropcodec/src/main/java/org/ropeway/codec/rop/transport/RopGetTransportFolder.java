package org.ropeway.codec.rop.transport;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import org.ropeway.codec.data.Fid;
import org.ropeway.codec.rop.ResponseForm;
import org.ropeway.codec.rop.Rop;
import org.ropeway.codec.rop.Rop.Handles;
import org.ropeway.codec.rop.RopResponse;

/**
 * Asks for the folder messages are sent from. [MS-OXCROPS] 2.2.7.8; behaviour [MS-OXOMSG] 2.2.5.2.
 */
public final class RopGetTransportFolder {
  /** The operation. */
  public static final Rop<Request, Response> ROP =
      new Rop<>(
          0x6D,
          "RopGetTransportFolder",
          "2.2.7.8",
          Handles.INPUT,
          struct(Request::new),
          ResponseForm.onSuccess(
              struct(Response::new, field("FolderId", Fid.WIRE, Response::folderId))));

  private RopGetTransportFolder() {}

  /** The request. */
  public record Request() implements TransportRopRequest {}

  /** The response. */
  public record Response(Fid folderId) implements RopResponse {}
}
