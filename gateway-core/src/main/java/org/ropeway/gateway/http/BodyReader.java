package org.ropeway.gateway.http;

import io.netty.buffer.ByteBuf;
import java.io.ByteArrayOutputStream;
import org.ropeway.gateway.http.RequestHead.Framing;

/**
 * Collects the body of one request, by length or by chunks ([RFC 9112] 6, 7.1), up to a cap. Memory
 * grows with what has arrived, not with what was announced.
 */
final class BodyReader {
  private static final int MAX_CHUNK_LINE = 256;
  private static final int MAX_TRAILER = 4096;

  private enum State {
    DATA,
    SIZE,
    CHUNK,
    CHUNK_END,
    TRAILER,
    DONE
  }

  private final int cap;
  private final ByteArrayOutputStream body = new ByteArrayOutputStream(0);
  private final StringBuilder line = new StringBuilder();
  private State state;
  private long left;
  private int trailer;

  BodyReader(RequestHead head, int cap) throws HttpException {
    this.cap = cap;
    this.left = head.contentLength();
    this.state =
        switch (head.framing()) {
          case NONE -> State.DONE;
          case LENGTH -> left == 0 ? State.DONE : State.DATA;
          case CHUNKED -> State.SIZE;
        };
    if (head.framing() == Framing.LENGTH) {
      requireRoom(left);
    }
  }

  /** Takes what has arrived; true when the body is complete. */
  boolean read(ByteBuf in) throws HttpException {
    while (state != State.DONE && in.isReadable()) {
      switch (state) {
        case DATA, CHUNK -> data(in);
        case SIZE, CHUNK_END, TRAILER -> lines(in);
        case DONE -> {}
      }
    }
    return state == State.DONE;
  }

  /** The body, when complete. */
  byte[] bytes() {
    return body.toByteArray();
  }

  private void data(ByteBuf in) {
    int n = (int) Math.min(left, in.readableBytes());
    byte[] part = new byte[n];
    in.readBytes(part);
    body.write(part, 0, n);
    left -= n;
    if (left == 0) {
      state = state == State.DATA ? State.DONE : State.CHUNK_END;
    }
  }

  private void lines(ByteBuf in) throws HttpException {
    while (in.isReadable()) {
      char c = (char) in.readUnsignedByte();
      if (c == '\n') {
        if (line.isEmpty() || line.charAt(line.length() - 1) != '\r') {
          throw bad("a line break that is not CR LF");
        }
        line.setLength(line.length() - 1);
        line(line.toString());
        line.setLength(0);
        return;
      }
      if (!line.isEmpty() && line.charAt(line.length() - 1) == '\r') {
        throw bad("a CR without LF");
      }
      if (line.length() >= MAX_CHUNK_LINE || (c < ' ' && c != '\r' && c != '\t')) {
        throw bad("a chunk line that is too long or has control characters");
      }
      line.append(c);
    }
  }

  private void line(String s) throws HttpException {
    switch (state) {
      case SIZE -> chunk(s);
      case CHUNK_END -> {
        if (!s.isEmpty()) {
          throw bad("a chunk longer than it says");
        }
        state = State.SIZE;
      }
      case TRAILER -> {
        trailer += s.length() + 2;
        if (trailer > MAX_TRAILER) {
          throw new HttpException(431, "a trailer of more than " + MAX_TRAILER + " bytes");
        }
        state = s.isEmpty() ? State.DONE : State.TRAILER;
      }
      case DATA, CHUNK, DONE -> throw new IllegalStateException("no line in " + state);
    }
  }

  private void chunk(String s) throws HttpException {
    int semicolon = s.indexOf(';');
    String digits = semicolon < 0 ? s : s.substring(0, semicolon);
    if (digits.isEmpty() || digits.length() > 8) {
      throw bad("not a chunk size");
    }
    left = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = Character.digit(digits.charAt(i), 16);
      if (digit < 0 || digits.charAt(i) > 'f') {
        throw bad("not a chunk size");
      }
      left = left << 4 | digit;
    }
    requireRoom(body.size() + left);
    state = left == 0 ? State.TRAILER : State.CHUNK;
  }

  private void requireRoom(long size) throws HttpException {
    if (size > cap) {
      throw new HttpException(413, "a body of more than " + cap + " bytes");
    }
  }

  private static HttpException bad(String why) {
    return new HttpException(400, why);
  }
}
