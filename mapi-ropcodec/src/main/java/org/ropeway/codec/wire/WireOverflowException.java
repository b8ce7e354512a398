package org.ropeway.codec.wire;

/**
 * A {@link WireWriter} was asked to write past its byte budget; the ROP buffer encoder turns this
 * into RopBufferTooSmall.
 */
public final class WireOverflowException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * An overflow of a writer limited to {@code budget} bytes when {@code wanted} more were to be
   * written.
   */
  public WireOverflowException(int budget, long wanted) {
    super("budget of " + budget + " bytes exceeded by a write of " + wanted, null, false, false);
  }
}
