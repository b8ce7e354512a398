package org.ropeway.gateway.emsmdb;

/**
 * How many objects one session may hold; one more is refused with ecMaxObjsExceeded. Exchange's
 * limits per session are 500 folders, 250 messages, 500 attachments, 500 tables and 250 streams;
 * ours leave Outlook, which leaks some, more room.
 *
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
    int notifications,
    int events) {
  /** The limits in force unless configured otherwise. */
  public static final ObjectLimits DEFAULT =
      new ObjectLimits(256, 1000, 1000, 1000, 1000, 500, 2000, 16_384);

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
