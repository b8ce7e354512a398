package org.ropeway.store.table;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyType;
import org.ropeway.codec.data.SortOrder;
import org.ropeway.codec.data.SortOrderSet;
import org.ropeway.store.MapiException;

/**
 * A checked sort order ([MS-OXCTABL] 2.2.2.3.1, [MS-OXCDATA] 2.13).
 *
 * @param categories the columns by which rows are grouped, outermost first
 * @param keys the columns by which the rows of one group are sorted
 * @param expanded how many of the categories are expanded at the beginning
 */
public record TableSort(List<Category> categories, List<Key> keys, int expanded) {
  /** The default order: as the rows came to be. */
  public static final TableSort UNSORTED = new TableSort(List.of(), List.of(), 0);

  /** A column to sort by. */
  public record Key(PropertyTag property, boolean descending) {}

  /** A column to group by; groups are ordered by its values unless an aggregate says otherwise. */
  public record Category(Key key, @Nullable Aggregate aggregate) {}

  /**
   * The greatest (or least) value of a column within each group, by which the groups are ordered in
   * the direction of their category.
   */
  public record Aggregate(PropertyTag property, boolean least) {}

  private static final int LEAST = 0x08;
  private static final int CONTENT_COUNT = 0x3602;
  private static final int CONTENT_UNREAD_COUNT = 0x3603;

  public TableSort {
    categories = List.copyOf(categories);
    keys = List.copyOf(keys);
  }

  /** Checks a sort order: ecInvalidParam where it makes no sense, ecTooComplex over the limits. */
  public static TableSort of(SortOrderSet set, TableLimits limits) {
    int n = set.sortOrders().size();
    if (n > limits.sortKeys() || set.categorizedCount() > limits.categories()) {
      throw new MapiException(
          ErrorCode.TOO_COMPLEX, n + " sort keys, " + set.categorizedCount() + " categories");
    }
    if (set.categorizedCount() > n || set.expandedCount() > set.categorizedCount()) {
      throw new MapiException(ErrorCode.INVALID_PARAMETER, "category counts");
    }
    List<Category> categories = new ArrayList<>();
    List<Key> keys = new ArrayList<>();
    boolean afterCategory = false;
    for (SortOrder order : set.sortOrders()) {
      check(order);
      if ((order.order() & (SortOrder.MAXIMUM_CATEGORY | LEAST)) != 0) {
        aggregate(categories, afterCategory, order);
        afterCategory = false;
      } else {
        afterCategory = categories.size() < set.categorizedCount();
        Key key = new Key(order.property(), order.order() == SortOrder.DESCENDING);
        if (afterCategory) {
          categories.add(new Category(key, null));
        } else {
          keys.add(key);
        }
      }
    }
    if (categories.size() != set.categorizedCount()) {
      throw new MapiException(
          ErrorCode.INVALID_PARAMETER, "fewer category columns than categories");
    }
    TableSort sort = new TableSort(categories, keys, set.expandedCount());
    sort.instances();
    return sort;
  }

  private static void aggregate(List<Category> categories, boolean afterCategory, SortOrder order) {
    if (!afterCategory || order.property().isMultivalueInstance()) {
      throw new MapiException(
          ErrorCode.INVALID_PARAMETER,
          "aggregate " + order.property() + " does not follow a category");
    }
    Category last = categories.removeLast();
    Key key =
        new Key(
            last.key().property(),
            last.key().descending() || (order.order() & SortOrder.DESCENDING) != 0);
    categories.add(
        new Category(key, new Aggregate(order.property(), (order.order() & LEAST) != 0)));
  }

  private static void check(SortOrder order) {
    PropertyTag tag = order.property();
    int id = tag.id();
    if ((order.order() & ~(SortOrder.DESCENDING | SortOrder.MAXIMUM_CATEGORY | LEAST)) != 0
        || !isSortable(tag)
        || id == CONTENT_COUNT
        || id == CONTENT_UNREAD_COUNT) {
      throw new MapiException(
          ErrorCode.INVALID_PARAMETER, "sort by " + tag + " order " + order.order());
    }
  }

  /** Whether rows can be sorted by this column: one value that has an order. */
  static boolean isSortable(PropertyTag tag) {
    return tag.hasKnownType()
        && switch (tag.cellType()) {
          case INTEGER16,
              INTEGER32,
              INTEGER64,
              FLOATING32,
              FLOATING64,
              CURRENCY,
              FLOATING_TIME,
              BOOLEAN,
              STRING8,
              STRING,
              TIME,
              GUID,
              BINARY,
              SERVER_ID ->
              true;
          default -> false;
        };
  }

  /**
   * The column whose values stand in rows of their own, or null; ecTooComplex if there are several.
   */
  @Nullable PropertyTag instances() {
    PropertyTag found = null;
    for (PropertyTag tag : properties()) {
      if (tag.isMultivalueInstance()) {
        if (found != null && found.id() != tag.id()) {
          throw new MapiException(ErrorCode.TOO_COMPLEX, "several multivalue instance columns");
        }
        found = tag;
      }
    }
    return found;
  }

  /** All columns this order looks at. */
  List<PropertyTag> properties() {
    List<PropertyTag> all = new ArrayList<>();
    for (Category c : categories) {
      all.add(c.key().property());
      Aggregate a = c.aggregate();
      if (a != null) {
        all.add(a.property());
      }
    }
    keys.forEach(k -> all.add(k.property()));
    return all;
  }

  /** Whether groups of some level are ordered by an aggregate. */
  boolean isAggregated() {
    return categories.stream().anyMatch(c -> c.aggregate() != null);
  }

  /** Whether both make the same view: all but the expansion is equal. */
  TableSort withoutExpansion() {
    return expanded == 0 ? this : new TableSort(categories, keys, 0);
  }

  /** The type as values are stored: STRING8 is STRING. */
  static PropertyType storedType(PropertyTag tag) {
    PropertyType type = tag.cellType();
    return type == PropertyType.STRING8 ? PropertyType.STRING : type;
  }
}
