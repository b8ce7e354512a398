package org.ropeway.gateway.client;

import org.ropeway.codec.data.ErrorCode;

/** A Connect that the server refused. */
public final class ConnectRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient ErrorCode code;

  /** A refusal. */
  public ConnectRefusedException(ErrorCode code) {
    super("Connect was refused with " + code);
    this.code = code;
  }

  /** The ErrorCode. */
  public ErrorCode code() {
    return code;
  }
}
