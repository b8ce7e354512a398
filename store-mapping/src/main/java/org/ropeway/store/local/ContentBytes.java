package org.ropeway.store.local;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyType;
import org.ropeway.codec.property.PidTag;
import org.ropeway.store.mail.Attachment;
import org.ropeway.store.mail.MessageContent;
import org.ropeway.store.mail.Recipient;
import org.ropeway.store.property.EncodedBag;
import org.ropeway.store.property.PropertyBag;

/**
 * A whole message as properties: what hangs below it stands, in bytes, in the places of the
 * PtypObject properties that no message has a value of. A message in an attachment stands in that
 * of PidTagAttachDataObject.
 */
final class ContentBytes {
  private static final PropertyTag RECIPIENTS =
      PidTag.MESSAGE_RECIPIENTS.withType(PropertyType.MULTIPLE_BINARY);
  private static final PropertyTag ATTACHMENTS =
      PidTag.MESSAGE_ATTACHMENTS.withType(PropertyType.MULTIPLE_BINARY);
  private static final PropertyTag EMBEDDED =
      PidTag.ATTACH_DATA_OBJECT.withType(PropertyType.MULTIPLE_BINARY);

  private ContentBytes() {}

  /** Whether a property is no property of the message itself. */
  static boolean isBelow(PropertyTag tag) {
    return tag.id() == RECIPIENTS.id() || tag.id() == ATTACHMENTS.id();
  }

  static PropertyBag encode(MessageContent content) {
    if (content.recipients().isEmpty() && content.attachments().isEmpty()) {
      return content.properties();
    }
    PropertyBag.Builder b = content.properties().toBuilder();
    if (!content.recipients().isEmpty()) {
      b.put(RECIPIENTS, content.recipients().stream().map(ContentBytes::bytes).toList());
    }
    if (!content.attachments().isEmpty()) {
      b.put(ATTACHMENTS, content.attachments().stream().map(ContentBytes::bytes).toList());
    }
    return b.build();
  }

  private static Bytes bytes(Recipient recipient) {
    return bytes(
        recipient.properties().toBuilder()
            .put(PidTag.ROWID, recipient.rowId())
            .put(PidTag.RECIPIENT_TYPE, recipient.type())
            .build());
  }

  private static Bytes bytes(Attachment attachment) {
    PropertyBag.Builder b =
        attachment.properties().toBuilder().put(PidTag.ATTACH_NUMBER, attachment.number());
    MessageContent embedded = attachment.embedded();
    if (embedded != null) {
      b.put(EMBEDDED, List.of(bytes(encode(embedded))));
    }
    return bytes(b.build());
  }

  private static Bytes bytes(PropertyBag bag) {
    return Bytes.wrap(EncodedBag.of(bag).bytes());
  }

  static MessageContent decode(PropertyBag bag) {
    List<Recipient> recipients = new ArrayList<>();
    for (PropertyBag r : bags(bag.get(RECIPIENTS))) {
      recipients.add(new Recipient(r.get(PidTag.ROWID, 0), r.get(PidTag.RECIPIENT_TYPE, 0), r));
    }
    List<Attachment> attachments = new ArrayList<>();
    for (PropertyBag a : bags(bag.get(ATTACHMENTS))) {
      List<PropertyBag> embedded = bags(a.get(EMBEDDED));
      attachments.add(
          new Attachment(
              a.get(PidTag.ATTACH_NUMBER, 0),
              embedded.isEmpty() ? a : a.toBuilder().remove(EMBEDDED).build(),
              embedded.isEmpty() ? null : decode(embedded.getFirst())));
    }
    PropertyBag own = bag.toBuilder().remove(RECIPIENTS).remove(ATTACHMENTS).build();
    return new MessageContent(own, recipients, attachments);
  }

  private static List<PropertyBag> bags(@Nullable Object value) {
    List<PropertyBag> bags = new ArrayList<>();
    if (value instanceof List<?> list) {
      for (Object v : list) {
        if (v instanceof Bytes b) {
          bags.add(EncodedBag.wrap(b.unsafeArray()).decode());
        }
      }
    }
    return bags;
  }
}
