package org.ropeway.codec.entryid;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.MapiGuid;
import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireType;

/**
 * A member of a distribution list. [MS-OXOCNTC] 2.2.2.2.4.1.1 (WrappedEntryId).
 *
 * @param providerUid always {@link #PROVIDER}
 * @param type bits 0 to 3 what kind of entry id is wrapped, 4 to 6 which address, 7 set
 * @param embedded the wrapped entry id
 */
public record WrappedEntryId(int flags, MapiGuid providerUid, int type, Bytes embedded)
    implements EntryId {
  /** The ProviderUID. */
  public static final MapiGuid PROVIDER = MapiGuid.parse("d3ad91c0-9d51-11cf-a4a9-00aa0047faa4");

  /** All bytes up to the end. */
  public static final WireType<WrappedEntryId> WIRE =
      struct(
          WrappedEntryId::new,
          field("Flags", EntryIds.LONG_TERM, WrappedEntryId::flags),
          field("ProviderUID", MapiGuid.WIRE, WrappedEntryId::providerUid),
          field("Type", Wire.U8, WrappedEntryId::type),
          field("EmbeddedEntryID", Bytes.REST, WrappedEntryId::embedded));

  /** A wrapped entry id. */
  public static WrappedEntryId of(int type, EntryId embedded) {
    return new WrappedEntryId(0, PROVIDER, type, embedded.toBytes());
  }
}
