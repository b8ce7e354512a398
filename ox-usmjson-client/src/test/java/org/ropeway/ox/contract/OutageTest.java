package org.ropeway.ox.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ropeway.ox.OxException;
import org.ropeway.ox.OxServerConfig;
import org.ropeway.ox.OxSession;
import org.ropeway.standin.Fault;

/** An OX that is down is left alone, by all who ask it, and found again. */
@Timeout(60)
class OutageTest {
  private static final int FAILURES = 3;
  private static final Map<String, Fault> FAULTS =
      Map.of(
          "503", new Fault.Unavailable(Duration.ZERO),
          "maintenance", new Fault.Page(200),
          "cut", new Fault.Drop());

  /** Attempts follow each other sooner than the rest ends. */
  private static StandinStage stage(StandinStage.Interface by) {
    Duration rest = Duration.ofMillis(200);
    return new StandinStage(
        by,
        config -> config.withRestraint(new OxServerConfig.Restraint(1_000, FAILURES, rest, rest)));
  }

  private static boolean folders(OxSession session) {
    return !session.syncFolders(null, 100).created().isEmpty();
  }

  private static void assertLeftAlone(Runnable call) {
    assertThatThrownBy(call::run)
        .isInstanceOf(OxException.Unavailable.class)
        .hasCauseInstanceOf(RejectedExecutionException.class);
  }

  private static void awaitReturn(OxSession session) {
    await()
        .pollInterval(Duration.ofMillis(10))
        .ignoreExceptionsInstanceOf(OxException.Unavailable.class)
        .until(() -> folders(session));
  }

  @ParameterizedTest
  @EnumSource
  void whateverWayItFails(StandinStage.Interface by) {
    try (StandinStage stage = stage(by);
        OxSession session = stage.server().login(stage.alice().credentials(), "outlook-1")) {
      FAULTS.forEach((name, fault) -> {
        stage.standin().resetRequestCounts();
        stage.standin().faults().before("*", 100, fault);
        assertLeftAlone(() -> folders(session));
        assertThat(stage.requests()).as(name).isEqualTo(FAILURES);
        stage.standin().faults().clear();
        awaitReturn(session);
      });
    }
  }

  @ParameterizedTest
  @EnumSource
  void whenItIsDown(StandinStage.Interface by) {
    try (StandinStage stage = stage(by);
        OxSession session = stage.server().login(stage.alice().credentials(), "outlook-1")) {
      stage.standin().stop();
      assertLeftAlone(() -> folders(session));
      assertLeftAlone(() -> stage.server().login(stage.bob().credentials(), "outlook-2"));
      stage.standin().restart();
      awaitReturn(session);
      stage.server().login(stage.bob().credentials(), "outlook-2").close();
    }
  }
}
