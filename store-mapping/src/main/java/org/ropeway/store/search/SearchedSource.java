package org.ropeway.store.search;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.Restriction;
import org.ropeway.store.Associated;
import org.ropeway.store.table.RestrictionEvaluator;
import org.ropeway.store.table.Row;
import org.ropeway.store.table.RowSource;

/**
 * The messages of a folder, whose contents are looked into for what their rows do not tell; of
 * {@link #ANYWHERE} that is refused.
 */
record SearchedSource(Searches searches, long fid, Associated associated, RowSource rows)
    implements RowSource {
  /** No folder has this id. */
  static final long ANYWHERE = 0;

  @Override
  public RestrictionEvaluator.Answers answers(Restriction restriction) {
    return searches.lookUp(fid, associated, restriction);
  }

  @Override
  public boolean isLasting() {
    return rows.isLasting();
  }

  @Override
  public int count() {
    return rows.count();
  }

  @Override
  public int unreadCount() {
    return rows.unreadCount();
  }

  @Override
  public @Nullable Row row(long id) {
    return rows.row(id);
  }

  @Override
  public List<@Nullable Row> rows(long[] ids) {
    return rows.rows(ids);
  }

  @Override
  public void scan(List<PropertyTag> columns, Consumer<Row> visitor) {
    rows.scan(columns, visitor);
  }

  @Override
  public Subscription subscribe(Consumer<RowChange> listener) {
    return rows.subscribe(listener);
  }
}
