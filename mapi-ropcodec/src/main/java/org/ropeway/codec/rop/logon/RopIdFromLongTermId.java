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
 * Asks for the short form of a folder or message id. [MS-OXCROPS] 2.2.3.9; behaviour [MS-OXCSTOR]
 * 2.2.1.9.
 */
public final class RopIdFromLongTermId {
  /** The operation. */
  public static final Rop<Request, Response> ROP =
      new Rop<>(
          0x44,
          "RopIdFromLongTermId",
          "2.2.3.9",
          Handles.INPUT,
          struct(Request::new, field("LongTermId", LongTermId.WIRE, Request::longTermId)),
          ResponseForm.onSuccess(
              struct(Response::new, field("ObjectId", Wire.I64, Response::objectId))));

  private RopIdFromLongTermId() {}

  /** The request. */
  public record Request(LongTermId longTermId) implements LogonRopRequest {}

  /**
   * The response.
   *
   * @param objectId the value of a Fid or Mid
   */
  public record Response(long objectId) implements RopResponse {}
}
