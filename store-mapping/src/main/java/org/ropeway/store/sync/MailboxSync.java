package org.ropeway.store.sync;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ropeway.ox.OxException;
import org.ropeway.ox.OxSession;
import org.ropeway.ox.OxSyncConfig;
import org.ropeway.ox.OxUser;
import org.ropeway.store.Owner;
import org.ropeway.store.StoreLimits;
import org.ropeway.store.SyncStatus;
import org.ropeway.store.db.StateDatabase;
import org.ropeway.store.index.FolderNode;
import org.ropeway.store.index.ItemRow;
import org.ropeway.store.index.MailboxIndex;
import org.ropeway.store.mail.MailMapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps one mailbox in step with OX while it is open: one thread waits for news and fetches them,
 * another fetches what is more than a page. Whatever fetches or changes mails takes turns, lest an
 * older answer of OX is worked in after a newer one. Thread-safe.
 */
public final class MailboxSync {
  private static final Logger LOG = LoggerFactory.getLogger(MailboxSync.class);
  private static final List<String> NEEDED = List.of("folder", "mail");

  private static final long TICKS_PER_MILLI = 10_000;

  private final MailboxIndex index;
  private final StoreLimits.Sync limits;
  private final Semaphore pages;
  private final Sessions sessions;
  private final HierarchySync hierarchySync;
  private final MailSync mailSync;
  private final MailMoves mailMoves;
  private final MailCopies mailCopies;
  private final MailSaves mailSaves;
  private final Outbox outbox;
  private final MailReading reading;
  private final QuotaWatch quota;
  private final OxWrites writes;
  private final ReentrantLock turn = new ReentrantLock(true);
  private final Backlog backlog = new Backlog();
  private final Set<Long> closed = ConcurrentHashMap.newKeySet();
  private final News news = new News();
  private final Rounds rounds;
  private volatile Runnable rules = () -> {};
  private @Nullable OxSession configured;

  /** What writes mails that are sent. */
  public record Writing(Letters letters, ReceiptWriting receipts) {}

  /**
   * The synchronisation of a mailbox, not begun.
   *
   * @param mapper what a listing by OX is as a row
   * @param pages bounds the pages fetched at once over all mailboxes
   * @param writing writes what is sent
   */
  public MailboxSync(
      StateDatabase database,
      MailboxIndex index,
      MailMapper mapper,
      StoreLimits.Sync limits,
      Semaphore pages,
      Writing writing) {
    this.index = index;
    this.limits = limits;
    this.pages = pages;
    this.sessions = new Sessions(index.mailbox());
    this.quota = new QuotaWatch(sessions);
    this.rounds = new Rounds(index.mailbox(), limits);
    this.hierarchySync = new HierarchySync(database, index, sessions, limits.page());
    this.mailSync = new MailSync(index, sessions, mapper, limits.page());
    this.mailMoves = new MailMoves(database, index, sessions, limits.changes());
    this.mailCopies = new MailCopies(database, index, sessions, mailSync);
    this.mailSaves = new MailSaves(database, index, sessions, mailSync);
    this.outbox = new Outbox(database, index, sessions, mailMoves, mailSaves, writing.letters());
    this.reading =
        new MailReading(
            this,
            new ReadStates(database, index, sessions, limits.changes()),
            new Receipts(database, index, sessions, writing.receipts()),
            limits.changes());
    this.writes =
        new OxWrites(
            this,
            hierarchySync,
            new OxWrites.Mails(mailMoves, mailCopies, mailSaves, outbox),
            limits.changes());
  }

  /**
   * Another opening. If the folder list was never fetched, waits for it and throws {@link
   * OxException} if that fails; the opening does not count then. What another user shares is shown
   * only as OX has it now, for it may be shared no more.
   */
  public void join(OxSession session) {
    boolean first = !sessions.any();
    sessions.add(session);
    try {
      if (!index.hierarchy().known() || (first && !index.owner().isSelf())) {
        inTurn(this::fetchHierarchy);
      }
    } catch (RuntimeException e) {
      sessions.remove(session);
      throw e;
    }
    start();
  }

  /** An opening less. */
  public void leave(OxSession session) {
    sessions.remove(session);
  }

  /** Ends the synchronisation and waits until it has ended; not to be called by a listener. */
  public void stop() {
    rounds.stop(news::wake);
  }

  /** Asks OX something that changes nothing here. Throws {@link OxException}. */
  public <T> T ask(Function<OxSession, T> question) {
    return sessions.ask(question);
  }

  /** Read state and receipts. */
  public MailReading reading() {
    return reading;
  }

  /** The bytes of mail the user may have, as OX said last; empty if it did not. */
  public OptionalLong quota() {
    return quota.limit();
  }

  void lookAtQuota() {
    if (index.owner().isSelf()) {
      quota.look();
    }
  }

  void wakeOutbox() {
    outbox.wake();
  }

  /** What runs the rules on mails that came; set before the first {@link #join(OxSession)}. */
  public void onArrivals(Runnable run) {
    rules = run;
  }

  /** Runs the rules on mails that came. */
  void runRules() {
    rules.run();
  }

  /** Changes of folders and mails. */
  public OxWrites writes() {
    return writes;
  }

  /** Somebody looks at a folder: it is fetched before others. */
  public void lookedAt(long fid) {
    backlog.lookedAt(fid);
  }

