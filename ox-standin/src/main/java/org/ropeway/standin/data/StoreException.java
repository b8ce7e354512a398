package org.ropeway.standin.data;

import org.jspecify.annotations.Nullable;

/** The database failed. */
public final class StoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** A failure and its cause, if there is one. */
  public StoreException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
