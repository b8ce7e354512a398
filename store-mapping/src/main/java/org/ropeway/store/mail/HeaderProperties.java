package org.ropeway.store.mail;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.FileTime;
import org.ropeway.codec.data.PropertyName;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyType;
import org.ropeway.codec.entryid.FlatEntryList;
import org.ropeway.codec.property.PidLid;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.property.PropertySet;
import org.ropeway.store.property.PropertyBag;

/**
 * What only the header of the mail itself tells, not the listing ([MS-OXCMAIL] 2.2.3.1, 2.2.3.2).
 */
final class HeaderProperties {
  private static final int MAX_NAMED = 500;
  private static final int DO_NOT_REPLY_AT_ALL = -1;

  private final HeaderBlock header;
  private final Budget budget;

  HeaderProperties(HeaderBlock header, Budget budget) {
    this.header = header;
    this.budget = budget;
  }

  void put(PropertyBag.Builder to, NamedTags tags) {
    replyTo(to);
    receipts(to);
    times(to);
    flag(to, tags);
    to.put(PidTag.LIST_HELP, text("list-help"))
        .put(PidTag.LIST_SUBSCRIBE, text("list-subscribe"))
        .put(PidTag.LIST_UNSUBSCRIBE, text("list-unsubscribe"))
        .put(PidTag.AUTO_RESPONSE_SUPPRESS, autoResponseSuppress());
    named(to, tags);
  }

  /** PidTagTransportMessageHeaders: the header of a mail as it came. */
  void putTransportHeaders(PropertyBag.Builder to, byte[] mail) {
    int end = Math.min(headerEnd(mail), budget.limits.headerBytes());
    byte[] bytes = Arrays.copyOf(mail, end);
    String text = Charsets.decode(bytes, Charsets.WINDOWS_1252).replace("\0", "");
    to.put(PidTag.TRANSPORT_MESSAGE_HEADERS, text);
  }

  /** Behind the line end of the last field. */
  private static int headerEnd(byte[] mail) {
    boolean lineStart = true;
    for (int i = 0; i < mail.length; i++) {
      if (mail[i] == '\n') {
        if (lineStart) {
          return i > 0 && mail[i - 1] == '\r' ? i - 1 : i;
        }
        lineStart = true;
      } else if (mail[i] != '\r') {
        lineStart = false;
      }
    }
    return mail.length;
  }

  private void replyTo(PropertyBag.Builder to) {
    List<MailAddress> list =
        AddressList.parse(header.first("reply-to"), budget.limits.recipients());
    if (list.isEmpty()) {
      return;
    }
    List<Bytes> ids = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (MailAddress a : list) {
      ids.add(a.entryId());
      names.add(a.name());
    }
    to.put(PidTag.REPLY_RECIPIENT_NAMES, String.join(";", names))
        .put(PidTag.REPLY_RECIPIENT_ENTRIES, new FlatEntryList(ids).toBytes());
  }

  /** [MS-OXCMAIL] 2.2.3.1.4 and 2.2.3.1.5. */
  private void receipts(PropertyBag.Builder to) {
    to.put(PidTag.READ_RECEIPT_REQUESTED, false)
        .put(PidTag.NON_RECEIPT_NOTIFICATION_REQUESTED, false)
        .put(
            PidTag.ORIGINATOR_DELIVERY_REPORT_REQUESTED, header.first("return-receipt-to") != null);
    ReceiptRequest.put(to, header.first(ReceiptRequest.FIELD));
  }

  private void times(PropertyBag.Builder to) {
    Instant expires = MailDate.parse(header.first("expires"));
    expires = expires == null ? MailDate.parse(header.first("expiry-date")) : expires;
    Instant replyBy = MailDate.parse(header.first("reply-by"));
    if (expires != null) {
      to.put(PidTag.EXPIRY_TIME, FileTime.of(expires));
    }
    if (replyBy != null) {
      to.put(PidTag.REPLY_TIME, FileTime.of(replyBy)).put(PidTag.REPLY_REQUESTED, true);
    }
  }

  /** What the sender asks for. [MS-OXCMAIL] 2.2.3.2.25. */
  private void flag(PropertyBag.Builder to, NamedTags tags) {
    PropertyTag request = tags.own(PidLid.FLAG_REQUEST, PropertyType.STRING);
    if (request != null) {
      to.put(request, text("x-message-flag"));
    }
  }

  private @Nullable Integer autoResponseSuppress() {
    String field = header.first("x-auto-response-suppress");
    if (field == null) {
      return null;
    }
    int mask = 0;
    for (String word : field.toLowerCase(Locale.ROOT).split("[,;\\s]+")) {
      mask |=
          switch (word) {
            case "all" -> DO_NOT_REPLY_AT_ALL;
            case "dr" -> 0x01;
            case "ndr" -> 0x02;
            case "rn" -> 0x04;
            case "nrn" -> 0x08;
            case "oof" -> 0x10;
            case "autoreply" -> 0x20;
            default -> 0;
          };
    }
    return mask;
  }

  /**
   * Fields that somebody asked the mailbox's map for ([MS-OXCMAIL] 2.2.3.2.20). No name is made for
   * a field of a mail, or a hostile one could fill the map.
   */
  private void named(PropertyBag.Builder to, NamedTags tags) {
    List<String> fields = header.names().stream().limit(MAX_NAMED).toList();
    List<PropertyName> names =
        fields.stream()
            .filter(f -> f.length() < 100)
            .map(f -> PropertyName.of(PropertySet.PS_INTERNET_HEADERS, f))
            .toList();
    int[] ids = tags.lookup(names);
    for (int i = 0; i < ids.length; i++) {
      String value = text(((PropertyName.Named) names.get(i)).name());
      if (ids[i] != 0 && value != null) {
        to.put(PropertyTag.of(ids[i], PropertyType.STRING), value);
      }
    }
  }

  private @Nullable String text(String name) {
    String value = header.first(name);
    return value == null ? null : HeaderText.decode(value);
  }

  /** The bytes of the Content-Type field and of a body, as an entity of its own. */
  static byte[] entity(String contentType, byte[] body) {
    byte[] head = ("Content-Type: " + contentType + "\r\n\r\n").getBytes(StandardCharsets.UTF_8);
    byte[] out = Arrays.copyOf(head, head.length + body.length);
    System.arraycopy(body, 0, out, head.length, body.length);
    return out;
  }
}
