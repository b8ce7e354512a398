package org.ropeway.gateway.config;

import java.time.Duration;

/** The keys about what clients may cost. */
final class LimitKeys {
  static final ConfigSection SECTION = new ConfigSection("Limits");

  static final ConfigKey<Integer> CONNECTIONS =
      SECTION.of(
          "limits.connections",
          ValueType.number(1, 1_000_000),
          "20000",
          "open connections; one Outlook uses four to eight");
  static final ConfigKey<Integer> CONNECTIONS_PER_ADDRESS =
      SECTION.of(
          "limits.connections-per-address",
          ValueType.number(1, 1_000_000),
          "4000",
          "those of one address; many users may sit behind one router or proxy");
  static final ConfigKey<Integer> REQUESTS =
      SECTION.of(
          "limits.requests",
          ValueType.number(1, 100_000),
          "2000",
          "requests being worked on at once; those that wait for news do not count");
  static final ConfigKey<Integer> SESSIONS =
      SECTION.of(
          "limits.sessions",
          ValueType.number(1, 1_000_000),
          "20000",
          "MAPI sessions, of mailboxes and of address books each");
  static final ConfigKey<Integer> SESSIONS_PER_USER =
      SECTION.of(
          "limits.sessions-per-user",
          ValueType.number(1, 10_000),
          "100",
          "those of one user; one more ends the one that was idle longest. Each Outlook has several");
  static final ConfigKey<Duration> IDLE =
      SECTION.of(
          "limits.session-idle",
          ValueType.duration("1m", "24h"),
          "15m",
          "a MAPI session without a request for so long ends; Outlook makes a new one by itself");
  static final ConfigKey<Duration> SHUTDOWN_GRACE =
      SECTION.of(
          "shutdown-grace",
          ValueType.duration("0s", "10m"),
          "10s",
          "when it is told to end, it takes no new connections and lets requests come to their end "
              + "for so long");

  private LimitKeys() {}
}
