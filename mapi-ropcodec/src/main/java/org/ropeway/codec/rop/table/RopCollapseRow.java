package org.ropeway.codec.rop.table;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import org.ropeway.codec.rop.ResponseForm;
import org.ropeway.codec.rop.Rop;
import org.ropeway.codec.rop.Rop.Handles;
import org.ropeway.codec.rop.RopResponse;
import org.ropeway.codec.wire.Wire;

/** Hides the rows of a category. [MS-OXCROPS] 2.2.5.17; behaviour [MS-OXCTABL] 2.2.2.18. */
public final class RopCollapseRow {
  /** The operation. */
  public static final Rop<Request, Response> ROP =
      new Rop<>(
          0x5A,
          "RopCollapseRow",
          "2.2.5.17",
          Handles.INPUT,
          struct(Request::new, field("CategoryId", Wire.I64, Request::categoryId)),
          ResponseForm.onSuccess(
              struct(
                  Response::new,
                  field("CollapsedRowCount", Wire.U32, Response::collapsedRowCount))));

  private RopCollapseRow() {}

  /**
   * The request.
   *
   * @param categoryId PidTagInstID of its heading row
   */
  public record Request(long categoryId) implements TableRopRequest {}

  /**
   * The response.
   *
   * @param collapsedRowCount how many rows are hidden now
   */
  public record Response(long collapsedRowCount) implements RopResponse {}
}
