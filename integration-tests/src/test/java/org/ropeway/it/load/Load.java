package org.ropeway.it.load;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.rop.logon.PrivateFolder;
import org.ropeway.gateway.client.MapiRef;
import org.ropeway.it.stage.GatewayProcess;
import org.ropeway.it.stage.Outlook;

/**
 * Measures a gateway in a process of its own over TLS with Basic authentication: how fast it reads
 * an inbox of OX for the first time, and how often it does each {@link Activity}, for a small and a
 * large inbox and several sessions. Clients and the OX stand-in take their share of the machine.
 */
final class Load {
  private static final int[] SESSIONS = {1, 4, 16};
  private static final Duration WARM_UP = Duration.ofSeconds(5);
  private static final Duration MEASURED = Duration.ofSeconds(10);
  private static final int MANY_SESSIONS = 100;

  private final PrintStream out = System.out;
  private final LoadStage stage;
  private final GatewayProcess gateway;

  private Load(LoadStage stage) {
    this.stage = stage;
    this.gateway = stage.gateway();
  }

  /** What an interval was filled with. */
  private record Result(int requests, double rate, double p50, double p95, double p99) {}

  /** Runs it; the arguments are the sizes of the inboxes, 1,000 and 100,000 if there is none. */
  public static void main(String[] args) throws Exception {
    int[] sizes =
        args.length == 0
            ? new int[] {1_000, 100_000}
            : Arrays.stream(args).mapToInt(Integer::parseInt).toArray();
    Map<String, Integer> inboxes = new LinkedHashMap<>();
    for (int size : sizes) {
      inboxes.put(user(size), size);
    }
    try (LoadStage stage = LoadStage.start(inboxes, List.of())) {
      System.out.printf(Locale.ROOT, "ready after %.1f s%n", stage.secondsToReady());
      new Load(stage).run(sizes);
    }
  }

  private static String user(int size) {
    return "user" + size + "@ox.test";
  }

  private void run(int[] sizes) throws Exception {
    for (int size : sizes) {
      ManyMails.addLarge(stage.ox(), user(size));
      firstSync(size);
      firstOpening(size);
    }
    for (Activity activity : Activity.values()) {
      run(activity, sizes);
    }
    manySessions(sizes[sizes.length - 1]);
  }

  private void run(Activity activity, int[] sizes) throws Exception {
    out.printf(
        "%n%s%n%10s %9s %12s %9s %9s %9s %9s %12s%n",
        activity.title(),
        "mails",
        "sessions",
        "requests/s",
        "p50 ms",
        "p95 ms",
        "p99 ms",
        "CPU ms",
        "asked of OX");
    warmUp(activity, sizes[0]);
    double[][] rates = new double[sizes.length][SESSIONS.length];
    for (int i = 0; i < sizes.length; i++) {
      for (int j = 0; j < SESSIONS.length; j++) {
        rates[i][j] = rate(activity, sizes[i], SESSIONS[j]);
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
  private void warmUp(Activity activity, int size) throws Exception {
    List<Outlook> clients = clients(size, 4);
    measure(activity, clients, WARM_UP.multipliedBy(3));
    clients.forEach(Outlook::close);
  }

  private List<Outlook> clients(int size, int sessions) {
    List<Outlook> clients = new ArrayList<>();
    for (int i = 0; i < sessions; i++) {
      clients.add(stage.outlook(user(size)));
    }
    return clients;
  }

  private void firstSync(int size) throws IOException {
    long begin = System.nanoTime();
    Duration processor = gateway.processorTime();
    try (Outlook outlook = stage.outlook(user(size))) {
      MapiRef inbox = outlook.folder(PrivateFolder.INBOX);
      outlook.awaitMessages(inbox, size + ManyMails.LARGE);
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

  /** Each of the large mails once: they come from OX. */
  private void firstOpening(int size) {
    List<Long> times = new ArrayList<>();
    try (Outlook outlook = stage.outlook(user(size))) {
      for (Mid mid : Activity.largeMails(outlook)) {
        long begin = System.nanoTime();
        OpenedMail.of(outlook, mid);
        times.add(System.nanoTime() - begin);
      }
    }
    long[] sorted = times.stream().mapToLong(Long::longValue).sorted().toArray();
    out.printf(
        Locale.ROOT,
        "first opening of %d mails with HTML and three attachments: p50 %.1f ms, p95 %.1f ms%n",
        sorted.length,
        millis(sorted, 0.5),
        millis(sorted, 0.95));
  }

  private double rate(Activity activity, int size, int sessions) throws Exception {
    List<Outlook> clients = clients(size, sessions);
    measure(activity, clients, WARM_UP);
    long before = stage.asked();
    Duration processor = gateway.processorTime();
    Result r = measure(activity, clients, MEASURED);
    processor = gateway.processorTime().minus(processor);
    out.printf(
        Locale.ROOT,
        "%10d %9d %12.0f %9.2f %9.2f %9.2f %9.2f %12d%n",
        size,
        sessions,
        r.rate(),
        r.p50(),
        r.p95(),
        r.p99(),
        processor.toNanos() / 1e6 / r.requests(),
        stage.asked() - before);
    clients.forEach(Outlook::close);
    return r.rate();
  }

  private static Result measure(Activity activity, List<Outlook> clients, Duration time)
      throws Exception {
    long begin = System.nanoTime();
    long end = begin + time.toNanos();
    List<Callable<List<Long>>> work = new ArrayList<>();
    for (Outlook client : clients) {
      work.add(() -> until(activity.prepare(client), end));
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
        sorted.length,
        sorted.length / seconds,
        millis(sorted, 0.5),
        millis(sorted, 0.95),
        millis(sorted, 0.99));
  }

  private static List<Long> until(Runnable request, long end) {
    List<Long> times = new ArrayList<>();
    while (System.nanoTime() < end) {
      long begin = System.nanoTime();
      request.run();
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
