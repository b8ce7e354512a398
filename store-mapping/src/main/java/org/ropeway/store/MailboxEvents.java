package org.ropeway.store;

import java.util.function.Consumer;

/**
 * Tells listeners what happens in a mailbox, after it is durable, in the order it happened, on the
 * thread that did it; a listener must be quick.
 */
public interface MailboxEvents {
  /** Listens until the returned handle is closed. */
  Subscription subscribe(Consumer<MailboxEvent> listener);

  /** A listener's handle. */
  interface Subscription extends AutoCloseable {
    @Override
    void close();
  }
}
