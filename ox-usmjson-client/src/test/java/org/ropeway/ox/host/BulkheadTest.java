package org.ropeway.ox.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.ropeway.ox.OxException;

/** Places for requests are given so that nobody keeps others from theirs. */
@Timeout(60)
class BulkheadTest {
  private static final Duration LONG = Duration.ofMinutes(1);
  private static final Duration LOOK = Duration.ofMillis(1);
  private final List<String> order = Collections.synchronizedList(new ArrayList<>());
  private final Semaphore end = new Semaphore(0);
  private final List<Thread> calls = new ArrayList<>();
  private final CompletableFuture<Throwable> failure = new CompletableFuture<>();

  /** Asks for places, and stays in them until told to leave. */
  private void call(Bulkhead places, String user, int times) {
    for (int i = 0; i < times; i++) {
      int before = places.running() + places.waiting();
      calls.add(
          Thread.ofVirtual()
              .uncaughtExceptionHandler((thread, e) -> failure.complete(e))
              .start(() -> places.within(user, LONG, () -> stay(user))));
      await().pollInterval(LOOK).until(() -> places.running() + places.waiting() == before + 1);
    }
  }

  private boolean stay(String user) {
    order.add(user);
    end.acquireUninterruptibly();
    return true;
  }

  private void letAllLeave() throws InterruptedException {
    end.release(calls.size());
    for (Thread call : calls) {
      call.join();
    }
    assertThat(failure).isNotDone();
  }

  @Test
  void whoAsksOnceDoesNotStandBehindAHundredCallsOfAnother() throws Exception {
    Bulkhead places = new Bulkhead("ox.test", 1);
    call(places, "alice", 100);
    call(places, "bob", 1);
    call(places, "carol", 1);
    call(places, "bob", 1);
    letAllLeave();
    assertThat(order.subList(0, 7))
        .containsExactly("alice", "alice", "bob", "carol", "alice", "bob", "alice");
    assertThat(order).hasSize(103);
    assertThat(places.waits()).isEqualTo(102);
    assertThat(places.waitedNanos()).isPositive();
    assertThat(places.running() + places.waiting()).isZero();
  }

  @Test
  void somePlacesAreLeftToWhoHasNone() throws Exception {
    Bulkhead places = new Bulkhead("ox.test", 8);
    call(places, "alice", 10);
    assertThat(places.running()).isEqualTo(4);
    call(places, "bob", 10);
    assertThat(places.running()).isEqualTo(6);
    call(places, "carol", 10);
    call(places, "dave", 10);
    assertThat(places.running()).isEqualTo(8);
    call(places, "erin", 1);
    end.release();
    await().pollInterval(LOOK).until(() -> order.contains("erin"));
    letAllLeave();
    assertThat(order).hasSize(41);
  }

  @Test
  void whoWaitsInVainIsToldWhenTheTimeIsOver() throws Exception {
    Bulkhead places = new Bulkhead("ox.test", 1);
    call(places, "alice", 1);
    for (Duration atMost : List.of(Duration.ZERO, Duration.ofMillis(5))) {
      assertThatThrownBy(() -> places.within("bob", atMost, () -> stay("bob")))
          .isInstanceOf(OxException.Unavailable.class)
          .hasCauseInstanceOf(RejectedExecutionException.class)
          .hasMessageContaining("ox.test")
          .hasMessageContaining("1 at once");
    }
    assertThat(places.refused()).isEqualTo(2);
    assertThat(places.waiting()).isZero();
    call(places, "carol", 1);
    letAllLeave();
    assertThat(order).containsExactly("alice", "carol");
  }

  @Test
  void whoIsInterruptedLeavesHisTurnToOthers() throws Exception {
    Bulkhead places = new Bulkhead("ox.test", 1);
    call(places, "alice", 1);
    call(places, "bob", 1);
    call(places, "carol", 1);
    calls.get(1).interrupt();
    assertThat(failure.get())
        .isInstanceOf(OxException.Unavailable.class)
        .hasCauseInstanceOf(InterruptedException.class);
    end.release(calls.size());
    calls.getLast().join();
    assertThat(order).containsExactly("alice", "carol");
    assertThat(places.running() + places.waiting()).isZero();
  }

  @Test
  void theLowestOfSeveralBoundsCounts() throws Exception {
    Bulkhead places = new Bulkhead("ox.test", 4);
    places.atMost(2);
    places.atMost(3);
    call(places, "alice", 1);
    call(places, "bob", 1);
    call(places, "carol", 1);
    assertThat(places.running()).isEqualTo(2);
    letAllLeave();
  }

  @Test
  void whatFailsLeavesItsPlace() {
    Bulkhead places = new Bulkhead("ox.test", 1);
    assertThatThrownBy(() ->
            places.within(
                "alice",
                LONG,
                () -> {
                  throw new OxException.NotFound("gone");
                }))
        .isInstanceOf(OxException.NotFound.class);
    assertThat(places.running()).isZero();
  }

  @Test
  void neverMoreAtOnceAndAllAreDone() throws Exception {
    Bulkhead places = new Bulkhead("ox.test", 5);
    AtomicInteger now = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    for (int i = 0; i < 1_000; i++) {
      String user = "user" + i * i % 37;
      calls.add(
          Thread.startVirtualThread(() ->
              places.within(
                  user,
                  LONG,
                  () -> {
                    most.accumulateAndGet(now.incrementAndGet(), Math::max);
                    LockSupport.parkNanos(1_000);
                    now.decrementAndGet();
                    return order.add(user);
                  })));
    }
    letAllLeave();
    assertThat(order).hasSize(1_000);
    assertThat(most.get()).isBetween(1, 5);
  }
}
