package org.ropeway.gateway.emsmdb.table;

import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.Restriction;
import org.ropeway.codec.rop.RowData;
import org.ropeway.codec.rop.table.RopExpandRow;
import org.ropeway.codec.rop.table.RopFindRow;
import org.ropeway.codec.rop.table.RopQueryRows;
import org.ropeway.codec.wire.WireOverflowException;
import org.ropeway.gateway.emsmdb.RopContext;
import org.ropeway.gateway.emsmdb.RopResult;
import org.ropeway.gateway.emsmdb.table.TableKind.Ability;
import org.ropeway.store.MapiException;
import org.ropeway.store.table.Advance;
import org.ropeway.store.table.Direction;
import org.ropeway.store.table.Origin;
import org.ropeway.store.table.Page;
import org.ropeway.store.table.TableCursor;
import org.ropeway.store.table.TableRow;

/**
 * The ROPs that answer with rows. [MS-OXCTABL] 3.2.5.5, 3.2.5.14, 3.2.5.17. As many rows are sent
 * as there is room for; a row for which no buffer has room is sent without its long values, because
 * a client would ask for it for ever.
 */
final class RowReading {
  /** Origin and RowCount. */
  private static final int QUERY_HEAD = RopContext.RESPONSE_HEADER + 3;

  /** RowNoLongerVisible and HasRowData. */
  private static final int FIND_HEAD = RopContext.RESPONSE_HEADER + 2;

  /** ExpandedRowCount and RowCount. */
  private static final int EXPAND_HEAD = RopContext.RESPONSE_HEADER + 6;

  /** The origin of a number; ecInvalidParam if it is none, or a bookmark. */
  static Origin origin(int number) {
    return switch (number) {
      case org.ropeway.codec.rop.table.Origin.BEGINNING -> Origin.BEGINNING;
      case org.ropeway.codec.rop.table.Origin.CURRENT -> Origin.CURRENT;
      case org.ropeway.codec.rop.table.Origin.END -> Origin.END;
      default -> throw new MapiException(ErrorCode.INVALID_PARAMETER, "origin " + number);
    };
  }

  RopResult queryRows(RopContext c, TableObject table, RopQueryRows.Request r) {
    table.columns();
    if (r.rowCount() == 0) {
      throw new MapiException(ErrorCode.INVALID_PARAMETER, "no rows wanted");
    }
    return queryRows(table, r, r.rowCount(), c.room(), c.isRoomiest());
  }

  private RopResult queryRows(
      TableObject table, RopQueryRows.Request r, int wanted, int room, boolean roomiest) {
    Direction direction = r.forwardRead() ? Direction.FORWARD : Direction.BACKWARD;
    boolean stays = (r.queryRowsFlags() & RopQueryRows.NO_ADVANCE) != 0;
    Advance advance = stays ? Advance.STAY : Advance.MOVE;
    RowWriter rows = table.rowWriter(wanted, room - QUERY_HEAD, table.tableKind().cells());
    Page page = table.cursor().query(wanted, direction, advance, rows::write);
    if (page.full() && page.rows() == 0 && roomiest) {
      rows = table.rowWriter(1, room - QUERY_HEAD, CellLimits.LEAST);
      page = table.cursor().query(1, direction, advance, rows::write);
    }
    if (page.full() && page.rows() == 0) {
      throw new WireOverflowException(room, 1);
    }
    RowData data = new RowData(rows.count(), rows.bytes());
    RopResult result = RopResult.of(new RopQueryRows.Response(origin(page, direction), data));
    int left = wanted - page.rows();
    boolean packed = (r.queryRowsFlags() & RopQueryRows.ENABLE_PACKED_BUFFERS) != 0;
    return packed && !stays && left > 0 && !page.edge()
        ? result.withMore(more -> queryRows(table, r, left, more, true))
        : result;
  }

  /** Where the cursor is: at an end if there are no more rows. */
  private static int origin(Page page, Direction direction) {
    if (!page.edge()) {
      return org.ropeway.codec.rop.table.Origin.CURRENT;
    }
    return direction == Direction.FORWARD
        ? org.ropeway.codec.rop.table.Origin.END
        : org.ropeway.codec.rop.table.Origin.BEGINNING;
  }

  RopResult findRow(RopContext c, TableObject table, RopFindRow.Request r) {
    TableRops.require(table, Ability.RESTRICT);
    table.columns();
    Restriction wanted = r.restrictionData().orElse(table.sought());
    if (wanted == null) {
      throw new MapiException(ErrorCode.INVALID_PARAMETER, "nothing to look for");
    }
    TableCursor cursor = table.cursor();
    int before = cursor.position().row();
    TableCursor.Found found = find(cursor, wanted, r);
    table.sought(wanted);
    TableRow row = found.row();
    if (row == null) {
      throw new MapiException(ErrorCode.NOT_FOUND, "no such row");
    }
    RowData data = rowData(c, table, row);
    if (data.rowCount() == 0 && !c.isRoomiest()) {
      cursor.seek(Origin.BEGINNING, before);
      throw new WireOverflowException(c.room(), 1);
    }
    return RopResult.of(new RopFindRow.Response(found.rowGone(), data));
  }

  private static TableCursor.Found find(
      TableCursor cursor, Restriction wanted, RopFindRow.Request r) {
    Direction direction =
        (r.findRowFlags() & RopFindRow.DIR_BACKWARD) != 0 ? Direction.BACKWARD : Direction.FORWARD;
    return r.origin() == org.ropeway.codec.rop.table.Origin.CUSTOM
        ? cursor.find(wanted, r.bookmark(), direction)
        : cursor.find(wanted, origin(r.origin()), direction);
  }

  /** The row as it is sent, or none if there is no room for it. */
  private static RowData rowData(RopContext c, TableObject table, TableRow row) {
    RowWriter rows = table.rowWriter(1, c.room() - FIND_HEAD, table.tableKind().cells());
    if (!rows.write(row) && c.isRoomiest()) {
      rows = table.rowWriter(1, c.room() - FIND_HEAD, CellLimits.LEAST);
      rows.write(row);
    }
    return new RowData(rows.count(), rows.bytes());
  }

  RopResult expandRow(RopContext c, TableObject table, RopExpandRow.Request r) {
    TableCursor cursor = TableRops.sorted(table);
    RowWriter rows =
        table.rowWriter(r.maxRowCount(), c.room() - EXPAND_HEAD, table.tableKind().cells());
    int expanded = cursor.expand(r.categoryId(), r.maxRowCount(), rows::write);
    table.collapseEvents();
    RowData data = new RowData(rows.count(), rows.bytes());
    return RopResult.of(new RopExpandRow.Response(expanded, data));
  }
}
