package org.ropeway.gateway.http;

import io.netty.util.Timeout;
import io.netty.util.Timer;
import io.netty.util.TimerTask;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A task that will be run later, and is let go of as soon as it is called off. The timer keeps what
 * it was given until its next tick; a task that held its whole request until then would survive
 * young collections, and the memory of the process would grow with the rate of requests.
 */
final class Later implements Scheduled, TimerTask {
  private final Executor runner;
  private final AtomicReference<@Nullable Runnable> task;
  private volatile @Nullable Timeout timeout;

  private Later(Executor runner, Runnable task) {
    this.runner = runner;
    this.task = new AtomicReference<>(task);
  }

  static Later of(Timer timer, Executor runner, Duration delay, Runnable task) {
    Later later = new Later(runner, task);
    later.timeout = timer.newTimeout(later, delay.toNanos(), TimeUnit.NANOSECONDS);
    return later;
  }

  @Override
  public void run(Timeout due) {
    Runnable wanted = task.getAndSet(null);
    if (wanted != null) {
      runner.execute(wanted);
    }
  }

  @Override
  public void cancel() {
    task.set(null);
    Timeout waiting = timeout;
    if (waiting != null) {
      waiting.cancel();
    }
  }
}
