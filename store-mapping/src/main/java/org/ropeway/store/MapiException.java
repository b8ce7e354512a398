package org.ropeway.store;

import org.ropeway.codec.data.ErrorCode;

/**
 * A lawful refusal: the ROP answers with this ReturnValue and the rest of the list goes on.
 * Stackless; nobody is at fault.
 */
public final class MapiException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient ErrorCode code;

  /** A refusal with {@code code}; {@code why} is for the log only. */
  public MapiException(ErrorCode code, String why) {
    super(code + ": " + why, null, false, false);
    this.code = code;
  }

  /** The ReturnValue. */
  public ErrorCode code() {
    return code;
  }
}
