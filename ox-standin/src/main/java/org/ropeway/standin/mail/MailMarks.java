package org.ropeway.standin.mail;

/** Read, answered and other marks, as mail files carry them, in OX's flag bits. */
final class MailMarks {
  private static final int ANSWERED = 1;
  private static final int DELETED = 2;
  private static final int DRAFT = 4;
  private static final int FLAGGED = 8;
  private static final int SEEN = 32;
  private static final int FORWARDED = 256;

  private MailMarks() {}

  /** The marks in the name of a Maildir file: {@code …:2,FRS}. */
  static int maildir(String name) {
    int at =
        Math.max(
            name.lastIndexOf(":2,"), Math.max(name.lastIndexOf(";2,"), name.lastIndexOf("!2,")));
    return at < 0 ? 0 : letters(name.substring(at + 3), "RTDFSP");
  }

  /** The marks in the fields Status, X-Status and X-Mozilla-Status. */
  static int header(byte[] mail) {
    HeaderBlock header = HeaderBlock.of(mail);
    int flags = letters(header.first("Status").orElse(""), "....R.");
    flags |= letters(header.first("X-Status").orElse(""), "ADTF..");
    String mozilla = header.first("X-Mozilla-Status").orElse("");
    if (mozilla.matches("[0-9A-Fa-f]{4}")) {
      int bits = Integer.parseInt(mozilla, 16);
      flags |= (bits & 1) != 0 ? SEEN : 0;
      flags |= (bits & 2) != 0 ? ANSWERED : 0;
      flags |= (bits & 4) != 0 ? FLAGGED : 0;
      flags |= (bits & 0x1000) != 0 ? FORWARDED : 0;
    }
    return flags;
  }

  /** {@code names}: the letters for answered, deleted, draft, flagged, seen, forwarded. */
  private static int letters(String marks, String names) {
    int[] bits = {ANSWERED, DELETED, DRAFT, FLAGGED, SEEN, FORWARDED};
    int flags = 0;
    for (int i = 0; i < bits.length; i++) {
      if (names.charAt(i) != '.' && marks.indexOf(names.charAt(i)) >= 0) {
        flags |= bits[i];
      }
    }
    return flags;
  }
}
