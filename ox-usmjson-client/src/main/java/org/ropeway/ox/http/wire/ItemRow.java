package org.ropeway.ox.http.wire;

import java.time.Instant;
import java.util.List;
import org.ropeway.ox.json.ItemKind;
import org.ropeway.ox.json.JsonInput;

/** A row of columns of an object of groupware, or an object with their names. */
final class ItemRow<T> implements Rows.Row<HttpItem<T>> {
  private final List<? extends Columns.Column> columns;
  private final ItemKind.Reading<T> reading;
  private String id = "";
  private Instant created = Instant.EPOCH;
  private Instant modified = Instant.EPOCH;

  /** A row of these columns. */
  ItemRow(List<? extends Columns.Column> columns, ItemKind.Reading<T> reading) {
    this.columns = columns;
    this.reading = reading;
  }

  @Override
  public void take(int index, JsonInput in) {
    if (index < columns.size()) {
      take(columns.get(index).field(), in);
    }
  }

  private void take(String name, JsonInput in) {
    switch (name) {
      case "id" -> id = in.text(name);
      case "creation_date" -> {
        created = Instant.ofEpochMilli(in.number(name, 0));
        reading.created(created);
      }
      case "last_modified_utc" -> modified = Instant.ofEpochMilli(in.number(name, 0));
      default -> reading.take(name, in);
    }
  }

  /** An object as {@code get} answers. */
  static <T> HttpItem<T> object(JsonInput json, ItemKind.Reading<T> reading) {
    ItemRow<T> row = new ItemRow<>(List.of(), reading);
    json.object("data", row::take);
    return row.build();
  }

  @Override
  public HttpItem<T> build() {
    return new HttpItem<>(id, created, modified, reading.build(id, modified));
  }
}
