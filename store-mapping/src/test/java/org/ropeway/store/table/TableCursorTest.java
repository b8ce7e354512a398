package org.ropeway.store.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.GlobalCounter;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.data.RelOp;
import org.ropeway.codec.data.Restriction;
import org.ropeway.codec.data.SortOrder;
import org.ropeway.codec.data.SortOrderSet;
import org.ropeway.store.MapiException;
import org.ropeway.store.property.PropertyBag;

/** One table: cursor, bookmarks, search, categories' state and limits ([MS-OXCTABL] 3.2.5). */
class TableCursorTest {
  private static final TableSort BY_SUBJECT =
      new TableSort(List.of(), List.of(new TableSort.Key(Rows.SUBJECT, false)), 0);
  private final MemoryRowSource source = new MemoryRowSource();
  private final AtomicLong clock = new AtomicLong();
  private final TableViews views = new TableViews(TableLimits.DEFAULT, clock::get);
  private final AtomicInteger told = new AtomicInteger();
  private final TableCursor cursor =
      new TableCursor(source, views, Locale.ENGLISH, told::incrementAndGet);

  @AfterEach
  void close() {
    cursor.close();
    views.close();
  }

  private static Row row(int n, String subject) {
    return new BagRow(
        Rows.id(n),
        PropertyBag.builder()
            .put(Rows.SUBJECT, subject)
            .put(Rows.IMPORTANCE, n % 3)
            .put(Rows.FLAGS, n % 2)
            .build());
  }

  private void fill(int n) {
    for (int i = 1; i <= n; i++) {
      source.put(row(i, "s" + (char) ('a' + i)));
    }
  }

  private List<Long> read(int count, Direction direction, Advance advance) {
    List<Long> ids = new ArrayList<>();
    cursor.query(count, direction, advance, r -> ids.add(GlobalCounter.counter(r.id())));
    return ids;
  }

  @Test
  void reads_both_ways_and_moves_only_when_asked() {
    fill(9);
    cursor.sort(BY_SUBJECT);
    assertThat(read(3, Direction.FORWARD, Advance.STAY)).containsExactly(1L, 2L, 3L);
    assertThat(read(3, Direction.FORWARD, Advance.MOVE)).containsExactly(1L, 2L, 3L);
    assertThat(cursor.position()).isEqualTo(new TableCursor.Position(3, 9));
    assertThat(read(2, Direction.BACKWARD, Advance.MOVE)).containsExactly(3L, 2L);
    assertThat(cursor.position().row()).isEqualTo(1);
    assertThat(read(100, Direction.FORWARD, Advance.MOVE)).hasSize(8);
    assertThat(cursor.query(1, Direction.FORWARD, Advance.MOVE, r -> true))
        .isEqualTo(new Page(0, false, true));
    assertThat(cursor.query(1, Direction.BACKWARD, Advance.MOVE, r -> false))
        .isEqualTo(new Page(0, true, false));
  }

  @Test
  void seeks_from_origins_and_fractions() {
    fill(10);
    cursor.sort(BY_SUBJECT);
    assertThat(cursor.seek(Origin.BEGINNING, 4)).isEqualTo(new TableCursor.Sought(4, false, false));
    assertThat(cursor.seek(Origin.CURRENT, -10)).isEqualTo(new TableCursor.Sought(-4, true, false));
    assertThat(cursor.seek(Origin.END, -3)).isEqualTo(new TableCursor.Sought(-3, false, false));
    assertThat(cursor.seek(Origin.CURRENT, Integer.MAX_VALUE))
        .isEqualTo(new TableCursor.Sought(3, true, false));
    assertThat(cursor.seek(Origin.BEGINNING, Integer.MIN_VALUE))
        .isEqualTo(new TableCursor.Sought(0, true, false));
    cursor.seekFraction(1, 2);
    assertThat(cursor.position().row()).isEqualTo(5);
    cursor.seekFraction(2, 3);
    assertThat(cursor.position().row()).isEqualTo(7);
    cursor.seekFraction(7, 3);
    assertThat(cursor.position().row()).isEqualTo(10);
    cursor.seekFraction(0, 0);
    assertThat(cursor.position().row()).isZero();
  }

