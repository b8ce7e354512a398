package org.ropeway.standin.data;

import java.util.Map;
import org.ropeway.standin.trouble.Category;
import org.ropeway.standin.trouble.Trouble;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a contact cannot be (recording contacts-01). */
final class ContactRules {
  private static final int LONGEST_NAME = 128;

  private ContactRules() {}

  static void check(ObjectNode given) {
    for (String date : new String[] {"birthday", "anniversary"}) {
      JsonNode value = given.path(date);
      if (value.isString()) {
        throw Trouble.internal(
                "SVL-0002", Category.ERROR, "Exception while parsing JSON: \"%s\".", given)
            .raise();
      }
    }
    for (Map.Entry<String, JsonNode> member : given.properties()) {
      String text = member.getValue().isString() ? member.getValue().stringValue() : "";
      if (text.chars().anyMatch(c -> c < 32 && c != '\n' && c != '\r' && c != '\t')) {
        throw Trouble.of(
                "CON-0168",
                Category.USER_INPUT,
                "Bad character in field \"%2$s\".",
                "Bad character in field %2$s.",
                "not a legal XML character",
                member.getKey())
            .raise();
      }
      if (member.getKey().matches("email[1-3]") && !text.isEmpty() && !text.contains("@")) {
        throw Trouble.plain(
                "CON-0100",
                Category.USER_INPUT,
                "Invalid E-Mail address: '%s'. Please correct the E-Mail address.",
                text)
            .raise();
      }
      if (member.getKey().equals("last_name") && text.length() > LONGEST_NAME) {
        String says =
            "Some data entered exceeded the field limit. Please shorten the value for \"%s\""
                + " (limit: %s, current: %s) and try again.";
        throw Trouble.plain(
                "CON-0154", Category.USER_INPUT, says, "Last name", LONGEST_NAME, text.length())
            .raise();
      }
    }
  }
}
