package org.ropeway.gateway.mapihttp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.mapihttp.NotificationWait;
import org.ropeway.gateway.mapihttp.MapiHttpObserver.Ending;

/** Waiting for news. [MS-OXCMAPIHTTP] 2.2.4.4, 3.1.5.5, 3.2.5.5. */
@Tag("waiting")
class NotificationWaitTest {
  private MapiStage stage = new MapiStage();
  private MapiPeer peer;
  private MapiPeer waiting;

  @BeforeEach
  void connect() throws IOException {
    peer = stage.alice();
    waiting = stage.alice().sharing(peer);
    assertThat(peer.connect().code()).isZero();
  }

  @AfterEach
  void stop() throws IOException {
    peer.close();
    waiting.close();
    stage.close();
  }

  private void park() throws IOException {
    int before = stage.counts.parked.get();
    waiting.sendWait();
    await().until(() -> stage.counts.parked.get() == before + 1);
    await().until(() -> !stage.emsmdb.last().listeners.isEmpty());
  }

  private static NotificationWait.Response response(MapiAnswer answer) {
    return answer.response(NotificationWait.TYPE);
  }

  private static final NotificationWait.Response NEWS =
      new NotificationWait.Response(ErrorCode.SUCCESS, 1, Bytes.EMPTY);
  private static final NotificationWait.Response NO_NEWS =
      new NotificationWait.Response(ErrorCode.SUCCESS, 0, Bytes.EMPTY);

  @Test
  void newsThatIsThereAlready() throws IOException {
    stage.emsmdb.last().news();
    MapiAnswer answer = waiting.sendWait().read();
    assertThat(response(answer)).isEqualTo(NEWS);
    assertThat(answer.chunked()).isFalse();
    assertThat(answer.tags()).containsExactly("PROCESSING", "DONE");
    assertThat(stage.emsmdb.last().listeners).isEmpty();
  }

  @Test
  void newsThatComes() throws IOException {
    waiting.sendWait();
    var head = waiting.raw().readHead();
    assertThat(head.first("Transfer-Encoding")).hasValue("chunked");
    assertThat(head.first("X-ResponseCode")).hasValue("0");
    assertThat(head.first("X-PendingPeriod")).hasValue("50");
    assertThat(head.all("Set-Cookie")).hasSize(1);
    assertThat(waiting.raw().readChunk()).map(String::new).hasValue("PROCESSING\r\n");
    for (int i = 0; i < 3; i++) {
      assertThat(waiting.raw().readChunk()).map(String::new).hasValue("PENDING\r\n");
    }
    stage.emsmdb.last().news();
    String last =
        new String(
            waiting.raw().readChunk().orElseThrow(), java.nio.charset.StandardCharsets.ISO_8859_1);
    assertThat(last.replace("PENDING\r\n", ""))
        .startsWith("DONE\r\n")
        .endsWith("\u0001\0\0\0\0\0\0\0");
    await().until(() -> stage.counts.parked.get() == 0);
    assertThat(stage.emsmdb.last().listeners).isEmpty();
  }

  /** Outlook's way: wait, hear of news, fetch it, wait again. */
  @Test
  void executeWhileAWaitIsParked() throws IOException {
    for (int i = 0; i < 5; i++) {
      park();
      for (int k = 0; k < 3; k++) {
        assertThat(peer.execute("x").code()).isZero();
      }
      assertThat(peer.ping().code()).isZero();
      stage.emsmdb.last().news();
      assertThat(response(waiting.read())).isEqualTo(NEWS);
      assertThat(peer.execute("fetch").code()).isZero();
    }
  }

  @Test
  void noNewsInTime() throws IOException {
    stop();
    MapiHttpLimits hasty = LimitsOf.waitTime(Duration.ofMillis(150));
    stage = new MapiStage(hasty);
    connect();
    MapiAnswer answer = waiting.sendWait().read();
    assertThat(response(answer)).isEqualTo(NO_NEWS);
    assertThat(answer.tags()).startsWith("PROCESSING", "PENDING").endsWith("DONE");
    assertThat(stage.counts.parked).hasValue(0);
    assertThat(stage.emsmdb.last().listeners).isEmpty();
  }

