package org.ropeway.codec.wire;

/**
 * What one decoding may cost.
 *
 * @param maxElements counted elements (list entries, restriction nodes …) over the whole buffer
 * @param maxDepth nested structures (restrictions, embedded rows …)
 */
public record WireLimits(int maxElements, int maxDepth) {
  /** Enough for any lawful ROP buffer. */
  public static final WireLimits DEFAULT = new WireLimits(1 << 17, 64);
}
