package org.ropeway.gateway.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ropeway.ox.OxServerConfig;
import org.ropeway.ox.usm.UsmOxServer;
import org.ropeway.standin.OxStandin;
import org.ropeway.standin.StandinUser;

/** Who is let in while OX cannot be asked: who was right before, and nobody for ever. */
class OutageOfOxTest {
  private static final String ALICE = "alice@ox.test";
  private static final Duration PAST_MEMORY = Duration.ofMinutes(2);
  private static final AuthLimits LIMITS =
      new AuthLimits(
          10,
          Duration.ofMinutes(1),
          Duration.ofMinutes(1),
          Duration.ofHours(1),
          Duration.ofSeconds(5),
          Duration.ZERO,
          100);
  private static final OxServerConfig.Retries ONCE =
      new OxServerConfig.Retries(1, Duration.ZERO, Duration.ZERO, Duration.ofSeconds(20), 0);
  private static final OxServerConfig.Restraint RESTLESS =
      new OxServerConfig.Restraint(1_000, 1_000, Duration.ofSeconds(1), Duration.ofSeconds(1));

  private final Ahead clock = new Ahead();
  private final OxStandin standin =
      OxStandin.builder().user(new StandinUser(ALICE, "right", "Alice")).start();
  private final UsmOxServer ox =
      new UsmOxServer(
          OxServerConfig.of(standin.baseUrl()).withRetries(ONCE).withRestraint(RESTLESS));
  private final UserSessions sessions =
      new UserSessions(Duration.ofMinutes(1), clock, AuthObserver.NONE);
  private final OxAuthenticator authenticator =
      new OxAuthenticator(ox, "test", LIMITS, sessions, AuthObserver.NONE, clock);

  @AfterEach
  void end() {
    sessions.close();
    ox.close();
    standin.close();
  }

  /** A clock that goes when it is told to. */
  private static final class Ahead extends Clock {
    private Instant now = Instant.parse("2026-11-27T08:00:00Z");

    void pass(Duration time) {
      now = now.plus(time);
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  private void assertResult(String password, Class<? extends AuthResult> result) {
    byte[] both = (ALICE + ":" + password).getBytes(StandardCharsets.UTF_8);
    assertThat(
            authenticator.authenticate(
                "Basic " + Base64.getEncoder().encodeToString(both),
                InetAddress.getLoopbackAddress()))
        .isInstanceOf(result);
  }

  @Test
  void whoWasRightGoesOnForAWhile() {
    assertResult("right", AuthResult.Granted.class);
    standin.stop();
    clock.pass(PAST_MEMORY);
    assertResult("right", AuthResult.Granted.class);
    assertResult("wrong", AuthResult.Unavailable.class);
    clock.pass(Duration.ofMinutes(57));
    assertResult("right", AuthResult.Granted.class);
    clock.pass(PAST_MEMORY);
    assertResult("right", AuthResult.Unavailable.class);
    standin.restart();
    assertResult("right", AuthResult.Granted.class);
  }

  @Test
  void whatOxRefusedIsNotBelievedAnyMore() {
    assertResult("right", AuthResult.Granted.class);
    standin.mailboxes().put(List.of(new StandinUser(ALICE, "new", "Alice")));
    clock.pass(PAST_MEMORY);
    assertResult("right", AuthResult.Refused.class);
    standin.stop();
    clock.pass(PAST_MEMORY);
    assertResult("right", AuthResult.Unavailable.class);
  }

  @Test
  void anOldPasswordIsForgottenForANewOne() {
    assertResult("right", AuthResult.Granted.class);
    standin.mailboxes().put(List.of(new StandinUser(ALICE, "new", "Alice")));
    assertResult("new", AuthResult.Granted.class);
    standin.stop();
    clock.pass(PAST_MEMORY);
    assertResult("right", AuthResult.Unavailable.class);
    assertResult("new", AuthResult.Granted.class);
  }

  @Test
  void aChangeIsSeenAsSoonAsOxIsBack() {
    assertResult("right", AuthResult.Granted.class);
    standin.stop();
    clock.pass(PAST_MEMORY);
    assertResult("right", AuthResult.Granted.class);
    standin.mailboxes().put(List.of(new StandinUser(ALICE, "new", "Alice")));
    standin.restart();
    clock.pass(Duration.ofSeconds(6));
    assertResult("right", AuthResult.Refused.class);
  }

  /** An outage of OX is told by whoever answers the request, once, and not by the cache as well. */
  @Test
  void theCacheDoesNotSpeakOfIt() {
    Heard heard = new Heard();
    Logger cache = Logger.getLogger("com.github.benmanes.caffeine");
    cache.addHandler(heard);
    try {
      standin.stop();
      assertResult("right", AuthResult.Unavailable.class);
      standin.restart();
      assertResult("right", AuthResult.Granted.class);
    } finally {
      cache.removeHandler(heard);
    }
    assertThat(heard.lines).isEmpty();
  }

  private static final class Heard extends Handler {
    private final Queue<String> lines = new ConcurrentLinkedQueue<>();

    @Override
    public void publish(LogRecord line) {
      lines.add(line.getMessage());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
