package org.ropeway.store.outbound;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.FileTime;
import org.ropeway.codec.property.PidTag;
import org.ropeway.store.mail.Attachment;
import org.ropeway.store.mail.MessageContent;
import org.ropeway.store.mail.Recipient;
import org.ropeway.store.property.PropertyBag;

/**
 * Reports as mails: delivery status notifications ([RFC3464]) and message disposition notifications
 * ([RFC8098]), by their message classes. [MS-OXCMAIL] 2.1.3.2.1.
 */
final class ReportMail {
  private static final String HEADERS = "text/rfc822-headers";
  private static final int TYPE_MASK = 0x0F;
  private static final int TO = 1;
  private static final Pattern STATUS = Pattern.compile("([245]\\.\\d{1,3}\\.\\d{1,3})\\s*(.*)");

  /** Action by the end of the class, the longer ends first. */
  private static final List<Map.Entry<String, String>> ACTIONS =
      List.of(
          Map.entry(".ndr", "failed"),
          Map.entry(".expanded.dr", "expanded"),
          Map.entry(".relayed.dr", "relayed"),
          Map.entry(".delayed.dr", "delayed"),
          Map.entry(".dr", "delivered"));

  private final MessageContent content;
  private final PropertyBag message;

  private ReportMail(MessageContent content) {
    this.content = content;
    this.message = content.properties();
  }

  /** Whether it is one, which no program must answer ([RFC3834] 2). */
  static boolean isReport(PropertyBag message) {
    return isDelivery(message) || isDisposition(message);
  }

  /** Whether a message tells what became of a mail on its way. */
  static boolean isDelivery(PropertyBag message) {
    return action(message).isPresent();
  }

  private static Optional<String> action(PropertyBag message) {
    String end = messageClass(message);
    return end.startsWith("report.")
        ? ACTIONS.stream()
            .filter(a -> end.endsWith(a.getKey()))
            .map(Map.Entry::getValue)
            .findFirst()
        : Optional.empty();
  }

  private static boolean isDisposition(PropertyBag message) {
    String end = messageClass(message);
    return end.startsWith("report.") && (end.endsWith(".ipnrn") || end.endsWith(".ipnnrn"));
  }

  private static String messageClass(PropertyBag message) {
    return message.get(PidTag.MESSAGE_CLASS, "").toLowerCase(Locale.ROOT);
  }

  /**
   * The entity of a report; empty if the message is none.
   *
   * @param text what it says to people
   * @param others what goes with it
   */
  static Optional<Entity> of(MessageContent content, Entity text, List<Entity> others) {
    ReportMail report = new ReportMail(content);
    Entity status;
    String kind;
    if (isDisposition(content.properties())) {
      kind = "disposition-notification";
      status = Entity.ascii("message/disposition-notification", report.disposition());
    } else if (isDelivery(content.properties())) {
      kind = "delivery-status";
      status = Entity.ascii("message/delivery-status", report.delivery());
    } else {
      return Optional.empty();
    }
    List<Entity> parts = new ArrayList<>(List.of(text, status));
    parts.addAll(others);
    return Optional.of(
        Entity.multipart(new Parameters("multipart/report").put("report-type", kind), parts));
  }

  /** The header of the mail that a report is about, which is no file. */
  static @Nullable Entity headersOf(Attachment attachment, PropertyBag message) {
    PropertyBag p = attachment.properties();
    boolean headers = p.get(PidTag.ATTACH_MIME_TAG, "").equals(HEADERS) && isReport(message);
    return headers
        ? Entity.text(HEADERS, p.get(PidTag.ATTACH_DATA_BINARY, Bytes.EMPTY).unsafeArray())
        : null;
  }

  private String disposition() {
    StringBuilder out = new StringBuilder();
    String reader =
        Address.sender(message).or(() -> Address.author(message)).map(Address::email).orElse("");
    String mode = message.get(PidTag.REPORT_DISPOSITION_MODE, "");
    boolean read = messageClass(message).endsWith(".ipnrn");
    String kind = message.get(PidTag.REPORT_DISPOSITION, read ? "displayed" : "deleted");
    field(out, "Reporting-UA", domain(reader) + "; Ropeway");
    field(out, "Final-Recipient", "rfc822; " + reader);
    field(out, "Original-Message-ID", message.get(PidTag.ORIGINAL_MESSAGE_ID, ""));
    field(
        out,
        "Disposition",
        (mode.isBlank() ? "manual-action/MDN-sent-manually" : mode) + "; " + kind);
    return out.toString();
  }

  private String delivery() {
    StringBuilder out = new StringBuilder();
    String action = action(message).orElse("failed");
    String agent = message.get(PidTag.REPORTING_MESSAGE_TRANSFER_AGENT, "");
    String self = Address.receiver(message).map(Address::email).orElse("");
    field(out, "Reporting-MTA", "dns; " + (agent.isBlank() ? domain(self) : agent));
    for (Recipient recipient : content.recipients()) {
      if ((recipient.type() & TYPE_MASK) != TO) {
        continue;
      }
      Address.recipient(recipient.properties())
          .ifPresent(a -> recipient(out, a, recipient.properties(), action));
    }
    return out.toString();
  }

  private static void recipient(
      StringBuilder out, Address address, PropertyBag recipient, String action) {
    String info = recipient.get(PidTag.SUPPLEMENTARY_INFO, "");
    Matcher known = STATUS.matcher(info.replaceAll("\\s+", " "));
    boolean split = known.matches();
    String diagnostic = split ? known.group(2) : info;
    out.append("\r\n");
    field(out, "Final-Recipient", "rfc822; " + address.email());
    field(out, "Action", action);
    field(out, "Status", split ? known.group(1) : status(action));
    field(out, "Remote-MTA", typed("dns", recipient.get(PidTag.REMOTE_MESSAGE_TRANSFER_AGENT, "")));
    field(out, "Diagnostic-Code", typed("smtp", diagnostic));
    Object at = recipient.get(PidTag.REPORT_TIME);
    at = at == null ? recipient.get(PidTag.DELIVER_TIME) : at;
    field(out, "Last-Attempt-Date", at instanceof FileTime t ? HeaderDate.of(t.toInstant()) : "");
  }

  private static String status(String action) {
    return switch (action) {
      case "failed" -> "5.0.0";
      case "delayed" -> "4.0.0";
      default -> "2.0.0";
    };
  }

  private static String typed(String type, String value) {
    return value.isBlank() ? "" : type + "; " + value.strip();
  }

  private static String domain(String address) {
    return address.isEmpty() ? "localhost" : address.substring(address.indexOf('@') + 1);
  }

  /** Adds a field in ASCII that nothing breaks out of; none if it is empty. */
  private static void field(StringBuilder out, String name, String value) {
    String plain = value.replaceAll("[^ -~]+", " ").strip();
    if (!plain.isEmpty()) {
      String line = plain.length() > 900 ? plain.substring(0, 900) : plain;
      out.append(name).append(": ").append(line).append("\r\n");
    }
  }
}
