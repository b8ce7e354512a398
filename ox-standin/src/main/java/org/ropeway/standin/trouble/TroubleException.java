package org.ropeway.standin.trouble;

/** A request is refused. */
public final class TroubleException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient Trouble trouble;

  TroubleException(Trouble trouble) {
    super(trouble.description(), null, false, false);
    this.trouble = trouble;
  }

  /** Why. */
  public Trouble trouble() {
    return trouble;
  }
}
