package org.ropeway.standin;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.ropeway.standin.http.Answer;
import org.ropeway.standin.http.Api;
import org.ropeway.standin.http.Handler;
import org.ropeway.standin.http.Request;
import org.ropeway.standin.http.Wire;

/** What every request passes: it is counted, held while paused, and may meet a planned fault. */
final class Gate implements Handler {
  private final List<Api> apis;
  private final Faults faults;
  private final Counts counts;
  private final Runnable restart;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition resumed = lock.newCondition();
  private boolean paused;

  Gate(List<Api> apis, Faults faults, Counts counts, Runnable restart) {
    this.apis = apis;
    this.faults = faults;
    this.counts = counts;
    this.restart = restart;
  }

  @Override
  public Answer answer(Request request) {
    Optional<Api> api = apis.stream().filter(each -> each.serves(request.path())).findFirst();
    if (api.isEmpty()) {
      return Answer.status(404);
    }
    String operation = api.get().operation(request);
    counts.request(operation);
    awaitResume();
    Optional<Faults.Due> due = faults.next(operation);
    Answer answer = due.isEmpty() ? api.get().run(request) : failing(api.get(), request, due.get());
    counts.answered(answer.body().length);
    return answer;
  }

  void pause(boolean on) {
    lock.lock();
    try {
      paused = on;
      resumed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private Answer failing(Api api, Request request, Faults.Due due) {
    if (due.fault() instanceof Fault.Delay(Duration by)) {
      return delayed(api, request, by, due.afterEffect());
    }
    boolean effect = due.afterEffect() || due.fault() instanceof Fault.Drip;
    Answer right = effect ? api.run(request) : api.busy();
    return switch (due.fault()) {
      case Fault.Busy() -> api.busy();
      case Fault.Missing() -> api.missing(request);
      case Fault.Refused(String code, int category) -> api.refusal(code, category);
      case Fault.Unavailable(Duration retryAfter) -> unavailable(retryAfter);
      case Fault.Page(int status) ->
          Answer.page(status, "Maintenance", "The service is not available now.");
      case Fault.BrokenJson() -> right.with(Arrays.copyOf(right.body(), right.body().length / 2));
      case Fault.HalfAnswer() -> right.by(new Wire.Half());
      case Fault.Drop() -> Answer.cut();
      case Fault.Drip(int bytes, Duration pause) -> right.by(new Wire.Drip(bytes, pause));
      case Fault.Endless() -> right.by(new Wire.Endless());
      case Fault.Delay _ -> right;
      case Fault.Restart() -> {
        restart.run();
        yield Answer.cut();
      }
    };
  }

  private static Answer unavailable(Duration retryAfter) {
    Answer answer = Answer.status(503);
    return retryAfter.toSeconds() == 0
        ? answer
        : answer.with("Retry-After", String.valueOf(retryAfter.toSeconds()));
  }

  private static Answer delayed(Api api, Request request, Duration by, boolean afterEffect) {
    Optional<Answer> early = afterEffect ? Optional.of(api.run(request)) : Optional.empty();
    try {
      TimeUnit.NANOSECONDS.sleep(by.toNanos());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Answer.cut();
    }
    return early.orElseGet(() -> api.run(request));
  }

  private void awaitResume() {
    lock.lock();
    try {
      while (paused) {
        resumed.awaitUninterruptibly();
      }
    } finally {
      lock.unlock();
    }
  }
}
