package org.ropeway.codec.rop.table;

import org.ropeway.codec.rop.RopRequest;

/** The requests of [MS-OXCROPS] 2.2.5. */
public sealed interface TableRopRequest extends RopRequest
    permits RopSetColumns.Request,
        RopSortTable.Request,
        RopRestrict.Request,
        RopQueryRows.Request,
        RopGetStatus.Request,
        RopQueryPosition.Request,
        RopSeekRow.Request,
        RopSeekRowBookmark.Request,
        RopSeekRowFractional.Request,
        RopCreateBookmark.Request,
        RopQueryColumnsAll.Request,
        RopAbort.Request,
        RopFindRow.Request,
        RopExpandRow.Request,
        RopCollapseRow.Request,
        RopGetCollapseState.Request,
        RopSetCollapseState.Request,
        RopResetTable.Request,
        RopFreeBookmark.Request {}
