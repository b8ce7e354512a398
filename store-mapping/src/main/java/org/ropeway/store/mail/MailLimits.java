package org.ropeway.store.mail;

/**
 * How much of a mail is looked at. What goes beyond is left out with a note that the reader of the
 * mail sees; it never makes the mail unreadable.
 *
 * @param headerBytes of one header block
 * @param headerFields of one header block
 * @param fieldChars of one header field, unfolded
 * @param parts of one mail, those of embedded messages included
 * @param nesting of multiparts and embedded messages
 * @param recipients of one mail
 * @param attachments of one message
 * @param bodyBytes of one body, decoded
 * @param attachmentBytes of all attachments of a mail, decoded, those of embedded messages included
 * @param rtfBytes of rich text, not compressed
 * @param tnefProperties of one TNEF stream, embedded ones included
 */
public record MailLimits(
    int headerBytes,
    int headerFields,
    int fieldChars,
    int parts,
    int nesting,
    int recipients,
    int attachments,
    int bodyBytes,
    long attachmentBytes,
    int rtfBytes,
    int tnefProperties) {
  /** The limits in force unless configured otherwise. */
  public static final MailLimits DEFAULT =
      new MailLimits(
          1 << 20, 2000, 1 << 16, 2000, 32, 5000, 1000, 16 << 20, 1L << 30, 32 << 20, 20_000);
}
