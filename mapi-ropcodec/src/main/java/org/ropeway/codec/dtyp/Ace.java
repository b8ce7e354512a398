package org.ropeway.codec.dtyp;

import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireType;
import org.ropeway.codec.wire.WireWriter;

/** What somebody may or may not do. [MS-DTYP] 2.4.4. */
public sealed interface Ace {
  /** ACCESS_ALLOWED_ACE_TYPE. */
  int ACCESS_ALLOWED = 0x00;

  /** ACCESS_DENIED_ACE_TYPE. */
  int ACCESS_DENIED = 0x01;

  /** SYSTEM_AUDIT_ACE_TYPE. */
  int SYSTEM_AUDIT = 0x02;

  /** With its header, whose size counts the header. */
  WireType<Ace> WIRE = WireType.of(4, Ace::read, Ace::write);

  /** AceType. */
  int type();

  /** AceFlags. */
  int flags();

  /**
   * A mask and a SID. 2.4.4.2, 2.4.4.4, 2.4.4.10.
   *
   * @param applicationData what stands behind the SID
   */
  record Basic(int type, int flags, long mask, Sid sid, Bytes applicationData) implements Ace {}

  /** Any other kind, as it stands. */
  record Other(int type, int flags, Bytes data) implements Ace {}

  private static Ace read(WireReader r) {
    r.count(1, 4);
    int type = r.field("Type", Wire.U8);
    int flags = r.field("Flags", Wire.U8);
    int size = r.field("Size", Wire.U16);
    if (size < 4) {
      throw r.badValue("ACE of " + size + " bytes");
    }
    WireReader body = r.slice(size - 4L);
    return switch (type) {
      case ACCESS_ALLOWED, ACCESS_DENIED, SYSTEM_AUDIT ->
          new Basic(
              type,
              flags,
              body.field("Mask", Wire.U32),
              body.field("SID", Sid.WIRE),
              Bytes.rest(body, "ApplicationData"));
      default -> new Other(type, flags, Bytes.rest(body, "Data"));
    };
  }

  private static void write(WireWriter w, Ace ace) {
    int at = w.u8(ace.type()).u8(ace.flags()).position();
    w.u16(0);
    switch (ace) {
      case Basic b -> {
        Sid.WIRE.write(w.u32(b.mask), b.sid);
        w.bytes(b.applicationData.unsafeArray());
      }
      case Other o -> w.bytes(o.data.unsafeArray());
    }
    int size = w.position() - at + 2;
    if (size > 0xFFFF) {
      throw new IllegalArgumentException("ACE of " + size + " bytes");
    }
    w.patchU16(at, size);
  }
}
