package org.ropeway.codec.rop.table;

import static org.ropeway.codec.wire.Struct.struct;

import org.ropeway.codec.rop.ResponseForm;
import org.ropeway.codec.rop.Rop;
import org.ropeway.codec.rop.Rop.Handles;
import org.ropeway.codec.rop.RopResponse;

/**
 * Takes columns, sort order, restriction and bookmarks of a table away and moves its cursor to the
 * beginning. [MS-OXCROPS] 2.2.5.15; behaviour [MS-OXCTABL] 2.2.2.16.
 */
public final class RopResetTable {
  /** The operation. */
  public static final Rop<Request, RopResponse.Empty> ROP =
      new Rop<>(
          0x81,
          "RopResetTable",
          "2.2.5.15",
          Handles.INPUT,
          struct(Request::new),
          ResponseForm.empty());

  private RopResetTable() {}

  /** The request. */
  public record Request() implements TableRopRequest {}
}
