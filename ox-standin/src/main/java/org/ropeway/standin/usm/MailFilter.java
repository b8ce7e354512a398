package org.ropeway.standin.usm;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * A filter of {@code mail?action=search} (ox-http-api.md 7.1): {@code and}, {@code or}, {@code not}
 * and {@code =} with a pattern, in which an asterisk is any text and a question mark any letter.
 */
final class MailFilter {
  /** The fields that can be searched. */
  private static final Set<String> FIELDS = Set.of("subject", "from", "to", "cc", "bcc", "content");

  private static final int MAX_DEPTH = 16;

  private MailFilter() {}

  /** What a mail is asked for: the text of a field. */
  static Predicate<Function<String, String>> of(JsonNode filter) {
    return of(filter, 0);
  }

  private static Predicate<Function<String, String>> of(JsonNode filter, int depth) {
    if (!filter.isArray() || filter.size() < 2 || depth > MAX_DEPTH) {
      throw UsmException.parameter("filter");
    }
    List<JsonNode> operands = List.copyOf(filter.values()).subList(1, filter.size());
    return switch (filter.get(0).asString("").toLowerCase(Locale.ROOT)) {
      case "and" ->
          operands.stream().map(o -> of(o, depth + 1)).reduce(Predicate::and).orElseThrow();
      case "or" -> operands.stream().map(o -> of(o, depth + 1)).reduce(Predicate::or).orElseThrow();
      case "not" -> of(operands.getFirst(), depth + 1).negate();
      case "=" -> equal(operands);
      default -> throw UsmException.parameter("filter");
    };
  }

  private static Predicate<Function<String, String>> equal(List<JsonNode> operands) {
    String field = operands.getFirst().path("field").asString("");
    if (operands.size() != 2 || !operands.get(1).isString()) {
      throw UsmException.parameter("filter");
    }
    if (!FIELDS.contains(field)) {
      throw UsmException.ox(
          UsmStatus.OX_ERROR, "the field " + field + " cannot be searched", "MSG-1041", 1);
    }
    Pattern pattern = pattern(operands.get(1).stringValue());
    return mail -> pattern.matcher(mail.apply(field)).matches();
  }

  private static Pattern pattern(String text) {
    StringBuilder regex = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '*' -> regex.append(".*");
        case '?' -> regex.append('.');
        default -> regex.append(Pattern.quote(String.valueOf(c)));
      }
    }
    return Pattern.compile(
        regex.toString(), Pattern.DOTALL | Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }
}
