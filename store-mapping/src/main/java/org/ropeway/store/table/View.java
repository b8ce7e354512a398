package org.ropeway.store.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.Restriction;
import org.ropeway.store.MapiException;
import org.ropeway.store.table.RowSource.RowChange;

/**
 * The rows of a source that meet a restriction, in a sort order; shared by all tables that show the
 * same. Changes of rows are queued as they happen and worked in when somebody looks. Thread-safe.
 */
final class View {
  private static final int LOG = 256;

  /** Of a view without rows, most of it for comparing strings. */
  private static final int WEIGHT = 4096;

  /** What a view shows: equal keys share one view. */
  record Key(
      RowSource source,
      @Nullable Filter filter,
      TableSort sort,
      @Nullable PropertyTag instances,
      Locale locale) {}

  private final Key key;
  private final @Nullable RestrictionEvaluator restriction;
  private final long most;
  private final KeyEncoder encoder;
  private final TableLimits limits;
  private final LongSupplier nanoTime;
  private final Runnable onBuilt;
  private final AtomicInteger holders = new AtomicInteger(1);
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

  private final ReentrantLock work = new ReentrantLock();
  private RowSource.@Nullable Subscription subscription;
  private long @Nullable [] log;
  private long version = LOG;
  private volatile @Nullable Snapshot current;

  private final Object queue = new Object();
  private List<RowChange> pending = new ArrayList<>();
  private State state = State.COLD;
  private volatile boolean stale;

  private enum State {
    COLD,
    BUILDING,
    /** Being built of rows that have changed altogether meanwhile. */
    OVERTAKEN,
    WARM
  }

  View(Key key, TableLimits limits, LongSupplier nanoTime, Runnable onBuilt) {
    this.key = key;
    Filter filter = key.filter();
    Restriction r = filter == null ? null : filter.restriction();
    this.restriction = filter == null ? null : filter.evaluator(key.locale(), limits);
    this.most = r instanceof Restriction.Count c ? c.count() : Long.MAX_VALUE;
    this.encoder = new KeyEncoder(key.sort(), key.locale());
    this.limits = limits;
    this.nanoTime = nanoTime;
    this.onBuilt = onBuilt;
  }

  /** Takes part in the view's life; false if it has ended. */
  boolean retain() {
    return holders.getAndUpdate(n -> n == 0 ? 0 : n + 1) != 0;
  }

  /** Leaves it; the last one ends it. */
  void release() {
    if (holders.decrementAndGet() == 0) {
      work.lock();
      try {
        RowSource.Subscription s = subscription;
        subscription = null;
        current = null;
        if (s != null) {
          s.close();
        }
      } finally {
        work.unlock();
      }
    }
  }

  /** Whether rows can be had without asking the source for all of them. */
  boolean isWarm() {
    synchronized (queue) {
      return state == State.WARM;
    }
  }

  /** Estimated memory in bytes. */
  long weight() {
    Snapshot s = current;
    return WEIGHT + (s == null ? 0 : s.rows().weight());
  }

