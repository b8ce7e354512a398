package org.ropeway.standin.http;

import io.netty.buffer.ByteBufUtil;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands a request to a virtual thread, which writes its answer; one request at a time. While one is
 * answered nothing is read; what had been read by then waits.
 */
final class RequestHandler extends SimpleChannelInboundHandler<FullHttpRequest> {
  private static final Logger LOG = LoggerFactory.getLogger(RequestHandler.class);
  private final ExecutorService workers;
  private final Handler handler;
  private final Deque<FullHttpRequest> waiting = new ArrayDeque<>();
  private boolean busy;

  RequestHandler(ExecutorService workers, Handler handler) {
    this.workers = workers;
    this.handler = handler;
  }

  @Override
  protected void channelRead0(ChannelHandlerContext context, FullHttpRequest message) {
    if (busy) {
      waiting.add(message.retain());
      return;
    }
    busy = true;
    context.channel().config().setAutoRead(false);
    begin(context, message);
  }

  private void begin(ChannelHandlerContext context, FullHttpRequest message) {
    Request request;
    try {
      request = read(message);
    } catch (IllegalArgumentException e) { // a path or query that is none
      new AnswerWriter(context, message, false, () -> {}).write(Answer.status(400));
      return;
    }
    boolean keepAlive = HttpUtil.isKeepAlive(message);
    AnswerWriter writer = new AnswerWriter(context, message, keepAlive, () -> next(context));
    try {
      workers.execute(() -> answer(context, request, writer));
    } catch (RejectedExecutionException e) {
      var _ = context.close();
    }
  }

  /** An answer has been written; runs in the event loop. */
  private void next(ChannelHandlerContext context) {
    FullHttpRequest message = waiting.poll();
    if (message == null) {
      busy = false;
      context.channel().config().setAutoRead(true);
      return;
    }
    try {
      begin(context, message);
    } finally {
      message.release();
    }
  }

  @Override
  public void handlerRemoved(ChannelHandlerContext context) {
    for (FullHttpRequest message : waiting) {
      message.release();
    }
    waiting.clear();
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    LOG.debug("connection failed", cause);
    var _ = context.close();
  }

  private void answer(ChannelHandlerContext context, Request request, AnswerWriter writer) {
    try {
      writer.write(answer(request));
    } catch (RuntimeException | Error e) {
      LOG.error("an answer cannot be written", e);
      var _ = context.close();
    }
  }

  private Answer answer(Request request) {
    try {
      return handler.answer(request);
    } catch (RuntimeException | Error e) {
      LOG.error("request failed", e);
      return Answer.status(500);
    }
  }

  private static Request read(FullHttpRequest message) {
    if (message.decoderResult().isFailure()) {
      throw new IllegalArgumentException("no HTTP", message.decoderResult().cause());
    }
    QueryStringDecoder uri = new QueryStringDecoder(message.uri());
    Map<String, String> query = new HashMap<>();
    for (Map.Entry<String, List<String>> entry : uri.parameters().entrySet()) {
      query.put(entry.getKey(), entry.getValue().getFirst());
    }
    Map<String, String> headers = new HashMap<>();
    message
        .headers()
        .forEach(header ->
            headers.merge(
                header.getKey().toLowerCase(Locale.ROOT),
                header.getValue(),
                (one, other) -> one + "; " + other));
    return new Request(
        message.method().name(),
        uri.path(),
        query,
        headers,
        ByteBufUtil.getBytes(message.content()));
  }
}
