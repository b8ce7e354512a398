package org.ropeway.ox;

import java.util.Set;

/**
 * A text to look for in mails.
 *
 * @param in where it is looked for: a mail is found if one of these has it
 * @param text to be found anywhere, without regard to case; OX may take {@code *} and {@code ?} for
 *     any characters, and so find more
 */
public record OxMailSearch(Set<Field> in, String text) {
  /** What is searched of a mail. */
  public enum Field {
    /** The subject. */
    SUBJECT,
    /** Names and addresses of the authors. */
    FROM,
    /** Names and addresses of the recipients. */
    TO,
    /** Names and addresses of those who get a copy. */
    CC,
    /** Names and addresses of those who get a blind copy. */
    BCC,
    /** The text of the mail. */
    CONTENT
  }

  public OxMailSearch {
    in = Set.copyOf(in);
  }
}
