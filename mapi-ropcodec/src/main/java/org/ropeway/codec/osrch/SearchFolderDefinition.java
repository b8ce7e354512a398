package org.ropeway.codec.osrch;

import java.util.List;
import java.util.Optional;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.data.Restriction;
import org.ropeway.codec.entryid.EntryList;
import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireType;
import org.ropeway.codec.wire.WireWriter;

/**
 * What a search folder looks for. [MS-OXOSRCH] 2.2.1.2.8; the value of
 * PidTagSearchFolderDefinition.
 *
 * @param flags which criteria there are; {@link #ADDRESSES}, {@link #RESTRICTION} and {@link
 *     #ADVANCED_SEARCH} say that the fields of these names are there
 * @param numericalSearch a number that depends on the template
 * @param textSearch a text that depends on the template
 * @param deepSearch 1 if folders below are searched, too
 * @param folderList1 the names of the folders, for display
 * @param folderList2 the folders
 * @param addresses the properties of each address
 * @param advancedSearch only Outlook knows what it means
 */
public record SearchFolderDefinition(
    long version,
    long flags,
    long numericalSearch,
    String textSearch,
    Bytes skipBlock1,
    long deepSearch,
    String folderList1,
    Optional<EntryList> folderList2,
    List<Address> addresses,
    Bytes skipBlock2,
    Optional<Restriction> searchRestriction,
    Bytes advancedSearch,
    Bytes skipBlock3) {
  /** Flags: there are addresses. */
  public static final int ADDRESSES = 0x04;

  /** Flags: there is a restriction. */
  public static final int RESTRICTION = 0x08;

  /** Flags: there is an advanced search. */
  public static final int ADVANCED_SEARCH = 0x10;

  /** Version of the structure. */
  public static final int VERSION = 0x1004;

  private static final int EXTENDED = 0xFF;
  private static final int SKIP_LENGTH = 4;

  private static final WireType<List<Address>> ADDRESS_LIST = Wire.list32(Address.WIRE);

  /** Its length is not said; all but the length of the last block, which is empty. */
  private static final WireType<Bytes> ALL_BUT_SKIP_LENGTH =
      WireType.of(
          0,
          r -> Bytes.wrap(r.bytes(Math.max(0, r.remaining() - SKIP_LENGTH))),
          (w, v) -> w.bytes(v.unsafeArray()));

  /** Behind the count of its characters in one byte, or in two more if that is 255. */
  private static final WireType<String> TEXT =
      WireType.of(
          1,
          r -> {
            int length = r.u8();
            return r.utf16(2L * (length == EXTENDED ? r.u16() : length));
          },
          SearchFolderDefinition::writeText);

  private static final WireType<Optional<EntryList>> FOLDERS =
      WireType.of(
          4,
          r -> {
            WireReader in = r.slice(r.u32());
            if (in.remaining() == 0) {
              return Optional.empty();
            }
            EntryList list = EntryList.WIRE.read(in);
            in.end();
            return Optional.of(list);
          },
          (w, v) -> {
            int at = w.position();
            w.u32(0);
            v.ifPresent(list -> EntryList.WIRE.write(w, list));
            w.patchU32(at, w.position() - at - 4L);
          });

  /** All bytes. */
  public static final WireType<SearchFolderDefinition> WIRE =
      WireType.of(34, SearchFolderDefinition::read, SearchFolderDefinition::write);

  /** A definition; {@link IllegalArgumentException} if its flags are not true. */
  public SearchFolderDefinition {
    addresses = List.copyOf(addresses);
    if (((flags & RESTRICTION) != 0) != searchRestriction.isPresent()
        || ((flags & ADDRESSES) == 0 && !addresses.isEmpty())
        || ((flags & ADVANCED_SEARCH) == 0 && !advancedSearch.isEmpty())) {
      throw new IllegalArgumentException("flags of a search folder");
    }
  }

  /**
   * An address that is looked for.
   *
   * @param pad 32 bits that mean nothing
   */
  public record Address(long pad, List<PropertyValue> properties) {
    static final WireType<Address> WIRE = WireType.of(8, Address::read, Address::write);

    public Address {
      properties = List.copyOf(properties);
    }

    private static Address read(WireReader r) {
      long count = r.field("PropertyCount", Wire.U32);
      long pad = r.field("Pad", Wire.U32);
      return new Address(pad, Wire.readList(r, count, StoredProperty.WIRE));
    }

    private static void write(WireWriter w, Address v) {
      w.u32(v.properties.size()).u32(v.pad);
      Wire.writeList(w, v.properties, StoredProperty.WIRE);
    }
  }

  private static SearchFolderDefinition read(WireReader r) {
    long version = r.field("Version", Wire.U32);
    long flags = r.field("Flags", Wire.U32);
    return new SearchFolderDefinition(
        version,
        flags,
        r.field("NumericalSearch", Wire.U32),
        r.field("TextSearchLength", "TextSearch", TEXT),
        r.field("SkipLength1", "SkipBlock1", Bytes.WIRE32),
        r.field("DeepSearch", Wire.U32),
        r.field("FolderList1Length", "FolderList1", TEXT),
        r.field("FolderList2Length", "FolderList2", FOLDERS),
        (flags & ADDRESSES) != 0 ? r.field("AddressCount", "Addresses", ADDRESS_LIST) : List.of(),
        r.field("SkipLength2", "SkipBlock2", Bytes.WIRE32),
        (flags & RESTRICTION) != 0
            ? Optional.of(r.field("SearchRestriction", StoredRestriction.WIRE))
            : Optional.empty(),
        (flags & ADVANCED_SEARCH) != 0
            ? r.field("AdvancedSearch", ALL_BUT_SKIP_LENGTH)
            : Bytes.EMPTY,
        r.field("SkipLength3", "SkipBlock3", Bytes.WIRE32));
  }

  private static void write(WireWriter w, SearchFolderDefinition v) {
    w.u32(v.version).u32(v.flags).u32(v.numericalSearch);
    TEXT.write(w, v.textSearch);
    Bytes.WIRE32.write(w, v.skipBlock1);
    TEXT.write(w.u32(v.deepSearch), v.folderList1);
    FOLDERS.write(w, v.folderList2);
    if ((v.flags & ADDRESSES) != 0) {
      ADDRESS_LIST.write(w, v.addresses);
    }
    Bytes.WIRE32.write(w, v.skipBlock2);
    v.searchRestriction.ifPresent(restriction -> StoredRestriction.WIRE.write(w, restriction));
    w.bytes(v.advancedSearch.unsafeArray());
    Bytes.WIRE32.write(w, v.skipBlock3);
  }

  private static void writeText(WireWriter w, String s) {
    if (s.length() > 0xFFFF) {
      throw new IllegalArgumentException("text of " + s.length() + " characters");
    }
    if (s.length() < EXTENDED) {
      w.u8(s.length());
    } else {
      w.u8(EXTENDED).u16(s.length());
    }
    w.utf16(s);
  }
}
