package org.ropeway.store.outbound;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.FileTime;
import org.ropeway.codec.data.PropertyName;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyType;
import org.ropeway.codec.property.PidLid;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.property.PropertySet;
import org.ropeway.store.MessageFlags;
import org.ropeway.store.NamedProperties;
import org.ropeway.store.mail.MessageContent;
import org.ropeway.store.property.PropertyBag;

/** The header of a message. [MS-OXCMAIL] 2.1.3.1 and 2.1.3.2. */
final class MessageHeader {
  private static final int TO = 1;
  private static final int CC = 2;
  private static final int BCC = 3;
  private static final int FIRST_NAMED = 0x8000;

  /** Fields that other properties stand for, whether the message has them or not. */
  private static final Set<String> TAKEN =
      Set.of(
          "from",
          "sender",
          "to",
          "cc",
          "bcc",
          "reply-to",
          "subject",
          "date",
          "message-id",
          "in-reply-to",
          "references",
          "thread-topic",
          "thread-index",
          "importance",
          "priority",
          "x-priority",
          "x-msmail-priority",
          "sensitivity",
          "disposition-notification-to",
          "return-receipt-to",
          "reply-by",
          "expires",
          "x-message-flag",
          "list-help",
          "list-subscribe",
          "list-unsubscribe",
          "x-auto-response-suppress",
          "mime-version");

  /**
   * Who the servers are that a mail came by is for them to say, and what they say to one another.
   */
  private static final Pattern OF_SERVERS =
      Pattern.compile("received|return-path|x-ms-exchange-(organization|forest)-.*");

  /** Of the fields whose names begin so, those that say something of a message, not of a part. */
  private static final Set<String> OF_MESSAGES = Set.of("content-class", "content-language");

  private static final List<String> SUPPRESSED =
      List.of("DR", "NDR", "RN", "NRN", "OOF", "AutoReply");

  private final NamedProperties names;
  private final PropertyBag message;
  private final MessageContent content;
  private final HeaderWriter out = new HeaderWriter();

  MessageHeader(MessageContent content, NamedProperties names) {
    this.names = names;
    this.content = content;
    this.message = content.properties();
  }

  /** All fields but those that say what the body is. */
  HeaderWriter write(Stamp stamp) {
    people();
    out.text("Subject", message.get(PidTag.SUBJECT, ""));
    Instant now = stamp.date();
    String date = now == null ? null : HeaderDate.of(now);
    out.put("Date", date(PidTag.CLIENT_SUBMIT_TIME).orElse(date));
    out.put("Message-ID", messageId(stamp));
    out.put("In-Reply-To", ids(PidTag.IN_REPLY_TO_ID));
    out.put("References", ids(PidTag.INTERNET_REFERENCES));
    conversation();
    priorities();
    receipts();
    flag();
    date(PidTag.REPLY_TIME).ifPresent(d -> out.put("Reply-By", d));
    date(PidTag.EXPIRY_TIME).ifPresent(d -> out.put("Expires", d));
    out.text("List-Help", text(PidTag.LIST_HELP));
    out.text("List-Subscribe", text(PidTag.LIST_SUBSCRIBE));
    out.text("List-Unsubscribe", text(PidTag.LIST_UNSUBSCRIBE));
    autoResponses();
    named();
    out.put("MIME-Version", "1.0");
    asItCame();
    if (ReportMail.isReport(message) && !out.has("Auto-Submitted")) {
      out.put("Auto-Submitted", "auto-replied");
    }
    return out;
  }

  private @Nullable String messageId(Stamp stamp) {
    String own = text(PidTag.INTERNET_MESSAGE_ID);
    return own == null || own.isBlank() ? stamp.messageId() : own;
  }

  /** However the ids are separated. */
  private @Nullable String ids(PropertyTag tag) {
    String ids = text(tag);
    return ids == null ? null : ids.replaceAll("\\s+", " ");
  }

  private void people() {
    Optional<Address> author = Address.author(message).or(() -> Address.sender(message));
    author.ifPresent(a -> out.put("From", a.mailbox()));
    Optional<Address> sender = Address.sender(message);
    if (sender.isPresent() && !sender.map(Address::email).equals(author.map(Address::email))) {
      out.put("Sender", sender.get().mailbox());
    }
    out.list("To", addressees());
    out.list("Cc", Address.recipients(content.recipients(), CC));
    out.list("Bcc", Address.recipients(content.recipients(), BCC));
    out.list(
        "Reply-To",
        Address.list(message.get(PidTag.REPLY_RECIPIENT_ENTRIES, Bytes.EMPTY)).stream()
            .map(Address::mailbox)
            .toList());
  }

  /** The recipients of a report are those it tells of; it is for whom received it. */
  private List<String> addressees() {
    return ReportMail.isDelivery(message)
        ? Address.receiver(message).stream().map(Address::mailbox).toList()
        : Address.recipients(content.recipients(), TO);
  }

  private void conversation() {
    String topic = message.get(PidTag.CONVERSATION_TOPIC, "");
    if (!topic.equals(message.get(PidTag.NORMALIZED_SUBJECT, ""))) {
      out.text("Thread-Topic", topic);
    }
    Bytes index = message.get(PidTag.CONVERSATION_INDEX, Bytes.EMPTY);
    String base64 = Base64.getEncoder().encodeToString(index.unsafeArray());
    out.put("Thread-Index", base64.replaceAll("(.{60})(?=.)", "$1 "));
  }

