package org.ropeway.store.index;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.store.Associated;
import org.ropeway.store.FolderRights;
import org.ropeway.store.table.Row;
import org.ropeway.store.table.RowSource;

/** The ordinary messages of all folders whose messages the user may read. */
public record EverySource(MailboxIndex index) implements RowSource {
  @Override
  public int count() {
    return sum(FolderCounts::total);
  }

  @Override
  public int unreadCount() {
    return sum(FolderCounts::unread);
  }

  private int sum(ToIntFunction<FolderCounts> number) {
    return index.tree().all().stream()
        .filter(EverySource::isShown)
        .mapToInt(node -> number.applyAsInt(node.counts()))
        .sum();
  }

  private static boolean isShown(FolderNode folder) {
    FolderRecord record = folder.record();
    return record.type() != FolderRecord.SEARCH && record.may(FolderRights.READ_ANY);
  }

  private boolean isShown(ItemRow item) {
    FolderNode folder = index.tree().find(item.fid());
    return item.associated() == Associated.NORMAL
        && item.deletion() == null
        && folder != null
        && isShown(folder);
  }

  @Override
  public @Nullable Row row(long id) {
    return rows(new long[] {id}).getFirst();
  }

  @Override
  public List<@Nullable Row> rows(long[] ids) {
    List<@Nullable Row> rows = new ArrayList<>(ids.length);
    for (ItemRow item : index.find(ContentsSource.counters(ids))) {
      rows.add(item != null && isShown(item) ? index.row(item) : null);
    }
    return rows;
  }

  @Override
  public void scan(List<PropertyTag> columns, Consumer<Row> visitor) {
    index.scan(
        ItemSelection.every(),
        !Columns.containsAll(columns),
        row -> {
          if (isShown(row.item())) {
            visitor.accept(row);
          }
        });
  }

  @Override
  public Subscription subscribe(Consumer<RowChange> listener) {
    return index.feed().subscribe(this, listener);
  }
}
