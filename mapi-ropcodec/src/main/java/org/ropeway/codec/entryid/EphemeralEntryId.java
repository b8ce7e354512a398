package org.ropeway.codec.entryid;

import org.ropeway.codec.data.MapiGuid;
import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireType;

/**
 * An object of the address book within one session. [MS-OXNSPI] 2.2.9.2.
 *
 * @param providerUid the server's GUID from NspiBind
 * @param displayType what kind of object
 * @param minimalId the object's MId
 */
public record EphemeralEntryId(MapiGuid providerUid, int displayType, int minimalId)
    implements EntryId {
  private static final int ID_TYPE = 0x87;

  /** The 32 bytes. */
  public static final WireType<EphemeralEntryId> WIRE =
      WireType.of(
          32,
          EphemeralEntryId::read,
          (w, v) -> {
            MapiGuid.WIRE.write(w.u32(ID_TYPE), v.providerUid);
            w.u32(1).u32(v.displayType).u32(v.minimalId);
          });

  private static EphemeralEntryId read(WireReader r) {
    if (r.field("IDType", Wire.U32) != ID_TYPE) {
      throw r.badValue("ID type of an ephemeral entry id");
    }
    MapiGuid provider = r.field("ProviderUID", MapiGuid.WIRE);
    if (r.field("R4", Wire.U32) != 1) {
      throw r.badValue("version of an ephemeral entry id");
    }
    return new EphemeralEntryId(
        provider, r.field("DisplayType", Wire.I32), r.field("MId", Wire.I32));
  }
}
