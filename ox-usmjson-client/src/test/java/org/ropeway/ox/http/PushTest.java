package org.ropeway.ox.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.net.URI;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ropeway.ox.OxCredentials;
import org.ropeway.ox.OxServerConfig;
import org.ropeway.ox.host.OxHosts;
import org.ropeway.ox.transport.Line;
import org.ropeway.ox.transport.Time;

/** What a websocket does at unlucky moments, which a server cannot be made to meet. */
class PushTest {
  private final Line line =
      Line.to(
          OxServerConfig.of(URI.create("http://ox.test")),
          Time.SYSTEM,
          HttpConnection.PROTOCOL,
          new OxHosts());
  private final HttpConnection connection =
      new HttpConnection(line, new OxCredentials("alice", "secret"));
  private final Bell bell = new Bell();
  private final Push push =
      new Push(connection, new Capabilities(connection), bell, Duration.ofSeconds(1));
  private final Push.Words words = push.new Words();
  private final List<String> calls = new ArrayList<>();
  private final WebSocket socket =
      (WebSocket)
          Proxy.newProxyInstance(
              WebSocket.class.getClassLoader(),
              new Class<?>[] {WebSocket.class},
              (proxy, method, arguments) -> {
                calls.add(method.getName());
                return null;
              });

  @AfterEach
  void end() {
    line.transport().close();
  }

  @Test
  void whatEndedBeforeItWasKnownToBeOpenIsNotOpen() {
    words.onOpen(socket);
    words.onClose(socket, WebSocket.NORMAL_CLOSURE, "");
    push.connected(words, true);
    assertThat(push.isOpen()).isFalse();
    assertThat(bell.rung()).isZero();
  }

  @Test
  void whatBrokeBeforeItWasKnownToBeOpenIsNotOpen() {
    words.onOpen(socket);
    words.onError(socket, new IllegalStateException("for the test"));
    push.connected(words, true);
    assertThat(push.isOpen()).isFalse();
  }

  @Test
  void whatOpensAfterItsTimeIsClosed() {
    push.connected(words, false);
    words.onOpen(socket);
    assertThat(calls).containsExactly("abort");
    assertThat(push.isOpen()).isFalse();
  }

  @Test
  void anEndIsSeenByTheOneThatEnded() {
    words.onOpen(socket);
    push.connected(words, true);
    assertThat(push.isOpen()).isTrue();
    assertThat(bell.rung()).isEqualTo(1);
    Push.Words other = push.new Words();
    other.onClose(socket, WebSocket.NORMAL_CLOSURE, "");
    assertThat(push.isOpen()).isTrue();
    words.onClose(socket, WebSocket.NORMAL_CLOSURE, "");
    assertThat(push.isOpen()).isFalse();
    assertThat(calls).containsExactly("request");
  }
}
