package org.ropeway.store.draft;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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

  /**
   * Whether what others wrote since a message was opened is not in what is to be saved.
   *
   * @param opened the message as it was opened
   * @param now as it is stored
   * @param next as it will be
   */
  public static boolean isLost(MessageContent opened, MessageContent now, MessageContent next) {
    MessageContent before = of(opened);
    MessageContent theirs = of(now);
    MessageContent after = of(next);
    Set<PropertyTag> tags = new HashSet<>();
    before.properties().forEach((tag, value) -> tags.add(tag));
    theirs.properties().forEach((tag, value) -> tags.add(tag));
    return isLost(before.recipients(), theirs.recipients(), after.recipients())
        || isLost(before.attachments(), theirs.attachments(), after.attachments())
        || tags.stream()
            .anyMatch(tag ->
                isLost(
                    before.properties().get(tag),
                    theirs.properties().get(tag),
                    after.properties().get(tag)));
  }

  private static boolean isLost(
      @Nullable Object before, @Nullable Object theirs, @Nullable Object after) {
    return !Objects.equals(before, theirs) && !Objects.equals(theirs, after);
  }

  private static MessageContent of(MessageContent content) {
    PropertyBag.Builder b = content.properties().toBuilder();
    STATE.forEach(b::remove);
    return new MessageContent(b.build(), content.recipients(), content.attachments());
  }
}
