package org.ropeway.gateway.emsmdb.message;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.PropertyRow;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.RecipientRow;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.message.OpenRecipientRow;
import org.ropeway.codec.rop.message.ReadRecipientRow;
import org.ropeway.gateway.emsmdb.String8;
import org.ropeway.store.draft.ContentSize;
import org.ropeway.store.mail.Recipient;
import org.ropeway.store.property.PropertyBag;

/**
 * The recipients of a message as clients get them: what every recipient has as fields of its row,
 * the rest as columns. [MS-OXCDATA] 2.8.3, [MS-OXCMSG] 2.2.3.1.2.
 */
final class RecipientRows {
  /** What stands in the fields, and never in the columns ([MS-OXCROPS] 2.2.6.5.1). */
  private static final Set<PropertyTag> FIELDS =
      Set.of(
          PidTag.ADDRESS_BOOK_DISPLAY_NAME_PRINTABLE,
          PidTag.ADDRESS_TYPE,
          PidTag.DISPLAY_NAME,
          PidTag.EMAIL_ADDRESS,
          PidTag.ENTRY_ID,
          PidTag.INSTANCE_KEY,
          PidTag.RECIPIENT_TYPE,
          PidTag.ROWID,
          PidTag.SEARCH_KEY,
          PidTag.SEND_RICH_INFO,
          PidTag.TRANSMITTABLE_DISPLAY_NAME);

  /** The bytes of a row that fits beside the columns into any buffer. */
  private static final int LARGEST = 24_000;

  /** RowCount has one byte, and is less than 0xFF ([MS-OXCMSG] 2.2.3.6.2). */
  private static final int MAX_ROWS = 0xFE;

  private final List<Recipient> recipients;
  private final List<PropertyTag> columns;
  private final String8 string8;

  RecipientRows(List<Recipient> recipients, String8 string8) {
    this.recipients = recipients;
    this.string8 = string8;
    Set<PropertyTag> all = new LinkedHashSet<>();
    recipients.forEach(r -> r.properties().forEach((tag, value) -> all.add(tag)));
    all.removeAll(FIELDS);
    this.columns = List.copyOf(all);
  }

  int count() {
    return recipients.size();
  }

  List<PropertyTag> columns() {
    return columns;
  }

  /** As RopOpenMessage gives them. */
  List<OpenRecipientRow> opened() {
    return recipients.stream()
        .limit(MAX_ROWS)
        .map(r -> new OpenRecipientRow(r.type(), string8.codePage(), row(r)))
        .toList();
  }

  /** As RopReadRecipients gives them, from a row on. */
  List<ReadRecipientRow> from(long rowId) {
    return recipients.stream()
        .filter(r -> Integer.toUnsignedLong(r.rowId()) >= rowId)
        .limit(MAX_ROWS)
        .map(r ->
            ReadRecipientRow.of(
                Integer.toUnsignedLong(r.rowId()),
                r.type(),
                string8.codePage(),
                columns,
                row(r),
                string8.charset()))
        .toList();
  }

  /** A row as it is, or what a buffer has room for of one that is too large for any. */
  private RecipientRow row(Recipient r) {
    return ContentSize.of(r.properties()) <= LARGEST
        ? row(r, UnaryOperator.identity())
        : row(r, Cut::of);
  }

  private RecipientRow row(Recipient r, UnaryOperator<@Nullable Object> cut) {
    List<Object> values = new ArrayList<>(columns.size());
    for (PropertyTag column : columns) {
      Object value = cut.apply(r.properties().get(column));
      values.add(value == null ? ErrorCode.NOT_FOUND : value);
    }
    @Nullable String name = string(r, PidTag.DISPLAY_NAME, cut);
    @Nullable String transmittable = string(r, PidTag.TRANSMITTABLE_DISPLAY_NAME, cut);
    boolean same = name != null && name.equals(transmittable);
    return new RecipientRow(
        address(r),
        options(r, same),
        address(r) instanceof RecipientRow.Address.X500
            ? null
            : string(r, PidTag.EMAIL_ADDRESS, cut),
        name,
        string(r, PidTag.ADDRESS_BOOK_DISPLAY_NAME_PRINTABLE, cut),
        same ? null : transmittable,
        columns.size(),
        PropertyRow.of(columns, values));
  }

  private static int options(Recipient r, boolean sameName) {
    int options = RecipientRow.Option.UNICODE;
    options |= sameName ? RecipientRow.Option.SAME_TRANSMITTABLE_NAME : 0;
    options |=
        r.properties().get(PidTag.RESPONSIBILITY, false) ? RecipientRow.Option.RESPONSIBLE : 0;
    options |=
        r.properties().get(PidTag.SEND_RICH_INFO, true) ? 0 : RecipientRow.Option.NO_RICH_INFO;
    return options;
  }

  private static RecipientRow.Address address(Recipient r) {
    PropertyBag bag = r.properties();
    String type = bag.get(PidTag.ADDRESS_TYPE, "");
    return switch (type) {
      case "" -> new RecipientRow.Address.Other(null);
      case "SMTP" -> RecipientRow.Address.Standard.SMTP;
      case "MS" -> RecipientRow.Address.Standard.MS_MAIL;
      case "FAX" -> RecipientRow.Address.Standard.FAX;
      case "PROFS" -> RecipientRow.Address.Standard.PROFESSIONAL_OFFICE_SYSTEM;
      case "EX" ->
          new RecipientRow.Address.X500(
              0, bag.get(PidTag.DISPLAY_TYPE, 0) & 0xFF, Cut.of(bag.get(PidTag.EMAIL_ADDRESS, "")));
      case ReceivedRecipient.LIST ->
          new RecipientRow.Address.DistributionList(
              ReceivedRecipient.LIST_TYPE,
              bag.get(PidTag.ENTRY_ID, Bytes.EMPTY),
              bag.get(PidTag.SEARCH_KEY, Bytes.EMPTY));
      default -> new RecipientRow.Address.Other(Cut.of(type));
    };
  }

  private static @Nullable String string(
      Recipient r, PropertyTag tag, UnaryOperator<@Nullable Object> cut) {
    return cut.apply(r.properties().get(tag)) instanceof String value ? value : null;
  }
}
