package org.ropeway.standin.seed;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** Writes MIME parts (RFC 2045 to 2047). */
final class Mime {
  private static final int QP_LINE = 72;
  private final AtomicInteger boundaries = new AtomicInteger();

  /** A part: its header fields, and its body as it is sent. */
  @SuppressWarnings("ArrayRecordComponent") // not compared
  record Part(List<String> headers, byte[] body) {
    byte[] bytes() {
      ByteArrayOutputStream out = new ByteArrayOutputStream(body.length + 300);
      for (String header : headers) {
        out.writeBytes((header + "\r\n").getBytes(StandardCharsets.UTF_8));
      }
      out.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
      out.writeBytes(body);
      return out.toByteArray();
    }

    /** The same with further fields before its own. */
    Part under(List<String> fields) {
      List<String> all = new ArrayList<>(fields);
      all.addAll(headers);
      return new Part(all, body);
    }
  }

  /** Text: ASCII as it is, iso-2022-jp as it is (7 bit), everything else quoted-printable. */
  Part text(String subtype, String text, Charset charset) {
    byte[] bytes = text.replace("\r\n", "\n").replace("\n", "\r\n").getBytes(charset);
    String name = charset.name().toLowerCase(Locale.ROOT);
    boolean sevenBit = isSevenBit(bytes);
    return new Part(
        List.of(
            "Content-Type: text/" + subtype + "; charset=" + name,
            "Content-Transfer-Encoding: " + (sevenBit ? "7bit" : "quoted-printable")),
        sevenBit ? bytes : quoted(bytes));
  }

  Part multipart(String type, List<Part> parts) {
    String boundary = "=_part" + boundaries.incrementAndGet() + "_ropeway";
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (Part part : parts) {
      out.writeBytes(("--" + boundary + "\r\n").getBytes(StandardCharsets.US_ASCII));
      out.writeBytes(part.bytes());
      out.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
    }
    out.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.US_ASCII));
    String[] split = type.split(";", 2);
    String parameters = split.length > 1 ? ";" + split[1] : "";
    return new Part(
        List.of(
            "Content-Type: multipart/" + split[0] + parameters + "; boundary=\"" + boundary + "\""),
        out.toByteArray());
  }

  Part file(String name, String type, byte[] content) {
    return base64(
        List.of(
            "Content-Type: " + type + "; name=\"" + word(name) + "\"",
            "Content-Disposition: attachment; filename=\"" + word(name) + "\""),
        content);
  }

  Part inline(String name, String type, String contentId, byte[] content) {
    return base64(
        List.of(
            "Content-Type: " + type + "; name=\"" + name + "\"",
            "Content-Disposition: inline; filename=\"" + name + "\"",
            "Content-ID: <" + contentId + ">"),
        content);
  }

  Part base64(List<String> headers, byte[] content) {
    List<String> all = new ArrayList<>(headers);
    all.add("Content-Transfer-Encoding: base64");
    byte[] line = "\r\n".getBytes(StandardCharsets.US_ASCII);
    return new Part(all, Base64.getMimeEncoder(76, line).encode(content));
  }

  Part message(byte[] mail) {
    return new Part(
        List.of("Content-Type: message/rfc822", "Content-Disposition: attachment"), mail);
  }

  /** An encoded word, in UTF-8, where the text needs one. */
  static String word(String text) {
    return word(text, StandardCharsets.UTF_8);
  }

  /** The same in another charset; long texts become several words. */
  static String word(String text, Charset charset) {
    if (isSevenBit(text.getBytes(StandardCharsets.UTF_8))) {
      return text;
    }
    StringBuilder out = new StringBuilder();
    for (int at = 0; at < text.length(); ) {
      int end = Math.min(text.length(), at + 12);
      if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
        end++;
      }
      String name = charset.name().toLowerCase(Locale.ROOT);
      byte[] bytes = text.substring(at, end).getBytes(charset);
      out.append(at == 0 ? "" : "\r\n ").append("=?").append(name).append("?B?");
      out.append(Base64.getEncoder().encodeToString(bytes)).append("?=");
      at = end;
    }
    return out.toString();
  }

  private static byte[] quoted(byte[] bytes) {
    StringBuilder out = new StringBuilder(bytes.length * 2);
    int column = 0;
    for (int i = 0; i < bytes.length; i++) {
      int b = bytes[i] & 0xFF;
      if (b == '\r' || b == '\n') {
        out.append((char) b);
        column = 0;
        continue;
      }
      boolean endOfLine = i + 1 == bytes.length || bytes[i + 1] == '\r';
      boolean plain = (b >= 33 && b < 127 && b != '=') || (b == ' ' && !endOfLine);
      String encoded = plain ? String.valueOf((char) b) : String.format(Locale.ROOT, "=%02X", b);
      if (column + encoded.length() > QP_LINE) {
        out.append("=\r\n");
        column = 0;
      }
      out.append(encoded);
      column += encoded.length();
    }
    return out.toString().getBytes(StandardCharsets.US_ASCII);
  }

  private static boolean isSevenBit(byte[] bytes) {
    for (byte b : bytes) {
      if (b < 0) {
        return false;
      }
    }
    return true;
  }
}
