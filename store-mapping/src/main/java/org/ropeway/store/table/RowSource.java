package org.ropeway.store.table;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.Restriction;

/**
 * The rows behind a table, unordered and unfiltered, as the index holds them: contents or hierarchy
 * of a folder, attachments of a message. Thread-safe. Sources that stand for the same rows are
 * {@link Object#equals equal}, so that views can be shared.
 */
public interface RowSource {
  /** How many rows there are; constant time. */
  int count();

  /** How many of them are unread messages; constant time; 0 where that has no meaning. */
  int unreadCount();

  /** The row with this id, or null. Recently used rows are in memory. */
  @Nullable Row row(long id);

  /**
   * The rows with these ids in this order, null where one is gone; one round trip to the database
   * for all.
   */
  List<@Nullable Row> rows(long[] ids);

  /**
   * Visits every row once, each knowing at least {@code columns} (and PidTagMid or PidTagFolderId);
   * memory does not grow with the folder.
   */
  void scan(List<PropertyTag> columns, Consumer<Row> visitor);

  /**
   * Listens to changes of the rows until the returned handle is closed. Events come after the
   * change is durable and in order. {@link #scan} called while subscribed sees every change whose
   * event came before it.
   */
  Subscription subscribe(Consumer<RowChange> listener);

  /**
   * Whether a later table may have an equal source, so that what is made of the rows is worth
   * keeping.
   */
  default boolean isLasting() {
    return true;
  }

  /**
   * Which rows meet those conditions of a restriction that the values of rows do not tell. May take
   * its time; ecTooComplex if it would take too long.
   */
  default RestrictionEvaluator.Answers answers(Restriction restriction) {
    return RestrictionEvaluator.Answers.NONE;
  }

  /** A listener's handle. */
  interface Subscription extends AutoCloseable {
    @Override
    void close();
  }

  /**
   * A change of one row: {@code before} is null for a new row, {@code after} for one that is gone.
   */
  record RowChange(long id, @Nullable Row before, @Nullable Row after) {
    /** So much changed that it is not told row by row: all rows may be others now. */
    public static final RowChange EVERYTHING = new RowChange(0, null, null);
  }
}
