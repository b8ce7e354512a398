package org.ropeway.standin.http;

import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands a request to a virtual thread and writes its answer; one request at a time. */
final class RequestHandler extends SimpleChannelInboundHandler<FullHttpRequest> {
  private static final Logger LOG = LoggerFactory.getLogger(RequestHandler.class);
  private final ExecutorService workers;
  private final Handler handler;

  RequestHandler(ExecutorService workers, Handler handler) {
    this.workers = workers;
    this.handler = handler;
  }

  @Override
  public void channelActive(ChannelHandlerContext context) {
    context.read();
  }

  @Override
  protected void channelRead0(ChannelHandlerContext context, FullHttpRequest request) {
    boolean keepAlive = HttpUtil.isKeepAlive(request);
    if (request.decoderResult().isFailure()) {
      write(context, Answer.status(400, 0), false);
      return;
    }
    if (!request.method().equals(HttpMethod.POST) && !request.method().equals(HttpMethod.PUT)) {
      write(context, Answer.status(405, 0), keepAlive);
      return;
    }
    String path = new QueryStringDecoder(request.uri()).path();
    byte[] body = ByteBufUtil.getBytes(request.content());
    try {
      workers.execute(() -> write(context, answer(path, body), keepAlive));
    } catch (RejectedExecutionException e) {
      var _ = context.close();
    }
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    LOG.debug("connection failed", cause);
    var _ = context.close();
  }

  private Answer answer(String path, byte[] body) {
    try {
      return handler.answer(path, body);
    } catch (RuntimeException e) {
      LOG.error("request failed", e);
      return Answer.status(500, 0);
    }
  }

  private static void write(ChannelHandlerContext context, Answer answer, boolean keepAlive) {
    if (!context.channel().isActive()) {
      return;
    }
    if (answer.drop()) {
      var _ = context.close();
      return;
    }
    FullHttpResponse response =
        new DefaultFullHttpResponse(
            HttpVersion.HTTP_1_1,
            HttpResponseStatus.valueOf(answer.httpStatus()),
            Unpooled.wrappedBuffer(answer.body()));
    response.headers().set(HttpHeaderNames.CONTENT_TYPE, "application/json; charset=utf-8");
    response.headers().set(HttpHeaderNames.CONTENT_LENGTH, answer.body().length);
    response.headers().set(HttpHeaderNames.CACHE_CONTROL, "no-store");
    if (answer.retryAfterSeconds() > 0) {
      response.headers().set(HttpHeaderNames.RETRY_AFTER, answer.retryAfterSeconds());
    }
    if (answer.httpStatus() == 405) {
      response.headers().set(HttpHeaderNames.ALLOW, "POST, PUT");
    }
    HttpUtil.setKeepAlive(response, keepAlive);
    ChannelFuture written = context.writeAndFlush(response);
    if (keepAlive) {
      written.addListener(done -> context.read());
    } else {
      written.addListener(ChannelFutureListener.CLOSE);
    }
  }
}
