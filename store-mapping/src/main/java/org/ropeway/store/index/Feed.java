package org.ropeway.store.index;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.ropeway.store.MailboxEvent;
import org.ropeway.store.MailboxEvents;
import org.ropeway.store.table.RowSource;
import org.ropeway.store.table.RowSource.RowChange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who wants to know what happens in a mailbox. A listener that fails does not keep the others. */
final class Feed implements MailboxEvents {
  private static final Logger LOG = LoggerFactory.getLogger(Feed.class);
  private final List<Listener<MailboxEvent>> listeners = new CopyOnWriteArrayList<>();
  private final Map<RowSource, List<Listener<RowChange>>> rows = new ConcurrentHashMap<>();

  /** One subscription: who subscribes twice is told twice. */
  private static final class Listener<T> {
    private final Consumer<T> to;

    Listener(Consumer<T> to) {
      this.to = to;
    }

    void tell(T news) {
      try {
        to.accept(news);
      } catch (RuntimeException e) {
        LOG.error("a listener to a mailbox failed", e);
      }
    }
  }

  @Override
  public Subscription subscribe(Consumer<MailboxEvent> listener) {
    Listener<MailboxEvent> own = new Listener<>(listener);
    listeners.add(own);
    return () -> listeners.remove(own);
  }

  /** Listens to the rows of a source. */
  RowSource.Subscription subscribe(RowSource source, Consumer<RowChange> listener) {
    Listener<RowChange> own = new Listener<>(listener);
    rows.compute(
        source,
        (key, before) -> {
          List<Listener<RowChange>> all = before == null ? new CopyOnWriteArrayList<>() : before;
          all.add(own);
          return all;
        });
    return () -> unsubscribe(source, own);
  }

  private void unsubscribe(RowSource source, Listener<RowChange> own) {
    rows.computeIfPresent(
        source,
        (key, all) -> {
          all.remove(own);
          return all.isEmpty() ? null : all;
        });
  }

  /** Whether anybody listens to a source. */
  boolean isWatched(RowSource source) {
    return rows.containsKey(source);
  }

  /** The sources somebody listens to. */
  Iterable<RowSource> watched() {
    return rows.keySet();
  }

  /** Tells those who listen to a source. */
  void tell(RowSource source, RowChange change) {
    rows.getOrDefault(source, List.of()).forEach(listener -> listener.tell(change));
  }

  /** Tells those who listen to the mailbox. */
  void tell(MailboxEvent event) {
    listeners.forEach(listener -> listener.tell(event));
  }
}