  @Test
  void position_of_a_plain_table_builds_no_view() {
    fill(5);
    assertThat(cursor.position()).isEqualTo(new TableCursor.Position(0, 5));
    source.put(row(6, "new"));
    assertThat(cursor.events()).containsExactly(new TableEvent.Changed());
    assertThat(cursor.position().count()).isEqualTo(6);
  }

  @Test
  void the_cursor_stays_at_its_row() {
    fill(6);
    cursor.sort(BY_SUBJECT);
    cursor.seek(Origin.BEGINNING, 3);
    source.put(row(20, "aaa"));
    source.remove(Rows.id(2));
    assertThat(read(1, Direction.FORWARD, Advance.STAY)).containsExactly(4L);
    source.remove(Rows.id(4));
    assertThat(read(1, Direction.FORWARD, Advance.STAY)).containsExactly(5L);
    cursor.seek(Origin.END, 0);
    source.put(row(21, "zz"));
    assertThat(read(5, Direction.FORWARD, Advance.STAY)).containsExactly(21L);
    cursor.seek(Origin.BEGINNING, 0);
    source.put(row(22, "a"));
    assertThat(read(1, Direction.FORWARD, Advance.STAY)).containsExactly(22L);
  }

  @Test
  void bookmarks_follow_their_row_until_it_is_gone() {
    fill(6);
    cursor.sort(BY_SUBJECT);
    cursor.seek(Origin.BEGINNING, 3);
    Bytes mark = cursor.createBookmark();
    source.put(row(4, "zzz"));
    assertThat(cursor.seek(mark, 0).rowGone()).isFalse();
    assertThat(cursor.position().row()).isEqualTo(5);
    source.remove(Rows.id(4));
    assertThat(cursor.seek(mark, 0)).isEqualTo(new TableCursor.Sought(0, false, true));
    source.put(row(4, "sa"));
    assertThat(cursor.seek(mark, 1)).isEqualTo(new TableCursor.Sought(1, false, false));
    cursor.freeBookmark(mark);
    refused(ErrorCode.INVALID_BOOKMARK, () -> cursor.seek(mark, 0));
    refused(ErrorCode.INVALID_BOOKMARK, () -> cursor.freeBookmark(mark));
    refused(ErrorCode.INVALID_BOOKMARK, () -> cursor.seek(Bytes.of((byte) 1), 0));
    Bytes other = cursor.createBookmark();
    cursor.sort(BY_SUBJECT);
    refused(ErrorCode.INVALID_BOOKMARK, () -> cursor.seek(other, 0));
  }

  @Test
  void finds_near_and_far_rows_both_ways() {
    for (int i = 1; i <= 2000; i++) {
      source.put(row(i, String.format("%05d", i)));
    }
    cursor.sort(BY_SUBJECT);
    assertThat(find("00003", Origin.BEGINNING, Direction.FORWARD)).isEqualTo(3);
    assertThat(cursor.position().row()).isEqualTo(2);
    assertThat(find("01999", Origin.BEGINNING, Direction.FORWARD)).isEqualTo(1999);
    assertThat(find("00003", Origin.CURRENT, Direction.FORWARD)).isNull();
    assertThat(find("00003", Origin.END, Direction.BACKWARD)).isEqualTo(3);
    assertThat(find("00003", Origin.CURRENT, Direction.BACKWARD)).isNull();
    Bytes mark = cursor.createBookmark();
    source.remove(Rows.id(3));
    Restriction any = new Restriction.Exist(Rows.SUBJECT);
    TableCursor.Found found = cursor.find(any, mark, Direction.FORWARD);
    assertThat(found.rowGone()).isTrue();
    assertThat(found.row())
        .isNotNull()
        .extracting(r -> GlobalCounter.counter(r.id()))
        .isEqualTo(4L);
  }

