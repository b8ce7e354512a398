package org.ropeway.codec.entryid;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.MapiGuid;
import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireType;

/**
 * A distribution list among the contacts. [MS-OXCDATA] 2.2.5.4.
 *
 * @param providerUid always {@link ContactAddressEntryId#PROVIDER}
 * @param index always 0xFF
 * @param list the entry id of the list, a {@link MessageEntryId}
 */
public record PersonalDistributionListEntryId(
    int flags, MapiGuid providerUid, int version, int type, int index, Bytes list)
    implements EntryId {
  static final int TYPE = 5;
  private static final int INDEX = 0xFF;

  /** All bytes. */
  public static final WireType<PersonalDistributionListEntryId> WIRE =
      struct(
          PersonalDistributionListEntryId::new,
          field("Flags", EntryIds.LONG_TERM, PersonalDistributionListEntryId::flags),
          field("ProviderUID", MapiGuid.WIRE, PersonalDistributionListEntryId::providerUid),
          field(
              "Version",
              EntryIds.constant(ContactAddressEntryId.VERSION),
              PersonalDistributionListEntryId::version),
          field("Type", EntryIds.constant(TYPE), PersonalDistributionListEntryId::type),
          field("Index", Wire.I32, PersonalDistributionListEntryId::index),
          field("EntryId", Bytes.WIRE32, PersonalDistributionListEntryId::list));

  /** A distribution list. */
  public static PersonalDistributionListEntryId of(MessageEntryId list) {
    return new PersonalDistributionListEntryId(
        0,
        ContactAddressEntryId.PROVIDER,
        ContactAddressEntryId.VERSION,
        TYPE,
        INDEX,
        list.toBytes());
  }
}
