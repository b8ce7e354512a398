package org.ropeway.store.mail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.FileTime;
import org.ropeway.codec.property.PidTag;
import org.ropeway.store.body.TextDecoder;
import org.ropeway.store.property.PropertyBag;

/**
 * A delivery status ([RFC3464]) or disposition notification ([RFC8098]) in MAPI words ([MS-OXCMAIL]
 * 2.2.3.7).
 */
final class Report {
  private static final int MAX_BLOCKS = 1000;
  private static final int NO_DIAGNOSTIC = -1;

  /** Actions from the mildest to the most severe, and the classes of their reports. */
  private static final List<String> ACTIONS =
      List.of("delivered", "expanded", "relayed", "delayed", "failed");

  private static final List<String> CLASSES =
      List.of(
          "REPORT.IPM.Note.DR",
          "REPORT.IPM.Note.Expanded.DR",
          "REPORT.IPM.Note.Relayed.DR",
          "REPORT.IPM.Note.Delayed.DR",
          "REPORT.IPM.Note.NDR");

  private final List<Map<String, String>> blocks;
  private final Budget budget;

  Report(Part part, Budget budget) {
    this.blocks = blocks(TextDecoder.decode(part.data, null).text());
    this.budget = budget;
  }

  /** Puts what a delivery status says; returns the recipients it is about. */
  List<Recipient> putDelivery(PropertyBag.Builder to) {
    int worst = 0;
    for (Map<String, String> block : blocks) {
      worst = Math.max(worst, severity(block));
    }
    to.put(PidTag.MESSAGE_CLASS, CLASSES.get(worst))
        .put(PidTag.REPORTING_MESSAGE_TRANSFER_AGENT, typed(blocks.getFirst(), "reporting-mta"));
    Recipients table = new Recipients(budget.limits.recipients());
    boolean failed = worst == ACTIONS.size() - 1;
    for (Map<String, String> block : blocks) {
      String address = typed(block, "original-recipient");
      address = address == null ? typed(block, "final-recipient") : address;
      if (address != null && severity(block) == worst) {
        PropertyBag more = recipient(block, failed);
        table.add(MailAddress.of("", address), Recipients.TO, more);
      }
    }
    return table.rows();
  }

  private static PropertyBag recipient(Map<String, String> block, boolean failed) {
    PropertyBag.Builder to = PropertyBag.builder();
    String diagnostic = typed(block, "diagnostic-code");
    String status = block.getOrDefault("status", "");
    String info = (status + " " + (diagnostic == null ? "" : diagnostic)).strip();
    if (!info.isEmpty()) {
      to.put(PidTag.SUPPLEMENTARY_INFO, info).put(PidTag.REPORT_TEXT, info);
    }
    to.put(PidTag.REMOTE_MESSAGE_TRANSFER_AGENT, typed(block, "remote-mta"));
    Instant at = MailDate.parse(block.get("last-attempt-date"));
    if (at != null) {
      to.put(failed ? PidTag.REPORT_TIME : PidTag.DELIVER_TIME, FileTime.of(at));
    }
    if (failed) {
      boolean unknown = status.endsWith(".1.1");
      to.put(PidTag.NON_DELIVERY_REPORT_REASON_CODE, 0)
          .put(PidTag.NON_DELIVERY_REPORT_DIAG_CODE, unknown ? 0 : NO_DIAGNOSTIC);
    }
    return to.build();
  }

  private static int severity(Map<String, String> block) {
    return ACTIONS.indexOf(block.getOrDefault("action", "").toLowerCase(Locale.ROOT));
  }

  /** Puts what a disposition notification says. */
  void putDisposition(PropertyBag.Builder to) {
    Map<String, String> block = blocks.getFirst();
    String disposition = block.getOrDefault("disposition", "");
    int semicolon = disposition.indexOf(';');
    String mode = semicolon < 0 ? disposition : disposition.substring(0, semicolon);
    String kind = disposition.substring(semicolon + 1).strip();
    boolean read =
        !kind.toLowerCase(Locale.ROOT).startsWith("deleted")
            && !kind.toLowerCase(Locale.ROOT).startsWith("denied");
    to.put(PidTag.MESSAGE_CLASS, read ? "REPORT.IPM.Note.IPNRN" : "REPORT.IPM.Note.IPNNRN")
        .put(PidTag.REPORT_DISPOSITION, kind)
        .put(PidTag.REPORT_DISPOSITION_MODE, mode.strip())
        .put(PidTag.ORIGINAL_MESSAGE_ID, block.get("original-message-id"));
  }

  /** Puts what the header of the message says that the report is about. */
  static void putOriginal(PropertyBag.Builder to, HeaderFields original) {
    String subject = original.first("subject");
    Instant sent = MailDate.parse(original.first("date"));
    to.put(PidTag.ORIGINAL_SUBJECT, subject == null ? null : HeaderText.decode(subject))
        .put(PidTag.ORIGINAL_SUBMIT_TIME, sent == null ? null : FileTime.of(sent));
    String id = MessageIds.first(original.first("message-id"));
    if (id != null) {
      to.put(PidTag.ORIGINAL_MESSAGE_ID, id);
    }
  }

  /** The value behind its type: {@code rfc822; bob@ox.test}. */
  private static @Nullable String typed(Map<String, String> block, String name) {
    String value = block.get(name);
    if (value == null) {
      return null;
    }
    String plain = value.substring(value.indexOf(';') + 1).strip();
    boolean bracketed = plain.startsWith("<") && plain.endsWith(">");
    return bracketed ? plain.substring(1, plain.length() - 1) : plain;
  }

  /** Groups of fields, with empty lines between. */
  private static List<Map<String, String>> blocks(String text) {
    List<Map<String, String>> out = new ArrayList<>();
    Map<String, String> block = new HashMap<>();
    out.add(block);
    String name = "";
    for (String line : text.split("\r\n|\n|\r")) {
      if (line.isBlank()) {
        if (!block.isEmpty() && out.size() < MAX_BLOCKS) {
          block = new HashMap<>();
          out.add(block);
        }
      } else if (Character.isWhitespace(line.charAt(0))) {
        block.computeIfPresent(name, (n, v) -> v + " " + line.strip());
      } else if (line.indexOf(':') > 0) {
        name = line.substring(0, line.indexOf(':')).strip().toLowerCase(Locale.ROOT);
        block.putIfAbsent(name, line.substring(line.indexOf(':') + 1).strip());
      }
    }
    return out;
  }
}
