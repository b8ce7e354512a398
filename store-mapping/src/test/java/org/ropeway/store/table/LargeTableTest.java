package org.ropeway.store.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.ropeway.codec.data.FileTime;
import org.ropeway.store.property.PropertyBag;

/** A folder of 100,000 mails is as quick to open as a small one once its view is warm. */
class LargeTableTest {
  private static final int MAILS = 100_000;
  private static final TableSort NEWEST_FIRST =
      new TableSort(List.of(), List.of(new TableSort.Key(Rows.TIME, true)), 0);
  private static final TableSort CONVERSATIONS =
      new TableSort(
          List.of(
              new TableSort.Category(
                  new TableSort.Key(Rows.SUBJECT, true),
                  new TableSort.Aggregate(Rows.TIME, false))),
          List.of(new TableSort.Key(Rows.TIME, true)),
          1);

  private static Row mail(int n, Random random) {
    return new BagRow(
        Rows.id(n),
        PropertyBag.builder()
            .put(Rows.TIME, new FileTime(130_000_000_000_000_000L + random.nextInt(1_000_000_000)))
            .put(Rows.SUBJECT, "conversation " + random.nextInt(30_000))
            .put(Rows.FLAGS, random.nextInt(2))
            .build());
  }

  @Test
  void opens_quickly_and_stays_up_to_date() {
    Random random = new Random(1);
    MemoryRowSource source = new MemoryRowSource();
    for (int i = 1; i <= MAILS; i++) {
      source.put(mail(i, random));
    }
    try (TableViews views = new TableViews(TableLimits.DEFAULT)) {
      open(source, views, NEWEST_FIRST, 50);
      open(source, views, CONVERSATIONS, 50);
      long began = System.nanoTime();
      for (int i = 0; i < 2000; i++) {
        open(source, views, NEWEST_FIRST, 50);
      }
      long warm = (System.nanoTime() - began) / 2000;
      began = System.nanoTime();
      for (int i = 0; i < 2000; i++) {
        source.put(mail(random.nextInt(MAILS) + 1, random));
        open(source, views, NEWEST_FIRST, 50);
      }
      long changing = (System.nanoTime() - began) / 2000;
      assertThat(warm).as("ns to open a warm table").isLessThan(3_000_000);
      assertThat(changing).as("ns to open a table that changed").isLessThan(6_000_000);
    }
    try (TableViews fresh = new TableViews(TableLimits.DEFAULT)) {
      open(source, fresh, NEWEST_FIRST, MAILS + 1);
    }
  }

  private static void open(MemoryRowSource source, TableViews views, TableSort sort, int rows) {
    try (TableCursor cursor = new TableCursor(source, views, Locale.ENGLISH, null)) {
      cursor.sort(sort);
      FileTime[] last = {new FileTime(Long.MAX_VALUE)};
      Page page =
          cursor.query(
              rows,
              Direction.FORWARD,
              Advance.MOVE,
              r -> {
                FileTime time = (FileTime) Objects.requireNonNull(r.get(Rows.TIME));
                assertThat(sort.equals(CONVERSATIONS) || time.compareTo(last[0]) <= 0).isTrue();
                last[0] = time;
                return true;
              });
      assertThat(page.rows()).isEqualTo(Math.min(rows, MAILS));
    }
  }
}
