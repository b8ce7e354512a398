package org.ropeway.store.index;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.FileTime;
import org.ropeway.codec.data.GlobalCounter;
import org.ropeway.codec.property.PidTag;
import org.ropeway.store.Associated;
import org.ropeway.store.FolderRights;
import org.ropeway.store.MailboxEvents;
import org.ropeway.store.MailboxIdentity;
import org.ropeway.store.MapiException;
import org.ropeway.store.Owner;
import org.ropeway.store.SpecialFolder;
import org.ropeway.store.db.StateDatabase;
import org.ropeway.store.ids.MailboxIds;
import org.ropeway.store.ids.MailboxRecord;
import org.ropeway.store.property.PropertyBag;
import org.ropeway.store.table.RowSource;

/**
 * The folders and messages of one mailbox: folders in memory, messages in the database. Changes are
 * made one after the other and told of once they are durable. Thread-safe; there is one for each
 * mailbox in a process.
 */
public final class MailboxIndex {
  /** Ids for new messages are set aside in blocks, lest each costs a transaction. */
  private static final int BLOCK = 64;

  private final StateDatabase database;
  private final MailboxScope scope;
  private final ItemTable items;
  private final SearchLinks links;
  private final RowCache cache;
  private final Clock clock;
  private final Feed feed = new Feed();
  private final Announcement announcement = new Announcement(this, feed);
  private final ReentrantLock lock = new ReentrantLock();
  private final Object cacheLock = new Object();
  private long version;
  private volatile FolderTree tree;
  private volatile MailboxRecord.Hierarchy hierarchy;
  private volatile PropertyBag properties;
  private List<SearchRule> rules = List.of();
  private BiConsumer<Long, Set<Long>> onDoubt = (search, mids) -> {};
  private long nextCounter;
  private long nextNewId;
  private long endOfNewIds;
  private boolean ended;

  /** The index of a mailbox as the database has it. */
  public MailboxIndex(StateDatabase database, MailboxRecord mailbox, RowCache cache, Clock clock) {
    this.database = database;
    this.scope =
        new MailboxScope(
            mailbox.id(), mailbox.identity(), mailbox.owner(), mailbox.ids(), this::folderName);
    this.items = new ItemTable(mailbox.id());
    this.links = new SearchLinks(database, mailbox.id());
    this.cache = cache;
    this.clock = clock;
    this.tree = database.read(new FolderTable(mailbox.id())::load);
    this.hierarchy = mailbox.hierarchy();
    this.properties = mailbox.properties();
    this.nextCounter = mailbox.nextCounter();
  }

  /** The mailbox's key in the database. */
  public long mailbox() {
    return scope.mailbox();
  }

  /** Who the mailbox is. */
  public MailboxIdentity identity() {
    return scope.identity();
  }

  /** Whose folders it has. */
  public Owner owner() {
    return scope.owner();
  }

  /** The forms of ids. */
  public MailboxIds ids() {
    return scope.ids();
  }

  /** The folders at the moment. */
  public FolderTree tree() {
    return tree;
  }

  /** How far the folder list is synchronised. */
  public MailboxRecord.Hierarchy hierarchy() {
    return hierarchy;
  }

  /** What clients wrote to the store. */
  public PropertyBag properties() {
    return properties;
  }

  /** Tells what happens. */
  public MailboxEvents events() {
    return feed;
  }

  /** A folder with all its properties at the moment; ecNotFound. */
  public FolderRow folder(long fid) {
    return folder(fid, null);
  }

  /** The same; {@code known} itself if the folder is still as it was then. */
  public FolderRow folder(long fid, @Nullable FolderRow known) {
    FolderTree now = tree;
    FolderNode node = now.get(fid);
    return known != null && known.shows(now, node) ? known : FolderRow.of(scope, now, node);
  }

  /** The messages of a folder; of a search folder those it shows. */
  public RowSource contents(long fid, Associated associated) {
    boolean search = tree.get(fid).record().type() == FolderRecord.SEARCH;
    return search && associated == Associated.NORMAL
        ? new SearchSource(this, fid)
        : new ContentsSource(this, fid, associated);
  }

  /**
   * The rules of the search folders as the database has them, and who is told that a search has to
   * look into messages, into all if there are none; to be set before anything changes.
   */
  public void searches(List<SearchRule> known, BiConsumer<Long, Set<Long>> listener) {
    rules = List.copyOf(known);
    onDoubt = listener;
  }

