package org.ropeway.store.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.ropeway.store.table.Grouping.Group;

/**
 * Tells one table's client what changes: it remembers the state the client knows, and when events
 * are fetched compares it with the present one, so that many changes cost one comparison. More than
 * the limits allow become one {@link TableEvent.Changed}, after which nothing is told until the
 * table is used.
 */
final class TableWatch {
  private static final long SECOND = 1_000_000_000L;

  private final TableViews views;
  private final @Nullable Runnable onChange;
  private final AtomicBoolean dirty = new AtomicBoolean();
  private volatile boolean watching;
  private RowSource.@Nullable Subscription subscription;
  private @Nullable Snapshot known;
  private long secondBegan;
  private int inSecond;

  TableWatch(TableViews views, @Nullable Runnable onChange) {
    this.views = views;
    this.onChange = onChange;
    this.secondBegan = views.nanoTime().getAsLong();
  }

  /** The rows of a table in a state of its view. */
  static VisibleRows rows(Snapshot s, TableSort sort, Expansion expansion) {
    return sort.categories().isEmpty()
        ? new FlatRows(s.rows())
        : s.grouping().visible(s.rows(), expansion);
  }

  /** From now on the client is told of changes; called before rows are looked at. */
  void begin(View view) {
    if (onChange == null) {
      return;
    }
    if (subscription == null) {
      subscription = view.listen(this::changed);
    }
    if (!watching) {
      dirty.set(false);
      known = null;
      watching = true;
    }
  }

  /**
   * What the client is assumed to know from now on, unless it knows an earlier state of which it
   * was not yet told all.
   */
  void seen(Snapshot shown) {
    if (watching && known == null) {
      known = shown;
    }
  }

  /** Forgets the view. */
  void stop() {
    watching = false;
    known = null;
    RowSource.Subscription s = subscription;
    subscription = null;
    if (s != null) {
      s.close();
    }
  }

  private void changed() {
    Runnable tell = onChange;
    if (watching && tell != null && dirty.compareAndSet(false, true)) {
      tell.run();
    }
  }

  /** What happened since the last call. */
  List<TableEvent> drain(View view, Expansion expansion, TableSort sort, RowLoader loader) {
    if (!watching || !dirty.getAndSet(false)) {
      return List.of();
    }
    Snapshot from = known;
    Snapshot to = from == null || !view.isWarm() ? null : view.snapshot();
    Set<Long> ids = from == null || to == null ? null : view.changed(from, to);
    if (from == null
        || to == null
        || ids == null
        || ids.size() > views.limits().reportedChanges()) {
      return justChanged();
    }
    List<TableEvent> events =
        compare(rows(from, sort, expansion), rows(to, sort, expansion), ids, expansion, loader);
    if (events == null || isOverRate(events.size())) {
      return justChanged();
    }
    known = to;
    return events;
  }

  private List<TableEvent> justChanged() {
    watching = false;
    known = null;
    return List.of(new TableEvent.Changed());
  }

  private boolean isOverRate(int more) {
    long now = views.nanoTime().getAsLong();
    if (now - secondBegan > SECOND) {
      secondBegan = now;
      inSecond = 0;
    }
    inSecond += more;
    return inSecond > views.limits().eventsPerSecond();
  }

  /**
   * The events that turn one state into the other, or null if a row cannot be read or there are too
   * many.
   */
  private @Nullable List<TableEvent> compare(
      VisibleRows from, VisibleRows to, Set<Long> ids, Expansion expansion, RowLoader loader) {
    List<TableEvent> events = new ArrayList<>();
    Set<Integer> places = new TreeSet<>();
    Set<RowRef> before = touched(from, to, ids, places, events);
    int max = views.limits().reportedChanges() * 4;
    if (places.size() + events.size() > max) {
      return null;
    }
    int[] positions = places.stream().mapToInt(Integer::intValue).toArray();
    List<@Nullable TableRow> rows = loader.load(to, expansion, positions);
    for (int i = 0; i < positions.length; i++) {
      TableRow row = rows.get(i);
      int place = positions[i];
      if (row == null) {
        return null;
      }
      RowRef after = place == 0 ? null : to.at(place - 1);
      events.add(
          before.contains(row.ref())
              ? new TableEvent.Modified(row, after)
              : new TableEvent.Added(row, after));
    }
    return events;
  }

