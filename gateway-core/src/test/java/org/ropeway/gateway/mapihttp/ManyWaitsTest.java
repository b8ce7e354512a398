package org.ropeway.gateway.mapihttp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.netty.handler.ssl.SslContext;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ropeway.gateway.http.HttpLimits;
import org.ropeway.gateway.tls.SelfSigned;
import org.ropeway.gateway.tls.TlsContexts;
import org.ropeway.gateway.tls.TlsException;

/** A NotificationWait that waits costs no thread and little memory. */
@Tag("waiting")
class ManyWaitsTest {
  /** 10,000 have to fit in 512 MB. */
  private static final long BYTES_EACH = (512L << 20) / 10_000;

  /** So few requests at once that a wait which kept its thread would stop all others. */
  private static final int RUNNING = 4;

  private static final Duration LONG = Duration.ofSeconds(60);

  @Test
  void some() throws IOException, InterruptedException {
    waits(300, null);
  }

  @Test
  void someOverTls(@TempDir Path directory) throws IOException, InterruptedException, TlsException {
    waits(200, tls(directory));
  }

  @Test
  @Tag("long")
  void many(@TempDir Path directory) throws IOException, InterruptedException, TlsException {
    waits(10_000, tls(directory));
  }

  private static SslContext tls(Path directory) throws TlsException {
    return TlsContexts.server(
        new SelfSigned(directory, Clock.systemUTC()).loadOrMake(List.of("localhost")));
  }

  private static void waits(int n, @Nullable SslContext tls)
      throws IOException, InterruptedException {
    HttpLimits http = new HttpLimits(4096, 50, n + 9, n + 9, RUNNING, LONG, LONG, LONG, LONG);
    MapiHttpLimits limits = LimitsOf.manyPatient(n + 9);
    try (MapiStage stage = new MapiStage(limits, http, tls)) {
      long before = heapInUse();
      int threads = ManagementFactory.getThreadMXBean().getThreadCount();
      Process clients = start(stage.port(), n, tls == null ? "plain" : "tls");
      try (BufferedReader out = clients.inputReader(StandardCharsets.UTF_8)) {
        assertThat(out.readLine()).isEqualTo("parked");
        await().until(() -> stage.counts.parked.get() == n);
        assertThat(ManagementFactory.getThreadMXBean().getThreadCount()).isLessThan(threads + 20);
        assertThat((heapInUse() - before) / n).isLessThan(BYTES_EACH);
        stage.emsmdb.sessions.forEach(FakeEmsmdb.Session::news);
        await().atMost(LONG).until(() -> stage.counts.parked.get() == 0);
      } finally {
        clients.destroy();
        clients.waitFor();
      }
    }
  }

  private static Process start(int port, int n, String kind) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx512m",
            "-cp",
            System.getProperty("java.class.path"),
            ParkedClients.class.getName(),
            String.valueOf(port),
            String.valueOf(n),
            kind)
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static long heapInUse() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
