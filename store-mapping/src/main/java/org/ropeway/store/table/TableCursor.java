package org.ropeway.store.table;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.Restriction;
import org.ropeway.store.MapiException;

/**
 * One table that somebody opened: its sort order, restriction and expanded categories, the cursor
 * and bookmarks, on a view it shares with others. Refusals are {@link MapiException}. Not
 * thread-safe, but {@code onChange} comes from other threads.
 */
public final class TableCursor implements AutoCloseable {
  private static final int BATCH = 64;

  private final RowSource source;
  private final TableViews views;
  private final Locale locale;
  private final TableWatch watch;
  private final Bookmarks bookmarks;

  private TableSort sort = TableSort.UNSORTED;
  private @Nullable Filter filter;
  private @Nullable PropertyTag columnInstances;
  private Expansion expansion = new Expansion(0, Set.of());
  private @Nullable View view;
  private @Nullable VisibleRows visible;
  private @Nullable Snapshot seen;
  private int position;

  /** Where the cursor is, and how many rows there are. */
  public record Position(int row, int count) {}

  /**
   * What a seek did.
   *
   * @param rows how far the cursor moved, negative for backward
   * @param less whether there were fewer rows than asked for
   * @param rowGone whether the bookmark's row is no longer visible
   */
  public record Sought(int rows, boolean less, boolean rowGone) {}

  /** The row found, if any, and whether the bookmark's row is no longer visible. */
  public record Found(@Nullable TableRow row, boolean rowGone) {}

  /**
   * A table of a source, in the source's own order, without restriction.
   *
   * @param onChange told, once until {@link #events} is called, that there are events; null for a
   *     table without notifications
   */
  public TableCursor(
      RowSource source, TableViews views, Locale locale, @Nullable Runnable onChange) {
    this.source = source;
    this.views = views;
    this.locale = locale;
    this.watch = new TableWatch(views, onChange);
    this.bookmarks = new Bookmarks(views.limits().bookmarks());
  }

  /**
   * Sets the columns the client will ask for; only a multivalue instance among them changes the
   * rows.
   */
  public void setColumns(List<PropertyTag> columns) {
    PropertyTag instances =
        columns.stream().filter(PropertyTag::isMultivalueInstance).findFirst().orElse(null);
    if (columns.stream().anyMatch(c -> c.isMultivalueInstance() && !c.equals(instances))) {
      throw new MapiException(ErrorCode.TOO_COMPLEX, "several multivalue instance columns");
    }
    PropertyTag sorted = sort.instances();
    if (instances != null && sorted != null && instances.id() != sorted.id()) {
      throw new MapiException(
          ErrorCode.TOO_COMPLEX, "multivalue instances of a column and another sort key");
    }
    if (!Objects.equals(instances, columnInstances)) {
      columnInstances = instances;
      startOver();
    }
  }

  /** Sorts; bookmarks end and the cursor goes to the beginning. */
  public void sort(TableSort order) {
    PropertyTag sorted = order.instances();
    PropertyTag column = columnInstances;
    if (sorted != null && column != null && sorted.id() != column.id()) {
      throw new MapiException(
          ErrorCode.TOO_COMPLEX, "multivalue instances of a sort key and another column");
    }
    sort = order;
    expansion = new Expansion(order.expanded(), Set.of());
    startOver();
  }

  /**
   * Shows only rows that meet a restriction, all rows if it is null; bookmarks end and the cursor
   * goes to the beginning.
   */
  public void restrict(@Nullable Restriction by) {
    filter = by == null ? null : Filter.of(by, source, locale, views.limits());
    startOver();
  }

  /** Makes the table as it was when opened. */
  public void reset() {
    columnInstances = null;
    filter = null;
    sort(TableSort.UNSORTED);
  }

  /** The sort order in force. */
  public TableSort sort() {
    return sort;
  }

  /** Where the cursor is; does not build a view for a table that shows all rows of its source. */
  public Position position() {
    View v = view;
    if (filter == null
        && sort.categories().isEmpty()
        && instances() == null
        && (v == null || !v.isWarm() || visible == null)) {
      watch.begin(view());
      int count = source.count();
      return new Position(Math.min(position, count), count);
    }
    int count = used().size();
    return new Position(position, count);
  }

