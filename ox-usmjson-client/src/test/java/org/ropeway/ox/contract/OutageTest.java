package org.ropeway.ox.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
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
  private static final List<Fault> FAULTS =
      List.of(new Fault.Unavailable(Duration.ZERO), new Fault.Page(200), new Fault.Drop());

  private static StandinStage stage(StandinStage.Interface by, Duration rest) {
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

  @ParameterizedTest
  @EnumSource
  void whateverWayItFails(StandinStage.Interface by) {
    for (Fault fault : FAULTS) {
      try (StandinStage stage = stage(by, Duration.ofHours(1));
          OxSession session = stage.server().login(stage.alice().credentials(), "outlook-1")) {
        stage.standin().resetRequestCounts();
        stage.standin().faults().before("*", 100, fault);
        assertLeftAlone(() -> folders(session));
        assertLeftAlone(() -> stage.server().login(stage.bob().credentials(), "outlook-2"));
        assertThat(stage.requests()).as(fault.toString()).isEqualTo(FAILURES);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void itIsFoundAgain(StandinStage.Interface by) {
    try (StandinStage stage = stage(by, Duration.ofMillis(50));
        OxSession session = stage.server().login(stage.alice().credentials(), "outlook-1")) {
      stage.standin().stop();
      for (int i = 0; i < FAILURES; i++) {
        assertThatThrownBy(() -> folders(session)).isInstanceOf(OxException.Unavailable.class);
      }
      stage.standin().restart();
      await()
          .pollInterval(Duration.ofMillis(10))
          .ignoreExceptionsInstanceOf(OxException.Unavailable.class)
          .until(() -> folders(session));
      stage.server().login(stage.bob().credentials(), "outlook-2").close();
    }
  }
}
