package org.ropeway.standin.ajax.mail;

import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.ropeway.standin.ajax.AjaxSettings;
import org.ropeway.standin.calendar.ClockTime;
import org.ropeway.standin.data.MailRow;
import org.ropeway.standin.data.Mails;
import org.ropeway.standin.data.Tx;
import org.ropeway.standin.mail.HeaderBlock;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Mails as rows of columns (ox-http-api.md section 24; recording mail-01). */
final class MailFields {
  private static final int PREVIEW = 200;
  private final Tx tx;
  private final ZoneId zone;
  private final AjaxSettings settings;

  MailFields(Tx tx, ZoneId zone, AjaxSettings settings) {
    this.tx = tx;
    this.zone = zone;
    this.settings = settings;
  }

  /** A row; header fields by name follow the columns. */
  ArrayNode row(MailRow mail, String folder, List<Integer> columns, List<String> headers)
      throws SQLException {
    ArrayNode out = JsonNodeFactory.instance.arrayNode();
    JsonNode listing = listing(mail);
    for (int column : columns) {
      if (!isUnknown(column)) {
        out.add(value(mail, listing, folder, column));
      }
    }
    if (!headers.isEmpty()) {
      HeaderBlock block = HeaderBlock.of(Mails.content(tx, mail.mid()));
      for (String name : headers) {
        boolean own = MailObject.OWN_MEMBERS.contains(name.toLowerCase(Locale.ROOT));
        out.add(own ? JsonNodeFactory.instance.nullNode() : header(block, name));
      }
    }
    return out;
  }

  /** An object with the columns by their names. */
  ObjectNode object(MailRow mail, String folder, List<Integer> columns) throws SQLException {
    ObjectNode out = JsonNodeFactory.instance.objectNode();
    JsonNode listing = listing(mail);
    for (int column : columns) {
      JsonNode value = value(mail, listing, folder, column);
      if (!value.isNull()) {
        out.set(name(column), value);
      }
    }
    return out;
  }

  /** What is listed of a mail and never changes. */
  static JsonNode listing(MailRow mail) {
    return JsonMapper.shared().readTree(mail.listing());
  }

  /** A header field: null, a text, or several. */
  static JsonNode header(HeaderBlock block, String name) {
    List<String> values = block.all(name).stream().map(HeaderBlock::decodeWords).toList();
    if (values.isEmpty()) {
      return JsonNodeFactory.instance.nullNode();
    }
    if (values.size() == 1) {
      return JsonNodeFactory.instance.stringNode(values.getFirst());
    }
    ArrayNode out = JsonNodeFactory.instance.arrayNode();
    values.forEach(out::add);
    return out;
  }

  /** Keywords, if they are shown. */
  static JsonNode userFlags(MailRow mail, AjaxSettings settings) {
    return settings.userFlags()
        ? JsonMapper.shared().readTree(mail.userFlags())
        : JsonNodeFactory.instance.arrayNode();
  }

  private JsonNode value(MailRow mail, JsonNode listing, String folder, int column)
      throws SQLException {
    JsonNodeFactory json = JsonNodeFactory.instance;
    return switch (column) {
      case 102 -> json.numberNode(mail.color());
      case 600, 654 -> json.stringNode(String.valueOf(mail.uid()));
      case 601, 655 -> json.stringNode(folder);
      case 608 -> json.numberNode(mail.size());
      case 609 -> {
        JsonNode sent = listing.path("sent_date");
        yield sent.isNumber()
            ? json.numberNode(ClockTime.shown(sent.longValue(), zone))
            : json.nullNode();
      }
      case 610, 661 -> json.numberNode(ClockTime.shown(mail.received(), zone));
      case 611 -> json.numberNode(mail.flags());
      case 652 -> json.stringNode("E-Mail");
      case 653 -> json.numberNode(0);
      case 663 -> json.stringNode(preview(mail));
      case 668 -> userFlags(mail, settings);
      case 603, 604, 605, 606, 666, 667 -> addresses(listing.path(name(column)));
      default -> orNull(listing.path(name(column)));
    };
  }

  /** Pairs of name and address; names stay quoted where they have to be in a header (mail-01). */
  static JsonNode addresses(JsonNode pairs) {
    ArrayNode out = JsonNodeFactory.instance.arrayNode();
    for (JsonNode pair : pairs) {
      String name = pair.path(0).asString("");
      boolean special = name.matches(".*[()<>@,;:\\\\\".\\[\\]].*");
      ArrayNode made = out.addArray();
      if (special && !name.startsWith("\"")) {
        made.add("\"" + name.replace("\\", "\\\\").replace("\"", "\\\"") + "\"");
      } else {
        made.add(pair.path(0));
      }
      made.add(pair.path(1));
    }
    return out;
  }

  private String preview(MailRow mail) throws SQLException {
    String text = PartText.plain(MailPart.of(Mails.content(tx, mail.mid())));
    String line = text.strip().replaceAll("\\s+", " ");
    return line.length() > PREVIEW ? line.substring(0, PREVIEW) : line;
  }

  private static JsonNode orNull(JsonNode value) {
    return value.isMissingNode() ? JsonNodeFactory.instance.nullNode() : value;
  }

  private static boolean isUnknown(int column) {
    boolean mail = column >= 600 && column <= 669;
    return !mail && column != 102;
  }

  static String name(int column) {
    return switch (column) {
      case 102 -> "color_label";
      case 600 -> "id";
      case 601 -> "folder_id";
      case 602 -> "attachment";
      case 603 -> "from";
      case 604 -> "to";
      case 605 -> "cc";
      case 606 -> "bcc";
      case 607 -> "subject";
      case 608 -> "size";
      case 609 -> "sent_date";
      case 610 -> "received_date";
      case 611 -> "flags";
      case 612 -> "level";
      case 613 -> "disp_notification_to";
      case 614 -> "priority";
      case 615 -> "msg_ref";
      case 652 -> "account_name";
      case 653 -> "account_id";
      case 654 -> "original_id";
      case 655 -> "original_folder_id";
      case 656 -> "content_type";
      case 661 -> "date";
      case 663 -> "text_preview";
      case 666 -> "sender";
      case 667 -> "reply_to";
      case 668 -> "user";
      default -> "";
    };
  }

  /** What OX calls a column in its own words. */
  static String constant(int column) {
    return switch (column) {
      case 609 -> "SENT_DATE";
      case 668 -> "FLAGS";
      default -> name(column).toUpperCase(Locale.ROOT);
    };
  }
}
