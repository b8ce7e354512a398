package org.ropeway.codec.data;

import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireType;

/**
 * A folder or message id with its replica's GUID instead of the short id. [MS-OXCDATA] 2.2.1.3.1.
 *
 * @param counter the 48-bit GlobalCounter
 */
public record LongTermId(MapiGuid databaseGuid, long counter) {
  /** With its 2 bytes of padding: 24 bytes. */
  public static final WireType<LongTermId> WIRE =
      WireType.of(
          24,
          r -> {
            LongTermId id = read(r);
            r.field("Pad", Wire.U16);
            return id;
          },
          (w, v) -> {
            MapiGuid.WIRE.write(w, v.databaseGuid);
            w.bytes(GlobalCounter.toBytes(v.counter).unsafeArray()).u16(0);
          });

  private static LongTermId read(WireReader r) {
    return new LongTermId(
        r.field("DatabaseGuid", MapiGuid.WIRE), r.field("GlobalCounter", GlobalCounter.WIRE));
  }
}
