package org.ropeway.standin;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.ropeway.standin.http.Answer;
import org.ropeway.standin.http.Handler;
import org.ropeway.standin.usm.UsmService;

/** What every request passes: it is counted, held while paused, and may meet a planned fault. */
final class Gate implements Handler {
  private static final String ALIAS = "/usm-json/";
  private static final byte[] BUSY =
      "{\"status\":12,\"error\":{\"code\":\"TEMPORARILY_UNAVAILABLE\",\"message\":\"busy\"}}"
          .getBytes(StandardCharsets.UTF_8);

  private static final byte[] MISSING =
      "{\"status\":3,\"error\":{\"code\":\"UNKNOWN_COMMAND\",\"message\":\"unknown command\"}}"
          .getBytes(StandardCharsets.UTF_8);

  private final UsmService service;
  private final Faults faults = new Faults();
  private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition resumed = lock.newCondition();
  private boolean paused;

  Gate(UsmService service) {
    this.service = service;
  }

  @Override
  public Answer answer(String path, byte[] body) {
    if (!path.regionMatches(true, 0, ALIAS, 0, ALIAS.length())) {
      return Answer.status(404, 0);
    }
    String command = path.substring(ALIAS.length()).toLowerCase(Locale.ROOT);
    count(command);
    awaitResume();
    Optional<Faults.Fault> fault = faults.next(command);
    return fault.isEmpty()
        ? Answer.json(service.run(command, body))
        : failing(fault.get(), command, body);
  }

  Faults faults() {
    return faults;
  }

  long count() {
    return counts.values().stream().mapToLong(LongAdder::sum).sum();
  }

  long countOf(String command) {
    LongAdder adder = counts.get(command.toLowerCase(Locale.ROOT));
    return adder == null ? 0 : adder.sum();
  }

  void resetCounts() {
    counts.clear();
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

  /** Unknown commands are counted together, so that the names a peer makes up fill no memory. */
  private void count(String command) {
    String key = service.knows(command) ? command : "?";
    counts.computeIfAbsent(key, name -> new LongAdder()).increment();
  }

  private Answer failing(Faults.Fault fault, String command, byte[] body) {
    return switch (fault) {
      case Faults.Fault.Busy() -> Answer.json(BUSY);
      case Faults.Fault.Missing() -> Answer.json(MISSING);
      case Faults.Fault.Unavailable(int seconds) -> Answer.status(503, seconds);
      case Faults.Fault.DropBefore() -> Answer.cut();
      case Faults.Fault.DropAfter() -> {
        service.run(command, body);
        yield Answer.cut();
      }
      case Faults.Fault.Delay(java.time.Duration by) -> {
        if (!hold(by.toNanos())) {
          yield Answer.cut();
        }
        yield Answer.json(service.run(command, body));
      }
    };
  }

  private static boolean hold(long nanos) {
    try {
      TimeUnit.NANOSECONDS.sleep(nanos);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
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
