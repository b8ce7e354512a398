package org.ropeway.gateway.emsmdb.table;

import java.util.List;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyType;
import org.ropeway.codec.rop.table.RopAbort;
import org.ropeway.codec.rop.table.RopCollapseRow;
import org.ropeway.codec.rop.table.RopCreateBookmark;
import org.ropeway.codec.rop.table.RopExpandRow;
import org.ropeway.codec.rop.table.RopFindRow;
import org.ropeway.codec.rop.table.RopFreeBookmark;
import org.ropeway.codec.rop.table.RopGetCollapseState;
import org.ropeway.codec.rop.table.RopGetStatus;
import org.ropeway.codec.rop.table.RopQueryColumnsAll;
import org.ropeway.codec.rop.table.RopQueryPosition;
import org.ropeway.codec.rop.table.RopQueryRows;
import org.ropeway.codec.rop.table.RopResetTable;
import org.ropeway.codec.rop.table.RopRestrict;
import org.ropeway.codec.rop.table.RopSeekRow;
import org.ropeway.codec.rop.table.RopSeekRowBookmark;
import org.ropeway.codec.rop.table.RopSeekRowFractional;
import org.ropeway.codec.rop.table.RopSetCollapseState;
import org.ropeway.codec.rop.table.RopSetColumns;
import org.ropeway.codec.rop.table.RopSortTable;
import org.ropeway.codec.rop.table.TableRopRequest;
import org.ropeway.codec.rop.table.TableStatus;
import org.ropeway.gateway.emsmdb.RopContext;
import org.ropeway.gateway.emsmdb.RopResult;
import org.ropeway.gateway.emsmdb.table.TableKind.Ability;
import org.ropeway.store.MapiException;
import org.ropeway.store.table.TableCursor;
import org.ropeway.store.table.TableLimits;
import org.ropeway.store.table.TableSort;

/**
 * The behaviour of [MS-OXCROPS] 2.2.5. Everything is done when it is answered, so that the flags
 * for asynchronous execution have no effect and there is never anything to abort. Events of a table
 * that still wait to be told when its columns, order or categories change would be misunderstood
 * afterwards.
 */
public final class TableRops {
  private static final TableStatus SETCOL_ERROR = new TableStatus(TableStatus.TBLSTAT_SETCOL_ERROR);
  private static final TableStatus SORT_ERROR = new TableStatus(TableStatus.TBLSTAT_SORT_ERROR);
  private static final TableStatus RESTRICT_ERROR =
      new TableStatus(TableStatus.TBLSTAT_RESTRICT_ERROR);

  private final RowReading reading = new RowReading();

  /** Processes a ROP of this chapter. */
  public RopResult process(RopContext c, TableRopRequest request) {
    TableObject table = c.input(TableObject.class);
    return switch (request) {
      case RopSetColumns.Request r -> setColumns(table, r.propertyTags(), limits(c));
      case RopSortTable.Request r -> sortTable(table, r, limits(c));
      case RopRestrict.Request r -> restrict(table, r);
      case RopQueryRows.Request r -> reading.queryRows(c, table, r);
      case RopFindRow.Request r -> reading.findRow(c, table, r);
      case RopExpandRow.Request r -> reading.expandRow(c, table, r);
      case RopGetStatus.Request r -> RopResult.of(table.status());
      case RopAbort.Request r -> abort(table);
      case RopQueryPosition.Request r -> queryPosition(table.cursor());
      case RopSeekRow.Request r -> seekRow(table.cursor(), r);
      case RopSeekRowBookmark.Request r -> seekRowBookmark(marked(table), r);
      case RopSeekRowFractional.Request r -> seekRowFractional(table.cursor(), r);
      case RopCreateBookmark.Request r ->
          RopResult.of(new RopCreateBookmark.Response(marked(table).createBookmark()));
      case RopFreeBookmark.Request r -> {
        marked(table).freeBookmark(r.bookmark());
        yield RopResult.SUCCESS;
      }
      case RopQueryColumnsAll.Request r -> queryColumnsAll(table);
      case RopResetTable.Request r -> resetTable(table);
      case RopCollapseRow.Request r -> collapseRow(table, r);
      case RopGetCollapseState.Request r -> getCollapseState(sorted(table), r);
      case RopSetCollapseState.Request r -> setCollapseState(table, r);
    };
  }

  private static TableLimits limits(RopContext c) {
    return c.session().setup().views().limits();
  }

  /** Refuses with ecNotSupported what a table of this kind cannot do. */
  static void require(TableObject table, Ability ability) {
    if (!table.tableKind().can(ability)) {
      throw new MapiException(ErrorCode.NOT_SUPPORTED, ability + " of " + table.tableKind());
    }
  }

  /** The cursor of a table that has bookmarks, and columns. */
  private static TableCursor marked(TableObject table) {
    require(table, Ability.BOOKMARK);
    table.columns();
    return table.cursor();
  }

  /** The cursor of a table that may have categories, and has columns. */
  static TableCursor sorted(TableObject table) {
    require(table, Ability.SORT);
    table.columns();
    return table.cursor();
  }

