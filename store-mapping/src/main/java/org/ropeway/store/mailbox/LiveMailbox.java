package org.ropeway.store.mailbox;

import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import org.ropeway.codec.data.FileTime;
import org.ropeway.ox.OxSession;
import org.ropeway.store.ArrivalObserver;
import org.ropeway.store.SpecialFolder;
import org.ropeway.store.StoreLimits;
import org.ropeway.store.away.Absences;
import org.ropeway.store.db.StateDatabase;
import org.ropeway.store.ids.MailboxRecord;
import org.ropeway.store.ids.MailboxTable;
import org.ropeway.store.ids.NameMap;
import org.ropeway.store.index.GoneTable;
import org.ropeway.store.index.MailboxIndex;
import org.ropeway.store.index.RowCache;
import org.ropeway.store.mail.MailLimits;
import org.ropeway.store.mail.MailMapper;
import org.ropeway.store.mail.MailOwner;
import org.ropeway.store.outbound.MimeWriter;
import org.ropeway.store.rule.RuleBook;
import org.ropeway.store.rule.RuleEngine;
import org.ropeway.store.search.Searches;
import org.ropeway.store.special.Names;
import org.ropeway.store.special.Provisioning;
import org.ropeway.store.sync.Letters;
import org.ropeway.store.sync.MailboxSync;

/** A mailbox that somebody has open; all openings share it. The last to leave ends it. */
final class LiveMailbox {
  /** How rows are made of mails; another number makes them anew. */
  private static final int INDEX_VERSION = 2;

  private final StateDatabase database;
  private final String locale;
  private final MailboxIndex index;
  private final NameMap names;
  private final MailMapper mapper;
  private final MimeWriter mimeWriter;
  private final Letters letters = new LetterWriting(this);
  private final MailboxSync sync;
  private final StoreLimits limits;
  private final ContentCache contents;
  private final RuleBook rules;
  private final Searches searches;
  private final RuleEngine ruleEngine;
  private int openings;
  private State state = State.OPEN;

  /** While it is ending, its threads come to their end, and nobody holds the monitor. */
  private enum State {
    OPEN,
    ENDING,
    ENDED
  }

  /**
   * What all mailboxes share.
   *
   * @param pages bounds the pages fetched at once
   * @param searches bounds the search folders filled at once
   */
  record Shared(
      StateDatabase database,
      StoreLimits limits,
      MailLimits mailLimits,
      Clock clock,
      ArrivalObserver arrivals,
      RowCache rows,
      ContentCache contents,
      Semaphore pages,
      Semaphore searches) {}

  LiveMailbox(Shared shared, MailboxRecord record, String locale) {
    this.database = shared.database();
    this.locale = locale;
    this.limits = shared.limits();
    this.contents = shared.contents();
    if (record.indexVersion() != INDEX_VERSION) {
      database.write(handle -> MailboxIndex.beginAnew(handle, record.id()));
    }
    this.index = new MailboxIndex(database, record, shared.rows(), shared.clock());
    index.events().subscribe(new Arrivals(index, shared.clock(), shared.arrivals()));
    this.rules = new RuleBook(database, index, limits);
    this.names = new NameMap(database, record.id(), limits.local().names());
    this.mapper = new MailMapper(shared.mailLimits(), MailOwner.of(record.identity()), names);
    this.mimeWriter = new MimeWriter(names);
    this.sync =
        new MailboxSync(
            database,
            index,
            mapper,
            limits.sync(),
            shared.pages(),
            new MailboxSync.Writing(letters, new ReceiptLetters(this)));
    this.searches =
        new Searches(
            database,
            index,
            new SearchedContents(this),
            limits.search(),
            Locale.forLanguageTag(locale.replace('_', '-')),
            shared.searches());
    this.ruleEngine =
        new RuleEngine(
            database, index, rules, names, new RuleHands(this), new OxFilters(this), limits);
    if (record.owner().isSelf()) {
      this.sync.onArrivals(ruleEngine::run);
    }
    complete(record, shared.clock());
  }

  private void complete(MailboxRecord record, Clock clock) {
    boolean complete =
        record.provisioned() == Provisioning.STEPS && record.indexVersion() == INDEX_VERSION;
    for (SpecialFolder role : SpecialFolder.of(record.owner())) {
      complete &= index.tree().findRole(role) != null;
    }
    FileTime forgotten = FileTime.of(clock.instant().minus(limits.sync().remember()));
    boolean nothingToDo = complete;
    index.change(change -> {
      if (!nothingToDo) {
        new Provisioning(change, index.ids(), locale).complete(record.provisioned());
        MailboxTable.saveVersions(change.handle(), record.id(), Provisioning.STEPS, INDEX_VERSION);
      }
      new GoneTable(record.id()).purge(change.handle(), forgotten.ticks());
      return 0;
    });
  }

  /**
   * Takes part; false if the mailbox has ended. Throws {@link org.ropeway.ox.OxException} if it was
   * never synchronised and OX cannot be asked.
   */
  boolean join(OxSession session) {
    try {
      return joined(session);
    } finally {
      endIfUnused();
    }
  }

  private synchronized boolean joined(OxSession session) {
    awaitEnding();
    if (state == State.ENDED) {
      return false;
    }
    sync.join(session);
    openings++;
    searches.start();
    return true;
  }

  /** Leaves; returns whether the mailbox has ended. */
  boolean leave(OxSession session) {
    synchronized (this) {
      sync.leave(session);
      openings--;
    }
    endIfUnused();
    return isEnded();
  }

  private void endIfUnused() {
    synchronized (this) {
      if (openings > 0 || state != State.OPEN) {
        return;
      }
      state = State.ENDING;
    }
    try {
      searches.stop();
      sync.stop();
      index.end();
    } finally {
      ended();
    }
  }

  private synchronized void ended() {
    state = State.ENDED;
    notifyAll();
  }

  /** Whoever opens the mailbox anew must not do so beside what is still at work. */
  private void awaitEnding() {
    boolean interrupted = false;
    while (state == State.ENDING) {
      try {
        wait();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  synchronized boolean isEnded() {
    return state == State.ENDED;
  }

  MailboxIndex index() {
    return index;
  }

  NameMap names() {
    return names;
  }

  MailMapper mapper() {
    return mapper;
  }

  MimeWriter mimeWriter() {
    return mimeWriter;
  }

  Letters letters() {
    return letters;
  }

  MailboxSync sync() {
    return sync;
  }

  StoreLimits limits() {
    return limits;
  }

  RuleEngine ruleEngine() {
    return ruleEngine;
  }

  RuleBook rules() {
    return rules;
  }

  Absences absences() {
    String subject = new Names(locale).of("automatic-reply");
    return new Absences(database, index, new OxFilters(this), sync.user(), subject);
  }

  Searches searches() {
    return searches;
  }

  ContentCache contents() {
    return contents;
  }
}
