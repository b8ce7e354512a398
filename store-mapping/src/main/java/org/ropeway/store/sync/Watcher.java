package org.ropeway.store.sync;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.ropeway.ox.OxPing;
import org.ropeway.ox.OxSyncState;
import org.ropeway.store.index.FolderNode;
import org.ropeway.store.index.MailboxIndex;

/** Waits for news of OX and fetches a page of each folder concerned. */
final class Watcher {
  private static final Duration BREATH = Duration.ofSeconds(1);

  private final MailboxSync sync;
  private final MailboxIndex index;
  private final News news;
  private final Duration longest;

  Watcher(MailboxSync sync, News news, Duration longest) {
    this.sync = sync;
    this.index = sync.index();
    this.news = news;
    this.longest = longest;
  }

  void round() throws InterruptedException {
    if (news.takeHierarchy() || index.hierarchy().state() == null) {
      try {
        sync.syncHierarchy();
      } catch (RuntimeException e) {
        news.hierarchy();
        throw e;
      }
    }
    sync.settle();
    Set<Long> folders = new LinkedHashSet<>(news.takeFolders());
    folders.addAll(sync.unsettled());
    boolean useful = folders.isEmpty();
    for (long fid : folders) {
      useful |= fetch(fid);
    }
    sync.runRules();
    sync.lookAtQuota();
    if (!useful) {
      Thread.sleep(BREATH);
    }
    Optional<OxPing> answer = await();
    if (answer.isPresent()) {
      note(answer.get());
    }
  }

  private void note(OxPing answer) {
    if (answer.hierarchyChanged()) {
      news.noteHierarchy();
    }
    for (String uuid : answer.changedFolderUuids()) {
      FolderNode node = index.tree().findUuid(uuid);
      if (node != null) {
        news.noteFolder(node.fid());
      }
    }
  }

  /** Returns whether that led anywhere: news that nobody can fetch must not keep us busy. */
  private boolean fetch(long fid) {
    FolderNode node = index.tree().find(fid);
    if (node == null || sync.isClosed(fid) || sync.backlog().contains(fid)) {
      return true;
    }
    OxSyncState before = node.sync().state();
    if (sync.step(fid) == MailSync.Step.MORE) {
      sync.backlog().add(fid);
    }
    FolderNode after = index.tree().find(fid);
    return after == null || !Objects.equals(before, after.sync().state());
  }

  /** A wait that another client of the session ends at once must not become a busy one. */
  private Optional<OxPing> await() throws InterruptedException {
    Map<String, OxSyncState> watched = watched();
    OxSyncState hierarchy = index.hierarchy().state();
    long began = System.nanoTime();
    Optional<OxPing> answer = news.await(() -> sync.ask(s -> s.ping(watched, hierarchy, longest)));
    boolean nothing = answer.isPresent() && isNothing(answer.get());
    if (nothing && System.nanoTime() - began < BREATH.toNanos()) {
      Thread.sleep(BREATH);
    }
    return answer;
  }

  private static boolean isNothing(OxPing answer) {
    return answer.changedFolderUuids().isEmpty()
        && !answer.hierarchyChanged()
        && !answer.timedOut();
  }

  /** The folders that are up to date as far as is known. */
  private Map<String, OxSyncState> watched() {
    Map<String, OxSyncState> watched = new HashMap<>();
    for (FolderNode node : index.tree().all()) {
      String uuid = node.record().oxUuid();
      OxSyncState state = node.sync().state();
      if (uuid != null
          && state != null
          && node.record().isSynchronised()
          && node.sync().complete()
          && !sync.isClosed(node.fid())
          && !sync.backlog().contains(node.fid())) {
        watched.put(uuid, state);
      }
    }
    return watched;
  }
}
