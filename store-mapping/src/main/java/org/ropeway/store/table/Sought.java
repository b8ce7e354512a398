package org.ropeway.store.table;

import java.util.function.IntUnaryOperator;
import org.ropeway.codec.data.Bytes;

/**
 * A sequence that is looked for within others, in time that grows with their lengths and not with
 * the product of both, whatever stands in them (Knuth, Morris and Pratt).
 */
final class Sought {
  private final int[] sequence;

  /** How much of the sequence's beginning is left when it ceases to match after so many. */
  private final int[] left;

  /** Where it may be found. */
  interface Place {
    /** Anywhere. */
    Place ANY = (from, to) -> true;

    /** Whether it may be from one index to before another. */
    boolean fits(int from, int to);
  }

  Sought(String text) {
    this(text.chars().toArray());
  }

  Sought(Bytes bytes) {
    this(sequence(bytes));
  }

  private Sought(int[] sequence) {
    this.sequence = sequence;
    this.left = new int[sequence.length + 1];
    for (int i = 1, k = 0; i < sequence.length; i++) {
      while (k > 0 && sequence[i] != sequence[k]) {
        k = left[k];
      }
      k += sequence[i] == sequence[k] ? 1 : 0;
      left[i + 1] = k;
    }
  }

  private static int[] sequence(Bytes bytes) {
    int[] all = new int[bytes.length()];
    for (int i = 0; i < all.length; i++) {
      all[i] = bytes.at(i);
    }
    return all;
  }

  /** Whether it stands at a place that fits among so many. */
  boolean isIn(int length, IntUnaryOperator at, Place place) {
    int k = 0;
    if (sequence.length == 0 && place.fits(0, 0)) {
      return true;
    }
    for (int i = 0; i < length; i++) {
      int next = at.applyAsInt(i);
      while (k > 0 && (k == sequence.length || next != sequence[k])) {
        k = left[k];
      }
      k += k < sequence.length && next == sequence[k] ? 1 : 0;
      if (k == sequence.length && place.fits(i + 1 - k, i + 1)) {
        return true;
      }
    }
    return false;
  }
}