  /** What search folders show. */
  public SearchLinks links() {
    return links;
  }

  /** The messages soft-deleted from a folder; Deleted Items has those of all. */
  public RowSource deleted(long fid, Associated associated) {
    boolean all = tree.get(fid).record().role() == SpecialFolder.DELETED_ITEMS;
    return new DeletedSource(this, all ? DeletedSource.ALL : fid, associated);
  }

  /** The subfolders of a folder, or all below it. */
  public RowSource hierarchy(long fid, boolean deep) {
    return new HierarchySource(this, fid, deep);
  }

  /**
   * Changes the mailbox in one transaction. If {@code work} throws, nothing has happened. Those who
   * listen are told before this returns.
   */
  public <T> T change(Function<Change, T> work) {
    lock.lock();
    try {
      if (ended) {
        throw new MapiException(ErrorCode.EXITING, "the mailbox is closed");
      }
      Change[] made = new Change[1];
      T result =
          database.write(handle -> {
            ChangeStart start = new ChangeStart(tree, nextCounter, rules, now());
            made[0] = new Change(scope, handle, start);
            T value = work.apply(made[0]);
            made[0].finish();
            return value;
          });
      publish(made[0].outcome());
      return result;
    } finally {
      lock.unlock();
    }
  }

  /** An id for a new message, never used before. */
  public long newId() {
    lock.lock();
    try {
      if (nextNewId == endOfNewIds) {
        nextNewId = change(change -> change.reserve(BLOCK));
        endOfNewIds = nextNewId + BLOCK;
      }
      return nextNewId++;
    } finally {
      lock.unlock();
    }
  }

  /** From now on nothing changes through this index: another one may take its place. */
  public void end() {
    lock.lock();
    try {
      ended = true;
    } finally {
      lock.unlock();
    }
  }

  /** Lets OX tell of all mails again, because rows are made in another way now. */
  public static int beginAnew(Handle handle, long mailbox) {
    return handle.execute(
        "UPDATE folder SET sync_state = NULL, complete = 0"
            + " WHERE mailbox = ? AND ox_uuid IS NOT NULL AND module = ?",
        mailbox,
        FolderRecord.MAIL);
  }

  /** A message wherever it is, or null; one that is soft-deleted is not there. */
  public @Nullable MessageRow message(long mid) {
    MessageRow row = evenDeleted(mid);
    return row == null || row.item().deletion() != null ? null : row;
  }

  /** A message wherever it is, soft-deleted or not, or null. */
  public @Nullable MessageRow evenDeleted(long mid) {
    ItemRow item = find(new long[] {mid}).getFirst();
    return item == null ? null : row(item);
  }

  /** A message with the PidTagSearchKey that its copies have, too ([MS-OXCPRPT] 2.2.1.9). */
  public ItemRow keyed(ItemRow item) {
    return item.withSearchKey(Objects.requireNonNull(row(item).get(PidTag.SEARCH_KEY)));
  }

  /** Another message that says the same of itself; null where OX has no such message. */
  public ItemRow copy(ItemRow item, long newMid, @Nullable String newUuid) {
    return keyed(item).copy(newMid, newUuid);
  }

  /** The message with a PidTagSearchKey of ours, or null. */
  public @Nullable MessageRow bySearchKey(Bytes key) {
    long mid = MessageRow.midOf(scope.ids(), key);
    MessageRow row = mid == 0 ? null : message(mid);
    return row != null && Objects.equals(key, row.get(PidTag.SEARCH_KEY)) ? row : null;
  }

  /** Some messages of a folder with ids above {@code after}, by id. */
  public List<ItemRow> inFolder(long fid, Associated associated, long after, int limit) {
    return database.read(handle -> items.inFolder(handle, fid, associated, after, limit));
  }

  /** How many messages are soft-deleted that live only here. */
  public int deletedHere() {
    return count(ItemSelection.deletedHere());
  }

  /** The ids of what is soft-deleted and a folder lists. */
  public List<Long> deletedFrom(long fid, Associated associated) {
    List<Long> mids = new ArrayList<>();
    deleted(fid, associated).scan(List.of(), row -> mids.add(GlobalCounter.counter(row.id())));
    return mids;
  }

