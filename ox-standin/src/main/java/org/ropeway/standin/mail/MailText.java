package org.ropeway.standin.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;

/** The text of a mail that a search looks into: that of all its parts that are text. */
public final class MailText {
  private static final MimeConfig CONFIG =
      new MimeConfig.Builder()
          .setMaxLineLen(-1)
          .setMaxHeaderLen(-1)
          .setMaxHeaderCount(10_000)
          .build();
  private static final int MAX_PARTS = 2_000;
  private static final int MAX_BYTES = 8 << 20;

  private MailText() {}

  /** Decoded, without the tags of HTML; as far as the mail can be read. */
  public static String of(byte[] mail) {
    StringBuilder text = new StringBuilder();
    MimeTokenStream stream = new MimeTokenStream(CONFIG);
    try {
      stream.parse(new ByteArrayInputStream(mail));
      int parts = 0;
      for (EntityState state = stream.getState();
          state != EntityState.T_END_OF_STREAM && parts < MAX_PARTS;
          state = stream.next()) {
        if (state == EntityState.T_BODY) {
          parts++;
          append(stream, text);
        }
      }
    } catch (IOException | MimeException | RuntimeException e) {
      return text.toString();
    }
    return text.toString();
  }

  private static void append(MimeTokenStream stream, StringBuilder text) throws IOException {
    BodyDescriptor body = stream.getBodyDescriptor();
    if (!"text".equalsIgnoreCase(body.getMediaType())) {
      return;
    }
    try (InputStream in = stream.getDecodedInputStream()) {
      String decoded = new String(in.readNBytes(MAX_BYTES), charset(body.getCharset()));
      boolean html = "html".equalsIgnoreCase(body.getSubType());
      text.append(html ? withoutTags(decoded) : decoded).append('\n');
    }
  }

  private static String withoutTags(String html) {
    return html.replaceAll("(?is)<(style|script)\\b.*?</\\1>", " ")
        .replaceAll("(?is)</?(p|br|div|t[dhr]|table|[uo]l|li|h[1-6]|hr|pre)\\b[^>]*>", " ")
        .replaceAll("(?s)<[^>]*>", "")
        .replace("&nbsp;", " ")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&");
  }

  private static Charset charset(String name) {
    try {
      return name == null ? StandardCharsets.US_ASCII : Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return StandardCharsets.ISO_8859_1;
    }
  }
}
