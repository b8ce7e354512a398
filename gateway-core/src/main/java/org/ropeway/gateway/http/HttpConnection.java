package org.ropeway.gateway.http;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.SocketChannel;
import io.netty.handler.codec.ByteToMessageDecoder;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.Timer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.Bytes;
import org.ropeway.gateway.http.RequestReader.Phase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection: reads one request at a time, hands it over, writes its answer. All methods run on
 * the event loop of the channel.
 */
@SuppressWarnings("FutureReturnValueIgnored") // a channel tells of failures by closing
final class HttpConnection extends ChannelInboundHandlerAdapter {
  private static final Logger log = LoggerFactory.getLogger(HttpConnection.class);
  private static final Duration DRAIN = Duration.ofMillis(500);
  private static final byte[] CONTINUE =
      "HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

  private enum State {
    READING,
    BUSY,
    DRAINING
  }

  /** How the pieces of an answer go out. */
  private enum Framing {
    CHUNKED,
    /** Closing ends it (HTTP/1.0). */
    BARE,
    /** Not at all (HEAD). */
    NONE
  }

  private final ConnectionOwner owner;
  private final RequestReader reader;
  private @Nullable ChannelHandlerContext context;
  private @Nullable ByteBuf input;
  private State state = State.READING;
  private @Nullable Exchange exchange;
  private @Nullable Future<?> deadline;
  private Framing framing = Framing.BARE;
  private boolean closeAfter;

  HttpConnection(ConnectionOwner owner) {
    this.owner = owner;
    this.reader = new RequestReader(owner);
  }

  @Override
  public void handlerAdded(ChannelHandlerContext ctx) {
    context = ctx;
  }

  @Override
  public void channelActive(ChannelHandlerContext ctx) {
    arm(owner.limits().idleTimeout());
  }

  @Override
  public void channelInactive(ChannelHandlerContext ctx) {
    disarm();
    releaseInput();
    state = State.DRAINING;
    Exchange current = exchange;
    exchange = null;
    if (current != null) {
      current.peerGone();
      owner.finished(current);
    }
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    if (!(message instanceof ByteBuf bytes) || state == State.DRAINING) {
      ReferenceCountUtil.release(message);
      return;
    }
    ByteBuf before = input;
    if (before == null) {
      input = bytes;
    } else {
      before.discardSomeReadBytes();
      input = ByteToMessageDecoder.MERGE_CUMULATOR.cumulate(ctx.alloc(), before, bytes);
    }
    advance();
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
    log.debug("connection from {} failed: {}", remote(), cause.toString());
    ctx.close();
  }

  /** Closes a connection that waits for a request. */
  void closeIfIdle() {
    if (state == State.READING && reader.phase() == Phase.NOTHING) {
      ctx().close();
    }
  }

  /** Whether the peer is still there. */
  boolean connected() {
    return ctx().channel().isActive();
  }

  /** Writes a whole answer. */
  void write(Exchange of, Response response) {
    if (of == exchange) {
      ByteBufAllocator alloc = ctx().alloc();
      String method = of.request().method();
      over(of, write(of, HttpWriter.complete(alloc, response, fate(), of.id(), method)));
    }
  }

  /** Writes the head of an answer in pieces. */
  void begin(Exchange of, Response response) {
    if (of == exchange) {
      boolean chunked = of.request().head().minorVersion() == 1;
      boolean bodiless = of.request().method().equals("HEAD");
      framing = bodiless ? Framing.NONE : chunked ? Framing.CHUNKED : Framing.BARE;
      closeAfter |= !chunked;
      write(of, HttpWriter.streamHead(ctx().alloc(), response, fate(), of.id(), chunked));
    }
  }

  /** Writes a piece. */
  void piece(Exchange of, Bytes bytes) {
    if (of == exchange) {
      write(of, framed(bytes));
    }
  }

  /** Writes the last piece. */
  void last(Exchange of, Bytes bytes) {
    if (of == exchange) {
      ByteBuf out = framed(bytes);
      if (framing == Framing.CHUNKED) {
        HttpWriter.lastChunk(out);
      }
      over(of, write(of, out));
    }
  }

  private ByteBuf framed(Bytes bytes) {
    ByteBuf out = ctx().alloc().buffer(bytes.length() + 16);
    switch (framing) {
      case CHUNKED -> HttpWriter.chunk(out, bytes);
      case BARE -> out.writeBytes(bytes.unsafeArray());
      case NONE -> {}
    }
    return out;
  }

