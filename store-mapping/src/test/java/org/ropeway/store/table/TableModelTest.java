package org.ropeway.store.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ropeway.codec.data.PropertyTag;

/**
 * Tables under random changes show what a plain recomputation shows, and their events turn the old
 * rows into the new ones.
 */
class TableModelTest {
  private static final TableLimits LIMITS =
      new TableLimits(
          8,
          4,
          100,
          64,
          4096,
          10_000,
          java.time.Duration.ofSeconds(20),
          100,
          1000,
          64,
          64,
          1_000_000,
          1 << 20);

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
  void shows_what_a_recomputation_shows(int block) {
    for (int i = 0; i < 40; i++) {
      run(block * 1000L + i);
    }
  }

  private static void run(long seed) {
    Rows rows = new Rows(seed);
    Map<Long, Row> all = new TreeMap<>();
    MemoryRowSource source = new MemoryRowSource();
    int n = rows.random().nextInt(60);
    for (int i = 1; i <= n; i++) {
      put(source, all, rows.row(i));
    }
    TableSort sort = rows.sort();
    Rows.Condition condition =
        rows.random().nextBoolean() ? rows.condition(0) : new Rows.Condition(null, r -> true);
    PropertyTag instances = sort.instances();
    NaiveTable naive = new NaiveTable(sort, condition.meaning(), instances);
    try (TableViews views = new TableViews(LIMITS);
        TableCursor cursor = new TableCursor(source, views, Locale.ENGLISH, () -> {})) {
      cursor.sort(sort);
      cursor.restrict(condition.restriction());
      Client client = new Client(sort);
      client.read(cursor);
      for (int step = 0; step < 12; step++) {
        change(rows, source, all);
        client.apply(cursor);
        List<String> expected =
            naive.lines(all.values()).stream().map(NaiveTable.Line::text).toList();
        assertThat(client.texts())
            .as("events, seed %d step %d %s", seed, step, sort)
            .isEqualTo(expected);
        client.read(cursor);
        assertThat(client.texts())
            .as("rows, seed %d step %d %s", seed, step, sort)
            .isEqualTo(expected);
        toggle(rows, cursor, naive, client, all);
      }
    }
  }

  private static void put(MemoryRowSource source, Map<Long, Row> all, Row row) {
    all.put(row.id(), row);
    source.put(row);
  }

  private static void change(Rows rows, MemoryRowSource source, Map<Long, Row> all) {
    for (int i = rows.random().nextInt(6); i > 0; i--) {
      int n = rows.random().nextInt(70) + 1;
      if (rows.random().nextInt(3) == 0) {
        all.remove(Rows.id(n));
        source.remove(Rows.id(n));
      } else {
        put(source, all, rows.row(n));
      }
    }
  }

  private static void toggle(
      Rows rows, TableCursor cursor, NaiveTable naive, Client client, Map<Long, Row> all) {
    List<NaiveTable.Line> lines = naive.lines(all.values());
    if (lines.isEmpty()) {
      return;
    }
    int at = rows.random().nextInt(lines.size());
    String text = lines.get(at).text();
    if (!text.startsWith("header")) {
      return;
    }
    long id = client.rows.get(at).id();
    int rowsBefore = lines.size();
    boolean open = text.endsWith("open");
    int change = open ? -cursor.collapse(id) : cursor.expand(id, 0, r -> true);
    String path = lines.get(at).path();
    if (!naive.toggled.remove(path)) {
      naive.toggled.add(path);
    }
    assertThat(naive.lines(all.values())).hasSize(rowsBefore + change);
    client.read(cursor);
  }

  /** The rows a client knows. */
  private static final class Client {
    private final TableSort sort;
    private List<TableRow> rows = new ArrayList<>();

    Client(TableSort sort) {
      this.sort = sort;
    }

    List<String> texts() {
      return rows.stream().map(r -> NaiveTable.describe(r, sort)).toList();
    }

    List<RowRef> refs() {
      return rows.stream().map(TableRow::ref).toList();
    }

    void read(TableCursor cursor) {
      rows = new ArrayList<>();
      cursor.seek(Origin.BEGINNING, 0);
      Page page = cursor.query(10_000, Direction.FORWARD, Advance.MOVE, rows::add);
      assertThat(page.edge()).isTrue();
      assertThat(page.rows()).isEqualTo(rows.size());
    }

    void apply(TableCursor cursor) {
      for (TableEvent event : cursor.events()) {
        switch (event) {
          case TableEvent.Changed c -> read(cursor);
          case TableEvent.Deleted d ->
              assertThat(rows.removeIf(r -> r.ref().equals(d.row()))).isTrue();
          case TableEvent.Added a -> {
            assertThat(refs()).as("%s", event).doesNotContain(a.row().ref());
            insert(a.row(), a.after());
          }
          case TableEvent.Modified m -> {
            assertThat(refs()).contains(m.row().ref());
            rows.removeIf(r -> r.ref().equals(m.row().ref()));
            insert(m.row(), m.after());
          }
        }
      }
    }

    private void insert(TableRow row, @org.jspecify.annotations.Nullable RowRef after) {
      int at = 0;
      if (after != null) {
        while (!rows.get(at).ref().equals(after)) {
          at++;
        }
        at++;
      }
      rows.add(at, row);
    }
  }
}
