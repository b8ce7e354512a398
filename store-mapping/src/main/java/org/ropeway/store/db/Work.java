package org.ropeway.store.db;

import org.jdbi.v3.core.Handle;

/** What is done with the database in one transaction. */
@FunctionalInterface
public interface Work<T> {
  /** Does it. */
  T with(Handle handle);
}
