package org.ropeway.gateway.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.ropeway.ox.OxServerConfig;
import org.ropeway.ox.usm.UsmOxServer;
import org.ropeway.standin.OxStandin;
import org.ropeway.standin.StandinUser;

/** The OX sessions that a user has beside the first, one for each mailbox of others. */
class FurtherSessionsTest {
  private static final String ALICE = "alice@ox.test";
  private static final AuthLimits LIMITS =
      new AuthLimits(
          10,
          Duration.ofMinutes(1),
          Duration.ofMinutes(1),
          Duration.ZERO,
          Duration.ZERO,
          Duration.ZERO,
          100);

  private final AtomicInteger logins = new AtomicInteger();
  private final AuthObserver observer =
      new AuthObserver() {
        @Override
        public void result(AuthResult result) {}

        @Override
        public void oxCall(String operation, Duration time, Outcome outcome) {
          if (operation.equals("login") && outcome == Outcome.OK) {
            logins.incrementAndGet();
          }
        }
      };

  private static AuthenticatedUser granted(OxAuthenticator authenticator, String password) {
    byte[] both = (ALICE + ":" + password).getBytes(StandardCharsets.UTF_8);
    AuthResult result =
        authenticator.authenticate(
            "Basic " + Base64.getEncoder().encodeToString(both), InetAddress.getLoopbackAddress());
    assertThat(result).isInstanceOf(AuthResult.Granted.class);
    return ((AuthResult.Granted) result).user();
  }

  @Test
  void eachIsAnotherAndFollowsThePassword() {
    try (OxStandin standin =
            OxStandin.builder().user(new StandinUser(ALICE, "old", "Alice")).start();
        UsmOxServer ox = new UsmOxServer(OxServerConfig.of(standin.baseUrl()));
        UserSessions sessions =
            new UserSessions(Duration.ofMinutes(1), Clock.systemUTC(), observer)) {
      OxAuthenticator authenticator =
          new OxAuthenticator(ox, "test", LIMITS, sessions, observer, Clock.systemUTC());
      AuthenticatedUser alice = granted(authenticator, "old");
      try (OxLease own = alice.lease();
          OxLease again = alice.lease("");
          OxLease bobs = alice.lease("u4");
          OxLease bobsAgain = alice.lease("u4");
          OxLease carols = alice.lease("u5")) {
        assertThat(again.session()).isSameAs(own.session());
        assertThat(bobsAgain.session()).isSameAs(bobs.session());
        assertThat(bobs.session()).isNotSameAs(own.session()).isNotSameAs(carols.session());
        assertThat(sessions.size()).isEqualTo(3);
        assertThat(logins).hasValue(3);
        assertThat(bobs.session().user()).isEqualTo(own.session().user());
        standin.mailboxes().put(List.of(new StandinUser(ALICE, "new", "Alice")));
        granted(authenticator, "new");
        await().until(() -> logins.get() == 6);
        assertThat(sessions.size()).isEqualTo(3);
      }
    }
  }
}
