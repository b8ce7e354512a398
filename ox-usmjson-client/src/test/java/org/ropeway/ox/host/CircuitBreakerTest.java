package org.ropeway.ox.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.ropeway.ox.OxException;
import org.ropeway.ox.OxServerConfig.Restraint;
import org.ropeway.ox.host.CircuitBreaker.State;

/** A host that fails is left alone, and found again. */
class CircuitBreakerTest {
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private long now = 1_000_000_000_000L;
  private double chance;
  private final CircuitBreaker breaker =
      new CircuitBreaker(
          "ox.test:443",
          new Restraint(50, 3, Duration.ofSeconds(2), Duration.ofSeconds(10)),
          PATIENCE,
          () -> now,
          () -> chance);

  private static Supplier<String> failing(Duration wish) {
    return () -> {
      throw new OxException.Unavailable("no", wish, null);
    };
  }

  private void fail(int times) {
    for (int i = 0; i < times; i++) {
      assertThatThrownBy(() -> breaker.call(false, failing(Duration.ZERO))).hasMessage("no");
    }
  }

  private void succeed() {
    assertThat(breaker.call(false, () -> "yes")).isEqualTo("yes");
  }

  private void pass(Duration time) {
    now += time.toNanos();
  }

  /** How long it is left alone now. */
  private Duration refusal() {
    OxException.Unavailable refusal =
        catchThrowableOfType(
            OxException.Unavailable.class,
            () ->
                breaker.call(
                    false,
                    () -> {
                      throw new AssertionError("it was called");
                    }));
    assertThat(refusal).hasCauseInstanceOf(RejectedExecutionException.class);
    return refusal.retryAfter();
  }

  @Test
  void onlyFailuresInARowOpenIt() {
    fail(2);
    succeed();
    fail(2);
    assertThatThrownBy(() ->
            breaker.call(
                false,
                () -> {
                  throw new OxException.NotFound("answered");
                }))
        .hasMessage("answered");
    fail(2);
    assertThat(breaker.state()).isEqualTo(State.CLOSED);
    breaker.check();
    fail(1);
    assertThat(breaker.state()).isEqualTo(State.OPEN);
    assertThatThrownBy(breaker::check).isInstanceOf(OxException.Unavailable.class);
    assertThat(refusal()).isEqualTo(Duration.ofSeconds(1));
    assertThat(breaker.refused()).isEqualTo(2);
  }

  @Test
  void restsGrowToTheirBound() {
    fail(3);
    List<Duration> rests = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      Duration rest = refusal();
      rests.add(rest);
      pass(rest.minusNanos(1));
      refusal();
      pass(Duration.ofNanos(1));
      fail(1);
    }
    assertThat(rests)
        .containsExactly(
            Duration.ofSeconds(1),
            Duration.ofSeconds(2),
            Duration.ofSeconds(4),
            Duration.ofSeconds(5),
            Duration.ofSeconds(5));
    pass(Duration.ofSeconds(5));
    succeed();
    fail(3);
    assertThat(refusal()).isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void chanceSpreadsRestsAndThoseWhoComeBack() {
    chance = 0.5;
    fail(3);
    assertThat(refusal()).isEqualTo(Duration.ofMillis(1_500 + 1_500 / 8 + 0).plusNanos(500_000));
    pass(Duration.ofMillis(1_500));
    succeed();
  }

  @Test
  void theWishOfOxCountsUpToABound() {
    fail(2);
    assertThatThrownBy(() -> breaker.call(false, failing(Duration.ofSeconds(40)))).hasMessage("no");
    assertThat(refusal()).isEqualTo(Duration.ofSeconds(40));
    pass(Duration.ofSeconds(40));
    assertThatThrownBy(() -> breaker.call(false, failing(Duration.ofHours(1)))).hasMessage("no");
    assertThat(refusal()).isEqualTo(Duration.ofMinutes(2));
  }

  @Test
  void oneTriesTheOthersWait() {
    fail(3);
    pass(Duration.ofSeconds(1));
    String answer =
        breaker.call(
            false,
            () -> {
              assertThat(breaker.state()).isEqualTo(State.HALF_OPEN);
              assertThat(refusal()).isEqualTo(Duration.ofSeconds(2));
              return "trial";
            });
    assertThat(answer).isEqualTo("trial");
    assertThat(breaker.state()).isEqualTo(State.CLOSED);
    succeed();
  }

  @Test
  void aTrialThatIsGivenUpIsLeftToTheNext() {
    fail(3);
    pass(Duration.ofSeconds(1));
    assertThatThrownBy(() ->
            breaker.call(
                false,
                () -> {
                  throw new CancellationException("ended");
                }))
        .hasMessage("ended");
    assertThat(breaker.state()).isEqualTo(State.HALF_OPEN);
    succeed();
    assertThat(breaker.state()).isEqualTo(State.CLOSED);
  }

  @Test
  void aTrialThatWaitsForNewsIsTakenForAnsweredInTheEnd() {
    fail(3);
    pass(Duration.ofSeconds(1));
    breaker.call(
        true,
        () -> {
          refusal();
          pass(PATIENCE);
          succeed();
          return "news";
        });
    assertThat(breaker.state()).isEqualTo(State.CLOSED);
  }

  @Test
  void whatBeganBeforeAnOutageTellsNothingAfterIt() {
    breaker.call(
        false,
        () -> {
          fail(3);
          pass(Duration.ofSeconds(1));
          succeed();
          fail(2);
          assertThatThrownBy(() ->
                  breaker.call(
                      false,
                      () -> {
                        throw new OxException.Unavailable(
                            "ours", Duration.ZERO, new TimeoutException());
                      }))
              .hasMessage("ours");
          return "old";
        });
    assertThat(breaker.state()).isEqualTo(State.CLOSED);
  }

  @Test
  void oldFailuresOpenNothing() {
    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() ->
              breaker.call(
                  false,
                  () -> {
                    fail(3);
                    pass(Duration.ofSeconds(1));
                    succeed();
                    fail(2);
                    throw new OxException.Unavailable("old");
                  }))
          .hasMessage("old");
      assertThat(breaker.state()).isEqualTo(State.CLOSED);
      succeed();
    }
  }

  @Test
  void lateCallsCountIfTheyHadTheirTime() {
    for (Duration time : List.of(Duration.ZERO, PATIENCE)) {
      assertThat(breaker.state()).isEqualTo(State.CLOSED);
      for (int i = 0; i < 3; i++) {
        assertThatThrownBy(() ->
                breaker.call(
                    false,
                    () -> {
                      pass(time);
                      throw new OxException.Unavailable(
                          "late", Duration.ZERO, new TimeoutException());
                    }))
            .hasMessage("late");
      }
    }
    assertThat(breaker.state()).isEqualTo(State.OPEN);
  }
}
