package org.ropeway.store.mail;

import java.util.Arrays;

/** Bytes that are not quite a mail, made one. */
final class RawMail {
  private static final byte[] MBOX_LINE = {'F', 'r', 'o', 'm', ' '};

  private RawMail() {}

  /**
   * The mail itself where it begins as a mail does. Otherwise without the line that mailbox files
   * put before it, with line feeds where somebody used carriage returns only, and behind an empty
   * header where it has none.
   */
  static byte[] tidy(byte[] mail) {
    byte[] lines = withLineFeeds(mail);
    int start = startsWithMboxLine(lines) ? lineEnd(lines, 0) : 0;
    boolean header = start >= lines.length || isFieldOrEmpty(lines, start);
    if (header && start == 0) {
      return lines;
    }
    byte[] rest = Arrays.copyOfRange(lines, start, lines.length);
    if (header) {
      return rest;
    }
    byte[] body = new byte[rest.length + 2];
    body[0] = '\r';
    body[1] = '\n';
    System.arraycopy(rest, 0, body, 2, rest.length);
    return body;
  }

  private static byte[] withLineFeeds(byte[] mail) {
    boolean any = false;
    for (byte b : mail) {
      if (b == '\n') {
        return mail;
      }
      any |= b == '\r';
    }
    if (!any) {
      return mail;
    }
    byte[] out = mail.clone();
    for (int i = 0; i < out.length; i++) {
      out[i] = out[i] == '\r' ? (byte) '\n' : out[i];
    }
    return out;
  }

  private static boolean startsWithMboxLine(byte[] mail) {
    return mail.length > MBOX_LINE.length
        && Arrays.equals(mail, 0, MBOX_LINE.length, MBOX_LINE, 0, MBOX_LINE.length);
  }

  private static int lineEnd(byte[] mail, int from) {
    int i = from;
    while (i < mail.length && mail[i] != '\n') {
      i++;
    }
    return Math.min(i + 1, mail.length);
  }

  /** Whether a field name and a colon, or an empty line, stands there. */
  private static boolean isFieldOrEmpty(byte[] mail, int start) {
    for (int i = start; i < mail.length; i++) {
      byte b = mail[i];
      if (b == '\r' || b == '\n') {
        return i == start;
      }
      if (b == ':') {
        return i > start;
      }
      boolean blankBeforeColon = b == ' ' && i + 1 < mail.length && mail[i + 1] == ':';
      if (b <= ' ' && b >= 0 && b != 0 && !blankBeforeColon) {
        return false;
      }
    }
    return false;
  }
}
