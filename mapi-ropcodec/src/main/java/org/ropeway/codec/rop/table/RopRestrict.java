package org.ropeway.codec.rop.table;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import java.util.Optional;
import org.ropeway.codec.data.Restriction;
import org.ropeway.codec.rop.Rop;
import org.ropeway.codec.rop.Rop.Handles;
import org.ropeway.codec.wire.Wire;

/** Sets which rows of a table are seen. [MS-OXCROPS] 2.2.5.3; behaviour [MS-OXCTABL] 2.2.2.4. */
public final class RopRestrict {
  /** The operation. */
  public static final Rop<Request, TableStatus> ROP =
      new Rop<>(
          0x14,
          "RopRestrict",
          "2.2.5.3",
          Handles.INPUT,
          struct(
              Request::new,
              field("RestrictFlags", Wire.U8, Request::restrictFlags),
              field(
                  "RestrictionDataSize",
                  "RestrictionData",
                  Wire.optional16(Restriction.WIRE),
                  Request::restrictionData)),
          TableStatus.form());

  /** RestrictFlags: may be answered before it is done. */
  public static final int TBL_ASYNC = 0x01;

  private RopRestrict() {}

  /**
   * The request.
   *
   * @param restrictionData empty for all rows
   */
  public record Request(int restrictFlags, Optional<Restriction> restrictionData)
      implements TableRopRequest {}
}
