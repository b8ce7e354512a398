package org.ropeway.standin;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Failures on order: each applies to the next so many requests of an operation. Operations are
 * USM-JSON's commands ({@code syncUpdate}) and the HTTP API's modules with their actions ({@code
 * mail.update}); {@code mail.*} means all of a module, {@code *} all of both APIs. Of the requests
 * inside a {@code multiple}, {@link Fault.Busy}, {@link Fault.Missing} and {@link Fault.Refused}
 * can meet each. Thread-safe.
 */
public final class Faults {
  private final List<Planned> planned = new ArrayList<>();

  /** A failure and whether the operation has its effect nevertheless. */
  record Due(Fault fault, boolean afterEffect) {}

  private static final class Planned {
    private final String operation;
    private final Due due;
    private int left;

    Planned(String operation, Due due, int left) {
      this.operation = operation.toLowerCase(Locale.ROOT);
      this.due = due;
      this.left = left;
    }

    boolean meets(String asked) {
      return operation.endsWith("*")
          ? asked.startsWith(operation.substring(0, operation.length() - 1))
          : asked.equals(operation);
    }
  }

  Faults() {}

  /** The next {@code times} requests fail and have no effect. */
  public Faults before(String operation, int times, Fault fault) {
    return plan(operation, times, new Due(fault, false));
  }

  /** The next {@code times} requests have their effect, then fail. */
  public Faults after(String operation, int times, Fault fault) {
    return plan(operation, times, new Due(fault, true));
  }

  /** The next {@code times} requests find the server busy. */
  public Faults busy(String operation, int times) {
    return before(operation, times, new Fault.Busy());
  }

  /** The next {@code times} requests are answered as by an OX without the operation. */
  public Faults missing(String operation, int times) {
    return before(operation, times, new Fault.Missing());
  }

  /** The next {@code times} requests get HTTP 503 with Retry-After. */
  public Faults unavailable(String operation, int times, Duration retryAfter) {
    return before(operation, times, new Fault.Unavailable(retryAfter));
  }

  /** The next {@code times} connections are cut before the operation has its effect. */
  public Faults dropBeforeEffect(String operation, int times) {
    return before(operation, times, new Fault.Drop());
  }

  /** The next {@code times} connections are cut after the operation had its effect. */
  public Faults dropAfterEffect(String operation, int times) {
    return after(operation, times, new Fault.Drop());
  }

  /** The next {@code times} requests begin late. */
  public Faults delay(String operation, int times, Duration by) {
    return before(operation, times, new Fault.Delay(by));
  }

  /** Forgets what is planned. */
  public void clear() {
    synchronized (planned) {
      planned.clear();
    }
  }

  Optional<Due> next(String operation) {
    return next(operation, due -> true);
  }

  /** The next of those that can meet a request inside another. */
  Optional<Due> nextInside(String operation) {
    return next(
        operation,
        due ->
            due.fault() instanceof Fault.Busy
                || due.fault() instanceof Fault.Missing
                || due.fault() instanceof Fault.Refused);
  }

  private Optional<Due> next(String operation, Predicate<Due> wanted) {
    synchronized (planned) {
      Optional<Planned> found =
          planned.stream()
              .filter(each -> each.meets(operation) && wanted.test(each.due))
              .findFirst();
      found.ifPresent(each -> {
        each.left--;
        if (each.left <= 0) {
          planned.remove(each);
        }
      });
      return found.map(each -> each.due);
    }
  }

  private Faults plan(String operation, int times, Due due) {
    if (times > 0) {
      synchronized (planned) {
        planned.add(new Planned(operation, due, times));
      }
    }
    return this;
  }
}
