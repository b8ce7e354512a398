package org.ropeway.standin.trouble;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What OX says when something does not work (ox-http-api.md section 3).
 *
 * @param text for people, in their language
 * @param description for logs, in English
 * @param params what the texts name: strings and whole numbers
 */
public record Trouble(
    String code, Category category, String text, String description, List<Object> params) {
  /** The text where people could do nothing with a better one. */
  public static final String INTERNAL =
      "An error occurred inside the server which prevented it from fulfilling the request.";

  private static final Pattern PLACE = Pattern.compile("%(?:([0-9])\\$)?s");
  private static final AtomicInteger NUMBER = new AtomicInteger();

  /** One with texts; {@code %s} in the description stands for the parameters in their order. */
  public static Trouble of(
      String code, Category category, String text, String description, Object... params) {
    return new Trouble(
        code, category, fill(text, params), fill(description, params), List.of(params));
  }

  /** {@code %s} stands for the next parameter, {@code %2$s} for the second. */
  private static String fill(String template, Object... params) {
    Matcher matcher = PLACE.matcher(template);
    StringBuilder out = new StringBuilder();
    int next = 0;
    while (matcher.find()) {
      String number = matcher.group(1);
      Object param = params[number == null ? next++ : Integer.parseInt(number) - 1];
      matcher.appendReplacement(out, Matcher.quoteReplacement(param.toString()));
    }
    return matcher.appendTail(out).toString();
  }

  /** One whose text for people is that for logs. */
  public static Trouble plain(String code, Category category, String text, Object... params) {
    return of(code, category, text, text, params);
  }

  /** One whose text for people says nothing. */
  public static Trouble internal(
      String code, Category category, String description, Object... params) {
    return of(code, category, INTERNAL, description, params);
  }

  /** The same as a remark on something that worked otherwise. */
  public Trouble asWarning() {
    return in(Category.WARNING);
  }

  /** The same in another category. */
  public Trouble in(Category other) {
    return new Trouble(code, other, text, description, params);
  }

  /** An id as a parameter: a number where it is one. */
  public static Object number(String id) {
    return id.matches("[0-9]{1,9}") ? Integer.valueOf(id) : id;
  }

  /** As an exception. */
  public TroubleException raise() {
    return new TroubleException(this);
  }

  /** Adds the members of an error to an answer. */
  public void addTo(ObjectNode out) {
    out.put("error", text);
    ArrayNode list = out.putArray("error_params");
    for (Object param : params) {
      switch (param) {
        case Integer number -> list.add(number);
        case Long number -> list.add(number);
        default -> list.add(param.toString());
      }
    }
    out.put("categories", category.name());
    out.put("category", category.number());
    out.put("code", code);
    out.put("error_id", "-7-" + NUMBER.incrementAndGet());
    out.put("error_desc", description);
  }
}
