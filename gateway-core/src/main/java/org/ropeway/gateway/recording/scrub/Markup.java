package org.ropeway.gateway.recording.scrub;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Scrubs XML and HTML: texts and values of attributes, but not names of elements and attributes,
 * nor namespaces, nor what Autodiscover's elements of settled content say ([MS-OXDSCLI] 2.2.3,
 * 2.2.4, [MS-OXWSADISC] 3.1.4.4). In HTML what is called as no element is text, as an address in
 * angle brackets is.
 */
final class Markup {
  private static final Set<String> SETTLED =
      Set.of(
          "acceptableresponseschema",
          "accounttype",
          "action",
          "attributionid",
          "authpackage",
          "authrequired",
          "authrequiredsmtp",
          "domainrequired",
          "errorcode",
          "encryption",
          "port",
          "serverversion",
          "setting",
          "settingname",
          "spa",
          "ssl",
          "ttl",
          "type",
          "usepopauth");

  private static final Set<String> HTML =
      Set.of(
          "a",
          "abbr",
          "address",
          "area",
          "article",
          "aside",
          "b",
          "base",
          "basefont",
          "big",
          "blockquote",
          "body",
          "br",
          "button",
          "caption",
          "center",
          "cite",
          "code",
          "col",
          "colgroup",
          "dd",
          "del",
          "dfn",
          "div",
          "dl",
          "dt",
          "em",
          "figure",
          "font",
          "footer",
          "form",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "head",
          "header",
          "hr",
          "html",
          "i",
          "img",
          "input",
          "ins",
          "kbd",
          "label",
          "li",
          "link",
          "map",
          "meta",
          "nav",
          "noscript",
          "ol",
          "option",
          "p",
          "pre",
          "q",
          "s",
          "samp",
          "script",
          "section",
          "select",
          "small",
          "span",
          "strike",
          "strong",
          "style",
          "sub",
          "sup",
          "table",
          "tbody",
          "td",
          "textarea",
          "tfoot",
          "th",
          "thead",
          "title",
          "tr",
          "tt",
          "u",
          "ul",
          "var",
          "o:p",
          "xml");

  private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_:.-]*");
  private static final Pattern ATTRIBUTE = Pattern.compile("[A-Za-z_][A-Za-z0-9_:.-]*\\s*=");

  /** Which names are those of elements. */
  enum Kind {
    /** Any. */
    XML,
    /** Those of HTML. */
    HTML
  }

  private final Texts texts;
  private final Kind kind;
  private final String text;
  private final StringBuilder out;
  private int at;
  private String element = "";

  private Markup(Texts texts, Kind kind, String text) {
    this.texts = texts;
    this.kind = kind;
    this.text = text;
    this.out = new StringBuilder(text.length());
  }

  /** The document with its words replaced; as long as before. */
  static String scrub(Texts texts, Kind kind, String text) {
    return new Markup(texts, kind, text).run();
  }

  private String run() {
    while (at < text.length()) {
      int tag = text.indexOf('<', at);
      int end = tag < 0 ? text.length() : tag;
      content(text.substring(at, end));
      at = end;
      if (tag >= 0) {
        tag();
      }
    }
    return out.toString();
  }

  private void content(String s) {
    boolean settled = kind == Kind.XML && SETTLED.contains(element);
    out.append(settled ? s : entities(s));
  }

  private void tag() {
    if (text.startsWith("<!--", at)) {
      through("-->", 4);
    } else if (text.startsWith("<![CDATA[", at)) {
      out.append("<![CDATA[");
      at += 9;
      through("]]>", 0);
    } else if (text.startsWith("<?", at) || text.startsWith("<!", at)) {
      int end = text.indexOf('>', at);
      int to = end < 0 ? text.length() : end + 1;
      out.append(text, at, to);
      at = to;
    } else {
      element();
    }
  }

  /** Comments and the like are words only. */
  private void through(String closing, int opening) {
    int end = text.indexOf(closing, at + opening);
    int to = end < 0 ? text.length() : end;
    out.append(text, at, at + opening).append(texts.scrub(text.substring(at + opening, to)));
    int behind = Math.min(text.length(), end < 0 ? to : to + closing.length());
    out.append(text, to, behind);
    at = behind;
  }

  private void element() {
    int name = text.startsWith("</", at) ? at + 2 : at + 1;
    int end = name;
    while (end < text.length() && !blank(text.charAt(end)) && "/<>".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    String qualified = text.substring(name, end).toLowerCase(Locale.ROOT);
    boolean known =
        kind == Kind.HTML ? HTML.contains(qualified) : NAME.matcher(qualified).matches();
    if (!known) {
      out.append(text, at, name);
      at = name;
      return; // no element, so a text goes on
    }
    element = name > at + 1 ? "" : qualified.substring(qualified.indexOf(':') + 1);
    out.append(text, at, end);
    at = end;
    attributes();
  }

  private void attributes() {
    int start = at;
    while (at < text.length() && text.charAt(at) != '>') {
      char c = text.charAt(at);
      if (c == '"' || c == '\'') {
        String before = text.substring(start, at);
        out.append(names(before)).append(c);
        value(c, before.strip());
        start = at;
      } else {
        at++;
      }
    }
    out.append(names(text.substring(start, at)));
    if (at < text.length()) {
      out.append('>');
      at++;
    }
  }

  /** Names of attributes; what has no equals sign behind it, is none. */
  private String names(String s) {
    return Texts.between(ATTRIBUTE.matcher(s), s, name -> name, texts::scrub);
  }

  private void value(char quote, String attribute) {
    int end = text.indexOf(quote, at + 1);
    int to = end < 0 ? text.length() : end;
    String value = text.substring(at + 1, to);
    boolean namespace =
        kind == Kind.XML
            && (attribute.startsWith("xmlns") || attribute.endsWith("schemaLocation="));
    out.append(namespace ? value : entities(value));
    at = Math.min(text.length(), to + 1);
    out.append(text, to, at);
  }

  /** Words, but not the names of entities. */
  private String entities(String s) {
    StringBuilder made = new StringBuilder(s.length());
    int from = 0;
    for (int amp = s.indexOf('&'); amp >= 0; amp = s.indexOf('&', from)) {
      made.append(texts.scrub(s.substring(from, amp)));
      int end = entityEnd(s, amp);
      made.append(s, amp, end);
      from = end;
    }
    return made.append(texts.scrub(s.substring(from))).toString();
  }

  private static int entityEnd(String s, int amp) {
    int semicolon = s.indexOf(';', amp);
    return semicolon > 0 && semicolon - amp <= 10 ? semicolon + 1 : amp + 1;
  }

  private static boolean blank(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
  }
}
