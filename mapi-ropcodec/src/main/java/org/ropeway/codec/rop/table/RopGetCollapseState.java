package org.ropeway.codec.rop.table;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.rop.ResponseForm;
import org.ropeway.codec.rop.Rop;
import org.ropeway.codec.rop.Rop.Handles;
import org.ropeway.codec.rop.RopResponse;
import org.ropeway.codec.wire.Wire;

/**
 * Asks which categories of a table are expanded. [MS-OXCROPS] 2.2.5.18; behaviour [MS-OXCTABL]
 * 2.2.2.19.
 */
public final class RopGetCollapseState {
  /** The operation. */
  public static final Rop<Request, Response> ROP =
      new Rop<>(
          0x6B,
          "RopGetCollapseState",
          "2.2.5.18",
          Handles.INPUT,
          struct(
              Request::new,
              field("RowId", Wire.I64, Request::rowId),
              field("RowInstanceNumber", Wire.U32, Request::rowInstanceNumber)),
          ResponseForm.onSuccess(
              struct(
                  Response::new,
                  field(
                      "CollapseStateSize",
                      "CollapseState",
                      Bytes.WIRE16,
                      Response::collapseState))));

  private RopGetCollapseState() {}

  /**
   * The request.
   *
   * @param rowId PidTagInstID of the row the cursor is to go to when the state is set again
   * @param rowInstanceNumber PidTagInstanceNum of that row
   */
  public record Request(long rowId, long rowInstanceNumber) implements TableRopRequest {}

  /** The response. */
  public record Response(Bytes collapseState) implements RopResponse {}
}
