package org.ropeway.store.mail;

import java.util.ArrayList;
import java.util.List;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.property.PidTag;
import org.ropeway.store.property.PropertyBag;

/** The recipient table ([MS-OXCMSG] 2.2.3.1.2, [MS-OXCMAIL] 2.2.3.1.1). */
final class Recipients {
  static final int TO = 1;
  static final int CC = 2;
  static final int BCC = 3;

  private static final int MAIL_USER = 6;
  private static final int SENDABLE = 1;

  private final int max;
  private final List<Recipient> rows = new ArrayList<>();

  Recipients(int max) {
    this.max = max;
  }

  static List<Recipient> of(Envelope envelope, Budget budget) {
    Recipients table = new Recipients(budget.limits.recipients());
    boolean all =
        table.addAll(envelope.to(), TO)
            && table.addAll(envelope.cc(), CC)
            && table.addAll(envelope.bcc(), BCC);
    if (!all) {
      budget.leftOut("The message has more recipients than can be shown.");
    }
    return table.rows;
  }

  private boolean addAll(List<MailAddress> list, int type) {
    for (MailAddress a : list) {
      if (!add(a, type, PropertyBag.EMPTY)) {
        return false;
      }
    }
    return true;
  }

  /** Adds a recipient with properties of its own; false if the table is full. */
  boolean add(MailAddress address, int type, PropertyBag more) {
    if (rows.size() >= max) {
      return false;
    }
    rows.add(new Recipient(rows.size(), type, properties(address, type).with(more)));
    return true;
  }

  List<Recipient> rows() {
    return rows;
  }

  private PropertyBag properties(MailAddress address, int type) {
    Bytes entryId = address.entryId();
    PropertyBag.Builder to = PropertyBag.builder();
    to.put(PidTag.ROWID, rows.size())
        .put(PidTag.RECIPIENT_TYPE, type)
        .put(PidTag.DISPLAY_NAME, address.name())
        .put(PidTag.ADDRESS_TYPE, MailAddress.TYPE)
        .put(PidTag.EMAIL_ADDRESS, address.email())
        .put(PidTag.ENTRY_ID, entryId)
        .put(PidTag.RECORD_KEY, entryId)
        .put(PidTag.SEARCH_KEY, address.searchKey())
        .put(PidTag.OBJECT_TYPE, MAIL_USER)
        .put(PidTag.DISPLAY_TYPE, 0)
        .put(PidTag.SEND_RICH_INFO, false)
        .put(PidTag.SEND_INTERNET_ENCODING, 0)
        .put(PidTag.RESPONSIBILITY, true)
        .put(PidTag.TRANSMITTABLE_DISPLAY_NAME, address.name())
        .put(PidTag.RECIPIENT_DISPLAY_NAME, address.name())
        .put(PidTag.RECIPIENT_ENTRY_ID, entryId)
        .put(PidTag.RECIPIENT_FLAGS, SENDABLE)
        .put(PidTag.RECIPIENT_TRACK_STATUS, 0);
    if (!address.email().isEmpty()) {
      to.put(PidTag.SMTP_ADDRESS, address.email());
    }
    return to.build();
  }
}
