package org.ropeway.codec.data;

import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireType;

/** A change of an object, known everywhere: a namespace and a local id. [MS-OXCFXICS] 2.2.2.2. */
public record Xid(MapiGuid namespaceGuid, Bytes localId) {
  /** Up to the end of the buffer: the size stands before it. */
  public static final WireType<Xid> WIRE =
      WireType.of(
          17,
          Xid::read,
          (w, v) -> {
            MapiGuid.WIRE.write(w, v.namespaceGuid);
            w.bytes(v.localId.unsafeArray());
          });

  /** Behind its size in one byte: SizedXid, [MS-OXCFXICS] 2.2.2.3.1. */
  public static final WireType<Xid> SIZED =
      WireType.of(
          18,
          r -> WIRE.read(r.slice(r.prefix("XidSize", 1))),
          (w, v) -> WIRE.write(w.u8(16 + v.localId.length()), v));

  /** The XID of a counter in a replica: 16 bytes of GUID, 6 bytes of GLOBCNT. */
  public static Xid of(MapiGuid replica, long counter) {
    return new Xid(replica, GlobalCounter.toBytes(counter));
  }

  private static Xid read(WireReader r) {
    MapiGuid guid = r.field("NamespaceGuid", MapiGuid.WIRE);
    int n = r.remaining();
    if (n < 1 || n > 8) {
      throw r.badValue("local id of " + n + " bytes");
    }
    return new Xid(guid, r.field("LocalId", Bytes.REST));
  }
}
