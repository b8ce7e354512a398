package org.ropeway.standin.usm;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.ropeway.standin.data.FolderRow;
import org.ropeway.standin.data.SyncState;
import org.ropeway.standin.data.SyncStates;
import org.ropeway.standin.data.Tx;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** syncInit, syncUpdate, syncEstimate (usm-json.md 3.5 to 3.7). */
final class SyncCommands {
  private static final int MAX_WAIT_SECONDS = 1_500;
  private final Backstage backstage;
  private final ClientChanges changes;
  private final Set<String> syncing = ConcurrentHashMap.newKeySet();

  SyncCommands(Backstage backstage) {
    this.backstage = backstage;
    this.changes = new ClientChanges(backstage);
  }

  JsonNode init(Call call) {
    return alone(
        call,
        folder -> {
          int limit = limit(call);
          Sync.Page page =
              backstage
                  .database()
                  .read(tx -> page(tx, call, folder, begin(tx, call, folder), List.of(), limit));
          return page.toJson(store(page.next()));
        });
  }

  JsonNode update(Call call) {
    return alone(
        call,
        folder -> {
          long syncId = call.number("syncid");
          int limit = limit(call);
          SyncState state = backstage.database().read(tx -> state(tx, call, folder, syncId));
          ClientChanges.Result result = changes.apply(call, folder, state);
          if (result.isEmpty()) {
            await(call, folder, state);
          }
          Sync.Page page =
              backstage
                  .database()
                  .read(tx -> changed(tx, call, folder, state, result.uuids(), limit));
          boolean same = page.isEmpty() && !page.more() && result.isEmpty();
          ObjectNode out = page.toJson(same ? syncId : store(page.next()));
          result.addTo(out);
          return out;
        });
  }

  JsonNode estimate(Call call) {
    ObjectNode out = backstage.mapper().createObjectNode();
    for (JsonNode wanted : call.list("folders")) {
      Call one = new Call(call.session(), wanted);
      String folder = one.text("folder_uuid");
      long syncId = one.number("syncid");
      Sync.Page page =
          backstage
              .database()
              .read(tx -> {
                SyncState state = state(tx, one, folder, syncId);
                return page(tx, one, folder, state, List.of(), Integer.MAX_VALUE - 1);
              });
      out.putObject(folder)
          .put("created", page.created().size())
          .put("modified", page.modified().size())
          .put("deleted", page.deleted().size());
    }
    return out;
  }

  /** Whether a folder (empty: the hierarchy) differs from a state. */
  boolean hasChanges(Tx tx, Call call, String folder, SyncState state) throws SQLException {
    if (folder.isEmpty()) {
      return !page(tx, call, folder, state, List.of(), 1).isEmpty();
    }
    FolderRow row = Access.readable(tx, call, folder);
    return log(tx, call, row, state).hasChanges();
  }

  /** The state a client names; if it is not the newest, the newer answer was lost. */
  SyncState state(Tx tx, Call call, String folder, long syncId) throws SQLException {
    if (!folder.isEmpty()) {
      Access.folder(tx, call, folder);
    }
    Optional<SyncState> state = SyncStates.get(tx, call.device(), folder, syncId);
    return state.orElseThrow(
        () -> UsmException.of(UsmStatus.OUT_OF_SYNC, "syncid unknown: begin with syncInit"));
  }

  private interface Work {
    JsonNode run(String folder);
  }

  /** One sync per folder and device at a time (usm-json.md section 7). */
  private JsonNode alone(Call call, Work work) {
    String uuid = call.textOrNull("folder_uuid");
    String folder = uuid == null ? "" : uuid;
    String key = call.device() + "/" + folder;
    if (!syncing.add(key)) {
      throw UsmException.of(UsmStatus.TEMPORARILY_UNAVAILABLE, "this folder is being synchronised");
    }
    try {
      return work.run(folder);
    } finally {
      syncing.remove(key);
    }
  }

  private SyncState begin(Tx tx, Call call, String folder) throws SQLException {
    long cutoff = Long.MIN_VALUE;
    String range = "{}";
    if (!folder.isEmpty()) {
      FolderRow row = Access.readable(tx, call, folder);
      if (row.total() > backstage.settings().maxObjectsPerFolder()) {
        throw UsmException.of(UsmStatus.TOO_MANY_OBJECTS, "the folder has too many objects");
      }
      cutoff = config(tx, call).mailCutoff(backstage.clock().millis());
      range = row.isCalendar() ? EventRange.of(call).text() : range;
    }
    return SyncState.none(call.device(), folder, tx.seq(), cutoff).with(range);
  }

  private long store(SyncState next) {
    return backstage.database().write(tx -> SyncStates.succeed(tx, next));
  }

  /** Where the client repeats an older state, it may have missed what it was told since. */
  private Sync.Page changed(
      Tx tx, Call call, String folder, SyncState base, List<String> own, int limit)
      throws SQLException {
    boolean repeated =
        SyncStates.newest(tx, call.device(), folder)
            .map(newest -> newest.syncId() != base.syncId())
            .orElse(false);
    SyncState asked = repeated ? base.asStranger() : base;
    return page(tx, call, folder, asked, own, limit).without(own, base);
  }

  private Sync.Page page(
      Tx tx, Call call, String folder, SyncState state, List<String> own, int limit)
      throws SQLException {
    if (folder.isEmpty()) {
      return new HierarchySync(backstage.mapper(), config(tx, call))
          .page(tx, call.user(), state, own, limit);
    }
    FolderRow row = Access.readable(tx, call, folder);
    return log(tx, call, row, state).page(tx, state, limit);
  }

  private ChangeLog<?> log(Tx tx, Call call, FolderRow folder, SyncState state)
      throws SQLException {
    if (folder.isMail()) {
      MailJson json = new MailJson(backstage.mapper(), config(tx, call).fields("mail"));
      return new MailLog(tx, folder, state, json);
    }
    if (folder.isCalendar()) {
      return EventLog.of(tx, folder, state, call.user());
    }
    return folder.id().equals(PersonLog.FOLDER)
        ? new PersonLog(tx, folder, state)
        : new ItemLog(tx, folder, state, call.user());
  }

  private void await(Call call, String folder, SyncState state) {
    long seconds = Math.min(call.number("wait", 0), MAX_WAIT_SECONDS);
    long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
    while (System.nanoTime() < end) {
      long seen = backstage.database().signal().version();
      if (backstage.database().read(tx -> hasChanges(tx, call, folder, state))) {
        return;
      }
      if (backstage.sessions().get(call.session().id()).isEmpty() || !pause(seen, end)) {
        return;
      }
    }
  }

  private boolean pause(long seen, long end) {
    try {
      Duration left = Duration.ofNanos(Math.max(0, end - System.nanoTime()));
      return backstage.database().signal().await(seen, left, () -> false);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private int limit(Call call) {
    long limit = call.number("limit", 0);
    int max = backstage.settings().maxPage();
    return limit == 0 ? max : (int) Math.min(limit, max);
  }

  private DeviceConfig config(Tx tx, Call call) throws SQLException {
    String stored = SyncStates.config(tx, call.device());
    return DeviceConfig.of(backstage.mapper(), stored);
  }
}
