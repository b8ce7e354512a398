package org.ropeway.gateway.recording;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.Bytes;
import org.ropeway.gateway.http.Headers;

/**
 * Reads a message as Fiddler and the recorder keep it ([RFC 9112] 2, 6, 7.1). Chunks are joined,
 * the content codings gzip and deflate are undone and their header is taken away, so that the body
 * is what its sender meant.
 */
final class MessageParser {
  private static final int MAX_HEADERS = 1_000;
  private static final int MAX_LINE = 64 * 1024;

  private final String where;
  private final byte[] raw;
  private final int maxBody;
  private int at;

  private MessageParser(String where, byte[] raw, int maxBody) {
    this.where = where;
    this.raw = raw;
    this.maxBody = maxBody;
  }

  /** Reads a request; {@code where} names the file in errors. */
  static HttpMessage request(String where, byte[] raw, int maxBody) throws RecordingException {
    return new MessageParser(where, raw, maxBody).message(true);
  }

  /** Reads the answer to a request of a method. */
  static HttpMessage response(String where, byte[] raw, int maxBody, String method)
      throws RecordingException {
    return new MessageParser(where, raw, maxBody)
        .message(!method.equals("HEAD") && !method.equals("CONNECT"));
  }

  /** Whether a body comes in chunks. */
  static boolean chunked(Headers headers) {
    String coding = headers.first("Transfer-Encoding");
    return coding != null && coding.strip().equalsIgnoreCase("chunked");
  }

  private HttpMessage message(boolean lengthCounts) throws RecordingException {
    String startLine = line();
    if (startLine.split(" ", 3).length < 2) {
      throw bad("does not begin with a request line or a status line");
    }
    Headers headers = headers();
    byte[] rest = Arrays.copyOfRange(raw, at, raw.length);
    if (chunked(headers)) {
      Chunks chunks = Chunks.join(rest);
      // Fiddler takes the chunks away when it decodes a body, and may leave the header
      return chunks == null
          ? decoded(startLine, without(headers, "Transfer-Encoding"), Bytes.wrap(rest), true)
          : decoded(startLine, headers, chunks.body(), chunks.whole());
    }
    long announced = lengthCounts ? announced(headers) : -1;
    return decoded(startLine, headers, Bytes.wrap(rest), announced < 0 || rest.length >= announced);
  }

  private HttpMessage decoded(String startLine, Headers headers, Bytes body, boolean whole)
      throws RecordingException {
    String coding = headers.first("Content-Encoding");
    String word = coding == null ? "" : coding.strip().toLowerCase(Locale.ROOT);
    if (body.isEmpty() || !whole || !(word.equals("gzip") || word.equals("deflate"))) {
      return new HttpMessage(startLine, headers, body, whole);
    }
    try (InputStream in =
        word.equals("gzip")
            ? new GZIPInputStream(new ByteArrayInputStream(body.unsafeArray()))
            : new InflaterInputStream(new ByteArrayInputStream(body.unsafeArray()))) {
      byte[] plain = in.readNBytes(maxBody);
      if (in.read() >= 0) {
        throw bad("has a body of more than " + maxBody + " bytes when decompressed");
      }
      return new HttpMessage(startLine, plain(headers, plain.length), Bytes.wrap(plain), true);
    } catch (RecordingException e) {
      throw e;
    } catch (IOException e) {
      throw new RecordingException(where + " has a body that is not " + word, e);
    }
  }

  private Headers headers() throws RecordingException {
    Headers headers = new Headers();
    for (String line = line(); !line.isEmpty(); line = line()) {
      int colon = line.indexOf(':');
      if (colon <= 0 || headers.size() == MAX_HEADERS) {
        throw bad(colon <= 0 ? "has a header without a name" : "has too many headers");
      }
      try {
        headers.add(line.substring(0, colon), line.substring(colon + 1).strip());
      } catch (IllegalArgumentException e) {
        throw bad("has a control character in a header");
      }
    }
    return headers;
  }

  private long announced(Headers headers) throws RecordingException {
    String length = headers.first("Content-Length");
    if (length == null) {
      return -1;
    }
    if (!length.matches("\\d{1,18}")) {
      throw bad("has a Content-Length that is no number");
    }
    return Long.parseLong(length);
  }

  private String line() throws RecordingException {
    int end = at;
    while (end < raw.length && raw[end] != '\n' && end - at <= MAX_LINE) {
      end++;
    }
    if (end == raw.length || raw[end] != '\n') {
      throw bad("has no end of its headers");
    }
    int last = end > at && raw[end - 1] == '\r' ? end - 1 : end;
    String line = new String(raw, at, last - at, StandardCharsets.ISO_8859_1);
    at = end + 1;
    return line;
  }

  private static Headers plain(Headers from, int length) {
    Headers to = new Headers();
    from.forEach((name, value) -> {
      if (name.equalsIgnoreCase("Content-Length")) {
        to.add(name, String.valueOf(length));
      } else if (!name.equalsIgnoreCase("Content-Encoding")) {
        to.add(name, value);
      }
    });
    return to;
  }

  private static Headers without(Headers from, String name) {
    Headers to = new Headers();
    from.forEach((n, v) -> {
      if (!n.equalsIgnoreCase(name)) {
        to.add(n, v);
      }
    });
    return to;
  }

  private RecordingException bad(String why) {
    return new RecordingException(where + " " + why);
  }

  /** A body that came in chunks. */
  private record Chunks(Bytes body, boolean whole) {
    /** Joins them; null if that is no chunked body. One that is cut short gives what there is. */
    static @Nullable Chunks join(byte[] raw) {
      ByteArrayOutputStream body = new ByteArrayOutputStream(raw.length);
      int at = 0;
      while (true) {
        int end = at;
        long size = 0;
        int digits = 0;
        for (; end < raw.length && Character.digit(raw[end], 16) >= 0; end++, digits++) {
          size = size << 4 | Character.digit(raw[end], 16);
        }
        if (end == raw.length) {
          return new Chunks(Bytes.wrap(body.toByteArray()), false);
        }
        if (digits == 0 || digits > 8) {
          return null;
        }
        while (end < raw.length && raw[end] != '\n') {
          end++; // an extension
        }
        at = Math.min(end + 1, raw.length);
        if (size == 0) {
          return new Chunks(Bytes.wrap(body.toByteArray()), end < raw.length);
        }
        int n = (int) Math.min(size, raw.length - at);
        body.write(raw, at, n);
        at += n + 2;
        if (at > raw.length) {
          return new Chunks(Bytes.wrap(body.toByteArray()), false);
        }
        if (raw[at - 2] != '\r' || raw[at - 1] != '\n') {
          return null;
        }
      }
    }
  }
}
