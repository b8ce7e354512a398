package org.ropeway.gateway.emsmdb;

/**
 * What one session may hold. Of objects one more is refused with ecMaxObjsExceeded. Exchange's
 * limits per session are 500 folders, 250 messages, 500 attachments, 500 tables and 250 streams;
 * ours leave Outlook, which leaks some, more room.
 *
 * @param streamSize most bytes of a stream that is written; a longer one is refused with TooBig
 * @param streamBytes most bytes of all streams that are written, as long as they, or the message or
 *     attachment they belong to, are open; more are refused with NotEnoughMemory. As many may take
 *     the messages and attachments that are written themselves
 * @param notifications subscriptions
 * @param events what a client is still to be told; of more the oldest are dropped
 */
public record ObjectLimits(
    int logons,
    int folders,
    int messages,
    int attachments,
    int tables,
    int streams,
    int streamSize,
    long streamBytes,
    int notifications,
    int events) {
  /** The limits in force unless configured otherwise. */
  public static final ObjectLimits DEFAULT =
      new ObjectLimits(256, 1000, 1000, 1000, 1000, 500, 128 << 20, 256L << 20, 2000, 16_384);

  /** How many of a kind. */
  public int of(ObjectKind kind) {
    return switch (kind) {
      case LOGON -> logons;
      case FOLDER -> folders;
      case MESSAGE -> messages;
      case ATTACHMENT -> attachments;
      case TABLE -> tables;
      case STREAM -> streams;
      case NOTIFICATION -> notifications;
    };
  }
}
