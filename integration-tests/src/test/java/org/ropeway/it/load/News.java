package org.ropeway.it.load;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.ropeway.codec.rop.notification.RopRegisterNotification;
import org.ropeway.gateway.client.MapiHttpException;
import org.ropeway.it.stage.Outlook;

/**
 * Measures how long it takes from a change in OX to the answer of a NotificationWait, with many
 * users who wait, over each interface of OX, and by asking again and again where OX tells of
 * nothing. Each user gets mail in turn, in random order.
 */
final class News {
  private static final int MAILS = 20;
  private static final int ROUNDS = 3;
  private static final int CHANGES_A_SECOND = 20;
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final Duration SETTLING = Duration.ofSeconds(20);

  private final PrintStream out = System.out;

  /** By which OX is asked, and whether it tells of news by itself. */
  private enum Way {
    USM_PING("usm-json", "USM-JSON, ping"),
    WEBSOCKET("http-api", "HTTP API, websocket"),
    POLLING("http-api", "HTTP API, asked every 5 to 60 s");

    private final String backend;
    private final String title;

    Way(String backend, String title) {
      this.backend = backend;
      this.title = title;
    }
  }

  /** Runs it; the argument is the number of users, 200 if there is none. */
  public static void main(String[] args) throws Exception {
    int users = args.length == 0 ? 200 : Integer.parseInt(args[0]);
    News news = new News();
    news.out.printf(
        "%-32s %7s %7s %9s %9s %9s%n", "way", "users", "news", "p50 s", "p95 s", "p99 s");
    for (Way way : Way.values()) {
      news.run(way, users);
    }
    // Waits that are parked would have to be answered before their connections could be closed.
    Runtime.getRuntime().halt(0);
  }

  private void run(Way way, int users) throws Exception {
    Map<String, Integer> inboxes = new LinkedHashMap<>();
    for (int i = 0; i < users; i++) {
      inboxes.put("user" + i + "@ox.test", MAILS);
    }
    List<String> settings =
        List.of(
            "ox.backend = " + way.backend,
            "limits.connections = " + (4 * users + 1000),
            "limits.connections-per-address = " + (4 * users + 1000));
    try (LoadStage stage = LoadStage.start(inboxes, settings)) {
      if (way == Way.POLLING) {
        stage.ox().faults().missing("pns.subscribe", Integer.MAX_VALUE);
      }
      List<Listener> listeners = new ArrayList<>();
      for (String user : inboxes.keySet()) {
        listeners.add(new Listener(user, stage.outlook(user)));
      }
      Thread.sleep(SETTLING);
      listeners.forEach(Listener::start);
      long[] times = measure(stage, listeners, way == Way.POLLING ? 1 : ROUNDS);
      Arrays.sort(times);
      out.printf(
          Locale.ROOT,
          "%-32s %7d %7d %9.2f %9.2f %9.2f%n",
          way.title,
          users,
          times.length,
          part(times, 0.5),
          part(times, 0.95),
          part(times, 0.99));
      listeners.forEach(listener -> listener.over = true);
      stage.gateway().kill();
    }
  }

  private static double part(long[] sorted, double part) {
    return sorted[(int) (part * (sorted.length - 1))] / 1e9;
  }

  private static long[] measure(LoadStage stage, List<Listener> listeners, int rounds)
      throws Exception {
    List<Listener> order = new ArrayList<>(listeners);
    Random random = new Random(1);
    List<Long> times = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      Collections.shuffle(order, random);
      Map<Listener, Long> told = new LinkedHashMap<>();
      for (Listener listener : order) {
        told.put(listener, System.nanoTime());
        stage.ox().deliver(listener.user, mail());
        Thread.sleep(1000 / CHANGES_A_SECOND);
      }
      for (Map.Entry<Listener, Long> each : told.entrySet()) {
        Long heard = each.getKey().heard.poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        if (heard == null) {
          throw new IllegalStateException(each.getKey().user + " heard nothing");
        }
        times.add(heard - each.getValue());
      }
    }
    return times.stream().mapToLong(Long::longValue).toArray();
  }

  private static byte[] mail() {
    return "From: a@load.test\r\nSubject: news\r\n\r\nhere\r\n".getBytes(StandardCharsets.US_ASCII);
  }

  /** A session that waits for news, takes them and waits again. */
  private static final class Listener {
    private final String user;
    private final Outlook outlook;
    private final BlockingQueue<Long> heard = new LinkedBlockingQueue<>();
    private volatile boolean over;

    Listener(String user, Outlook outlook) {
      this.user = user;
      this.outlook = outlook;
      outlook.open(
          outlook.logon(),
          RopRegisterNotification.ROP,
          to ->
              new RopRegisterNotification.Request(
                  to, RopRegisterNotification.NEW_MAIL, 0, Optional.empty()));
    }

    void start() {
      Thread.startVirtualThread(this::listen);
    }

    private void listen() {
      try {
        while (!over) {
          if (outlook.client().waitForEvent()) {
            heard.add(System.nanoTime());
            outlook.properties(outlook.logon());
            outlook.client().takeEvents();
          }
        }
      } catch (MapiHttpException e) {
        if (!over) {
          throw e;
        }
      }
    }
  }
}
