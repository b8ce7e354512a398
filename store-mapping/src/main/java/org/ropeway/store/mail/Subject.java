package org.ropeway.store.mail;

/**
 * A subject in its two halves ([MS-OXCMAIL] 2.2.3.2.6.1).
 *
 * @param prefix PidTagSubjectPrefix: {@code "Re: "}, or empty
 * @param normalized PidTagNormalizedSubject
 */
public record Subject(String prefix, String normalized) {
  private static final int MAX_PREFIX = 3;

  /** Takes a subject apart: up to three characters and a colon are a prefix. */
  public static Subject of(String subject) {
    int colon = subject.indexOf(':');
    if (colon < 1 || colon > MAX_PREFIX) {
      return new Subject("", subject);
    }
    for (int i = 0; i < colon; i++) {
      char c = subject.charAt(i);
      if (c == ' ' || (c >= '0' && c <= '9')) {
        return new Subject("", subject);
      }
    }
    int rest = colon + 1;
    while (rest < subject.length() && subject.charAt(rest) == ' ') {
      rest++;
    }
    return new Subject(subject.substring(0, colon) + ": ", subject.substring(rest));
  }
}
