package org.ropeway.ox.usm.wire;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ropeway.ox.OxAddress;
import org.ropeway.ox.OxMail;
import org.ropeway.ox.json.JsonInput;

/** A mail's listing (usm-json.md 3.11; ox-http-api.md columns 600 to 668). */
final class MailReader {
  private static final int NORMAL = 3;
  private String objectType = "";
  private String uuid = "";
  private String id = "";
  private String subject = "";
  private List<OxAddress> from = List.of();
  private List<OxAddress> to = List.of();
  private List<OxAddress> cc = List.of();
  private List<OxAddress> bcc = List.of();
  private int flags;
  private int colorLabel;
  private @Nullable Instant sent;
  private @Nullable Instant received;
  private long size = -1;
  private int priority = NORMAL;
  private boolean attachment;
  private List<String> userFlags = List.of();
  private Map<String, String> headers = Map.of();
  private String receiptTo = "";

  private MailReader() {}

  static @Nullable OxMail read(JsonInput json, String wanted) {
    MailReader mail = new MailReader();
    json.object("a mail", mail::take);
    if (!mail.objectType.isEmpty() && !mail.objectType.equals(wanted)) {
      return null;
    }
    if (mail.uuid.isEmpty()) {
      throw JsonInput.missing("the uuid of a mail");
    }
    return mail.build();
  }

  /** OX lists the field apart from others. */
  private Map<String, String> allHeaders() {
    if (receiptTo.isBlank()) {
      return headers;
    }
    Map<String, String> all = new HashMap<>(headers);
    all.put("disposition-notification-to", receiptTo);
    return all;
  }

  private OxMail build() {
    return new OxMail(
        uuid,
        id,
        subject,
        from,
        to,
        cc,
        bcc,
        flags,
        colorLabel,
        sent,
        received,
        size,
        priority,
        attachment,
        userFlags,
        allHeaders());
  }

  private void take(String name, JsonInput in) {
    switch (name) {
      case UsmProfile.OBJECT_TYPE -> objectType = in.text(UsmProfile.OBJECT_TYPE);
      case UsmProfile.UUID -> uuid = in.text(UsmProfile.UUID);
      case "id" -> id = in.text("id");
      case "subject" -> subject = in.text("subject");
      case "from" -> from = addresses("from", in);
      case "to" -> to = addresses("to", in);
      case "cc" -> cc = addresses("cc", in);
      case "bcc" -> bcc = addresses("bcc", in);
      case "flags" -> flags = in.integer("flags", 0);
      case "color_label" -> colorLabel = in.integer("color_label", 0);
      case "sent_date" -> sent = instant("sent_date", in);
      case "received_date" -> received = instant("received_date", in);
      case "size" -> size = in.number("size", -1);
      case "priority" -> priority = priority(in);
      case "attachment" -> attachment = in.flag("attachment");
      case "user" ->
          userFlags = in.firstOf("user", UsmProfile.MAX_SMALL_LIST, () -> in.text("user"));
      case "headers" -> headers = headers(in);
      case "disp_notification_to" -> receiptTo = in.isText() ? in.text("disp_notification_to") : "";
      default -> {}
    }
  }

  /** Pairs of name, or null, and address. */
  private static List<OxAddress> addresses(String what, JsonInput in) {
    return in.firstOf(
        what,
        UsmProfile.MAX_ADDRESSES,
        () -> {
          List<String> pair = in.firstOf(what, 2, () -> in.text(what));
          return pair.size() < 2 ? null : new OxAddress(pair.get(0), pair.get(1));
        });
  }

  /** 0 means that none was set (ox-http-api.md 7.5). */
  private static int priority(JsonInput in) {
    int value = in.integer("priority", NORMAL);
    return value < 1 || value > 5 ? NORMAL : value;
  }

  private static @Nullable Instant instant(String what, JsonInput in) {
    return in.isNull() ? null : Instant.ofEpochMilli(in.number(what, 0));
  }

  private static Map<String, String> headers(JsonInput json) {
    if (json.isNull()) {
      return Map.of();
    }
    Map<String, String> out = new HashMap<>();
    json.object(
        "headers",
        (name, in) -> {
          if (out.size() >= UsmProfile.MAX_SMALL_LIST) {
            return;
          }
          String key = name.toLowerCase(Locale.ROOT);
          if (in.isList()) {
            List<String> values =
                in.firstOf("headers", UsmProfile.MAX_SMALL_LIST, () -> in.text("headers"));
            out.put(key, String.join("\n", values));
          } else if (in.isText()) {
            out.put(key, in.text("headers"));
          }
        });
    return out;
  }
}
