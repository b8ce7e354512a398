package org.ropeway.store.mail;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads an address list ([RFC5322] 3.4) as it is written in practice: comments as names, members of
 * groups, semicolons as separators, names with a comma but no quotes, brackets that never close.
 */
final class AddressList {
  private final String in;
  private final int max;
  private final List<MailAddress> out = new ArrayList<>();
  private final StringBuilder phrase = new StringBuilder();
  private final StringBuilder comment = new StringBuilder();
  private @Nullable String angle;
  private String carried = "";
  private int at;

  private AddressList(String in, int max) {
    this.in = in;
    this.max = max;
  }

  /** The first {@code max} addresses of an unfolded field, empty for null. */
  static List<MailAddress> parse(@Nullable String field, int max) {
    return field == null ? List.of() : new AddressList(field, max).run();
  }

  private List<MailAddress> run() {
    while (at < in.length() && out.size() < max) {
      char c = in.charAt(at++);
      switch (c) {
        case '"' -> quoted();
        case '(' -> comment();
        case '<' -> angle();
        case ',', ';' -> finish(c == ',');
        case ':' -> colon();
        default -> phrase.append(c <= ' ' ? ' ' : c);
      }
    }
    if (out.size() < max) {
      finish(false);
    }
    return out;
  }

  private void quoted() {
    int end = at;
    while (end < in.length() && in.charAt(end) != '"') {
      end += in.charAt(end) == '\\' ? 2 : 1;
    }
    if (end >= in.length()) {
      return;
    }
    for (int i = at; i < end; i++) {
      if (in.charAt(i) == '\\' && i + 1 < end) {
        i++;
      }
      phrase.append(in.charAt(i));
    }
    at = end + 1;
  }

  private void comment() {
    int depth = 1;
    while (at < in.length()) {
      char c = in.charAt(at++);
      if (c == '\\' && at < in.length()) {
        c = in.charAt(at++);
      } else if (c == '(') {
        depth++;
      } else if (c == ')' && --depth == 0) {
        return;
      }
      comment.append(c);
    }
  }

  private void angle() {
    int end = in.indexOf('>', at);
    int next = in.indexOf('<', at);
    if (end < 0 || (next >= 0 && next < end)) {
      int comma = in.indexOf(',', at);
      end = comma < 0 ? in.length() : comma;
    }
    String address = in.substring(at, end).replaceAll("\\s+", "");
    int route = address.startsWith("@") ? address.indexOf(':') : -1;
    String text = address.substring(route + 1);
    angle = angle == null || angle.isEmpty() ? text : angle;
    at = end < in.length() && in.charAt(end) == '>' ? end + 1 : end;
  }

  private void colon() {
    if (angle == null && phrase.indexOf("@") < 0 && phrase.indexOf("[") < 0) {
      phrase.setLength(0);
      comment.setLength(0);
      carried = "";
    } else {
      phrase.append(':');
    }
  }

  private void finish(boolean mayGoOn) {
    String words = phrase.toString().strip();
    String name = carried + words;
    carried = "";
    if (angle != null) {
      add(name.isEmpty() ? comment.toString() : name, angle);
    } else if (words.indexOf('@') >= 0) {
      bare(words);
    } else if (!words.isEmpty() && mayGoOn && goesOn()) {
      carried = name + ", ";
    } else if (!words.isEmpty()) {
      add(comment.isEmpty() ? words : comment.toString(), words.indexOf(' ') < 0 ? words : "");
    }
    phrase.setLength(0);
    comment.setLength(0);
    angle = null;
  }

  /**
   * Whether what follows the comma has an address in brackets, and no address of its own before.
   */
  private boolean goesOn() {
    for (int i = at; i < in.length(); i++) {
      char c = in.charAt(i);
      if (c == '<') {
        return true;
      }
      if (c == '@' || c == ',' || c == ';' || c == ':' || c == '"') {
        return false;
      }
    }
    return false;
  }

  /** Addresses without brackets: one, perhaps with blanks in it, or several with blanks between. */
  private void bare(String words) {
    String close = words.replaceAll("\\s*([@.])\\s*", "$1");
    String[] list = close.split(" +");
    if (list.length == 1) {
      add(comment.toString(), close);
      return;
    }
    StringBuilder name = new StringBuilder();
    for (String word : list) {
      if (word.indexOf('@') < 0) {
        name.append(name.isEmpty() ? "" : " ").append(word);
      } else if (out.size() < max) {
        add(name.toString(), word);
        name.setLength(0);
      }
    }
  }

  private void add(String name, String email) {
    if (!name.isBlank() || !email.isEmpty()) {
      out.add(MailAddress.of(HeaderText.decode(name.strip()), HeaderText.decode(email)));
    }
  }
}
