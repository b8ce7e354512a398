package org.ropeway.codec.rop.message;

/**
 * The values of RecipientType: what a recipient is to the message, with flags of resent messages.
 * [MS-OXCMSG] 2.2.3.1.2.
 */
public final class RecipientType {
  /** Who sends it. */
  public static final int ORIGINATOR = 0x00;

  /** To. */
  public static final int TO = 0x01;

  /** Cc. */
  public static final int CC = 0x02;

  /** Bcc. */
  public static final int BCC = 0x03;

  /** The bits of the type without its flags. */
  public static final int TYPE_MASK = 0x0F;

  /** Flag: the message did not reach the recipient and has to be sent again. */
  public static final int RESEND = 0x10;

  /** Flag: the message reached the recipient and need not be sent again. */
  public static final int SENT = 0x80;

  private RecipientType() {}
}
