package org.ropeway.ox.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.ropeway.ox.OxException;
import org.ropeway.ox.host.LoginTurns.Kind;

/** Logins go one after the other, and nobody keeps the others from theirs. */
class LoginTurnsTest {
  private static final Duration LONG = Duration.ofMinutes(1);
  private static final Duration LOOK = Duration.ofMillis(1);
  private static final Duration TURN = Duration.ofMillis(10);
  private final List<String> order = Collections.synchronizedList(new ArrayList<>());
  private final List<Thread> threads = new ArrayList<>();

  /** The clock while it stands still; zero while it goes. */
  private final AtomicLong stopped = new AtomicLong();

  private long clock() {
    long at = stopped.get();
    return at == 0 ? System.nanoTime() : at;
  }

  private void queue(LoginTurns turns, String login, Kind kind) {
    int before = turns.waiting();
    threads.add(
        Thread.startVirtualThread(() -> {
          turns.await(login, kind, LONG);
          order.add(login);
        }));
    await().pollInterval(LOOK).until(() -> turns.waiting() == before + 1);
  }

  /** Lets the clock go on by one turn after the other. */
  private List<String> called(int turns) {
    for (int i = 1; i <= turns; i++) {
      int count = i;
      stopped.addAndGet(TURN.toNanos());
      await().pollInterval(LOOK).until(() -> order.size() == count);
    }
    return order;
  }

  @Test
  void notMoreThanSoManyInASecond() throws Exception {
    LoginTurns turns = new LoginTurns("ox.test", 1_000, System::nanoTime);
    turns.atMost(200);
    turns.atMost(500);
    long begin = System.nanoTime();
    for (int i = 0; i < 21; i++) {
      String login = "user" + i % 7;
      Kind kind = i % 2 == 0 ? Kind.FIRST : Kind.RENEWED;
      threads.add(Thread.startVirtualThread(() -> turns.await(login, kind, LONG)));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(System.nanoTime() - begin)
        .isGreaterThanOrEqualTo(TimeUnit.MILLISECONDS.toNanos(100));
    assertThat(turns.waiting()).isZero();
    assertThat(turns.refused()).isZero();
  }

  @Test
  void whoseTurnComesTooLateIsToldAtOnce() {
    LoginTurns turns = new LoginTurns("ox.test", 1, this::clock);
    stopped.set(System.nanoTime());
    turns.await("alice", Kind.FIRST, Duration.ZERO);
    OxException.Unavailable refusal =
        catchThrowableOfType(
            OxException.Unavailable.class,
            () -> turns.await("bob", Kind.FIRST, Duration.ofMillis(999)));
    assertThat(refusal).hasCauseInstanceOf(RejectedExecutionException.class);
    assertThat(refusal.retryAfter()).isEqualTo(Duration.ofSeconds(1));
    assertThat(turns.refused()).isEqualTo(1);
    assertThat(turns.waiting()).isZero();
  }

  @Test
  void manyOfOneNameGoBehindTheOthers() {
    LoginTurns turns = new LoginTurns("ox.test", 100, this::clock);
    stopped.set(System.nanoTime());
    turns.await("first", Kind.FIRST, LONG);
    for (int i = 0; i < 4; i++) {
      queue(turns, "guessed", Kind.FIRST);
    }
    queue(turns, "bob", Kind.FIRST);
    queue(turns, "carol", Kind.FIRST);
    assertThat(called(6))
        .containsExactly("guessed", "bob", "carol", "guessed", "guessed", "guessed");
  }

  @Test
  void strangersAndThoseWhoWereInTakeTurns() {
    LoginTurns turns = new LoginTurns("ox.test", 100, this::clock);
    stopped.set(System.nanoTime());
    turns.await("first", Kind.FIRST, LONG);
    for (int i = 0; i < 3; i++) {
      queue(turns, "stranger" + i, Kind.FIRST);
    }
    queue(turns, "alice", Kind.RENEWED);
    queue(turns, "bob", Kind.RENEWED);
    assertThat(called(5)).containsExactly("alice", "stranger0", "bob", "stranger1", "stranger2");
  }
}
