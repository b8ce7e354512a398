package org.ropeway.codec.rop.notification;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import org.ropeway.codec.rop.RopAnswer;
import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireType;
import org.ropeway.codec.wire.WireWriter;

/** An event. [MS-OXCROPS] 2.2.14.2. */
public record RopNotify(long notificationHandle, int logonId, NotificationData notificationData)
    implements RopAnswer {
  /** RopId. */
  public static final int ID = 0x2A;

  private static final WireType<RopNotify> FIELDS =
      struct(
          RopNotify::new,
          field("NotificationHandle", Wire.U32, RopNotify::notificationHandle),
          field("LogonId", Wire.U8, RopNotify::logonId),
          field("NotificationData", NotificationData.WIRE, RopNotify::notificationData));

  /** With its RopId. */
  public static final WireType<RopNotify> WIRE = WireType.of(8, RopNotify::read, RopNotify::write);

  private static RopNotify read(WireReader r) {
    r.field("RopId", Wire.U8);
    return FIELDS.read(r);
  }

  private static void write(WireWriter w, RopNotify v) {
    FIELDS.write(w.u8(ID), v);
  }
}
