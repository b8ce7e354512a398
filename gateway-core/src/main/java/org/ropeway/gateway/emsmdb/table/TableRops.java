package org.ropeway.gateway.emsmdb.table;

import org.ropeway.codec.data.ErrorCode;
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
import org.ropeway.gateway.emsmdb.RopContext;
import org.ropeway.gateway.emsmdb.RopResult;

/** The behaviour of [MS-OXCROPS] 2.2.5. */
public final class TableRops {
  /** Processes a ROP of this chapter. */
  public RopResult process(RopContext c, TableRopRequest request) {
    return switch (request) {
      case RopAbort.Request r -> refuse();
      case RopCollapseRow.Request r -> refuse();
      case RopCreateBookmark.Request r -> refuse();
      case RopExpandRow.Request r -> refuse();
      case RopFindRow.Request r -> refuse();
      case RopFreeBookmark.Request r -> refuse();
      case RopGetCollapseState.Request r -> refuse();
      case RopGetStatus.Request r -> refuse();
      case RopQueryColumnsAll.Request r -> refuse();
      case RopQueryPosition.Request r -> refuse();
      case RopQueryRows.Request r -> refuse();
      case RopResetTable.Request r -> refuse();
      case RopRestrict.Request r -> refuse();
      case RopSeekRow.Request r -> refuse();
      case RopSeekRowBookmark.Request r -> refuse();
      case RopSeekRowFractional.Request r -> refuse();
      case RopSetCollapseState.Request r -> refuse();
      case RopSetColumns.Request r -> refuse();
      case RopSortTable.Request r -> refuse();
    };
  }

  private static RopResult refuse() {
    return RopResult.failed(ErrorCode.NOT_SUPPORTED);
  }
}
