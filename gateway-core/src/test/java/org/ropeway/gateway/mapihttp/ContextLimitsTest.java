package org.ropeway.gateway.mapihttp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.mapihttp.Connect;
import org.ropeway.codec.mapihttp.Execute;
import org.ropeway.codec.wire.WireWriter;
import org.ropeway.gateway.mapihttp.MapiHttpObserver.Ending;

/** How many Session Contexts there are, and how long. */
class ContextLimitsTest {
  private Optional<MapiStage> started = Optional.empty();
  private final List<MapiPeer> peers = new ArrayList<>();

  private void start(MapiHttpLimits limits) {
    started = Optional.of(new MapiStage(limits));
  }

  private MapiStage stage() {
    return started.orElseThrow();
  }

  @AfterEach
  void stop() throws IOException {
    for (MapiPeer peer : peers) {
      peer.close();
    }
    stage().close();
  }

  private MapiPeer alice() throws IOException {
    return connected(stage().alice());
  }

  private MapiPeer connected(MapiPeer peer) throws IOException {
    peers.add(peer);
    assertThat(peer.connect().response(Connect.TYPE).errorCode()).isEqualTo(ErrorCode.SUCCESS);
    return peer;
  }

  @Test
  void theOneIdleLongestMakesRoom() throws IOException {
    start(LimitsOf.contexts(3, 1000));
    MapiPeer first = alice();
    MapiPeer second = alice();
    MapiPeer third = alice();
    MapiPeer bob = connected(stage().bob());
    assertThat(first.execute("x").code()).isZero();
    MapiPeer fourth = alice();
    assertThat(stage().counts.endings).containsExactly(Ending.EVICTED);
    assertThat(second.execute("x").code()).isEqualTo(10);
    assertThat(stage().emsmdb.sessions.get(1).closed).isTrue();
    for (MapiPeer peer : List.of(first, third, bob, fourth)) {
      assertThat(peer.execute("x").code()).isZero();
    }
    assertThat(stage().endpoints.contexts(MapiEndpoint.EMSMDB)).isEqualTo(4);
  }

  @Test
  void anIdleOneRatherThanOneThatWaits() throws IOException {
    start(LimitsOf.contexts(2, 1000));
    MapiPeer waiting = alice();
    waiting.sendWait();
    await().until(() -> stage().counts.parked.get() == 1);
    MapiPeer idle = alice();
    assertThat(idle.execute("x").code()).isZero();
    alice();
    assertThat(idle.execute("x").code()).isEqualTo(10);
    assertThat(stage().counts.parked).hasValue(1);
  }

  @Test
  void oneThatWaitsRatherThanNone() throws IOException {
    start(LimitsOf.contexts(1, 1000));
    MapiPeer waiting = alice();
    waiting.sendWait();
    await().until(() -> stage().counts.parked.get() == 1);
    MapiPeer next = alice();
    assertThat(waiting.read().code()).isEqualTo(10);
    assertThat(next.execute("x").code()).isZero();
  }

  @Test
  void neverOneThatWorks() throws IOException {
    start(LimitsOf.contexts(1, 1000));
    MapiPeer busy = alice();
    CountDownLatch go = new CountDownLatch(1);
    stage().emsmdb.onExecute =
        r -> {
          await().until(() -> go.getCount() == 0);
          return ExecuteResult.of(r.ropBuffer());
        };
    busy.send(Execute.TYPE, MapiPeer.executeRequest("x"));
    await().until(() -> stage().emsmdb.last().executed.size() == 1);
    try (MapiPeer next = stage().alice()) {
      MapiAnswer answer = next.connect();
      assertThat(answer.response(Connect.TYPE).errorCode()).isEqualTo(ErrorCode.TOO_MANY_SESSIONS);
      assertThat(answer.http().all("Set-Cookie")).isEmpty();
      assertThat(stage().emsmdb.last().closed).isTrue();
      go.countDown();
      assertThat(busy.read().code()).isZero();
      assertThat(next.connect().response(Connect.TYPE).errorCode()).isEqualTo(ErrorCode.SUCCESS);
    }
  }

  @Test
  void contextsOfAllUsers() throws IOException {
    start(LimitsOf.contexts(100, 2));
    MapiPeer first = alice();
    connected(stage().bob());
    connected(stage().bob());
    assertThat(first.execute("x").code()).isEqualTo(10);
    assertThat(stage().endpoints.contexts(MapiEndpoint.EMSMDB)).isEqualTo(2);
    assertThat(stage().counts.open).hasValue(2);
  }

  @Test
  void idleContextsExpire() throws IOException {
    start(MapiStage.LIMITS);
    MapiPeer idle = alice();
    MapiPeer used = alice();
    stage().clock.forward(Duration.ofMinutes(15));
    stage().endpoints.sweep();
    assertThat(stage().counts.endings).isEmpty(); // grace
    assertThat(used.ping().code()).isZero();
    stage().clock.forward(Duration.ofMinutes(2));
    stage().endpoints.sweep();
    assertThat(stage().counts.endings).containsExactly(Ending.EXPIRED);
    assertThat(idle.execute("x").code()).isEqualTo(10);
    assertThat(used.execute("x").code()).isZero();
    assertThat(stage().emsmdb.sessions.getFirst().closed).isTrue();
    // and as the specification says, the client connects anew with its old cookies
    assertThat(idle.connect().code()).isZero();
    assertThat(idle.execute("x").code()).isZero();
  }

  @Test
  void aContextAtWorkDoesNotExpire() throws IOException {
    start(MapiStage.LIMITS);
    MapiPeer busy = alice();
    CountDownLatch go = new CountDownLatch(1);
    stage().emsmdb.onExecute =
        r -> {
          await().until(() -> go.getCount() == 0);
          return ExecuteResult.of(r.ropBuffer());
        };
    busy.send(Execute.TYPE, MapiPeer.executeRequest("x"));
    await().until(() -> stage().emsmdb.last().executed.size() == 1);
    stage().clock.forward(Duration.ofHours(1));
    stage().endpoints.sweep();
    go.countDown();
    assertThat(busy.read().code()).isZero();
    assertThat(stage().counts.endings).isEmpty();
  }

  /** Without room for the answer, a repeated request is one out of sequence. */
  @Test
  void answersKeptForRepetition() throws IOException {
    start(LimitsOf.replayBytes(1000));
    MapiPeer peer = alice();
    stage().emsmdb.onExecute = r -> ExecuteResult.of(Bytes.wrap(new byte[2000]));
    Map<String, String> before = Map.copyOf(peer.cookies());
    byte[] body = WireWriter.encode(Execute.TYPE.request(), MapiPeer.executeRequest("x"));
    assertThat(peer.call("Execute", body).code()).isZero();
    peer.cookies().putAll(before);
    assertThat(peer.sendAgain("Execute", body).read().code()).isEqualTo(15);
    assertThat(stage().emsmdb.last().executed).hasSize(1);
  }
}
