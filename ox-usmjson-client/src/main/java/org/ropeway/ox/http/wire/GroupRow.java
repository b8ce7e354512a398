package org.ropeway.ox.http.wire;

import java.util.ArrayList;
import java.util.List;
import org.ropeway.ox.OxGroup;
import org.ropeway.ox.json.JsonInput;

/** A row of group columns; the members come as one text (recording group-01). */
final class GroupRow implements Rows.Row<OxGroup> {
  static final List<Columns.Group> COLUMNS = List.of(Columns.Group.values());

  private final List<Columns.Group> columns;
  private int id;
  private String name = "";
  private String displayName = "";
  private final List<Integer> members = new ArrayList<>();

  GroupRow() {
    this(COLUMNS);
  }

  /** A row of these columns. */
  GroupRow(List<Columns.Group> columns) {
    this.columns = columns;
  }

  @Override
  public void take(int index, JsonInput in) {
    if (index >= columns.size() || in.isNull()) {
      return;
    }
    Columns.Group column = columns.get(index);
    switch (column) {
      case ID -> id = in.integer(column.field(), 0);
      case NAME -> name = in.text(column.field());
      case DISPLAY_NAME -> displayName = in.text(column.field());
      case MEMBERS -> {
        for (String number : in.text(column.field()).split(",")) {
          if (number.matches("[0-9]{1,9}")) {
            members.add(Integer.parseInt(number));
          }
        }
      }
    }
  }

  @Override
  public OxGroup build() {
    return new OxGroup(id, name, displayName, List.copyOf(members));
  }
}
