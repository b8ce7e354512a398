package org.ropeway.it.differential;

/** The two mailboxes did not answer alike. */
final class Difference extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Difference(String what, String ox, String here) {
    super(what + "\n  OX:   " + ox + "\n  here: " + here);
  }

  Difference(String what, Throwable cause) {
    super(what + " threw", cause);
  }
}
