package org.ropeway.standin.ajax.mail;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.ropeway.standin.calendar.ClockTime;
import org.ropeway.standin.mail.HeaderBlock;
import org.ropeway.standin.mail.MailListing;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A mail with its texts and attachments, as {@code get} shows it (recordings mail-03 and mail-04).
 * HTML is given as it is and said to be so: nothing here makes it harmless.
 */
final class MailObject {
  /** Header fields that are no headers to OX but members of their own. */
  static final Set<String> OWN_MEMBERS =
      Set.of(
          "from",
          "to",
          "cc",
          "bcc",
          "sender",
          "subject",
          "date",
          "content-type",
          "content-disposition",
          "disposition-notification-to",
          "x-priority",
          "importance");

  private final ZoneId zone;
  private final String view;

  MailObject(ZoneId zone, String view) {
    this.zone = zone;
    this.view = view;
  }

  /** What is in the mail itself, without what its folder knows of it. */
  ObjectNode of(MailPart mail, MailListing listing) {
    JsonNode known = JsonMapper.shared().readTree(listing.json());
    ObjectNode out = JsonNodeFactory.instance.objectNode();
    for (String name : List.of("from", "to", "cc", "bcc")) {
      out.set(name, MailFields.addresses(known.path(name)));
    }
    out.set("subject", known.path("subject"));
    out.set("priority", known.path("priority"));
    for (String name : List.of("Sender", "Reply-To")) {
      String member = name.toLowerCase(Locale.ROOT).replace('-', '_');
      boolean there = mail.header().first(name).isPresent();
      out.set(
          member,
          there ? MailFields.addresses(known.path(member)) : JsonNodeFactory.instance.arrayNode());
    }
    listing.sentDate().ifPresent(date -> out.put("sent_date", ClockTime.shown(date, zone)));
    if (known.has("disp_notification_to")) {
      out.set("disp_notification_to", known.path("disp_notification_to"));
    }
    out.set("headers", headers(mail.header()));
    addParts(out, mail);
    out.put("modified", 0);
    return out;
  }

  private static ObjectNode headers(HeaderBlock header) {
    ObjectNode out = JsonNodeFactory.instance.objectNode();
    Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    header.fields().forEach(field -> names.add(field.name()));
    for (String name : names) {
      if (!OWN_MEMBERS.contains(name.toLowerCase(Locale.ROOT))) {
        out.set(name, MailFields.header(header, name));
      }
    }
    return out;
  }

  private void addParts(ObjectNode out, MailPart mail) {
    List<ObjectNode> texts = new ArrayList<>();
    List<ObjectNode> files = new ArrayList<>();
    List<ObjectNode> inline = new ArrayList<>();
    ArrayNode messages = JsonNodeFactory.instance.arrayNode();
    boolean html = hasHtml(mail);
    for (MailPart leaf : mail.leaves()) {
      if (leaf.isMessage() && !leaf.children().isEmpty()) {
        messages.add(message(leaf));
      } else if (isText(leaf)) {
        addText(leaf, html, texts);
      } else {
        ObjectNode file = file(leaf);
        (file.path("disp").stringValue().equals("inline") ? inline : files).add(file);
      }
    }
    if (!messages.isEmpty()) {
      out.set("nested_msgs", messages);
    }
    if (texts.isEmpty() && files.isEmpty() && inline.isEmpty()) {
      return;
    }
    ArrayNode list = out.putArray("attachments");
    texts.forEach(list::add);
    files.forEach(list::add);
    inline.forEach(list::add);
    if (!files.isEmpty()) {
      out.put("real_attachment", true);
    }
  }

