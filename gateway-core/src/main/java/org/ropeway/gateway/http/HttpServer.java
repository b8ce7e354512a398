package org.ropeway.gateway.http;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.HashedWheelTimer;
import io.netty.util.Timer;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** An HTTP/1.1 server on one address, with or without TLS. */
@SuppressWarnings("FutureReturnValueIgnored") // of shutdowns, which nobody waits for
public final class HttpServer implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(HttpServer.class);
  private final HttpLimits limits;
  private final Map<String, Route> routes = new HashMap<>();
  private final ExchangeObserver observer;
  private final Semaphore running;
  private final ConnectionCount connections;
  private final ChannelGroup channels = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE, true);
  private final MultiThreadIoEventLoopGroup loops;
  private final HashedWheelTimer timer =
      new HashedWheelTimer(new DefaultThreadFactory("timer", true));
  private final Channel listener;
  private final ConnectionOwner owner = new Owner();
  private volatile boolean closing;

  private HttpServer(InetSocketAddress address, Setup setup) {
    this.limits = setup.limits();
    this.observer = setup.observer();
    this.running = new Semaphore(limits.runningRequests());
    this.connections = new ConnectionCount(limits.connections(), limits.connectionsPerAddress());
    setup.routes().forEach(route -> routes.put(route.path(), route));
    this.loops = new MultiThreadIoEventLoopGroup(setup.eventLoops(), NioIoHandler.newFactory());
    ServerBootstrap bootstrap =
        new ServerBootstrap()
            .group(loops)
            .channel(NioServerSocketChannel.class)
            .option(ChannelOption.SO_REUSEADDR, true)
            .option(ChannelOption.SO_BACKLOG, 1024)
            .childOption(ChannelOption.TCP_NODELAY, true)
            .childOption(ChannelOption.SO_KEEPALIVE, true)
            .childOption(
                ChannelOption.WRITE_BUFFER_WATER_MARK, new WriteBufferWaterMark(32_768, 65_536))
            .childHandler(new Connect(this, setup.tls()));
    try {
      this.listener = bootstrap.bind(address).syncUninterruptibly().channel();
    } catch (Throwable e) { // also Netty's BindException, which nothing declares
      timer.stop();
      loops.shutdownGracefully(0, 1, TimeUnit.SECONDS);
      throw e;
    }
  }

  /**
   * What a server is made of.
   *
   * @param tls null for plain HTTP
   * @param eventLoops number of threads that read and write
   */
  public record Setup(
      @Nullable SslContext tls,
      HttpLimits limits,
      List<Route> routes,
      ExchangeObserver observer,
      int eventLoops) {}

  /** Listens; port 0 takes a free one. Throws {@link java.net.BindException} if it is taken. */
  public static HttpServer listen(InetSocketAddress address, Setup setup) {
    return new HttpServer(address, setup);
  }

  /** The port it listens on. */
  public int port() {
    return ((InetSocketAddress) listener.localAddress()).getPort();
  }

  /** Connections that are open. */
  public int openConnections() {
    return connections.open();
  }

  /** Requests being worked on. */
  public int runningRequests() {
    return limits.runningRequests() - running.availablePermits();
  }

  /** Stops listening and closes all connections. */
  @Override
  public void close() {
    closing = true;
    listener.close().awaitUninterruptibly(2, TimeUnit.SECONDS);
    channels.close().awaitUninterruptibly(2, TimeUnit.SECONDS);
    timer.stop();
    loops.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly(3, TimeUnit.SECONDS);
  }

  /**
   * Stops listening, closes idle connections and has the others end with their next answer, so that
   * what is under way can end.
   */
  public void beginClose() {
    closing = true;
    listener.close().awaitUninterruptibly(2, TimeUnit.SECONDS);
    for (Channel channel : channels) {
      HttpConnection connection = channel.pipeline().get(HttpConnection.class);
      if (connection != null) {
        channel.eventLoop().execute(connection::closeIfIdle);
      }
    }
  }

  private final class Owner implements ConnectionOwner {
    @Override
    public HttpLimits limits() {
      return limits;
    }

    @Override
    public Timer timer() {
      return timer;
    }

    @Override
    public boolean closing() {
      return closing;
    }

    @Override
    public @Nullable Route route(String path) {
      Route exact = routes.get(path);
      int last = path.lastIndexOf('/') + 1;
      return exact != null || last == path.length()
          ? exact
          : routes.get(path.substring(0, last) + Route.ONE_SEGMENT);
    }

    @Override
    public void begun(Exchange exchange) {
      observer.begun(exchange);
    }

    /** Has a virtual thread do the work. */
    @Override
    public void dispatch(Exchange exchange, Route route) {
      if (!running.tryAcquire()) {
        exchange.failed("more than " + limits.runningRequests() + " requests at once");
        exchange.respond(Response.of(503).header("Retry-After", "10"));
        return;
      }
      Thread.startVirtualThread(() -> {
        MDC.put("cid", exchange.id());
        try {
          run(exchange, route.handler());
        } finally {
          MDC.remove("cid");
          running.release();
        }
      });
    }

    @Override
    public void finished(Exchange exchange) {
      observer.finished(exchange);
      String failure = exchange.failure();
      int status = exchange.status();
      if (failure == null && status < 500) {
        return;
      }
      MDC.put("cid", exchange.id());
      log.warn(
          "{} {} {} from {}: {} {} in {} ms",
          exchange.request().method(),
          exchange.request().head().path(),
          exchange.label(),
          exchange.request().remote().getHostAddress(),
          status == 0 ? "unanswered" : status,
          failure,
          exchange.elapsedNanos() / 1_000_000);
      MDC.remove("cid");
    }
  }

  /** Has a handler answer, and answers for it if it fails; on the calling thread. */
  static void run(Exchange exchange, Handler handler) {
    try {
      handler.handle(exchange);
    } catch (HttpException e) {
      exchange.failed(e.why());
      exchange.respond(Response.of(e.status()));
    } catch (Throwable e) {
      exchange.failed("a bug: " + e);
      log.error("request {} failed", exchange.id(), e);
      exchange.respond(Response.of(500));
    }
  }

  private static final class Connect extends ChannelInitializer<SocketChannel> {
    private final HttpServer server;
    private final @Nullable SslContext tls;

    Connect(HttpServer server, @Nullable SslContext tls) {
      this.server = server;
      this.tls = tls;
    }

    @Override
    protected void initChannel(SocketChannel channel) {
      InetAddress remote = channel.remoteAddress().getAddress();
      if (!server.connections.enter(remote)) {
        log.debug("too many connections; {} is turned away", remote);
        channel.close();
        return;
      }
      channel.closeFuture().addListener(closed -> server.connections.leave(remote));
      server.channels.add(channel);
      if (tls != null) {
        SslHandler handler = tls.newHandler(channel.alloc());
        handler.setHandshakeTimeoutMillis(server.limits.handshakeTimeout().toMillis());
        channel.pipeline().addLast(handler);
      }
      channel.pipeline().addLast(new HttpConnection(server.owner));
    }
  }
}
