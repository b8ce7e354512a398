package org.ropeway.gateway.replay;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.TypedString;
import org.ropeway.codec.dump.DumpNode;

/** What the nodes of a tree hold, as comparison and rules see it. */
final class Values {
  private static final int MAX_TEXT = 60;
  private static final int MAX_BYTES = 24;

  private Values() {}

  /** The type of a value in the codec's words; empty of a node without one. */
  static String type(DumpNode node) {
    return switch (node.value()) {
      case null -> "";
      case byte[] b -> "Bytes";
      case Object value -> value.getClass().getSimpleName();
    };
  }

  /** Whether it is a list whose elements are nodes of their own: rules are for each of them. */
  static boolean isList(DumpNode node) {
    return node.value() instanceof List<?> && !node.children().isEmpty();
  }

  /** The bytes a node stands for, without the size that may stand before them. */
  static Bytes raw(DumpNode node) {
    return switch (node.value()) {
      case Bytes b -> b;
      case byte[] b -> Bytes.wrap(b);
      case null, default -> node.bytes();
    };
  }

  /** Its text, or null if it is none. */
  static @Nullable String text(DumpNode node) {
    return switch (node.value()) {
      case String s -> s;
      case TypedString s -> s.string();
      case null, default -> null;
    };
  }

  /** What it holds, in a few words. */
  static String describe(DumpNode node) {
    if (node.problem() != null) {
      return "malformed (" + node.problem() + ")";
    }
    String text = text(node);
    if (text != null) {
      return quoted(text);
    }
    return switch (node.value()) {
      case Bytes b -> hex(b);
      case byte[] b -> hex(Bytes.wrap(b));
      case null -> node.children().isEmpty() ? hex(node.bytes()) : fields(node);
      case Object value -> node.children().isEmpty() ? cut(String.valueOf(value)) : fields(node);
    };
  }

  /** The same of an id: a number by its bytes. */
  static String describeId(DumpNode node) {
    return node.value() instanceof Number ? hex(raw(node)) : describe(node);
  }

  private static String fields(DumpNode node) {
    int n = node.children().size();
    return n == 1 ? "a field" : n + " fields";
  }

  /** A text for people. */
  static String quoted(String text) {
    return '"' + cut(text) + '"';
  }

  /** Bytes, or the first of them. */
  static String hex(Bytes b) {
    return b.length() <= MAX_BYTES
        ? (b.isEmpty() ? "no bytes" : b.toHex())
        : b.slice(0, MAX_BYTES).toHex() + "… (" + b.length() + " bytes)";
  }

  private static String cut(String text) {
    return text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT) + "…";
  }
}
