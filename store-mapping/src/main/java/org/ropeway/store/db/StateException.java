package org.ropeway.store.db;

import java.sql.SQLException;

/** The state database did not do what was asked: the disk is full, the file damaged … */
public final class StateException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What failed at which task. */
  public StateException(String task, SQLException cause) {
    super("the state database failed: " + task, cause);
  }
}