  /**
   * Runs {@code listener} whenever a row of the view appears, changes or goes, until the
   * subscription is closed.
   */
  RowSource.Subscription listen(Runnable listener) {
    work.lock();
    try {
      ensureSubscribed();
    } finally {
      work.unlock();
    }
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  /**
   * The present rows. Builds the view if nobody did or if more happened meanwhile than is kept;
   * ecTooComplex over the limits.
   */
  Snapshot snapshot() {
    Snapshot s = current;
    if (s != null && !stale) {
      return s;
    }
    work.lock();
    try {
      return refreshed();
    } finally {
      work.unlock();
    }
  }

  /** The rows changed between two snapshots, or null if they are too many to know. */
  @Nullable Set<Long> changed(Snapshot from, Snapshot to) {
    work.lock();
    try {
      if (version - from.version() > LOG) {
        return null;
      }
      Set<Long> ids = new LinkedHashSet<>();
      long[] log = this.log;
      for (long v = from.version(); log != null && v < to.version(); v++) {
        ids.add(log[(int) (v % LOG)]);
      }
      return ids;
    } finally {
      work.unlock();
    }
  }

  private Snapshot refreshed() {
    ensureSubscribed();
    Snapshot s = current;
    List<RowChange> changes;
    boolean build;
    synchronized (queue) {
      build = state == State.COLD || s == null || (isLimited() && !pending.isEmpty());
      changes = pending;
      pending = new ArrayList<>();
      stale = false;
      if (build) {
        state = State.BUILDING;
      }
    }
    if (build || s == null) {
      return built();
    }
    if (changes.isEmpty()) {
      return s;
    }
    SortedRows rows = s.rows();
    for (RowChange c : changes) {
      rows = applied(rows, c);
      log(c.id());
    }
    Snapshot next = new Snapshot(rows, key.sort(), version);
    current = next;
    return next;
  }

  private void log(long id) {
    if (log == null) {
      log = new long[LOG];
    }
    log[(int) (version++ % LOG)] = id;
  }

  private void ensureSubscribed() {
    if (holders.get() == 0) {
      throw new IllegalStateException("view has ended");
    }
    if (subscription == null) {
      subscription = key.source().subscribe(this::onChange);
    }
  }

  private void onChange(RowChange change) {
    if (change.equals(RowChange.EVERYTHING)) {
      startOver();
      return;
    }
    if (!matches(change.before()) && !matches(change.after())) {
      return;
    }
    synchronized (queue) {
      if (state == State.WARM && pending.size() >= limits.pendingChanges()) {
        state = State.COLD;
        pending = new ArrayList<>();
      }
      if (state != State.COLD) {
        pending.add(change);
      }
      stale = true;
    }
    listeners.forEach(Runnable::run);
  }

  /** Whether the rows shown are the first of those that match, so that one change moves others. */
  private boolean isLimited() {
    return most != Long.MAX_VALUE;
  }

  /** What was built, or is being built, is no longer true. */
  private void startOver() {
    synchronized (queue) {
      boolean building = state == State.BUILDING || state == State.OVERTAKEN;
      state = building ? State.OVERTAKEN : State.COLD;
      pending = new ArrayList<>();
      stale = true;
    }
    listeners.forEach(Runnable::run);
  }

  private boolean matches(@Nullable Row row) {
    return row != null && (restriction == null || restriction.matches(row));
  }

  private Snapshot built() {
    boolean done = false;
    try {
      EntryList entries = scanned();
      Map<Long, RowChange> meanwhile = new LinkedHashMap<>();
      synchronized (queue) {
        pending.forEach(c -> meanwhile.put(c.id(), c));
        pending = new ArrayList<>();
        stale = state == State.OVERTAKEN;
        state = stale ? State.COLD : State.WARM;
      }
      done = true;
      if (!meanwhile.isEmpty()) {
        entries.removeIf(meanwhile.keySet());
        meanwhile.values().forEach(c -> addEntries(entries, c.after()));
      }
      version += LOG + 1;
      Snapshot next = new Snapshot(entries.sorted(most), key.sort(), version);
      current = next;
      onBuilt.run();
      return next;
    } finally {
      if (!done) {
        synchronized (queue) {
          state = State.COLD;
          pending = new ArrayList<>();
        }
      }
    }
  }

  private EntryList scanned() {
    EntryList entries = new EntryList(Math.min(key.source().count(), limits.viewRows()));
    List<PropertyTag> columns = new ArrayList<>(encoder.columns());
    if (restriction != null) {
      columns.addAll(restriction.columns());
    }
    PropertyTag instances = key.instances();
    if (instances != null) {
      columns.add(instances);
    }
    Deadline deadline = new Deadline(limits.buildTime(), nanoTime);
    key.source()
        .scan(
            columns.stream().distinct().toList(),
            row -> {
              addEntries(entries, row);
              deadline.row();
            });
    return entries;
  }

  private void addEntries(EntryList entries, @Nullable Row row) {
    if (row == null || !matches(row)) {
      return;
    }
    if (entries.size >= limits.viewRows()) {
      throw new MapiException(
          ErrorCode.TOO_COMPLEX, "view of more than " + limits.viewRows() + " rows");
    }
    for (Entry e : entries(row)) {
      entries.add(e);
    }
  }

  /** The entries of a row: one, or one for each value of the multivalue instance column. */
  private List<Entry> entries(Row row) {
    PropertyTag instances = key.instances();
    if (instances != null && row.get(instances) instanceof List<?> values && !values.isEmpty()) {
      List<Entry> list = new ArrayList<>(values.size());
      for (int i = 0; i < values.size(); i++) {
        list.add(encoder.encode(row, i, values.get(i)));
      }
      return list;
    }
    return List.of(encoder.encode(row, 0, null));
  }

  private SortedRows applied(SortedRows from, RowChange change) {
    SortedRows rows = from;
    Row before = change.before();
    Row after = change.after();
    List<Entry> old = before != null && matches(before) ? entries(before) : List.of();
    List<Entry> now = after != null && matches(after) ? entries(after) : List.of();
    for (Entry e : old) {
      if (!now.contains(e)) {
        int at = rows.find(e);
        int found = at >= 0 ? at : rows.indexOf(e.id(), e.instance());
        rows = found < 0 ? rows : rows.without(found);
      }
    }
    for (Entry e : now) {
      rows = rows.with(e);
    }
    return rows;
  }

  /** Entries being collected. */
  private static final class EntryList {
    private Entry[] entries;
    private int size;

    EntryList(int expected) {
      entries = new Entry[Math.max(16, expected)];
    }

    void add(Entry e) {
      if (size == entries.length) {
        entries = Arrays.copyOf(entries, size + (size >> 1));
      }
      entries[size++] = e;
    }

    void removeIf(Set<Long> ids) {
      int to = 0;
      for (int i = 0; i < size; i++) {
        if (!ids.contains(entries[i].id())) {
          entries[to++] = entries[i];
        }
      }
      size = to;
    }

    /** The first of them in order. */
    SortedRows sorted(long most) {
      Arrays.sort(entries, 0, size);
      return SortedRows.of(entries, (int) Math.min(size, most));
    }
  }
}
