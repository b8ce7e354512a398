package org.ropeway.codec.fxics;

/**
 * What a FastTransfer stream of a peer may cost.
 *
 * @param maxWholeValue longer values come in parts, in bytes
 * @param maxLongValue longer values are refused, in bytes
 * @param maxMultipleValue multivalued ones with more bytes are refused
 * @param maxDepth structures in one another; an embedded message takes 4
 */
public record FastTransferLimits(
    int maxWholeValue, long maxLongValue, int maxMultipleValue, int maxDepth) {
  /** Enough for any lawful stream. */
  public static final FastTransferLimits DEFAULT =
      new FastTransferLimits(1 << 20, 0x7FFF_FFFFL, 1 << 24, 256);
}
