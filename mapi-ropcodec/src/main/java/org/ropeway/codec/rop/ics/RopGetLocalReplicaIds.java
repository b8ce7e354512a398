package org.ropeway.codec.rop.ics;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.GlobalCounter;
import org.ropeway.codec.data.MapiGuid;
import org.ropeway.codec.rop.ResponseForm;
import org.ropeway.codec.rop.Rop;
import org.ropeway.codec.rop.Rop.Handles;
import org.ropeway.codec.rop.RopResponse;
import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireType;

/**
 * Reserves a range of ids for what the client will create. [MS-OXCROPS] 2.2.13.13; behaviour
 * [MS-OXCFXICS] 2.2.3.2.4.7.
 */
public final class RopGetLocalReplicaIds {
  private static final WireType<Long> GLOBAL_COUNT =
      Bytes.fixed(6).map(b -> GlobalCounter.of(b.unsafeArray(), 0), GlobalCounter::toBytes);

  /** The operation. */
  public static final Rop<Request, Response> ROP =
      new Rop<>(
          0x7F,
          "RopGetLocalReplicaIds",
          "2.2.13.13",
          Handles.INPUT,
          struct(Request::new, field("IdCount", Wire.U32, Request::idCount)),
          ResponseForm.onSuccess(
              struct(
                  Response::new,
                  field("ReplGuid", MapiGuid.WIRE, Response::replGuid),
                  field("GlobalCount", GLOBAL_COUNT, Response::globalCount))));

  private RopGetLocalReplicaIds() {}

  /** The request, to a logon. */
  public record Request(long idCount) implements IcsRopRequest {}

  /**
   * The response.
   *
   * @param globalCount the counter of the first of the ids
   */
  public record Response(MapiGuid replGuid, long globalCount) implements RopResponse {}
}
