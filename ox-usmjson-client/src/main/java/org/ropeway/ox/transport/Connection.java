package org.ropeway.ox.transport;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.ropeway.ox.OxException;
import org.ropeway.ox.host.LoginTurns;

/**
 * The requests of one session. When OX no longer knows it, one login renews it for all callers;
 * when that is refused, the session is over and OX is not asked again with credentials it refused.
 *
 * @param <S> what identifies the session to OX
 */
public final class Connection<S> {
  private final Line line;
  private final String name;
  private final Login<S> login;
  private final Object lock = new Object();
  private volatile @Nullable Held<S> held;
  private @Nullable CompletableFuture<Held<S>> renewal;
  private volatile @Nullable OxException refusal;
  private volatile boolean closed;

  /** A connection without a session yet, of the user with a login name. */
  public Connection(Line line, String name, Login<S> login) {
    this.line = line;
    this.name = name;
    this.login = login;
  }

  /** Opens a session. */
  @FunctionalInterface
  public interface Login<S> {
    /** Asks OX; throws {@link OxException}. */
    S open(Deadline deadline);
  }

  /** What is done in a session. */
  @FunctionalInterface
  public interface Attempt<S, T> {
    /** Asks OX, once. Throws {@link OxException}, or that OX does not know the session. */
    T run(S session, Deadline deadline, Cancellation cancellation) throws SessionEnded;
  }

  /** OX does not know the session any more. */
  public static final class SessionEnded extends Exception {
    private static final long serialVersionUID = 1L;
    private final OxException refusal;

    /** {@code refusal} is what it is if OX says so of a new session, too. */
    public SessionEnded(OxException refusal) {
      super(refusal.getMessage(), refusal, false, false);
      this.refusal = refusal;
    }
  }

  /** An object of its own for each login. */
  private static final class Held<S> {
    private final S session;

    Held(S session) {
      this.session = session;
    }
  }

  /** The first login, when it is its turn. */
  public S login() {
    Deadline deadline = line.deadline(line.config().retries().within());
    return line.repeater()
        .run(
            "login",
            deadline,
            () -> {
              line.awaitLogin(name, LoginTurns.Kind.FIRST, deadline);
              S session = open(deadline.butAtMost(line.config().timeOuts().request()));
              held = new Held<>(session);
              return session;
            });
  }

  /** An ordinary call: bounded in time, repeated if need be. */
  public <T> T call(String what, Attempt<S, T> attempt) {
    return call(what, attempt, line.deadline(line.config().retries().within()), new Cancellation());
  }

  /** The same, ended by another thread perhaps. */
  public <T> T call(
      String what, Attempt<S, T> attempt, Deadline deadline, Cancellation cancellation) {
    return line.repeater().run(what, deadline, () -> bounded(attempt, deadline, cancellation));
  }

  /** A call that is never repeated: whether it was done is not known when it fails. */
  public <T> T once(Attempt<S, T> attempt) {
    Deadline deadline = line.deadline(line.config().timeOuts().request());
    return bounded(attempt, deadline, new Cancellation());
  }

  /**
   * A call that OX answers when there is news. It takes no place, or those who wait would keep out
   * those who work; each session has one at most.
   */
  public <T> T await(Attempt<S, T> attempt, Deadline deadline, Cancellation cancellation) {
    return line.repeater()
        .run(
            "waiting",
            deadline,
            () -> asked(used -> tried(attempt, used, deadline, cancellation), deadline));
  }

  /** Ends the session at OX by {@code logout}, as well as that goes; later calls fail. */
  public void close(Duration within, Attempt<S, ?> logout) {
    closed = true;
    Held<S> last = held;
    if (last != null && refusal == null) {
      try {
        Deadline deadline = line.deadline(within);
        line.within(name, deadline, () -> logout.run(last.session, deadline, new Cancellation()));
      } catch (SessionEnded e) {
        throw e.refusal;
      }
    }
  }

  private <T> T bounded(Attempt<S, T> attempt, Deadline deadline, Cancellation cancellation) {
    Deadline own = deadline.butAtMost(line.config().timeOuts().request());
    return asked(
        used -> line.within(name, own, () -> tried(attempt, used, own, cancellation)), own);
  }

  private S open(Deadline deadline) {
    return line.within(name, deadline, () -> login.open(deadline));
  }

  /** Something done in the session that is held then. */
  @FunctionalInterface
  private interface Try<S, T> {
    T run(AtomicReference<@Nullable Held<S>> used) throws SessionEnded;
  }

  private <T> T tried(
      Attempt<S, T> attempt,
      AtomicReference<@Nullable Held<S>> used,
      Deadline deadline,
      Cancellation cancellation)
      throws SessionEnded {
    cancellation.check();
    Held<S> current = held;
    if (closed || current == null) {
      throw new OxException.Unavailable(
          "the session with OX is closed", Duration.ZERO, new CancellationException());
    }
    used.set(current);
    return attempt.run(current.session, deadline, cancellation);
  }

  /** Nobody who waits for another session has a place meanwhile. */
  private <T> T asked(Try<S, T> attempt, Deadline deadline) {
    AtomicReference<@Nullable Held<S>> used = new AtomicReference<>();
    try {
      return attempt.run(used);
    } catch (SessionEnded e) {
      renew(used.get(), deadline);
      try {
        return attempt.run(used);
      } catch (SessionEnded again) {
        throw again.refusal;
      }
    }
  }

  /** Lets a newer session than {@code old} be held: the first logs in, the others wait. */
  private void renew(@Nullable Held<S> old, Deadline deadline) {
    CompletableFuture<Held<S>> flight;
    synchronized (lock) {
      OxException refused = refusal;
      if (refused != null) {
        throw refused;
      }
      Held<S> now = held;
      if (now != null && !now.equals(old)) {
        return;
      }
      if (renewal == null) {
        renewal = CompletableFuture.supplyAsync(this::reopen, line.threads());
      }
      flight = renewal;
    }
    try {
      flight.get(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof OxException ox ? ox : new IllegalStateException(e.getCause());
    } catch (TimeoutException e) {
      throw new OxException.Unavailable("logging in again takes too long", Duration.ZERO, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new OxException.Unavailable("interrupted while logging in again", Duration.ZERO, e);
    }
  }

  private Held<S> reopen() {
    try {
      Deadline deadline = line.deadline(line.config().timeOuts().request());
      line.awaitLogin(name, LoginTurns.Kind.RENEWED, deadline);
      Held<S> opened = new Held<>(open(deadline));
      synchronized (lock) {
        held = opened;
        renewal = null;
      }
      return opened;
    } catch (RuntimeException e) {
      synchronized (lock) {
        renewal = null;
        if (e instanceof OxException.AuthenticationFailed
            || e instanceof OxException.AccessDenied) {
          refusal = (OxException) e;
        }
      }
      throw e;
    }
  }
}
