package org.ropeway.codec.dump;

/**
 * What a dump may cost.
 *
 * @param nodes the most nodes of a tree
 * @param unpacked the most bytes of all spaces unpacked from the input together
 * @param depth how deep values within values are looked into
 */
public record DumpLimits(int nodes, int unpacked, int depth) {
  /** Enough for any lawful exchange. */
  public static final DumpLimits DEFAULT = new DumpLimits(4_000_000, 64 << 20, 16);
}
