package org.ropeway.store.index;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.GlobalCounter;
import org.ropeway.codec.property.PidTag;
import org.ropeway.store.Associated;
import org.ropeway.store.MailboxEvent;
import org.ropeway.store.MapiException;
import org.ropeway.store.Owner;
import org.ropeway.store.ids.MailboxIds;
import org.ropeway.store.ids.MailboxRecord;
import org.ropeway.store.ids.MailboxTable;
import org.ropeway.store.property.EncodedBag;
import org.ropeway.store.property.PropertyBag;

/**
 * One change of a mailbox: a transaction of the database, and what to tell of it once it is
 * durable. Only for the thread it was given to, until the work ends.
 */
public final class Change {
  private static final int PAGE = 1000;

  private final MailboxScope scope;
  private final Handle handle;
  private final ItemTable items;
  private final ItemEvents told;
  private final FolderEvents ofFolders;
  private final FolderTable folders;
  private final FolderTree before;
  private final long now;
  private FolderTree tree;
  private long nextCounter;
  private MailboxRecord.@Nullable Hierarchy hierarchy;
  private @Nullable PropertyBag properties;
  private final Counting counting;
  private final LinkChanges links;
  private final Map<Long, FolderSync> syncs = new HashMap<>();
  private final Map<Long, @Nullable FolderRow> touched = new LinkedHashMap<>();
  private final List<ChangeOutcome.OfItem> itemChanges = new ArrayList<>();
  private final List<MailboxEvent> events = new ArrayList<>();

  Change(MailboxScope scope, Handle handle, ChangeStart start) {
    this.scope = scope;
    this.handle = handle;
    this.items = new ItemTable(scope.mailbox());
    this.told = new ItemEvents(scope.ids());
    this.ofFolders = new FolderEvents(scope.ids());
    this.folders = new FolderTable(scope.mailbox());
    this.before = start.tree();
    this.tree = start.tree();
    this.nextCounter = start.nextCounter();
    this.now = start.now();
    this.counting = new Counting(now, this::touch);
    this.links = new LinkChanges(scope, handle, start.rules(), counting::links);
  }

  /** The transaction. */
  public Handle handle() {
    return handle;
  }

  /** The mailbox's key in the database. */
  public long mailbox() {
    return scope.mailbox();
  }

  /** Whose folders the mailbox has. */
  public Owner owner() {
    return scope.owner();
  }

  /** The forms of ids. */
  public MailboxIds ids() {
    return scope.ids();
  }

  /** When it happens, FILETIME ticks. */
  public long now() {
    return now;
  }

  /** A counter that was never used: the id of something new, or the number of a change. */
  public long nextCounter() {
    return reserve(1);
  }

  /** The first of {@code n} such counters. */
  public long reserve(int n) {
    if (nextCounter + n > GlobalCounter.MAX) {
      throw new MapiException(ErrorCode.QUOTA_EXCEEDED, "all ids of the mailbox are used");
    }
    nextCounter += n;
    return nextCounter - n;
  }

  /** The folders as this change has made them so far. */
  public FolderTree tree() {
    return tree;
  }

  /** How far a folder is synchronised, this change included. */
  public FolderSync sync(long fid) {
    return syncs.getOrDefault(fid, tree.get(fid).sync());
  }

  /** Stores how far a folder is synchronised. */
  public void sync(long fid, FolderSync sync) {
    syncs.put(fid, sync);
    folders.sync(handle, fid, sync);
  }

  /** Stores how far the folder list is synchronised. */
  public void hierarchy(MailboxRecord.Hierarchy value) {
    hierarchy = value;
    MailboxTable.saveHierarchy(handle, scope.mailbox(), value);
  }

  /** Stores the properties of the store. */
  public void storeProperties(PropertyBag value) {
    properties = value;
    MailboxTable.saveProperties(handle, scope.mailbox(), value);
  }

