package org.ropeway.gateway.auth;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Ticker;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.ropeway.ox.OxCredentials;
import org.ropeway.ox.OxException;
import org.ropeway.ox.OxServer;
import org.ropeway.ox.OxSession;
import org.ropeway.ox.OxUser;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Judges Basic credentials by a login at OX. A verdict is kept for a short while, a good one longer
 * while OX cannot be asked; simultaneous requests with the same credentials share one login, and
 * guessing is slowed down.
 */
public final class OxAuthenticator {
  private static final Logger LOG = LoggerFactory.getLogger(OxAuthenticator.class);

  /** How soon OX is asked again when it could not be. */
  private static final Duration AGAIN = Duration.ofSeconds(5);

  private final OxServer ox;
  private final String device;
  private final AuthLimits limits;
  private final UserSessions sessions;
  private final GuessLimiter limiter;
  private final AuthObserver observer;
  private final CredentialKey.Maker keys = new CredentialKey.Maker();
  private final AsyncCache<CredentialKey, Verdict> verdicts;

  /** The last ones of each login name that were right, for when OX cannot be asked. */
  private final Cache<String, User> lastGood;

  /** Credentials that were right within a day are no guesses, whatever others got wrong. */
  private final Cache<CredentialKey, Boolean> knownGood;

  /**
   * An authenticator.
   *
   * @param device names this gateway to OX, see {@link OxServer#login}
   */
  public OxAuthenticator(
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
    this.limiter = new GuessLimiter(limits, clock);
    Ticker ticker = () -> TimeUnit.MILLISECONDS.toNanos(clock.millis());
    this.verdicts =
        Caffeine.newBuilder()
            .maximumSize(limits.entries())
            .ticker(ticker)
            .expireAfter(Expiry.<CredentialKey, Verdict>creating((k, v) -> life(v)))
            .executor(Thread::startVirtualThread)
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

  /** Judges the value of an Authorization header, or its absence. Blocks. */
  public AuthResult authenticate(@Nullable String authorization, InetAddress address) {
    long start = System.nanoTime();
    AuthResult result = judge(authorization, address);
    if (result instanceof AuthResult.Refused) {
      // Refusals take one of few round times, whether OX knew the user or not.
      long floor = limits.refusalFloor().toNanos();
      long spent = System.nanoTime() - start;
      rest(floor == 0 ? 0 : (spent / floor + 1) * floor - spent);
    }
    observer.result(result);
    return result;
  }

  private AuthResult judge(@Nullable String authorization, InetAddress address) {
    Optional<BasicCredentials> sent =
        authorization == null ? Optional.empty() : BasicCredentials.parse(authorization);
    if (sent.isEmpty()) {
      return new AuthResult.Missing();
    }
    BasicCredentials credentials = sent.get();
    CredentialKey key = keys.of(credentials.login(), credentials.password());
    if (knownGood.getIfPresent(key) == null) {
      Duration wait = limiter.wait(credentials.login(), address);
      if (!wait.isZero()) {
        return new AuthResult.Limited(wait);
      }
    }
    AuthResult result = verdict(key, credentials);
    if (result instanceof AuthResult.Refused) {
      knownGood.invalidate(key);
      lastGood.asMap().computeIfPresent(credentials.login(), (k, u) -> u.isBy(key) ? null : u);
      limiter.failed(credentials.login(), address, key);
    }
    return result;
  }

  private AuthResult verdict(CredentialKey key, BasicCredentials credentials) {
    try {
      Verdict verdict = verdicts.get(key, k -> ask(k, credentials)).join();
      return switch (verdict) {
        case Verdict.Good good -> new AuthResult.Granted(good.user());
        case Verdict.Recalled recalled -> new AuthResult.Granted(recalled.user());
        case Verdict.Bad bad -> new AuthResult.Refused();
      };
    } catch (CompletionException e) {
      return switch (e.getCause()) {
        case OxException.Unavailable out ->
            new AuthResult.Unavailable(
                out.retryAfter(), "OX is not available: " + out.getMessage());
        case OxException other ->
            new AuthResult.Unavailable(Duration.ZERO, "OX failed: " + other.getMessage());
        case null, default -> throw e;
      };
    }
  }

  private Verdict ask(CredentialKey key, BasicCredentials sent) {
    OxCredentials credentials = new OxCredentials(sent.login(), sent.password());
    try {
      OxSession session = openSession(credentials, "");
      OxUser user = session.user();
      sessions.offer(new UserSessions.Key(UserKey.of(user), ""), key, session);
      knownGood.put(key, true);
      renew(user, key, credentials);
      User good = new User(user, key, credentials);
      lastGood.put(sent.login(), good);
      return new Verdict.Good(good);
    } catch (OxException.AuthenticationFailed | OxException.AccessDenied e) {
      return new Verdict.Bad();
    } catch (OxException.Unavailable e) {
      User last = lastGood.getIfPresent(sent.login());
      if (last == null || !last.isBy(key)) {
        throw e;
      }
      LOG.debug("a password that was right is believed: {}", e.getMessage());
      return new Verdict.Recalled(last);
    }
  }

  /** The password has changed: the user's other sessions get the new one, too. */
  private void renew(OxUser user, CredentialKey key, OxCredentials credentials) {
    for (String part : sessions.outdated(UserKey.of(user), key)) {
      Thread.startVirtualThread(() -> {
        try {
          OxSession session = openSession(credentials, part);
          sessions.offer(new UserSessions.Key(UserKey.of(user), part), key, session);
        } catch (OxException e) {
          LOG.debug("a further OX session could not be opened: {}", e.getMessage());
        }
      });
    }
  }

  private OxSession openSession(OxCredentials credentials, String part) {
    long start = System.nanoTime();
    AuthObserver.Outcome outcome = AuthObserver.Outcome.FAILED;
    try {
      OxSession session = ox.login(credentials, part.isEmpty() ? device : device + "-" + part);
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
    };
  }

  private static void rest(long nanos) {
    long end = System.nanoTime() + nanos;
    for (long left = nanos; left > 0; left = end - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }

  private sealed interface Verdict {
    record Good(AuthenticatedUser user) implements Verdict {}

    /** It was right when OX could be asked last. */
    record Recalled(AuthenticatedUser user) implements Verdict {}

    record Bad() implements Verdict {}
  }

  private final class User implements AuthenticatedUser {
    private final OxUser oxUser;
    private final CredentialKey credentialKey;
    private final OxCredentials credentials;

    User(OxUser oxUser, CredentialKey credentialKey, OxCredentials credentials) {
      this.oxUser = oxUser;
      this.credentialKey = credentialKey;
      this.credentials = credentials;
    }

    boolean isBy(CredentialKey other) {
      return credentialKey.equals(other);
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
      return credentials.login();
    }

    @Override
    public OxLease lease(String part) {
      return sessions.lease(
          new UserSessions.Key(key(), part), credentialKey, () -> openSession(credentials, part));
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
