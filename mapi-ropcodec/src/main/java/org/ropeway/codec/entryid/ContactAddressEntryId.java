package org.ropeway.codec.entryid;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.MapiGuid;
import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireType;

/**
 * An address of a contact. [MS-OXCDATA] 2.2.5.3.
 *
 * @param providerUid always {@link #PROVIDER}
 * @param index 0 to 2 for the e-mail addresses, 3 to 5 for the fax numbers
 * @param contact the entry id of the contact, a {@link MessageEntryId}
 */
public record ContactAddressEntryId(
    int flags, MapiGuid providerUid, int version, int type, int index, Bytes contact)
    implements EntryId {
  /** The ProviderUID, also of a {@link PersonalDistributionListEntryId}. */
  public static final MapiGuid PROVIDER = MapiGuid.parse("0aaa42fe-c718-101a-e885-0b651c240000");

  static final int VERSION = 3;
  private static final int TYPE = 4;

  /** All bytes. */
  public static final WireType<ContactAddressEntryId> WIRE =
      struct(
          ContactAddressEntryId::new,
          field("Flags", EntryIds.LONG_TERM, ContactAddressEntryId::flags),
          field("ProviderUID", MapiGuid.WIRE, ContactAddressEntryId::providerUid),
          field("Version", EntryIds.constant(VERSION), ContactAddressEntryId::version),
          field("Type", EntryIds.constant(TYPE), ContactAddressEntryId::type),
          field("Index", Wire.I32, ContactAddressEntryId::index),
          field("EntryId", Bytes.WIRE32, ContactAddressEntryId::contact));

  /** An address of a contact. */
  public static ContactAddressEntryId of(int index, MessageEntryId contact) {
    return new ContactAddressEntryId(0, PROVIDER, VERSION, TYPE, index, contact.toBytes());
  }
}
