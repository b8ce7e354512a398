package org.ropeway.gateway.emsmdb.message;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.NoValue;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyType;
import org.ropeway.codec.data.RecipientRow;
import org.ropeway.codec.data.TypedValue;
import org.ropeway.codec.entryid.AddressBookEntryId;
import org.ropeway.codec.entryid.OneOffEntryId;
import org.ropeway.codec.property.PidTag;
import org.ropeway.store.LegacyDn;
import org.ropeway.store.MapiException;
import org.ropeway.store.mail.Recipient;
import org.ropeway.store.property.PropertyBag;

/**
 * A recipient as a client writes it, as properties. Entry id and search key, which never come, are
 * made of the address. [MS-OXCDATA] 2.8.3, [MS-OXCMSG] 2.2.3.1.2.
 */
final class ReceivedRecipient {
  /** PidTagAddressType of a personal distribution list. */
  static final String LIST = "MAPIPDL";

  /** How such a list stands in a row. */
  static final int LIST_TYPE = 6;

  private static final int MAPI_MAILUSER = 6;
  private static final int MAPI_DISTLIST = 8;

  private ReceivedRecipient() {}

  static Recipient of(
      int rowId, int type, List<PropertyTag> columns, RecipientRow row, String dnPrefix) {
    PropertyBag.Builder to = PropertyBag.builder();
    to.put(PidTag.OBJECT_TYPE, MAPI_MAILUSER).put(PidTag.DISPLAY_TYPE, 0);
    columns(to, columns, row);
    to.put(PidTag.ROWID, rowId)
        .put(PidTag.RECIPIENT_TYPE, type)
        .put(PidTag.DISPLAY_NAME, row.displayName())
        .put(PidTag.ADDRESS_BOOK_DISPLAY_NAME_PRINTABLE, row.simpleDisplayName())
        .put(
            PidTag.TRANSMITTABLE_DISPLAY_NAME,
            (row.options() & RecipientRow.Option.SAME_TRANSMITTABLE_NAME) != 0
                ? row.displayName()
                : row.transmittableDisplayName())
        .put(PidTag.SEND_RICH_INFO, (row.options() & RecipientRow.Option.NO_RICH_INFO) == 0);
    if ((row.options() & RecipientRow.Option.RESPONSIBLE) != 0) {
      to.put(PidTag.RESPONSIBILITY, true);
    }
    address(to, row, dnPrefix);
    return new Recipient(rowId, type, to.build());
  }

  private static void columns(PropertyBag.Builder to, List<PropertyTag> columns, RecipientRow row) {
    List<Object> values = row.properties().values();
    for (int i = 0; i < values.size(); i++) {
      PropertyTag column = columns.get(i);
      switch (values.get(i)) {
        case ErrorCode error -> {}
        case NoValue none -> {}
        case TypedValue typed -> put(to, column.withType(typed.type()), typed.value());
        default -> put(to, column, values.get(i));
      }
    }
  }

  private static void put(PropertyBag.Builder to, PropertyTag tag, Object value) {
    PropertyType type = tag.type();
    boolean kept =
        !tag.isMultivalueInstance()
            && type != PropertyType.OBJECT
            && type != PropertyType.NULL
            && type != PropertyType.ERROR;
    if (kept) {
      to.put(tag, value);
    }
  }

  private static void address(PropertyBag.Builder to, RecipientRow row, String dnPrefix) {
    switch (row.address()) {
      case RecipientRow.Address.X500 x500 -> x500(to, x500, dnPrefix);
      case RecipientRow.Address.Standard standard -> addressed(to, type(standard), row);
      case RecipientRow.Address.Other(String type) when type != null -> addressed(to, type, row);
      case RecipientRow.Address.Other other -> to.put(PidTag.EMAIL_ADDRESS, row.emailAddress());
      case RecipientRow.Address.DistributionList list ->
          to.put(PidTag.ADDRESS_TYPE, LIST)
              .put(PidTag.EMAIL_ADDRESS, row.emailAddress())
              .put(PidTag.OBJECT_TYPE, MAPI_DISTLIST)
              .put(PidTag.ENTRY_ID, list.entryId())
              .put(PidTag.SEARCH_KEY, list.searchKey());
    }
  }

  private static String type(RecipientRow.Address.Standard standard) {
    if (standard.equals(RecipientRow.Address.Standard.SMTP)) {
      return "SMTP";
    }
    if (standard.equals(RecipientRow.Address.Standard.MS_MAIL)) {
      return "MS";
    }
    return standard.equals(RecipientRow.Address.Standard.FAX) ? "FAX" : "PROFS";
  }

  private static void addressed(PropertyBag.Builder to, String type, RecipientRow row) {
    String email = row.emailAddress() == null ? "" : row.emailAddress();
    String name = row.displayName() == null ? email : row.displayName();
    to.put(PidTag.ADDRESS_TYPE, type)
        .put(PidTag.EMAIL_ADDRESS, row.emailAddress())
        .put(PidTag.SEARCH_KEY, searchKey(type, email))
        .put(
            PidTag.ENTRY_ID,
            new OneOffEntryId(OneOffEntryId.UNICODE | OneOffEntryId.NO_RICH_INFO, name, type, email)
                .toBytes());
    if (type.equals("SMTP")) {
      to.put(PidTag.SMTP_ADDRESS, row.emailAddress());
    }
  }

  private static void x500(
      PropertyBag.Builder to, RecipientRow.Address.X500 address, String dnPrefix) {
    if (address.prefixUsed() > dnPrefix.length()) {
      throw new MapiException(
          ErrorCode.INVALID_PARAMETER, "prefix of " + address.prefixUsed() + " characters");
    }
    String dn = dnPrefix.substring(0, address.prefixUsed()) + address.dn();
    boolean list = address.displayType() == AddressBookEntryId.DISTRIBUTION_LIST;
    to.put(PidTag.ADDRESS_TYPE, "EX")
        .put(PidTag.EMAIL_ADDRESS, dn)
        .put(PidTag.DISPLAY_TYPE, address.displayType())
        .put(PidTag.OBJECT_TYPE, list ? MAPI_DISTLIST : MAPI_MAILUSER)
        .put(PidTag.SEARCH_KEY, searchKey("EX", dn));
    if (US_ASCII.newEncoder().canEncode(dn)) {
      to.put(PidTag.ENTRY_ID, AddressBookEntryId.of(address.displayType(), dn).toBytes());
    }
    Optional<String> smtp = LegacyDn.userOf(dn);
    smtp.ifPresent(s -> to.put(PidTag.SMTP_ADDRESS, s));
  }

  private static Bytes searchKey(String type, String address) {
    return Bytes.wrap((type + ":" + address + "\0").toUpperCase(Locale.ROOT).getBytes(UTF_8));
  }
}
