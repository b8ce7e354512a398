package org.ropeway.standin.ajax;

import org.ropeway.standin.trouble.TroubleException;

/**
 * An action of a module.
 *
 * @param kind how the answer looks, which matters for its errors
 */
public record Action(Kind kind, Work work) {
  /** What an action does. */
  @FunctionalInterface
  public interface Work {
    /** Answers, or throws an {@link TroubleException}. */
    Reply run(Call call);
  }

  /** How an answer looks. */
  public enum Kind {
    /** JSON, errors too. */
    JSON,
    /** A file; errors are pages for people. */
    FILE,
    /** JSON, inside a script for the web client where files are sent along. */
    UPLOAD
  }

  /** An action that answers with JSON. */
  public static Action json(Work work) {
    return new Action(Kind.JSON, work);
  }

  /** An action that answers with a file. */
  public static Action file(Work work) {
    return new Action(Kind.FILE, work);
  }

  /** An action to which files may be sent. */
  public static Action upload(Work work) {
    return new Action(Kind.UPLOAD, work);
  }
}
