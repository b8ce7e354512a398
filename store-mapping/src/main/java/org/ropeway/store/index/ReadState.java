package org.ropeway.store.index;

import org.jspecify.annotations.Nullable;
import org.ropeway.codec.property.PidTag;
import org.ropeway.store.MessageFlags;
import org.ropeway.store.property.PropertyBag;

/** What a mail's properties have from its read state, which is stored apart and changes often. */
final class ReadState {
  private static final int FLAGS = MessageFlags.READ | MessageFlags.EVER_READ;

  /** Receipts that are wanted of a mail that was not read yet. */
  private static final int NOTIFY = MessageFlags.NOTIFY_READ | MessageFlags.NOTIFY_UNREAD;

  private static final int READ_ICON = 0x100;
  private static final int UNREAD_ICON = 0x101;

  private ReadState() {}

  /** The same for read and unread mails. */
  static PropertyBag without(PropertyBag properties) {
    PropertyBag.Builder b = properties.toBuilder();
    b.remove(PidTag.READ);
    if (properties.get(PidTag.MESSAGE_FLAGS) instanceof Integer flags) {
      b.put(PidTag.MESSAGE_FLAGS, flags & ~FLAGS);
    }
    if (isIcon(properties.get(PidTag.ICON_INDEX))) {
      b.put(PidTag.ICON_INDEX, READ_ICON);
    }
    return b.build();
  }

  /** PidTagMessageFlags. */
  static int flags(@Nullable Object stored, boolean unread) {
    int others = (stored instanceof Integer n ? n : 0) & ~FLAGS;
    return unread ? others : (others & ~NOTIFY) | FLAGS;
  }

  /** PidTagIconIndex. */
  static @Nullable Object icon(@Nullable Object stored, boolean unread) {
    return isIcon(stored) ? (Object) (unread ? UNREAD_ICON : READ_ICON) : stored;
  }

  private static boolean isIcon(@Nullable Object icon) {
    return icon instanceof Integer n && (n == READ_ICON || n == UNREAD_ICON);
  }
}
