package org.ropeway.store.body;

import java.util.Locale;
import org.jsoup.parser.Parser;

/**
 * HTML encapsulated in rich text: the markup stands in groups that readers of rich text pass over,
 * and what only they shall see stands between {@code \htmlrtf} and {@code \htmlrtf0}. Taking it out
 * again gives the HTML as it was, but for line ends, which become CRLF. [MS-OXRTFEX] 2.1.3.1.
 */
public final class HtmlRtf {
  private static final int LONGEST_ENTITY = 32;

  private final String html;
  private final RtfWriter out;
  private final StringBuilder rendition = new StringBuilder();
  private boolean inMarkup;
  private boolean atLineStart = true;
  private int preformatted;
  private int at;

  private HtmlRtf(String html) {
    this.html = html;
    this.out = new RtfWriter(html.length() * 2 + 512, "fromhtml1");
  }

  /** The rich text of a document or fragment. */
  public static byte[] of(String html) {
    return new HtmlRtf(html).run();
  }

  private byte[] run() {
    out.raw("\\f0\\fs24 ");
    while (at < html.length()) {
      char c = html.charAt(at);
      if (c == '<' && isTag()) {
        tag();
      } else if (c == '&') {
        entity();
      } else if (c == '\r' || c == '\n' || c == '\t') {
        control(c);
      } else {
        closeMarkup();
        out.literal(c);
        atLineStart &= c == ' ';
        at++;
      }
    }
    closeMarkup();
    return out.end();
  }

  private boolean isTag() {
    char next = at + 1 < html.length() ? html.charAt(at + 1) : ' ';
    return next == '!' || next == '/' || next == '?' || Character.isLetter(next);
  }

  private void tag() {
    int end = html.startsWith("<!--", at) ? after("-->", at + 4) : tagEnd();
    String tag = html.substring(at, end);
    markup(tag);
    at = end;
    String name = name(tag);
    switch (name) {
      case "script", "style", "title" -> {
        int close = indexOfIgnoringCase("</" + name, at);
        markup(html.substring(at, close));
        at = close;
      }
      default -> render(name);
    }
  }

  private int after(String mark, int from) {
    int i = html.indexOf(mark, from);
    return i < 0 ? html.length() : i + mark.length();
  }

  private int tagEnd() {
    char quote = 0;
    for (int i = at; i < html.length(); i++) {
      char c = html.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '>') {
        return i + 1;
      } else if ((c == '"' || c == '\'') && html.charAt(i - 1) == '=') {
        quote = c;
      }
    }
    int plain = html.indexOf('>', at);
    return plain < 0 ? html.length() : plain + 1;
  }

  private int indexOfIgnoringCase(String what, int from) {
    int last = html.length() - what.length();
    for (int i = html.indexOf("</", from); i >= 0 && i <= last; i = html.indexOf("</", i + 1)) {
      if (html.regionMatches(true, i, what, 0, what.length())) {
        return i;
      }
    }
    return html.length();
  }

  /** The name of an element; with a slash before it at its end. */
  private static String name(String tag) {
    int i = tag.startsWith("</") ? 2 : 1;
    while (i < tag.length() && Character.isLetterOrDigit(tag.charAt(i))) {
      i++;
    }
    return tag.substring(1, i).toLowerCase(Locale.ROOT);
  }

  private void render(String name) {
    switch (name) {
      case "br",
          "/p",
          "/div",
          "/tr",
          "/li",
          "/h1",
          "/h2",
          "/h3",
          "/h4",
          "/h5",
          "/h6",
          "/table",
          "hr",
          "/blockquote" ->
          line(name.equals("br") ? "\\line" : "\\par");
      case "b", "strong" -> rendition.append("\\b");
      case "/b", "/strong" -> rendition.append("\\b0");
      case "i", "em" -> rendition.append("\\i");
      case "/i", "/em" -> rendition.append("\\i0");
      case "u" -> rendition.append("\\ul");
      case "/u" -> rendition.append("\\ulnone");
      case "/td", "/th" -> rendition.append("\\tab");
      case "li" -> rendition.append("\\bullet\\tab");
      case "pre" -> preformatted++;
      case "/pre" -> preformatted = Math.max(0, preformatted - 1);
      default -> {}
    }
  }

  private void line(String word) {
    rendition.append(word);
    atLineStart = true;
  }

  private void entity() {
    int end = html.indexOf(';', at);
    if (end < 0 || end - at > LONGEST_ENTITY || !isEntity(end)) {
      closeMarkup();
      out.literal('&');
      at++;
      return;
    }
    String entity = html.substring(at, end + 1);
    markup(entity);
    rendition.append(' ');
    Parser.unescapeEntities(entity, false)
        .chars()
        .forEach(c -> RtfWriter.append(rendition, (char) c));
    closeMarkup();
    atLineStart = false;
    at = end + 1;
  }

  private boolean isEntity(int end) {
    for (int i = at + 1; i < end; i++) {
      char c = html.charAt(i);
      if (!(c < 0x80 && Character.isLetterOrDigit(c)) && !(c == '#' && i == at + 1)) {
        return false;
      }
    }
    return end > at + 1;
  }

  private void control(char c) {
    at++;
    if (c == '\r' && at < html.length() && html.charAt(at) == '\n') {
      at++;
    }
    openMarkup();
    out.raw(c == '\t' ? "\\tab " : "\\par ");
    if (preformatted > 0) {
      line(c == '\t' ? "\\tab" : "\\line");
    } else if (!atLineStart) {
      rendition.append("  ");
      atLineStart = true;
    }
  }

  private void markup(String s) {
    openMarkup();
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      switch (c) {
        case '\r' -> {
          if (i + 1 >= s.length() || s.charAt(i + 1) != '\n') {
            out.raw("\\par ");
          }
        }
        case '\n' -> out.raw("\\par ");
        case '\t' -> out.raw("\\tab ");
        default -> out.literal(c);
      }
    }
  }

  private void openMarkup() {
    if (!inMarkup) {
      out.raw("{\\*\\htmltag64 ");
      inMarkup = true;
    }
  }

  private void closeMarkup() {
    if (!inMarkup) {
      return;
    }
    out.raw("}");
    inMarkup = false;
    if (!rendition.isEmpty()) {
      out.raw("\\htmlrtf").raw(rendition.toString()).raw("\\htmlrtf0 ");
      rendition.setLength(0);
    }
  }
}