  /** Something about a folder is not as it should be: it is compared with OX soon. */
  public void recheck(long fid) {
    news.folder(fid);
  }

  /** The user of OX who works with it. */
  public OxUser user() {
    return sessions.user();
  }

  /** Whether OX shows the user folders of another one; asked anew before the answer is no. */
  public boolean shows(Owner other) {
    if (!hierarchySync.shows(other)) {
      syncHierarchy();
    }
    return hierarchySync.shows(other);
  }

  /** Whether OX could be asked the last time. */
  public boolean isOxReachable() {
    return sessions.isReachable();
  }

  /** How far it is. */
  public SyncStatus status() {
    int toDo = 0;
    long mails = 0;
    for (FolderNode node : index.tree().all()) {
      if (node.record().isSynchronised()) {
        toDo += node.sync().complete() ? 0 : 1;
        mails += node.counts().total();
      }
    }
    return new SyncStatus(index.hierarchy().known(), toDo, mails, sessions.isReachable());
  }

  private void start() {
    boolean started =
        rounds.start(
            Map.of(
                "sync", new Watcher(this, news, limits.ping())::round,
                "backlog", new Catching(this)::round,
                "outbox", this::sendDue));
    if (started) {
      reading.begin();
    }
  }

  /**
   * Waits until messages or receipts are due, and sends them; what OX does not take stops the
   * others.
   */
  private void sendDue() throws InterruptedException {
    outbox.await();
    for (long mid : outbox.due()) {
      inTurn(() -> {
        outbox.work(mid);
        return 0;
      });
    }
    reading.send();
  }

  MailboxIndex index() {
    return index;
  }

  Backlog backlog() {
    return backlog;
  }

  News news() {
    return news;
  }

  Semaphore pages() {
    return pages;
  }

  boolean isClosed(long fid) {
    return closed.contains(fid);
  }

  /** Fetches what changed in the folder list; folders that are new go into the backlog. */
  void syncHierarchy() {
    if (inTurn(this::fetchHierarchy)) {
      closed.clear();
    }
    addIncomplete();
  }

  void addIncomplete() {
    for (FolderNode node : index.tree().all()) {
      if (node.record().isSynchronised()
          && !node.sync().complete()
          && !closed.contains(node.fid())) {
        backlog.add(node.fid());
      }
    }
  }

  private boolean fetchHierarchy() {
    configure();
    return hierarchySync.run();
  }

  /** Fetches a page of a folder, and settles what is open there once it is up to date. */
  MailSync.Step step(long fid) {
    MailSync.Step step =
        inTurn(() -> {
          MailSync.Step reached = mailSync.step(fid);
          if (reached == MailSync.Step.DONE) {
            reading.settle(fid);
            mailSaves.fetched(fid);
            mailSaves.settle();
            mailCopies.fetched(fid);
          }
          return reached;
        });
    if (step == MailSync.Step.CLOSED && closed.add(fid)) {
      LOG.info("mailbox {}: a folder cannot be synchronised at the moment", index.mailbox());
      news.hierarchy();
    }
    return step;
  }

  /**
   * Finds out what became of moves whose answer was lost, and forgets what was kept long enough. If
   * OX refuses that, it stays for the next time.
   */
  void settle() {
    try {
      settleAll();
    } catch (OxException.Refused | OxException.AccessDenied | OxException.NotFound e) {
      LOG.warn("mailbox {}: not settled: {}", index.mailbox(), e.getMessage());
    }
  }

  private void settleAll() {
    inTurn(() -> {
      mailMoves.settle();
      mailSaves.settle();
      reading.settle();
      return 0;
    });
    long kept = index.now() - limits.keepDeleted().toMillis() * TICKS_PER_MILLI;
    for (List<ItemRow> some = index.deletedBefore(kept, limits.changes());
        !some.isEmpty();
        some = index.deletedBefore(kept, limits.changes())) {
      if (!forget(some)) {
        return;
      }
    }
  }

  /** Deletes for good what was soft-deleted long ago; returns whether all of it is gone. */
  private boolean forget(List<ItemRow> rows) {
    List<ItemRow> here = rows.stream().filter(row -> row.uuid() == null).toList();
    List<ItemRow> atOx = rows.stream().filter(row -> row.uuid() != null).toList();
    index.change(change -> {
      change.delete(here);
      return 0;
    });
    return writes.delete(atOx).isEmpty();
  }

  Set<Long> unsettled() {
    Set<Long> folders = new HashSet<>(reading.unsettled());
    folders.addAll(mailCopies.unfetched());
    return folders;
  }

  <T> T inTurn(Supplier<T> work) {
    turn.lock();
    try {
      return work.get();
    } finally {
      if (mailSync.takeRulesToRun()) {
        news.wake();
      }
      turn.unlock();
    }
  }

  /** All mails, not only those of the last year, and all of their fields. */
  private void configure() {
    OxSession session = sessions.newest();
    if (session.equals(configured)) {
      return;
    }
    OxSyncConfig now = sessions.ask(OxSession::getConfig);
    List<String> types = new ArrayList<>(now.types());
    NEEDED.stream().filter(type -> !types.contains(type)).forEach(types::add);
    OxSyncConfig wanted = new OxSyncConfig(types, Map.of(), OptionalInt.empty());
    if (!wanted.equals(now)) {
      sessions.ask(s -> s.setConfig(wanted));
    }
    configured = session;
  }
}
