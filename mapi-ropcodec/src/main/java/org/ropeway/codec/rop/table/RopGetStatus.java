package org.ropeway.codec.rop.table;

import static org.ropeway.codec.wire.Struct.struct;

import org.ropeway.codec.rop.Rop;
import org.ropeway.codec.rop.Rop.Handles;

/** Asks what a table is doing. [MS-OXCROPS] 2.2.5.6; behaviour [MS-OXCTABL] 2.2.2.7. */
public final class RopGetStatus {
  /** The operation. */
  public static final Rop<Request, TableStatus> ROP =
      new Rop<>(
          0x16, "RopGetStatus", "2.2.5.6", Handles.INPUT, struct(Request::new), TableStatus.form());

  private RopGetStatus() {}

  /** The request. */
  public record Request() implements TableRopRequest {}
}
