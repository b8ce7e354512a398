package org.ropeway.it.corpus;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the header of a mail says, by lower-case names; what says the same has the same value. */
final class HeaderFacts {
  static final String SUBJECT = "subject";
  static final String FROM = "from";
  static final String SENDER = "sender";
  static final String TO = "to";
  static final String CC = "cc";
  static final String GROUPS = "groups";
  static final String DATE = "date";
  static final String MESSAGE_ID = "message-id";
  static final String IMPORTANCE = "importance";

  /** Fields of header that a client asked the mailbox's map for, as add-ins do. */
  static final List<String> NAMED =
      List.of(
          "auto-submitted",
          "comments",
          "list-id",
          "list-post",
          "list-archive",
          "list-owner",
          "list-unsubscribe-post",
          "precedence",
          "organization",
          "user-agent",
          "x-mailer",
          "x-ticket-id",
          "x-campaign",
          "x-spam-status",
          "feedback-id",
          "accept-language",
          "content-language",
          "content-class");

  private static final List<String> ADDRESSES =
      List.of(FROM, SENDER, TO, CC, "reply-to", "disposition-notification-to", "return-receipt-to");

  private static final List<String> TEXTS =
      List.of(
          "in-reply-to",
          "references",
          "list-help",
          "list-subscribe",
          "list-unsubscribe",
          "x-message-flag",
          "thread-index");

  private HeaderFacts() {}

  static SortedMap<String, String> of(MimeMessage mail) throws MessagingException {
    SortedMap<String, String> out = new TreeMap<>();
    out.put(SUBJECT, text(mail, SUBJECT));
    for (String name : ADDRESSES) {
      out.put(name, addresses(mail, name));
    }
    out.put(GROUPS, groups(mail));
    Stream<String> texts = Stream.concat(TEXTS.stream(), NAMED.stream());
    for (String name : texts.toList()) {
      out.put(name, text(mail, name));
    }
    out.put("thread-index", text(mail, "thread-index").replace(" ", ""));
    out.put(MESSAGE_ID, text(mail, MESSAGE_ID));
    out.put(DATE, date(mail));
    out.put(IMPORTANCE, importance(mail));
    out.put("sensitivity", text(mail, "sensitivity").toLowerCase(Locale.ROOT));
    out.put("x-auto-response-suppress", suppressed(mail));
    out.values().removeIf(String::isEmpty);
    return out;
  }

  /** A mailbox adds a place in a conversation to every mail. */
  static boolean isAddition(String name, Map<String, String> original) {
    return name.equals("thread-index") && !original.containsKey(name);
  }

  private static String text(MimeMessage mail, String name) throws MessagingException {
    String[] values = mail.getHeader(name);
    if (values == null) {
      return "";
    }
    String raw = MimeUtility.unfold(values[0]).replaceAll("\\s+", " ").strip();
    try {
      return MimeUtility.decodeText(utf8(raw));
    } catch (UnsupportedEncodingException e) {
      return raw;
    }
  }

  /** Header fields in UTF-8 come as Latin 1 from the library. */
  private static String utf8(String raw) {
    byte[] bytes = raw.getBytes(StandardCharsets.ISO_8859_1);
    String text = new String(bytes, StandardCharsets.UTF_8);
    return text.indexOf('\uFFFD') < 0 ? text : raw;
  }

  private static String addresses(MimeMessage mail, String name) throws MessagingException {
    return parsed(mail, name).stream()
        .flatMap(HeaderFacts::members)
        .map(HeaderFacts::person)
        .collect(Collectors.joining(", "));
  }

  private static List<InternetAddress> parsed(MimeMessage mail, String name)
      throws MessagingException {
    String[] values = mail.getHeader(name);
    List<InternetAddress> out = new ArrayList<>();
    for (String value : values == null ? new String[0] : values) {
      for (Address a : InternetAddress.parseHeader(utf8(MimeUtility.unfold(value)), false)) {
        out.add((InternetAddress) a);
      }
    }
    return out;
  }

  private static Stream<InternetAddress> members(InternetAddress address) {
    if (!address.isGroup()) {
      return Stream.of(address);
    }
    try {
      InternetAddress[] members = address.getGroup(false);
      return members == null ? Stream.empty() : Arrays.stream(members);
    } catch (MessagingException e) {
      return Stream.empty();
    }
  }

  /** A name that is the address is none. */
  private static String person(InternetAddress a) {
    String name = a.getPersonal() == null ? "" : a.getPersonal().strip();
    String plain = name.replaceAll("^'(.*)'$", "$1");
    return plain.isEmpty() || plain.equalsIgnoreCase(a.getAddress())
        ? a.getAddress()
        : plain + " <" + a.getAddress() + ">";
  }

  private static String groups(MimeMessage mail) throws MessagingException {
    List<String> names = new ArrayList<>();
    for (String field : List.of(TO, CC)) {
      for (InternetAddress a : parsed(mail, field)) {
        if (a.isGroup()) {
          names.add(a.getAddress().replaceAll(":.*", ""));
        }
      }
    }
    return String.join(", ", names);
  }

  private static String date(MimeMessage mail) throws MessagingException {
    return mail.getSentDate() == null ? "" : mail.getSentDate().toInstant().toString();
  }

  /** Several fields say it, in the order in which [MS-OXCMAIL] asks them. */
  private static String importance(MimeMessage mail) throws MessagingException {
    for (String name : List.of("importance", "x-priority", "x-msmail-priority", "priority")) {
      String value = text(mail, name).toLowerCase(Locale.ROOT).replaceAll("[ (].*", "");
      switch (value) {
        case "high", "urgent", "1", "2" -> {
          return "high";
        }
        case "low", "non-urgent", "4", "5" -> {
          return "low";
        }
        default -> {}
      }
    }
    return "";
  }

  private static String suppressed(MimeMessage mail) throws MessagingException {
    String words = text(mail, "x-auto-response-suppress").toLowerCase(Locale.ROOT);
    return String.join(" ", new TreeSet<>(List.of(words.split("[, ]+"))));
  }
}