  private void over(Exchange of, ChannelFuture written) {
    exchange = null;
    of.end();
    owner.finished(of);
    if (closeAfter) {
      state = State.DRAINING; // and closing before all is out would cut it off
      written.addListener(out -> drain());
      return;
    }
    state = State.READING;
    reader.next();
    arm(owner.limits().idleTimeout());
    advance();
    if (state == State.READING) {
      ctx().channel().config().setAutoRead(true);
    }
  }

  private void advance() {
    ByteBuf in = input;
    if (in == null) {
      return;
    }
    if (state == State.BUSY) {
      ctx().channel().config().setAutoRead(false); // the peer sends ahead; it has to wait
      return;
    }
    try {
      read(in);
    } catch (HttpException e) {
      refuse(e);
    }
    if (!in.isReadable()) {
      releaseInput();
    }
  }

  private void read(ByteBuf in) throws HttpException {
    Phase before = reader.phase();
    RequestReader.Complete request = reader.read(in);
    if (request != null) {
      disarm();
      state = State.BUSY;
      closeAfter = !request.head().keepAlive();
      Exchange next = exchange(new Request(request.head(), request.body(), remote()));
      owner.dispatch(next, request.route());
      return;
    }
    Route route = reader.route();
    if (reader.phase() == Phase.HEAD && before == Phase.NOTHING) {
      arm(owner.limits().headTimeout());
    } else if (route != null && reader.phase() == Phase.BODY && before != Phase.BODY) {
      arm(route.bodyTimeout());
    }
    if (reader.takeContinue()) {
      write(Unpooled.wrappedBuffer(CONTINUE));
    }
  }

  /** Runs what is due later. */
  Timer timer() {
    return owner.timer();
  }

  private Exchange exchange(Request request) {
    Exchange made = new Exchange(request, this, ctx().channel().eventLoop());
    exchange = made;
    owner.begun(made);
    return made;
  }

  /**
   * Answers a request that no handler sees, and closes unless it was merely for an unknown path.
   */
  private void refuse(HttpException e) {
    RequestHead head = reader.head();
    Route route = reader.route();
    boolean merelyUnknown =
        e.status() == 404
            && head != null
            && head.framing() == RequestHead.Framing.NONE
            && head.keepAlive();
    closeAfter = !merelyUnknown;
    state = State.BUSY;
    disarm();
    Exchange refused =
        exchange(new Request(head == null ? RequestHead.UNREADABLE : head, Bytes.EMPTY, remote()));
    refused.failed(e.why());
    refused.respond(
        route == null || head == null
            ? Response.of(e.status())
            : route.refusal().answer(head, e.status()));
  }

  private void timeout() {
    switch (state) {
      case READING -> {
        if (reader.phase() == Phase.NOTHING) {
          ctx().close();
        } else {
          refuse(new HttpException(408, "the request came too slowly"));
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
    if (!connected()) {
      return;
    }
    releaseInput();
    SslHandler tls = ctx().pipeline().get(SslHandler.class);
    if (tls != null) {
      tls.closeOutbound();
    } else if (ctx().channel() instanceof SocketChannel socket) {
      socket.shutdownOutput();
    }
    ctx().channel().config().setAutoRead(true);
    arm(DRAIN);
  }

  private HttpWriter.Connection fate() {
    closeAfter |= owner.closing();
    return closeAfter ? HttpWriter.Connection.CLOSE : HttpWriter.Connection.KEEP_ALIVE;
  }

  private ChannelFuture write(Exchange of, ByteBuf answer) {
    ExchangeTap tap = of.tap();
    if (tap != null) {
      tap.answer(answer);
    }
    return write(answer);
  }

  private ChannelFuture write(ByteBuf bytes) {
    ChannelFuture written = ctx().writeAndFlush(bytes);
    if (!written.isDone()) {
      Future<?> late = schedule(owner.limits().writeTimeout(), () -> ctx().close());
      written.addListener(done -> late.cancel(false));
    }
    return written;
  }

  private void arm(Duration after) {
    disarm();
    deadline = schedule(after, this::timeout);
  }

  private void disarm() {
    if (deadline != null) {
      deadline.cancel(false);
      deadline = null;
    }
  }

  private Future<?> schedule(Duration after, Runnable task) {
    return ctx().channel().eventLoop().schedule(task, after.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void releaseInput() {
    if (input != null) {
      input.release();
      input = null;
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
