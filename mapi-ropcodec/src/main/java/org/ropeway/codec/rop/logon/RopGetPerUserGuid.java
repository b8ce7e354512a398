package org.ropeway.codec.rop.logon;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import org.ropeway.codec.data.LongTermId;
import org.ropeway.codec.data.MapiGuid;
import org.ropeway.codec.rop.ResponseForm;
import org.ropeway.codec.rop.Rop;
import org.ropeway.codec.rop.Rop.Handles;
import org.ropeway.codec.rop.RopResponse;

/**
 * Asks for the replica that a public folder of which read state is kept belongs to. [MS-OXCROPS]
 * 2.2.3.11; behaviour [MS-OXCSTOR] 2.2.1.11.
 */
public final class RopGetPerUserGuid {
  /** The operation. */
  public static final Rop<Request, Response> ROP =
      new Rop<>(
          0x61,
          "RopGetPerUserGuid",
          "2.2.3.11",
          Handles.INPUT,
          struct(Request::new, field("LongTermId", LongTermId.WIRE, Request::longTermId)),
          ResponseForm.onSuccess(
              struct(Response::new, field("DatabaseGuid", MapiGuid.WIRE, Response::databaseGuid))));

  private RopGetPerUserGuid() {}

  /** The request. */
  public record Request(LongTermId longTermId) implements LogonRopRequest {}

  /** The response. */
  public record Response(MapiGuid databaseGuid) implements RopResponse {}
}
