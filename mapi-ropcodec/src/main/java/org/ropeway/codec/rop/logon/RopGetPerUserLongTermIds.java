package org.ropeway.codec.rop.logon;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import java.util.List;
import org.ropeway.codec.data.LongTermId;
import org.ropeway.codec.data.MapiGuid;
import org.ropeway.codec.rop.ResponseForm;
import org.ropeway.codec.rop.Rop;
import org.ropeway.codec.rop.Rop.Handles;
import org.ropeway.codec.rop.RopResponse;
import org.ropeway.codec.wire.Wire;

/**
 * Asks for the public folders of which a private mailbox keeps read state. [MS-OXCROPS] 2.2.3.10;
 * behaviour [MS-OXCSTOR] 2.2.1.10.
 */
public final class RopGetPerUserLongTermIds {
  /** The operation. */
  public static final Rop<Request, Response> ROP =
      new Rop<>(
          0x60,
          "RopGetPerUserLongTermIds",
          "2.2.3.10",
          Handles.INPUT,
          struct(Request::new, field("DatabaseGuid", MapiGuid.WIRE, Request::databaseGuid)),
          ResponseForm.onSuccess(
              struct(
                  Response::new,
                  field(
                      "LongTermIdCount",
                      "LongTermIds",
                      Wire.list16(LongTermId.WIRE),
                      Response::longTermIds))));

  private RopGetPerUserLongTermIds() {}

  /** The request. */
  public record Request(MapiGuid databaseGuid) implements LogonRopRequest {}

  /** The response. */
  public record Response(List<LongTermId> longTermIds) implements RopResponse {}
}
