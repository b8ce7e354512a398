package org.ropeway.codec.rop.table;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import org.ropeway.codec.rop.ResponseForm;
import org.ropeway.codec.rop.Rop;
import org.ropeway.codec.rop.Rop.Handles;
import org.ropeway.codec.rop.RopResponse;
import org.ropeway.codec.wire.Wire;

/** Asks where the cursor of a table is. [MS-OXCROPS] 2.2.5.7; behaviour [MS-OXCTABL] 2.2.2.8. */
public final class RopQueryPosition {
  /** The operation. */
  public static final Rop<Request, Response> ROP =
      new Rop<>(
          0x17,
          "RopQueryPosition",
          "2.2.5.7",
          Handles.INPUT,
          struct(Request::new),
          ResponseForm.onSuccess(
              struct(
                  Response::new,
                  field("Numerator", Wire.U32, Response::numerator),
                  field("Denominator", Wire.U32, Response::denominator))));

  private RopQueryPosition() {}

  /** The request. */
  public record Request() implements TableRopRequest {}

  /**
   * The response.
   *
   * @param numerator the row the cursor is at, from 0
   * @param denominator how many rows there are
   */
  public record Response(long numerator, long denominator) implements RopResponse {}
}
