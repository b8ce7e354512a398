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
 * Asks which folder receives messages of a class. [MS-OXCROPS] 2.2.3.2; behaviour [MS-OXCSTOR]
 * 2.2.1.2.
 */
public final class RopGetReceiveFolder {
  /** The operation. */
  public static final Rop<Request, Response> ROP =
      new Rop<>(
          0x27,
          "RopGetReceiveFolder",
          "2.2.3.2",
          Handles.INPUT,
          struct(Request::new, field("MessageClass", Wire.STRING8Z, Request::messageClass)),
          ResponseForm.onSuccess(
              struct(
                  Response::new,
                  field("FolderId", Fid.WIRE, Response::folderId),
                  field("ExplicitMessageClass", Wire.STRING8Z, Response::explicitMessageClass))));

  private RopGetReceiveFolder() {}

  /** The request. */
  public record Request(String messageClass) implements LogonRopRequest {}

  /**
   * The response.
   *
   * @param explicitMessageClass the class the folder was set for, which the one asked for begins
   *     with
   */
  public record Response(Fid folderId, String explicitMessageClass) implements RopResponse {}
}