  /**
   * Hands rows from the cursor on to a sink, backward those before the cursor, the nearest first.
   *
   * @param count how many at most
   */
  public Page query(int count, Direction direction, Advance advance, RowSink sink) {
    VisibleRows rows = used();
    RowLoader loader = loader();
    int step = direction == Direction.FORWARD ? 1 : -1;
    int edge = step > 0 ? rows.size() : 0;
    int at = position;
    int sent = 0;
    boolean full = false;
    while (sent < count && at != edge && !full) {
      int n = Math.min(Math.min(BATCH, count - sent), Math.abs(edge - at));
      int from = step > 0 ? at : at - n;
      List<@Nullable TableRow> batch = loader.load(rows, expansion, from, from + n);
      for (int i = 0; i < n && !full; i++) {
        TableRow row = batch.get(step > 0 ? i : n - 1 - i);
        full = row != null && !sink.row(row);
        if (!full) {
          at += step;
          sent += row == null ? 0 : 1;
        }
      }
    }
    if (advance == Advance.MOVE) {
      position = at;
    }
    return new Page(sent, full, at == edge);
  }

  /** Moves the cursor. */
  public Sought seek(Origin origin, int count) {
    VisibleRows rows = used();
    return seek(rows, place(origin, rows), count);
  }

  private Bookmarks.Place place(Origin origin, VisibleRows rows) {
    return switch (origin) {
      case BEGINNING -> new Bookmarks.Place(0, false);
      case CURRENT -> new Bookmarks.Place(position, false);
      case END -> new Bookmarks.Place(rows.size(), false);
    };
  }

  /** Moves the cursor from a bookmark's row; ecInvalidBookmark. */
  public Sought seek(Bytes bookmark, int count) {
    VisibleRows rows = used();
    return seek(rows, bookmarks.place(bookmark, rows), count);
  }

  private Sought seek(VisibleRows rows, Bookmarks.Place from, int count) {
    long to = (long) from.position() + count;
    position = (int) Math.max(0, Math.min(rows.size(), to));
    return new Sought(position - from.position(), position != to, from.gone());
  }

  /** Moves the cursor to where it is closest to a fraction of the table. */
  public void seekFraction(long numerator, long denominator) {
    VisibleRows rows = used();
    double to = Math.min(1, numerator / (double) denominator);
    position = (int) Math.round(rows.size() * to);
  }

  /** Makes a bookmark at the cursor; ecTooComplex if there are too many. */
  public Bytes createBookmark() {
    return bookmarks.add(visible(), position);
  }

  /** Ends a bookmark; ecInvalidBookmark if there is none. */
  public void freeBookmark(Bytes bookmark) {
    bookmarks.free(bookmark);
  }

  /** Finds the next row from an origin on and puts the cursor there; no row if there is none. */
  public Found find(Restriction wanted, Origin origin, Direction direction) {
    VisibleRows rows = used();
    return find(wanted, rows, place(origin, rows), direction);
  }

  /** Finds the next row from a bookmark's row on; ecInvalidBookmark. */
  public Found find(Restriction wanted, Bytes bookmark, Direction direction) {
    VisibleRows rows = used();
    return find(wanted, rows, bookmarks.place(bookmark, rows), direction);
  }

  private Found find(
      Restriction wanted, VisibleRows rows, Bookmarks.Place from, Direction direction) {
    Filter filtered = Filter.of(wanted, source, locale, views.limits());
    RestrictionEvaluator evaluator = filtered.evaluator(locale, views.limits());
    RowFinder finder = new RowFinder(source, loader(), views.limits(), views.nanoTime());
    RowFinder.Hit hit = finder.find(rows, expansion, from.position(), direction, evaluator);
    if (hit == null) {
      return new Found(null, from.gone());
    }
    position = hit.position();
    return new Found(hit.row(), from.gone());
  }

  /**
   * Expands a category: ecNotFound, ecNotCollapsed.
   *
   * @param count how many of its rows the sink is given at most
   * @return how many rows appeared
   */
  public int expand(long categoryId, int count, RowSink sink) {
    Grouping.Group g = group(categoryId);
    if (expansion.isOpen(g)) {
      throw new MapiException(ErrorCode.NOT_COLLAPSED, "category is expanded");
    }
    toggle(categoryId);
    GroupedRows rows = (GroupedRows) visible();
    int header = rows.positionOf(g);
    if (header < 0) {
      return 0;
    }
    int under = rows.visibleUnder(g);
    List<@Nullable TableRow> first =
        loader().load(rows, expansion, header + 1, header + 1 + Math.min(under, count));
    for (TableRow row : first) {
      if (row != null && !sink.row(row)) {
        break;
      }
    }
    return under;
  }

