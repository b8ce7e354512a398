package org.ropeway.gateway.emsmdb.message;

import java.util.List;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.store.MapiException;
import org.ropeway.store.mail.Attachment;
import org.ropeway.store.mail.MessageContent;
import org.ropeway.store.mail.Recipient;
import org.ropeway.store.property.PropertyBag;

/** How much memory, in bytes, the messages and attachments take that a session writes. */
public final class DraftMemory {
  private static final int OVERHEAD = 16;

  private final long limit;
  private long taken;

  /** Memory for so many bytes. */
  public DraftMemory(long limit) {
    this.limit = limit;
  }

  /** What one object takes. */
  final class Share {
    private long bytes;

    /** Takes that much more; NotEnoughMemory, and none taken, if the session has too much. */
    void grow(long more) {
      if (more > limit - taken) {
        throw new MapiException(ErrorCode.NOT_ENOUGH_MEMORY, "drafts take " + taken + " bytes");
      }
      bytes += more;
      taken += more;
    }

    /** Says how much it is. */
    void settle(long now) {
      taken += now - bytes;
      bytes = now;
    }
  }

  /** Bytes taken. */
  long taken() {
    return taken;
  }

  static long weight(MessageContent content) {
    long weight = weight(content.properties());
    for (Recipient r : content.recipients()) {
      weight += weight(r.properties());
    }
    for (Attachment a : content.attachments()) {
      weight += weight(a);
    }
    return weight;
  }

  static long weight(Attachment attachment) {
    MessageContent embedded = attachment.embedded();
    return weight(attachment.properties()) + (embedded == null ? 0 : weight(embedded));
  }

  static long weight(List<PropertyValue> values) {
    return values.stream().mapToLong(v -> weight(v.value())).sum();
  }

  private static long weight(PropertyBag bag) {
    long weight = 0;
    for (int i = 0; i < bag.size(); i++) {
      weight += weight(bag.valueAt(i));
    }
    return weight;
  }

  private static long weight(Object value) {
    return OVERHEAD
        + switch (value) {
          case Bytes b -> b.length();
          case String s -> 2L * s.length();
          case List<?> list -> list.stream().mapToLong(DraftMemory::weight).sum();
          default -> 0;
        };
  }
}
