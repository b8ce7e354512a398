package org.ropeway.store.outbound;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.james.mime4j.codec.EncoderUtil;
import org.ropeway.codec.data.FileTime;
import org.ropeway.codec.property.PidTag;
import org.ropeway.store.MailboxIdentity;
import org.ropeway.store.mail.MessageContent;

/**
 * A report that a message was not sent ([RFC3464]), which readers make an NDR of ([MS-OXOMSG]
 * 2.2.2, [MS-OXCMAIL] 2.2.3.7.2).
 */
public final class NonDelivery {
  private static final int LARGEST = 1 << 20;

  /** Why, in words and as an enhanced status ([RFC3463]). */
  private record Why(String status, String text) {}

  private final MailboxIdentity owner;
  private final String uuid;
  private final String code;

  /**
   * A report to the owner of a mailbox.
   *
   * @param uuid makes its Message-ID
   * @param code OX's error code, or what kind of refusal it was
   */
  public NonDelivery(MailboxIdentity owner, String uuid, String code) {
    this.owner = owner;
    this.uuid = uuid;
    this.code = code;
  }

  /** Writes it; {@code original} is the mail that was not sent. */
  public byte[] write(MessageContent message, byte[] original) {
    Why why = why();
    String domain = owner.smtpAddress().substring(owner.smtpAddress().indexOf('@') + 1);
    String date = HeaderDate.of(time(message));
    HeaderWriter header = new HeaderWriter();
    header
        .put("From", "Mail Delivery System <postmaster@" + domain + ">")
        .put(
            "To",
            EncoderUtil.encodeAddressDisplayName(owner.displayName())
                + " <"
                + owner.smtpAddress()
                + ">")
        .text("Subject", "Undeliverable: " + message.properties().get(PidTag.SUBJECT, ""))
        .put("Date", date)
        .put("Message-ID", "<" + uuid + "@" + domain + ">")
        .put("Auto-Submitted", "auto-replied")
        .put("MIME-Version", "1.0");
    Parameters type = new Parameters("multipart/report").put("report-type", "delivery-status");
    return Entity.multipart(
            type,
            List.of(explanation(message, why), status(message, why, domain, date), about(original)))
        .below(header);
  }

  private static Instant time(MessageContent message) {
    return message.properties().get(PidTag.CLIENT_SUBMIT_TIME) instanceof FileTime t
        ? t.toInstant()
        : Instant.EPOCH;
  }

  private Entity explanation(MessageContent message, Why why) {
    String text =
        "Your message was not sent.\r\n\r\nSubject: "
            + message.properties().get(PidTag.SUBJECT, "").replaceAll("[\r\n]+", " ")
            + "\r\nTo: "
            + String.join(", ", Addressing.recipients(message))
            + "\r\n\r\n"
            + why.text
            + "\r\n\r\nIt stands in the Outbox, from where it can be opened, changed and sent"
            + " again.\r\n";
    return Entity.text("text/plain; charset=utf-8", text.getBytes(UTF_8));
  }

  private Entity status(MessageContent message, Why why, String domain, String date) {
    StringBuilder text = new StringBuilder("Reporting-MTA: dns; " + domain + "\r\n");
    text.append("Arrival-Date: ").append(date).append("\r\n");
    for (String address : Addressing.recipients(message)) {
      text.append("\r\nFinal-Recipient: rfc822; ")
          .append(address)
          .append("\r\nAction: failed\r\nStatus: ")
          .append(why.status)
          .append("\r\nDiagnostic-Code: x-ox; ")
          .append(code.replaceAll("[^A-Za-z0-9_-]", ""))
          .append(' ')
          .append(why.text)
          .append("\r\n");
    }
    HeaderWriter header = new HeaderWriter().put("Content-Type", "message/delivery-status");
    return new Entity(header, text.toString().getBytes(US_ASCII));
  }

  /** The mail itself, or its header if it is large. */
  private static Entity about(byte[] original) {
    if (original.length <= LARGEST) {
      return Entity.message(original);
    }
    int end = new String(original, US_ASCII).indexOf("\r\n\r\n");
    byte[] head = Arrays.copyOf(original, Math.max(end + 2, 0));
    return Entity.text("text/rfc822-headers", head);
  }

  /** The codes of OX's mail module that users can do something about. */
  private Why why() {
    return switch (code.toUpperCase(Locale.ROOT)) {
      case "MSG-1008", "MSG-1013" ->
          new Why("5.1.1", "The mail server does not know a recipient, or does not accept it.");
      case "MSG-1012" ->
          new Why("5.7.1", "The mail server rejected the message: its sender or its content.");
      case "MSG-0075" -> new Why("5.7.0", "You have sent too many messages; try again later.");
      case "MSG-0076" -> new Why("5.5.3", "The message has too many recipients.");
      case "ACCESSDENIED" -> new Why("5.7.1", "You may not send messages.");
      case "OVERQUOTA" -> new Why("5.2.2", "Your mailbox, or the mail server, is full.");
      case "INTERNAL" -> new Why("5.6.0", "The message cannot be written as a mail.");
      default -> new Why("5.0.0", "The mail server refused the message.");
    };
  }
}
