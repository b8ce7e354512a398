package org.ropeway.ox.http.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.ropeway.ox.json.JsonFormatException;
import org.ropeway.ox.json.JsonInput;

/** Rows of columns, as lists come (ox-http-api.md 4.1). */
final class Rows {
  static final int MAX = 500_000;

  private Rows() {}

  /** Takes the values of one row, in the order asked for; what it leaves is skipped. */
  interface Row<T> {
    /** The value of the column with this index, or of the header field behind the columns. */
    void take(int index, JsonInput in);

    /** What was read. */
    T build();
  }

  /** All rows; null is none. */
  static <T> List<T> read(JsonInput in, Supplier<Row<T>> rows) {
    return read(in, rows, row -> row);
  }

  /** What {@code each} makes of them, one by one. */
  static <T, R> List<R> read(JsonInput in, Supplier<Row<T>> rows, Function<T, R> each) {
    List<R> out = new ArrayList<>();
    in.each(
        "data",
        () -> {
          if (out.size() >= MAX) {
            throw new JsonFormatException("data has more than " + MAX + " rows");
          }
          out.add(each.apply(one(in, rows.get())));
        });
    return out;
  }

  /** Rows of what is there; bare ids of what is not are added to {@code gone}. */
  static <T> List<T> updates(JsonInput in, Supplier<? extends Row<T>> rows, List<String> gone) {
    List<T> out = new ArrayList<>();
    in.each(
        "data",
        () -> {
          if (out.size() + gone.size() >= MAX) {
            throw new JsonFormatException("data has more than " + MAX + " rows");
          }
          if (in.isList()) {
            out.add(one(in, rows.get()));
          } else {
            gone.add(in.text("an id"));
          }
        });
    return out;
  }

  static <T> T one(JsonInput in, Row<T> row) {
    int[] index = {0};
    in.each("a row", () -> row.take(index[0]++, in));
    return row.build();
  }
}
