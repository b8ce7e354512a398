package org.ropeway.it.spec;

import java.util.List;
import java.util.Optional;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.PropertyRow;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyType;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.data.RelOp;
import org.ropeway.codec.data.Restriction;
import org.ropeway.codec.data.SortOrder;
import org.ropeway.codec.data.SortOrderSet;
import org.ropeway.codec.rop.Rop;
import org.ropeway.codec.rop.RopRequest;
import org.ropeway.codec.rop.RopResponse;
import org.ropeway.codec.rop.folder.RopGetContentsTable;
import org.ropeway.codec.rop.folder.RopGetHierarchyTable;
import org.ropeway.codec.rop.table.Origin;
import org.ropeway.codec.rop.table.RopCreateBookmark;
import org.ropeway.codec.rop.table.RopFindRow;
import org.ropeway.codec.rop.table.RopQueryPosition;
import org.ropeway.codec.rop.table.RopQueryRows;
import org.ropeway.codec.rop.table.RopRestrict;
import org.ropeway.codec.rop.table.RopSeekRow;
import org.ropeway.codec.rop.table.RopSeekRowBookmark;
import org.ropeway.codec.rop.table.RopSetColumns;
import org.ropeway.codec.rop.table.RopSortTable;
import org.ropeway.gateway.client.MapiRef;
import org.ropeway.gateway.client.RopFuture;
import org.ropeway.it.stage.Outlook;

/** An open table and what its client does with it, in few words. */
final class TableDesk {
  private final Outlook outlook;
  private final MapiRef table;

  TableDesk(Outlook outlook, MapiRef table) {
    this.outlook = outlook;
    this.table = table;
  }

  /** The messages of a folder. */
  static TableDesk contents(Outlook outlook, MapiRef folder, int flags) {
    return new TableDesk(
        outlook,
        Outlook.opened(
            outlook.open(
                folder,
                RopGetContentsTable.ROP,
                out -> new RopGetContentsTable.Request(out, flags))));
  }

  /** The subfolders of a folder. */
  static TableDesk hierarchy(Outlook outlook, MapiRef folder, int flags) {
    return new TableDesk(
        outlook,
        Outlook.opened(
            outlook.open(
                folder,
                RopGetHierarchyTable.ROP,
                out -> new RopGetHierarchyTable.Request(out, flags))));
  }

  /** The table. */
  MapiRef ref() {
    return table;
  }

  /** One ROP that succeeds. */
  <Q extends RopRequest, R extends RopResponse> R get(Rop<Q, R> rop, Q request) {
    return outlook.call(table, rop, request).response();
  }

  /** How a ROP ends. */
  <Q extends RopRequest> ErrorCode outcome(Rop<Q, ?> rop, Q request) {
    return outlook.call(table, rop, request).returnValue();
  }

  TableDesk columns(PropertyTag... columns) {
    get(RopSetColumns.ROP, new RopSetColumns.Request(0, List.of(columns)));
    return this;
  }

  TableDesk sort(SortOrder... orders) {
    return group(0, 0, orders);
  }

  TableDesk group(int categories, int expanded, SortOrder... orders) {
    get(RopSortTable.ROP, sorting(categories, expanded, orders));
    return this;
  }

  static RopSortTable.Request sorting(int categories, int expanded, SortOrder... orders) {
    return new RopSortTable.Request(0, new SortOrderSet(categories, expanded, List.of(orders)));
  }

  static SortOrder up(PropertyTag tag) {
    return new SortOrder(tag, SortOrder.ASCENDING);
  }

  static SortOrder down(PropertyTag tag) {
    return new SortOrder(tag, SortOrder.DESCENDING);
  }

  TableDesk restrict(Restriction restriction) {
    get(RopRestrict.ROP, new RopRestrict.Request(0, Optional.of(restriction)));
    return this;
  }

  TableDesk unrestrict() {
    get(RopRestrict.ROP, new RopRestrict.Request(0, Optional.empty()));
    return this;
  }

  static Restriction is(RelOp op, PropertyTag tag, Object value) {
    return new Restriction.Property(op, tag, new PropertyValue(tag, value));
  }

  /** A column that shows each value of a multivalued property in a row of its own. */
  static PropertyTag instances(PropertyTag tag) {
    return new PropertyTag(tag.value() | PropertyType.MULTIVALUE_INSTANCE);
  }

  RopQueryRows.Response query(int flags, boolean forward, int count) {
    return get(RopQueryRows.ROP, new RopQueryRows.Request(flags, forward, count));
  }

  /** The next rows. */
  List<PropertyRow> rows(int count) {
    return query(0, true, count).rowData().rows(table.columns());
  }

  /** The rows before the cursor, the nearest first. */
  List<PropertyRow> rowsBefore(int count) {
    return query(0, false, count).rowData().rows(table.columns());
  }

  /** All rows. */
  List<PropertyRow> all() {
    seek(Origin.BEGINNING, 0);
    return outlook.rows(table);
  }

  /** The first cells of all rows. */
  List<Object> firsts() {
    return firsts(all());
  }

  static List<Object> firsts(List<PropertyRow> rows) {
    return rows.stream().map(r -> r.values().getFirst()).toList();
  }

  long position() {
    return get(RopQueryPosition.ROP, new RopQueryPosition.Request()).numerator();
  }

  long size() {
    return get(RopQueryPosition.ROP, new RopQueryPosition.Request()).denominator();
  }

  RopSeekRow.Response seek(int origin, int count) {
    return get(RopSeekRow.ROP, new RopSeekRow.Request(origin, count, true));
  }

  Bytes bookmark() {
    return get(RopCreateBookmark.ROP, new RopCreateBookmark.Request()).bookmark();
  }

  RopSeekRowBookmark.Response seek(Bytes bookmark, int count) {
    return get(RopSeekRowBookmark.ROP, new RopSeekRowBookmark.Request(bookmark, count, true));
  }

  static RopFindRow.Request finding(int flags, Restriction wanted, int origin) {
    return new RopFindRow.Request(flags, Optional.of(wanted), origin, Bytes.EMPTY);
  }

  /** The first cell of the row that is found. */
  Object find(int flags, Restriction wanted, int origin) {
    return found(get(RopFindRow.ROP, finding(flags, wanted, origin)));
  }

  Object found(RopFindRow.Response found) {
    return found.rowData().rows(table.columns()).getFirst().values().getFirst();
  }

  RopFuture<?> release() {
    outlook.release(table);
    return outlook.call(table, RopQueryPosition.ROP, new RopQueryPosition.Request());
  }
}