  private @org.jspecify.annotations.Nullable Long find(
      String subject, Origin origin, Direction direction) {
    TableRow row =
        cursor
            .find(
                new Restriction.Property(
                    RelOp.EQUAL, Rows.SUBJECT, new PropertyValue(Rows.SUBJECT, subject)),
                origin,
                direction)
            .row();
    return row == null ? null : GlobalCounter.counter(row.id());
  }

  @Test
  void collapse_state_survives_another_opening() {
    fill(9);
    TableSort sort =
        new TableSort(
            List.of(new TableSort.Category(new TableSort.Key(Rows.IMPORTANCE, false), null)),
            List.of(new TableSort.Key(Rows.SUBJECT, false)),
            0);
    cursor.sort(sort);
    List<TableRow> headers = new ArrayList<>();
    cursor.query(10, Direction.FORWARD, Advance.STAY, headers::add);
    assertThat(headers).hasSize(3);
    List<Long> shown = new ArrayList<>();
    assertThat(cursor.expand(headers.get(1).id(), 2, r -> shown.add(GlobalCounter.counter(r.id()))))
        .isEqualTo(3);
    assertThat(shown).containsExactly(1L, 4L);
    refused(ErrorCode.NOT_COLLAPSED, () -> cursor.expand(headers.get(1).id(), 0, r -> true));
    refused(ErrorCode.NOT_EXPANDED, () -> cursor.collapse(headers.get(0).id()));
    refused(ErrorCode.NOT_FOUND, () -> cursor.collapse(12345));
    Bytes state = cursor.collapseState(Rows.id(4), 0);
    try (TableCursor again = new TableCursor(source, views, Locale.ENGLISH, null)) {
      again.sort(sort);
      Bytes mark = again.setCollapseState(state);
      assertThat(again.position()).isEqualTo(new TableCursor.Position(3, 6));
      again.seek(Origin.BEGINNING, 0);
      assertThat(again.seek(mark, 0)).isEqualTo(new TableCursor.Sought(0, false, false));
      assertThat(again.position().row()).isEqualTo(3);
      for (int i = 1; i < TableLimits.DEFAULT.bookmarks(); i++) {
        again.createBookmark();
      }
      again.collapse(headers.get(1).id());
      TableCursor.Position before = again.position();
      refused(ErrorCode.TOO_COMPLEX, () -> again.setCollapseState(state));
      assertThat(again.position()).isEqualTo(before);
      again.sort(BY_SUBJECT);
      refused(ErrorCode.INVALID_PARAMETER, () -> again.setCollapseState(state));
      refused(ErrorCode.INVALID_PARAMETER, () -> again.setCollapseState(Bytes.of((byte) 9)));
      again.sort(sort);
      again.restrict(new Restriction.Exist(Rows.SUBJECT));
      refused(ErrorCode.INVALID_PARAMETER, () -> again.setCollapseState(state));
    }
  }

  @Test
  void tells_once_and_only_after_use() {
    fill(3);
    cursor.sort(BY_SUBJECT);
    source.put(row(4, "x"));
    assertThat(told).hasValue(0);
    assertThat(cursor.events()).isEmpty();
    read(10, Direction.FORWARD, Advance.MOVE);
    source.put(row(5, "y"));
    source.put(row(6, "z"));
    assertThat(told).hasValue(1);
    assertThat(cursor.events()).hasSize(2).allMatch(TableEvent.Added.class::isInstance);
    assertThat(cursor.events()).isEmpty();
    source.remove(Rows.id(5));
    assertThat(told).hasValue(2);
    assertThat(cursor.events())
        .containsExactly(new TableEvent.Deleted(new RowRef(Rows.id(5), 0, false)));
  }

  /** Found by the differential test: their order was a matter of chance. */
  @Test
  void categories_that_go_at_once_are_told_in_their_order() {
    fill(9);
    cursor.sort(
        new TableSort(
            List.of(new TableSort.Category(new TableSort.Key(Rows.SUBJECT, false), null)),
            List.of(new TableSort.Key(Rows.IMPORTANCE, false)),
            0));
    List<RowRef> headers = new ArrayList<>();
    cursor.query(10, Direction.FORWARD, Advance.STAY, r -> headers.add(r.ref()));
    assertThat(headers).hasSize(9);
    for (int i = 8; i >= 1; i--) {
      source.remove(Rows.id(i));
    }
    assertThat(cursor.events())
        .containsExactlyElementsOf(
            headers.subList(0, 8).stream().map(TableEvent.Deleted::new).toList());
  }

