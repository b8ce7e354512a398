package org.ropeway.codec.entryid;

import org.ropeway.codec.data.MapiGuid;
import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireType;
import org.ropeway.codec.wire.WireWriter;

/**
 * A recipient with all that is known of it. [MS-OXCDATA] 2.2.5.1.
 *
 * @param flags the two bytes from Pad to Pad, with {@link #UNICODE}
 */
public record OneOffEntryId(int flags, String displayName, String addressType, String emailAddress)
    implements EntryId {
  /** The ProviderUID. */
  public static final MapiGuid PROVIDER = MapiGuid.parse("a41f2b81-a3be-1910-9d6e-00dd010f5402");

  /** The strings are UTF-16LE (U). */
  public static final int UNICODE = 0x8000;

  /** The recipient gets no rich text (M, MAPI_ONE_OFF_NO_RICH_INFO). */
  public static final int NO_RICH_INFO = 0x0001;

  /** All bytes. */
  public static final WireType<OneOffEntryId> WIRE =
      WireType.of(27, OneOffEntryId::read, OneOffEntryId::write);

  /** A recipient on the Internet, with Unicode strings and no rich text. */
  public static OneOffEntryId ofSmtp(String displayName, String emailAddress) {
    return new OneOffEntryId(UNICODE | NO_RICH_INFO, displayName, "SMTP", emailAddress);
  }

  @Override
  public MapiGuid providerUid() {
    return PROVIDER;
  }

  private static OneOffEntryId read(WireReader r) {
    if (!EntryIds.header(r).equals(PROVIDER)) {
      throw r.badValue("provider of a one-off entry id");
    }
    if (r.field("Version", Wire.U16) != 0) {
      throw r.badValue("version of a one-off entry id");
    }
    int flags = r.field("Bits", Wire.U16);
    WireType<String> text = Wire.stringZ((flags & UNICODE) != 0);
    return new OneOffEntryId(
        flags,
        r.field("DisplayName", text),
        r.field("AddressType", text),
        r.field("EmailAddress", text));
  }

  private static void write(WireWriter w, OneOffEntryId v) {
    MapiGuid.WIRE.write(w.u32(0), PROVIDER);
    w.u16(0).u16(v.flags);
    if ((v.flags & UNICODE) != 0) {
      w.utf16z(v.displayName).utf16z(v.addressType).utf16z(v.emailAddress);
    } else {
      w.string8z(v.displayName).string8z(v.addressType).string8z(v.emailAddress);
    }
  }
}
