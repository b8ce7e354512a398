package org.ropeway.store.table;

/** What reading does to the cursor. */
public enum Advance {
  MOVE,
  STAY
}