  @Test
  void storms_become_one_event() {
    fill(3);
    cursor.sort(BY_SUBJECT);
    read(10, Direction.FORWARD, Advance.MOVE);
    for (int i = 10; i < 3000; i++) {
      source.put(row(i, "storm"));
    }
    assertThat(told).hasValue(1);
    assertThat(cursor.events()).containsExactly(new TableEvent.Changed());
    source.put(row(4000, "more"));
    assertThat(cursor.events()).isEmpty();
    assertThat(read(5000, Direction.BACKWARD, Advance.STAY)).isNotEmpty();
    source.put(row(4001, "more"));
    assertThat(cursor.events()).singleElement().isInstanceOf(TableEvent.Added.class);
  }

  @Test
  void a_steady_stream_of_events_is_cut_by_the_second() {
    fill(3);
    cursor.sort(BY_SUBJECT);
    boolean cut = false;
    for (int i = 10; i < 400 && !cut; i++) {
      read(1, Direction.FORWARD, Advance.STAY);
      source.put(row(i, "s"));
      cut = cursor.events().contains(new TableEvent.Changed());
    }
    assertThat(cut).isTrue();
    clock.addAndGet(2_000_000_000L);
    read(1, Direction.FORWARD, Advance.STAY);
    source.put(row(500, "s"));
    assertThat(cursor.events()).singleElement().isInstanceOf(TableEvent.Added.class);
  }

  @Test
  void no_notifications_where_none_are_wanted() {
    try (TableCursor quiet = new TableCursor(source, views, Locale.ENGLISH, null)) {
      quiet.query(1, Direction.FORWARD, Advance.STAY, r -> true);
      fill(1);
      assertThat(quiet.events()).isEmpty();
    }
  }

  @Test
  void changes_that_do_not_concern_the_view_wake_nobody() {
    cursor.restrict(
        new Restriction.Property(
            RelOp.EQUAL, Rows.SUBJECT, new PropertyValue(Rows.SUBJECT, "wanted")));
    read(1, Direction.FORWARD, Advance.STAY);
    source.put(row(1, "other"));
    assertThat(told).hasValue(0);
    source.put(row(2, "WANTED"));
    assertThat(told).hasValue(1);
  }

  @Test
  void tables_that_show_the_same_share_a_view() {
    fill(3);
    Restriction r = new Restriction.Exist(Rows.SUBJECT);
    try (TableCursor a = new TableCursor(source, views, Locale.ENGLISH, null);
        TableCursor b = new TableCursor(source, views, Locale.ENGLISH, null)) {
      for (TableCursor c : List.of(a, b)) {
        c.sort(BY_SUBJECT);
        c.restrict(r);
        c.query(1, Direction.FORWARD, Advance.MOVE, row -> true);
      }
      assertThat(views.size()).isEqualTo(1);
    }
    assertThat(views.size()).isEqualTo(1);
  }

  @Test
  void a_view_nobody_else_can_have_goes_with_its_table() {
    MemoryRowSource own = new MemoryRowSource(List.of(row(1, "x")));
    try (TableCursor c = new TableCursor(own, views, Locale.ENGLISH, null)) {
      assertThat(c.query(9, Direction.FORWARD, Advance.MOVE, row -> true).rows()).isEqualTo(1);
      assertThat(views.size()).isZero();
    }
  }

  @Test
  void views_without_rows_weigh_something() {
    TableLimits few =
        new TableLimits(8, 4, 10, 64, 4096, 10, Duration.ofSeconds(9), 9, 9, 9, 9, 9, 1 << 16);
    try (TableViews bounded = new TableViews(few)) {
      for (int i = 0; i < 100; i++) {
        try (TableCursor c =
            new TableCursor(new MemoryRowSource(), bounded, Locale.ENGLISH, null)) {
          c.position();
        }
      }
      assertThat(bounded.size()).isBetween(1L, 16L);
    }
  }

