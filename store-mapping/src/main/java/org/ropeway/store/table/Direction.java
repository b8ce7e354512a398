package org.ropeway.store.table;

/** Towards which end rows are read or looked for. */
public enum Direction {
  FORWARD,
  BACKWARD
}
