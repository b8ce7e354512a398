package org.ropeway.standin.ajax;

/** A request is refused. */
public final class AjaxException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient Trouble trouble;

  AjaxException(Trouble trouble) {
    super(trouble.description(), null, false, false);
    this.trouble = trouble;
  }

  /** Why. */
  public Trouble trouble() {
    return trouble;
  }
}
