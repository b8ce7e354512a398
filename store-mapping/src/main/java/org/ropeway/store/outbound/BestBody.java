package org.ropeway.store.outbound;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rtf.CompressedRtf;
import org.ropeway.codec.wire.WireException;
import org.ropeway.store.body.CodePages;
import org.ropeway.store.body.HtmlText;
import org.ropeway.store.body.RtfBody;
import org.ropeway.store.body.TextDecoder;
import org.ropeway.store.property.PropertyBag;

/**
 * The body of a message as a mail has it: as plain text, and as HTML if that is its best form or
 * encapsulated in it. [MS-OXCMAIL] 2.1.3.3, [MS-OXBBODY] 2.1.3.1.
 *
 * @param text lines end with CRLF
 * @param html as bytes in {@code charset}; null if there is none
 * @param charset of both
 */
record BestBody(String text, @Nullable Bytes html, Charset charset) {
  private static final int RTF = 2;
  private static final int HTML = 3;
  private static final int RTF_LIMIT = 32 << 20;

  /** What mails call the sets that have no registered name. */
  private static final Map<String, String> NAMES =
      Map.of(
          "x-windows-949", "ks_c_5601-1987",
          "x-windows-950", "big5",
          "x-windows-874", "windows-874",
          "windows-31j", "shift_jis",
          "x-windows-iso2022jp", "iso-2022-jp");

  static BestBody of(PropertyBag message) {
    Bytes html = message.get(PidTag.HTML, Bytes.EMPTY);
    Bytes rtf = message.get(PidTag.RTF_COMPRESSED, Bytes.EMPTY);
    int best = message.get(PidTag.NATIVE_BODY, html.isEmpty() ? RTF : HTML);
    if (best == HTML && !html.isEmpty()) {
      return ofHtml(message, html);
    }
    if (best == RTF && !rtf.isEmpty()) {
      BestBody body = ofRtf(message, rtf);
      if (body != null) {
        return body;
      }
    }
    return plain(message, message.get(PidTag.BODY, ""));
  }

  private static BestBody ofHtml(PropertyBag message, Bytes html) {
    Charset charset = charset(message);
    if (message.get(PidTag.INTERNET_CODEPAGE) == null) {
      charset = TextDecoder.decodeHtml(html.unsafeArray(), null).charset();
    }
    String text = new String(html.unsafeArray(), charset);
    boolean wide = charset.name().startsWith("UTF-16");
    return new BestBody(
        plainBeside(message, text),
        wide ? Bytes.wrap(text.getBytes(StandardCharsets.UTF_8)) : html,
        wide ? StandardCharsets.UTF_8 : charset);
  }

  private static @Nullable BestBody ofRtf(PropertyBag message, Bytes rtf) {
    RtfBody body;
    try {
      byte[] plain = CompressedRtf.decompress(rtf.unsafeArray(), RTF_LIMIT);
      body = RtfBody.of(plain).orElse(null);
    } catch (WireException e) {
      return null;
    }
    if (body == null) {
      return null;
    }
    String content = body.content();
    if (body.origin() == RtfBody.Origin.HTML) {
      Bytes html = Bytes.wrap(content.getBytes(StandardCharsets.UTF_8));
      return new BestBody(plainBeside(message, content), html, StandardCharsets.UTF_8);
    }
    return plain(message, message.get(PidTag.BODY, content));
  }

  private static String plainBeside(PropertyBag message, String html) {
    String given = message.get(PidTag.BODY, "");
    return withCrlf(given.isBlank() ? HtmlText.of(html) : given);
  }

  private static BestBody plain(PropertyBag message, String text) {
    Charset charset = charset(message);
    boolean fits = charset.canEncode() && charset.newEncoder().canEncode(text);
    boolean wide = charset.name().startsWith("UTF-16");
    return new BestBody(withCrlf(text), null, fits && !wide ? charset : StandardCharsets.UTF_8);
  }

  private static Charset charset(PropertyBag message) {
    return CodePages.charset(message.get(PidTag.INTERNET_CODEPAGE, CodePages.UTF_8));
  }

  private static String withCrlf(String text) {
    return text.replaceAll("\r\n|\r|\n", "\r\n").replace("\0", "");
  }

  /** The HTML as text; empty if there is none. */
  String htmlText() {
    Bytes bytes = html;
    return bytes == null ? "" : new String(bytes.unsafeArray(), charset);
  }

  /** The entity of the text. */
  Entity plainEntity() {
    boolean fits = charset.canEncode() && charset.newEncoder().canEncode(text);
    Charset used = fits ? charset : StandardCharsets.UTF_8;
    return Entity.text(type("text/plain", used), text.getBytes(used));
  }

  /** The entity of the HTML. */
  Entity htmlEntity(Bytes bytes) {
    return Entity.text(type("text/html", charset), bytes.unsafeArray());
  }

  private static String type(String type, Charset charset) {
    String name = charset.name().toLowerCase(Locale.ROOT);
    return new Parameters(type).put("charset", NAMES.getOrDefault(name, name)).toString();
  }
}
