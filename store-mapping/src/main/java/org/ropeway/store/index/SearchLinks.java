package org.ropeway.store.index;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.ropeway.store.db.StateDatabase;

/** Which messages the search folders of a mailbox show at the moment. */
public final class SearchLinks {
  private final StateDatabase database;
  private final LinkTable table;

  SearchLinks(StateDatabase database, long mailbox) {
    this.database = database;
    this.table = new LinkTable(mailbox);
  }

  /** Those of some messages that a search folder shows. */
  public Set<Long> of(long search, Collection<Long> mids) {
    return mids.isEmpty() ? Set.of() : database.read(handle -> table.of(handle, search, mids));
  }

  /** The ids of some messages that a search folder shows, above {@code after}, in order. */
  public List<Long> page(long search, long after, int limit) {
    return database.read(handle -> table.page(handle, search, after, limit));
  }
}
