package org.ropeway.store.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ropeway.codec.data.Restriction;
import org.ropeway.store.property.PropertyBag;

/** Tables that show no more rows than a count says. [MS-OXCDATA] 2.12.12. */
class CountedViewTest {
  private final MemoryRowSource source = new MemoryRowSource();
  private final TableViews views = new TableViews(TableLimits.DEFAULT);
  private final TableCursor cursor = new TableCursor(source, views, Locale.ENGLISH, () -> {});

  @BeforeEach
  void threeOfNine() {
    for (int i = 1; i <= 9; i++) {
      put(i, "s" + i);
    }
    cursor.sort(new TableSort(List.of(), List.of(new TableSort.Key(Rows.SUBJECT, false)), 0));
    cursor.restrict(new Restriction.Count(3, new Restriction.Exist(Rows.SUBJECT)));
  }

  @AfterEach
  void close() {
    cursor.close();
    views.close();
  }

  private void put(int n, String subject) {
    source.put(new BagRow(Rows.id(n), PropertyBag.builder().put(Rows.SUBJECT, subject).build()));
  }

  private List<Object> subjects() {
    List<Object> all = new ArrayList<>();
    cursor.seek(Origin.BEGINNING, 0);
    cursor.query(100, Direction.FORWARD, Advance.MOVE, r -> all.add(r.get(Rows.SUBJECT)));
    return all;
  }

  @Test
  void theFirstOfTheOrder() {
    assertThat(subjects()).containsExactly("s1", "s2", "s3");
    assertThat(cursor.position().count()).isEqualTo(3);
  }

  /** One that comes takes the place of the last, and one that goes makes room for the next. */
  @Test
  void rowsComeAndGo() {
    subjects();
    put(20, "s0");
    assertThat(subjects()).containsExactly("s0", "s1", "s2");
    source.remove(Rows.id(1));
    source.remove(Rows.id(2));
    assertThat(subjects()).containsExactly("s0", "s3", "s4");
  }

  @Test
  void none() {
    cursor.restrict(new Restriction.Count(0, new Restriction.Exist(Rows.SUBJECT)));
    assertThat(subjects()).isEmpty();
  }
}
