package org.ropeway.store.draft;

import java.util.List;
import java.util.stream.Collectors;
import org.ropeway.codec.property.PidTag;
import org.ropeway.store.mail.Recipient;
import org.ropeway.store.property.PropertyBag;

/** PidTagDisplayTo, PidTagDisplayCc and PidTagDisplayBcc. [MS-OXOMSG] 2.2.1.7 to 2.2.1.9. */
final class RecipientNames {
  /** The bits of a recipient's type without its flags. [MS-OXCMSG] 2.2.3.1.2. */
  private static final int TYPE_MASK = 0x0F;

  private static final int TO = 1;
  private static final int CC = 2;
  private static final int BCC = 3;

  private RecipientNames() {}

  static PropertyBag of(List<Recipient> recipients) {
    return PropertyBag.builder()
        .put(PidTag.DISPLAY_TO, names(recipients, TO))
        .put(PidTag.DISPLAY_CC, names(recipients, CC))
        .put(PidTag.DISPLAY_BCC, names(recipients, BCC))
        .build();
  }

  private static String names(List<Recipient> recipients, int type) {
    return recipients.stream()
        .filter(r -> (r.type() & TYPE_MASK) == type)
        .map(r -> r.properties().get(PidTag.DISPLAY_NAME, ""))
        .collect(Collectors.joining("; "));
  }
}
