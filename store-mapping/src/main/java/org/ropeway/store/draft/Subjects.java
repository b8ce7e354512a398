package org.ropeway.store.draft;

import java.util.Set;
import org.ropeway.codec.property.PidTag;
import org.ropeway.store.property.PropertyBag;

/** Subject, its prefix and what remains without it: each follows from the other. */
final class Subjects {
  private Subjects() {}

  /** Completes them where some of them were written. [MS-OXCMSG] 2.2.1.9, 2.2.1.10, 2.2.1.46. */
  static void complete(PropertyBag.Builder b, Set<Integer> written) {
    PropertyBag now = b.build();
    String prefix = now.get(PidTag.SUBJECT_PREFIX, "");
    if (written.contains(PidTag.SUBJECT.id())) {
      String subject = now.get(PidTag.SUBJECT, "");
      if (!written.contains(PidTag.NORMALIZED_SUBJECT.id())) {
        boolean fits = subject.startsWith(prefix);
        b.put(PidTag.NORMALIZED_SUBJECT, fits ? subject.substring(prefix.length()) : subject);
        if (!fits) {
          b.put(PidTag.SUBJECT_PREFIX, "");
        }
      }
    } else if (written.contains(PidTag.NORMALIZED_SUBJECT.id())
        || written.contains(PidTag.SUBJECT_PREFIX.id())) {
      b.put(PidTag.SUBJECT, prefix + now.get(PidTag.NORMALIZED_SUBJECT, ""));
    }
  }
}
