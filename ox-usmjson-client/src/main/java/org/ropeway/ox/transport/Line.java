package org.ropeway.ox.transport;

import java.time.Duration;
import java.util.concurrent.Executor;
import org.ropeway.ox.OxServerConfig;
import org.ropeway.ox.host.Bulkhead;
import org.ropeway.ox.host.LoginTurns;
import org.ropeway.ox.host.OxHost;
import org.ropeway.ox.host.OxHosts;

/** What all sessions with one server share: the connections, the rules, the places. */
public record Line(
    OxServerConfig config,
    Time time,
    Transport transport,
    Repeater repeater,
    OxHost host,
    Executor threads) {
  /**
   * A line to a server, which may be one of several at its host; nothing is connected yet. Throws
   * {@link IllegalArgumentException} if the certificates cannot be used.
   */
  public static Line to(OxServerConfig config, Time time, Protocol protocol, OxHosts hosts) {
    OxHost host = hosts.of(config);
    return new Line(
        config,
        time,
        new Transport(config, time, protocol, host.breaker()),
        new Repeater(config.retries(), time),
        host,
        task -> Thread.ofVirtual().name("ox-login").start(task));
  }

  /** So far from now. */
  public Deadline deadline(Duration span) {
    return Deadline.in(time, span);
  }

  /** Waits until it is the turn of a login, unless the host is left alone now. */
  void awaitLogin(String login, LoginTurns.Kind kind, Deadline deadline) {
    host.breaker().check();
    host.logins().await(login, kind, deadline.remaining());
  }

  /**
   * Does something for a user that takes one of the host's places for requests, waiting for it if
   * need be.
   */
  public <T, X extends Exception> T within(
      String login, Deadline deadline, Bulkhead.Work<T, X> work) throws X {
    return host.places().within(config.tenant() + "/" + login, deadline.remaining(), work);
  }
}
