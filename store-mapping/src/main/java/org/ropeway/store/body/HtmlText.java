package org.ropeway.store.body;

import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * HTML as plain text: paragraphs and rows as lines, cells with tabs between, lists with marks,
 * links with their targets where these say more than the text.
 */
public final class HtmlText {
  private static final Set<String> HIDDEN =
      Set.of("head", "script", "style", "title", "noscript", "template", "object", "svg");
  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "div",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "ul",
          "ol",
          "li",
          "dl",
          "dt",
          "dd",
          "tr",
          "table",
          "blockquote",
          "pre",
          "address",
          "article",
          "aside",
          "section",
          "header",
          "footer",
          "main",
          "nav",
          "form",
          "fieldset",
          "figure",
          "figcaption",
          "center",
          "hr",
          "body");
  private static final Set<String> SPACED =
      Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl", "blockquote", "pre");

  private HtmlText() {}

  /** The text of a document or fragment, lines ended by CRLF. */
  public static String of(String html) {
    Renderer text = new Renderer();
    Element body = Jsoup.parse(html).body();
    body.traverse(text);
    return text.out.toString().stripTrailing() + (text.out.isEmpty() ? "" : "\r\n");
  }

  private static final class Renderer implements NodeVisitor {
    private final StringBuilder out = new StringBuilder();
    private int hidden;
    private int preformatted;
    private boolean space;
    private int pendingLines;

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode text) {
        text(text.getWholeText());
      } else if (node instanceof Element element) {
        open(element);
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (!(node instanceof Element element)) {
        return;
      }
      String name = element.normalName();
      if (HIDDEN.contains(name)) {
        hidden--;
        return;
      }
      switch (name) {
        case "pre" -> preformatted--;
        case "a" -> target(element);
        case "td", "th" -> {
          if (element.nextElementSibling() != null && pendingLines == 0) {
            out.append('\t');
            space = false;
          }
        }
        default -> {}
      }
      if (BLOCKS.contains(name)) {
        breakLine(SPACED.contains(name) ? 2 : 1);
      }
    }

    private void open(Element element) {
      String name = element.normalName();
      if (HIDDEN.contains(name)) {
        hidden++;
        return;
      }
      if (BLOCKS.contains(name)) {
        breakLine(SPACED.contains(name) && !isIn(element, "li") ? 2 : 1);
      }
      switch (name) {
        case "br" -> lineBreak();
        case "hr" -> text("________________________________");
        case "pre" -> preformatted++;
        case "li" -> text(mark(element));
        case "img" -> {
          String alt = element.attr("alt").strip();
          if (!alt.isEmpty()) {
            text("[" + alt + "]");
          }
        }
        default -> {}
      }
    }

    private static boolean isIn(Element element, String parent) {
      Element p = element.parent();
      return p != null && p.normalName().equals(parent);
    }

    private static String mark(Element item) {
      return isIn(item, "ol") ? (item.elementSiblingIndex() + 1) + ". " : "* ";
    }

    private void target(Element link) {
      String href = link.attr("href").strip();
      String text = link.text().strip();
      boolean web = href.regionMatches(true, 0, "http", 0, 4);
      if (web && hidden == 0 && !text.isEmpty() && !says(text, href)) {
        text(" <" + href + ">");
      }
    }

    private static boolean says(String text, String href) {
      String a = text.toLowerCase(Locale.ROOT).replaceAll("^https?://|/$", "");
      String b = href.toLowerCase(Locale.ROOT).replaceAll("^https?://|/$", "");
      return a.equals(b);
    }

    private void text(String s) {
      if (hidden > 0) {
        return;
      }
      if (preformatted > 0) {
        flushLines();
        out.append(s.replaceAll("\r\n?|\n", "\r\n"));
        return;
      }
      for (int i = 0; i < s.length(); i++) {
        char c = s.charAt(i);
        if (c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f') {
          space = true;
        } else if (c != 0xAD && c != 0x200B && c != 0xFEFF) {
          put(c == 0xA0 ? ' ' : c);
        }
      }
    }

    private void put(char c) {
      flushLines();
      if (space && !atLineStart()) {
        out.append(' ');
      }
      space = false;
      out.append(c);
    }

    private boolean atLineStart() {
      return out.isEmpty()
          || out.charAt(out.length() - 1) == '\n'
          || out.charAt(out.length() - 1) == '\t';
    }

    private void breakLine(int lines) {
      if (hidden == 0) {
        pendingLines = Math.max(pendingLines, lines);
        space = false;
      }
    }

    private void lineBreak() {
      if (hidden == 0) {
        flushLines();
        out.append("\r\n");
        space = false;
      }
    }

    private void flushLines() {
      if (pendingLines > 0 && !out.isEmpty()) {
        int have = 0;
        for (int i = out.length() - 1; i > 0 && out.charAt(i) == '\n'; i -= 2) {
          have++;
        }
        for (; have < pendingLines; have++) {
          out.append("\r\n");
        }
      }
      pendingLines = 0;
    }
  }
}
