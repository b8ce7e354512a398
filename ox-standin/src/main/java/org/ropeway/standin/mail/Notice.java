package org.ropeway.standin.mail;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.ropeway.standin.data.Tx;
import org.ropeway.standin.data.UserRow;
import org.ropeway.standin.data.Users;
import tools.jackson.databind.JsonNode;

/**
 * A notice of absence ([RFC5230]): one answer to each sender in so many days, and none to what was
 * not sent to the user by a person.
 *
 * @param days how long a sender gets no second one
 * @param addresses the user's own beside the one he is known by
 * @param subject empty for one made of the mail's
 * @param from empty for the user's address
 * @param text what it says
 */
record Notice(int days, Set<String> addresses, String subject, String from, String text) {
  private static final int LONGEST = 365;
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.RFC_1123_DATE_TIME.withZone(ZoneOffset.UTC);

  /** The action of a rule. */
  static Notice of(JsonNode action) {
    Set<String> addresses = new LinkedHashSet<>();
    action
        .path("addresses")
        .values()
        .forEach(each -> addresses.add(each.asString("").toLowerCase(Locale.ROOT)));
    JsonNode from = action.path("from");
    return new Notice(
        Math.clamp(action.path("days").asInt(7), 1, LONGEST),
        addresses,
        action.path("subject").asString(""),
        from.isArray()
            ? from.path(0).asString("") + " <" + from.path(1).asString("") + ">"
            : from.asString(""),
        action.path("text").asString(""));
  }

  /** The answer to a mail, and to whom; empty if it gets none. */
  @SuppressWarnings("ArrayRecordComponent") // not compared
  record Answer(String to, byte[] rfc822) {}

  Optional<Answer> answer(Tx tx, UserRow user, byte[] mail, Instant now) throws SQLException {
    HeaderBlock header = HeaderBlock.of(mail);
    Optional<String> sender = sender(header).filter(address -> !isOwn(user, address));
    if (sender.isEmpty() || isAutomatic(header) || !isForUser(tx, user, mail)) {
      return Optional.empty();
    }
    String key = user.id() + "/" + Integer.toHexString(text.hashCode()) + "/" + sender.get();
    long after = now.minus(Duration.ofDays(days)).toEpochMilli();
    if (tx.number("SELECT count(*) FROM notice WHERE key = ? AND at > ?", key, after) > 0) {
      return Optional.empty();
    }
    tx.update("INSERT OR REPLACE INTO notice VALUES(?,?)", key, now.toEpochMilli());
    return Optional.of(new Answer(sender.get(), write(user, header, sender.get(), now)));
  }

  private static Optional<String> sender(HeaderBlock header) {
    List<Addresses.Mail> from = Addresses.parse(header.first("From").orElse(""));
    return from.stream()
        .map(mail -> mail.address().toLowerCase(Locale.ROOT))
        .filter(address -> address.indexOf('@') > 0)
        .findFirst();
  }

  private boolean isOwn(UserRow user, String address) {
    return address.equalsIgnoreCase(user.email()) || addresses.contains(address);
  }

  /** [RFC5230] 4.6. */
  private static boolean isAutomatic(HeaderBlock header) {
    boolean submitted = !header.first("Auto-Submitted").orElse("no").strip().equalsIgnoreCase("no");
    boolean list =
        header.fields().stream()
            .anyMatch(field -> field.name().toLowerCase(Locale.ROOT).startsWith("list-"));
    return submitted || list || header.first("Return-Path").orElse("").strip().equals("<>");
  }

  /** [RFC5230] 4.5. */
  private boolean isForUser(Tx tx, UserRow user, byte[] mail) throws SQLException {
    for (String address : Delivery.recipients(mail)) {
      Optional<UserRow> who = Users.byAddress(tx, address);
      if (addresses.contains(address) || (who.isPresent() && who.get().id() == user.id())) {
        return true;
      }
    }
    return false;
  }

  private byte[] write(UserRow user, HeaderBlock header, String to, Instant now) {
    String id = header.first("Message-ID").orElse("").strip();
    String about = subject.isEmpty() ? "Auto: " + header.text("Subject") : subject;
    String references = (header.first("References").orElse("") + " " + id).strip();
    String domain = user.email().substring(user.email().indexOf('@') + 1);
    StringBuilder out = new StringBuilder();
    out.append("From: ").append(from.isEmpty() ? "<" + user.email() + ">" : ascii(from));
    out.append("\r\nTo: <").append(to).append(">\r\nSubject: ").append(ascii(about));
    out.append("\r\nDate: ").append(DATE.format(now));
    out.append("\r\nMessage-ID: <").append(UUID.randomUUID()).append('@').append(domain);
    out.append(">\r\nAuto-Submitted: auto-replied (vacation)\r\n");
    if (!id.isEmpty()) {
      out.append("In-Reply-To: ").append(id).append("\r\n");
      out.append("References: ").append(references).append("\r\n");
    }
    out.append("MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n");
    out.append("Content-Transfer-Encoding: 8bit\r\n\r\n").append(text).append("\r\n");
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Of a name with an address only the name needs it; nobody here has such. */
  private static String ascii(String text) {
    String line = text.replaceAll("[\\r\\n]+", " ");
    boolean plain = line.chars().allMatch(c -> c >= ' ' && c < 127);
    return plain || line.indexOf('<') >= 0
        ? line
        : "=?utf-8?B?"
            + Base64.getEncoder().encodeToString(line.getBytes(StandardCharsets.UTF_8))
            + "?=";
  }
}
