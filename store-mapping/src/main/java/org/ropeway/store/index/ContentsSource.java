package org.ropeway.store.index;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.GlobalCounter;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.store.Associated;
import org.ropeway.store.ids.MailboxIds;
import org.ropeway.store.table.Row;
import org.ropeway.store.table.RowSource;

/** The messages of a folder. A visitor of {@link #scan} must not ask the database itself. */
record ContentsSource(MailboxIndex index, long fid, Associated associated) implements RowSource {
  @Override
  public int count() {
    FolderNode node = index.tree().find(fid);
    if (node == null) {
      return 0;
    }
    return associated == Associated.FAI ? node.counts().associated() : node.counts().total();
  }

  @Override
  public int unreadCount() {
    FolderNode node = index.tree().find(fid);
    return node == null || associated == Associated.FAI ? 0 : node.counts().unread();
  }

  @Override
  public @Nullable Row row(long id) {
    return rows(new long[] {id}).getFirst();
  }

  @Override
  public List<@Nullable Row> rows(long[] ids) {
    List<@Nullable Row> rows = new ArrayList<>(ids.length);
    for (ItemRow item : index.find(counters(ids))) {
      boolean here =
          item != null
              && item.fid() == fid
              && item.associated() == associated
              && item.deletion() == null;
      rows.add(here ? index.row(item) : null);
    }
    return rows;
  }

  /** The counters of ids, 0 for those of others. */
  static long[] counters(long[] ids) {
    long[] counters = new long[ids.length];
    for (int i = 0; i < ids.length; i++) {
      boolean ours = GlobalCounter.replid(ids[i]) == MailboxIds.REPLID;
      counters[i] = ours ? GlobalCounter.counter(ids[i]) : 0;
    }
    return counters;
  }

  @Override
  public void scan(List<PropertyTag> columns, Consumer<Row> visitor) {
    index.scan(ItemSelection.in(fid, associated), !Columns.containsAll(columns), visitor::accept);
  }

  @Override
  public Subscription subscribe(Consumer<RowChange> listener) {
    return index.feed().subscribe(this, listener);
  }
}
