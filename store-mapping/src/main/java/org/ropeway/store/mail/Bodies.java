package org.ropeway.store.mail;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.property.PidTag;
import org.ropeway.store.body.CharsetNames;
import org.ropeway.store.body.CodePages;
import org.ropeway.store.body.FlowedText;
import org.ropeway.store.body.HtmlRtf;
import org.ropeway.store.body.HtmlText;
import org.ropeway.store.body.RtfValue;
import org.ropeway.store.body.TextDecoder;
import org.ropeway.store.body.TextRtf;
import org.ropeway.store.property.PropertyBag;

/**
 * Puts the body in all forms that Outlook may ask for, and says which is the best ([MS-OXCMSG]
 * 2.2.1.58, [MS-OXBBODY] 2.1.3.1). HTML stays byte for byte as it came.
 */
final class Bodies {
  static final int PLAIN_TEXT = 1;
  static final int RTF = 2;
  static final int HTML = 3;

  private static final int RENDER_UP_TO = 2 << 20;

  private final Budget budget;
  private final List<Uuencode.File> files = new ArrayList<>();

  Bodies(Budget budget) {
    this.budget = budget;
  }

  /** The HTML of a body, to look for references in, or empty. */
  String put(PropertyBag.Builder to, List<BodyParts.Piece> pieces) {
    if (pieces.isEmpty()) {
      putText(to, new TextDecoder("", StandardCharsets.UTF_8));
      return "";
    }
    boolean html = pieces.stream().anyMatch(p -> p.html() != null);
    if (pieces.size() == 1) {
      BodyParts.Piece piece = pieces.getFirst();
      return piece.html() != null
          ? putHtml(to, piece.html(), piece.text())
          : putText(to, text(piece.text()));
    }
    if (html) {
      String all = aggregate(pieces);
      putHtml(to, all, all.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8, null);
      return all;
    }
    StringBuilder all = new StringBuilder();
    for (BodyParts.Piece piece : pieces) {
      String text = text(piece.text()).text();
      boolean open = !all.isEmpty() && all.charAt(all.length() - 1) != '\n';
      all.append(open ? "\r\n" : "").append(text);
    }
    return putText(to, new TextDecoder(all.toString(), StandardCharsets.UTF_8));
  }

  /** The files that stood in the text as uuencode. */
  List<Uuencode.File> files() {
    return files;
  }

  /** Puts a plain text as the body. */
  String putText(PropertyBag.Builder to, TextDecoder text) {
    int codePage = CodePages.of(text.charset());
    to.put(PidTag.BODY, text.text())
        .put(PidTag.NATIVE_BODY, PLAIN_TEXT)
        .put(PidTag.INTERNET_CODEPAGE, codePage == 0 ? CodePages.UTF_8 : codePage);
    putRtf(to, TextRtf.of(text.text()));
    return "";
  }

  private String putHtml(PropertyBag.Builder to, Part html, @Nullable Part plain) {
    byte[] bytes = limited(html.data);
    TextDecoder decoded = TextDecoder.decodeHtml(bytes, declared(html));
    TextDecoder text = plain == null ? null : text(plain);
    putHtml(
        to,
        decoded.text(),
        bytes,
        decoded.charset(),
        text == null || text.text().isBlank() ? null : text.text());
    return decoded.text();
  }

  /**
   * Puts HTML as the body.
   *
   * @param bytes the same in {@code charset}
   * @param plain the same as plain text, if the sender gave it
   */
  void putHtml(
      PropertyBag.Builder to, String html, byte[] bytes, Charset charset, @Nullable String plain) {
    int codePage = CodePages.of(charset);
    boolean utf16 = charset.name().startsWith("UTF-16");
    boolean keep = codePage != 0 && !utf16;
    to.put(PidTag.HTML, Bytes.wrap(keep ? bytes : html.getBytes(StandardCharsets.UTF_8)))
        .put(PidTag.INTERNET_CODEPAGE, keep ? codePage : CodePages.UTF_8)
        .put(PidTag.NATIVE_BODY, HTML)
        .put(PidTag.BODY, plain == null ? rendered(html) : plain);
    putRtf(to, HtmlRtf.of(html));
  }

  void putRtf(PropertyBag.Builder to, byte[] rtf) {
    if (rtf.length <= budget.limits.rtfBytes()) {
      to.put(PidTag.RTF_COMPRESSED, RtfValue.of(rtf)).put(PidTag.RTF_IN_SYNC, true);
    }
  }

  private static String rendered(String html) {
    return html.length() <= RENDER_UP_TO
        ? HtmlText.of(html)
        : HtmlText.of(html.substring(0, RENDER_UP_TO)) + "\u2026\r\n";
  }

  private TextDecoder text(@Nullable Part part) {
    if (part == null) {
      return new TextDecoder("", StandardCharsets.UTF_8);
    }
    TextDecoder decoded = TextDecoder.decode(limited(part.data), declared(part));
    String text = decoded.text();
    if (part.type.lower("format").equals("flowed")) {
      text =
          part.type.lower("delsp").equals("yes")
              ? FlowedText.unfoldDeletingSpace(text)
              : FlowedText.unfold(text);
    }
    Uuencode.Split split = Uuencode.split(withCrlf(text));
    files.addAll(split.files());
    return new TextDecoder(split.text(), decoded.charset());
  }

  private byte[] limited(byte[] data) {
    if (data.length <= budget.limits.bodyBytes()) {
      return data;
    }
    budget.leftOut("The text of the message is too long to be shown completely.");
    return Arrays.copyOf(data, budget.limits.bodyBytes());
  }

  private static @Nullable Charset declared(Part part) {
    String name = part.type.get("charset");
    return name == null ? null : CharsetNames.find(name);
  }

  /** Line ends as CRLF, without NULs. */
  private static String withCrlf(String s) {
    StringBuilder out = new StringBuilder(s.length() + 16);
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      if (c == '\n' || c == '\r') {
        out.append("\r\n");
        i += c == '\r' && i + 1 < s.length() && s.charAt(i + 1) == '\n' ? 1 : 0;
      } else if (c != 0) {
        out.append(c);
      }
    }
    return out.toString();
  }

  /** One document of several texts ([MS-OXCMAIL] 2.2.3.3.2.2). */
  private String aggregate(List<BodyParts.Piece> pieces) {
    StringBuilder head = new StringBuilder("<html><head><meta charset=\"utf-8\">");
    StringBuilder body = new StringBuilder("</head><body>\r\n");
    for (BodyParts.Piece piece : pieces) {
      if (piece.html() == null) {
        String text = Entities.escape(text(piece.text()).text());
        body.append("<div>").append(text.replace("\r\n", "<br>\r\n")).append("</div>\r\n");
      } else {
        byte[] bytes = limited(piece.html().data);
        Document html = Jsoup.parse(TextDecoder.decodeHtml(bytes, declared(piece.html())).text());
        html.outputSettings().prettyPrint(false);
        html.select("style").forEach(style -> head.append(style.outerHtml()));
        html.select("style").remove();
        body.append("<div>").append(html.body().html()).append("</div>\r\n");
      }
    }
    return head.append(body).append("</body></html>\r\n").toString();
  }
}
