package org.ropeway.it.load;

import java.util.List;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.PropertyRow;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.SortOrder;
import org.ropeway.codec.data.SortOrderSet;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.folder.RopGetContentsTable;
import org.ropeway.codec.rop.folder.RopOpenFolder;
import org.ropeway.codec.rop.logon.PrivateFolder;
import org.ropeway.codec.rop.table.Origin;
import org.ropeway.codec.rop.table.RopQueryPosition;
import org.ropeway.codec.rop.table.RopQueryRows;
import org.ropeway.codec.rop.table.RopSeekRow;
import org.ropeway.codec.rop.table.RopSetColumns;
import org.ropeway.codec.rop.table.RopSortTable;
import org.ropeway.gateway.client.MapiRef;
import org.ropeway.gateway.client.RopFuture;
import org.ropeway.gateway.client.RopList;
import org.ropeway.it.stage.Outlook;

/**
 * Open inbox, table, position, 50 rows of 10 columns: one Execute.
 *
 * @param position of the first of these rows
 * @param count of all rows
 */
record InboxView(long position, long count, List<PropertyRow> rows) {
  private static final List<PropertyTag> COLUMNS =
      List.of(
          PidTag.MID,
          PidTag.SUBJECT,
          PidTag.SENT_REPRESENTING_NAME,
          PidTag.MESSAGE_DELIVERY_TIME,
          PidTag.MESSAGE_SIZE,
          PidTag.MESSAGE_FLAGS,
          PidTag.MESSAGE_CLASS,
          PidTag.IMPORTANCE,
          PidTag.HAS_ATTACHMENTS,
          PidTag.ICON_INDEX);
  private static final SortOrderSet NEWEST_FIRST =
      new SortOrderSet(
          0, 0, List.of(new SortOrder(PidTag.MESSAGE_DELIVERY_TIME, SortOrder.DESCENDING)));

  /** The newest mails. */
  static InboxView of(Outlook outlook) {
    return of(outlook, 0);
  }

  /** The mails from some position on. */
  static InboxView of(Outlook outlook, int from) {
    RopList list = outlook.client().list();
    MapiRef inbox = inbox(list, outlook);
    MapiRef table =
        list.open(inbox, RopGetContentsTable.ROP, out -> new RopGetContentsTable.Request(out, 0))
            .opened();
    list.call(table, RopSetColumns.ROP, new RopSetColumns.Request(0, COLUMNS));
    list.call(table, RopSortTable.ROP, new RopSortTable.Request(0, NEWEST_FIRST));
    if (from > 0) {
      list.call(table, RopSeekRow.ROP, new RopSeekRow.Request(Origin.BEGINNING, from, false));
    }
    RopFuture<RopQueryPosition.Response> position =
        list.call(table, RopQueryPosition.ROP, new RopQueryPosition.Request());
    RopFuture<RopQueryRows.Response> rows =
        list.call(table, RopQueryRows.ROP, new RopQueryRows.Request(0, true, 50));
    list.release(table);
    list.release(inbox);
    list.send();
    return new InboxView(
        position.response().numerator(),
        position.response().denominator(),
        rows.response().rowData().rows(COLUMNS));
  }

  /** Opens the inbox. */
  static MapiRef inbox(RopList list, Outlook outlook) {
    Fid fid = outlook.store().folderId(PrivateFolder.INBOX);
    return list.open(
            outlook.logon(), RopOpenFolder.ROP, out -> new RopOpenFolder.Request(out, fid, 0))
        .opened();
  }
}
