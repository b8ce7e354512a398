package org.ropeway.store;

/** Whose folders make up a mailbox, of all those that OX shows its user. */
public sealed interface Owner {
  /** The user's own. */
  record Self() implements Owner {}

  /**
   * Those of another user, as far as they are shared with the user.
   *
   * @param userId OX's number of that user
   */
  record Other(int userId, String smtpAddress, String displayName) implements Owner {}

  /** OX's public mail folders, as far as the user may see them; they are nobody's. */
  record Public() implements Owner {}

  /** The user's own. */
  static Owner self() {
    return new Self();
  }

  /** Whether it is the user's own mailbox. */
  default boolean isSelf() {
    return this instanceof Self;
  }

  /** Whether it is the public folders. */
  default boolean isPublic() {
    return this instanceof Public;
  }
}
