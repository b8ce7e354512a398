package org.ropeway.gateway.http;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.ReferenceCountUtil;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.Bytes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection: reads one request at a time, hands it over, writes its answer. All methods run on
 * the event loop of the channel.
 */
final class HttpConnection extends ChannelInboundHandlerAdapter {
  private static final Logger log = LoggerFactory.getLogger(HttpConnection.class);
  private static final Duration DRAIN = Duration.ofMillis(500);
  private static final byte[] CONTINUE =
      "HTTP/1.1 100 Continue\r\n\r\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

  private enum State {
    HEAD,
    BODY,
    BUSY,
    DRAINING
  }

  private final HttpServer server;
  private @Nullable ChannelHandlerContext context;
  private ByteBuf input = Unpooled.EMPTY_BUFFER;
  private State state = State.HEAD;
  private int scanned;
  private @Nullable RequestHead head;
  private @Nullable Route route;
  private @Nullable BodyReader body;
  private @Nullable Exchange exchange;
  private java.util.concurrent.@Nullable Future<?> deadline;
  private boolean chunked;
  private boolean closeAfter;

  HttpConnection(HttpServer server) {
    this.server = server;
  }

  @Override
  public void handlerAdded(ChannelHandlerContext ctx) {
    context = ctx;
  }

  @Override
  public void channelActive(ChannelHandlerContext ctx) {
    arm(server.limits().idleTimeout());
  }

  @Override
  public void channelInactive(ChannelHandlerContext ctx) {
    disarm();
    releaseInput();
    Exchange current = exchange;
    exchange = null;
    if (current != null) {
      current.peerGone();
      server.finished(current);
    }
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    if (!(message instanceof ByteBuf bytes) || state == State.DRAINING) {
      ReferenceCountUtil.release(message);
      return;
    }
    if (!input.isReadable()) {
      releaseInput();
      input = bytes;
    } else {
      ByteBuf joined = ctx.alloc().buffer(input.readableBytes() + bytes.readableBytes());
      joined.writeBytes(input).writeBytes(bytes);
      bytes.release();
      releaseInput();
      input = joined;
    }
    advance();
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
    log.debug("connection from {} failed: {}", remote(), cause.toString());
    ctx.close();
  }

  /** Whether the peer is still there. */
  boolean connected() {
    return ctx().channel().isActive();
  }

  /** Writes a whole answer. */
  void write(Exchange of, Response response) {
    if (of != exchange) {
      return;
    }
    write(HttpWriter.complete(ctx().alloc(), response, fate(), of.id(), of.request().method()));
    over(of);
  }

  /** Writes the head of an answer in pieces. */
  void begin(Exchange of, Response response) {
    if (of != exchange) {
      return;
    }
    chunked = of.request().head().minorVersion() == 1;
    closeAfter |= !chunked;
    write(HttpWriter.streamHead(ctx().alloc(), response, fate(), of.id(), chunked));
  }

  /** Writes a piece. */
  void piece(Exchange of, Bytes bytes) {
    if (of == exchange) {
      write(framed(bytes));
    }
  }

  /** Writes the last piece. */
  void last(Exchange of, Bytes bytes) {
    if (of != exchange) {
      return;
    }
    ByteBuf out = framed(bytes);
    if (chunked) {
      HttpWriter.lastChunk(out);
    }
    write(out);
    over(of);
  }

  private ByteBuf framed(Bytes bytes) {
    ByteBuf out = ctx().alloc().buffer(bytes.length() + 16);
    if (chunked) {
      HttpWriter.chunk(out, bytes);
    } else {
      out.writeBytes(bytes.unsafeArray());
    }
    return out;
  }

  private void over(Exchange of) {
    exchange = null;
    head = null;
    route = null;
    of.end();
    server.finished(of);
    if (closeAfter) {
      drain();
      return;
    }
    state = State.HEAD;
    arm(server.limits().idleTimeout());
    if (input.isReadable()) {
      advance();
    }
    ctx().channel().config().setAutoRead(true);
  }

  private void advance() {
    try {
      while (input.isReadable() && step()) {
        // one request after the other
      }
    } catch (HttpException e) {
      refuse(e);
    }
    if (!input.isReadable()) {
      releaseInput();
    }
  }

  /** Goes on in the request; false if more bytes are needed first, or its answer. */
  private boolean step() throws HttpException {
    switch (state) {
      case HEAD -> {
        return readHead();
      }
      case BODY -> {
        return readBody();
      }
      case BUSY -> {
        // The peer sends ahead; it has to wait.
        ctx().channel().config().setAutoRead(false);
        return false;
      }
      case DRAINING -> {
        input.skipBytes(input.readableBytes());
        return false;
      }
    }
    throw new IllegalStateException("unreachable");
  }

