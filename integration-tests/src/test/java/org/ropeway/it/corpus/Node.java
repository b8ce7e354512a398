package org.ropeway.it.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A part of a mail as another library reads it. {@link #ANY} stands for whatever there is. */
sealed interface Node {
  /** In the place of a string that is not compared. */
  String ANY = "*";

  /** The media type. */
  String type();

  /** Parts in a multipart. */
  record Multi(String type, List<Node> parts) implements Node {
    static Multi of(String type, Node... parts) {
      return new Multi(type, List.of(parts));
    }
  }

  /** A text that is, or is part of, the body; lines end with a line feed. */
  record Text(String type, String text) implements Node {}

  /**
   * A file.
   *
   * @param name as its reader would see it
   * @param id Content-ID, or empty
   * @param inline whether it is to be shown where it stands
   * @param digest of its bytes
   */
  record File(String type, String name, String id, boolean inline, String digest) implements Node {}

  /** A message within a mail. */
  record Mail(Facts facts) implements Node {
    @Override
    public String type() {
      return "message/rfc822";
    }
  }

  /** The tree with each node replaced, from the leaves upwards; not within messages. */
  default Node map(UnaryOperator<Node> to) {
    Node mapped =
        this instanceof Multi(String type, List<Node> parts)
            ? new Multi(type, parts.stream().map(p -> p.map(to)).toList())
            : this;
    return to.apply(mapped);
  }

  /** How another node differs from this one, which may say {@link #ANY}. */
  default List<String> differences(String where, Node other) {
    List<String> out = new ArrayList<>();
    switch (this) {
      case Multi mine when other instanceof Multi theirs -> {
        compare(out, where, mine.type, theirs.type);
        compare(out, where + " parts", kinds(mine), kinds(theirs));
        for (int i = 0; i < Math.min(mine.parts.size(), theirs.parts.size()); i++) {
          out.addAll(mine.parts.get(i).differences(where + "/" + i, theirs.parts.get(i)));
        }
      }
      case Text mine when other instanceof Text theirs -> {
        compare(out, where, mine.type, theirs.type);
        compare(out, where + " text", mine.text, theirs.text);
      }
      case File mine when other instanceof File theirs -> {
        compare(out, where, mine.type, theirs.type);
        compare(out, where + " name", mine.name, theirs.name);
        compare(out, where + " id", mine.id, theirs.id);
        compare(out, where + " inline", mine.inline + "", theirs.inline + "");
        compare(out, where + " bytes", mine.digest, theirs.digest);
      }
      case Mail mine when other instanceof Mail theirs ->
          out.addAll(mine.facts.differences(where + " mail", theirs.facts));
      default -> compare(out, where, toString(), other.toString());
    }
    return out;
  }

  private static String kinds(Multi multi) {
    return multi.parts.stream().map(Node::type).toList().toString();
  }

  /** Notes a difference. */
  static void compare(List<String> out, String what, String expected, String actual) {
    if (!expected.equals(ANY) && !expected.equals(actual)) {
      int same = 0;
      int least = Math.min(expected.length(), actual.length());
      while (same < least && expected.charAt(same) == actual.charAt(same)) {
        same++;
      }
      int from = Math.max(0, same - 20);
      out.add(what + ": " + shown(expected, from) + " but " + shown(actual, from));
    }
  }

  /** What is there from a place on, in one line. */
  private static String shown(String value, int from) {
    String rest = value.substring(from, Math.min(value.length(), from + 120));
    return (from > 0 ? "<…" : "<") + rest.replace("\n", "\\n").replace("\r", "\\r") + ">";
  }
}
