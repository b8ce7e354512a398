package org.ropeway.it.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.ropeway.gateway.config.OxBackend;
import org.ropeway.it.stage.House;

/**
 * The same random ROPs are sent to a mailbox whose folders are at OX and to one whose folders are
 * in the state database only: all answers and events are the same, and in the end all that is
 * there.
 *
 * <p>The campaign of 50,000 operations is {@code mvn -pl integration-tests -am test
 * -Dexcluded.tests=none -Dtest='DifferentialTest#bothAnswerAlikeInTheLongRun'
 * -Dsurefire.failIfNoSpecifiedTests=false}. A sequence that found a difference tells its seed:
 * {@code -Ddifferential.seed=SEED -Dtest='DifferentialTest#bothAnswerAlike'} plays that one again.
 * {@link DifferentialByHttpApiTest} is the same with an OX that is asked by its HTTP API.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DifferentialTest {
  private static final int LENGTH = 250;

  /** The seed of the sequences of each run, of which none finds a difference. */
  private static final long KNOWN = 3;

  private final House house = House.build(b -> {}, backend());
  private int played;

  /** How OX is asked. */
  OxBackend.Kind backend() {
    return OxBackend.Kind.USM_JSON;
  }

  @AfterAll
  void end() {
    house.close();
  }

  @Test
  void bothAnswerAlike() {
    Long one = Long.getLong("differential.seed");
    play(one == null ? new Random(KNOWN).longs(2).boxed().toList() : List.of(one));
  }

  @Test
  @Tag("long")
  void bothAnswerAlikeInTheLongRun() {
    assertThat(play(new Random().longs(50_000 / LENGTH).boxed().toList())).isEqualTo(50_000);
  }

  /** Plays the sequences of some seeds; how many steps they had. */
  private int play(List<Long> seeds) {
    int steps = 0;
    for (long seed : seeds) {
      List<Step> sequence = Step.sequence(seed, LENGTH);
      Failure failure = run(sequence);
      if (failure != null) {
        System.out.println("differential.seed=" + seed + "\n" + failure.why());
        throw new AssertionError("seed " + seed + "\n" + shrunk(sequence, failure));
      }
      steps += sequence.size();
    }
    return steps;
  }

  private record Failure(RuntimeException why, List<String> story, int steps) {
    String kind() {
      return String.valueOf(why.getMessage())
          .replaceAll("[0-9]+", "")
          .lines()
          .findFirst()
          .orElse("");
    }

    @Override
    public String toString() {
      StringBuilder b = new StringBuilder(String.join("\n", story)).append('\n').append(why);
      for (Throwable t = why.getCause(); t != null; t = t.getCause()) {
        b.append("\ncaused by ").append(t);
      }
      return b.toString();
    }
  }

  private String shrunk(List<Step> sequence, Failure failure) {
    List<Step> played = sequence.subList(0, failure.steps());
    List<Step> few = Shrinking.of(played, steps -> fails(steps, failure));
    Failure last = run(few);
    System.out.println("first: " + failure.why());
    return (last == null ? failure : last).toString();
  }

  private boolean fails(List<Step> steps, Failure like) {
    Failure failure = run(steps);
    return failure != null && failure.kind().equals(like.kind());
  }

  /** Plays a sequence from the beginning; null if both answered alike. */
  private @Nullable Failure run(List<Step> steps) {
    int done = 0;
    try (Play p = new Play(house, "sequence " + played++)) {
      try {
        for (Step step : steps) {
          done++;
          p.note(step.toString());
          step.act().act().play(p, new Dice(step.seed()));
          if (done % 10 == 0 || done == steps.size()) {
            p.settle();
          }
        }
        Everything.compare(p);
        return null;
      } catch (RuntimeException e) {
        return new Failure(e, p.story(), done);
      }
    }
  }
}
