package org.ropeway.codec.rop.table;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import org.ropeway.codec.rop.ResponseForm;
import org.ropeway.codec.rop.Rop;
import org.ropeway.codec.rop.Rop.Handles;
import org.ropeway.codec.rop.RopResponse;
import org.ropeway.codec.wire.Wire;

/**
 * Moves the cursor of a table to a fraction of its rows. [MS-OXCROPS] 2.2.5.10; behaviour
 * [MS-OXCTABL] 2.2.2.11.
 */
public final class RopSeekRowFractional {
  /** The operation. */
  public static final Rop<Request, RopResponse.Empty> ROP =
      new Rop<>(
          0x1A,
          "RopSeekRowFractional",
          "2.2.5.10",
          Handles.INPUT,
          struct(
              Request::new,
              field("Numerator", Wire.U32, Request::numerator),
              field("Denominator", Wire.U32, Request::denominator)),
          ResponseForm.empty());

  private RopSeekRowFractional() {}

  /** The request. */
  public record Request(long numerator, long denominator) implements TableRopRequest {}
}
