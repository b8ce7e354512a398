package org.ropeway.gateway.client;

import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.rop.Rop;

/** A ROP that the server refused. */
public final class RopException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient ErrorCode code;

  /** A refusal. */
  public RopException(Rop<?, ?> rop, ErrorCode code) {
    super(rop + " was refused with " + code);
    this.code = code;
  }

  /** The ReturnValue. */
  public ErrorCode code() {
    return code;
  }
}
