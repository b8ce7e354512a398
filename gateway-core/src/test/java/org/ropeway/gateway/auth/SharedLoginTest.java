package org.ropeway.gateway.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ropeway.ox.OxCredentials;
import org.ropeway.ox.OxServer;
import org.ropeway.ox.OxServerConfig;
import org.ropeway.ox.OxSession;
import org.ropeway.ox.usm.UsmOxServer;
import org.ropeway.standin.OxStandin;
import org.ropeway.standin.StandinUser;

/** One login for all who come with the same credentials meanwhile, however it ends. */
@Timeout(60)
class SharedLoginTest {
  private static final String ALICE = "alice@ox.test";

  private final OxStandin standin =
      OxStandin.builder().user(new StandinUser(ALICE, "right", "Alice")).start();
  private final UsmOxServer ox = new UsmOxServer(OxServerConfig.of(standin.baseUrl()));
  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch go = new CountDownLatch(1);
  private final AtomicReference<Throwable> failure = new AtomicReference<>();
  private final UserSessions sessions =
      new UserSessions(Duration.ofMinutes(1), Clock.systemUTC(), AuthObserver.NONE);
  private final OxAuthenticator authenticator =
      new OxAuthenticator(
          new Slow(),
          "test",
          AuthLimits.defaults(),
          sessions,
          AuthObserver.NONE,
          Clock.systemUTC());

  @AfterEach
  void end() {
    go.countDown();
    sessions.close();
    ox.close();
    standin.close();
  }

  /** Lets nobody in before it is told to go on, and breaks once if it is told so. */
  private final class Slow implements OxServer {
    @Override
    public OxSession login(OxCredentials credentials, String device) {
      asked.countDown();
      try {
        go.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      switch (failure.getAndSet(null)) {
        case RuntimeException e -> throw e;
        case Error e -> throw e;
        case null, default -> {}
      }
      return ox.login(credentials, device);
    }

    @Override
    public void close() {}
  }

  private AuthResult judge() {
    byte[] both = (ALICE + ":right").getBytes(StandardCharsets.UTF_8);
    return authenticator.authenticate(
        "Basic " + Base64.getEncoder().encodeToString(both), InetAddress.getLoopbackAddress());
  }

  private FutureTask<AuthResult> begin() {
    FutureTask<AuthResult> task = new FutureTask<>(this::judge);
    Thread thread = new Thread(task);
    thread.start();
    await().until(() -> thread.getState() == Thread.State.WAITING);
    return task;
  }

  @Test
  void allWaitForOne() throws Exception {
    FutureTask<AuthResult> first = begin();
    asked.await();
    FutureTask<AuthResult> second = begin();
    go.countDown();
    assertThat(first.get()).isInstanceOf(AuthResult.Granted.class).isEqualTo(second.get());
    assertThat(standin.requestCount("login")).isEqualTo(1);
  }

  /** A bug or a lack of memory ends the requests that wait, and is nobody's verdict. */
  @ParameterizedTest
  @ValueSource(classes = {IllegalStateException.class, StackOverflowError.class})
  void whatBreaksALoginIsNotRemembered(Class<? extends Throwable> kind) throws Exception {
    failure.set(kind.getConstructor(String.class).newInstance("broken"));
    FutureTask<AuthResult> first = begin();
    asked.await();
    FutureTask<AuthResult> second = begin();
    go.countDown();
    assertThatThrownBy(first::get).hasRootCauseInstanceOf(kind);
    assertThatThrownBy(second::get).hasRootCauseInstanceOf(kind);
    assertThat(judge()).isInstanceOf(AuthResult.Granted.class);
  }
}
