package org.ropeway.store.mailbox;

import java.util.Set;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.property.PidTag;
import org.ropeway.store.property.PropertyBag;

/**
 * The body after somebody wrote some of its forms: the best of these counts, and what was made of
 * another before is gone. [MS-OXCMSG] 3.2.5.2, [MS-OXBBODY] 2.1.3.1.
 */
final class SettledBody {
  private static final Set<Integer> IDS =
      Set.of(
          PidTag.BODY.id(),
          PidTag.HTML.id(),
          PidTag.RTF_COMPRESSED.id(),
          PidTag.RTF_IN_SYNC.id(),
          PidTag.NATIVE_BODY.id());

  private static final int PLAIN_TEXT = 1;
  private static final int RTF = 2;
  private static final int HTML = 3;

  private SettledBody() {}

  /** The ids of what belongs to the body. */
  static Set<Integer> ids() {
    return IDS;
  }

  /** Whether any of its forms was changed. */
  static boolean isChanged(Set<Integer> changed) {
    return changed.contains(PidTag.BODY.id())
        || changed.contains(PidTag.HTML.id())
        || changed.contains(PidTag.RTF_COMPRESSED.id());
  }

  static PropertyBag of(PropertyBag message, Set<Integer> changed) {
    if (!isChanged(changed)) {
      return message;
    }
    PropertyBag.Builder b = message.toBuilder();
    IDS.stream()
        .filter(id -> !changed.contains(id))
        .forEach(id -> b.remove(new PropertyTag(id << 16)));
    PropertyBag left = b.build();
    int best = left.get(PidTag.RTF_COMPRESSED) != null ? RTF : PLAIN_TEXT;
    return b.put(PidTag.NATIVE_BODY, left.get(PidTag.HTML) != null ? HTML : best).build();
  }
}
