package org.ropeway.store;

/** Bits of PidTagMessageFlags. [MS-OXCMSG] 2.2.1.6. */
public final class MessageFlags {
  /** mfRead. */
  public static final int READ = 0x0001;

  /** mfUnmodified. */
  public static final int UNMODIFIED = 0x0002;

  /** mfSubmitted. */
  public static final int SUBMITTED = 0x0004;

  /** mfUnsent. */
  public static final int UNSENT = 0x0008;

  /** mfHasAttach. */
  public static final int HAS_ATTACHMENTS = 0x0010;

  /** mfFromMe. */
  public static final int FROM_ME = 0x0020;

  /** mfFAI. */
  public static final int FAI = 0x0040;

  /** mfResend. */
  public static final int RESEND = 0x0080;

  /** mfNotifyRead: a read receipt is still wanted. */
  public static final int NOTIFY_READ = 0x0100;

  /** mfNotifyUnread: a report is still wanted if it is deleted unread. */
  public static final int NOTIFY_UNREAD = 0x0200;

  /** mfEverRead. */
  public static final int EVER_READ = 0x0400;

  /** mfInternet. */
  public static final int INTERNET = 0x2000;

  private MessageFlags() {}
}
