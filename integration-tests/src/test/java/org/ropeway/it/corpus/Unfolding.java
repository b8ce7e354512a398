package org.ropeway.it.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text with format=flowed, its paragraphs each in a line. [RFC3676] 4. */
final class Unfolding {
  private static final Pattern LINE = Pattern.compile("(>*) ?(.*)", Pattern.DOTALL);

  private Unfolding() {}

  static String of(String text, boolean deletingSpace) {
    List<String> out = new ArrayList<>();
    String open = "";
    for (String line : text.split("\n", -1)) {
      Matcher m = LINE.matcher(line);
      m.matches();
      String quotes = m.group(1);
      String words = m.group(2);
      boolean goesOn = !open.isEmpty() && open.equals(mark(quotes)) && !words.equals("-- ");
      boolean soft = words.endsWith(" ") && !words.equals("-- ");
      String own = soft && deletingSpace ? words.substring(0, words.length() - 1) : words;
      if (goesOn) {
        out.add(out.removeLast() + own);
      } else {
        out.add(quotes.isEmpty() ? own : quotes + " " + own);
      }
      open = soft ? mark(quotes) : "";
    }
    return String.join("\n", out);
  }

  /** Which paragraph a line can belong to. */
  private static String mark(String quotes) {
    return "q" + quotes;
  }
}
