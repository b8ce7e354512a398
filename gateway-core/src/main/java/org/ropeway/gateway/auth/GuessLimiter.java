package org.ropeway.gateway.auth;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/**
 * Slows down whoever guesses passwords: a bucket of failures per login and per address, shared by
 * all endpoints. An empty bucket is full again after the lockout. At an address only different
 * guesses count, so that one Outlook with an old password locks nobody else out behind the same
 * router.
 */
final class GuessLimiter {
  private final AuthLimits limits;
  private final Clock clock;
  private final Cache<Object, Bucket> buckets;

  GuessLimiter(AuthLimits limits, Clock clock) {
    this.limits = limits;
    this.clock = clock;
    this.buckets =
        Caffeine.newBuilder()
            .maximumSize(2L * limits.entries())
            .expireAfterAccess(limits.lockout().multipliedBy(10))
            .executor(Runnable::run)
            .build();
  }

  /** How long this login or address has to wait; zero if it may try. */
  Duration wait(String login, InetAddress address) {
    Duration user = wait(login);
    Duration place = wait(address);
    return user.compareTo(place) > 0 ? user : place;
  }

  /** A wrong password, once for each login it may have been meant for, and once for the address. */
  void failed(Set<String> logins, InetAddress address, CredentialKey guess) {
    Instant now = clock.instant();
    logins.forEach(login -> bucket(login).spend(now, limits));
    Bucket place = bucket(address);
    if (place.remember(guess, limits)) {
      place.spend(now, limits);
    }
  }

  private Duration wait(Object of) {
    Bucket bucket = buckets.getIfPresent(of);
    return bucket == null ? Duration.ZERO : bucket.wait(clock.instant());
  }

  private Bucket bucket(Object of) {
    return buckets.get(of, key -> new Bucket(clock.instant()));
  }

  private static final class Bucket {
    private final Set<CredentialKey> guesses = new HashSet<>();
    private int spent;
    private Instant since;
    private Instant until = Instant.MIN;

    Bucket(Instant now) {
      since = now;
    }

    synchronized Duration wait(Instant now) {
      return now.isBefore(until) ? Duration.between(now, until) : Duration.ZERO;
    }

    synchronized boolean remember(CredentialKey guess, AuthLimits limits) {
      return guesses.size() < 4 * limits.failures() && guesses.add(guess);
    }

    /** Failures that lie back longer than the lockout are forgiven. */
    synchronized void spend(Instant now, AuthLimits limits) {
      if (Duration.between(since, now).compareTo(limits.lockout()) > 0) {
        spent = 0;
        guesses.clear();
      }
      if (spent == 0) {
        since = now;
      }
      spent++;
      if (spent >= limits.failures()) {
        until = now.plus(limits.lockout());
        spent = 0;
        guesses.clear();
      }
    }
  }
}
