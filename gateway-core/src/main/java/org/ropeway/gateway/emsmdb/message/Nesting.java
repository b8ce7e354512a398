package org.ropeway.gateway.emsmdb.message;

import org.ropeway.codec.data.ErrorCode;
import org.ropeway.store.MapiException;
import org.ropeway.store.mail.Attachment;
import org.ropeway.store.mail.MessageContent;

/** How deep messages may be in messages. */
final class Nesting {
  private static final int MAX = 32;

  private Nesting() {}

  /** Refuses with ecTooComplex a message that would be in so many messages. */
  static void require(int depth, MessageContent content) {
    if (depth + levels(content) > MAX) {
      throw new MapiException(ErrorCode.TOO_COMPLEX, "messages in messages");
    }
  }

  private static int levels(MessageContent content) {
    int levels = 0;
    for (Attachment a : content.attachments()) {
      MessageContent embedded = a.embedded();
      if (embedded != null) {
        levels = Math.max(levels, 1 + levels(embedded));
      }
    }
    return levels;
  }
}
