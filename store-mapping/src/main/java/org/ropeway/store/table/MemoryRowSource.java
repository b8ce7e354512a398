package org.ropeway.store.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.store.property.PropertyBag;

/**
 * Rows in memory: attachments of a message, permissions, rules and other small tables. Thread-safe;
 * equal only to itself.
 */
public final class MemoryRowSource implements RowSource {
  /** A source that never has rows. */
  public static final RowSource EMPTY = new NoRows();

  private final Map<Long, Row> rows = new LinkedHashMap<>();
  private final List<Consumer<RowChange>> listeners = new CopyOnWriteArrayList<>();
  private final boolean lasting;
  private int unread;

  /** A source without rows, which may get some, for any number of tables. */
  public MemoryRowSource() {
    lasting = true;
  }

  /** A source of these rows, for one table. */
  public MemoryRowSource(List<? extends Row> rows) {
    lasting = false;
    rows.forEach(r -> this.rows.put(r.id(), r));
    unread = (int) this.rows.values().stream().filter(KeyEncoder::isUnread).count();
  }

  /** A source for one table, with a row for each element, of its id and its properties. */
  public static <T> MemoryRowSource of(
      List<T> elements, ToLongFunction<T> id, Function<T, PropertyBag> properties) {
    return new MemoryRowSource(
        elements.stream().map(e -> new BagRow(id.applyAsLong(e), properties.apply(e))).toList());
  }

  /** Adds a row or puts it in the place of the one with its id. */
  public synchronized void put(Row row) {
    Row before = rows.put(row.id(), row);
    count(before, row);
    tell(new RowChange(row.id(), before, row));
  }

  /** Takes a row away; nothing happens if there is none. */
  public synchronized void remove(long id) {
    Row before = rows.remove(id);
    if (before != null) {
      count(before, null);
      tell(new RowChange(id, before, null));
    }
  }

  private void count(@Nullable Row before, @Nullable Row after) {
    unread -= before != null && KeyEncoder.isUnread(before) ? 1 : 0;
    unread += after != null && KeyEncoder.isUnread(after) ? 1 : 0;
  }

  private void tell(RowChange change) {
    listeners.forEach(l -> l.accept(change));
  }

  @Override
  public synchronized int count() {
    return rows.size();
  }

  @Override
  public synchronized int unreadCount() {
    return unread;
  }

  @Override
  public synchronized @Nullable Row row(long id) {
    return rows.get(id);
  }

  @Override
  public synchronized List<@Nullable Row> rows(long[] ids) {
    List<@Nullable Row> found = new ArrayList<>(ids.length);
    for (long id : ids) {
      found.add(rows.get(id));
    }
    return found;
  }

  @Override
  public void scan(List<PropertyTag> columns, Consumer<Row> visitor) {
    List<Row> all;
    synchronized (this) {
      all = List.copyOf(rows.values());
    }
    all.forEach(visitor);
  }

  @Override
  public Subscription subscribe(Consumer<RowChange> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  @Override
  public boolean isLasting() {
    return lasting;
  }

  private record NoRows() implements RowSource {
    @Override
    public int count() {
      return 0;
    }

    @Override
    public int unreadCount() {
      return 0;
    }

    @Override
    public @Nullable Row row(long id) {
      return null;
    }

    @Override
    public List<@Nullable Row> rows(long[] ids) {
      return new ArrayList<>(Collections.nCopies(ids.length, null));
    }

    @Override
    public void scan(List<PropertyTag> columns, Consumer<Row> visitor) {}

    @Override
    public Subscription subscribe(Consumer<RowChange> listener) {
      return () -> {};
    }
  }
}
