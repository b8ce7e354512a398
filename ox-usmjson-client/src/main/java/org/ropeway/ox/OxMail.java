package org.ropeway.ox;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What OX lists of a mail, without its content. A member OX did not send is null or empty.
 *
 * @param uuid durable id; survives moves
 * @param id OX id within the folder
 * @param flags bit set: 1 answered, 2 deleted, 4 draft, 8 flagged, 16 recent, 32 seen, 64 user, 128
 *     spam, 256 forwarded (ox-http-api.md)
 * @param colorLabel 0 none, 1 to 10
 * @param size bytes of the mail as OX counts it, -1 if unknown
 * @param priority 1 highest to 5 lowest, 3 normal
 * @param hasAttachment whether OX shows a paper clip
 * @param userFlags IMAP keywords
 * @param headers selected header fields as they came, names in lower case; several of one name are
 *     joined with a line feed
 */
public record OxMail(
    String uuid,
    String id,
    String subject,
    List<OxAddress> from,
    List<OxAddress> to,
    List<OxAddress> cc,
    List<OxAddress> bcc,
    int flags,
    int colorLabel,
    @Nullable Instant sentDate,
    @Nullable Instant receivedDate,
    long size,
    int priority,
    boolean hasAttachment,
    List<String> userFlags,
    Map<String, String> headers) {
  /** Flag bit: answered. */
  public static final int ANSWERED = 1;

  /** Flag bit: marked for deletion. */
  public static final int DELETED = 2;

  /** Flag bit: draft. */
  public static final int DRAFT = 4;

  /** Flag bit: flagged. */
  public static final int FLAGGED = 8;

  /** Flag bit: read. */
  public static final int SEEN = 32;

  /** Flag bit: spam. */
  public static final int SPAM = 128;

  /** Flag bit: forwarded. */
  public static final int FORWARDED = 256;
}