  /** Collapses a category: ecNotFound, ecNotExpanded. Returns how many rows went. */
  public int collapse(long categoryId) {
    Grouping.Group g = group(categoryId);
    if (!expansion.isOpen(g)) {
      throw new MapiException(ErrorCode.NOT_EXPANDED, "category is collapsed");
    }
    GroupedRows rows = (GroupedRows) visible();
    int under = rows.positionOf(g) < 0 ? 0 : rows.visibleUnder(g);
    toggle(categoryId);
    return under;
  }

  private Grouping.Group group(long categoryId) {
    Grouping.Group g = used() instanceof GroupedRows rows ? rows.grouping().byId(categoryId) : null;
    if (g == null) {
      throw new MapiException(ErrorCode.NOT_FOUND, "no such category");
    }
    return g;
  }

  private void toggle(long categoryId) {
    Expansion next = expansion.toggle(categoryId);
    if (next.toggled().size() > views.limits().toggles()) {
      throw new MapiException(ErrorCode.TOO_COMPLEX, "too many toggled categories");
    }
    expand(next);
  }

  private void expand(Expansion next) {
    Snapshot s = view().snapshot();
    expansion = next;
    show(s);
  }

  /** Which categories are expanded, and a row, for {@link #setCollapseState}. */
  public Bytes collapseState(long rowId, int instance) {
    return new CollapseState(expansion, rowId, instance).encode(sort, restriction());
  }

  /**
   * Expands what was expanded and puts the cursor on the row, or at the beginning; returns a
   * bookmark of it. ecInvalidParam if the state is one of another sort order or restriction,
   * ecTooComplex if there are too many bookmarks; the table stays as it was then.
   */
  public Bytes setCollapseState(Bytes state) {
    CollapseState s = CollapseState.decode(state, sort, restriction());
    bookmarks.requireRoom();
    expand(s.expansion());
    VisibleRows rows = visible();
    int header = rows.find(new RowRef(s.rowId(), s.instance(), true));
    position =
        Math.max(0, header >= 0 ? header : rows.find(new RowRef(s.rowId(), s.instance(), false)));
    return bookmarks.add(rows, position);
  }

  /** What happened to the rows the client knows, since the last call. */
  public List<TableEvent> events() {
    View v = view;
    return v == null ? List.of() : watch.drain(v, expansion, sort, loader());
  }

  @Override
  public void close() {
    startOver();
  }

  private @Nullable Restriction restriction() {
    Filter by = filter;
    return by == null ? null : by.restriction();
  }

  private @Nullable PropertyTag instances() {
    PropertyTag sorted = sort.instances();
    return sorted == null ? columnInstances : sorted;
  }

  private View view() {
    View v = view;
    if (v == null) {
      v = views.acquire(source, filter, sort, instances(), locale);
      view = v;
    }
    return v;
  }

  private RowLoader loader() {
    return new RowLoader(source, sort);
  }

  /**
   * The rows, by an operation after which the client is told of changes ([MS-OXCNOTIF] 3.1.4.3).
   */
  private VisibleRows used() {
    watch.begin(view());
    VisibleRows rows = visible();
    Snapshot shown = seen;
    if (shown != null) {
      watch.seen(shown);
    }
    return rows;
  }

  private VisibleRows visible() {
    Snapshot s = view().snapshot();
    VisibleRows v = visible;
    return v != null && s == seen ? v : show(s);
  }

  /** Shows a state of the view, with the cursor at the row where it was. */
  private VisibleRows show(Snapshot s) {
    VisibleRows next = TableWatch.rows(s, sort, expansion);
    VisibleRows earlier = visible;
    if (earlier != null && !earlier.equals(next) && position > 0) {
      position = Bookmarks.moved(earlier, position, next);
    }
    visible = next;
    seen = s;
    return next;
  }

  private void startOver() {
    watch.stop();
    View v = view;
    view = null;
    visible = null;
    seen = null;
    position = 0;
    bookmarks.clear();
    if (v != null) {
      v.release();
    }
  }
}
