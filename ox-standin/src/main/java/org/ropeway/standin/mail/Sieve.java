package org.ropeway.standin.mail;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ropeway.standin.data.MailFilters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs a user's mail filter on a mail, as the Sieve interpreter behind OX does with the script that
 * OX makes of the rules (ox-http-api.md 19, [RFC5228]). The tests body and envelope, and
 * currentdate of anything but a day, hold for no mail (negated: for all), and the actions setflags,
 * reject and notify do nothing.
 */
final class Sieve {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int SEEN = 32;
  private static final int FLAGGED = 8;

  private final HeaderBlock header;
  private final long size;
  private final Instant now;
  private final Set<String> folders = new LinkedHashSet<>();
  private final List<String> redirects = new ArrayList<>();
  private int flags;
  private @Nullable Notice notice;
  private boolean implicitKeep = true;
  private boolean keep;
  private boolean stopped;

  private Sieve(byte[] rfc822, Instant now) {
    this.now = now;
    this.header = HeaderBlock.of(rfc822);
    this.size = rfc822.length;
  }

  /**
   * What becomes of a mail.
   *
   * @param inbox whether it goes into the inbox
   * @param folders the OX ids of the folders it goes into
   * @param flags OX flags it has there
   * @param redirects addresses it is sent to
   * @param notice what its sender is told; null if nothing
   */
  record Outcome(
      boolean inbox,
      Set<String> folders,
      int flags,
      List<String> redirects,
      @Nullable Notice notice) {}

  static Outcome run(List<MailFilters.Filter> filters, byte[] rfc822, Instant now) {
    Sieve sieve = new Sieve(rfc822, now);
    for (MailFilters.Filter filter : filters) {
      if (filter.active() && !sieve.stopped) {
        JsonNode rule = JSON.readTree(filter.json());
        if (!rule.has("test") || sieve.holds(rule.path("test"))) {
          rule.path("actioncmds").values().forEach(sieve::act);
        }
      }
    }
    return new Outcome(
        sieve.keep || sieve.implicitKeep,
        sieve.folders,
        sieve.flags,
        sieve.redirects,
        sieve.notice);
  }

  private boolean holds(JsonNode test) {
    String comparison = test.path("comparison").asString("contains");
    boolean negated = comparison.startsWith("not ");
    String how = negated ? comparison.substring(4) : comparison;
    boolean holds =
        switch (test.path("id").asString("")) {
          case "true" -> true;
          case "allof" -> test.path("tests").values().stream().allMatch(this::holds);
          case "anyof" -> test.path("tests").values().stream().anyMatch(this::holds);
          case "not" -> !holds(test.path("test"));
          case "exists" ->
              texts(test, "headers").stream().allMatch(name -> header.first(name).isPresent());
          case "size" ->
              how.equals("over")
                  ? size > test.path("size").asLong(0)
                  : size < test.path("size").asLong(0);
          case "subject" -> matches(List.of("Subject"), how, test);
          case "from" -> matches(List.of("From"), how, test);
          case "to" -> matches(List.of("To"), how, test);
          case "cc" -> matches(List.of("Cc"), how, test);
          case "anyrecipient" -> matches(List.of("To", "Cc"), how, test);
          case "header" -> matches(texts(test, "headers"), how, test);
          case "address" -> addressMatches(texts(test, "headers"), how, test);
          case "currentdate" -> isToday(how, test);
          default -> false;
        };
    return holds != negated;
  }

  /** The day that a value means is the one it has in UTC, as recorded. */
  private boolean isToday(String how, JsonNode test) {
    if (!test.path("datepart").asString("").equals("date")) {
      return false;
    }
    LocalDate today = LocalDate.ofInstant(now, zone(test.path("zone").asString("")));
    return test.path("datevalue").values().stream()
        .map(value -> LocalDate.ofInstant(Instant.ofEpochMilli(value.asLong(0)), ZoneOffset.UTC))
        .anyMatch(day ->
            switch (how) {
              case "ge" -> !today.isBefore(day);
              case "le" -> !today.isAfter(day);
              default -> today.equals(day);
            });
  }

  private static ZoneOffset zone(String zone) {
    return zone.matches("[+-](0[0-9]|1[0-7])[0-5][0-9]") ? ZoneOffset.of(zone) : ZoneOffset.UTC;
  }

  private boolean matches(List<String> headers, String how, JsonNode test) {
    return headers.stream()
        .flatMap(name -> header.all(name).stream())
        .map(HeaderBlock::decodeWords)
        .anyMatch(value -> compares(value, how, test));
  }

  private boolean addressMatches(List<String> headers, String how, JsonNode test) {
    return headers.stream()
        .flatMap(name -> header.all(name).stream())
        .flatMap(value -> Addresses.parse(value).stream())
        .anyMatch(mail -> compares(mail.address(), how, test));
  }

  private static boolean compares(String value, String how, JsonNode test) {
    String folded = folded(value);
    return texts(test, "values").stream()
        .map(Sieve::folded)
        .anyMatch(wanted ->
            switch (how) {
              case "is" -> folded.equals(wanted);
              case "startswith" -> folded.startsWith(wanted);
              case "endswith" -> folded.endsWith(wanted);
              default -> folded.contains(wanted);
            });
  }

  /** i;ascii-casemap. */
  private static String folded(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] >= 'A' && bytes[i] <= 'Z') {
        bytes[i] = (byte) (bytes[i] + 32);
      }
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static List<String> texts(JsonNode node, String member) {
    return node.path(member).values().stream().map(value -> value.asString("")).toList();
  }

  private void act(JsonNode action) {
    if (stopped) {
      return;
    }
    switch (action.path("id").asString("")) {
      case "keep" -> keep = true;
      case "discard" -> implicitKeep = false;
      case "stop" -> stopped = true;
      case "move" -> {
        folders.add(action.path("into").asString(""));
        implicitKeep &= action.path("copy").asBoolean(false);
      }
      case "copy" -> folders.add(action.path("into").asString(""));
      case "redirect" -> {
        redirects.add(action.path("to").asString("").toLowerCase(Locale.ROOT));
        implicitKeep &= action.path("copy").asBoolean(false);
      }
      case "vacation" -> notice = notice == null ? Notice.of(action) : notice;
      case "addflags" -> texts(action, "flags").forEach(this::flag);
      default -> {}
    }
  }

  private void flag(String name) {
    switch (name.toLowerCase(Locale.ROOT)) {
      case "\\seen" -> flags |= SEEN;
      case "\\flagged" -> flags |= FLAGGED;
      default -> {}
    }
  }
}
