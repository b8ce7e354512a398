package org.ropeway.store.rule;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.james.mime4j.codec.EncoderUtil;
import org.ropeway.codec.orule.RuleAction;
import org.ropeway.store.MailboxIdentity;
import org.ropeway.store.outbound.HeaderDate;
import org.ropeway.store.rule.MailHead.Field;

/** Writes what rules send, around the mail they send it about. */
final class RuleMails {
  /** What belongs to the way a mail came, or is signed by others, or is said anew. */
  private static final Set<String> NOT_SENT_ON =
      Set.of(
          "from",
          "sender",
          "reply-to",
          "bcc",
          "return-path",
          "received",
          "delivered-to",
          "x-original-to",
          "envelope-to",
          "dkim-signature",
          "domainkey-signature",
          "authentication-results",
          "received-spf",
          "arc-seal",
          "arc-message-signature",
          "arc-authentication-results",
          "disposition-notification-to",
          "return-receipt-to",
          "resent-from",
          "resent-to",
          "resent-date",
          "resent-message-id");

  private static final String TEXT = "Content-Type: text/plain; charset=us-ascii\r\n\r\n";

  private final MailboxIdentity owner;
  private final Instant now;

  RuleMails(MailboxIdentity owner, Instant now) {
    this.owner = owner;
    this.now = now;
  }

  private String messageId(String uuid) {
    String address = owner.smtpAddress();
    return "<" + uuid + "@" + address.substring(address.indexOf('@') + 1) + ">";
  }

  private String own() {
    return EncoderUtil.encodeAddressDisplayName(owner.displayName())
        + " <"
        + owner.smtpAddress()
        + ">";
  }

  private static List<Field> marks(String submitted, MailHead about, String address) {
    List<Field> fields = new ArrayList<>();
    fields.add(new Field("Auto-Submitted", submitted));
    fields.add(new Field("X-Auto-Response-Suppress", "All"));
    fields.add(new Field(Courtesy.LOOP, address));
    about.fields().stream()
        .filter(field -> field.name().equalsIgnoreCase(Courtesy.LOOP))
        .forEach(fields::add);
    return fields;
  }

  /** A reply that was written from a template, with what a reply of a machine says of itself. */
  byte[] reply(byte[] written, MailHead about) {
    List<Field> with = marks("auto-replied", about, owner.smtpAddress());
    about
        .find("Message-ID")
        .ifPresent(id -> {
          with.add(new Field("In-Reply-To", id));
          with.add(new Field("References", (about.first("References") + " " + id).strip()));
        });
    return MailHead.of(written)
        .rewritten(Set.of("in-reply-to", "references", "auto-submitted"), with);
  }

  /** A reply with words of our own. */
  byte[] stockReply(String uuid, MailHead about, String to) {
    List<Field> with = head(uuid, to, "Re: " + about.first("Subject"));
    with.add(new Field("Content-Type", "text/plain; charset=us-ascii"));
    byte[] written =
        new MailHead(List.of(), ascii("This is an automatic reply. Your mail has arrived.\r\n"))
            .rewritten(Set.of(), with);
    return reply(written, about);
  }

  private List<Field> head(String uuid, String to, String subject) {
    List<Field> with = new ArrayList<>();
    with.add(new Field("Date", HeaderDate.of(now)));
    with.add(new Field("From", own()));
    with.add(new Field("To", to));
    with.add(new Field("Subject", subject));
    with.add(new Field("Message-ID", messageId(uuid)));
    with.add(new Field("MIME-Version", "1.0"));
    return with;
  }

