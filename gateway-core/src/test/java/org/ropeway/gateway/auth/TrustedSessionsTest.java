package org.ropeway.gateway.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ropeway.ox.OxCredentials;
import org.ropeway.ox.OxServer;
import org.ropeway.ox.OxServerConfig;
import org.ropeway.ox.OxSession;
import org.ropeway.ox.usm.UsmOxServer;
import org.ropeway.standin.OxStandin;
import org.ropeway.standin.StandinUser;

/** The OX session of a user who signs in by password here and by something else there. */
class TrustedSessionsTest {
  private static final String ALICE = "alice@ox.test";
  private static final AuthLimits FORGETFUL =
      new AuthLimits(
          10,
          Duration.ofMinutes(1),
          Duration.ZERO,
          Duration.ofHours(1),
          Duration.ZERO,
          Duration.ZERO,
          100);

  private final OxStandin standin =
      OxStandin.builder().user(new StandinUser(ALICE, "right", "Alice")).start();
  private final UsmOxServer ox =
      new UsmOxServer(
          OxServerConfig.of(standin.baseUrl())
              .withRetries(
                  new OxServerConfig.Retries(
                      1, Duration.ZERO, Duration.ZERO, Duration.ofSeconds(20), 0)));
  private final UserSessions sessions =
      new UserSessions(Duration.ofMinutes(1), Clock.systemUTC(), AuthObserver.NONE);
  private final OxAuthenticator authenticator =
      new OxAuthenticator(
          new Trusting(ox),
          "test",
          FORGETFUL,
          sessions,
          AuthObserver.NONE,
          Clock.systemUTC(),
          new SignInWays(true, SignInWays.BASIC.codePage(), List.of(new Named())));

  @AfterEach
  void end() {
    sessions.close();
    ox.close();
    standin.close();
  }

  /** Lets the gateway in as anybody. */
  private record Trusting(OxServer ox) implements OxServer {
    @Override
    public OxSession login(OxCredentials credentials, String device) {
      return ox.login(credentials, device);
    }

    @Override
    public OxSession loginTrusted(String login, String device) {
      return ox.login(new OxCredentials(login, "right"), device);
    }

    @Override
    public void close() {}
  }

  /** Believes any name. */
  private static final class Named implements TrustedScheme {
    @Override
    public String word() {
      return "Named";
    }

    @Override
    public String challenge() {
      return "Named";
    }

    @Override
    public Finding judge(String credentials, Object connection) {
      return new Finding.Proven(credentials, "welcome");
    }
  }

  private AuthResult judge(String authorization) {
    return authenticator.authenticate(authorization, InetAddress.getLoopbackAddress());
  }

  private AuthenticatedUser byPassword() {
    byte[] both = (ALICE + ":right").getBytes(StandardCharsets.UTF_8);
    return ((AuthResult.Granted) judge("Basic " + Base64.getEncoder().encodeToString(both))).user();
  }

  private AuthenticatedUser named() {
    return ((AuthResult.Granted) judge("named  " + ALICE)).user();
  }

  private void assertEnded(int number) {
    await().untilAsserted(() -> assertThat(standin.requestCount("logout")).isEqualTo(number));
  }

  @Test
  void itIsTheSameUserAndTheTrustedSessionStays() {
    AuthenticatedUser first = byPassword();
    AuthenticatedUser second = named();
    assertThat(second).isEqualTo(first);
    assertThat(second.login()).isEqualTo(ALICE);
    assertEnded(1); // that by the password, which may change
    byPassword();
    assertEnded(2); // the new one
    try (OxLease lease = first.lease()) {
      assertThat(lease.session().user().email()).isEqualTo(ALICE);
    }
    assertThat(sessions.size()).isEqualTo(1);
    assertThat(standin.requestCount("login")).isEqualTo(3);
  }

  @Test
  void whoHasProvenItIsLetInWhileOxCannotBeAsked() {
    assertThat(judge("Named " + ALICE)).isInstanceOf(AuthResult.Granted.class);
    standin.stop();
    assertThat(judge("Named " + ALICE))
        .isInstanceOfSatisfying(
            AuthResult.Granted.class, granted -> assertThat(granted.answer()).isEqualTo("welcome"));
    assertThat(judge("Named bob@ox.test")).isInstanceOf(AuthResult.Unavailable.class);
  }
}