  /** Adds a folder; its change number, times and sync are those of a new one. */
  public void addFolder(FolderRecord record) {
    FolderRecord fresh = record.changed(nextCounter(), now);
    FolderNode node = new FolderNode(fresh, FolderCounts.none(now), FolderSync.NONE);
    touch(fresh.fid());
    writable().put(node);
    folders.insert(handle, fresh, node.counts(), node.sync());
    subfolderChanged(fresh.parent());
    events.add(ofFolders.created(fresh));
  }

  /** Changes a folder; nothing happens if it stays as it is, nor is told if clients see it so. */
  public void updateFolder(long fid, UnaryOperator<FolderRecord> to) {
    FolderNode node = tree.get(fid);
    FolderRecord old = node.record();
    FolderRecord changed = to.apply(old);
    if (changed.equals(old)) {
      return;
    }
    if (changed.showsTheSameAs(old)) {
      store(node, changed);
      return;
    }
    touch(fid);
    boolean moves = old.parent() != changed.parent();
    List<Long> moved = moves ? tree.subtree(fid) : List.of();
    Map<SearchRule, Set<Long>> covered = links.covered(tree, moved);
    FolderRecord next = changed.changed(nextCounter(), now);
    store(node, next);
    if (!moves) {
      if (!events.contains(ofFolders.created(next))) {
        events.add(ofFolders.modified(next));
      }
      return;
    }
    moved.forEach(this::touch);
    links.moved(tree, moved, covered);
    subfolderChanged(old.parent());
    subfolderChanged(next.parent());
    events.add(ofFolders.moved(old, next));
  }

  private void store(FolderNode node, FolderRecord record) {
    writable().put(node.with(record));
    folders.update(handle, record);
  }

  /**
   * Removes a folder with all in it; its subfolders must be gone before. Nobody is told of its
   * messages one by one.
   */
  public void removeFolder(long fid) {
    FolderRecord old = tree.get(fid).record();
    touch(fid);
    gone().rememberFolder(handle, fid, now);
    links.folderGone(old);
    items.deleteFolder(handle, fid);
    writable().remove(fid);
    counting.forget(fid);
    syncs.remove(fid);
    folders.delete(handle, fid);
    subfolderChanged(old.parent());
    events.add(ofFolders.deleted(old));
  }

  /** Mails that left their folder. */
  public GoneTable gone() {
    return new GoneTable(scope.mailbox());
  }

  /** Removes the mails of OX that are in a folder. */
  public void clear(long fid) {
    for (List<ItemRow> some = items.ofOx(handle, fid, PAGE);
        !some.isEmpty();
        some = items.ofOx(handle, fid, PAGE)) {
      gone().remember(handle, some, now);
      delete(some);
    }
  }

  /** The messages with these ids, as this change has made them so far, in their order. */
  public List<ItemRow> byMid(Collection<Long> mids) {
    return items.byMid(handle, mids);
  }

  /** The messages OX knows by these uuids, in no order. */
  public List<ItemRow> byUuid(Collection<String> uuids) {
    return items.byUuid(handle, uuids);
  }

  /** At most {@code limit} mails of a folder of which OX has not told since it was begun anew. */
  public List<ItemRow> untold(long fid, int limit) {
    return items.untold(handle, fid, sync(fid).generation(), limit);
  }

  /** At most {@code limit} messages of a folder with ids above {@code after}, by id. */
  public List<ItemRow> inFolder(long fid, Associated associated, long after, int limit) {
    return items.inFolder(handle, fid, associated, after, limit);
  }

  /** Notes that OX told of messages in which nothing is new. */
  public void told(Collection<Long> mids, long generation) {
    items.touch(handle, mids, generation);
  }

  /** Adds messages. */
  public void insert(List<ItemRow> rows) {
    items.insert(handle, rows);
    for (ItemRow row : rows) {
      record(null, row);
      events.add(told.created(row));
    }
  }

  /** Adds messages that are copies of others, with the large values of those. */
  public void insertCopies(Map<ItemRow, ItemRow> rows) {
    items.insert(handle, List.copyOf(rows.values()));
    rows.forEach((original, copy) -> {
      PropertyBag values = large(original.mid());
      PropertyBag kept =
          copy.uuid() == null
              ? values
              : values.toBuilder().put(PidTag.SEARCH_KEY, copy.get(PidTag.SEARCH_KEY)).build();
      if (!kept.toList().isEmpty()) {
        large(copy.mid(), EncodedBag.of(kept));
      }
      record(null, copy);
      events.add(told.copied(original, copy));
    });
  }