  private boolean readHead() throws HttpException {
    if (scanned == 0) {
      skipEmptyLine();
      arm(server.limits().headTimeout());
    }
    int end = endOfHead();
    if (end < 0) {
      return false;
    }
    byte[] bytes = new byte[end];
    input.readBytes(bytes);
    scanned = 0;
    RequestHead parsed = HeadParser.parse(bytes, server.limits().headers());
    head = parsed;
    Route found = server.route(parsed.path());
    route = found;
    closeAfter = !parsed.keepAlive();
    if (found == null) {
      closeAfter |= parsed.framing() != RequestHead.Framing.NONE;
      throw new HttpException(404, "no such path");
    }
    body = new BodyReader(parsed, found.maxBody());
    expectation(parsed);
    state = State.BODY;
    arm(found.bodyTimeout());
    return readBody();
  }

  /** One empty line before a request is overlooked ([RFC 9112] 2.2). */
  private void skipEmptyLine() {
    if (input.readableBytes() >= 2
        && input.getByte(input.readerIndex()) == '\r'
        && input.getByte(input.readerIndex() + 1) == '\n') {
      input.skipBytes(2);
    }
  }

  private int endOfHead() throws HttpException {
    int start = input.readerIndex();
    int limit = server.limits().headBytes();
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

  private void expectation(RequestHead parsed) throws HttpException {
    String expect = parsed.headers().first("Expect");
    if (expect == null || parsed.minorVersion() == 0) {
      return;
    }
    if (!expect.equalsIgnoreCase("100-continue")) {
      throw new HttpException(417, "an expectation that is not known");
    }
    if (parsed.framing() != RequestHead.Framing.NONE && !input.isReadable()) {
      write(Unpooled.wrappedBuffer(CONTINUE));
    }
  }

  private boolean readBody() throws HttpException {
    BodyReader reader = body;
    RequestHead parsed = head;
    Route found = route;
    if (reader == null || parsed == null || found == null) {
      throw new IllegalStateException("a body without a head");
    }
    if (!reader.read(input)) {
      return false;
    }
    disarm();
    state = State.BUSY;
    body = null;
    Request request = new Request(parsed, Bytes.wrap(reader.bytes()), remote());
    Exchange next = new Exchange(request, this, ctx().channel().eventLoop());
    exchange = next;
    server.dispatch(next, found);
    return true;
  }

  /**
   * Answers a request that no handler sees, and closes unless it was merely for an unknown path.
   */
  private void refuse(HttpException e) {
    RequestHead parsed =
        head != null
            ? head
            : new RequestHead("-", "-", "", 1, new Headers(), RequestHead.Framing.NONE, 0);
    Exchange refused =
        new Exchange(new Request(parsed, Bytes.EMPTY, remote()), this, ctx().channel().eventLoop());
    exchange = refused;
    closeAfter |= e.status() != 404;
    state = State.BUSY;
    disarm();
    refused.failed(e.getMessage());
    Response response = Response.of(e.status());
    Route found = route;
    if (found != null) {
      found.refusal().forEach(field -> response.header(field.name(), field.value()));
    }
    refused.respond(response);
  }

  private void timeout() {
    switch (state) {
      case BODY -> refuse(new HttpException(408, "the body came too slowly"));
      case HEAD -> {
        if (scanned > 0) {
          refuse(new HttpException(408, "the headers came too slowly"));
        } else {
          ctx().close();
        }
      }
      case DRAINING -> ctx().close();
      case BUSY -> {}
    }
  }

  /**
   * Closes when the peer has read the answer: closing with unread bytes in the socket would reset
   * the connection and take the answer with it.
   */
  private void drain() {
    state = State.DRAINING;
    SslHandler tls = ctx().pipeline().get(SslHandler.class);
    if (tls != null) {
      tls.closeOutbound();
    } else if (ctx().channel() instanceof io.netty.channel.socket.SocketChannel socket) {
      socket.shutdownOutput();
    }
    ctx().channel().config().setAutoRead(true);
    arm(DRAIN);
  }

  private HttpWriter.Connection fate() {
    closeAfter |= server.closing();
    return closeAfter ? HttpWriter.Connection.CLOSE : HttpWriter.Connection.KEEP_ALIVE;
  }

  private void write(ByteBuf bytes) {
    ChannelFuture written = ctx().writeAndFlush(bytes);
    if (!written.isDone()) {
      ScheduledFuture<?> late =
          ctx()
              .channel()
              .eventLoop()
              .schedule(
                  () -> {
                    log.debug("{} does not take its answer", remote());
                    ctx().close();
                  },
                  server.limits().writeTimeout().toMillis(),
                  TimeUnit.MILLISECONDS);
      written.addListener(done -> late.cancel(false));
    }
  }

  private void arm(Duration after) {
    disarm();
    deadline =
        ctx()
            .channel()
            .eventLoop()
            .schedule(this::timeout, after.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void disarm() {
    if (deadline != null) {
      deadline.cancel(false);
      deadline = null;
    }
  }

  private void releaseInput() {
    if (input != Unpooled.EMPTY_BUFFER) {
      input.release();
      input = Unpooled.EMPTY_BUFFER;
    }
  }

  private InetAddress remote() {
    return ctx().channel().remoteAddress() instanceof InetSocketAddress a
        ? a.getAddress()
        : InetAddress.getLoopbackAddress();
  }

  private ChannelHandlerContext ctx() {
    if (context == null) {
      throw new IllegalStateException("no channel");
    }
    return context;
  }
}
