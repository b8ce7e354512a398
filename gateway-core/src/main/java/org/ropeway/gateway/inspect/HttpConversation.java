package org.ropeway.gateway.inspect;

import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.FullHttpMessage;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpContentDecompressor;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.HttpResponseDecoder;
import io.netty.util.ReferenceCountUtil;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.Bytes;
import org.ropeway.gateway.http.Headers;
import org.ropeway.gateway.recording.Exchange;
import org.ropeway.gateway.recording.HttpMessage;

/** The exchanges of HTTP/1.1 in the bytes of one connection. */
final class HttpConversation {
  private static final int MAX_BODY = 16 << 20;

  private HttpConversation() {}

  /** The requests with their answers; what is no HTTP, or not to be read, ends the list. */
  static List<Exchange> exchanges(Segments.Connection connection, int firstNumber) {
    EmbeddedChannel requests =
        new EmbeddedChannel(new HttpRequestDecoder(), new HttpObjectAggregator(MAX_BODY));
    List<HttpMessage> sent = messages(requests, connection.sent());
    if (sent.isEmpty()) {
      return List.of();
    }
    EmbeddedChannel responses =
        new EmbeddedChannel(
            new HttpResponseDecoder(),
            new HttpContentDecompressor(MAX_BODY),
            new HttpObjectAggregator(MAX_BODY));
    List<HttpMessage> received = messages(responses, connection.received());
    List<Exchange> exchanges = new ArrayList<>();
    for (int i = 0; i < sent.size(); i++) {
      HttpMessage answer = i < received.size() ? received.get(i) : null;
      exchanges.add(
          new Exchange(firstNumber + i, Instant.EPOCH, Duration.ZERO, sent.get(i), answer));
    }
    return exchanges;
  }

  private static List<HttpMessage> messages(EmbeddedChannel channel, Bytes bytes) {
    List<HttpMessage> messages = new ArrayList<>();
    try {
      channel.writeInbound(Unpooled.wrappedBuffer(bytes.unsafeArray()));
      channel.finish();
    } catch (RuntimeException e) {
      return messages; // a codec refused it
    }
    for (Object o = channel.readInbound(); o != null; o = channel.readInbound()) {
      HttpMessage message = message(o);
      ReferenceCountUtil.release(o);
      if (message != null) {
        messages.add(message);
      }
    }
    return messages;
  }

  private static @Nullable HttpMessage message(Object decoded) {
    return switch (decoded) {
      case FullHttpRequest r when r.decoderResult().isSuccess() ->
          message(r.method() + " " + r.uri() + " " + r.protocolVersion(), r);
      case FullHttpResponse r when r.decoderResult().isSuccess() && r.status().code() != 100 ->
          message(r.protocolVersion() + " " + r.status(), r);
      default -> null;
    };
  }

  private static HttpMessage message(String startLine, FullHttpMessage message) {
    Headers headers = new Headers();
    for (Map.Entry<String, String> h : message.headers()) {
      if (h.getValue().chars().allMatch(c -> c >= 0x20 && c < 0x7F || c == '\t')) {
        headers.add(h.getKey(), h.getValue());
      }
    }
    return new HttpMessage(
        startLine, headers, Bytes.wrap(ByteBufUtil.getBytes(message.content())), true);
  }
}
