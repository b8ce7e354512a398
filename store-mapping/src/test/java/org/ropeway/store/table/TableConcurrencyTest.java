package org.ropeway.store.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Many sessions look at tables of one folder while others change it. */
class TableConcurrencyTest {
  private static final int ROUNDS = 1500;
  private static final List<TableSort> SORTS =
      List.of(
          TableSort.UNSORTED,
          new TableSort(
              List.of(),
              List.of(new TableSort.Key(Rows.TIME, true), new TableSort.Key(Rows.SUBJECT, false)),
              0),
          new TableSort(
              List.of(
                  new TableSort.Category(
                      new TableSort.Key(Rows.SENDER, true),
                      new TableSort.Aggregate(Rows.TIME, false))),
              List.of(),
              1));

  @Test
  void views_end_up_as_the_rows_are() throws Exception {
    MemoryRowSource source = new MemoryRowSource();
    List<Future<?>> tasks = new ArrayList<>();
    try (TableViews views = new TableViews(TableLimits.DEFAULT);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int t = 0; t < 4; t++) {
        long seed = t;
        tasks.add(threads.submit(() -> change(source, new Rows(seed))));
        tasks.add(threads.submit(() -> look(source, views)));
      }
      for (Future<?> task : tasks) {
        task.get(60, TimeUnit.SECONDS);
      }
      try (TableViews fresh = new TableViews(TableLimits.DEFAULT)) {
        for (TableSort sort : SORTS) {
          assertThat(read(source, views, sort)).isEqualTo(read(source, fresh, sort));
        }
      }
    }
  }

  private static void change(MemoryRowSource source, Rows rows) {
    for (int i = 0; i < ROUNDS; i++) {
      int n = rows.random().nextInt(300) + 1;
      if (rows.random().nextInt(3) == 0) {
        source.remove(Rows.id(n));
      } else {
        source.put(rows.row(n));
      }
    }
  }

  private static void look(MemoryRowSource source, TableViews views) {
    List<Runnable> told = new CopyOnWriteArrayList<>();
    for (int i = 0; i < ROUNDS / 50; i++) {
      for (TableSort sort : SORTS) {
        try (TableCursor cursor =
            new TableCursor(source, views, Locale.ENGLISH, () -> told.add(() -> {}))) {
          cursor.sort(sort);
          for (int k = 0; k < 5; k++) {
            cursor.query(40, Direction.FORWARD, Advance.MOVE, r -> true);
            cursor.events();
            cursor.position();
          }
        }
      }
    }
  }

  private static List<RowRef> read(MemoryRowSource source, TableViews views, TableSort sort) {
    List<RowRef> refs = new ArrayList<>();
    try (TableCursor cursor = new TableCursor(source, views, Locale.ENGLISH, null)) {
      cursor.sort(sort);
      cursor.query(10_000, Direction.FORWARD, Advance.MOVE, r -> refs.add(r.ref()));
    }
    return refs;
  }
}
