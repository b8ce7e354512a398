package org.ropeway.ox.http;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.ropeway.ox.OxException;
import org.ropeway.ox.OxServerConfig;
import org.ropeway.ox.http.wire.SessionCalls;
import org.ropeway.ox.transport.Line;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The websocket by which OX tells of new mail, as far as it does: each word on it wakes who waits,
 * and nothing depends on it (ox-http-api.md 21; push-01). Engine.IO in both its ways of pings.
 */
final class Push implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Push.class);
  private static final String CAPABILITY = "websocket";
  private static final Duration PING = Duration.ofSeconds(25);

  private final HttpConnection connection;
  private final Capabilities capabilities;
  private final Bell bell;
  private final Duration again;
  private final String token = UUID.randomUUID().toString();
  private @Nullable Words open;
  private boolean trying;
  private boolean closed;
  private long tried;

  Push(HttpConnection connection, Capabilities capabilities, Bell bell, Duration again) {
    this.connection = connection;
    this.capabilities = capabilities;
    this.bell = bell;
    this.again = again;
    this.tried = connection.line().time().nanos() - again.toNanos();
  }

  /** Connects if there is no connection, but not too often; does not wait for it. */
  void ensure() {
    synchronized (this) {
      long now = connection.line().time().nanos();
      if (closed || trying || open != null || now - tried < again.toNanos()) {
        return;
      }
      trying = true;
      tried = now;
    }
    Thread.ofVirtual().name("ox-push").start(this::connect);
  }

  /** Whether OX tells of news. */
  synchronized boolean isOpen() {
    return open != null;
  }

  @Override
  public void close() {
    Words last;
    synchronized (this) {
      closed = true;
      last = open;
      open = null;
    }
    if (last != null) {
      last.end();
      try {
        connection.ask(SessionCalls.unsubscribe(client().name(), token));
      } catch (OxException e) {
        LOG.debug("OX goes on counting us among those who wait", e);
      }
    }
  }

  private OxServerConfig.Client client() {
    return connection.line().config().client();
  }

  private void connect() {
    Words words = new Words();
    boolean shaken = false;
    try {
      if (capabilities.has(CAPABILITY)) {
        connection.ask(SessionCalls.subscribe(client().name(), token));
        words.socket = connection.withSession((s, deadline, end) -> handshake(s, words));
        shaken = true;
      }
    } catch (OxException | CancellationException e) {
      LOG.debug("no push; OX is asked instead", e);
    } finally {
      connected(words, shaken);
    }
  }

  /** Begins to count on what comes, unless it is over already, as it may be. */
  void connected(Words words, boolean shaken) {
    synchronized (this) {
      trying = false;
      if (!shaken || closed || words.over) {
        words.end();
        return;
      }
      open = words;
    }
    // What came before OX listened to us nobody tells of.
    bell.ring();
  }

  private WebSocket handshake(HttpConnection.Session session, Words words) {
    Line line = connection.line();
    URI base = line.config().baseUrl();
    String scheme = base.getScheme().equalsIgnoreCase("https") ? "wss" : "ws";
    String path = base.getRawPath().replaceAll("/+$", "") + "/socket.io/appsuite/";
    URI address =
        URI.create(
            scheme
                + "://"
                + base.getRawAuthority()
                + path
                + "?session="
                + URLEncoder.encode(session.login().session(), StandardCharsets.UTF_8)
                + "&connection="
                + token
                + "&EIO=3&transport=websocket");
    WebSocket.Builder builder =
        line.transport()
            .sockets()
            .newWebSocketBuilder()
            .connectTimeout(line.config().timeOuts().connect())
            .header("User-Agent", line.config().client().userAgent());
    String cookies = session.cookies().header(path);
    if (!cookies.isEmpty()) {
      builder.header("Cookie", cookies);
    }
    CompletableFuture<WebSocket> pending = builder.buildAsync(address, words);
    try {
      return pending.get(line.config().timeOuts().request().toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new OxException.Unavailable("interrupted", Duration.ZERO, e);
    } catch (ExecutionException | TimeoutException e) {
      throw new OxException.Unavailable("no websocket with OX", Duration.ZERO, e);
    } finally {
      pending.cancel(true);
    }
  }

  /** What comes over one websocket, which may be over before we have heard that it is open. */
  final class Words implements WebSocket.Listener {
    private static final int MAX = 1 << 16;
    private volatile @Nullable WebSocket socket;
    private volatile boolean over;
    private final StringBuilder word = new StringBuilder();
    private volatile boolean pinged;
    private volatile boolean silent;

    private void lost() {
      synchronized (Push.this) {
        over = true;
        if (equals(open)) {
          open = null;
        }
      }
    }

    /** Lets go of the websocket, also of one that opens only later. */
    private void end() {
      lost();
      WebSocket known = socket;
      if (known != null) {
        known.abort();
      }
    }

    @Override
    public void onOpen(WebSocket webSocket) {
      socket = webSocket;
      if (over) {
        webSocket.abort();
      } else {
        webSocket.request(1);
      }
    }

    @Override
    public @Nullable CompletionStage<?> onText(
        WebSocket webSocket, CharSequence data, boolean last) {
      if (word.length() < MAX) {
        word.append(data);
      }
      if (last) {
        String text = word.toString();
        word.setLength(0);
        silent = false;
        heard(webSocket, text);
      }
      webSocket.request(1);
      return null;
    }

    private void heard(WebSocket webSocket, String text) {
      if (text.startsWith("0")) {
        pingLater(webSocket);
      } else if (text.startsWith("2")) {
        pinged = true;
        send(webSocket, "3");
      } else if (text.startsWith("42")) {
        bell.ring();
      }
    }

    /**
     * The older way: the client pings, unless the server does. Two pauses of silence: it is dead.
     */
    private void pingLater(WebSocket webSocket) {
      CompletableFuture.delayedExecutor(PING.toMillis(), TimeUnit.MILLISECONDS)
          .execute(() -> {
            if (webSocket.isOutputClosed() || webSocket.isInputClosed()) {
              return;
            }
            if (silent) {
              end();
              return;
            }
            silent = true;
            if (!pinged) {
              send(webSocket, "2");
            }
            pingLater(webSocket);
          });
    }

    private void send(WebSocket webSocket, String text) {
      var _ = webSocket.sendText(text, true);
    }

    @Override
    public @Nullable CompletionStage<?> onClose(
        WebSocket webSocket, int statusCode, String reason) {
      lost();
      return null;
    }

    @Override
    public void onError(WebSocket webSocket, Throwable error) {
      lost();
      LOG.debug("the websocket with OX broke", error);
    }
  }
}
