package org.ropeway.store.body;

/** Text with {@code format=flowed}: lines that belong together are put together. [RFC3676]. */
public final class FlowedText {
  private final StringBuilder out;
  private final boolean deleteSpace;
  private int openDepth = -1;

  private FlowedText(int size, boolean deleteSpace) {
    this.out = new StringBuilder(size);
    this.deleteSpace = deleteSpace;
  }

  /** The text of flowed lines. */
  public static String unfold(String flowed) {
    return run(flowed, false);
  }

  /** The text of flowed lines with {@code delsp=yes}: the blanks at their ends are not text. */
  public static String unfoldDeletingSpace(String flowed) {
    return run(flowed, true);
  }

  private static String run(String flowed, boolean deleteSpace) {
    FlowedText text = new FlowedText(flowed.length(), deleteSpace);
    int at = 0;
    while (at < flowed.length()) {
      int end = flowed.indexOf('\n', at);
      boolean last = end < 0;
      int stop = last ? flowed.length() : end;
      int cut = stop > at && flowed.charAt(stop - 1) == '\r' ? stop - 1 : stop;
      text.line(flowed.substring(at, cut));
      if (!last && text.openDepth < 0) {
        text.out.append("\r\n");
      }
      at = stop + 1;
    }
    return text.out.toString();
  }

  private void line(String line) {
    int depth = 0;
    while (depth < line.length() && line.charAt(depth) == '>') {
      depth++;
    }
    String text = line.substring(depth);
    if (text.startsWith(" ")) {
      text = text.substring(1);
    }
    boolean signature = text.equals("-- ");
    if (openDepth >= 0 && (openDepth != depth || signature)) {
      out.append("\r\n");
      openDepth = -1;
    }
    if (openDepth < 0 && depth > 0) {
      out.append(">".repeat(depth)).append(' ');
    }
    boolean open = text.endsWith(" ") && !signature;
    out.append(open && deleteSpace ? text.substring(0, text.length() - 1) : text);
    openDepth = open ? depth : -1;
  }
}
