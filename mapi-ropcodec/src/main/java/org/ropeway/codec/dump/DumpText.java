package org.ropeway.codec.dump;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;

/** A tree as text: a line for each node with offset, bytes, name and value. */
public final class DumpText {
  private static final HexFormat HEX = HexFormat.ofDelimiter(" ");
  private static final int SHORT = 8;
  private static final int HEX_COLUMN = 3 * SHORT + 1;
  private static final int FULL_LINE = 32;

  private final Appendable out;
  private final int bytes;

  /** How many bytes of a field are shown. */
  public enum Length {
    /** The first few. */
    SHORT,
    /** All. */
    FULL
  }

  private DumpText(Appendable out, Length length) {
    this.out = out;
    this.bytes = length == Length.SHORT ? SHORT : Integer.MAX_VALUE;
  }

  /** The lines of a tree. */
  public static String of(DumpNode root, Length length) {
    StringBuilder s = new StringBuilder();
    try {
      write(root, length, s);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a StringBuilder throws none
    }
    return s.toString();
  }

  /** Writes the lines of a tree. */
  public static void write(DumpNode root, Length length, Appendable out) throws IOException {
    new DumpText(out, length).node(root, 0);
  }

  private void node(DumpNode node, int depth) throws IOException {
    if (depth > 0 && node.opensSpace()) {
      out.append(" ".repeat(9 + HEX_COLUMN + 2 * depth - 2)).append("unpacked:\n");
    }
    boolean leaf = node.children().isEmpty() || node.children().getFirst().opensSpace();
    out.append(String.format("%08x ", node.offset()));
    String hex = leaf ? hex(node) : "";
    out.append(hex).append(" ".repeat(Math.max(1, HEX_COLUMN - hex.length())));
    out.append("  ".repeat(depth)).append(Meaning.title(node));
    String meaning = Meaning.of(node);
    if (!meaning.isEmpty()) {
      out.append(" = ").append(meaning);
    }
    if (node.problem() != null) {
      out.append(" !! ").append(node.problem());
    }
    out.append('\n');
    if (leaf && bytes > SHORT) {
      more(node);
    }
    for (DumpNode child : node.children()) {
      node(child, depth + 1);
    }
  }

  /** The first bytes; an ellipsis says that there are more. */
  private static String hex(DumpNode node) {
    byte[] space = node.space().unsafeArray();
    int n = Math.min(SHORT, node.length());
    String digits = HEX.formatHex(space, node.offset(), node.offset() + n);
    return node.length() > SHORT ? digits.substring(0, digits.length() - 2) + "…" : digits;
  }

  /** All bytes of a field whose first did not say it all, in lines of their own. */
  private void more(DumpNode node) throws IOException {
    if (node.length() <= SHORT) {
      return;
    }
    for (int at = node.offset(); at < node.offset() + node.length(); at += FULL_LINE) {
      int to = Math.min(at + FULL_LINE, node.offset() + node.length());
      out.append(String.format("%08x   ", at))
          .append(HEX.formatHex(node.space().unsafeArray(), at, to))
          .append('\n');
    }
  }
}
