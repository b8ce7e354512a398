package org.ropeway.standin.ajax.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.codec.Base64InputStream;
import org.apache.james.mime4j.codec.QuotedPrintableInputStream;
import org.ropeway.standin.mail.HeaderBlock;

/**
 * A part of a mail, numbered as IMAP does (RFC 3501 section 6.4.5). Whatever the bytes are, there
 * is an answer: a multipart without its boundary has no parts.
 *
 * @param id number, empty for the mail as a whole
 * @param body as it stands in the mail, transfer encoding and all
 */
@SuppressWarnings("ArrayRecordComponent") // not compared
record MailPart(String id, HeaderBlock header, byte[] body, List<MailPart> children) {
  private static final int MAX_DEPTH = 20;
  private static final int MAX_PARTS = 2_000;
  private static final Pattern BOUNDARY =
      Pattern.compile("boundary\\s*=\\s*(?:\"([^\"]*)\"|([^\\s;]+))", Pattern.CASE_INSENSITIVE);

  /** The mail as a whole. */
  static MailPart of(byte[] mail) {
    return read(mail, "", 0);
  }

  /** Type and subtype in lower case. */
  String type() {
    String value = header.first("Content-Type").orElse("text/plain");
    return value.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  /** Attachment, inline or nothing. */
  String disposition() {
    String value = header.first("Content-Disposition").orElse("");
    return value.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  /** The name of the file, if it has one. */
  String file() {
    String named = parameter(header.first("Content-Disposition").orElse(""), "filename");
    return named.isEmpty() ? parameter(header.first("Content-Type").orElse(""), "name") : named;
  }

  boolean isMultipart() {
    return type().startsWith("multipart/");
  }

  boolean isMessage() {
    return type().equals("message/rfc822");
  }

  /** The content without its transfer encoding; what cannot be decoded is left out. */
  byte[] decoded() {
    String encoding =
        header.first("Content-Transfer-Encoding").orElse("").strip().toLowerCase(Locale.ROOT);
    InputStream raw = new ByteArrayInputStream(body);
    try (InputStream in =
        switch (encoding) {
          case "base64" -> new Base64InputStream(raw);
          case "quoted-printable" -> new QuotedPrintableInputStream(raw);
          default -> raw;
        }) {
      return in.readAllBytes();
    } catch (IOException e) {
      return body;
    }
  }

  /** All parts that are no multiparts, in order; those of messages inside are not among them. */
  List<MailPart> leaves() {
    if (!isMultipart()) {
      return List.of(id.isEmpty() ? new MailPart("1", header, body, children) : this);
    }
    List<MailPart> out = new ArrayList<>();
    children.forEach(child -> out.addAll(child.leaves()));
    return out;
  }

  /** All parts with numbers of their own, those of messages inside, too. */
  List<MailPart> all() {
    List<MailPart> out = new ArrayList<>();
    for (MailPart leaf : leaves()) {
      out.add(leaf);
      if (leaf.isMessage()) {
        leaf.children().forEach(inner -> out.addAll(inner.all()));
      }
    }
    return out;
  }

  /** A parameter of a header field, in either form (RFC 2231). */
  static String parameter(String field, String name) {
    Matcher extended =
        Pattern.compile(
                "\\b" + name + "\\*\\s*=\\s*([^'\\s;]*)'[^']*'([^\\s;]+)", Pattern.CASE_INSENSITIVE)
            .matcher(field);
    if (extended.find()) {
      return URLDecoder.decode(extended.group(2).replace("+", "%2B"), StandardCharsets.UTF_8);
    }
    Matcher plain =
        Pattern.compile(
                "\\b" + name + "\\s*=\\s*(?:\"([^\"]*)\"|([^\\s;]+))", Pattern.CASE_INSENSITIVE)
            .matcher(field);
    if (!plain.find()) {
      return "";
    }
    String quoted = plain.group(1);
    return HeaderBlock.decodeWords(quoted == null ? plain.group(2) : quoted);
  }

  private static MailPart read(byte[] bytes, String id, int depth) {
    HeaderBlock header = HeaderBlock.of(bytes);
    int start = bodyStart(bytes);
    byte[] body = Arrays.copyOfRange(bytes, start, bytes.length);
    MailPart part = new MailPart(id, header, body, List.of());
    if (depth >= MAX_DEPTH) {
      return part;
    }
    if (part.isMessage()) {
      MailPart inner = read(part.decoded(), id, depth + 1);
      MailPart named =
          inner.isMultipart()
              ? inner
              : new MailPart(id + ".1", inner.header(), inner.body(), inner.children());
      return new MailPart(id, header, body, List.of(named));
    }
    Matcher boundary = BOUNDARY.matcher(header.first("Content-Type").orElse(""));
    if (!part.isMultipart() || !boundary.find()) {
      return part;
    }
    String named = boundary.group(1) == null ? boundary.group(2) : boundary.group(1);
    List<MailPart> children = new ArrayList<>();
    for (byte[] piece : split(body, named)) {
      String number = String.valueOf(children.size() + 1);
      children.add(read(piece, id.isEmpty() ? number : id + "." + number, depth + 1));
    }
    return new MailPart(id, header, body, List.copyOf(children));
  }

  private static List<byte[]> split(byte[] body, String boundary) {
    byte[] line = ("--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
    List<byte[]> out = new ArrayList<>();
    int from = -1;
    for (int at = 0; at < body.length && out.size() < MAX_PARTS; at = nextLine(body, at)) {
      if (!startsWith(body, at, line)) {
        continue;
      }
      if (from >= 0) {
        out.add(Arrays.copyOfRange(body, from, withoutLineEnd(body, from, at)));
      }
      boolean last = startsWith(body, at + line.length, new byte[] {'-', '-'});
      from = last ? -1 : nextLine(body, at);
      if (last) {
        break;
      }
    }
    if (from >= 0 && from <= body.length) {
      out.add(Arrays.copyOfRange(body, from, body.length));
    }
    return out;
  }

  private static int withoutLineEnd(byte[] bytes, int from, int end) {
    int at = end;
    if (at > from && bytes[at - 1] == '\n') {
      at--;
    }
    return at > from && bytes[at - 1] == '\r' ? at - 1 : at;
  }

  private static int bodyStart(byte[] bytes) {
    int at = 0;
    while (at < bytes.length) {
      int next = nextLine(bytes, at);
      boolean blank = withoutLineEnd(bytes, at, next) == at;
      if (blank) {
        return next;
      }
      at = next;
    }
    return bytes.length;
  }

  private static int nextLine(byte[] bytes, int from) {
    int at = from;
    while (at < bytes.length && bytes[at] != '\n') {
      at++;
    }
    return Math.min(at + 1, bytes.length);
  }

  private static boolean startsWith(byte[] bytes, int at, byte[] wanted) {
    return at + wanted.length <= bytes.length
        && Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length);
  }
}
