package org.ropeway.standin.ajax.mail;

import java.util.List;
import org.ropeway.standin.data.UserRow;
import org.ropeway.standin.trouble.Category;
import org.ropeway.standin.trouble.Trouble;

/** The errors of mails, worded as recorded (prefixes MSG, IMAP, ACC, smtp, SEARCH). */
final class MailTroubles {
  private MailTroubles() {}

  static Trouble notFound(String id, String folder) {
    return Trouble.of(
        "MSG-0032",
        Category.USER_INPUT,
        "Mail could not be found.",
        "Mail(s) %s could not be found in folder %s",
        id,
        folder);
  }

  static Trouble notFoundByMessageId(String folder, String messageId) {
    return Trouble.of(
        "MSG-0032",
        Category.USER_INPUT,
        "Mail could not be found in folder \"%s\" by message identifier.",
        "Mail could not be found in folder %s for message identifier: %s",
        folder.replaceFirst("^default0/", ""),
        messageId);
  }

  static Trouble invalidFolder(String id) {
    return Trouble.internal("MSG-0123", Category.ERROR, "Invalid folder identifier: %s", id);
  }

  static Trouble unknownAccount(UserRow user, int account) {
    return Trouble.of(
        "ACC-0002",
        Category.ERROR,
        "Cannot find mail account for user \"%2$s\".",
        "Cannot find mail account with identifier %s for user %s in context %s.",
        account,
        user.id(),
        user.context());
  }

  static Trouble notSelectable(UserRow user, String title) {
    return Trouble.of(
        "IMAP-0050",
        Category.PERMISSION_DENIED,
        "Folder \"%s\" does not hold messages and is therefore not selectable",
        "Folder %s does not hold messages and is therefore not selectable on server %s with login"
            + " %s (user=%s, context=%s)",
        title,
        "127.0.0.1",
        user.email(),
        user.id(),
        user.context());
  }

  static Trouble denied(String code, UserRow user, String folder) {
    return Trouble.of(
        code,
        Category.PERMISSION_DENIED,
        "You do not have the appropriate permissions in this folder.",
        "User %s has no access to folder %s",
        user.id(),
        folder);
  }

  static Trouble missing(String name) {
    return Trouble.internal("MSG-0001", Category.ERROR, "Missing parameter %s", name);
  }

  static Trouble notInteger(String name) {
    return Trouble.internal("MSG-0031", Category.ERROR, "Invalid integer value %s", name);
  }

  static Trouble unsupported() {
    return Trouble.internal("MSG-0087", Category.ERROR, "Invoked method is not supported.");
  }

  static Trouble json(String what) {
    return Trouble.internal("MSG-0003", Category.ERROR, "A JSON error occurred: %s", what);
  }

  static Trouble unexpected(String what) {
    return Trouble.internal("MSG-0000", Category.ERROR, "Unexpected error: %s", what);
  }

  static Trouble rangeNeeded(String what, List<String> fields) {
    return Trouble.of(
        "MSG-0095",
        Category.PERMISSION_DENIED,
        "The client request is not permitted.",
        "The client request is not permitted: %s",
        what + ": [" + String.join(", ", fields) + "]");
  }

  static Trouble unknownColor(int color) {
    return Trouble.of(
        "IMAP-2025",
        Category.ERROR,
        "Flag %s could not be changed due to following reason \"%s\"",
        "Flag %s could not be changed due to following reason \"%s\"",
        "$cl_" + color,
        "Unknown color label.");
  }

  static Trouble badUserFlag(String flag) {
    return Trouble.of(
        "MSG-0104",
        Category.USER_INPUT,
        "The flag name %s is not valid. Flags may not begin with a leading '\\'.",
        "The flag name %s is not valid. Flags may not begin with a leading '\\'.",
        flag);
  }

  static Trouble foreignSender(String from) {
    return Trouble.of(
        "MSG-0056",
        Category.USER_INPUT,
        "The specified E-Mail address \"%s\" is not covered by allowed E-Mail address aliases.",
        "The specified E-Mail address %s is not covered by allowed E-Mail address aliases.",
        from);
  }

  static Trouble full(UserRow user) {
    return Trouble.of(
        "MSG-1024",
        Category.CAPACITY,
        "The allowed storage limit for your account \"%6$s\" was exceeded.",
        "The quota on mail server \"%s\" exceeded with login %s (user=%s, context=%s). Error"
            + " message: %s",
        "127.0.0.1",
        user.email(),
        user.id(),
        user.context(),
        "NO [OVERQUOTA] Quota exceeded (mailbox for user is full) (0.001 + 0.000 secs).",
        "E-Mail");
  }

  static Trouble sentWithoutCopy() {
    return Trouble.of(
        "MSG-0042",
        Category.CAPACITY,
        "Message has been successfully sent. Due to exceeded quota a copy could not be placed in"
            + " your sent folder though.",
        "Message has been successfully sent. Due to exceeded quota a copy could not be placed in"
            + " your sent folder though.");
  }

  static Trouble noRecipients() {
    return Trouble.of(
        "smtp-3006",
        Category.USER_INPUT,
        "There are no recipient(s) for the new message.",
        "There are no recipient(s) for the new message.");
  }

  static Trouble unknownRecipient(String address) {
    return Trouble.of(
        "MSG-1013",
        Category.USER_INPUT,
        "The following recipients could not be reached: %s",
        "Message could not be sent to the following recipients: %s",
        address);
  }

  static Trouble invalidMessage() {
    return Trouble.of(
        "MSG-0101",
        Category.USER_INPUT,
        "No valid file",
        "Invalid message data: %s",
        "Unexpected end of headers detected. Higher level boundary detected or EOF reached.");
  }

  static Trouble unknownOperation(String operation) {
    return Trouble.internal("SEARCH-0006", Category.ERROR, "Unknown operation: %s.", operation);
  }

  static Trouble missingOperation() {
    return Trouble.internal("SEARCH-0002", Category.ERROR, "Missing operation in JSON object.");
  }
}
