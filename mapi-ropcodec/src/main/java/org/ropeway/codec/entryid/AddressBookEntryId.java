package org.ropeway.codec.entryid;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import org.ropeway.codec.data.MapiGuid;
import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireType;

/**
 * An object of the address book by its DN: PermanentEntryID, [MS-OXNSPI] 2.2.9.3, [MS-OXCDATA]
 * 2.2.5.2.
 *
 * @param providerUid always {@link #PROVIDER}
 * @param displayType what kind of object, {@link #MAIL_USER} or another display type
 */
public record AddressBookEntryId(
    int flags, MapiGuid providerUid, int version, int displayType, String x500Dn)
    implements EntryId {
  /** The ProviderUID of all NSPI servers. */
  public static final MapiGuid PROVIDER = MapiGuid.parse("c840a7dc-42c0-1a10-b4b9-08002b2fe182");

  /** DT_MAILUSER. */
  public static final int MAIL_USER = 0x00000000;

  /** DT_DISTLIST. */
  public static final int DISTRIBUTION_LIST = 0x00000001;

  /** DT_CONTAINER. */
  public static final int CONTAINER = 0x00000100;

  /** All bytes. */
  public static final WireType<AddressBookEntryId> WIRE =
      struct(
          AddressBookEntryId::new,
          field("Flags", EntryIds.LONG_TERM, AddressBookEntryId::flags),
          field("ProviderUID", MapiGuid.WIRE, AddressBookEntryId::providerUid),
          field("Version", EntryIds.constant(1), AddressBookEntryId::version),
          field("DisplayType", Wire.I32, AddressBookEntryId::displayType),
          field("X500DN", EntryIds.ASCIIZ, AddressBookEntryId::x500Dn));

  /** An object of a display type. */
  public static AddressBookEntryId of(int displayType, String x500Dn) {
    return new AddressBookEntryId(0, PROVIDER, 1, displayType, x500Dn);
  }
}
