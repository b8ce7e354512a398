package org.ropeway.gateway.auth;

import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ropeway.ox.OxException;
import org.ropeway.ox.OxServer;

/**
 * Judges credentials: Basic by a login at OX, where guessing is slowed down, and those of other
 * schemes by these, before the trusted login at OX.
 */
public final class OxAuthenticator {
  private static final String BASIC = "Basic realm=\"Ropeway\", charset=\"UTF-8\"";

  private final AuthLimits limits;
  private final AuthObserver observer;
  private final GuessLimiter limiter;
  private final OxLogins logins;
  private final SignInWays ways;

  /** One that knows passwords only. */
  public OxAuthenticator(
      OxServer ox,
      String device,
      AuthLimits limits,
      UserSessions sessions,
      AuthObserver observer,
      Clock clock) {
    this(ox, device, limits, sessions, observer, clock, SignInWays.BASIC);
  }

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
      Clock clock,
      SignInWays ways) {
    this.limits = limits;
    this.observer = observer;
    this.limiter = new GuessLimiter(limits, clock);
    this.logins = new OxLogins(ox, device, limits, sessions, observer, clock);
    this.ways = ways;
  }

  /** Judges the value of an Authorization header, or its absence, by itself. Blocks. */
  public AuthResult authenticate(@Nullable String authorization, InetAddress address) {
    return authenticate(authorization, address, new Object());
  }

  /**
   * Judges the value of an Authorization header, or its absence. Blocks.
   *
   * @param connection by which the request came
   */
  public AuthResult authenticate(
      @Nullable String authorization, InetAddress address, Object connection) {
    AuthResult result =
        authorization == null ? missing() : judge(authorization, address, connection);
    observer.result(result);
    return result;
  }

  private AuthResult judge(String authorization, InetAddress address, Object connection) {
    int blank = authorization.indexOf(' ');
    String word = blank < 0 ? authorization : authorization.substring(0, blank);
    String rest = blank < 0 ? "" : authorization.substring(blank + 1).strip();
    for (TrustedScheme scheme : ways.trusted()) {
      if (scheme.word().equalsIgnoreCase(word)) {
        return judge(scheme, scheme.judge(rest, connection));
      }
    }
    if (!ways.basic()) {
      return missing();
    }
    List<BasicCredentials> readings = BasicCredentials.parse(authorization, ways.codePage());
    return readings.isEmpty() ? missing() : judge(readings, address);
  }

  private AuthResult judge(TrustedScheme scheme, TrustedScheme.Finding finding) {
    return switch (finding) {
      case TrustedScheme.Finding.Further(String challenge) -> new AuthResult.Further(challenge);
      case TrustedScheme.Finding.Nothing nothing -> missing();
      case TrustedScheme.Finding.Wrong(String why) -> refused(scheme, why);
      case TrustedScheme.Finding.Unknown(String why) ->
          new AuthResult.Unavailable(Duration.ZERO, why);
      case TrustedScheme.Finding.Proven(String login, String answer) ->
          judge(
              logins.trusted(login),
              answer,
              refused(scheme, "OX lets nobody of that name in by the trusted login"));
    };
  }

  private AuthResult judge(List<BasicCredentials> readings, InetAddress address) {
    long start = System.nanoTime();
    List<OxLogins.Proof> proofs = readings.stream().map(logins::password).toList();
    Optional<OxLogins.Proof> known = proofs.stream().filter(logins::isKnownGood).findFirst();
    Set<String> names = proofs.stream().map(OxLogins.Proof::login).collect(Collectors.toSet());
    if (known.isEmpty()) {
      Duration wait =
          names.stream()
              .map(name -> limiter.wait(name, address))
              .max(Comparator.naturalOrder())
              .orElseThrow();
      if (!wait.isZero()) {
        return new AuthResult.Limited(wait);
      }
    }
    AuthResult refused = new AuthResult.Refused(challenges(), "wrong credentials");
    AuthResult result =
        Stream.concat(known.stream(), proofs.stream())
            .distinct()
            .map(proof -> judge(proof, "", refused))
            .filter(one -> !one.equals(refused))
            .findFirst()
            .orElse(refused);
    if (result.equals(refused)) {
      limiter.failed(names, address, proofs.getFirst().key());
      // Refusals take one of few round times, whether OX knew the user or not.
      long floor = limits.refusalFloor().toNanos();
      long spent = System.nanoTime() - start;
      rest(floor == 0 ? 0 : (spent / floor + 1) * floor - spent);
    }
    return result;
  }

  private AuthResult judge(OxLogins.Proof proof, String answer, AuthResult refused) {
    try {
      Optional<AuthenticatedUser> user = logins.user(proof);
      return user.<AuthResult>map(u -> new AuthResult.Granted(u, answer)).orElse(refused);
    } catch (OxException.Unavailable e) {
      return new AuthResult.Unavailable(e.retryAfter(), "OX is not available: " + e.getMessage());
    } catch (OxException e) {
      return new AuthResult.Unavailable(Duration.ZERO, "OX failed: " + e.getMessage());
    }
  }

  private AuthResult missing() {
    return new AuthResult.Missing(challenges());
  }

  private List<String> challenges() {
    return withBasic(ways.trusted().stream().map(TrustedScheme::challenge));
  }

  private List<String> withBasic(Stream<String> trusted) {
    return Stream.concat(trusted, ways.basic() ? Stream.of(BASIC) : Stream.empty()).toList();
  }

  private AuthResult refused(TrustedScheme by, String why) {
    Stream<String> trusted =
        ways.trusted().stream()
            .map(scheme -> scheme.equals(by) ? scheme.refusal() : scheme.challenge());
    return new AuthResult.Refused(withBasic(trusted), why);
  }

  private static void rest(long nanos) {
    long end = System.nanoTime() + nanos;
    for (long left = nanos; left > 0; left = end - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }
}
