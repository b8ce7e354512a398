package org.ropeway.store.table;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.PropertyTag;

/**
 * A row as a table shows it: a row of the source, one of its multivalue instances, or the header
 * row of a category, with the properties that only a table gives ([MS-OXCTABL] 2.2.1).
 */
public final class TableRow implements RestrictionEvaluator.WithSubobjects {
  private static final int INST_ID = 0x674D0014;
  private static final int INSTANCE_NUM = 0x674E0003;
  private static final int ROW_TYPE = 0x0FF50003;
  private static final int DEPTH = 0x30050003;
  private static final int CONTENT_COUNT = 0x36020003;
  private static final int CONTENT_UNREAD_COUNT = 0x36030003;
  private static final int INSTANCE_KEY = 0x0FF60102;
  private static final int LEAF_ROW = 1;
  private static final int EXPANDED_CATEGORY = 3;
  private static final int COLLAPSED_CATEGORY = 4;

  /** The columns a table has whatever its source. */
  static final List<PropertyTag> COLUMNS =
      List.of(
          new PropertyTag(INST_ID),
          new PropertyTag(INSTANCE_NUM),
          new PropertyTag(ROW_TYPE),
          new PropertyTag(DEPTH),
          new PropertyTag(CONTENT_COUNT),
          new PropertyTag(CONTENT_UNREAD_COUNT),
          new PropertyTag(INSTANCE_KEY));

  private final RowRef ref;
  private final TableSort sort;
  private final @Nullable Row row;
  private final Grouping.@Nullable Group group;
  private final @Nullable Row aggregate;
  private final int shownInstance;
  private final boolean open;

  private TableRow(
      RowRef ref,
      TableSort sort,
      @Nullable Row row,
      Grouping.@Nullable Group group,
      @Nullable Row aggregate,
      int shownInstance,
      boolean open) {
    this.ref = ref;
    this.sort = sort;
    this.row = row;
    this.group = group;
    this.aggregate = aggregate;
    this.shownInstance = shownInstance;
    this.open = open;
  }

  /** A row of the source. */
  static TableRow leaf(RowRef ref, TableSort sort, Row row) {
    return new TableRow(ref, sort, row, null, null, ref.instance(), false);
  }

  /**
   * A header row.
   *
   * @param any one of its rows, null if it is gone meanwhile
   * @param instance which of its instances
   * @param aggregate the row with the aggregate
   */
  static TableRow header(
      Grouping.Group group,
      TableSort sort,
      @Nullable Row any,
      int instance,
      @Nullable Row aggregate,
      boolean open) {
    return new TableRow(
        new RowRef(group.id(), 0, true), sort, any, group, aggregate, instance, open);
  }

  /** Whether values of this property are not those of the source. */
  static boolean isComputed(PropertyTag tag) {
    return tag.isMultivalueInstance() || COLUMNS.contains(tag);
  }

  /** Which row it is. */
  public RowRef ref() {
    return ref;
  }

  @Override
  public long id() {
    return ref.id();
  }

  @Override
  public @Nullable Object get(PropertyTag tag) {
    return switch (tag.value()) {
      case INST_ID -> ref.id();
      case INSTANCE_NUM -> ref.instance();
      case ROW_TYPE -> group == null ? LEAF_ROW : open ? EXPANDED_CATEGORY : COLLAPSED_CATEGORY;
      case INSTANCE_KEY -> instanceKey();
      default -> group == null ? leafValue(tag) : headerValue(group, tag);
    };
  }

  private @Nullable Object leafValue(PropertyTag tag) {
    Object value = row == null ? null : instance(tag, row.get(tag));
    if (value == null && tag.value() == DEPTH) {
      return sort.categories().size();
    }
    return value;
  }

  private @Nullable Object headerValue(Grouping.Group g, PropertyTag tag) {
    return switch (tag.value()) {
      case DEPTH -> g.level();
      case CONTENT_COUNT -> g.count();
      case CONTENT_UNREAD_COUNT -> g.unread();
      default -> categoryValue(g, tag);
    };
  }

  private @Nullable Object categoryValue(Grouping.Group g, PropertyTag tag) {
    for (int i = 0; i <= g.level(); i++) {
      if (sameColumn(sort.categories().get(i).key().property(), tag)) {
        return row == null ? null : instance(tag, row.get(tag));
      }
    }
    TableSort.Aggregate a = sort.categories().get(g.level()).aggregate();
    return a != null && aggregate != null && sameColumn(a.property(), tag)
        ? aggregate.get(tag)
        : null;
  }

  private static boolean sameColumn(PropertyTag a, PropertyTag b) {
    return a.id() == b.id() && (a.isMultivalueInstance() || !b.isMultivalueInstance());
  }

  private @Nullable Object instance(PropertyTag tag, @Nullable Object value) {
    if (!tag.isMultivalueInstance()) {
      return value;
    }
    return value instanceof List<?> list && shownInstance < list.size()
        ? list.get(shownInstance)
        : null;
  }

  private Object instanceKey() {
    Object own = group == null && row != null ? row.get(new PropertyTag(INSTANCE_KEY)) : null;
    if (own != null && ref.instance() == 0) {
      return own;
    }
    byte[] key = new byte[12];
    for (int i = 0; i < 8; i++) {
      key[i] = (byte) (ref.id() >>> (8 * i));
    }
    for (int i = 0; i < 4; i++) {
      key[8 + i] = (byte) (ref.instance() >>> (8 * i));
    }
    return Bytes.wrap(key);
  }

  @Override
  public @Nullable List<Row> subobjects(PropertyTag which) {
    return group == null && row instanceof RestrictionEvaluator.WithSubobjects w
        ? w.subobjects(which)
        : null;
  }
}
