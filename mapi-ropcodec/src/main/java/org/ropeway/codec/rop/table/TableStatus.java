package org.ropeway.codec.rop.table;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import org.ropeway.codec.rop.ResponseForm;
import org.ropeway.codec.rop.RopRequest;
import org.ropeway.codec.rop.RopResponse;
import org.ropeway.codec.wire.Wire;

/** The response that says what a table is doing. [MS-OXCTABL] 2.2.2.1.3. */
public record TableStatus(int tableStatus) implements RopResponse {
  /** Nothing is going on. */
  public static final int TBLSTAT_COMPLETE = 0x00;

  /** It is being sorted. */
  public static final int TBLSTAT_SORTING = 0x09;

  /** Sorting failed. */
  public static final int TBLSTAT_SORT_ERROR = 0x0A;

  /** Its columns are being set. */
  public static final int TBLSTAT_SETTING_COLS = 0x0B;

  /** Setting the columns failed. */
  public static final int TBLSTAT_SETCOL_ERROR = 0x0D;

  /** It is being restricted. */
  public static final int TBLSTAT_RESTRICTING = 0x0E;

  /** Restricting failed. */
  public static final int TBLSTAT_RESTRICT_ERROR = 0x0F;

  /** Nothing is going on. */
  public static final TableStatus COMPLETE = new TableStatus(TBLSTAT_COMPLETE);

  /** The form of such a response. */
  static <Q extends RopRequest> ResponseForm<Q, TableStatus> form() {
    return ResponseForm.onSuccess(
        struct(TableStatus::new, field("TableStatus", Wire.U8, TableStatus::tableStatus)));
  }
}
