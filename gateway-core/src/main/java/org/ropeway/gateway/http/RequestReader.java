package org.ropeway.gateway.http;

import io.netty.buffer.ByteBuf;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.Bytes;

/** Reads the requests of one connection, one after the other. */
final class RequestReader {
  /** How far the current request is. */
  enum Phase {
    /** Nothing of it has come. */
    NOTHING,
    /** Its headers are coming. */
    HEAD,
    /** Its body is coming. */
    BODY
  }

  /** A request with its route. */
  record Complete(RequestHead head, Bytes body, Route route) {}

  private final ConnectionOwner owner;
  private Phase phase = Phase.NOTHING;
  private int scanned;
  private @Nullable RequestHead head;
  private @Nullable Route route;
  private @Nullable BodyReader body;
  private boolean continueWanted;

  RequestReader(ConnectionOwner owner) {
    this.owner = owner;
  }

  /** How far the current request is. */
  Phase phase() {
    return phase;
  }

  /** The head of the current request, or null before it is complete. */
  @Nullable RequestHead head() {
    return head;
  }

  /** The route of the current request, or null before it is known. */
  @Nullable Route route() {
    return route;
  }

  /** Whether the peer waits for a word before it sends the body; true once per request. */
  boolean takeContinue() {
    boolean wanted = continueWanted;
    continueWanted = false;
    return wanted;
  }

  /** Forgets the current request and begins with the next. */
  void next() {
    phase = Phase.NOTHING;
    scanned = 0;
    head = null;
    route = null;
    body = null;
    continueWanted = false;
  }

  /** Takes what has come; the request when it is complete, else null. */
  @Nullable Complete read(ByteBuf input) throws HttpException {
    if (phase == Phase.NOTHING) {
      if (!skipEmptyLine(input)) {
        return null;
      }
      phase = Phase.HEAD;
    }
    if (phase == Phase.HEAD && !readHead(input)) {
      return null;
    }
    RequestHead parsed = head;
    Route found = route;
    BodyReader reader = body;
    if (parsed == null || found == null || reader == null) {
      throw new IllegalStateException("a body without a head");
    }
    continueWanted &= !input.isReadable();
    return reader.read(input) ? new Complete(parsed, Bytes.wrap(reader.bytes()), found) : null;
  }

  private boolean readHead(ByteBuf input) throws HttpException {
    int end = endOfHead(input);
    if (end < 0) {
      return false;
    }
    byte[] bytes = new byte[end];
    input.readBytes(bytes);
    RequestHead parsed = HeadParser.parse(bytes, owner.limits().headers());
    head = parsed;
    Route found = owner.route(parsed.path());
    if (found == null) {
      throw new HttpException(404, "no such path");
    }
    route = found;
    body = new BodyReader(parsed, found.maxBody());
    String expect = parsed.headers().first("Expect");
    if (expect != null && parsed.minorVersion() == 1) {
      if (!expect.equalsIgnoreCase("100-continue")) {
        throw new HttpException(417, "an expectation that is not known");
      }
      continueWanted = parsed.framing() != RequestHead.Framing.NONE;
    }
    phase = Phase.BODY;
    return true;
  }

  /** One empty line before a request is overlooked ([RFC 9112] 2.2). False if nothing follows. */
  private static boolean skipEmptyLine(ByteBuf input) {
    if (!input.isReadable() || input.getByte(input.readerIndex()) != '\r') {
      return input.isReadable();
    }
    if (input.readableBytes() >= 2 && input.getByte(input.readerIndex() + 1) == '\n') {
      input.skipBytes(2);
      return input.isReadable();
    }
    return input.readableBytes() >= 2;
  }

  private int endOfHead(ByteBuf input) throws HttpException {
    int start = input.readerIndex();
    int limit = owner.limits().headBytes();
    int n = Math.min(input.readableBytes(), limit);
    for (int i = scanned; i < n; i++) {
      if (input.getByte(start + i) != '\n') {
        continue;
      }
      if (i == 0 || input.getByte(start + i - 1) != '\r') {
        throw new HttpException(400, "a line break that is not CR LF");
      }
      if (i >= 3 && input.getByte(start + i - 2) == '\n') {
        return i + 1;
      }
    }
    scanned = n;
    if (n == limit) {
      throw new HttpException(431, "a head of more than " + limit + " bytes");
    }
    return -1;
  }
}
