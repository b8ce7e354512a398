package org.ropeway.store.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The groups of a sort order with categories ([MS-OXCTABL] 2.2.2.3.1), in the order in which their
 * header rows stand.
 */
final class Grouping {
  private static final byte[] NOTHING = {};

  /** A category: the rows that agree in one category column and those above it. */
  static final class Group {
    private final int index;
    private final int level;
    private final @Nullable Group parent;
    private final long id;
    private final int first;
    private final List<Group> children = new ArrayList<>(0);
    private int count;
    private int unread;
    private int aggregateLeaf;
    private byte[] aggregate = NOTHING;
    private int aggregateFrom;
    private int aggregateTo;

    private Group(int index, int level, @Nullable Group parent, long id, int first) {
      this.index = index;
      this.level = level;
      this.parent = parent;
      this.id = id;
      this.first = first;
      this.aggregateLeaf = -1;
    }

    /** Its number among all groups of the grouping. */
    int index() {
      return index;
    }

    /** 0 for the outermost category. */
    int level() {
      return level;
    }

    @Nullable Group parent() {
      return parent;
    }

    /**
     * PidTagInstID of its header row: the same for the same category in every state of the view.
     */
    long id() {
      return id;
    }

    /** The place of its first row in the sorted rows; all its rows stand together there. */
    int first() {
      return first;
    }

    /** PidTagContentCount. */
    int count() {
      return count;
    }

    /** PidTagContentUnreadCount. */
    int unread() {
      return unread;
    }

    /** The place of the row that has the aggregate of the group, or -1 where there is none. */
    int aggregateLeaf() {
      return aggregateLeaf;
    }

    private int compareAggregate(Group o) {
      return Arrays.compareUnsigned(
          aggregate, aggregateFrom, aggregateTo, o.aggregate, o.aggregateFrom, o.aggregateTo);
    }
  }

  private final TableSort sort;
  private final int levels;
  private final List<Group> all = new ArrayList<>();
  private final List<Group> roots = new ArrayList<>();
  private final List<Group> deepest = new ArrayList<>();
  private final List<Group> display;
  private final AtomicReferenceArray<@Nullable VisibleRows> byExpanded;

  private Grouping(SortedRows rows, TableSort sort) {
    this.sort = sort;
    this.levels = sort.categories().size();
    this.byExpanded = new AtomicReferenceArray<>(levels + 1);
    Group[] open = new Group[levels];
    byte[][] last = {NOTHING};
    rows.forEach((index, mark, rest) -> {
      byte[] key = rest == null ? NOTHING : rest;
      openGroups(open, last[0], key, index);
      for (Group g : open) {
        g.count++;
        g.unread += mark & 1;
        aggregate(g, key, index);
      }
      last[0] = key;
    });
    this.display = new ArrayList<>(all.size());
    show(roots);
  }

  /** The groups of a view's rows. */
  static Grouping of(SortedRows rows, TableSort sort) {
    return new Grouping(rows, sort);
  }

  private void openGroups(Group[] open, byte[] last, byte[] key, int index) {
    int same = last.length == 0 ? 0 : Arrays.mismatch(last, key);
    for (int level = 0; level < levels; level++) {
      if (last.length != 0 && (same < 0 || same >= KeyEncoder.end(last, level, levels))) {
        continue;
      }
      for (int l = level; l < levels; l++) {
        Group parent = l == 0 ? null : open[l - 1];
        Group g =
            new Group(
                all.size(), l, parent, categoryId(key, KeyEncoder.end(key, l, levels), l), index);
        all.add(g);
        (parent == null ? roots : parent.children).add(g);
        open[l] = g;
      }
      deepest.add(open[levels - 1]);
      return;
    }
  }

  private void aggregate(Group g, byte[] key, int index) {
    TableSort.Aggregate a = sort.categories().get(g.level).aggregate();
    if (a == null) {
      return;
    }
    int from = KeyEncoder.aggregateStart(key, g.level, levels);
    int to = KeyEncoder.aggregateEnd(key, g.level, levels);
    int c =
        g.aggregateLeaf < 0
            ? 1
            : Arrays.compareUnsigned(key, from, to, g.aggregate, g.aggregateFrom, g.aggregateTo);
    if (g.aggregateLeaf < 0 || (a.least() ? c < 0 : c > 0)) {
      g.aggregateLeaf = index;
      g.aggregate = key;
      g.aggregateFrom = from;
      g.aggregateTo = to;
    }
  }

  /**
   * A hash of the category's value; no MID or FID, as those have a REPLID in the lowest 16 bits.
   */
  private static long categoryId(byte[] key, int end, int level) {
    long h = 0xCBF29CE484222325L + level;
    for (int i = 0; i < end; i++) {
      h = (h ^ (key[i] & 0xFF)) * 0x100000001B3L;
    }
    h ^= h >>> 32;
    h *= 0x9E3779B97F4A7C15L;
    h ^= h >>> 29;
    return (h & ~0xFFFFL) == 0 ? 0x10000L : h & ~0xFFFFL;
  }

  private void show(List<Group> siblings) {
    if (siblings.isEmpty()) {
      return;
    }
    TableSort.Category category = sort.categories().get(siblings.getFirst().level);
    List<Group> ordered = siblings;
    if (category.aggregate() != null) {
      Comparator<Group> byAggregate = Group::compareAggregate;
      ordered = new ArrayList<>(siblings);
      ordered.sort(category.key().descending() ? byAggregate.reversed() : byAggregate);
    }
    for (Group g : ordered) {
      display.add(g);
      show(g.children);
    }
  }

  int levels() {
    return levels;
  }

  boolean isAggregated() {
    return sort.isAggregated();
  }

  /** How many groups of all levels there are. */
  int size() {
    return all.size();
  }

  /** All groups as their headers stand in a table that shows everything. */
  List<Group> display() {
    return display;
  }

  /** The group with an id, or null. */
  @Nullable Group byId(long id) {
    for (Group g : all) {
      if (g.id == id) {
        return g;
      }
    }
    return null;
  }

  /** The innermost group a row belongs to. */
  Group ofLeaf(int index) {
    int low = 0;
    int high = deepest.size() - 1;
    while (low < high) {
      int mid = (low + high + 1) >>> 1;
      if (deepest.get(mid).first <= index) {
        low = mid;
      } else {
        high = mid - 1;
      }
    }
    return deepest.get(low);
  }

  /** The rows of a table whose categories are in their initial state; worked out once. */
  VisibleRows visible(SortedRows rows, Expansion expansion) {
    if (!expansion.isInitial()) {
      return new GroupedRows(rows, this, expansion);
    }
    VisibleRows v = byExpanded.get(expansion.expanded());
    if (v == null) {
      v = new GroupedRows(rows, this, expansion);
      byExpanded.set(expansion.expanded(), v);
    }
    return v;
  }
}