  @Test
  void what_costs_too_much_is_refused() {
    List<SortOrder> nine = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      nine.add(new SortOrder(Rows.SUBJECT, 0));
    }
    refused(
        ErrorCode.TOO_COMPLEX,
        () -> TableSort.of(new SortOrderSet(0, 0, nine), TableLimits.DEFAULT));
    refused(
        ErrorCode.TOO_COMPLEX,
        () -> TableSort.of(new SortOrderSet(5, 0, nine.subList(0, 6)), TableLimits.DEFAULT));
    refused(
        ErrorCode.INVALID_PARAMETER,
        () -> TableSort.of(new SortOrderSet(2, 0, nine.subList(0, 1)), TableLimits.DEFAULT));
    refused(
        ErrorCode.INVALID_PARAMETER,
        () ->
            TableSort.of(
                new SortOrderSet(0, 0, List.of(new SortOrder(Rows.KEYWORDS, 0))),
                TableLimits.DEFAULT));
    refused(
        ErrorCode.INVALID_PARAMETER,
        () ->
            TableSort.of(
                new SortOrderSet(0, 0, List.of(new SortOrder(Rows.SUBJECT, 4))),
                TableLimits.DEFAULT));
    for (int i = 0; i < TableLimits.DEFAULT.bookmarks(); i++) {
      cursor.createBookmark();
    }
    refused(ErrorCode.TOO_COMPLEX, cursor::createBookmark);
  }

  @Test
  void a_view_that_is_too_large_or_too_slow_is_refused() {
    TableLimits small =
        new TableLimits(8, 4, 10, 64, 4096, 100, Duration.ofMillis(5), 10, 10, 10, 10, 10, 1000);
    fill(20);
    for (int i = 21; i < 600; i++) {
      source.put(row(i, "x"));
    }
    try (TableViews few = new TableViews(small, () -> 0);
        TableViews slow =
            new TableViews(
                new TableLimits(
                    8, 4, 10, 64, 4096, 1000, Duration.ofMillis(5), 10, 10, 10, 10, 10, 1000),
                () -> clock.addAndGet(6_000_000));
        TableCursor a = new TableCursor(source, few, Locale.ENGLISH, null);
        TableCursor b = new TableCursor(source, slow, Locale.ENGLISH, null)) {
      refused(ErrorCode.TOO_COMPLEX, () -> a.query(1, Direction.FORWARD, Advance.STAY, r -> true));
      refused(ErrorCode.TOO_COMPLEX, () -> b.query(1, Direction.FORWARD, Advance.STAY, r -> true));
      for (int i = 100; i < 600; i++) {
        source.remove(Rows.id(i));
      }
      assertThat(a.query(1, Direction.FORWARD, Advance.STAY, r -> true).rows()).isEqualTo(1);
    }
  }

  @Test
  void multivalue_instances_of_a_column_make_rows() {
    source.put(
        new BagRow(
            Rows.id(1), PropertyBag.builder().put(Rows.KEYWORDS, List.of("a", "b")).build()));
    source.put(new BagRow(Rows.id(2), PropertyBag.EMPTY));
    cursor.setColumns(List.of(Rows.KEYWORD, Rows.SUBJECT));
    List<Object> values = new ArrayList<>();
    cursor.query(
        10,
        Direction.FORWARD,
        Advance.MOVE,
        r -> values.add(String.valueOf(r.get(Rows.KEYWORD)) + r.ref().instance()));
    assertThat(values).containsExactly("a0", "b1", "null0");
    cursor.setColumns(List.of(Rows.SUBJECT));
    assertThat(cursor.position().count()).isEqualTo(2);
  }

  private static void refused(ErrorCode code, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(MapiException.class, e -> assertThat(e.code()).isEqualTo(code));
  }
}
