package org.ropeway.store.table;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ropeway.store.table.Grouping.Group;

/**
 * The rows of a table with categories: headers, and under expanded ones what belongs to them.
 * Memory grows with the visible headers only.
 */
final class GroupedRows implements VisibleRows {
  private final SortedRows rows;
  private final Grouping grouping;
  private final Group[] shown;
  private final int[] positions;
  private final int[] positionOf;
  private final BitSet leavesShown = new BitSet();
  private final int size;

  GroupedRows(SortedRows rows, Grouping grouping, Expansion expansion) {
    this.rows = rows;
    this.grouping = grouping;
    List<Group> display = grouping.display();
    Group[] headers = new Group[display.size()];
    int[] at = new int[display.size()];
    this.positionOf = new int[display.size()];
    Arrays.fill(positionOf, -1);
    BitSet open = new BitSet();
    int n = 0;
    int position = 0;
    for (Group g : display) {
      Group parent = g.parent();
      if (parent != null && !open.get(parent.index())) {
        continue;
      }
      headers[n] = g;
      at[n++] = position;
      positionOf[g.index()] = position++;
      if (expansion.isOpen(g)) {
        if (g.level() == grouping.levels() - 1) {
          leavesShown.set(g.index());
          position += g.count();
        } else {
          open.set(g.index());
        }
      }
    }
    this.shown = Arrays.copyOf(headers, n);
    this.positions = Arrays.copyOf(at, n);
    this.size = position;
  }

  Grouping grouping() {
    return grouping;
  }

  /** The position of a group's header, or -1 if it is not visible. */
  int positionOf(Group g) {
    return positionOf[g.index()];
  }

  /** The group whose header is the last at or before a position. */
  private int shownAt(int position) {
    int at = Arrays.binarySearch(positions, position);
    return at >= 0 ? at : -at - 2;
  }

  /** How many rows stand under a visible header at the moment. */
  int visibleUnder(Group g) {
    int from = positionOf[g.index()];
    int i = shownAt(from) + 1;
    while (i < shown.length && shown[i].level() > g.level()) {
      i++;
    }
    return (i < shown.length ? positions[i] : size) - from - 1;
  }

  /** The header before a group's among those with the same parent, or null. */
  @Nullable Group previousSibling(Group g) {
    for (int i = shownAt(positionOf[g.index()]) - 1; i >= 0 && shown[i].level() >= g.level(); i--) {
      if (shown[i].level() == g.level()) {
        return shown[i];
      }
    }
    return null;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public RowRef at(int position) {
    int i = shownAt(position);
    Group g = shown[i];
    if (positions[i] == position) {
      return new RowRef(g.id(), 0, true);
    }
    int leaf = g.first() + position - positions[i] - 1;
    return new RowRef(rows.id(leaf), rows.instance(leaf), false);
  }

  @Override
  public @Nullable Group headerAt(int position) {
    int i = shownAt(position);
    return positions[i] == position ? shown[i] : null;
  }

  @Override
  public int find(RowRef row) {
    if (row.header()) {
      Group g = grouping.byId(row.id());
      return g == null ? -1 : positionOf[g.index()];
    }
    int leaf = rows.indexOf(row.id(), row.instance());
    return leaf < 0 ? -1 : positionOfLeaf(leaf);
  }

  @Override
  public int positionOfLeaf(int index) {
    Group g = grouping.ofLeaf(index);
    int header = positionOf[g.index()];
    return header >= 0 && leavesShown.get(g.index()) ? header + 1 + index - g.first() : -1;
  }

  @Override
  public int follow(VisibleRows earlier, int position) {
    int here = find(earlier.at(position));
    if (here >= 0) {
      return here;
    }
    Map<RowRef, Integer> now = new HashMap<>();
    for (int i = 0; i < size; i++) {
      now.put(at(i), i);
    }
    for (int p = position + 1; p < earlier.size(); p++) {
      Integer found = now.get(earlier.at(p));
      if (found != null) {
        return found;
      }
    }
    return size;
  }

  @Override
  public SortedRows rows() {
    return rows;
  }
}
