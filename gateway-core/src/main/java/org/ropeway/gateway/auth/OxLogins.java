package org.ropeway.gateway.auth;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.ropeway.ox.OxCredentials;
import org.ropeway.ox.OxException;
import org.ropeway.ox.OxServer;
import org.ropeway.ox.OxSession;
import org.ropeway.ox.OxUser;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logins at OX. A verdict is kept for a short while, a good one longer while OX cannot be asked,
 * and simultaneous requests with the same credentials share one login.
 */
final class OxLogins {
  private static final Logger LOG = LoggerFactory.getLogger(OxLogins.class);

  /** How soon OX is asked again when it could not be. */
  private static final Duration AGAIN = Duration.ofSeconds(5);

  private final OxServer ox;
  private final String device;
  private final AuthLimits limits;
  private final UserSessions sessions;
  private final AuthObserver observer;
  private final CredentialKey.Maker keys = new CredentialKey.Maker();
  private final AsyncCache<CredentialKey, Verdict> verdicts;

  /** The last ones of each login name that were right, for when OX cannot be asked. */
  private final Cache<Name, User> lastGood;

  /** Credentials that were right within a day are no guesses, whatever others got wrong. */
  private final Cache<CredentialKey, Boolean> knownGood;

  OxLogins(
      OxServer ox,
      String device,
      AuthLimits limits,
      UserSessions sessions,
      AuthObserver observer,
      Clock clock) {
    this.ox = ox;
    this.device = device;
    this.limits = limits;
    this.sessions = sessions;
    this.observer = observer;
    Ticker ticker = () -> TimeUnit.MILLISECONDS.toNanos(clock.millis());
    this.verdicts =
        Caffeine.newBuilder()
            .maximumSize(limits.entries())
            .ticker(ticker)
            .expireAfter(Expiry.<CredentialKey, Verdict>creating((k, v) -> life(v)))
            .executor(Runnable::run)
            .buildAsync();
    this.lastGood =
        Caffeine.newBuilder()
            .maximumSize(limits.entries())
            .ticker(ticker)
            .expireAfterWrite(limits.goodInOutage())
            .executor(Runnable::run)
            .build();
    this.knownGood =
        Caffeine.newBuilder()
            .maximumSize(limits.entries())
            .ticker(ticker)
            .expireAfterWrite(Duration.ofDays(1))
            .executor(Runnable::run)
            .build();
  }

  /** By what OX lets a user in. */
  record Proof(CredentialKey key, String login, Login way) {
    Name name() {
      return new Name(key.kind(), login);
    }
  }

  /** A login at OX. */
  @FunctionalInterface
  interface Login {
    OxSession at(OxServer ox, String device);
  }

  record Name(CredentialKey.Kind kind, String login) {}

  /** A password. */
  Proof password(BasicCredentials sent) {
    OxCredentials credentials = new OxCredentials(sent.login(), sent.password());
    return new Proof(
        keys.of(sent.login(), sent.password()),
        sent.login(),
        (server, as) -> server.login(credentials, as));
  }

  /** The trusted login, for somebody who has proven otherwise who he is. */
  Proof trusted(String login) {
    return new Proof(keys.trusted(login), login, (server, as) -> server.loginTrusted(login, as));
  }

  /** Whether it was right within a day. */
  boolean isKnownGood(Proof proof) {
    return knownGood.getIfPresent(proof.key()) != null;
  }

  /** Whom OX lets in so; empty if nobody. Blocks. Throws {@link OxException} if OX cannot tell. */
  Optional<AuthenticatedUser> user(Proof proof) {
    return switch (verdict(proof).join()) {
      case Verdict.Good good -> Optional.of(good.user());
      case Verdict.Recalled recalled -> Optional.of(recalled.user());
      case Verdict.Bad bad -> {
        forget(proof);
        yield Optional.empty();
      }
      case Verdict.Unknown unknown -> throw unknown.why();
    };
  }