  /** Tells that a folder came to be as a copy of another. */
  public void copied(long fid, long original) {
    events.add(ofFolders.copied(tree.get(fid).record(), tree.get(original).record()));
  }

  /** Stores the values of a message that are too large for its row. */
  public void large(long mid, EncodedBag values) {
    items.large(handle, mid, values);
  }

  /** Those values. */
  public PropertyBag large(long mid) {
    return items.large(handle, mid);
  }

  /** Those of several messages, as far as they have any. */
  public Map<Long, PropertyBag> large(Collection<Long> mids) {
    return items.large(handle, mids);
  }

  /** Puts messages in the place of what was stored of them; those with another folder move. */
  public void replace(Map<ItemRow, ItemRow> rows) {
    items.replace(handle, rows.values());
    rows.forEach((old, next) -> {
      record(old, next);
      MailboxEvent event = told.replaced(old, next);
      if (event != null) {
        events.add(event);
      }
    });
  }

  /** Removes messages. */
  public void delete(List<ItemRow> rows) {
    items.delete(handle, rows);
    for (ItemRow row : rows) {
      record(row, null);
      if (row.deletion() == null) {
        events.add(told.deleted(row));
      }
    }
  }

  /** Tells of something more. */
  public void tell(MailboxEvent event) {
    events.add(event);
  }

  private void record(@Nullable ItemRow old, @Nullable ItemRow next) {
    itemChanges.add(new ChangeOutcome.OfItem(old, next));
    counting.item(old, next);
    links.follow(old, next, tree);
  }

  /** The rule in force for a search folder, or null. */
  public @Nullable SearchRule rule(long search) {
    return links.rule(search);
  }

  /** What a search folder shows from now on; what it shows until now must meet it. */
  public void rule(SearchRule rule) {
    links.rule(rule);
  }

  /** Lets a search folder show messages, but those that do not meet its rule. */
  public void link(SearchRule rule, Collection<ItemRow> rows) {
    links.add(rule, rows, tree);
  }

  /** Lets a search folder show messages no more, but those that meet its rule. */
  public void unlink(SearchRule rule, Collection<ItemRow> rows) {
    links.remove(rule, rows, tree);
  }

  /** Empties a search folder. */
  public void clearLinks(long search) {
    links.clear(search, counting.of(tree.get(search)));
  }

  private void subfolderChanged(long parent) {
    FolderNode node = tree.find(parent);
    if (node != null) {
      touch(parent);
      store(node, node.record().withSubfolderChange());
      counting.committed(parent);
    }
  }

  /** Remembers a folder as it was before this change. */
  private void touch(long fid) {
    if (!touched.containsKey(fid)) {
      FolderNode node = before.find(fid);
      touched.put(fid, node == null ? null : FolderRow.of(scope, before, node));
    }
  }

  private FolderTree writable() {
    if (tree == before) {
      tree = before.copy();
    }
    return tree;
  }

  /** Writes what is written once for all; the last thing before the end of the transaction. */
  void finish() {
    links.finish();
    counting.forEach(
        (fid, delta) -> folders.counts(handle, fid, tree.get(fid).counts().plus(delta)));
    MailboxTable.saveCounter(handle, scope.mailbox(), nextCounter);
  }

  /** What follows for the index in memory, once the transaction is durable. */
  ChangeOutcome outcome() {
    List<MailboxEvent> all = new ArrayList<>(events);
    counting.forEach((fid, delta) -> {
      FolderNode node = tree.get(fid);
      node.counts(node.counts().plus(delta));
      all.add(ofFolders.counted(node.record(), node.counts()));
    });
    syncs.forEach((fid, sync) -> requireNonNull(tree.find(fid)).sync(sync));
    return new ChangeOutcome(
        before,
        tree,
        nextCounter,
        hierarchy,
        properties,
        touched,
        itemChanges,
        links.outcome(),
        all);
  }
}
