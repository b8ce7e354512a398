package org.ropeway.codec.rop.logon;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import org.ropeway.codec.data.Fid;
import org.ropeway.codec.rop.ResponseForm;
import org.ropeway.codec.rop.Rop;
import org.ropeway.codec.rop.Rop.Handles;
import org.ropeway.codec.rop.RopResponse;
import org.ropeway.codec.wire.Wire;

/**
 * Sets which folder receives messages of a class. [MS-OXCROPS] 2.2.3.3; behaviour [MS-OXCSTOR]
 * 2.2.1.3.
 */
public final class RopSetReceiveFolder {
  /** The operation. */
  public static final Rop<Request, RopResponse.Empty> ROP =
      new Rop<>(
          0x26,
          "RopSetReceiveFolder",
          "2.2.3.3",
          Handles.INPUT,
          struct(
              Request::new,
              field("FolderId", Fid.WIRE, Request::folderId),
              field("MessageClass", Wire.STRING8Z, Request::messageClass)),
          ResponseForm.empty());

  private RopSetReceiveFolder() {}

  /**
   * The request.
   *
   * @param folderId {@link Fid#NONE} to remove the class
   * @param messageClass in ASCII; empty for all messages without a folder of their class
   */
  public record Request(Fid folderId, String messageClass) implements LogonRopRequest {}
}
