package org.ropeway.store.outbound;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a mail says that its message does not.
 *
 * @param date of a message that was not sent; null for none
 * @param messageId of a message without one, in its brackets; null for none
 */
public record Stamp(@Nullable Instant date, @Nullable String messageId) {
  /** Nothing: for a message within another. */
  static final Stamp NONE = new Stamp(null, null);
}