  /**
   * The mail as it is sent on: from the user, since OX sends for nobody else, with replies going to
   * who wrote it. Unless it is redirected it is the user's own mail to those it goes to.
   * [MS-OXORULE] 2.2.5.1.1.
   */
  byte[] forward(String uuid, MailHead mail, long flavor, List<String> to) {
    String author = mail.find("Reply-To").orElse(mail.first("From"));
    List<Field> with = marks("auto-generated", mail, owner.smtpAddress());
    with.removeFirst();
    if ((flavor & RuleAction.FORWARD_AS_ATTACHMENT) != 0) {
      return attached(uuid, mail, with, to);
    }
    Set<String> without = new HashSet<>(NOT_SENT_ON);
    without.add(Courtesy.LOOP.toLowerCase(Locale.ROOT));
    without.add("x-auto-response-suppress");
    with.add(new Field("From", own()));
    if (!author.isEmpty()) {
      with.add(new Field("Reply-To", author));
    }
    boolean redirect =
        (flavor & (RuleAction.FORWARD_PRESERVE_SENDER | RuleAction.FORWARD_DO_NOT_CHANGE)) != 0;
    if (redirect) {
      with.add(new Field("Resent-From", own()));
      with.add(new Field("Resent-To", String.join(", ", to)));
      with.add(new Field("Resent-Date", HeaderDate.of(now)));
      with.add(new Field("Resent-Message-ID", messageId(uuid)));
    } else {
      without.addAll(Set.of("to", "cc", "subject", "message-id", "date"));
      with.add(new Field("Date", HeaderDate.of(now)));
      with.add(new Field("To", String.join(", ", to)));
      with.add(new Field("Subject", "FW: " + mail.first("Subject")));
      with.add(new Field("Message-ID", messageId(uuid)));
    }
    return mail.rewritten(without, with);
  }

  private byte[] attached(String uuid, MailHead mail, List<Field> marks, List<String> to) {
    String boundary = "=_" + uuid;
    List<Field> with = head(uuid, String.join(", ", to), "FW: " + mail.first("Subject"));
    with.addAll(marks);
    with.add(new Field("Content-Type", "multipart/mixed; boundary=\"" + boundary + "\""));
    byte[] original = mail.rewritten(Set.of("bcc"), List.of());
    String parts =
        "--"
            + boundary
            + "\r\n"
            + TEXT
            + "\r\n--"
            + boundary
            + "\r\nContent-Type: message/rfc822\r\nContent-Disposition: attachment\r\n"
            + "Content-Transfer-Encoding: 8bit\r\n\r\n"
            + new String(original, StandardCharsets.ISO_8859_1)
            + "\r\n--"
            + boundary
            + "--\r\n";
    return new MailHead(List.of(), parts.getBytes(StandardCharsets.ISO_8859_1))
        .rewritten(Set.of(), with);
  }

  /** A notice that the user's rule refuses a mail. [RFC3464]. */
  byte[] bounce(String uuid, MailHead mail, String to, long code) {
    String boundary = "=_" + uuid;
    List<Field> with = head(uuid, to, "Undeliverable: " + mail.first("Subject"));
    with.addAll(marks("auto-replied", mail, owner.smtpAddress()));
    with.add(
        new Field(
            "Content-Type",
            "multipart/report; report-type=delivery-status; boundary=\"" + boundary + "\""));
    String why =
        switch ((int) code) {
          case RuleAction.BOUNCE_TOO_LARGE -> "5.2.3 The mail is too large for the recipient.";
          case RuleAction.BOUNCE_CANNOT_DISPLAY -> "5.6.1 The recipient cannot show the mail.";
          default -> "5.7.1 The recipient does not take the mail.";
        };
    String domain = owner.smtpAddress().substring(owner.smtpAddress().indexOf('@') + 1);
    String subject = mail.first("Subject");
    String parts =
        "--"
            + boundary
            + "\r\n"
            + TEXT
            + "Your mail was not delivered to "
            + owner.smtpAddress()
            + ".\r\n"
            + why.substring(6)
            + "\r\n--"
            + boundary
            + "\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; "
            + domain
            + "\r\n\r\nFinal-Recipient: rfc822; "
            + owner.smtpAddress()
            + "\r\nAction: failed\r\nStatus: "
            + why.substring(0, 5)
            + "\r\n\r\n--"
            + boundary
            + "\r\nContent-Type: text/rfc822-headers\r\n\r\nSubject: "
            + subject
            + "\r\nMessage-ID: "
            + mail.first("Message-ID")
            + "\r\n\r\n--"
            + boundary
            + "--\r\n";
    return new MailHead(List.of(), parts.getBytes(StandardCharsets.ISO_8859_1))
        .rewritten(Set.of(), with);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
