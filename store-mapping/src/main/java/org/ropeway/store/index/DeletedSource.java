package org.ropeway.store.index;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.store.Associated;
import org.ropeway.store.table.Row;
import org.ropeway.store.table.RowSource;

/** The messages that were soft-deleted from a folder; {@link #ALL}: from any. */
record DeletedSource(MailboxIndex index, long from, Associated associated) implements RowSource {
  /** No folder has this id. */
  static final long ALL = 0;

  @Override
  public int count() {
    return index.count(ItemSelection.deletedFrom(from, associated));
  }

  @Override
  public int unreadCount() {
    return 0;
  }

  @Override
  public @Nullable Row row(long id) {
    return rows(new long[] {id}).getFirst();
  }

  @Override
  public List<@Nullable Row> rows(long[] ids) {
    List<@Nullable Row> rows = new ArrayList<>(ids.length);
    for (ItemRow item : index.find(ContentsSource.counters(ids))) {
      Deletion deletion = item == null ? null : item.deletion();
      boolean here =
          item != null
              && item.associated() == associated
              && deletion != null
              && (from == ALL || deletion.from() == from);
      rows.add(here ? index.row(item) : null);
    }
    return rows;
  }

  @Override
  public void scan(List<PropertyTag> columns, Consumer<Row> visitor) {
    index.scan(ItemSelection.deletedFrom(from, associated), true, visitor::accept);
  }

  @Override
  public Subscription subscribe(Consumer<RowChange> listener) {
    return index.feed().subscribe(this, listener);
  }
}
