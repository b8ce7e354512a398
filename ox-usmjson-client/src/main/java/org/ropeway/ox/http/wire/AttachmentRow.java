package org.ropeway.ox.http.wire;

import java.util.List;
import org.ropeway.ox.OxAttachment;
import org.ropeway.ox.json.JsonInput;

/** A row of columns of a file at an object. */
final class AttachmentRow implements Rows.Row<OxAttachment> {
  private final List<Columns.Attachment> columns;
  private String id = "";
  private String name = "";
  private String type = "";
  private long size;

  /** A row of these columns. */
  AttachmentRow(List<Columns.Attachment> columns) {
    this.columns = columns;
  }

  @Override
  public void take(int index, JsonInput in) {
    if (index >= columns.size()) {
      return;
    }
    Columns.Attachment column = columns.get(index);
    switch (column) {
      case ID -> id = in.text(column.field());
      case FILENAME -> name = in.text(column.field());
      case FILE_SIZE -> size = in.number(column.field(), 0);
      case FILE_MIMETYPE -> type = in.text(column.field());
    }
  }

  @Override
  public OxAttachment build() {
    return new OxAttachment(id, name, type, size);
  }
}
