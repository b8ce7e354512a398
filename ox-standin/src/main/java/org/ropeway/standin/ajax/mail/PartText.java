package org.ropeway.standin.ajax.mail;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;

/** Texts of mails. */
final class PartText {
  private PartText() {}

  /** The text of a text part, without its encodings. */
  static String of(MailPart part) {
    return new String(part.decoded(), charset(part));
  }

  /** The first text of a mail, HTML without its tags; empty if there is none. */
  static String plain(MailPart mail) {
    List<MailPart> leaves = mail.leaves();
    for (MailPart leaf : leaves) {
      if (leaf.type().equals("text/plain") && !leaf.disposition().equals("attachment")) {
        return of(leaf);
      }
    }
    for (MailPart leaf : leaves) {
      if (leaf.type().equals("text/html") && !leaf.disposition().equals("attachment")) {
        return untagged(of(leaf));
      }
    }
    return "";
  }

  /** HTML without tags, scripts and styles. */
  static String untagged(String html) {
    return html.replaceAll("(?is)<(script|style)\\b.*?</\\1\\s*>", " ")
        .replaceAll("(?s)<[^>]*>", " ")
        .replace("&nbsp;", " ")
        .replace("&eacute;", "é")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&")
        .replaceAll("[ \\t]+", " ")
        .strip();
  }

  /** A text as HTML. */
  static String escaped(String text) {
    return text.strip()
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replaceAll("\\r?\\n", "<br>");
  }

  private static Charset charset(MailPart part) {
    String name = MailPart.parameter(part.header().first("Content-Type").orElse(""), "charset");
    try {
      return name.isEmpty() || name.equalsIgnoreCase("us-ascii")
          ? StandardCharsets.UTF_8
          : Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return StandardCharsets.ISO_8859_1;
    }
  }
}
