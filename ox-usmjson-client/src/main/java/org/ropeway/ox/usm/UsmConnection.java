package org.ropeway.ox.usm;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ropeway.ox.OxCredentials;
import org.ropeway.ox.OxException;
import org.ropeway.ox.usm.wire.UsmAnswer;
import org.ropeway.ox.usm.wire.UsmCall;
import org.ropeway.ox.usm.wire.UsmCalls;
import org.ropeway.ox.usm.wire.UsmFailure;
import org.ropeway.ox.usm.wire.UsmLogin;
import org.ropeway.ox.usm.wire.UsmStatus;

/**
 * The calls of one session. When OX no longer knows it, one login renews it for all callers; when
 * that is refused, the session is over and OX is not asked again with credentials it refused.
 */
final class UsmConnection {
  private final Line line;
  private final OxCredentials credentials;
  private final String device;
  private final Object lock = new Object();
  private volatile Ticket ticket = new Ticket(null, new CookieJar());
  private @Nullable CompletableFuture<Ticket> renewal;
  private volatile @Nullable OxException refusal;
  private volatile boolean closed;

  UsmConnection(Line line, OxCredentials credentials, String device) {
    this.line = line;
    this.credentials = credentials;
    this.device = device;
  }

  /** The first login. */
  UsmLogin login() {
    Deadline deadline = line.deadline(line.config().retries().within());
    return line.repeater()
        .run(
            "login",
            deadline,
            () -> {
              Deadline own = deadline.butAtMost(line.config().timeOuts().request());
              Opened opened = line.within(own, () -> open(own));
              ticket = opened.ticket();
              return opened.login();
            });
  }

  /** An ordinary call: bounded in time, repeated if need be. */
  <T> T call(UsmCall<T> call) {
    Deadline deadline = line.deadline(line.config().retries().within());
    return line.repeater()
        .run(
            call.command(),
            deadline,
            () -> {
              Deadline own = deadline.butAtMost(line.config().timeOuts().request());
              return line.within(own, () -> once(call, own, new Cancellation()));
            });
  }

  /** A call that waits; it may differ from attempt to attempt. */
  <T> T await(Supplier<UsmCall<T>> call, Deadline deadline, Cancellation cancellation) {
    return line.repeater()
        .run(
            "waiting",
            deadline,
            () -> {
              cancellation.check();
              return once(call.get(), deadline, cancellation);
            });
  }

  /** Ends the session at OX, as well as that goes; later calls fail. */
  void close(Duration within) {
    closed = true;
    Ticket last = ticket;
    if (last.sessionId() != null && refusal == null) {
      line.transport().send(UsmCalls.logout(), last, line.deadline(within), new Cancellation());
    }
  }

  private <T> T once(UsmCall<T> call, Deadline deadline, Cancellation cancellation) {
    if (closed) {
      throw new OxException.Unavailable(
          "the session with OX is closed", Duration.ZERO, new CancellationException());
    }
    Ticket current = ticket;
    UsmAnswer<T> answer = line.transport().send(call, current, deadline, cancellation);
    if (isUnknownSession(answer)) {
      Ticket renewed = renew(current, deadline);
      cancellation.check();
      answer = line.transport().send(call, renewed, deadline, cancellation);
    }
    return data(call.command(), answer);
  }

  private static <T> T data(String command, UsmAnswer<T> answer) {
    return switch (answer) {
      case UsmAnswer.Data<T>(T value) -> value;
      case UsmAnswer.Failure<T>(UsmFailure failure) -> throw Refusals.of(command, failure);
    };
  }

  private static boolean isUnknownSession(UsmAnswer<?> answer) {
    return answer instanceof UsmAnswer.Failure<?>(UsmFailure failure)
        && failure.status() == UsmStatus.UNKNOWN_SESSION;
  }

  /** A session that is newer than {@code old}: the first who asks logs in, the others wait. */
  private Ticket renew(Ticket old, Deadline deadline) {
    CompletableFuture<Ticket> flight;
    synchronized (lock) {
      OxException refused = refusal;
      if (refused != null) {
        throw refused;
      }
      if (!ticket.equals(old)) {
        return ticket;
      }
      if (renewal == null) {
        renewal = CompletableFuture.supplyAsync(this::reopen, line.threads());
      }
      flight = renewal;
    }
    try {
      return flight.get(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof OxException ox ? ox : new IllegalStateException(e.getCause());
    } catch (TimeoutException e) {
      throw new OxException.Unavailable("logging in again takes too long", Duration.ZERO, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new OxException.Unavailable("interrupted while logging in again", Duration.ZERO, e);
    }
  }

  private Ticket reopen() {
    try {
      Ticket opened = open(line.deadline(line.config().timeOuts().request())).ticket();
      synchronized (lock) {
        ticket = opened;
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

  private record Opened(Ticket ticket, UsmLogin login) {}

  /** Takes no place, lest those who hold all of them wait for this. */
  private Opened open(Deadline deadline) {
    UsmCall<UsmLogin> call = UsmCalls.login(credentials, device, line.config().client());
    Ticket before = new Ticket(null, new CookieJar());
    UsmAnswer<UsmLogin> answer = line.transport().send(call, before, deadline, new Cancellation());
    UsmLogin login = data(call.command(), answer);
    return new Opened(new Ticket(login.sessionId(), before.cookies()), login);
  }
}
