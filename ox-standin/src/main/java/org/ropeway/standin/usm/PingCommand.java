package org.ropeway.standin.usm;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ropeway.standin.data.ChangeSignal;
import org.ropeway.standin.data.SyncState;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Waits for news in folders (usm-json.md 3.8). */
final class PingCommand {
  private static final int MAX_FOLDERS = 10_000;
  private final Backstage backstage;
  private final SyncCommands sync;

  PingCommand(Backstage backstage) {
    this.backstage = backstage;
    this.sync = new SyncCommands(backstage);
  }

  private record News(List<String> folders, boolean hierarchy) {
    boolean isEmpty() {
      return folders.isEmpty() && !hierarchy;
    }
  }

  JsonNode run(Call call) {
    Map<String, Long> watched = watched(call);
    Duration interval = interval(call);
    Session session = call.session();
    long ticket = session.beginPing();
    backstage.database().signal().signal();
    long end = System.nanoTime() + interval.toNanos();
    while (true) {
      long seen = backstage.database().signal().version();
      News news = session.isCurrentPing(ticket) ? news(call, watched) : new News(List.of(), false);
      boolean over = System.nanoTime() >= end;
      if (!news.isEmpty() || over || !session.isCurrentPing(ticket)) {
        boolean timeout = over && news.isEmpty() && session.isCurrentPing(ticket);
        return answer(news, timeout, interval);
      }
      if (!pause(session, ticket, seen, end)) {
        return answer(news, false, interval);
      }
    }
  }

  private boolean pause(Session session, long ticket, long seen, long end) {
    ChangeSignal signal = backstage.database().signal();
    try {
      Duration left = Duration.ofNanos(Math.max(0, end - System.nanoTime()));
      signal.await(seen, left, () -> !session.isCurrentPing(ticket));
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private News news(Call call, Map<String, Long> watched) {
    return backstage
        .database()
        .read(tx -> {
          List<String> changed = new ArrayList<>();
          boolean hierarchy = false;
          for (Map.Entry<String, Long> entry : watched.entrySet()) {
            boolean news;
            try {
              SyncState state = sync.state(tx, call, entry.getKey(), entry.getValue());
              news = sync.hasChanges(tx, call, entry.getKey(), state);
            } catch (UsmException e) {
              // The next sync of the folder says what is wrong with it.
              news = true;
            }
            if (news && entry.getKey().isEmpty()) {
              hierarchy = true;
            } else if (news) {
              changed.add(entry.getKey());
            }
          }
          return new News(changed, hierarchy);
        });
  }

  private static Map<String, Long> watched(Call call) {
    Map<String, Long> out = new LinkedHashMap<>();
    List<JsonNode> folders = call.list("folders");
    if (folders.size() > MAX_FOLDERS) {
      throw UsmException.parameter("folders");
    }
    for (JsonNode folder : folders) {
      Call one = new Call(call.session(), folder);
      out.put(one.text("folder_uuid"), one.number("syncid"));
    }
    if (!call.body().path("hierarchy_syncid").isMissingNode()
        && !call.body().path("hierarchy_syncid").isNull()) {
      out.put("", call.number("hierarchy_syncid"));
    }
    return out;
  }

  private Duration interval(Call call) {
    Duration min = backstage.settings().minPing();
    Duration max = backstage.settings().maxPing();
    Duration wish = Duration.ofSeconds(Math.min(call.number("timeout", 900), 100_000));
    Duration atLeast = wish.compareTo(min) < 0 ? min : wish;
    return atLeast.compareTo(max) > 0 ? max : atLeast;
  }

  private ObjectNode answer(News news, boolean timeout, Duration interval) {
    ObjectNode out = backstage.mapper().createObjectNode();
    ArrayNode changed = out.putArray("changed");
    news.folders().forEach(changed::add);
    out.put("hierarchy", news.hierarchy());
    out.put("timeout", timeout);
    out.put("interval", Math.max(1, interval.toSeconds()));
    return out;
  }
}