  /** Of alternatives only one is shown, but for the raw view. */
  private void addText(MailPart leaf, boolean html, List<ObjectNode> texts) {
    boolean plain = leaf.type().equals("text/plain");
    switch (view) {
      case "raw" -> texts.add(text(leaf, leaf.type(), PartText.of(leaf)));
      case "text" -> {
        if (plain) {
          texts.add(text(leaf, leaf.type(), PartText.escaped(PartText.of(leaf))));
          return;
        }
        if (texts.isEmpty()) {
          String shown = PartText.escaped(PartText.untagged(PartText.of(leaf)));
          texts.add(text(leaf, "text/plain", shown));
        }
        texts.add(file(leaf).put("filename", "Part_" + leaf.id() + ".html"));
      }
      default -> {
        if (plain && !html) {
          texts.add(text(leaf, leaf.type(), PartText.escaped(PartText.of(leaf))));
        } else if (!plain) {
          texts.add(text(leaf, leaf.type(), PartText.of(leaf)));
        }
      }
    }
  }

  private static boolean hasHtml(MailPart mail) {
    return mail.leaves().stream().anyMatch(leaf -> isText(leaf) && leaf.type().equals("text/html"));
  }

  private static boolean isText(MailPart leaf) {
    boolean text = leaf.type().equals("text/plain") || leaf.type().equals("text/html");
    return text && !leaf.disposition().equals("attachment") && leaf.file().isEmpty();
  }

  private ObjectNode text(MailPart leaf, String type, String content) {
    boolean harmless = view.equals("raw") || !leaf.type().equals("text/html");
    return JsonNodeFactory.instance
        .objectNode()
        .put("id", leaf.id())
        .put("disp", "inline")
        .put("content_type", type)
        .put("size", content.length())
        .put("content", content)
        .put("truncated", false)
        .put("sanitized", harmless);
  }

  private static ObjectNode file(MailPart leaf) {
    String cid = leaf.header().first("Content-ID").orElse("").strip();
    boolean shown = !cid.isEmpty() && !leaf.disposition().equals("attachment");
    ObjectNode out = JsonNodeFactory.instance.objectNode();
    out.put("id", leaf.id());
    out.put("filename", fileName(leaf));
    out.put("size", leaf.body().length);
    out.put("disp", shown ? "inline" : "attachment");
    if (shown) {
      out.put("cid", cid);
    }
    out.put("content_type", fullType(leaf));
    out.putNull("content");
    return out;
  }

  /** The type with its parameters, but for the name. */
  private static String fullType(MailPart leaf) {
    StringBuilder out = new StringBuilder(leaf.type());
    String[] parts = leaf.header().first("Content-Type").orElse("").split(";");
    for (int i = 1; i < parts.length; i++) {
      String parameter = parts[i].strip();
      if (!parameter.isEmpty() && !parameter.toLowerCase(Locale.ROOT).startsWith("name")) {
        out.append("; ").append(parameter);
      }
    }
    return out.toString();
  }

  /** The name of a file, or one made of its number and type. */
  static String fileName(MailPart leaf) {
    if (!leaf.file().isEmpty()) {
      return leaf.file();
    }
    String ending =
        switch (leaf.type()) {
          case "text/plain" -> "txt";
          case "text/html" -> "html";
          case "text/calendar" -> "ics";
          case "image/png" -> "png";
          case "image/jpeg" -> "jpg";
          case "message/rfc822" -> "eml";
          default -> "dat";
        };
    return leaf.type().equals("message/delivery-status")
        ? "delivery-status.txt"
        : "Part_" + leaf.id() + "." + ending;
  }

  private ObjectNode message(MailPart leaf) {
    MailPart inner = leaf.children().getFirst();
    MailListing listing = MailListing.of(leaf.decoded());
    ObjectNode out = of(inner, listing);
    out.put("flags", 0);
    out.putArray("user");
    out.put("color_label", 0);
    out.put(
        "attachment", JsonMapper.shared().readTree(listing.json()).path("attachment").asBoolean());
    out.put("id", leaf.id());
    out.put("filename", fileName(leaf));
    out.remove("real_attachment");
    return out;
  }
}
