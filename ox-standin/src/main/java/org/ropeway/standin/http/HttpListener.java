package org.ropeway.standin.http;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** An HTTP/1.1 server: event loops read and write, a virtual thread per request does the work. */
public final class HttpListener implements AutoCloseable {
  private static final int MAX_BODY = 32 << 20;
  private final MultiThreadIoEventLoopGroup loops =
      new MultiThreadIoEventLoopGroup(2, NioIoHandler.newFactory());
  private final ChannelGroup channels = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE, true);
  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
  private final Channel server;

  /** Listens; port 0 takes a free one. */
  public HttpListener(InetAddress address, int port, Handler handler) {
    ServerBootstrap bootstrap =
        new ServerBootstrap()
            .group(loops)
            .channel(NioServerSocketChannel.class)
            .option(ChannelOption.SO_REUSEADDR, true)
            .childOption(ChannelOption.TCP_NODELAY, true)
            .childHandler(new Initializer(channels, workers, handler));
    try {
      server = bootstrap.bind(address, port).syncUninterruptibly().channel();
    } catch (Throwable e) { // also Netty's BindException, which nothing declares
      loops.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly(2, TimeUnit.SECONDS);
      throw e;
    }
    channels.add(server);
  }

  /** The port it listens on. */
  public int port() {
    return ((InetSocketAddress) server.localAddress()).getPort();
  }

  /** Ends all connections, as a server that starts anew does; it goes on listening. */
  public void dropConnections() {
    // Not by the group's own close: it would close all that come later as well.
    for (Channel channel : channels) {
      if (channel.parent() != null) {
        channel.close().awaitUninterruptibly(2, TimeUnit.SECONDS);
      }
    }
  }

  /** Stops listening, ends what is being answered, then the loops that would write it. */
  @Override
  public void close() {
    channels.close().awaitUninterruptibly(2, TimeUnit.SECONDS);
    workers.shutdownNow();
    try {
      workers.awaitTermination(5, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    loops.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly(2, TimeUnit.SECONDS);
  }

  private static final class Initializer extends ChannelInitializer<SocketChannel> {
    private final ChannelGroup channels;
    private final ExecutorService workers;
    private final Handler handler;

    Initializer(ChannelGroup channels, ExecutorService workers, Handler handler) {
      this.channels = channels;
      this.workers = workers;
      this.handler = handler;
    }

    @Override
    protected void initChannel(SocketChannel channel) {
      channels.add(channel);
      channel
          .pipeline()
          .addLast(new HttpServerCodec())
          .addLast(new HttpObjectAggregator(MAX_BODY))
          .addLast(new RequestHandler(workers, handler));
    }
  }
}
