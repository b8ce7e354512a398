package org.ropeway.gateway.capture;

import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpObjectDecoder;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseDecoder;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.Bytes;
import org.ropeway.gateway.http.Headers;

/** The messages of HTTP/1 in one direction of a connection. It ends at the first that is none. */
final class HttpMessages {
  private static final int MAX_LINE = 64 * 1024;
  private final List<Timed> messages = new ArrayList<>();
  private @Nullable HttpMessage head;
  private ByteArrayOutputStream body = new ByteArrayOutputStream();

  private HttpMessages() {}

  /** A message, and when its last byte came. */
  record Timed(org.ropeway.gateway.recording.HttpMessage message, Instant last) {}

  /** Requests. */
  static List<Timed> requests(List<TcpStream.Piece> pieces) {
    return new HttpMessages().read(pieces, new HttpRequestDecoder(config()));
  }

  /** Answers to requests of these methods, without interim ones ([RFC 9110] 15.2). */
  static List<Timed> answers(List<TcpStream.Piece> pieces, Iterator<String> methods) {
    return new HttpMessages().read(pieces, new AnswerDecoder(methods));
  }

  private static HttpDecoderConfig config() {
    return new HttpDecoderConfig().setMaxInitialLineLength(MAX_LINE).setMaxHeaderSize(MAX_LINE);
  }

  /** Knows which answers have no body although they announce one. */
  private static final class AnswerDecoder extends HttpResponseDecoder {
    private final Iterator<String> methods;

    AnswerDecoder(Iterator<String> methods) {
      super(config());
      this.methods = methods;
    }

    @Override
    protected boolean isContentAlwaysEmpty(HttpMessage message) {
      boolean interim = message instanceof HttpResponse r && r.status().code() < 200;
      String method = interim || !methods.hasNext() ? "" : methods.next();
      return method.equals("HEAD") || super.isContentAlwaysEmpty(message);
    }
  }

  private List<Timed> read(List<TcpStream.Piece> pieces, HttpObjectDecoder decoder) {
    EmbeddedChannel channel = new EmbeddedChannel(decoder);
    try {
      Instant last = Instant.EPOCH;
      for (TcpStream.Piece piece : pieces) {
        last = piece.time();
        channel.writeInbound(Unpooled.wrappedBuffer(piece.bytes().unsafeArray()));
        if (!take(channel, last)) {
          return messages;
        }
      }
      channel.finish(); // an answer without a length ends with the connection
      take(channel, last);
      end(last, false);
      return messages;
    } finally {
      channel.finishAndReleaseAll();
    }
  }

  /** Takes what the decoder has made; false if it could not go on. */
  private boolean take(EmbeddedChannel channel, Instant time) {
    for (Object o = channel.readInbound(); o != null; o = channel.readInbound()) {
      try {
        if (!(o instanceof HttpObject part) || part.decoderResult().isFailure()) {
          end(time, false);
          return false;
        }
        if (part instanceof HttpMessage message) {
          head = message;
          body = new ByteArrayOutputStream();
        }
        if (part instanceof HttpContent content) {
          body.writeBytes(ByteBufUtil.getBytes(content.content()));
        }
        if (part instanceof LastHttpContent) {
          end(time, true);
        }
      } finally {
        ReferenceCountUtil.release(o);
      }
    }
    return true;
  }

  private void end(Instant time, boolean whole) {
    HttpMessage message = head;
    head = null;
    if (message == null || (message instanceof HttpResponse r && r.status().code() < 200)) {
      return;
    }
    Headers headers = new Headers();
    message.headers().forEach(h -> headers.add(h.getKey(), printable(h.getValue())));
    messages.add(
        new Timed(
            new org.ropeway.gateway.recording.HttpMessage(
                startLine(message), headers, Bytes.wrap(body.toByteArray()), whole),
            time));
  }

  /** What no header may have, as other bytes of a damaged capture, becomes a question mark. */
  private static String printable(String value) {
    return value.replaceAll("[^\\t -~\\x80-\\xff]", "?");
  }

  private static String startLine(HttpMessage message) {
    return switch (message) {
      case HttpRequest r -> r.method() + " " + r.uri() + " " + r.protocolVersion();
      case HttpResponse r -> r.protocolVersion() + " " + r.status();
      default -> "";
    };
  }
}
