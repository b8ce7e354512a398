package org.ropeway.store.table;

/** Where a seek begins. */
public enum Origin {
  BEGINNING,
  CURRENT,
  END
}
