package org.ropeway.standin.data;

import java.sql.SQLException;

/** Something done in one transaction. */
@FunctionalInterface
public interface Work<T> {
  /** Does it; an exception rolls the transaction back. */
  T run(Tx tx) throws SQLException;
}
