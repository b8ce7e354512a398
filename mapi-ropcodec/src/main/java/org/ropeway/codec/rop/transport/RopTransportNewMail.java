package org.ropeway.codec.rop.transport;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.rop.ResponseForm;
import org.ropeway.codec.rop.Rop;
import org.ropeway.codec.rop.Rop.Handles;
import org.ropeway.codec.rop.RopResponse;
import org.ropeway.codec.wire.Wire;

/**
 * Tells the server of mail that a client delivered. [MS-OXCROPS] 2.2.7.7; behaviour [MS-OXOMSG]
 * 2.2.5.5.
 */
public final class RopTransportNewMail {
  /** The operation. */
  public static final Rop<Request, RopResponse.Empty> ROP =
      new Rop<>(
          0x51,
          "RopTransportNewMail",
          "2.2.7.7",
          Handles.INPUT,
          struct(
              Request::new,
              field("MessageId", Mid.WIRE, Request::messageId),
              field("FolderId", Fid.WIRE, Request::folderId),
              field("MessageClass", Wire.STRING8Z, Request::messageClass),
              field("MessageFlags", Wire.U32, Request::messageFlags)),
          ResponseForm.empty());

  private RopTransportNewMail() {}

  /**
   * The request.
   *
   * @param messageFlags PidTagMessageFlags
   */
  public record Request(Mid messageId, Fid folderId, String messageClass, long messageFlags)
      implements TransportRopRequest {}
}