  /**
   * Finds the rows to tell of: puts deletions into {@code events}, positions of what is there now
   * into {@code places}; returns which were there before.
   */
  private static Set<RowRef> touched(
      VisibleRows from,
      VisibleRows to,
      Set<Long> ids,
      Set<Integer> places,
      List<TableEvent> events) {
    Set<RowRef> before = new LinkedHashSet<>();
    Set<RowRef> now = new HashSet<>();
    GroupsTouched groups = new GroupsTouched(from, to);
    from.rows()
        .visitUnshared(
            to.rows(),
            (i, id, instance) -> {
              if (ids.contains(id)) {
                groups.before(i);
                if (from.positionOfLeaf(i) >= 0) {
                  before.add(new RowRef(id, instance, false));
                }
              }
            });
    to.rows()
        .visitUnshared(
            from.rows(),
            (i, id, instance) -> {
              if (ids.contains(id)) {
                groups.now(i);
                int p = to.positionOfLeaf(i);
                if (p >= 0) {
                  places.add(p);
                  now.add(new RowRef(id, instance, false));
                }
              }
            });
    groups.collect(before, now, places);
    for (RowRef ref : before) {
      if (!now.contains(ref)) {
        events.add(new TableEvent.Deleted(ref));
      }
    }
    return before;
  }

  /**
   * The categories whose rows changed: their headers show other counts, stand elsewhere, or come
   * and go.
   */
  private static final class GroupsTouched {
    private final @Nullable GroupedRows from;
    private final @Nullable GroupedRows to;

    /** In the order of their rows, in which clients are told of those that go. */
    private final Set<Group> before = new LinkedHashSet<>();

    private final Set<Group> now = new LinkedHashSet<>();

    GroupsTouched(VisibleRows from, VisibleRows to) {
      this.from = from instanceof GroupedRows g ? g : null;
      this.to = to instanceof GroupedRows g ? g : null;
    }

    void before(int leaf) {
      add(from, leaf, before);
    }

    void now(int leaf) {
      add(to, leaf, now);
    }

    private static void add(@Nullable GroupedRows rows, int leaf, Set<Group> groups) {
      for (Group g = rows == null ? null : rows.grouping().ofLeaf(leaf);
          g != null && groups.add(g);
          g = g.parent()) {}
    }

    void collect(Set<RowRef> beforeRows, Set<RowRef> nowRows, Set<Integer> places) {
      GroupedRows was = from;
      GroupedRows is = to;
      if (was == null || is == null) {
        return;
      }
      Set<Group> all = new LinkedHashSet<>(now);
      for (Group g : before) {
        if (was.positionOf(g) >= 0) {
          beforeRows.add(new RowRef(g.id(), 0, true));
        }
        Group same = is.grouping().byId(g.id());
        if (same != null) {
          all.add(same);
        }
      }
      for (Group g : all) {
        boolean alone = all.stream().filter(o -> o.level() == g.level()).count() == 1;
        add(g, alone, was, is, beforeRows, nowRows, places);
      }
    }

    private static void add(
        Group g,
        boolean alone,
        GroupedRows from,
        GroupedRows to,
        Set<RowRef> beforeRows,
        Set<RowRef> nowRows,
        Set<Integer> places) {
      int p = to.positionOf(g);
      if (p < 0) {
        return;
      }
      nowRows.add(new RowRef(g.id(), 0, true));
      places.add(p);
      Group old = from.grouping().byId(g.id());
      if (old == null || from.positionOf(old) < 0) {
        return;
      }
      beforeRows.add(new RowRef(g.id(), 0, true));
      if (to.grouping().isAggregated() && (!alone || movedAlone(old, g, from, to))) {
        for (int i = p + 1; i <= p + to.visibleUnder(g); i++) {
          RowRef ref = to.at(i);
          places.add(i);
          nowRows.add(ref);
          if (from.find(ref) >= 0) {
            beforeRows.add(ref);
          }
        }
      }
    }

    /**
     * Whether the rows under the only header that changed have to follow it to another place;
     * categories ordered by their own value never move.
     */
    private static boolean movedAlone(Group old, Group g, GroupedRows from, GroupedRows to) {
      Group a = from.previousSibling(old);
      Group b = to.previousSibling(g);
      return (a == null ? 0 : a.id()) != (b == null ? 0 : b.id());
    }
  }
}