  /** Some messages that were soft-deleted before a time, FILETIME ticks. */
  public List<ItemRow> deletedBefore(long time, int limit) {
    return database.read(handle -> items.deletedBefore(handle, time, limit));
  }

  /** Messages as the database has them, in that order; those that are not there are left out. */
  public List<ItemRow> stored(Collection<Long> mids) {
    return mids.isEmpty() ? List.of() : database.read(handle -> items.byMid(handle, mids));
  }

  /** Some messages of a folder that are {@code unread}, or not, with ids above {@code after}. */
  public List<ItemRow> byReadState(long fid, boolean unread, long after, int limit) {
    return database.read(handle -> items.byReadState(handle, fid, unread, after, limit));
  }

  /** The values of a message that are too large for its row. */
  public PropertyBag large(long mid) {
    return database.read(handle -> items.large(handle, mid));
  }

  /** Messages in the order of their counters, null where there is none. */
  List<@Nullable ItemRow> find(long[] mids) {
    long seen;
    synchronized (cacheLock) {
      seen = version;
    }
    Map<Long, ItemRow> found = new HashMap<>();
    List<Long> missing = new ArrayList<>();
    for (long mid : mids) {
      ItemRow row = cache.get(mailbox(), mid);
      if (row == null) {
        missing.add(mid);
      } else {
        found.put(mid, row);
      }
    }
    if (!missing.isEmpty()) {
      List<ItemRow> read = database.read(handle -> items.byMid(handle, missing));
      read.forEach(row -> found.put(row.mid(), row));
      remember(read, seen);
    }
    List<@Nullable ItemRow> rows = new ArrayList<>(mids.length);
    FolderTree now = tree;
    for (long mid : mids) {
      ItemRow row = found.get(mid);
      rows.add(row == null || now.find(row.fid()) == null ? null : row);
    }
    return rows;
  }

  /** Keeps rows unless something changed since they were read. */
  private void remember(List<ItemRow> rows, long seen) {
    synchronized (cacheLock) {
      if (version == seen) {
        rows.forEach(row -> cache.put(mailbox(), row));
      }
    }
  }

  void scan(ItemSelection some, boolean whole, Consumer<MessageRow> visitor) {
    database.read(handle -> {
      items.scan(handle, some, whole, item -> visitor.accept(row(item)));
      return 0;
    });
  }

  int count(ItemSelection some) {
    return database.read(handle -> items.count(handle, some));
  }

  /** A message as tables show it. */
  public MessageRow row(ItemRow item) {
    return new MessageRow(scope, rights(item.fid()), item);
  }

  private @Nullable String folderName(long fid) {
    FolderNode folder = tree.find(fid);
    return folder == null ? null : folder.record().name();
  }

  private int rights(long fid) {
    FolderNode folder = tree.find(fid);
    return folder == null ? FolderRights.NONE : folder.record().rights();
  }

  FolderRow folder(FolderTree in, FolderNode node) {
    return FolderRow.of(scope, in, node);
  }

  Feed feed() {
    return feed;
  }

  /** The time, FILETIME ticks. */
  public long now() {
    return FileTime.of(clock.instant()).ticks();
  }

  private void publish(ChangeOutcome outcome) {
    tree = outcome.after();
    rules = outcome.links().rules();
    nextCounter = outcome.nextCounter();
    MailboxRecord.Hierarchy newHierarchy = outcome.hierarchy();
    if (newHierarchy != null) {
      hierarchy = newHierarchy;
    }
    PropertyBag newProperties = outcome.properties();
    if (newProperties != null) {
      properties = newProperties;
    }
    synchronized (cacheLock) {
      version++;
      for (ChangeOutcome.OfItem c : outcome.items()) {
        ItemRow old = c.before();
        if (old != null) {
          cache.remove(mailbox(), old.mid());
        }
      }
    }
    announcement.of(outcome);
    outcome.links().doubts().forEach((search, doubt) -> onDoubt.accept(search, doubt.mids()));
  }

  /** The counter of an id that a client sent, as far as it can be one of ours: else ecNotFound. */
  public static long counterOf(long id) {
    if (GlobalCounter.counter(id) == 0) {
      throw new MapiException(ErrorCode.NOT_FOUND, "no id at all");
    }
    return MailboxIds.counter(id);
  }
}
