package org.ropeway.gateway.http;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.util.HashedWheelTimer;
import io.netty.util.Timer;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** From the bytes of a connection to those of its answers, on one thread and without a network. */
public final class Loopback {
  private final HttpLimits limits;
  private final Map<String, Route> routes;
  private final List<Exchange> finished = new ArrayList<>();

  /** Nothing is due as early as the end of a test's exchange. */
  private static final Timer TIMER = new HashedWheelTimer(new DefaultThreadFactory("timer", true));

  /** A server of routes. */
  public Loopback(HttpLimits limits, List<Route> routes) {
    this.limits = limits;
    this.routes = routes.stream().collect(Collectors.toMap(Route::path, Function.identity()));
  }

  /** What a connection answers that sends {@code input} in two parts and then ends. */
  public byte[] answer(byte[] input, int firstPart) {
    finished.clear();
    EmbeddedChannel channel = new EmbeddedChannel(new HttpConnection(new Owner()));
    channel.writeInbound(Unpooled.copiedBuffer(input, 0, firstPart));
    channel.writeInbound(Unpooled.copiedBuffer(input, firstPart, input.length - firstPart));
    channel.runPendingTasks();
    channel.checkException();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (ByteBuf part = channel.readOutbound(); part != null; part = channel.readOutbound()) {
      byte[] bytes = new byte[part.readableBytes()];
      part.readBytes(bytes);
      out.writeBytes(bytes);
      part.release();
    }
    channel.finishAndReleaseAll();
    return out.toByteArray();
  }

  /** The exchanges of the latest connection, over now. */
  public List<Exchange> finished() {
    return List.copyOf(finished);
  }

  private final class Owner implements ConnectionOwner {
    @Override
    public HttpLimits limits() {
      return limits;
    }

    @Override
    public Timer timer() {
      return TIMER;
    }

    @Override
    public boolean closing() {
      return false;
    }

    @Override
    public @Nullable Route route(String path) {
      return routes.get(path);
    }

    @Override
    public void begun(Exchange exchange) {}

    @Override
    public void dispatch(Exchange exchange, Route route) {
      HttpServer.run(exchange, route.handler());
    }

    @Override
    public void finished(Exchange exchange) {
      finished.add(exchange);
    }
  }
}
