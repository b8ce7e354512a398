package org.ropeway.store.mail;

import org.ropeway.codec.property.PidTag;
import org.ropeway.store.MessageFlags;
import org.ropeway.store.property.PropertyBag;

/** What a message within a message has that a folder's index adds to others. */
final class Embedded {
  private Embedded() {}

  static void complete(PropertyBag.Builder to, boolean hasAttachments) {
    int flags =
        MessageFlags.READ
            | MessageFlags.UNMODIFIED
            | (hasAttachments ? MessageFlags.HAS_ATTACHMENTS : 0);
    to.put(PidTag.MESSAGE_FLAGS, flags)
        .put(PidTag.READ, true)
        .put(PidTag.HAS_ATTACHMENTS, hasAttachments);
    PropertyBag bag = to.build();
    if (bag.get(PidTag.MESSAGE_CLASS) == null) {
      to.put(PidTag.MESSAGE_CLASS, MessageClass.NOTE);
    }
    String subject = bag.get(PidTag.SUBJECT, bag.get(PidTag.CONVERSATION_TOPIC, ""));
    Subject halves = Subject.of(subject);
    to.put(PidTag.SUBJECT, subject)
        .put(PidTag.SUBJECT_PREFIX, halves.prefix())
        .put(PidTag.NORMALIZED_SUBJECT, halves.normalized());
  }
}
