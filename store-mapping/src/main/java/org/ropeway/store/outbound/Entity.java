package org.ropeway.store.outbound;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.apache.james.mime4j.codec.QuotedPrintableOutputStream;

/**
 * A MIME entity: its header, and its body as it goes over the wire. All is 7 bit, but for what was
 * signed otherwise.
 */
@SuppressWarnings("ArrayRecordComponent") // not compared
record Entity(HeaderWriter header, byte[] body) {
  private static final byte[] LINE_END = {'\r', '\n'};
  private static final int SHORT_LINE = 76;

  /** What shifts between character sets in ISO 2022, which is 7 bit ([RFC1468]). */
  private static final byte ESCAPE = 0x1B;

  /** A file in base64. */
  static Entity file(String contentType, byte[] data) {
    HeaderWriter header = new HeaderWriter();
    header.put("Content-Type", contentType).put("Content-Transfer-Encoding", "base64");
    return new Entity(header, base64(data));
  }

  /** An entity without a body of its own encoding: ASCII as it stands. */
  static Entity ascii(String contentType, String text) {
    HeaderWriter header = new HeaderWriter().put("Content-Type", contentType);
    return encoded(header, "7bit", text.getBytes(StandardCharsets.US_ASCII));
  }

  /** A text in the encoding that suits it. */
  static Entity text(String contentType, byte[] text) {
    HeaderWriter header = new HeaderWriter().put("Content-Type", contentType);
    int high = 0;
    boolean plain = true;
    int line = 0;
    boolean shifting = contentType.contains("iso-2022-");
    for (int i = 0; i < text.length; i++) {
      byte b = text[i];
      boolean lineEnd = b == '\r' && i + 1 < text.length && text[i + 1] == '\n';
      if (lineEnd) {
        plain &= line == 0 || text[i - 1] > ' ';
        line = 0;
        i++;
      } else {
        line++;
        high += b < 0 ? 1 : 0;
        plain &=
            line <= SHORT_LINE && (b >= ' ' || b == '\t' || (b == ESCAPE && shifting)) && b != 0x7F;
        if (b == '\r' || b == '\n' || b == 0) {
          return encoded(header, "base64", base64(text));
        }
      }
    }
    if (plain && !startsALineWithFrom(text)) {
      return encoded(header, "7bit", text);
    }
    return high * 3 > text.length
        ? encoded(header, "base64", base64(text))
        : encoded(header, "quoted-printable", quotedPrintable(text));
  }

  private static Entity encoded(HeaderWriter header, String encoding, byte[] body) {
    return new Entity(header.put("Content-Transfer-Encoding", encoding), body);
  }

  /** Mailboxes in files take such a line for the beginning of the next mail. */
  private static boolean startsALineWithFrom(byte[] text) {
    String s = new String(text, StandardCharsets.ISO_8859_1);
    return s.startsWith("From ") || s.contains("\nFrom ");
  }

  private static byte[] base64(byte[] data) {
    return Base64.getMimeEncoder().encode(data);
  }

  private static byte[] quotedPrintable(byte[] text) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(text.length + text.length / 4);
    try (QuotedPrintableOutputStream encoder = new QuotedPrintableOutputStream(out, false)) {
      encoder.write(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** Several entities in one; {@code type} is a multipart type with its parameters. */
  static Entity multipart(Parameters type, List<Entity> parts) {
    List<byte[]> all = parts.stream().map(Entity::bytes).toList();
    String boundary = boundary(all);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : all) {
      out.writeBytes(("--" + boundary + "\r\n").getBytes(StandardCharsets.US_ASCII));
      out.writeBytes(part);
      out.writeBytes(LINE_END);
    }
    out.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.US_ASCII));
    HeaderWriter header = new HeaderWriter();
    header.put("Content-Type", type.put("boundary", boundary).toString());
    return new Entity(header, out.toByteArray());
  }

  /** One that stands in none of the parts. */
  private static String boundary(List<byte[]> parts) {
    for (int n = 1; ; n++) {
      String boundary = "=_ropeway_" + n;
      byte[] delimiter = ("--" + boundary).getBytes(StandardCharsets.US_ASCII);
      if (parts.stream().noneMatch(part -> contains(part, delimiter))) {
        return boundary;
      }
    }
  }

  private static boolean contains(byte[] bytes, byte[] wanted) {
    int last = bytes.length - wanted.length;
    for (int i = 0; i <= last; i++) {
      int n = 0;
      while (n < wanted.length && bytes[i + n] == wanted[n]) {
        n++;
      }
      if (n == wanted.length) {
        return true;
      }
    }
    return false;
  }

  /** A message in a message. */
  static Entity message(byte[] mail) {
    boolean ascii = true;
    for (byte b : mail) {
      ascii &= b >= 0;
    }
    HeaderWriter header = new HeaderWriter();
    header
        .put("Content-Type", "message/rfc822")
        .put("Content-Transfer-Encoding", ascii ? "7bit" : "8bit");
    return new Entity(header, mail);
  }

  /** Header and body. */
  byte[] bytes() {
    return bytes(header.bytes());
  }

  /** These fields, the entity's own, and its body. */
  byte[] below(HeaderWriter fields) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(fields.bytes());
    out.writeBytes(header.bytes());
    return bytes(out.toByteArray());
  }

  private byte[] bytes(byte[] head) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(head.length + body.length + 2);
    out.writeBytes(head);
    out.writeBytes(LINE_END);
    out.writeBytes(body);
    return out.toByteArray();
  }
}
