package org.ropeway.gateway.emsmdb.table;

import java.util.List;
import java.util.Optional;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.PropertyRow;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.data.RelOp;
import org.ropeway.codec.data.Restriction;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.table.RopCreateBookmark;
import org.ropeway.codec.rop.table.RopFindRow;
import org.ropeway.codec.rop.table.RopQueryPosition;
import org.ropeway.codec.rop.table.RopQueryRows;
import org.ropeway.codec.rop.table.RopSeekRow;
import org.ropeway.codec.rop.table.RopSeekRowBookmark;
import org.ropeway.gateway.emsmdb.RopClient;

/** A client of one table whose first column is the subject. */
final class TableClient {
  private static final PropertyTag SUBJECT = PidTag.SUBJECT;

  private final RopClient client;
  private final int table;

  TableClient(RopClient client, int table) {
    this.client = client;
    this.table = table;
  }

  /** The first cells of rows. */
  static List<Object> subjects(List<PropertyRow> rows) {
    return rows.stream().map(r -> r.values().getFirst()).toList();
  }

  /** Reads rows. */
  RopQueryRows.Response query(int flags, boolean forward, int count) {
    return client.get(table, RopQueryRows.ROP, new RopQueryRows.Request(flags, forward, count));
  }

  /** The first cells of the rows read. */
  List<Object> read(boolean forward, int count) {
    return subjects(client.rows(table, query(0, forward, count).rowData()));
  }

  /** Where the cursor is. */
  int position() {
    return (int)
        client.get(table, RopQueryPosition.ROP, new RopQueryPosition.Request()).numerator();
  }

  /** Moves the cursor. */
  RopSeekRow.Response seek(int origin, int count) {
    return client.get(table, RopSeekRow.ROP, new RopSeekRow.Request(origin, count, true));
  }

  /** A condition on the subject. */
  static Restriction subject(RelOp op, String text) {
    return new Restriction.Property(op, SUBJECT, new PropertyValue(SUBJECT, text));
  }

  /** A request for the row with a subject; without one, for the row sought before. */
  static RopFindRow.Request finding(int flags, String text, int origin, Bytes bookmark) {
    Optional<Restriction> wanted =
        text.isEmpty() ? Optional.empty() : Optional.of(subject(RelOp.EQUAL, text));
    return new RopFindRow.Request(flags, wanted, origin, bookmark);
  }

  /** The first cell of the row found. */
  Object find(int flags, String text, int origin) {
    RopFindRow.Response found =
        client.get(table, RopFindRow.ROP, finding(flags, text, origin, Bytes.EMPTY));
    return client.rows(table, found.rowData()).getFirst().values().getFirst();
  }

  /** A bookmark at the cursor. */
  Bytes bookmark() {
    return client.get(table, RopCreateBookmark.ROP, new RopCreateBookmark.Request()).bookmark();
  }

  /** Moves the cursor. */
  RopSeekRowBookmark.Response seek(Bytes bookmark, int count) {
    return client.get(
        table, RopSeekRowBookmark.ROP, new RopSeekRowBookmark.Request(bookmark, count, true));
  }
}