  private void priorities() {
    int importance = message.get(PidTag.IMPORTANCE, 1);
    if (importance == 2) {
      out.put("Importance", "high").put("X-Priority", "1");
    } else if (importance == 0) {
      out.put("Importance", "low").put("X-Priority", "5");
    }
    switch (message.get(PidTag.PRIORITY, 0)) {
      case 1 -> out.put("Priority", "urgent");
      case -1 -> out.put("Priority", "non-urgent");
      default -> {}
    }
    switch (message.get(PidTag.SENSITIVITY, 0)) {
      case 1 -> out.put("Sensitivity", "personal");
      case 2 -> out.put("Sensitivity", "private");
      case 3 -> out.put("Sensitivity", "company-confidential");
      default -> {}
    }
  }

  /** What the sender asks the recipients to do. [MS-OXCMAIL] 2.1.3.2.25. */
  private void flag() {
    int[] ids = names.idsOf(List.of(PidLid.FLAG_REQUEST), false);
    if (ids[0] != 0) {
      out.text("X-Message-Flag", text(PropertyTag.of(ids[0], PropertyType.STRING)));
    }
  }

  /** [MS-OXCMAIL] 2.1.3.1.4 and 2.1.3.1.5. */
  private void receipts() {
    Optional<Address> receiver =
        Address.of(message.get(PidTag.READ_RECEIPT_ENTRY_ID, Bytes.EMPTY))
            .or(() -> Address.sender(message))
            .or(() -> Address.author(message));
    if (message.get(PidTag.READ_RECEIPT_REQUESTED, false)) {
      receiver.ifPresent(a -> out.put("Disposition-Notification-To", a.mailbox()));
    }
    if (message.get(PidTag.ORIGINATOR_DELIVERY_REPORT_REQUESTED, false)) {
      receiver.ifPresent(a -> out.put("Return-Receipt-To", a.mailbox()));
    }
  }

  private void autoResponses() {
    int mask = message.get(PidTag.AUTO_RESPONSE_SUPPRESS, 0);
    if (mask == -1) {
      out.put("X-Auto-Response-Suppress", "All");
      return;
    }
    List<String> words = new ArrayList<>();
    for (int i = 0; i < SUPPRESSED.size(); i++) {
      if ((mask & (1 << i)) != 0) {
        words.add(SUPPRESSED.get(i));
      }
    }
    out.list("X-Auto-Response-Suppress", words);
  }

  /** Fields that clients write by their names; none that is written otherwise. */
  private void named() {
    int[] ids =
        message.toList().stream()
            .filter(v -> v.tag().id() >= FIRST_NAMED && v.value() instanceof String)
            .mapToInt(v -> v.tag().id())
            .toArray();
    List<PropertyName> found = ids.length == 0 ? List.of() : names.namesOf(ids);
    for (int i = 0; i < ids.length; i++) {
      PropertyTag tag = message.tagOf(ids[i]);
      if (tag != null
          && found.get(i) instanceof PropertyName.Named named
          && named.guid().equals(PropertySet.PS_INTERNET_HEADERS)
          && isFree(named.name())
          && !OF_SERVERS.matcher(named.name().toLowerCase(Locale.ROOT)).matches()) {
        out.text(named.name(), String.valueOf(message.get(tag)));
      }
    }
  }

  private boolean isFree(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.matches("[!-9;-~]{1,76}")
        && (!lower.startsWith("content-") || OF_MESSAGES.contains(lower))
        && !TAKEN.contains(lower)
        && !out.has(lower);
  }

  /** A mail that came keeps the fields that no property stands for: its traces above all. */
  private void asItCame() {
    if ((message.get(PidTag.MESSAGE_FLAGS, MessageFlags.UNSENT) & MessageFlags.UNSENT) != 0) {
      return;
    }
    String header = message.get(PidTag.TRANSPORT_MESSAGE_HEADERS, "");
    List<String> fields = List.of(header.split("\r?\n(?![ \t])"));
    List<String> kept = new ArrayList<>();
    for (String field : fields) {
      int colon = field.indexOf(':');
      boolean ascii =
          field.chars().allMatch(c -> (c >= ' ' && c <= '~') || "\r\n\t".indexOf(c) >= 0);
      if (colon > 0 && ascii && isFree(field.substring(0, colon).strip())) {
        kept.add(field.replaceAll("\r?\n", "\r\n"));
      }
    }
    kept.forEach(out::raw);
  }

  private @Nullable String text(PropertyTag tag) {
    return message.get(tag) instanceof String s ? s : null;
  }

  private Optional<String> date(PropertyTag tag) {
    return message.get(tag) instanceof FileTime t && t.ticks() > 0 ? date(t) : Optional.empty();
  }

  /** Outlook's "none" is a time that no calendar has. */
  private static Optional<String> date(FileTime time) {
    Instant instant = time.toInstant();
    boolean sane = instant.getEpochSecond() < 253_402_300_800L;
    return sane ? Optional.of(HeaderDate.of(instant)) : Optional.empty();
  }
}
