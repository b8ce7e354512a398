package org.ropeway.standin.ajax.mail;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.ropeway.standin.ajax.Params;
import org.ropeway.standin.data.MailRow;
import tools.jackson.databind.JsonNode;

/**
 * Order and range of a listing. Mails with equal keys stand in the order in which they came,
 * whatever the direction (mail-02).
 */
record MailOrder(Optional<Comparator<MailRow>> comparator, int from, int to) {
  private static final int ALL = Integer.MAX_VALUE;

  /** Whether only a part is wanted. */
  boolean isRange() {
    return to != ALL;
  }

  /** The number of mails that are wanted. */
  int length() {
    return isRange() ? Math.max(0, to - from) : ALL;
  }

  /** What is wanted of a list, in order. */
  <T> List<T> cut(List<T> all) {
    int end = Math.min(to, all.size());
    return from >= end ? List.of() : all.subList(from, end);
  }

  static MailOrder of(Params params) {
    OptionalInt left = params.integer("left_hand_limit");
    OptionalInt right = params.integer("right_hand_limit");
    int from = 0;
    int to = ALL;
    if (left.isPresent() && right.isPresent()) {
      from = Math.max(0, left.getAsInt());
      to = Math.max(0, right.getAsInt());
    } else if (params.get("limit").isPresent()) {
      String[] limits = params.require("limit").split(",", 2);
      from = limits.length == 2 ? number(limits[0]) : 0;
      to = number(limits[limits.length - 1]);
    }
    return new MailOrder(sort(params), from, to);
  }

  private static int number(String text) {
    try {
      return Math.max(0, Integer.parseInt(text.strip()));
    } catch (NumberFormatException e) {
      throw MailTroubles.notInteger("limit").raise();
    }
  }

  private static Optional<Comparator<MailRow>> sort(Params params) {
    Optional<String> sort = params.get("sort");
    if (sort.isEmpty()) {
      return Optional.empty();
    }
    String direction = params.get("order").orElseThrow(() -> MailTroubles.missing("order").raise());
    if (!sort.get().matches("[0-9]{1,5}")) {
      throw MailTroubles.notInteger("sort").raise();
    }
    Comparator<MailRow> key =
        switch (Integer.parseInt(sort.get())) {
          case 602 -> throw MailTroubles.unsupported().raise();
          case 102 -> Comparator.comparingInt(MailRow::color);
          case 603 -> Comparator.comparing(mail -> address(mail, "from"));
          case 604 -> Comparator.comparing(mail -> address(mail, "to"));
          case 605 -> Comparator.comparing(mail -> address(mail, "cc"));
          case 607 -> Comparator.comparing(MailOrder::subject);
          case 608 -> Comparator.comparingLong(MailRow::size);
          case 609 -> Comparator.comparingLong(MailOrder::sent);
          case 611 -> Comparator.comparingInt(MailRow::flags);
          default -> Comparator.comparingLong(MailRow::received);
        };
    return Optional.of(direction.equalsIgnoreCase("desc") ? key.reversed() : key);
  }

  private static String address(MailRow mail, String field) {
    JsonNode first = MailFields.listing(mail).path(field).path(0);
    return first.path(1).asString("").toLowerCase(Locale.ROOT);
  }

  /** Without what replies put in front (RFC 5256 section 2.1). */
  private static String subject(MailRow mail) {
    String subject = MailFields.listing(mail).path("subject").asString("");
    return subject.toLowerCase(Locale.ROOT).replaceFirst("^((re|fwd?|aw|wg)\\s*:\\s*)+", "");
  }

  private static long sent(MailRow mail) {
    JsonNode sent = MailFields.listing(mail).path("sent_date");
    return sent.isNumber() ? sent.longValue() : mail.received();
  }
}
