package org.ropeway.standin.http;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/** Writes the answer to one request, in whichever way it goes out. */
final class AnswerWriter {
  private static final byte[] BLANKS = new byte[8_192];

  static {
    Arrays.fill(BLANKS, (byte) ' ');
  }

  private final ChannelHandlerContext context;
  private final FullHttpRequest request;
  private final boolean keepAlive;
  private final Runnable next;

  /** {@code next} runs in the event loop when an answer is out and the connection stays. */
  AnswerWriter(
      ChannelHandlerContext context, FullHttpRequest message, boolean keepAlive, Runnable next) {
    this.context = context;
    this.request =
        new DefaultFullHttpRequest(
            message.protocolVersion(),
            message.method(),
            message.uri(),
            Unpooled.EMPTY_BUFFER,
            message.headers(),
            message.trailingHeaders());
    this.keepAlive = keepAlive;
    this.next = next;
  }

  void write(Answer answer) {
    if (!context.channel().isActive()) {
      return;
    }
    switch (answer.wire()) {
      case Wire.Whole() -> whole(answer);
      case Wire.Cut() -> close();
      case Wire.Half() -> half(answer);
      case Wire.Drip(int bytes, Duration pause) -> drip(answer, bytes, pause);
      case Wire.Endless() -> endless(answer);
      case Wire.Upgrade(SocketUser user) -> WebSockets.upgrade(context, request, user);
    }
  }

  private void whole(Answer answer) {
    boolean bodiless = request.method().equals(HttpMethod.HEAD);
    FullHttpResponse response =
        new DefaultFullHttpResponse(
            HttpVersion.HTTP_1_1,
            HttpResponseStatus.valueOf(answer.status()),
            Unpooled.wrappedBuffer(bodiless ? new byte[0] : answer.body()));
    head(response, answer);
    HttpUtil.setKeepAlive(response, keepAlive);
    ChannelFuture written = context.writeAndFlush(response);
    if (keepAlive) {
      written.addListener(done -> next.run());
    } else {
      written.addListener(ChannelFutureListener.CLOSE);
    }
  }

  private void half(Answer answer) {
    begin(answer);
    send(answer.body(), 0, answer.body().length / 2);
    close();
  }

  private void drip(Answer answer, int bytes, Duration pause) {
    begin(answer);
    byte[] body = answer.body();
    for (int at = 0; at < body.length && context.channel().isActive(); at += bytes) {
      if (at > 0 && !sleep(pause)) {
        break;
      }
      send(body, at, Math.min(bytes, body.length - at));
    }
    close();
  }

  private void endless(Answer answer) {
    HttpResponse response =
        new DefaultHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.valueOf(answer.status()));
    answer.headers().forEach(header -> response.headers().add(header.name(), header.value()));
    response.headers().set(HttpHeaderNames.TRANSFER_ENCODING, HttpHeaderValues.CHUNKED);
    var _ = context.writeAndFlush(response);
    while (context.channel().isActive() && !Thread.currentThread().isInterrupted()) {
      send(BLANKS, 0, BLANKS.length);
    }
  }

  private void begin(Answer answer) {
    HttpResponse response =
        new DefaultHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.valueOf(answer.status()));
    head(response, answer);
    HttpUtil.setKeepAlive(response, false);
    var _ = context.writeAndFlush(response);
  }

  private static void head(HttpResponse response, Answer answer) {
    answer.headers().forEach(header -> response.headers().add(header.name(), header.value()));
    response.headers().set(HttpHeaderNames.CONTENT_LENGTH, answer.body().length);
  }

  /** Waits until it is written, so that a slow reader slows the writer down. */
  private void send(byte[] bytes, int from, int count) {
    var content = new DefaultHttpContent(Unpooled.copiedBuffer(bytes, from, count));
    context.writeAndFlush(content).awaitUninterruptibly();
  }

  private static boolean sleep(Duration pause) {
    try {
      TimeUnit.NANOSECONDS.sleep(pause.toNanos());
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void close() {
    var _ = context.close();
  }
}
