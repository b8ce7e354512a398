package org.ropeway.codec.rop.ics;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import java.util.List;
import org.ropeway.codec.data.LongTermId;
import org.ropeway.codec.rop.ResponseForm;
import org.ropeway.codec.rop.Rop;
import org.ropeway.codec.rop.Rop.Handles;
import org.ropeway.codec.rop.RopResponse;
import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireType;

/**
 * Tells which ids of the range the client got will not be used in the folder. [MS-OXCROPS]
 * 2.2.13.12; behaviour [MS-OXCFXICS] 2.2.3.2.4.8.
 */
public final class RopSetLocalReplicaMidsetDeleted {
  /** The operation. */
  public static final Rop<Request, RopResponse.Empty> ROP =
      new Rop<>(
          0x93,
          "RopSetLocalReplicaMidsetDeleted",
          "2.2.13.12",
          Handles.INPUT,
          Wire.sized16(
              "DataSize",
              struct(
                  Request::new,
                  field(
                      "LongTermIdRangeCount",
                      "LongTermIdRanges",
                      Wire.list32(LongTermIdRange.WIRE),
                      Request::longTermIdRanges))),
          ResponseForm.empty());

  private RopSetLocalReplicaMidsetDeleted() {}

  /** The request, to a folder. */
  public record Request(List<LongTermIdRange> longTermIdRanges) implements IcsRopRequest {}

  /** A range of ids, both ends within. [MS-OXCROPS] 2.2.13.12.1.1. */
  public record LongTermIdRange(LongTermId minLongTermId, LongTermId maxLongTermId) {
    static final WireType<LongTermIdRange> WIRE =
        struct(
            LongTermIdRange::new,
            field("MinLongTermId", LongTermId.WIRE, LongTermIdRange::minLongTermId),
            field("MaxLongTermId", LongTermId.WIRE, LongTermIdRange::maxLongTermId));
  }
}
