package org.ropeway.store.mailbox;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;
import org.ropeway.codec.data.FileTime;
import org.ropeway.codec.property.PidTag;
import org.ropeway.store.ArrivalObserver;
import org.ropeway.store.MailboxEvent;
import org.ropeway.store.index.MailboxIndex;
import org.ropeway.store.index.MessageRow;

/** Tells of each mail that came how old it is when clients hear of it. */
record Arrivals(MailboxIndex index, Clock clock, ArrivalObserver observer)
    implements Consumer<MailboxEvent> {
  /** What is older was found rather than awaited, such as after OX was away. */
  private static final Duration LONGEST = Duration.ofHours(1);

  @Override
  public void accept(MailboxEvent event) {
    if (event instanceof MailboxEvent.NewMail news) {
      MessageRow row = index.message(MailboxIndex.counterOf(news.message().value()));
      if (row != null && row.get(PidTag.MESSAGE_DELIVERY_TIME) instanceof FileTime delivered) {
        Duration age = Duration.between(delivered.toInstant(), clock.instant());
        if (age.compareTo(LONGEST) < 0) {
          observer.told(age.isNegative() ? Duration.ZERO : age);
        }
      }
    }
  }
}
