package org.ropeway.codec.rop.table;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import org.ropeway.codec.rop.ResponseForm;
import org.ropeway.codec.rop.Rop;
import org.ropeway.codec.rop.Rop.Handles;
import org.ropeway.codec.rop.RopResponse;
import org.ropeway.codec.wire.Wire;

/** Moves the cursor of a table by rows. [MS-OXCROPS] 2.2.5.8; behaviour [MS-OXCTABL] 2.2.2.9. */
public final class RopSeekRow {
  /** The operation. */
  public static final Rop<Request, Response> ROP =
      new Rop<>(
          0x18,
          "RopSeekRow",
          "2.2.5.8",
          Handles.INPUT,
          struct(
              Request::new,
              field("Origin", Wire.U8, Request::origin),
              field("RowCount", Wire.I32, Request::rowCount),
              field("WantRowMovedCount", Wire.BOOL, Request::wantRowMovedCount)),
          ResponseForm.onSuccess(
              struct(
                  Response::new,
                  field("HasSoughtLess", Wire.BOOL, Response::hasSoughtLess),
                  field("RowsSought", Wire.I32, Response::rowsSought))));

  private RopSeekRow() {}

  /**
   * The request.
   *
   * @param origin one of {@link Origin}
   * @param rowCount backwards if negative
   */
  public record Request(int origin, int rowCount, boolean wantRowMovedCount)
      implements TableRopRequest {}

  /**
   * The response.
   *
   * @param rowsSought how far it went, backwards if negative; may be 0 if the count was not wanted
   */
  public record Response(boolean hasSoughtLess, int rowsSought) implements RopResponse {}
}
