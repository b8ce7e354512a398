package org.ropeway.standin;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Failures on order: each applies to the next so many requests of one command, or of all where the
 * command is {@code *}. Thread-safe.
 */
public final class Faults {
  private final List<Planned> planned = new ArrayList<>();

  /** What goes wrong. */
  sealed interface Fault {
    /** Status 12 without any effect. */
    record Busy() implements Fault {}

    /** Status 3: there is no such command. */
    record Missing() implements Fault {}

    /** HTTP 503 with Retry-After in seconds, without any effect. */
    record Unavailable(int retryAfterSeconds) implements Fault {}

    /** The connection ends before the command runs. */
    record DropBefore() implements Fault {}

    /** The command runs, then the connection ends without an answer. */
    record DropAfter() implements Fault {}

    /** The command begins late. */
    record Delay(Duration by) implements Fault {}
  }

  private static final class Planned {
    private final String command;
    private final Fault fault;
    private int left;

    Planned(String command, Fault fault, int left) {
      this.command = command.toLowerCase(Locale.ROOT);
      this.fault = fault;
      this.left = left;
    }
  }

  Faults() {}

  /** The next {@code times} requests get status 12 (temporarily unavailable). */
  public Faults busy(String command, int times) {
    return plan(command, new Fault.Busy(), times);
  }

  /** The next {@code times} requests are answered as by an OX without the command (status 3). */
  public Faults missing(String command, int times) {
    return plan(command, new Fault.Missing(), times);
  }

  /** The next {@code times} requests get HTTP 503 with Retry-After. */
  public Faults unavailable(String command, int times, Duration retryAfter) {
    return plan(command, new Fault.Unavailable((int) retryAfter.toSeconds()), times);
  }

  /** The next {@code times} connections are cut before the command has its effect. */
  public Faults dropBeforeEffect(String command, int times) {
    return plan(command, new Fault.DropBefore(), times);
  }

  /** The next {@code times} connections are cut after the command had its effect. */
  public Faults dropAfterEffect(String command, int times) {
    return plan(command, new Fault.DropAfter(), times);
  }

  /** The next {@code times} requests begin late. */
  public Faults delay(String command, int times, Duration by) {
    return plan(command, new Fault.Delay(by), times);
  }

  /** Forgets what is planned. */
  public void clear() {
    synchronized (planned) {
      planned.clear();
    }
  }

  Optional<Fault> next(String command) {
    synchronized (planned) {
      Optional<Planned> found =
          planned.stream()
              .filter(each -> each.command.equals("*") || each.command.equals(command))
              .findFirst();
      found.ifPresent(each -> {
        each.left--;
        if (each.left <= 0) {
          planned.remove(each);
        }
      });
      return found.map(each -> each.fault);
    }
  }

  private Faults plan(String command, Fault fault, int times) {
    if (times > 0) {
      synchronized (planned) {
        planned.add(new Planned(command, fault, times));
      }
    }
    return this;
  }
}
