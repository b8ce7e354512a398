package org.ropeway.codec.wire;

/**
 * Bytes that are not what their structure demands; the peer is at fault. Stackless, because a
 * hostile peer must not be able to buy stack walks with bad bytes.
 */
public final class WireException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Why the bytes were refused. */
  public enum Reason {
    /** The structure ends before it is complete. */
    TRUNCATED,
    /** A declared length or count exceeds what is there or what is allowed. */
    TOO_LARGE,
    /** A field holds a value its specification does not know. */
    BAD_VALUE,
    /** Structures are nested deeper than allowed. */
    TOO_DEEP,
    /** Bytes are left over after a complete structure. */
    TRAILING
  }

  private final Reason reason;
  private final int offset;

  /**
   * An exception for the byte at {@code offset}, counted from the start of the outermost buffer.
   */
  public WireException(Reason reason, int offset, String message) {
    super(message + " at offset " + offset, null, false, false);
    this.reason = reason;
    this.offset = offset;
  }

  /** Why the bytes were refused. */
  public Reason reason() {
    return reason;
  }

  /** Where, counted from the start of the outermost buffer. */
  public int offset() {
    return offset;
  }
}
