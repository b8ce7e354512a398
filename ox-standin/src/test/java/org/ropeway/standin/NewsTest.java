package org.ropeway.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** News over web sockets (recording push-01; ox-http-api.md section 21). */
class NewsTest {
  private static final String SUBSCRIPTION =
      "{'transport':'websocket','topics':['ox:mail:new'],'token':'t','client':'test'}";

  private static final class Heard implements WebSocket.Listener {
    private final List<String> texts = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Boolean> closed = new CompletableFuture<>();

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
      texts.add(text.toString());
      socket.request(1);
      return CompletableFuture.completedStage(null);
    }

    @Override
    public CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
      closed.complete(true);
      return CompletableFuture.completedStage(null);
    }

    @Override
    public void onError(WebSocket socket, Throwable error) {
      closed.complete(true);
    }
  }

  private static WebSocket connect(
      HttpClient client, OxStandin standin, AjaxClient who, WebSocket.Listener listener) {
    URI uri =
        URI.create(
            "ws://127.0.0.1:"
                + standin.baseUrl().getPort()
                + "/socket.io/appsuite/?connection=c&EIO=3&transport=websocket&session="
                + who.session());
    return client
        .newWebSocketBuilder()
        .header("Cookie", who.cookies())
        .header("User-Agent", AjaxClient.AGENT)
        .buildAsync(uri, listener)
        .join();
  }

  @Test
  void newMailIsToldToWhoSubscribed() {
    try (OxStandin standin = Stage.builder().start();
        HttpClient client = HttpClient.newHttpClient()) {
      AjaxClient alice = AjaxClient.login(standin, "alice@ox.test");
      Heard heard = new Heard();
      WebSocket socket = connect(client, standin, alice, heard);
      await().until(() -> heard.texts.size() == 2);
      assertThat(heard.texts.get(0)).startsWith("0{\"sid\"").contains("\"pingInterval\": 25000");
      assertThat(heard.texts.get(1)).startsWith("40{\"sid\"");
      standin.deliver("alice@ox.test", Stage.mail("Before"));
      socket.sendText("2probe", true).join();
      await().until(() -> heard.texts.contains("3probe"));
      assertThat(
              alice
                  .put("pns", "subscribe", "", SUBSCRIPTION)
                  .path("data")
                  .path("success")
                  .asBoolean())
          .isTrue();
      standin.deliver("alice@ox.test", Stage.mail("After"));
      await()
          .until(() ->
              heard.texts.stream()
                  .anyMatch(text ->
                      text.startsWith("42[\"ox:mail:new\"")
                          && text.contains("\"subject\":\"After\"")
                          && text.contains("\"folder\":\"default0/INBOX\"")));
      socket.abort();
    }
  }

  @Test
  void theEndOfTheSessionsEndsTheSocket() {
    try (OxStandin standin = Stage.builder().start();
        HttpClient client = HttpClient.newHttpClient()) {
      AjaxClient alice = AjaxClient.login(standin, "alice@ox.test");
      Heard heard = new Heard();
      WebSocket socket = connect(client, standin, alice, heard);
      await().until(() -> heard.texts.size() == 2);
      standin.endSessions();
      assertThat(heard.closed.join()).isTrue();
      socket.abort();
    }
  }
}
