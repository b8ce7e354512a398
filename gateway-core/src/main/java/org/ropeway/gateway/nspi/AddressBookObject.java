package org.ropeway.gateway.nspi;

import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.MapiGuid;
import org.ropeway.codec.entryid.AddressBookEntryId;
import org.ropeway.codec.property.PidTag;
import org.ropeway.store.property.PropertyBag;

/** An object of the address book ([MS-OXOABK] 2.2.3); immutable. */
sealed interface AddressBookObject permits Entry, ServerObject {
  /** DT_MAILUSER: has a mailbox here. */
  int MAIL_USER = AddressBookEntryId.MAIL_USER;

  /** DT_DISTLIST: stands for others. */
  int DISTRIBUTION_LIST = 0x00000001;

  /** DT_REMOTE_MAILUSER: has a mail address elsewhere. */
  int REMOTE_MAIL_USER = 0x00000006;

  /** Names it within its context, as long as this process lives. */
  int minimalId();

  /** Names it for good. */
  MapiGuid guid();

  /** Its distinguished name. */
  String dn();

  /** {@link #MAIL_USER}, {@link #DISTRIBUTION_LIST} or {@link #REMOTE_MAIL_USER}. */
  int displayType();

  /** What is known of it; what follows from that is in {@link Columns}. */
  PropertyBag properties();

  /** PidTagDisplayName. */
  default String displayName() {
    return text(PidTag.DISPLAY_NAME, "");
  }

  /** A string property with a default. */
  default String text(org.ropeway.codec.data.PropertyTag tag, String otherwise) {
    @Nullable Object value = properties().get(tag);
    return value instanceof String s ? s : otherwise;
  }
}
