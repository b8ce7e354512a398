package org.ropeway.standin.http;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketServerHandshaker;
import io.netty.handler.codec.http.websocketx.WebSocketServerHandshakerFactory;
import java.util.Objects;

/** Turns connections into web sockets. */
final class WebSockets {
  private static final int MAX_FRAME = 65_536;

  private WebSockets() {}

  static void upgrade(ChannelHandlerContext context, FullHttpRequest request, SocketUser user) {
    String location = "ws://" + request.headers().get("Host", "localhost") + request.uri();
    WebSocketServerHandshaker handshaker =
        new WebSocketServerHandshakerFactory(location, null, true, MAX_FRAME)
            .newHandshaker(request);
    if (handshaker == null) {
      var _ = WebSocketServerHandshakerFactory.sendUnsupportedVersionResponse(context.channel());
      return;
    }
    Channel channel = context.channel();
    context.executor().execute(() -> shakeHands(handshaker, channel, request, user));
  }

  private static void shakeHands(
      WebSocketServerHandshaker handshaker,
      Channel channel,
      FullHttpRequest request,
      SocketUser user) {
    ChannelFuture done = handshaker.handshake(channel, request);
    done.addListener(outcome -> {
      if (!outcome.isSuccess()) {
        var _ = channel.close();
        return;
      }
      channel.pipeline().remove(RequestHandler.class);
      channel.pipeline().addLast(new Frames(user));
      channel.config().setAutoRead(true);
      user.opened(new End(channel));
    });
  }

  private record End(Channel channel) implements SocketUser.Socket {
    @Override
    public void send(String text) {
      var _ = channel.writeAndFlush(new TextWebSocketFrame(text));
    }

    @Override
    public void close() {
      var _ = channel.close();
    }
  }

  private static final class Frames extends SimpleChannelInboundHandler<WebSocketFrame> {
    private final SocketUser user;

    Frames(SocketUser user) {
      this.user = Objects.requireNonNull(user);
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, WebSocketFrame frame) {
      switch (frame) {
        case TextWebSocketFrame text -> user.received(text.text());
        case PingWebSocketFrame ping -> {
          var _ = context.writeAndFlush(new PongWebSocketFrame(ping.content().retain()));
        }
        case CloseWebSocketFrame _ -> {
          var _ = context.close();
        }
        default -> {}
      }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
      user.closed();
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
      var _ = context.close();
    }
  }
}
