package org.ropeway.store.draft;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.store.mail.Attachment;
import org.ropeway.store.mail.MessageContent;
import org.ropeway.store.mail.Recipient;
import org.ropeway.store.property.PropertyBag;

/** About how many bytes things take: PidTagMessageSize of a message that is not saved. */
public final class ContentSize {
  private static final int OVERHEAD = 16;

  private ContentSize() {}

  /** Of a message with all that hangs below it. */
  public static long of(MessageContent content) {
    long size = of(content.properties());
    for (Recipient r : content.recipients()) {
      size += of(r.properties());
    }
    for (Attachment a : content.attachments()) {
      size += of(a);
    }
    return size;
  }

  /** Of an attachment, the message in it included. */
  public static long of(Attachment attachment) {
    @Nullable MessageContent embedded = attachment.embedded();
    return of(attachment.properties()) + (embedded == null ? 0 : of(embedded));
  }

  /** Of values. */
  public static long of(List<PropertyValue> values) {
    return values.stream().mapToLong(v -> of(v.value())).sum();
  }

  /** Of properties. */
  public static long of(PropertyBag bag) {
    long size = 0;
    for (int i = 0; i < bag.size(); i++) {
      size += of(bag.valueAt(i));
    }
    return size;
  }

  private static long of(Object value) {
    return OVERHEAD
        + switch (value) {
          case Bytes b -> b.length();
          case String s -> 2L * s.length();
          case List<?> list -> list.stream().mapToLong(ContentSize::of).sum();
          default -> 0;
        };
  }
}
