package org.ropeway.store.mail;

import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.property.PidTag;
import org.ropeway.store.property.PropertyBag;

/** The properties that stand together for one person ([MS-OXCMAIL] 2.6). */
record AddressGroup(
    PropertyTag name,
    PropertyTag type,
    PropertyTag email,
    PropertyTag smtp,
    PropertyTag entryId,
    PropertyTag searchKey) {
  static final AddressGroup SENDER =
      new AddressGroup(
          PidTag.SENDER_NAME,
          PidTag.SENDER_ADDRESS_TYPE,
          PidTag.SENDER_EMAIL_ADDRESS,
          PidTag.SENDER_SMTP_ADDRESS,
          PidTag.SENDER_ENTRY_ID,
          PidTag.SENDER_SEARCH_KEY);
  static final AddressGroup SENT_REPRESENTING =
      new AddressGroup(
          PidTag.SENT_REPRESENTING_NAME,
          PidTag.SENT_REPRESENTING_ADDRESS_TYPE,
          PidTag.SENT_REPRESENTING_EMAIL_ADDRESS,
          PidTag.SENT_REPRESENTING_SMTP_ADDRESS,
          PidTag.SENT_REPRESENTING_ENTRY_ID,
          PidTag.SENT_REPRESENTING_SEARCH_KEY);
  static final AddressGroup RECEIVED_BY =
      new AddressGroup(
          PidTag.RECEIVED_BY_NAME,
          PidTag.RECEIVED_BY_ADDRESS_TYPE,
          PidTag.RECEIVED_BY_EMAIL_ADDRESS,
          PidTag.RECEIVED_BY_SMTP_ADDRESS,
          PidTag.RECEIVED_BY_ENTRY_ID,
          PidTag.RECEIVED_BY_SEARCH_KEY);
  static final AddressGroup RECEIVED_REPRESENTING =
      new AddressGroup(
          PidTag.RECEIVED_REPRESENTING_NAME,
          PidTag.RECEIVED_REPRESENTING_ADDRESS_TYPE,
          PidTag.RECEIVED_REPRESENTING_EMAIL_ADDRESS,
          PidTag.RECEIVED_REPRESENTING_SMTP_ADDRESS,
          PidTag.RECEIVED_REPRESENTING_ENTRY_ID,
          PidTag.RECEIVED_REPRESENTING_SEARCH_KEY);

  /** Puts the group for one person; groups of the same person share their values. */
  static void put(PropertyBag.Builder to, MailAddress person, AddressGroup... groups) {
    Object id = person.entryId();
    Object key = person.searchKey();
    for (AddressGroup g : groups) {
      to.put(g.name, person.name())
          .put(g.type, MailAddress.TYPE)
          .put(g.email, person.email())
          .put(g.entryId, id)
          .put(g.searchKey, key);
      if (!person.email().isEmpty()) {
        to.put(g.smtp, person.email());
      }
    }
  }
}
