package org.ropeway.it.kill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
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
    for (int i = 0; i < times; i++) {
      stopped = false;
      Random own = new Random(random.nextLong());
      Thread working = Thread.ofVirtual().start(() -> work(client, own));
      awaitAnswers(1 + random.nextInt(mostAnswers));
      Thread.sleep(random.nextInt(LATEST_MILLIS));
      gateway.kill();
      stopped = true;
      working.join();
      gateway.restart();
      check.run();
    }
  }

  private void work(Client client, Random own) {
    try {
      client.work(gateway.url(), own);
    } catch (MapiHttpException | Autodiscovery.NotFoundException | UncheckedIOException e) {
      // the gateway died
    }
  }

  private void awaitAnswers(int count) {
    int wanted = answered.get() + count;
    Awaitility.await()
        .atMost(Duration.ofMinutes(1))
        .pollInterval(Duration.ofMillis(2))
        .until(() -> answered.get() >= wanted);
  }
}
