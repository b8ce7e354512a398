package org.ropeway.store.mail;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.property.PidTag;
import org.ropeway.store.property.PropertyBag;

/** Who is to be told that a mail was read ([RFC8098] 2.1, [MS-OXCMAIL] 2.2.3.1.4). */
final class ReceiptRequest {
  /** The field that says so. */
  static final String FIELD = "disposition-notification-to";

  private ReceiptRequest() {}

  /** The first of those the field names, or none. */
  static List<MailAddress> of(@Nullable String field) {
    return AddressList.parse(field, 1);
  }

  /** Puts the properties of a mail whose sender asks for it; else nothing. */
  static void put(PropertyBag.Builder to, @Nullable String field) {
    for (MailAddress wanted : of(field)) {
      to.put(PidTag.READ_RECEIPT_REQUESTED, true)
          .put(PidTag.NON_RECEIPT_NOTIFICATION_REQUESTED, true)
          .put(PidTag.READ_RECEIPT_ENTRY_ID, wanted.entryId())
          .put(PidTag.READ_RECEIPT_SEARCH_KEY, wanted.searchKey());
    }
  }
}
