package org.ropeway.it.load;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.ropeway.codec.rop.logon.PrivateFolder;
import org.ropeway.gateway.client.MapiRef;
import org.ropeway.it.stage.Outlook;

/**
 * Measures how soon a gateway is ready, and its memory with sessions of as many users, whose
 * inboxes it reads for the first time, shows, and shows again and again.
 */
final class Memory {
  private static final int MAILS = 500;
  private static final int ROUNDS = 100;
  private static final int STARTS = 5;
  private static final int AT_ONCE = 8;

  private final PrintStream out = System.out;
  private final LoadStage stage;

  private Memory(LoadStage stage) {
    this.stage = stage;
  }

  /** Runs it; the argument is the number of sessions, 100 if there is none. */
  public static void main(String[] args) throws Exception {
    int sessions = args.length == 0 ? 100 : Integer.parseInt(args[0]);
    Map<String, Integer> inboxes = new LinkedHashMap<>();
    for (int i = 0; i < sessions; i++) {
      inboxes.put("user" + i + "@ox.test", MAILS);
    }
    try (LoadStage stage = LoadStage.start(inboxes, List.of())) {
      new Memory(stage).run(inboxes);
    }
  }

  private void run(Map<String, Integer> inboxes) throws Exception {
    starts();
    tell("ready");
    List<Outlook> clients = new ArrayList<>();
    inboxes.keySet().forEach(user -> clients.add(stage.outlook(user)));
    each(clients, Memory::firstLook);
    tell(clients.size() + " sessions, each with an inbox of " + MAILS + " mails just read from OX");
    for (int i = 0; i < ROUNDS; i++) {
      each(clients, InboxView::of);
    }
    tell("after " + ROUNDS + " views of each inbox");
    each(clients, Outlook::close);
  }

  private void starts() throws IOException {
    out.printf(Locale.ROOT, "ready after %.2f s", stage.secondsToReady());
    for (int i = 1; i < STARTS; i++) {
      stage.gateway().kill();
      long begin = System.nanoTime();
      stage.gateway().restart();
      out.printf(Locale.ROOT, ", %.2f s", (System.nanoTime() - begin) / 1e9);
    }
    out.println();
  }

  private static void firstLook(Outlook outlook) {
    MapiRef inbox = outlook.folder(PrivateFolder.INBOX);
    outlook.awaitMessages(inbox, MAILS);
    InboxView.of(outlook);
  }

  private void tell(String when) throws IOException {
    out.printf(Locale.ROOT, "%4d MB: %s%n", stage.gateway().residentBytes() >> 20, when);
  }

  /** What one client does. */
  private interface Step {
    void take(Outlook client) throws Exception;
  }

  private static void each(List<Outlook> clients, Step step) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
      List<Future<?>> steps = new ArrayList<>();
      for (Outlook client : clients) {
        steps.add(
            threads.submit(() -> {
              step.take(client);
              return null;
            }));
      }
      for (Future<?> taken : steps) {
        taken.get();
      }
    }
  }
}
