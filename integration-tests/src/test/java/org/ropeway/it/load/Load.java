package org.ropeway.it.load;

import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.ropeway.codec.rop.logon.PrivateFolder;
import org.ropeway.gateway.client.MapiRef;
import org.ropeway.it.stage.GatewayProcess;
import org.ropeway.it.stage.Outlook;
import org.ropeway.standin.OxStandin;
import org.ropeway.standin.StandinUser;

/**
 * Measures a gateway in a process of its own over TLS with Basic authentication: how fast it reads
 * an inbox of OX for the first time, and how often it answers {@link InboxView}, for a small and a
 * large inbox and several sessions. Clients and the OX stand-in take their share of the machine.
 */
final class Load {
  private static final String PASSWORD = "secret";
  private static final int[] SESSIONS = {1, 4, 16};
  private static final Duration WARM_UP = Duration.ofSeconds(5);
  private static final Duration MEASURED = Duration.ofSeconds(10);
  private static final int MANY_SESSIONS = 100;

  private final PrintStream out = System.out;
  private final OxStandin ox;
  private final GatewayProcess gateway;

  private Load(OxStandin ox, GatewayProcess gateway) {
    this.ox = ox;
    this.gateway = gateway;
  }

  /** What an interval was filled with. */
  private record Result(int requests, double rate, double p50, double p99) {}

  /** Runs it; the arguments are the sizes of the inboxes, 1,000 and 100,000 if there is none. */
  public static void main(String[] args) throws Exception {
    int[] sizes =
        args.length == 0
            ? new int[] {1_000, 100_000}
            : Arrays.stream(args).mapToInt(Integer::parseInt).toArray();
    Path directory = Files.createTempDirectory("ropeway-load");
    OxStandin.Builder builder = OxStandin.builder().dataDirectory(directory.resolve("ox"));
    for (int size : sizes) {
      builder.user(new StandinUser(user(size), PASSWORD, "User with " + size));
    }
    try (OxStandin ox = builder.start()) {
      for (int size : sizes) {
        ManyMails.fill(ox, user(size), size);
      }
      long begin = System.nanoTime();
      try (GatewayProcess gateway = start(directory, ox.baseUrl())) {
        System.out.printf(Locale.ROOT, "ready after %.1f s%n", seconds(begin));
        new Load(ox, gateway).run(sizes);
      }
    }
  }

  private static GatewayProcess start(Path directory, URI ox) throws IOException {
    String command = System.getProperty("ropeway.command");
    return command == null
        ? GatewayProcess.start(directory, freePort(), ox)
        : GatewayProcess.start(List.of(command), directory, freePort(), ox);
  }

  private static String user(int size) {
    return "user" + size + "@ox.test";
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private void run(int[] sizes) throws Exception {
    for (int size : sizes) {
      firstSync(size);
    }
    warmUp(sizes[0]);
    out.printf(
        "%n%10s %9s %12s %9s %9s %9s %12s%n",
        "mails", "sessions", "requests/s", "p50 ms", "p99 ms", "CPU ms", "asked of OX");
    double[][] rates = new double[sizes.length][SESSIONS.length];
    for (int i = 0; i < sizes.length; i++) {
      for (int j = 0; j < SESSIONS.length; j++) {
        rates[i][j] = views(sizes[i], SESSIONS[j]);
      }
    }
    for (int j = 0; j < SESSIONS.length && sizes.length > 1; j++) {
      out.printf(
          Locale.ROOT,
          "%d sessions: %.2f times the rate of %d mails with %d mails%n",
          SESSIONS[j],
          rates[sizes.length - 1][j] / rates[0][j],
          sizes[0],
          sizes[sizes.length - 1]);
    }
    manySessions(sizes[sizes.length - 1]);
  }

  private void manySessions(int size) throws Exception {
    List<Outlook> clients = clients(size, MANY_SESSIONS);
    clients.forEach(InboxView::of);
    out.printf(
        "memory of the gateway with %d sessions: %d MB%n",
        MANY_SESSIONS, gateway.residentBytes() >> 20);
    clients.forEach(Outlook::close);
  }

  /** Lets Java compile what will be measured. */
  private void warmUp(int size) throws Exception {
    List<Outlook> clients = clients(size, 4);
    measure(clients, WARM_UP.multipliedBy(3));
    clients.forEach(Outlook::close);
  }

  private List<Outlook> clients(int size, int sessions) {
    List<Outlook> clients = new ArrayList<>();
    for (int i = 0; i < sessions; i++) {
      clients.add(Outlook.at(gateway.url(), user(size), PASSWORD));
    }
    return clients;
  }

  private void firstSync(int size) throws IOException {
    long begin = System.nanoTime();
    Duration processor = gateway.processorTime();
    try (Outlook outlook = Outlook.at(gateway.url(), user(size), PASSWORD)) {
      MapiRef inbox = outlook.folder(PrivateFolder.INBOX);
      outlook.awaitMessages(inbox, size);
    }
    out.printf(
        Locale.ROOT,
        "first synchronisation of %d mails: %.1f s, %.0f mails/s, %.1f s of CPU, then %d MB%n",
        size,
        seconds(begin),
        size / seconds(begin),
        gateway.processorTime().minus(processor).toMillis() / 1e3,
        gateway.residentBytes() >> 20);
  }

  private double views(int size, int sessions) throws Exception {
    List<Outlook> clients = clients(size, sessions);
    measure(clients, WARM_UP);
    long before = asked();
    Duration processor = gateway.processorTime();
    Result r = measure(clients, MEASURED);
    processor = gateway.processorTime().minus(processor);
    out.printf(
        Locale.ROOT,
        "%10d %9d %12.0f %9.2f %9.2f %9.2f %12d%n",
        size,
        sessions,
        r.rate(),
        r.p50(),
        r.p99(),
        processor.toNanos() / 1e6 / r.requests(),
        asked() - before);
    clients.forEach(Outlook::close);
    return r.rate();
  }

  /** Requests to OX, but for the waiting for news, which goes on all the time. */
  private long asked() {
    return ox.requestCount() - ox.requestCount("ping");
  }

  private static Result measure(List<Outlook> clients, Duration time) throws Exception {
    long begin = System.nanoTime();
    long end = begin + time.toNanos();
    List<Callable<List<Long>>> work = new ArrayList<>();
    for (Outlook client : clients) {
      work.add(() -> until(client, end));
    }
    List<Long> times = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(clients.size())) {
      for (Future<List<Long>> done : threads.invokeAll(work)) {
        times.addAll(done.get());
      }
    }
    double seconds = seconds(begin);
    long[] sorted = times.stream().mapToLong(Long::longValue).sorted().toArray();
    return new Result(
        sorted.length, sorted.length / seconds, millis(sorted, 0.5), millis(sorted, 0.99));
  }

  private static List<Long> until(Outlook client, long end) {
    List<Long> times = new ArrayList<>();
    while (System.nanoTime() < end) {
      long begin = System.nanoTime();
      InboxView.of(client);
      times.add(System.nanoTime() - begin);
    }
    return times;
  }

  private static double millis(long[] sorted, double part) {
    return sorted.length == 0 ? 0 : sorted[(int) (part * (sorted.length - 1))] / 1e6;
  }

  private static double seconds(long begin) {
    return (System.nanoTime() - begin) / 1e9;
  }
}
