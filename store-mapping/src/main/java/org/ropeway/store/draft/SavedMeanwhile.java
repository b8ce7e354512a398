package org.ropeway.store.draft;

import java.util.List;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.property.PidTag;
import org.ropeway.store.mail.MessageContent;
import org.ropeway.store.property.PropertyBag;

/**
 * Whether what others did to a message since it was opened is in the way of a save: that they moved
 * or marked it, or saved what it said already, is not. [MS-OXCMSG] 3.2.5.3.
 */
public final class SavedMeanwhile {
  /** What follows from the state of the message, or from the bytes it is stored in. */
  private static final List<PropertyTag> STATE =
      List.of(
          PidTag.MESSAGE_FLAGS,
          PidTag.MESSAGE_STATUS,
          PidTag.MESSAGE_SIZE,
          PidTag.MESSAGE_SIZE_EXTENDED);

  private SavedMeanwhile() {}

  /** Whether a message as it is stored now says something else than when it was opened. */
  public static boolean differs(MessageContent opened, MessageContent now) {
    return !of(opened).equals(of(now));
  }

  private static MessageContent of(MessageContent content) {
    PropertyBag.Builder b = content.properties().toBuilder();
    STATE.forEach(b::remove);
    return new MessageContent(b.build(), content.recipients(), content.attachments());
  }
}
