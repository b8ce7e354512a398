package org.ropeway.store.mailbox;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.ropeway.ox.OxException;
import org.ropeway.ox.OxMemories;
import org.ropeway.ox.OxSession;
import org.ropeway.ox.OxUser;
import org.ropeway.store.AddressBookValues;
import org.ropeway.store.ArrivalObserver;
import org.ropeway.store.Mailbox;
import org.ropeway.store.MailboxIdentity;
import org.ropeway.store.Mailboxes;
import org.ropeway.store.Owner;
import org.ropeway.store.StoreLimits;
import org.ropeway.store.db.AddressBookValueTable;
import org.ropeway.store.db.MemoryTable;
import org.ropeway.store.db.StateDatabase;
import org.ropeway.store.ids.MailboxRecord;
import org.ropeway.store.ids.MailboxTable;
import org.ropeway.store.index.RowCache;
import org.ropeway.store.mail.MailLimits;
import org.ropeway.store.sync.KnownFolders;

/**
 * Mailboxes on top of OX and a state database. What OX or the way to it refuses passes through the
 * whole port as {@link OxException}.
 */
public final class OxMailboxes implements Mailboxes {
  private final StateDatabase database;
  private final LiveMailbox.Shared shared;
  private final MailboxTable table;
  private final ConcurrentHashMap<Long, LiveMailbox> live = new ConcurrentHashMap<>();
  private final ConcurrentHashMap<OpenMailbox, Boolean> openings = new ConcurrentHashMap<>();

  /**
   * Mailboxes whose state is in an SQLite file, which is made if it is missing. {@link
   * IllegalStateException} if another process has it open, {@link java.io.UncheckedIOException} if
   * its directory cannot be written.
   */
  public static OxMailboxes open(
      Path stateDatabase,
      StoreLimits limits,
      MailLimits mailLimits,
      Clock clock,
      ArrivalObserver arrivals) {
    return new OxMailboxes(StateDatabase.open(stateDatabase), limits, mailLimits, clock, arrivals);
  }

  private OxMailboxes(
      StateDatabase database,
      StoreLimits limits,
      MailLimits mailLimits,
      Clock clock,
      ArrivalObserver arrivals) {
    this.database = database;
    this.table = new MailboxTable(database);
    this.shared =
        new LiveMailbox.Shared(
            database,
            limits,
            mailLimits,
            clock,
            arrivals,
            new RowCache(limits.memory().rowBytes()),
            new ContentCache(limits.memory().contentBytes()),
            new Semaphore(limits.sync().pages(), true),
            new Semaphore(limits.search().overAll(), true));
  }

  @Override
  public Mailbox open(OxSession session, Owner owner) {
    long id = table.of(session.user(), owner).id();
    while (true) {
      LiveMailbox mailbox = live.computeIfAbsent(id, key -> load(key, session, owner));
      try {
        if (mailbox.join(session)) {
          OpenMailbox opening = new OpenMailbox(mailbox, session, this::ended);
          openings.put(opening, true);
          return opening;
        }
      } finally {
        if (mailbox.isEnded()) {
          live.remove(id, mailbox);
        }
      }
    }
  }

  @Override
  public MailboxIdentity identityOf(String tenant, String smtpAddress, String displayName) {
    return table.identityOf(tenant, smtpAddress, displayName);
  }

  @Override
  public Optional<MailboxIdentity> publicFolders(OxUser user) {
    Owner owner = new Owner.Public();
    return table
        .find(user)
        .filter(own -> database.read(handle -> KnownFolders.show(handle, own.id(), owner)))
        .map(own -> table.identityOf(user, owner));
  }

  @Override
  public Set<Integer> sharers(OxUser user) {
    return table
        .find(user)
        .map(own -> database.read(handle -> KnownFolders.sharers(handle, own.id())))
        .orElse(Set.of());
  }

  /** Where an adapter of OX keeps what OX does not; closed with the mailboxes. */
  public OxMemories memories() {
    return user -> new MemoryTable(database, user);
  }

  /** What clients keep in the address book; closed with the mailboxes. */
  public AddressBookValues addressBookValues() {
    return new AddressBookValueTable(database);
  }

  /** How many mailboxes are open that show what was known last, since OX cannot be asked. */
  public long withoutOx() {
    return live.values().stream().filter(mailbox -> !mailbox.sync().isOxReachable()).count();
  }

  /** Closes what is still open, then the database. */
  @Override
  public void close() {
    List<OpenMailbox> open = new ArrayList<>(openings.keySet());
    open.forEach(OpenMailbox::close);
    database.close();
  }

  /** Only now, when nobody else has the mailbox, is what the database says of it the last word. */
  private LiveMailbox load(long id, OxSession session, Owner owner) {
    MailboxRecord record = table.of(session.user(), owner);
    if (record.id() != id) {
      throw new IllegalStateException("the user of an OX session has changed");
    }
    return new LiveMailbox(shared, record, session.user().locale());
  }

  private void ended(OpenMailbox opening, LiveMailbox mailbox) {
    openings.remove(opening);
    if (mailbox.isEnded()) {
      live.remove(mailbox.index().mailbox(), mailbox);
    }
  }
}
