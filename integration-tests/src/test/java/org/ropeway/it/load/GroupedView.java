package org.ropeway.it.load;

import java.util.List;
import org.ropeway.codec.data.PropertyRow;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.SortOrder;
import org.ropeway.codec.data.SortOrderSet;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.folder.RopGetContentsTable;
import org.ropeway.codec.rop.table.RopQueryRows;
import org.ropeway.codec.rop.table.RopSetColumns;
import org.ropeway.codec.rop.table.RopSortTable;
import org.ropeway.gateway.client.MapiRef;
import org.ropeway.gateway.client.RopFuture;
import org.ropeway.gateway.client.RopList;
import org.ropeway.it.stage.Outlook;

/** Open inbox, table, grouped by date, 50 rows of the 40 columns of a list view: one Execute. */
record GroupedView(List<PropertyRow> rows) {
  private static final List<PropertyTag> COLUMNS =
      List.of(
          PidTag.FOLDER_ID,
          PidTag.MID,
          PidTag.INST_ID,
          PidTag.INSTANCE_NUM,
          PidTag.ROW_TYPE,
          PidTag.DEPTH,
          PidTag.CONTENT_COUNT,
          PidTag.ENTRY_ID,
          PidTag.RECORD_KEY,
          PidTag.PARENT_ENTRY_ID,
          PidTag.MESSAGE_CLASS,
          PidTag.SUBJECT,
          PidTag.SUBJECT_PREFIX,
          PidTag.NORMALIZED_SUBJECT,
          PidTag.CONVERSATION_TOPIC,
          PidTag.CONVERSATION_INDEX,
          PidTag.SENT_REPRESENTING_NAME,
          PidTag.SENT_REPRESENTING_EMAIL_ADDRESS,
          PidTag.SENT_REPRESENTING_ADDRESS_TYPE,
          PidTag.SENDER_NAME,
          PidTag.SENDER_EMAIL_ADDRESS,
          PidTag.DISPLAY_TO,
          PidTag.DISPLAY_CC,
          PidTag.MESSAGE_DELIVERY_TIME,
          PidTag.CLIENT_SUBMIT_TIME,
          PidTag.CREATION_TIME,
          PidTag.LAST_MODIFICATION_TIME,
          PidTag.MESSAGE_SIZE,
          PidTag.MESSAGE_FLAGS,
          PidTag.MESSAGE_STATUS,
          PidTag.IMPORTANCE,
          PidTag.SENSITIVITY,
          PidTag.HAS_ATTACHMENTS,
          PidTag.ICON_INDEX,
          PidTag.FLAG_STATUS,
          PidTag.FOLLOWUP_ICON,
          PidTag.TO_DO_ITEM_FLAGS,
          PidTag.MESSAGE_TO_ME,
          PidTag.MESSAGE_CC_ME,
          PidTag.INTERNET_MESSAGE_ID);
  private static final SortOrderSet BY_DATE =
      new SortOrderSet(
          1, 1, List.of(new SortOrder(PidTag.MESSAGE_DELIVERY_TIME, SortOrder.DESCENDING)));

  /** The newest groups with their mails. */
  static GroupedView of(Outlook outlook) {
    RopList list = outlook.client().list();
    MapiRef inbox = InboxView.inbox(list, outlook);
    MapiRef table =
        list.open(inbox, RopGetContentsTable.ROP, out -> new RopGetContentsTable.Request(out, 0))
            .opened();
    list.call(table, RopSetColumns.ROP, new RopSetColumns.Request(0, COLUMNS));
    list.call(table, RopSortTable.ROP, new RopSortTable.Request(0, BY_DATE));
    RopFuture<RopQueryRows.Response> rows =
        list.call(table, RopQueryRows.ROP, new RopQueryRows.Request(0, true, 50));
    list.release(table);
    list.release(inbox);
    list.send();
    return new GroupedView(rows.response().rowData().rows(COLUMNS));
  }
}
