package org.ropeway.gateway.http;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.ropeway.codec.data.Bytes;

/** Answers as bytes ([RFC 9112] 4, 7.1). */
final class HttpWriter {
  private static final byte[] LAST_CHUNK = {'0', '\r', '\n', '\r', '\n'};

  /** What follows the answer. */
  enum Connection {
    KEEP_ALIVE,
    CLOSE
  }

  private HttpWriter() {}

  /** An answer with its length; the body is left out for HEAD. */
  static ByteBuf complete(
      ByteBufAllocator alloc, Response r, Connection connection, String id, String method) {
    boolean bodiless = r.status() == 204 || r.status() == 304;
    ByteBuf out = alloc.buffer(512 + r.body().length());
    head(out, r, connection, id);
    if (!bodiless) {
      ascii(out, "Content-Length: " + r.body().length() + "\r\n");
    }
    ascii(out, "\r\n");
    if (!bodiless && !method.equals("HEAD")) {
      out.writeBytes(r.body().unsafeArray());
    }
    return out;
  }

  /**
   * The head of an answer in chunks, or, if {@code chunked} is not, of one that ends by closing.
   */
  static ByteBuf streamHead(
      ByteBufAllocator alloc, Response r, Connection connection, String id, boolean chunked) {
    ByteBuf out = alloc.buffer(512);
    head(out, r, connection, id);
    ascii(out, chunked ? "Transfer-Encoding: chunked\r\n\r\n" : "\r\n");
    return out;
  }

  /** A chunk; an empty one writes nothing. */
  static void chunk(ByteBuf out, Bytes piece) {
    if (!piece.isEmpty()) {
      ascii(out, Integer.toHexString(piece.length()) + "\r\n");
      out.writeBytes(piece.unsafeArray());
      ascii(out, "\r\n");
    }
  }

  /** The chunk that ends a body. */
  static void lastChunk(ByteBuf out) {
    out.writeBytes(LAST_CHUNK);
  }

  private static void head(ByteBuf out, Response r, Connection connection, String id) {
    ascii(out, "HTTP/1.1 " + r.status() + " " + reason(r.status()) + "\r\n");
    r.headers().forEach((name, value) -> ascii(out, name + ": " + value + "\r\n"));
    ascii(out, "Date: " + HttpDate.of(Instant.now()) + "\r\n");
    ascii(out, Exchange.ID_HEADER + ": " + id + "\r\n");
    ascii(
        out,
        connection == Connection.CLOSE ? "Connection: close\r\n" : "Connection: Keep-Alive\r\n");
  }

  private static void ascii(ByteBuf out, String s) {
    out.writeCharSequence(s, StandardCharsets.ISO_8859_1);
  }

  private static String reason(int status) {
    return switch (status) {
      case 200 -> "OK";
      case 204 -> "No Content";
      case 302 -> "Found";
      case 304 -> "Not Modified";
      case 400 -> "Bad Request";
      case 401 -> "Unauthorized";
      case 403 -> "Forbidden";
      case 404 -> "Not Found";
      case 405 -> "Method Not Allowed";
      case 408 -> "Request Timeout";
      case 413 -> "Content Too Large";
      case 417 -> "Expectation Failed";
      case 429 -> "Too Many Requests";
      case 431 -> "Request Header Fields Too Large";
      case 500 -> "Internal Server Error";
      case 501 -> "Not Implemented";
      case 503 -> "Service Unavailable";
      case 505 -> "HTTP Version Not Supported";
      default -> "Status";
    };
  }
}
