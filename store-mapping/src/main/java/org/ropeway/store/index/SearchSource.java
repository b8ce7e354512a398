package org.ropeway.store.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.store.table.Row;
import org.ropeway.store.table.RowSource;

/**
 * The messages that a search folder shows, wherever they are; their rows are those of their own
 * folders. [MS-OXCFOLD] 2.2.2.2.1.7.
 */
record SearchSource(MailboxIndex index, long fid) implements RowSource {
  @Override
  public int count() {
    FolderNode node = index.tree().find(fid);
    return node == null ? 0 : node.counts().total();
  }

  @Override
  public int unreadCount() {
    FolderNode node = index.tree().find(fid);
    return node == null ? 0 : node.counts().unread();
  }

  @Override
  public @Nullable Row row(long id) {
    return rows(new long[] {id}).getFirst();
  }

  @Override
  public List<@Nullable Row> rows(long[] ids) {
    List<@Nullable ItemRow> items = index.find(ContentsSource.counters(ids));
    List<Long> found = new ArrayList<>(ids.length);
    for (ItemRow item : items) {
      if (item != null) {
        found.add(item.mid());
      }
    }
    Set<Long> shown = index.links().of(fid, found);
    List<@Nullable Row> rows = new ArrayList<>(ids.length);
    for (ItemRow item : items) {
      rows.add(item != null && shown.contains(item.mid()) ? index.row(item) : null);
    }
    return rows;
  }

  @Override
  public void scan(List<PropertyTag> columns, Consumer<Row> visitor) {
    ItemSelection shown = ItemSelection.shownBy(index.mailbox(), fid);
    index.scan(shown, !Columns.containsAll(columns), visitor::accept);
  }

  @Override
  public Subscription subscribe(Consumer<RowChange> listener) {
    return index.feed().subscribe(this, listener);
  }
}
