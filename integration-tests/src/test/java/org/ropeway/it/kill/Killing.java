package org.ropeway.it.kill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.ropeway.gateway.client.Autodiscovery;
import org.ropeway.gateway.client.MapiHttpException;
import org.ropeway.it.stage.GatewayProcess;

/** Kills a gateway at random moments while a client works, starts it again, and has it checked. */
final class Killing {
  private static final int LATEST_MILLIS = 25;

  private final GatewayProcess gateway;
  private final int mostAnswers;
  private final Random random = new Random();
  private final AtomicInteger answered = new AtomicInteger();
  private volatile boolean stopped;
  private volatile @Nullable AssertionError failure;

  /** What a client does while {@link #goesOn}; it calls {@link #answered} after each request. */
  interface Client {
    void work(URI url, Random random) throws MapiHttpException, Autodiscovery.NotFoundException;
  }

  /** A gateway that is killed after at most so many answers. */
  Killing(GatewayProcess gateway, int mostAnswers) {
    this.gateway = gateway;
    this.mostAnswers = mostAnswers;
  }

  /** Whether the client is to go on. */
  boolean goesOn() {
    return !stopped;
  }

  /** Something was answered. */
  void answered() {
    answered.incrementAndGet();
  }

  /** Kills so often, and checks after each restart. */
  void times(int times, Client client, Runnable check) throws IOException, InterruptedException {
    for (int i = 1; i <= times; i++) {
      stopped = false;
      Random own = new Random(random.nextLong());
      Thread working = Thread.ofVirtual().start(() -> work(client, own));
      awaitAnswers(1 + random.nextInt(mostAnswers));
      Thread.sleep(random.nextInt(LATEST_MILLIS));
      gateway.kill();
      stopped = true;
      working.join();
      AssertionError failed = failure;
      if (failed != null) {
        throw failed;
      }
      gateway.restart();
      check.run();
      System.out.printf("kill %d of %d, %d requests were answered%n", i, times, answered.get());
    }
  }

  private void work(Client client, Random own) {
    try {
      client.work(gateway.url(), own);
    } catch (MapiHttpException | Autodiscovery.NotFoundException | UncheckedIOException e) {
      // the gateway died
    } catch (AssertionError | RuntimeException e) {
      failure = new AssertionError("the client failed", e);
    }
  }

  private void awaitAnswers(int count) {
    int wanted = answered.get() + count;
    Awaitility.await()
        .atMost(Duration.ofMinutes(1))
        .pollInterval(Duration.ofMillis(2))
        .until(() -> answered.get() >= wanted || failure != null);
  }
}
