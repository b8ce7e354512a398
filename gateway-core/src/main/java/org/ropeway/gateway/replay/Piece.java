package org.ropeway.gateway.replay;

import org.ropeway.codec.data.Bytes;

/**
 * A part of a value.
 *
 * @param table where what stands for it on the other server is kept; empty if it is the same there
 * @param bytes the part itself; of a text in UTF-8
 */
record Piece(String table, Bytes bytes) {
  /** A part that is the same on each server. */
  static Piece literal(Bytes bytes) {
    return new Piece("", bytes);
  }

  /** Whether it is the same on each server. */
  boolean isLiteral() {
    return table.isEmpty();
  }
}
