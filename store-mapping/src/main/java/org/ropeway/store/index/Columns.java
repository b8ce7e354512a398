package org.ropeway.store.index;

import java.util.BitSet;
import java.util.List;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.property.PidTag;
import org.ropeway.store.property.EncodedBag;
import org.ropeway.store.property.PropertyBag;

/** The properties by which Outlook sorts, groups and filters; they are stored apart and small. */
final class Columns {
  private static final BitSet IDS = new BitSet();

  static {
    List.of(
            PidTag.MESSAGE_CLASS,
            PidTag.SUBJECT,
            PidTag.NORMALIZED_SUBJECT,
            PidTag.CLIENT_SUBMIT_TIME,
            PidTag.MESSAGE_DELIVERY_TIME,
            PidTag.SENDER_NAME,
            PidTag.SENT_REPRESENTING_NAME,
            PidTag.DISPLAY_TO,
            PidTag.MESSAGE_FLAGS,
            PidTag.MESSAGE_SIZE,
            PidTag.MESSAGE_STATUS,
            PidTag.IMPORTANCE,
            PidTag.SENSITIVITY,
            PidTag.HAS_ATTACHMENTS,
            PidTag.CONVERSATION_TOPIC,
            PidTag.CONVERSATION_ID,
            PidTag.FLAG_STATUS,
            PidTag.ICON_INDEX)
        .forEach(tag -> IDS.set(tag.id()));
  }

  private Columns() {}

  /** Whether a property stands among them. */
  static boolean contains(int propertyId) {
    return IDS.get(propertyId);
  }

  /** Whether all of these, or what is computed without a look at the rest, do. */
  static boolean containsAll(List<PropertyTag> tags) {
    return tags.stream().allMatch(t -> contains(t.id()) || MessageRow.isComputed(t.id()));
  }

  /** Those of a bag that do. */
  static EncodedBag of(PropertyBag bag) {
    return part(bag, true);
  }

  /** Those that do not. */
  static EncodedBag restOf(PropertyBag bag) {
    return part(bag, false);
  }

  private static EncodedBag part(PropertyBag bag, boolean columns) {
    PropertyBag.Builder b = PropertyBag.builder();
    bag.forEach((tag, value) -> {
      if (contains(tag.id()) == columns) {
        b.put(tag, value);
      }
    });
    return EncodedBag.of(b.build());
  }
}
