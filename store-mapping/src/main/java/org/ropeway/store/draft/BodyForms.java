package org.ropeway.store.draft;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rtf.CompressedRtf;
import org.ropeway.codec.wire.WireException;
import org.ropeway.store.body.CodePages;
import org.ropeway.store.body.HtmlRtf;
import org.ropeway.store.body.HtmlText;
import org.ropeway.store.body.RtfBody;
import org.ropeway.store.body.RtfValue;
import org.ropeway.store.body.TextDecoder;
import org.ropeway.store.body.TextRtf;
import org.ropeway.store.property.PropertyBag;

/**
 * The other forms of a body that was written in one: a client asks for the one it likes, whatever
 * the message has. [MS-OXCMSG] 3.2.4.1. What was made of a body is kept until that changes.
 */
final class BodyForms {
  /** A longer body is only to be had in the form it was written in. */
  private static final int LONGEST = 4 << 20;

  private static final int LONGEST_RTF = 32 << 20;

  private PropertyBag madeOf = PropertyBag.EMPTY;
  private PropertyBag made = PropertyBag.EMPTY;

  /**
   * A message with the forms that it lacks.
   *
   * @param changed ids of what was written or deleted; what was deleted is not made anew
   */
  PropertyBag complete(PropertyBag message, Set<Integer> changed) {
    PropertyBag settled = SettledBody.of(message, changed);
    PropertyBag.Builder b = settled.toBuilder();
    made(settled)
        .forEach((tag, value) -> {
          if (settled.tagOf(tag.id()) == null && !changed.contains(tag.id())) {
            b.put(tag, value);
          }
        });
    return b.build();
  }

  private PropertyBag made(PropertyBag message) {
    PropertyBag body =
        PropertyBag.builder()
            .put(PidTag.HTML, message.get(PidTag.HTML))
            .put(PidTag.RTF_COMPRESSED, message.get(PidTag.RTF_COMPRESSED))
            .put(PidTag.BODY, message.get(PidTag.BODY))
            .put(PidTag.INTERNET_CODEPAGE, message.get(PidTag.INTERNET_CODEPAGE))
            .build();
    if (!body.equals(madeOf)) {
      made = make(body);
      madeOf = body;
    }
    return made;
  }

  private static PropertyBag make(PropertyBag body) {
    PropertyBag.Builder to = PropertyBag.builder();
    if (body.get(PidTag.HTML) instanceof Bytes html) {
      ofHtml(to, html.length() <= LONGEST ? text(body, html) : null);
    } else if (body.get(PidTag.RTF_COMPRESSED) instanceof Bytes rtf) {
      to.put(PidTag.RTF_IN_SYNC, true);
      ofRtf(to, body, rtf);
    } else if (body.get(PidTag.BODY) instanceof String text && text.length() <= LONGEST) {
      putRtf(to, TextRtf.of(text));
    }
    return to.build();
  }

  private static String text(PropertyBag body, Bytes html) {
    return body.get(PidTag.INTERNET_CODEPAGE) instanceof Integer codePage
        ? new String(html.unsafeArray(), CodePages.charset(codePage))
        : TextDecoder.decodeHtml(html.unsafeArray(), null).text();
  }

  private static void ofHtml(PropertyBag.Builder to, @Nullable String html) {
    if (html != null) {
      to.put(PidTag.BODY, HtmlText.of(html));
      putRtf(to, html.isEmpty() ? TextRtf.of(html) : HtmlRtf.of(html));
    }
  }

  /** Rich text that no reader understands has no other form. */
  private static void ofRtf(PropertyBag.Builder to, PropertyBag body, Bytes compressed) {
    @Nullable RtfBody read = read(compressed);
    if (read == null) {
      return;
    }
    if (read.origin() != RtfBody.Origin.HTML) {
      to.put(PidTag.BODY, read.content());
      return;
    }
    Charset charset = CodePages.charset(body.get(PidTag.INTERNET_CODEPAGE, CodePages.UTF_8));
    boolean fits = charset.canEncode() && charset.newEncoder().canEncode(read.content());
    Charset used = fits ? charset : StandardCharsets.UTF_8;
    to.put(PidTag.HTML, Bytes.wrap(read.content().getBytes(used)))
        .put(PidTag.INTERNET_CODEPAGE, CodePages.of(used))
        .put(PidTag.BODY, HtmlText.of(read.content()));
  }

  private static @Nullable RtfBody read(Bytes compressed) {
    try {
      byte[] rtf = CompressedRtf.decompress(compressed.unsafeArray(), LONGEST);
      return RtfBody.of(rtf).orElse(null);
    } catch (WireException e) {
      return null;
    }
  }

  private static void putRtf(PropertyBag.Builder to, byte[] rtf) {
    if (rtf.length <= LONGEST_RTF) {
      to.put(PidTag.RTF_COMPRESSED, RtfValue.of(rtf)).put(PidTag.RTF_IN_SYNC, true);
    }
  }

  /** PidTagBodyHtml, which is PidTagHtml as a string, as what is stored of it. */
  static Bytes html(String html, PropertyBag message) {
    Charset charset = CodePages.charset(message.get(PidTag.INTERNET_CODEPAGE, CodePages.UTF_8));
    return Bytes.wrap(html.getBytes(charset));
  }

  /** Whether a property is PidTagBodyHtml. */
  static boolean isBodyHtml(PropertyTag tag) {
    return tag.id() == PidTag.HTML.id() && tag.typeCode() != PidTag.HTML.typeCode();
  }
}
