package org.ropeway.store;

/**
 * What a thief of a password puts into a mailbox to harm its owner's PC or others: refused unless
 * the admin allows it.
 */
public enum Danger {
  /** A rule by which the client starts a program, or opens a file or an address. */
  PROGRAMS("programs"),
  /** A rule that sends mails back to senders, who may be anybody's. */
  BOUNCES("bounces"),
  /** A form kept in a folder, whose scripts the client runs. */
  FORMS("forms"),
  /** A page that the client shows instead of a folder. */
  HOME_PAGES("home-pages");

  private final String word;

  Danger(String word) {
    this.word = word;
  }

  /** How the configuration calls it. */
  public String word() {
    return word;
  }
}