  /** [MS-OXCTABL] 3.2.5.2: after a failure the table has no columns. */
  private static RopResult setColumns(
      TableObject table, List<PropertyTag> columns, TableLimits limits) {
    table.columns(null);
    table.status(SETCOL_ERROR);
    if (columns.isEmpty() || !columns.stream().allMatch(TableRops::isColumn)) {
      throw new MapiException(ErrorCode.INVALID_PARAMETER, "columns " + columns);
    }
    if (columns.size() > limits.columns()) {
      throw new MapiException(ErrorCode.TOO_COMPLEX, columns.size() + " columns");
    }
    if (columns.stream().anyMatch(PropertyTag::isMultivalueInstance)) {
      require(table, Ability.SORT);
    }
    table.cursor().setColumns(columns);
    table.columns(List.copyOf(columns));
    table.collapseEvents();
    return complete(table);
  }

  /** [MS-OXCTABL] 3.2.5.1. */
  private static RopResult complete(TableObject table) {
    table.status(TableStatus.COMPLETE);
    return RopResult.of(TableStatus.COMPLETE);
  }

  private static boolean isColumn(PropertyTag tag) {
    return tag.hasKnownType()
        && tag.type() != PropertyType.UNSPECIFIED
        && tag.type() != PropertyType.ERROR;
  }

  /** [MS-OXCTABL] 3.2.5.3: after a failure the order is the one before. */
  private static RopResult sortTable(
      TableObject table, RopSortTable.Request r, TableLimits limits) {
    require(table, Ability.SORT);
    table.status(SORT_ERROR);
    table.cursor().sort(TableSort.of(r.sortOrderSet(), limits));
    table.forgetEvents();
    return complete(table);
  }

  /** [MS-OXCTABL] 3.2.5.4: after a failure the restriction is the one before. */
  private static RopResult restrict(TableObject table, RopRestrict.Request r) {
    require(table, Ability.RESTRICT);
    table.status(RESTRICT_ERROR);
    table.cursor().restrict(r.restrictionData().orElse(null));
    table.forgetEvents();
    return complete(table);
  }

  /** [MS-OXCTABL] 3.2.5.6. */
  private static RopResult abort(TableObject table) {
    require(table, Ability.BOOKMARK);
    throw new MapiException(ErrorCode.ABORT_FAILED, "nothing to abort");
  }

  /** Begins notifications as every look at a table does ([MS-OXCNOTIF] 3.1.4.3). */
  private static RopResult queryColumnsAll(TableObject table) {
    table.cursor().position();
    return RopResult.of(new RopQueryColumnsAll.Response(TableColumns.of(table.tableKind())));
  }

  private static RopResult queryPosition(TableCursor cursor) {
    TableCursor.Position position = cursor.position();
    return RopResult.of(new RopQueryPosition.Response(position.row(), position.count()));
  }

  private static RopResult seekRow(TableCursor cursor, RopSeekRow.Request r) {
    TableCursor.Sought sought = cursor.seek(RowReading.origin(r.origin()), r.rowCount());
    return RopResult.of(
        new RopSeekRow.Response(sought.less(), r.wantRowMovedCount() ? sought.rows() : 0));
  }

  private static RopResult seekRowBookmark(TableCursor cursor, RopSeekRowBookmark.Request r) {
    TableCursor.Sought sought = cursor.seek(r.bookmark(), r.rowCount());
    return RopResult.of(
        new RopSeekRowBookmark.Response(
            sought.rowGone(), sought.less(), r.wantRowMovedCount() ? sought.rows() : 0));
  }

  private static RopResult seekRowFractional(TableCursor cursor, RopSeekRowFractional.Request r) {
    if (r.denominator() == 0) {
      throw new MapiException(ErrorCode.INVALID_PARAMETER, "denominator 0");
    }
    cursor.seekFraction(r.numerator(), r.denominator());
    return RopResult.SUCCESS;
  }

  private static RopResult resetTable(TableObject table) {
    require(table, Ability.SORT);
    table.columns(null);
    table.sought(null);
    table.cursor().reset();
    table.status(TableStatus.COMPLETE);
    table.forgetEvents();
    return RopResult.SUCCESS;
  }

  private static RopResult collapseRow(TableObject table, RopCollapseRow.Request r) {
    int collapsed = sorted(table).collapse(r.categoryId());
    table.collapseEvents();
    return RopResult.of(new RopCollapseRow.Response(collapsed));
  }

  private static RopResult setCollapseState(TableObject table, RopSetCollapseState.Request r) {
    Bytes bookmark = sorted(table).setCollapseState(r.collapseState());
    table.collapseEvents();
    return RopResult.of(new RopSetCollapseState.Response(bookmark));
  }

  private static RopResult getCollapseState(TableCursor cursor, RopGetCollapseState.Request r) {
    Bytes state = cursor.collapseState(r.rowId(), (int) r.rowInstanceNumber());
    return RopResult.of(new RopGetCollapseState.Response(state));
  }
}
