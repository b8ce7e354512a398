package org.ropeway.store.draft;

import java.util.Set;
import org.ropeway.codec.property.PidTag;
import org.ropeway.store.mail.Subject;
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
        boolean given = !prefix.isEmpty() || written.contains(PidTag.SUBJECT_PREFIX.id());
        Subject halves =
            given && subject.startsWith(prefix)
                ? new Subject(prefix, subject.substring(prefix.length()))
                : Subject.of(subject);
        b.put(PidTag.SUBJECT_PREFIX, halves.prefix())
            .put(PidTag.NORMALIZED_SUBJECT, halves.normalized());
      }
    } else if (written.contains(PidTag.NORMALIZED_SUBJECT.id())
        || written.contains(PidTag.SUBJECT_PREFIX.id())) {
      b.put(PidTag.SUBJECT, prefix + now.get(PidTag.NORMALIZED_SUBJECT, ""));
    }
  }
}
