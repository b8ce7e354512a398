package org.ropeway.store.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.GlobalCounter;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.store.FolderRights;
import org.ropeway.store.ids.MailboxIds;
import org.ropeway.store.table.Row;
import org.ropeway.store.table.RowSource;

/** The subfolders of a folder; {@code deep} all below it, with their depth. */
record HierarchySource(MailboxIndex index, long fid, boolean deep) implements RowSource {
  @Override
  public int count() {
    return ids(index.tree()).size();
  }

  @Override
  public int unreadCount() {
    return 0;
  }

  @Override
  public @Nullable Row row(long id) {
    return GlobalCounter.replid(id) == MailboxIds.REPLID
        ? row(index.tree(), GlobalCounter.counter(id))
        : null;
  }

  @Override
  public List<@Nullable Row> rows(long[] ids) {
    List<@Nullable Row> rows = new ArrayList<>(ids.length);
    for (long id : ids) {
      rows.add(row(id));
    }
    return rows;
  }

  @Override
  public void scan(List<PropertyTag> columns, Consumer<Row> visitor) {
    FolderTree tree = index.tree();
    for (long below : ids(tree)) {
      Row row = row(tree, below);
      if (row != null) {
        visitor.accept(row);
      }
    }
  }

  @Override
  public Subscription subscribe(Consumer<RowChange> listener) {
    return index.feed().subscribe(this, listener);
  }

  /** What a change of a folder is to this source, or null if nothing. */
  @Nullable RowChange changeOf(
      long changed, @Nullable FolderRow before, FolderTree old, FolderTree now) {
    int depthBefore = depth(old, changed);
    boolean wasShown = depthBefore != 0 && isVisible(old.find(changed));
    Row was = before == null || !wasShown ? null : shown(before, depthBefore);
    Row is = row(now, changed);
    return was == null && is == null
        ? null
        : new RowChange(index.ids().fid(changed).value(), was, is);
  }

  /** Folders that the user may not see are not there for him. */
  private Collection<Long> ids(FolderTree tree) {
    Collection<Long> all = deep ? tree.descendants(fid) : tree.children(fid);
    return all.stream().filter(below -> isVisible(tree.find(below))).toList();
  }

  private static boolean isVisible(@Nullable FolderNode node) {
    return node != null && node.record().may(FolderRights.VISIBLE);
  }

  private @Nullable Row row(FolderTree tree, long below) {
    FolderNode node = tree.find(below);
    int depth = depth(tree, below);
    return node == null || depth == 0 || !isVisible(node)
        ? null
        : shown(index.folder(tree, node), depth);
  }

  private Row shown(FolderRow row, int depth) {
    return deep ? row.at(depth) : row;
  }

  private int depth(FolderTree tree, long below) {
    if (deep) {
      return tree.depth(fid, below);
    }
    FolderNode node = tree.find(below);
    return node != null && node.record().parent() == fid ? 1 : 0;
  }
}
