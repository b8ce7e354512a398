package org.ropeway.store.draft;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.property.PidTag;
import org.ropeway.store.property.PropertyBag;

/**
 * The body after somebody wrote or deleted some of its forms: the best of those written counts, and
 * what was made of another before is gone. [MS-OXCMSG] 3.2.5.2, [MS-OXBBODY] 2.1.3.1.
 */
public final class SettledBody {
  static final int PLAIN_TEXT = 1;
  static final int RTF = 2;
  static final int HTML = 3;

  private static final List<PropertyTag> FORMS =
      List.of(PidTag.HTML, PidTag.RTF_COMPRESSED, PidTag.BODY);

  private static final Set<Integer> IDS =
      Set.of(
          PidTag.BODY.id(),
          PidTag.HTML.id(),
          PidTag.RTF_COMPRESSED.id(),
          PidTag.RTF_IN_SYNC.id(),
          PidTag.NATIVE_BODY.id());

  private SettledBody() {}

  /** The ids of what belongs to the body. */
  public static Set<Integer> ids() {
    return IDS;
  }

  /** Whether a message has a body in any form. */
  public static boolean isWritten(PropertyBag message) {
    return FORMS.stream().anyMatch(form -> message.get(form) != null);
  }

  /** Whether any of its forms was changed. */
  public static boolean isChanged(Set<Integer> changed) {
    return FORMS.stream().anyMatch(form -> changed.contains(form.id()));
  }

  /** A message without what was made of another body than that written. */
  public static PropertyBag of(PropertyBag message, Set<Integer> changed) {
    if (!isChanged(changed)) {
      return message;
    }
    Set<Integer> written =
        changed.stream().filter(id -> message.tagOf(id) != null).collect(Collectors.toSet());
    PropertyBag.Builder b = message.toBuilder();
    if (isChanged(written) || isDeleted(message, changed)) {
      IDS.stream()
          .filter(id -> !written.contains(id))
          .forEach(id -> b.remove(new PropertyTag(id << 16)));
    }
    PropertyBag left = b.build();
    return b.put(PidTag.NATIVE_BODY, best(left)).build();
  }

  /** Whether the form was deleted that the others were made of. */
  private static boolean isDeleted(PropertyBag message, Set<Integer> changed) {
    PropertyTag form =
        switch (message.get(PidTag.NATIVE_BODY, 0)) {
          case PLAIN_TEXT -> PidTag.BODY;
          case RTF -> PidTag.RTF_COMPRESSED;
          case HTML -> PidTag.HTML;
          default -> PidTag.NATIVE_BODY;
        };
    return changed.contains(form.id()) && message.tagOf(form.id()) == null;
  }

  /** PidTagNativeBody, which a message without a body has, too. */
  static int best(PropertyBag message) {
    if (message.get(PidTag.HTML) != null) {
      return HTML;
    }
    return message.get(PidTag.RTF_COMPRESSED) != null ? RTF : PLAIN_TEXT;
  }
}