  @Test
  void needsItsContextAndABody() throws IOException {
    byte[] body = new byte[8];
    assertThat(waiting.call("NotificationWait", java.util.Arrays.copyOf(body, 7)).code())
        .isEqualTo(12);
    peer.cookies().put("MapiContext", "AAAAAAAAAAAAAAAAAAAAAA");
    assertThat(waiting.call("NotificationWait", body).code()).isEqualTo(10);
    peer.cookies().clear();
    assertThat(waiting.call("NotificationWait", body).code()).isEqualTo(13);
  }

  /** A client whose connection died without a sign waits anew. */
  @Test
  void aNewerWaitTakesOver() throws IOException {
    park();
    try (MapiPeer newer = stage.alice().sharing(peer)) {
      newer.sendWait();
      NotificationWait.Response old = response(waiting.read());
      assertThat(old.errorCode()).isEqualTo(ErrorCode.REJECTED);
      assertThat(old.eventPending()).isZero();
      await().until(() -> stage.emsmdb.last().listeners.size() == 1);
      stage.emsmdb.last().news();
      assertThat(response(newer.read())).isEqualTo(NEWS);
    }
  }

  @Test
  void aClientThatGoesAway() throws IOException {
    park();
    waiting.close();
    await().until(() -> stage.counts.parked.get() == 0);
    assertThat(stage.emsmdb.last().listeners).isEmpty();
    stage.emsmdb.last().news();
    assertThat(peer.execute("x").code()).isZero();
    stage.clock.forward(Duration.ofMinutes(17));
    stage.endpoints.sweep();
    assertThat(stage.counts.endings).containsExactly(Ending.EXPIRED);
  }

  @Test
  void disconnectEndsTheWait() throws IOException {
    park();
    assertThat(peer.disconnect().code()).isZero();
    MapiAnswer answer = waiting.read();
    assertThat(answer.header("X-ResponseCode")).isEqualTo("0");
    assertThat(answer.code()).isEqualTo(10);
    assertThat(stage.counts.parked).hasValue(0);
  }

  @Test
  void reconnectingEndsTheWait() throws IOException {
    park();
    assertThat(peer.connect().code()).isZero();
    assertThat(waiting.raw().readHead().status()).isEqualTo(200);
    await().until(() -> stage.counts.parked.get() == 0);
    assertThat(stage.emsmdb.sessions.getFirst().closed).isTrue();
  }

  @Test
  void shuttingDownEndsTheWait() throws IOException {
    park();
    stage.endpoints.close();
    assertThat(waiting.read().code()).isEqualTo(18);
    assertThat(stage.emsmdb.last().closed).isTrue();
  }

  @Test
  void aWaitingContextIsNotIdle() throws IOException {
    park();
    stage.clock.forward(Duration.ofHours(10));
    stage.endpoints.sweep();
    assertThat(stage.counts.endings).isEmpty();
    stage.emsmdb.last().news();
    assertThat(response(waiting.read())).isEqualTo(NEWS);
    stage.clock.forward(Duration.ofMinutes(15));
    stage.endpoints.sweep();
    assertThat(peer.execute("x").code()).isZero(); // idle time began when the wait ended
  }

  /** Clients take it late, when other requests have changed the sequence cookie. */
  @Test
  void setsNoSequenceCookie() throws IOException {
    park();
    assertThat(peer.execute("x").code()).isZero();
    stage.emsmdb.last().news();
    String sequence = peer.cookies().get("MapiSequence");
    MapiAnswer answer = waiting.read();
    assertThat(answer.http().all("Set-Cookie"))
        .containsExactly(
            "MapiContext="
                + peer.cookies().get("MapiContext")
                + "; path=/mapi/emsmdb; secure; HttpOnly");
    assertThat(peer.cookies()).containsEntry("MapiSequence", sequence);
  }
}
