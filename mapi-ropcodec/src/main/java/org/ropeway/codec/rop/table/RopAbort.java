package org.ropeway.codec.rop.table;

import static org.ropeway.codec.wire.Struct.struct;

import org.ropeway.codec.rop.Rop;
import org.ropeway.codec.rop.Rop.Handles;

/** Stops what a table is doing. [MS-OXCROPS] 2.2.5.5; behaviour [MS-OXCTABL] 2.2.2.6. */
public final class RopAbort {
  /** The operation. */
  public static final Rop<Request, TableStatus> ROP =
      new Rop<>(
          0x38, "RopAbort", "2.2.5.5", Handles.INPUT, struct(Request::new), TableStatus.form());

  private RopAbort() {}

  /** The request. */
  public record Request() implements TableRopRequest {}
}
