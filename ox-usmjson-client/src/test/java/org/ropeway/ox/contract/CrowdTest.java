package org.ropeway.ox.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ropeway.ox.OxCredentials;
import org.ropeway.ox.OxException;
import org.ropeway.ox.OxMemories;
import org.ropeway.ox.OxPing;
import org.ropeway.ox.OxServer;
import org.ropeway.ox.OxServerConfig;
import org.ropeway.ox.OxSession;
import org.ropeway.ox.OxSyncState;
import org.ropeway.ox.host.Bulkhead;
import org.ropeway.ox.host.OxHosts;
import org.ropeway.ox.http.HttpOxServer;
import org.ropeway.ox.http.Polling;
import org.ropeway.ox.usm.UsmOxServer;
import org.ropeway.standin.Fault;
import org.ropeway.standin.OxStandin;
import org.ropeway.standin.StandinUser;

/** Many users want something of an OX that is slow: it is given so much at once, and all get on. */
@Timeout(60)
class CrowdTest {
  private static final int PLACES = 4;
  private static final Duration LOOK = Duration.ofMillis(2);
  private static final List<String> USERS = List.of("alice", "bob", "carol", "dave", "erin");
  private final OxHosts hosts = new OxHosts();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private OxStandin ox;

  @BeforeEach
  void begin() {
    ox = standin();
  }

  @AfterEach
  void end() {
    ox.close();
    threads.close();
  }

  private static OxStandin standin() {
    OxStandin.Builder builder = OxStandin.builder().minPing(Duration.ofMillis(100));
    USERS.forEach(user -> builder.user(new StandinUser(user + "@ox.test", "secret", user)));
    return builder.start();
  }

  private OxServer server(StandinStage.Interface by, OxStandin at, Duration patience) {
    OxServerConfig config =
        OxServerConfig.of(at.baseUrl())
            .withRetries(new OxServerConfig.Retries(1, LOOK, LOOK, patience, 0))
            .withTimeOuts(new OxServerConfig.TimeOuts(Duration.ofSeconds(5), patience, patience))
            .withLimits(1 << 20, PLACES);
    Duration rare = Duration.ofMinutes(1);
    return switch (by) {
      case USM -> new UsmOxServer(config, hosts);
      case HTTP ->
          new HttpOxServer(config, OxMemories.volatileOnes(), new Polling(LOOK, rare, rare), hosts);
    };
  }

  private static OxSession login(OxServer server, String user) {
    return server.login(new OxCredentials(user, "secret"), "outlook-1");
  }

  private Bulkhead places() {
    return hosts.of(OxServerConfig.of(ox.baseUrl())).places();
  }

  private static boolean asks(OxSession session) {
    return !session.users(Set.of(session.user().id())).isEmpty();
  }

  private List<Future<Boolean>> ask(OxSession session, int times) {
    List<Future<Boolean>> out = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      out.add(threads.submit(() -> asks(session)));
    }
    return out;
  }

  private void until(Supplier<Boolean> state) {
    await().pollInterval(LOOK).until(state::get);
  }

  @ParameterizedTest
  @EnumSource
  void whoAsksMuchLeavesPlacesToOthers(StandinStage.Interface by) throws Exception {
    try (OxServer server = server(by, ox, Duration.ofSeconds(30));
        OxSession alice = login(server, "alice");
        OxSession bob = login(server, "bob")) {
      ox.pause();
      ox.resetRequestCounts();
      List<Future<Boolean>> calls = new ArrayList<>(ask(alice, 100));
      until(() -> places().waiting() == 98 && ox.requestCount() == 2);
      calls.addAll(ask(bob, 1));
      until(() -> ox.requestCount() == 3);
      ox.resume();
      for (Future<Boolean> call : calls) {
        assertThat(call.get()).isTrue();
      }
      assertThat(places().refused()).isZero();
    }
  }

  @ParameterizedTest
  @EnumSource
  void allGetOnAtAnOxThatIsSlow(StandinStage.Interface by) throws Exception {
    try (OxServer server = server(by, ox, Duration.ofSeconds(30))) {
      ox.faults().before("*", 1_000, new Fault.Delay(Duration.ofMillis(5)));
      List<Future<Boolean>> calls = new ArrayList<>();
      for (String user : USERS) {
        calls.addAll(ask(login(server, user), 10));
      }
      for (Future<Boolean> call : calls) {
        assertThat(call.get()).isTrue();
      }
      assertThat(places().refused()).isZero();
      assertThat(places().waits()).isPositive();
    }
  }

  @ParameterizedTest
  @EnumSource
  void whoeverWaitsTooLongIsToldSoAndMayTryAgain(StandinStage.Interface by) throws Exception {
    try (OxServer server = server(by, ox, Duration.ofMillis(300));
        OxSession alice = login(server, "alice")) {
      ox.pause();
      List<Future<Boolean>> calls = ask(alice, 3);
      until(() -> places().waiting() == 1);
      for (Future<Boolean> call : calls) {
        assertThatThrownBy(call::get).hasCauseInstanceOf(OxException.Unavailable.class);
      }
      ox.resume();
      assertThat(asks(alice)).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource
  void anotherHostDoesNotFeelIt(StandinStage.Interface by) throws Exception {
    try (OxStandin other = standin();
        OxServer slow = server(by, ox, Duration.ofSeconds(30));
        OxServer well = server(by, other, Duration.ofSeconds(30));
        OxSession one = login(slow, "alice");
        OxSession two = login(slow, "bob");
        OxSession third = login(well, "alice")) {
      ox.pause();
      List<Future<Boolean>> calls = new ArrayList<>(ask(one, 10));
      calls.addAll(ask(two, 10));
      until(() -> places().running() == 3 && places().waiting() == 17);
      assertThat(asks(third)).isTrue();
      ox.resume();
      for (Future<Boolean> call : calls) {
        assertThat(call.get()).isTrue();
      }
    }
  }

  /** Who waits for news has no place: with as many of them as there are places, all go on. */
  @ParameterizedTest
  @EnumSource
  void whoWaitsForNewsKeepsNobodyFromWorking(StandinStage.Interface by) throws Exception {
    try (OxServer server = server(by, ox, Duration.ofSeconds(30))) {
      List<Future<OxPing>> pings = new ArrayList<>();
      List<OxSession> sessions = USERS.stream().map(user -> login(server, user)).toList();
      for (OxSession session : sessions) {
        OxSyncState folders = session.syncFolders(null, 0).state();
        ox.resetRequestCounts();
        pings.add(threads.submit(() -> session.ping(Map.of(), folders, Duration.ofSeconds(30))));
        until(() -> by == StandinStage.Interface.HTTP || ox.requestCount("ping") == 1);
      }
      until(() -> places().running() == 0);
      for (OxSession session : sessions) {
        assertThat(asks(session)).isTrue();
      }
      sessions.forEach(OxSession::close);
      for (Future<OxPing> ping : pings) {
        assertThat(ping.get().changedFolderUuids()).isEmpty();
      }
    }
  }
}
