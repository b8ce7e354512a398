package org.ropeway.store.rule;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.ropeway.codec.property.PidTag;

/**
 * Whether a mail may be answered or sent on by a rule: never what a machine sent or a list, nor
 * what has been here before. [MS-OXORULE] 3.2.5.1, [RFC3834].
 *
 * @param owner the user's address
 */
record Courtesy(MailHead head, ArrivedMail mail, String owner) {
  /** What our own mails carry, and those of other servers that know it. */
  static final String LOOP = "X-MS-Exchange-Inbox-Rules-Loop";

  /** PidTagAutoResponseSuppress: no out-of-office replies. [MS-OXOMSG] 2.2.1.77. */
  private static final int NO_OOF = 0x10;

  /** No other automatic replies. */
  private static final int NO_REPLY = 0x20;

  private static final int HOPS = 3;
  private static final int RECEIVED = 30;

  private static final Pattern MACHINE =
      Pattern.compile(
          "(mailer-daemon|postmaster|listserv|majordomo|bounces?|no-?reply|do-?not-?reply)"
              + "([+@-].*|)|owner-.*|.*-(request|bounces?|owner)@.*",
          Pattern.CASE_INSENSITIVE);

  private static final Set<String> LISTS =
      Set.of("list-id", "list-post", "list-unsubscribe", "list-help", "mailing-list");
  private static final Set<String> BULK = Set.of("bulk", "list", "junk");

  /** Whether a reply, out of office or not, may go to the sender. */
  boolean mayAnswer(boolean outOfOffice) {
    int suppressed = mail.get(PidTag.AUTO_RESPONSE_SUPPRESS) instanceof Integer bits ? bits : 0;
    return (suppressed & (outOfOffice ? NO_OOF : NO_REPLY)) == 0
        && !isSuppressed(outOfOffice)
        && !isFromMachine()
        && !isLoop();
  }

  /** Whether it may be sent on. */
  boolean mayForward() {
    return !isLoop() && !head.first("Return-Path").equals("<>");
  }

  private boolean isSuppressed(boolean outOfOffice) {
    String field = head.first("X-Auto-Response-Suppress").toLowerCase(Locale.ROOT);
    return field.contains("all") || field.contains(outOfOffice ? "oof" : "autoreply");
  }

  private boolean isFromMachine() {
    String submitted = head.first("Auto-Submitted");
    String sender = sender();
    return (!submitted.isEmpty() && !submitted.toLowerCase(Locale.ROOT).startsWith("no"))
        || BULK.contains(head.first("Precedence").toLowerCase(Locale.ROOT))
        || head.fields().stream()
            .anyMatch(field -> LISTS.contains(field.name().toLowerCase(Locale.ROOT)))
        || head.first("Return-Path").equals("<>")
        || (mail.get(PidTag.MESSAGE_CLASS) instanceof String name
            && name.toUpperCase(Locale.ROOT).startsWith("REPORT."))
        || sender.isEmpty()
        || sender.equalsIgnoreCase(owner)
        || MACHINE.matcher(sender).matches();
  }

  private boolean isLoop() {
    return head.has(LOOP, owner) || head.count(LOOP) >= HOPS || head.count("Received") > RECEIVED;
  }

  /** The sender's address; empty if there is none. */
  String sender() {
    return mail.get(PidTag.SENT_REPRESENTING_EMAIL_ADDRESS) instanceof String address
            && address.indexOf('@') > 0
        ? address
        : "";
  }
}
