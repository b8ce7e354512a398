package org.ropeway.gateway.replay;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.ropeway.codec.dump.DumpNode;
import org.ropeway.gateway.recording.Exchange;

/** Waits for events, each on a thread of its own, until they end in the recording. */
final class ParkedWaits implements AutoCloseable {
  private final Duration patience;
  private final Findings findings;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<Parked> parked = new ArrayList<>();

  private record Parked(
      MapiExchange both, Future<LiveServer.Answer> answer, Consumer<LiveServer.Answer> then) {
    Instant end() {
      return both.exchange().began().plus(both.exchange().took());
    }
  }

  ParkedWaits(Duration patience, Findings findings) {
    this.patience = patience;
    this.findings = findings;
  }

  /** Begins one; {@code then} gets its answer, on the thread that ends it. */
  void begin(
      MapiExchange both, Callable<LiveServer.Answer> request, Consumer<LiveServer.Answer> then) {
    parked.add(new Parked(both, threads.submit(request), then));
  }

  /** Ends those that had ended in the recording at a time. */
  void endUntil(Instant time) throws InterruptedException {
    for (Parked wait : List.copyOf(parked)) {
      boolean known = !wait.both().exchange().began().equals(Instant.EPOCH);
      if (known && !wait.end().isAfter(time)) {
        end(wait);
      }
    }
  }

  /** Ends all. */
  void endAll() throws InterruptedException {
    for (Parked wait : List.copyOf(parked)) {
      end(wait);
    }
  }

  private void end(Parked wait) throws InterruptedException {
    parked.remove(wait);
    Exchange exchange = wait.both().exchange();
    try {
      boolean expected = exchange.answered() && !timeWasUp(wait.both());
      long millis = expected ? patience.toMillis() : 0;
      wait.then().accept(wait.answer().get(millis, TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      wait.answer().cancel(true);
      if (exchange.answered() && !timeWasUp(wait.both())) {
        late(wait);
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException io) {
        differs(exchange, "none (" + io.getMessage() + ")");
      } else {
        throw new IllegalStateException(e.getCause());
      }
    } catch (CancellationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether it ended in the recording because nothing had happened. */
  private static boolean timeWasUp(MapiExchange both) {
    DumpNode response = both.recorded().response(both.exchange().responseBody());
    return response
        .find("EventPending")
        .anyMatch(n -> n.value() instanceof Number number && number.longValue() == 0);
  }

  private void late(Parked wait) {
    if (findings.compares(Place.root("NotificationWait").child("EventPending"))) {
      differs(wait.both().exchange(), "none within " + patience.toMillis() + " ms");
    }
  }

  private void differs(Exchange exchange, String live) {
    findings.add(
        new Difference(
            exchange.number(),
            exchange.requestType(),
            "",
            "answer",
            "HTTP status " + exchange.status(),
            live));
  }

  @Override
  public void close() {
    parked.forEach(wait -> wait.answer().cancel(true));
    threads.shutdownNow();
  }
}
