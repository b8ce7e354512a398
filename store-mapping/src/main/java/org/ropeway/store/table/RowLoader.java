package org.ropeway.store.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.ropeway.store.table.Grouping.Group;

/** Gets the values of visible rows from their source, a batch in one question. */
final class RowLoader {
  private final RowSource source;
  private final TableSort sort;

  RowLoader(RowSource source, TableSort sort) {
    this.source = source;
    this.sort = sort;
  }

  /**
   * The rows from {@code from} to before {@code to}; null where one is gone and the view does not
   * know yet.
   */
  List<@Nullable TableRow> load(VisibleRows rows, Expansion expansion, int from, int to) {
    return load(rows, expansion, IntStream.range(from, to).toArray());
  }

  /** The rows at some positions likewise. */
  List<@Nullable TableRow> load(VisibleRows rows, Expansion expansion, int[] positions) {
    int n = positions.length;
    long[] ids = new long[n];
    List<Long> aggregates = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      Group g = rows.headerAt(positions[i]);
      ids[i] = g == null ? rows.at(positions[i]).id() : rows.rows().id(g.first());
      if (g != null && g.aggregateLeaf() >= 0) {
        aggregates.add(rows.rows().id(g.aggregateLeaf()));
      }
    }
    List<@Nullable Row> found = source.rows(ids);
    List<@Nullable Row> maxima =
        aggregates.isEmpty()
            ? List.of()
            : source.rows(aggregates.stream().mapToLong(Long::longValue).toArray());
    List<@Nullable TableRow> result = new ArrayList<>(n);
    int a = 0;
    for (int i = 0; i < n; i++) {
      Group g = rows.headerAt(positions[i]);
      Row row = found.get(i);
      if (g == null) {
        result.add(row == null ? null : TableRow.leaf(rows.at(positions[i]), sort, row));
      } else {
        Row maximum = g.aggregateLeaf() >= 0 ? maxima.get(a++) : null;
        result.add(
            TableRow.header(
                g, sort, row, rows.rows().instance(g.first()), maximum, expansion.isOpen(g)));
      }
    }
    return result;
  }

  /** One row, or null if it is gone. */
  @Nullable TableRow load(VisibleRows rows, Expansion expansion, int position) {
    return load(rows, expansion, position, position + 1).getFirst();
  }
}
