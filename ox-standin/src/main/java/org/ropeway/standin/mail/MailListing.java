package org.ropeway.standin.mail;

import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the listing of a mail shows, from its bytes, by OX field names (ox-http-api.md columns 602
 * to 667). Never fails: a broken mail is listed with what could be read of it.
 *
 * @param json the fields as a JSON object
 * @param sentDate its Date, ms; empty if there is none that can be read
 */
public record MailListing(String json, OptionalLong sentDate, HeaderBlock header) {
  /** The header fields that are listed as they came. */
  private static final List<String> HEADERS =
      List.of(
          "Sender",
          "Message-ID",
          "In-Reply-To",
          "References",
          "Content-Type",
          "Content-Class",
          "Thread-Topic",
          "Thread-Index",
          "Importance",
          "Sensitivity",
          "X-Priority",
          "X-MSMail-Priority",
          "Priority",
          "X-Message-Flag",
          "Reply-By",
          "Expires",
          "Auto-Submitted",
          "List-Id",
          "X-MS-TNEF-Correlator");

  /** Reads the listing of a mail. */
  public static MailListing of(byte[] mail) {
    HeaderBlock header = HeaderBlock.of(mail);
    OptionalLong sent = MailDates.parse(header.first("Date").orElse(""));
    ObjectNode out = JsonNodeFactory.instance.objectNode();
    String contentType = header.first("Content-Type").orElse("text/plain; charset=us-ascii");
    out.put("subject", header.text("Subject"));
    addresses(out, "from", header, "From");
    addresses(out, "to", header, "To");
    addresses(out, "cc", header, "Cc");
    addresses(out, "bcc", header, "Bcc");
    addresses(out, "sender", header, header.first("Sender").isPresent() ? "Sender" : "From");
    addresses(out, "reply_to", header, header.first("Reply-To").isPresent() ? "Reply-To" : "From");
    if (sent.isPresent()) {
      out.put("sent_date", sent.getAsLong());
    } else {
      out.putNull("sent_date");
    }
    out.put("attachment", AttachmentScan.of(mail, contentType));
    out.put("content_type", contentType);
    out.put("level", 0);
    out.put("priority", priority(header));
    header
        .first("Disposition-Notification-To")
        .ifPresent(value -> out.put("disp_notification_to", HeaderBlock.decodeWords(value)));
    header.first("X-OXMsgref").ifPresent(value -> out.put("msg_ref", value));
    headers(out.putObject("headers"), header);
    return new MailListing(out.toString(), sent, header);
  }

  private static void addresses(ObjectNode out, String name, HeaderBlock header, String field) {
    ArrayNode list = out.putArray(name);
    for (String value : header.all(field)) {
      for (Addresses.Mail address : Addresses.parse(value)) {
        list.addArray().add(address.name()).add(address.address());
      }
    }
  }

  private static void headers(ObjectNode out, HeaderBlock header) {
    for (String name : HEADERS) {
      List<String> values = header.all(name);
      if (values.size() == 1) {
        out.put(name, values.getFirst());
      } else if (!values.isEmpty()) {
        ArrayNode list = out.putArray(name);
        values.forEach(list::add);
      }
    }
  }

  /** X-Priority, or Importance, as 1 (very high) to 5 (very low). */
  private static int priority(HeaderBlock header) {
    String value = header.first("X-Priority").orElse("").trim();
    if (!value.isEmpty() && value.charAt(0) >= '1' && value.charAt(0) <= '5') {
      return value.charAt(0) - '0';
    }
    return switch (header.first("Importance").orElse("").trim().toLowerCase(Locale.ROOT)) {
      case "high" -> 1;
      case "low" -> 5;
      default -> 3;
    };
  }
}