  /** One asks, in its own thread, and whoever comes meanwhile waits for that. */
  @SuppressWarnings("ReferenceEquality") // whose future it is decides
  private CompletableFuture<Verdict> verdict(Proof proof) {
    CompletableFuture<Verdict> own = new CompletableFuture<>();
    CompletableFuture<Verdict> one = verdicts.get(proof.key(), (key, executor) -> own);
    if (one == own) {
      try {
        own.complete(ask(proof));
      } catch (RuntimeException | Error e) {
        own.completeExceptionally(e);
      }
    }
    return one;
  }

  private void forget(Proof proof) {
    knownGood.invalidate(proof.key());
    lastGood.asMap().computeIfPresent(proof.name(), (k, u) -> u.isBy(proof.key()) ? null : u);
  }

  private Verdict ask(Proof proof) {
    try {
      OxSession session = open(proof, "");
      OxUser user = session.user();
      sessions.offer(new UserSessions.Key(UserKey.of(user), ""), proof.key(), session);
      knownGood.put(proof.key(), true);
      renew(user, proof);
      User good = new User(user, proof);
      lastGood.put(proof.name(), good);
      return new Verdict.Good(good);
    } catch (OxException.AuthenticationFailed | OxException.AccessDenied e) {
      return new Verdict.Bad();
    } catch (OxException.Unavailable e) {
      User last = lastGood.getIfPresent(proof.name());
      if (last == null || !last.isBy(proof.key())) {
        return new Verdict.Unknown(e);
      }
      LOG.debug("who was right is believed: {}", e.getMessage());
      return new Verdict.Recalled(last);
    } catch (OxException e) {
      return new Verdict.Unknown(e);
    }
  }

  /** The password has changed: the user's other sessions get the new one, too. */
  private void renew(OxUser user, Proof proof) {
    for (String part : sessions.outdated(UserKey.of(user), proof.key())) {
      Thread.startVirtualThread(() -> {
        try {
          OxSession session = open(proof, part);
          sessions.offer(new UserSessions.Key(UserKey.of(user), part), proof.key(), session);
        } catch (OxException e) {
          LOG.debug("a further OX session could not be opened: {}", e.getMessage());
        }
      });
    }
  }

  private OxSession open(Proof proof, String part) {
    long start = System.nanoTime();
    AuthObserver.Outcome outcome = AuthObserver.Outcome.FAILED;
    try {
      OxSession session = proof.way().at(ox, part.isEmpty() ? device : device + "-" + part);
      outcome = AuthObserver.Outcome.OK;
      return session;
    } finally {
      observer.oxCall("login", Duration.ofNanos(System.nanoTime() - start), outcome);
    }
  }

  private Duration life(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Good good -> limits.goodFor();
      case Verdict.Recalled recalled -> AGAIN;
      case Verdict.Bad bad -> limits.badFor();
      case Verdict.Unknown unknown -> Duration.ZERO;
    };
  }

  private sealed interface Verdict {
    record Good(AuthenticatedUser user) implements Verdict {}

    /** It was right when OX could be asked last. */
    record Recalled(AuthenticatedUser user) implements Verdict {}

    record Bad() implements Verdict {}

    /** OX cannot tell; whoever asks next asks OX. */
    record Unknown(OxException why) implements Verdict {}
  }

  private final class User implements AuthenticatedUser {
    private final OxUser oxUser;
    private final Proof proof;

    User(OxUser oxUser, Proof proof) {
      this.oxUser = oxUser;
      this.proof = proof;
    }

    boolean isBy(CredentialKey other) {
      return proof.key().equals(other);
    }

    @Override
    public UserKey key() {
      return UserKey.of(oxUser);
    }

    @Override
    public OxUser oxUser() {
      return oxUser;
    }

    @Override
    public String login() {
      return proof.login();
    }

    @Override
    public OxLease lease(String part) {
      return sessions.lease(
          new UserSessions.Key(key(), part), proof.key(), () -> open(proof, part));
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof User user && user.key().equals(key());
    }

    @Override
    public int hashCode() {
      return key().hashCode();
    }

    @Override
    public String toString() {
      String tenant = oxUser.tenant().isEmpty() ? "" : " of " + oxUser.tenant();
      return "user " + oxUser.id() + " of context " + oxUser.contextId() + tenant;
    }
  }
}
