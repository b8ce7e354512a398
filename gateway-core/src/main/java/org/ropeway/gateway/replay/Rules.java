package org.ropeway.gateway.replay;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The rules of a comparison. One stands on each line: how, which fields, and behind {@code #} why;
 * of those that match a field the last one counts. Fields without a rule are to be equal.
 */
public final class Rules {
  private static final Rule DEFAULT =
      new Rule(Comparing.EQUAL, "", PathPattern.of("**"), "no rule says otherwise");

  private final List<Rule> rules;

  private Rules(List<Rule> rules) {
    this.rules = List.copyOf(rules);
  }

  /** A line that is no rule. */
  public static final class RuleException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RuleException(String message) {
      super(message);
    }
  }

  /** The rules that come with the replayer. */
  public static Rules builtIn() {
    return resource("builtin.rules");
  }

  /** The further rules for a recording in which names and texts were replaced. */
  public static Rules scrubbed() {
    return resource("scrubbed.rules");
  }

  private static Rules resource(String name) {
    try (InputStream in = Rules.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the resource " + name + " is missing");
      }
      return parse(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The rules in a file; {@link RuleException} names the line that is wrong. */
  public static Rules read(Path file) throws IOException {
    return parse(file.toString(), Files.readString(file));
  }

  /** The rules in a text, which has a name for error messages. */
  static Rules parse(String name, String text) {
    List<Rule> rules = new ArrayList<>();
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        rules.add(rule(name + ":" + (i + 1), line));
      }
    }
    return new Rules(rules);
  }

  private static Rule rule(String where, String line) {
    int hash = line.indexOf('#');
    String reason = hash < 0 ? "" : line.substring(hash + 1).strip();
    String[] words = (hash < 0 ? line : line.substring(0, hash)).strip().split("\\s+", 2);
    Comparing comparing = comparing(where, words[0]);
    String rest = words.length < 2 ? "" : words[1];
    String table = "";
    if (comparing == Comparing.SAME) {
      String[] more = rest.split("\\s+", 2);
      table = more[0];
      if (!Pieces.TABLES.contains(table)) {
        throw new RuleException(
            where + ": \"same\" wants one of " + String.join(", ", Pieces.TABLES));
      }
      rest = more.length < 2 ? "" : more[1];
    }
    if (rest.isEmpty()) {
      throw new RuleException(where + ": which fields is the rule for?");
    }
    return new Rule(comparing, table, PathPattern.of(rest), reason);
  }

  private static Comparing comparing(String where, String word) {
    return Stream.of(Comparing.values())
        .filter(c -> c.toString().equals(word.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() ->
            new RuleException(
                where + ": \"" + word + "\" is not one of equal, same, shape, ignored, set"));
  }

  /** These rules with others behind them, which count where both match. */
  public Rules and(Rules others) {
    List<Rule> all = new ArrayList<>(rules);
    all.addAll(others.rules);
    return new Rules(all);
  }

  /** The rule for the value of a type at a path. */
  Rule find(List<String> path, String type) {
    for (int i = rules.size() - 1; i >= 0; i--) {
      if (rules.get(i).pattern().matches(path, type)) {
        return rules.get(i);
      }
    }
    return DEFAULT;
  }

  /** All of them, in their order. */
  List<Rule> all() {
    return rules;
  }
}
