package org.ropeway.codec.rop.logon;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import org.ropeway.codec.data.LongTermId;
import org.ropeway.codec.rop.ResponseForm;
import org.ropeway.codec.rop.Rop;
import org.ropeway.codec.rop.Rop.Handles;
import org.ropeway.codec.rop.RopResponse;
import org.ropeway.codec.wire.Wire;

/**
 * Asks for the long-term form of a folder or message id. [MS-OXCROPS] 2.2.3.8; behaviour
 * [MS-OXCSTOR] 2.2.1.8.
 */
public final class RopLongTermIdFromId {
  /** The operation. */
  public static final Rop<Request, Response> ROP =
      new Rop<>(
          0x43,
          "RopLongTermIdFromId",
          "2.2.3.8",
          Handles.INPUT,
          struct(Request::new, field("ObjectId", Wire.I64, Request::objectId)),
          ResponseForm.onSuccess(
              struct(Response::new, field("LongTermId", LongTermId.WIRE, Response::longTermId))));

  private RopLongTermIdFromId() {}

  /**
   * The request.
   *
   * @param objectId the value of a Fid or Mid
   */
  public record Request(long objectId) implements LogonRopRequest {}

  /** The response. */
  public record Response(LongTermId longTermId) implements RopResponse {}
}
