package org.ropeway.ox.http.wire;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ropeway.ox.OxPerson;
import org.ropeway.ox.json.JsonInput;

/** A row of contact columns. */
final class PersonRow implements Rows.Row<OxPerson> {
  static final List<Columns.Person> COLUMNS = List.of(Columns.Person.values());

  private final List<Columns.Person> columns;
  private String id = "";
  private String folder = "";
  private String uid = "";
  private String displayName = "";
  private String email = "";
  private int userId;
  private final Map<String, String> fields = new HashMap<>();

  PersonRow() {
    this(COLUMNS);
  }

  /** A row of these columns. */
  PersonRow(List<Columns.Person> columns) {
    this.columns = columns;
  }

  @Override
  public void take(int index, JsonInput in) {
    if (index >= columns.size() || in.isNull()) {
      return;
    }
    Columns.Person column = columns.get(index);
    String what = column.field();
    switch (column) {
      case ID -> id = in.text(what);
      case FOLDER -> folder = in.text(what);
      case UID -> uid = in.text(what);
      case DISPLAY_NAME -> displayName = in.text(what);
      case EMAIL1 -> email = in.text(what);
      case USER_ID -> userId = in.integer(what, 0);
      default -> {
        if (in.isText()) {
          fields.put(what, in.text(what));
        }
      }
    }
  }

  /** An entry without a uid is known by folder and number. */
  @Override
  public OxPerson build() {
    String known = uid.isEmpty() ? folder + "/" + id : uid;
    return new OxPerson(id, known, userId, displayName, email, fields);
  }
}
