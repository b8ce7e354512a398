package org.ropeway.codec.rop.notification;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import org.ropeway.codec.rop.RopAnswer;
import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireType;
import org.ropeway.codec.wire.WireWriter;

/** Events are pending for another session of the connection. [MS-OXCROPS] 2.2.14.3. */
public record RopPending(int sessionIndex) implements RopAnswer {
  /** RopId. */
  public static final int ID = 0x6E;

  private static final WireType<RopPending> FIELDS =
      struct(RopPending::new, field("SessionIndex", Wire.U16, RopPending::sessionIndex));

  /** With its RopId. */
  public static final WireType<RopPending> WIRE =
      WireType.of(3, RopPending::read, RopPending::write);

  private static RopPending read(WireReader r) {
    r.field("RopId", Wire.U8);
    return FIELDS.read(r);
  }

  private static void write(WireWriter w, RopPending v) {
    FIELDS.write(w.u8(ID), v);
  }
}
