package org.ropeway.standin.mail;

import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What OX refuses in a rule of the mail filter (ox-http-api.md 19; recording mailfilter-01). */
public final class FilterCheck {
  private static final Set<String> TESTS =
      Set.of(
          "true",
          "allof",
          "anyof",
          "not",
          "exists",
          "size",
          "subject",
          "from",
          "to",
          "cc",
          "anyrecipient",
          "header",
          "address",
          "body",
          "envelope",
          "currentdate");
  private static final Set<String> ACTIONS =
      Set.of(
          "keep",
          "discard",
          "stop",
          "move",
          "copy",
          "redirect",
          "addflags",
          "setflags",
          "vacation",
          "reject",
          "notify");

  private FilterCheck() {}

  /** Why a rule is refused: OX's code, and the word that is wrong. */
  public record Problem(String code, String what) {}

  /** The first thing that is wrong with a rule. */
  public static Optional<Problem> of(JsonNode rule) {
    Optional<Problem> test = ofTest(rule.path("test"));
    if (test.isPresent()) {
      return test;
    }
    for (JsonNode action : rule.path("actioncmds").values()) {
      String id = action.path("id").asString("");
      if (!ACTIONS.contains(id)) {
        return Optional.of(new Problem("MAIL-FILTER-0001", id));
      }
      String to = action.path("to").asString("");
      if (id.equals("redirect") && to.indexOf('@') < 1) {
        return Optional.of(new Problem("MAIL_FILTER-0023", to));
      }
    }
    return Optional.empty();
  }

  private static Optional<Problem> ofTest(JsonNode test) {
    if (test.isMissingNode()) {
      return Optional.empty();
    }
    String id = test.path("id").asString("");
    if (!TESTS.contains(id)) {
      return Optional.of(new Problem("MAIL-FILTER-0001", id));
    }
    for (JsonNode inner : test.path("tests").values()) {
      Optional<Problem> problem = ofTest(inner);
      if (problem.isPresent()) {
        return problem;
      }
    }
    return ofTest(test.path("test"));
  }
}
