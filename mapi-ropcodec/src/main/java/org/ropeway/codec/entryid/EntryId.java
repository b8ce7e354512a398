package org.ropeway.codec.entryid;

import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.MapiGuid;
import org.ropeway.codec.wire.WireException;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireType;
import org.ropeway.codec.wire.WireWriter;

/** What identifies an object in a property value. [MS-OXCDATA] 2.2.4, 2.2.5; [MS-OXNSPI] 2.2.9. */
public sealed interface EntryId
    permits FolderEntryId,
        MessageEntryId,
        StoreEntryId,
        OneOffEntryId,
        AddressBookEntryId,
        EphemeralEntryId,
        ContactAddressEntryId,
        PersonalDistributionListEntryId,
        WrappedEntryId,
        UnknownEntryId {
  /** All bytes up to the end of the buffer. */
  WireType<EntryId> WIRE = WireType.of(4, EntryIds::read, EntryIds::write);

  /** The ProviderUID, which says who makes sense of the entry id. */
  MapiGuid providerUid();

  /** The entry id; {@link UnknownEntryId} where the bytes are none of the known kinds. */
  static EntryId of(Bytes bytes) {
    try {
      WireReader r = WireReader.of(bytes.unsafeArray());
      EntryId id = EntryIds.read(r);
      r.end();
      return id;
    } catch (WireException e) {
      return new UnknownEntryId(bytes);
    }
  }

  /** The bytes. */
  default Bytes toBytes() {
    return Bytes.wrap(WireWriter.encode(WIRE, this));
  }
}
