package org.ropeway.gateway.replay;

/**
 * How some fields are compared, and why so.
 *
 * @param table for {@link Comparing#SAME}: what kind of thing it is, see {@link Pieces}; else empty
 * @param reason in a few words
 */
record Rule(Comparing comparing, String table, PathPattern pattern, String reason) {
  @Override
  public String toString() {
    return comparing + (table.isEmpty() ? "" : " " + table) + " " + pattern;
  }
}
