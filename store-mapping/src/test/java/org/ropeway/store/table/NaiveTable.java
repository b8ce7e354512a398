package org.ropeway.store.table;

import com.ibm.icu.text.Collator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.GlobalCounter;
import org.ropeway.codec.data.PropertyTag;

/** What a table should show, worked out anew from all rows each time in the plainest way. */
final class NaiveTable {
  private final Collator collator = KeyEncoder.collator(Locale.ENGLISH);
  private final TableSort sort;
  private final Predicate<Row> restriction;
  private final @Nullable PropertyTag instances;
  final Set<String> toggled = new HashSet<>();

  NaiveTable(TableSort sort, Predicate<Row> restriction, @Nullable PropertyTag instances) {
    this.sort = sort;
    this.restriction = restriction;
    this.instances = instances;
  }

  record Leaf(Row row, int instance, @Nullable Object value) {
    @Nullable Object get(PropertyTag tag) {
      return tag.isMultivalueInstance() ? value : row.get(tag);
    }
  }

  /** One line of the table: what a header or a row looks like, and under which path it stands. */
  record Line(String text, String path) {}

  List<Line> lines(Collection<? extends Row> rows) {
    List<Leaf> leaves = leaves(rows);
    List<Line> lines = new ArrayList<>();
    show(leaves, 0, "", lines);
    return lines;
  }

  List<Leaf> leaves(Collection<? extends Row> rows) {
    List<Leaf> leaves = new ArrayList<>();
    for (Row row : rows) {
      if (restriction.test(row)) {
        if (instances != null && row.get(instances) instanceof List<?> l && !l.isEmpty()) {
          for (int i = 0; i < l.size(); i++) {
            leaves.add(new Leaf(row, i, l.get(i)));
          }
        } else {
          leaves.add(new Leaf(row, 0, null));
        }
      }
    }
    return leaves;
  }

  private void show(List<Leaf> leaves, int level, String path, List<Line> lines) {
    if (level == sort.categories().size()) {
      leaves.sort(leafOrder());
      leaves.forEach(l -> lines.add(new Line(describe(l, level), path)));
      return;
    }
    TableSort.Category category = sort.categories().get(level);
    for (List<Leaf> group : groups(leaves, category)) {
      Object value = group.getFirst().get(category.key().property());
      String inner = path + "/" + text(value);
      boolean open = level < sort.expanded() != toggled.contains(inner);
      long unread = group.stream().filter(l -> KeyEncoder.isUnread(l.row())).count();
      lines.add(
          new Line(
              "header "
                  + level
                  + " "
                  + text(value)
                  + " "
                  + group.size()
                  + " "
                  + unread
                  + (open ? " open" : " closed"),
              inner));
      if (open) {
        show(group, level + 1, inner, lines);
      }
    }
  }

  private List<List<Leaf>> groups(List<Leaf> leaves, TableSort.Category category) {
    PropertyTag tag = category.key().property();
    List<Leaf> sorted = new ArrayList<>(leaves);
    sorted.sort(Comparator.comparing(l -> l.get(tag), this::compare));
    List<List<Leaf>> groups = new ArrayList<>();
    for (Leaf l : sorted) {
      if (groups.isEmpty() || compare(groups.getLast().getFirst().get(tag), l.get(tag)) != 0) {
        groups.add(new ArrayList<>());
      }
      groups.getLast().add(l);
    }
    Comparator<List<Leaf>> byValue =
        Comparator.comparing(g -> g.getFirst().get(tag), this::compare);
    Comparator<List<Leaf>> order = category.key().descending() ? byValue.reversed() : byValue;
    TableSort.Aggregate a = category.aggregate();
    if (a != null) {
      Comparator<List<Leaf>> byAggregate = Comparator.comparing(g -> extreme(g, a), this::compare);
      order =
          (category.key().descending() ? byAggregate.reversed() : byAggregate).thenComparing(order);
    }
    groups.sort(order);
    return groups;
  }

  private @Nullable Object extreme(List<Leaf> group, TableSort.Aggregate a) {
    Comparator<Leaf> by = Comparator.comparing(l -> l.get(a.property()), this::compare);
    return (a.least() ? group.stream().min(by) : group.stream().max(by))
        .orElseThrow()
        .get(a.property());
  }

  private Comparator<Leaf> leafOrder() {
    Comparator<Leaf> order = (x, y) -> Boolean.compare(x == null, y == null);
    for (TableSort.Key k : sort.keys()) {
      Comparator<Leaf> c = Comparator.comparing(l -> l.get(k.property()), this::compare);
      order = order.thenComparing(k.descending() ? c.reversed() : c);
    }
    for (TableSort.Category c : sort.categories()) {
      TableSort.Aggregate a = c.aggregate();
      if (a != null) {
        order = order.thenComparing(l -> l.get(a.property()), this::compare);
      }
    }
    return order
        .thenComparing((a, b) -> GlobalCounter.compare(a.row().id(), b.row().id()))
        .thenComparingInt(Leaf::instance);
  }

  @SuppressWarnings("unchecked")
  private int compare(@Nullable Object a, @Nullable Object b) {
    if (a == null || b == null) {
      return a == b ? 0 : a == null ? -1 : 1;
    }
    return a instanceof String s
        ? collator.compare(s, (String) b)
        : ((Comparable<Object>) a).compareTo(b);
  }

  private static String text(@Nullable Object value) {
    return String.valueOf(value).toLowerCase(Locale.ROOT);
  }

  private static String describe(Leaf l, int depth) {
    return "row " + depth + " " + GlobalCounter.counter(l.row().id()) + "." + l.instance();
  }

  /** A row of the table under test in the same words. */
  static String describe(TableRow row, TableSort sort) {
    int depth = (Integer) Objects.requireNonNull(row.get(Rows.DEPTH));
    int type = (Integer) Objects.requireNonNull(row.get(Rows.ROW_TYPE));
    if (!row.ref().header()) {
      assert type == 1;
      return "row " + depth + " " + GlobalCounter.counter(row.id()) + "." + row.ref().instance();
    }
    Object value = row.get(sort.categories().get(depth).key().property());
    return "header "
        + depth
        + " "
        + text(value)
        + " "
        + row.get(Rows.CONTENT_COUNT)
        + " "
        + row.get(Rows.CONTENT_UNREAD)
        + (type == 3 ? " open" : " closed");
  }
}
