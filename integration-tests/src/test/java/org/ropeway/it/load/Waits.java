package org.ropeway.it.load;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.ropeway.codec.rop.notification.RopRegisterNotification;
import org.ropeway.gateway.client.EmsmdbClient;
import org.ropeway.it.stage.Outlook;

/**
 * Measures the memory of a gateway with many sessions that all wait for news, each over a
 * connection of its own, and how soon those of one user hear of a new mail.
 */
final class Waits {
  private static final int SESSIONS_OF_A_USER = 100;
  private static final int MAILS = 10;
  private static final int AT_ONCE = 16;
  private static final Duration SETTLING = Duration.ofSeconds(10);
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration LOOK = Duration.ofMillis(20);

  private final PrintStream out = System.out;
  private final LoadStage stage;

  private Waits(LoadStage stage) {
    this.stage = stage;
  }

  /** Runs it; the argument is the number of waits, 10,000 if there is none. */
  public static void main(String[] args) throws Exception {
    int waits = args.length == 0 ? 10_000 : Integer.parseInt(args[0]);
    Map<String, Integer> inboxes = new LinkedHashMap<>();
    for (int i = 0; i < (waits + SESSIONS_OF_A_USER - 1) / SESSIONS_OF_A_USER; i++) {
      inboxes.put("user" + i + "@ox.test", MAILS);
    }
    List<String> settings =
        List.of(
            "limits.connections = " + (2 * waits + 1000),
            "limits.connections-per-address = " + (2 * waits + 1000));
    try (LoadStage stage = LoadStage.start(inboxes, settings)) {
      new Waits(stage).run(List.copyOf(inboxes.keySet()), waits);
      // Thousands of waits would have to be answered before their connections could be closed.
      stage.gateway().kill();
      Runtime.getRuntime().halt(0);
    }
  }

  private void run(List<String> users, int waits) throws Exception {
    tell("ready");
    List<List<Outlook>> sessions = sessions(users, waits);
    tell(waits + " sessions");
    List<CompletableFuture<Boolean>> parked = new ArrayList<>();
    for (List<Outlook> ofUser : sessions) {
      int connected = stage.gateway().openFiles();
      ofUser.forEach(outlook -> parked.add(park(outlook.client())));
      awaitOpenFiles(connected + ofUser.size() - 1);
    }
    Thread.sleep(SETTLING);
    long ended = parked.stream().filter(CompletableFuture::isDone).count();
    tell(
        (waits - ended) + " waits, " + stage.gateway().openFiles() + " open files and connections");
    int hearing = sessions.getFirst().size();
    long begin = System.nanoTime();
    stage.ox().deliver(users.getFirst(), mail());
    for (CompletableFuture<Boolean> wait : parked.subList(0, hearing)) {
      if (!wait.join()) {
        throw new IllegalStateException("a wait ended without news");
      }
    }
    out.printf(
        Locale.ROOT,
        "a new mail was known to all %d sessions of its user after %.2f s%n",
        hearing,
        (System.nanoTime() - begin) / 1e9);
  }

  /** Lets the gateway shake hands with some clients before the next ones come. */
  private void awaitOpenFiles(int count) throws Exception {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (stage.gateway().openFiles() < count && System.nanoTime() < end) {
      Thread.sleep(LOOK);
    }
  }

  /** Sessions by user, each of which wants to hear of new mail. */
  private List<List<Outlook>> sessions(List<String> users, int waits) throws Exception {
    List<Callable<List<Outlook>>> making = new ArrayList<>();
    for (int i = 0; i < users.size(); i++) {
      String user = users.get(i);
      int count = Math.min(SESSIONS_OF_A_USER, waits - i * SESSIONS_OF_A_USER);
      making.add(() -> sessionsOf(user, count));
    }
    List<List<Outlook>> all = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
      for (Future<List<Outlook>> made : threads.invokeAll(making)) {
        all.add(made.get());
      }
    }
    return all;
  }

  private List<Outlook> sessionsOf(String user, int count) {
    List<Outlook> made = new ArrayList<>();
    Outlook first = stage.outlook(user);
    for (int i = 0; i < count; i++) {
      Outlook outlook = i == 0 ? first : first.again();
      outlook.open(
          outlook.logon(),
          RopRegisterNotification.ROP,
          to ->
              new RopRegisterNotification.Request(
                  to, RopRegisterNotification.NEW_MAIL, 0, Optional.empty()));
      made.add(outlook);
    }
    return made;
  }

  private static CompletableFuture<Boolean> park(EmsmdbClient client) {
    CompletableFuture<Boolean> heard = new CompletableFuture<>();
    Thread.startVirtualThread(() -> {
      try {
        heard.complete(client.waitForEvent());
      } catch (RuntimeException e) {
        heard.completeExceptionally(e);
      }
    });
    return heard;
  }

  private static byte[] mail() {
    return "From: a@load.test\r\nSubject: news\r\n\r\nhere\r\n".getBytes(StandardCharsets.US_ASCII);
  }

  private void tell(String when) throws IOException {
    out.printf(Locale.ROOT, "%4d MB: %s%n", stage.gateway().residentBytes() >> 20, when);
  }
}
