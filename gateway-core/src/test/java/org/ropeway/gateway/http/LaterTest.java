package org.ropeway.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.netty.util.HashedWheelTimer;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tasks that are run later, and mostly are not. */
class LaterTest {
  private final HashedWheelTimer seldom =
      new HashedWheelTimer(new DefaultThreadFactory("seldom", true), 1, TimeUnit.HOURS);
  private final HashedWheelTimer often =
      new HashedWheelTimer(new DefaultThreadFactory("often", true), 1, TimeUnit.MILLISECONDS);

  @AfterEach
  void stop() {
    seldom.stop();
    often.stop();
  }

  @Test
  void whatIsCalledOffIsLetGoOfBeforeTheTimersNextTick() {
    Runnable task = new AtomicInteger()::incrementAndGet;
    WeakReference<Runnable> held = new WeakReference<>(task);
    Later later = Later.of(seldom, Runnable::run, Duration.ofHours(1), task);
    later.cancel();
    task = null;
    await().atMost(Duration.ofSeconds(20)).until(() -> isGone(held));
    assertThat(later).isNotNull();
  }

  private static boolean isGone(WeakReference<Runnable> held) {
    System.gc();
    return held.refersTo(null);
  }

  @Test
  void whatIsNotCalledOffIsRunOnce() throws InterruptedException {
    CountDownLatch run = new CountDownLatch(1);
    AtomicInteger times = new AtomicInteger();
    Later later =
        Later.of(
            often,
            Runnable::run,
            Duration.ofMillis(1),
            () -> {
              times.incrementAndGet();
              run.countDown();
            });
    assertThat(run.await(20, TimeUnit.SECONDS)).isTrue();
    later.cancel();
    assertThat(times).hasValue(1);
  }
}
