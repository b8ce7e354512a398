package org.ropeway.ox.http.wire;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.ropeway.ox.OxContact;
import org.ropeway.ox.OxContactField;
import org.ropeway.ox.json.ContactFields;
import org.ropeway.ox.json.JsonInput;

/** A row of columns of a contact, or an object with their names. */
final class ContactRow implements Rows.Row<HttpContact> {
  private final List<Columns.Contact> columns;
  private final Map<OxContactField, String> fields = new EnumMap<>(OxContactField.class);
  private String id = "";
  private Instant created = Instant.EPOCH;
  private Instant modified = Instant.EPOCH;

  /** A row of these columns. */
  ContactRow(List<Columns.Contact> columns) {
    this.columns = columns;
  }

  @Override
  public void take(int index, JsonInput in) {
    if (index < columns.size()) {
      Columns.Contact column = columns.get(index);
      column
          .content()
          .ifPresentOrElse(
              field -> ContactFields.read(field, in, fields), () -> take(column.field(), in));
    }
  }

  private void take(String name, JsonInput in) {
    if (name.equals(Columns.Contact.ID.field())) {
      id = in.text(name);
    } else if (name.equals(Columns.Contact.CREATION_DATE.field())) {
      created = Instant.ofEpochMilli(in.number(name, 0));
    } else if (name.equals(Columns.Contact.LAST_MODIFIED_UTC.field())) {
      modified = Instant.ofEpochMilli(in.number(name, 0));
    }
  }

  /** An object as {@code get} answers. */
  static HttpContact object(JsonInput json) {
    ContactRow row = new ContactRow(List.of());
    json.object(
        "data",
        (name, in) ->
            OxContactField.of(name)
                .ifPresentOrElse(
                    field -> ContactFields.read(field, in, row.fields), () -> row.take(name, in)));
    return row.build();
  }

  @Override
  public HttpContact build() {
    return new HttpContact(new OxContact(id, modified, fields), created);
  }
}
