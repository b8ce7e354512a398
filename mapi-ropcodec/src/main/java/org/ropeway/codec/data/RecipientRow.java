package org.ropeway.codec.data;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireType;
import org.ropeway.codec.wire.WireWriter;

/**
 * One recipient of a message. [MS-OXCDATA] 2.8.3. A standard property is null where its flag says
 * that it is not there; its flags are derived from the fields on writing.
 *
 * @param address what kind of address it is, with the fields only this kind has
 * @param options the flags of {@link Option} no field says
 * @param recipientColumnCount how many of the columns {@code properties} has values for
 */
public record RecipientRow(
    Address address,
    int options,
    @Nullable String emailAddress,
    @Nullable String displayName,
    @Nullable String simpleDisplayName,
    @Nullable String transmittableDisplayName,
    int recipientColumnCount,
    PropertyRow properties) {

  /** Flags of RecipientFlags no field says. 2.8.3.1. */
  public static final class Option {
    /** The message was already sent to this recipient, or somebody else sends it (R). */
    public static final int RESPONSIBLE = 0x0080;

    /** The transmittable display name is the display name (S). */
    public static final int SAME_TRANSMITTABLE_NAME = 0x0040;

    /** No rich text for this recipient (N). */
    public static final int NO_RICH_INFO = 0x0100;

    /** Strings are UTF-16LE (U). */
    public static final int UNICODE = 0x0200;

    private Option() {}
  }

  /** The kinds of address. 2.8.3.1. */
  public sealed interface Address {
    /** No address type, or one outside the list, named by {@code addressType} (flag O). */
    record Other(@Nullable String addressType) implements Address {}

    /**
     * An X.500 DN (type 0x1).
     *
     * @param prefixUsed how much of the user's own DN stands before it
     * @param displayType the display type, [MS-OXCDATA] 2.8.3.2
     */
    record X500(int prefixUsed, int displayType, String dn) implements Address {}

    /** One of the named types 0x2 to 0x5, without fields of its own. */
    record Standard(int type) implements Address {
      /** Microsoft Mail. */
      public static final Standard MS_MAIL = new Standard(2);

      /** SMTP. */
      public static final Standard SMTP = new Standard(3);

      /** Fax. */
      public static final Standard FAX = new Standard(4);

      /** Professional Office System. */
      public static final Standard PROFESSIONAL_OFFICE_SYSTEM = new Standard(5);
    }

    /** A personal distribution list (type 0x6 or 0x7). */
    record DistributionList(int type, Bytes entryId, Bytes searchKey) implements Address {}
  }

  private static final int TYPE_MASK = 0x0007;
  private static final int X500_DN = 1;
  private static final int LIST_1 = 6;
  private static final int LIST_2 = 7;
  private static final int EMAIL = 0x0008;
  private static final int DISPLAY = 0x0010;
  private static final int TRANSMITTABLE = 0x0020;
  private static final int SIMPLE = 0x0400;
  private static final int OTHER_TYPE = 0x8000;
  private static final int OPTIONS =
      ~(TYPE_MASK | EMAIL | DISPLAY | TRANSMITTABLE | SIMPLE | OTHER_TYPE) & 0xFFFF;

  /** How recipients stand on the wire when these are the RecipientColumns of the message. */
  public static WireType<RecipientRow> wire(List<PropertyTag> recipientColumns) {
    return WireType.of(5, r -> read(r, recipientColumns), (w, v) -> v.write(w, recipientColumns));
  }

  /** RecipientFlags as they stand on the wire. */
  public int flags() {
    return (options & OPTIONS)
        | type()
        | (address instanceof Address.Other(String t) && t != null ? OTHER_TYPE : 0)
        | (emailAddress != null ? EMAIL : 0)
        | (displayName != null ? DISPLAY : 0)
        | (simpleDisplayName != null ? SIMPLE : 0)
        | (transmittableDisplayName != null ? TRANSMITTABLE : 0);
  }

  private int type() {
    return switch (address) {
      case Address.Other other -> 0;
      case Address.X500 x500 -> X500_DN;
      case Address.Standard standard -> standard.type();
      case Address.DistributionList list -> list.type();
    };
  }

  private static RecipientRow read(WireReader r, List<PropertyTag> columns) {
    int flags = r.field("RecipientFlags", Wire.U16);
    Address address = readAddress(r, flags);
    @Nullable String email = string(r, "EmailAddress", flags, EMAIL);
    @Nullable String display = string(r, "DisplayName", flags, DISPLAY);
    @Nullable String simple = string(r, "SimpleDisplayName", flags, SIMPLE);
    @Nullable String transmittable = string(r, "TransmittableDisplayName", flags, TRANSMITTABLE);
    int count = r.field("RecipientColumnCount", Wire.U16);
    if (count > columns.size()) {
      throw r.badValue(count + " recipient columns of " + columns.size());
    }
    PropertyRow row = r.field("RecipientProperties", PropertyRow.wire(columns.subList(0, count)));
    return new RecipientRow(
        address, flags & OPTIONS, email, display, simple, transmittable, count, row);
  }

  private static Address readAddress(WireReader r, int flags) {
    int type = flags & TYPE_MASK;
    Address address =
        switch (type) {
          case 0 ->
              new Address.Other(
                  (flags & OTHER_TYPE) != 0 ? r.field("AddressType", Wire.STRING8Z) : null);
          case X500_DN ->
              new Address.X500(
                  r.field("AddressPrefixUsed", Wire.U8),
                  r.field("DisplayType", Wire.U8),
                  r.field("X500DN", Wire.STRING8Z));
          case LIST_1, LIST_2 ->
              new Address.DistributionList(
                  type,
                  r.field("EntryIdSize", "EntryID", Bytes.WIRE16),
                  r.field("SearchKeySize", "SearchKey", Bytes.WIRE16));
          default -> new Address.Standard(type);
        };
    if (type != 0 && (flags & OTHER_TYPE) != 0) {
      throw r.badValue("address type beside recipient type " + type);
    }
    return address;
  }

  private static @Nullable String string(WireReader r, String name, int flags, int flag) {
    if ((flags & flag) == 0) {
      return null;
    }
    return r.field(name, (flags & Option.UNICODE) != 0 ? Wire.UTF16Z : Wire.STRING8Z);
  }

  private void write(WireWriter w, List<PropertyTag> columns) {
    w.u16(flags());
    switch (address) {
      case Address.Other(String type) -> {
        if (type != null) {
          w.string8z(type);
        }
      }
      case Address.X500 v -> w.u8(v.prefixUsed()).u8(v.displayType()).string8z(v.dn());
      case Address.Standard v -> {}
      case Address.DistributionList v -> {
        Bytes.WIRE16.write(w, v.entryId());
        Bytes.WIRE16.write(w, v.searchKey());
      }
    }
    string(w, emailAddress);
    string(w, displayName);
    string(w, simpleDisplayName);
    string(w, transmittableDisplayName);
    w.u16(recipientColumnCount);
    PropertyRow.wire(columns.subList(0, recipientColumnCount)).write(w, properties);
  }

  private void string(WireWriter w, @Nullable String value) {
    if (value == null) {
      return;
    }
    if ((options & Option.UNICODE) != 0) {
      w.utf16z(value);
    } else {
      w.string8z(value);
    }
  }
}
