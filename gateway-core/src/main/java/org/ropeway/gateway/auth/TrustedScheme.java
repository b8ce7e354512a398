package org.ropeway.gateway.auth;

/**
 * A way to prove who one is without OX's password ([RFC 9110] 11.1). Who has done so is logged in
 * at OX by the trusted login.
 */
public interface TrustedScheme {
  /** The word before the credentials, such as {@code Bearer}. */
  String word();

  /** What WWW-Authenticate says to whom has shown nothing. */
  String challenge();

  /** What it says to whose credentials are refused. */
  default String refusal() {
    return challenge();
  }

  /**
   * Judges what follows the word, without blanks around it. May block.
   *
   * @param connection by which it came, for schemes that take several steps
   */
  Finding judge(String credentials, Object connection);

  /** What came out. */
  sealed interface Finding {
    /**
     * It is proven.
     *
     * @param login the login name at OX, in lower case
     * @param answer what WWW-Authenticate of the answer says; empty for nothing
     */
    record Proven(String login, String answer) implements Finding {}

    /**
     * That is not all yet.
     *
     * @param challenge what WWW-Authenticate says to it, and nothing else does
     */
    record Further(String challenge) implements Finding {}

    /** There was nothing to judge. */
    record Nothing() implements Finding {}

    /** It is not, for a reason that the log may tell. */
    record Wrong(String why) implements Finding {}

    /** Nobody can tell for now. */
    record Unknown(String why) implements Finding {}
  }
}
