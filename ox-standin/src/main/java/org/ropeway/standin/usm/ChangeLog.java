package org.ropeway.standin.usm;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.ropeway.standin.data.SyncState;
import org.ropeway.standin.data.Tombstone;
import org.ropeway.standin.data.Tx;
import tools.jackson.databind.node.ObjectNode;

/**
 * Changes of a folder since a state. Removals come first, then changes of known objects, then new
 * ones in the order of their coming, each found by index; so that a page costs what it holds, and
 * every object is told once, whatever happens between two pages.
 *
 * @param <R> a row
 */
interface ChangeLog<R> {
  /** Known objects that went, in the order of their going. */
  List<Tombstone> deleted(int limit) throws SQLException;

  /** Known objects that changed, in the order of their changes. */
  List<R> modified(int limit) throws SQLException;

  /** New objects, in the order of their coming. */
  List<R> created(int limit) throws SQLException;

  /** The sequence number of a row's newest change. */
  long seq(R row);

  /** That with which it came into its folder. */
  long createdSeq(R row);

  /** As an object on the wire. */
  ObjectNode json(R row) throws SQLException;

  /** The next page after a state. */
  default Sync.Page page(Tx tx, SyncState state, int limit) throws SQLException {
    long high = tx.seq();
    List<Tombstone> gone = deleted(limit + 1);
    if (gone.size() > limit) {
      gone = gone.subList(0, limit);
      SyncState next = state.at(state.createdTo(), state.changedTo(), gone.getLast().seq());
      return new Sync.Page(List.of(), List.of(), uuids(gone), next, true);
    }
    int left = limit - gone.size();
    List<R> changed = modified(left + 1);
    if (changed.size() > left) {
      changed = changed.subList(0, left);
      long to = changed.isEmpty() ? state.changedTo() : seq(changed.getLast());
      SyncState next = state.at(state.createdTo(), to, high);
      return new Sync.Page(List.of(), objects(changed), uuids(gone), next, true);
    }
    left -= changed.size();
    List<R> fresh = created(left + 1);
    boolean more = fresh.size() > left;
    long to = high;
    if (more) {
      fresh = fresh.subList(0, left);
      to = fresh.isEmpty() ? state.createdTo() : createdSeq(fresh.getLast());
    }
    return new Sync.Page(
        objects(fresh), objects(changed), uuids(gone), state.at(to, high, high), more);
  }

  /** Whether there is anything to tell. */
  default boolean hasChanges() throws SQLException {
    return !deleted(1).isEmpty() || !modified(1).isEmpty() || !created(1).isEmpty();
  }

  private List<ObjectNode> objects(List<R> rows) throws SQLException {
    List<ObjectNode> out = new ArrayList<>(rows.size());
    for (R row : rows) {
      out.add(json(row));
    }
    return out;
  }

  private static List<String> uuids(List<Tombstone> gone) {
    return gone.stream().map(Tombstone::uuid).toList();
  }
}
