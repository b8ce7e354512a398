package org.ropeway.gateway.doctor;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.data.PropertyRow;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.data.RelOp;
import org.ropeway.codec.data.Restriction;
import org.ropeway.codec.data.SortOrder;
import org.ropeway.codec.data.SortOrderSet;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.folder.RopGetContentsTable;
import org.ropeway.codec.rop.logon.PrivateFolder;
import org.ropeway.codec.rop.message.MessageInformation;
import org.ropeway.codec.rop.message.RopGetAttachmentTable;
import org.ropeway.codec.rop.message.RopOpenAttachment;
import org.ropeway.codec.rop.message.RopOpenMessage;
import org.ropeway.codec.rop.stream.RopOpenStream;
import org.ropeway.codec.rop.stream.RopReadStream;
import org.ropeway.codec.rop.table.Origin;
import org.ropeway.codec.rop.table.RopFindRow;
import org.ropeway.codec.rop.table.RopQueryPosition;
import org.ropeway.codec.rop.table.RopQueryRows;
import org.ropeway.codec.rop.table.RopSetColumns;
import org.ropeway.codec.rop.table.RopSortTable;
import org.ropeway.gateway.client.MapiRef;
import org.ropeway.gateway.client.RopFuture;
import org.ropeway.gateway.client.RopList;

/** What Outlook shows first: the inbox, and a mail in the reading pane. */
final class InboxSteps {
  private static final int ROWS = 50;
  private static final int CHUNK = 0x7000;
  private static final long LONGEST_STREAM = 64L << 20;
  private static final List<PropertyTag> VIEW =
      List.of(
          PidTag.MID,
          PidTag.SUBJECT,
          PidTag.SENDER_NAME,
          PidTag.MESSAGE_DELIVERY_TIME,
          PidTag.MESSAGE_SIZE,
          PidTag.MESSAGE_FLAGS,
          PidTag.MESSAGE_CLASS,
          PidTag.HAS_ATTACHMENTS);
  private static final Restriction WITH_ATTACHMENTS =
      new Restriction.Property(
          RelOp.EQUAL, PidTag.HAS_ATTACHMENTS, new PropertyValue(PidTag.HAS_ATTACHMENTS, true));

  private final MailboxSteps mailbox;
  private @Nullable Mid newest;
  private @Nullable Mid newestWithAttachments;

  InboxSteps(MailboxSteps mailbox) {
    this.mailbox = mailbox;
  }

  private RopList list() {
    return mailbox.visit().client().list();
  }

  /** Opens the inbox sorted by date, newest first, as the inbox view does. */
  Finding rows() {
    RopList list = list();
    MapiRef table = openView(list);
    RopFuture<RopQueryPosition.Response> position =
        list.call(table, RopQueryPosition.ROP, new RopQueryPosition.Request());
    RopFuture<RopQueryRows.Response> rows =
        list.call(table, RopQueryRows.ROP, new RopQueryRows.Request(0, true, ROWS));
    RopFuture<RopFindRow.Response> attached =
        list.call(
            table,
            RopFindRow.ROP,
            new RopFindRow.Request(
                0, Optional.of(WITH_ATTACHMENTS), Origin.BEGINNING, Bytes.EMPTY));
    list.release(table);
    list.send();
    List<PropertyRow> read = rows.response().rowData().rows(VIEW);
    newest = read.isEmpty() ? null : mid(read.getFirst());
    if (!attached.returnValue().equals(ErrorCode.NOT_FOUND)) {
      newestWithAttachments = mid(attached.response().rowData().rows(VIEW).getFirst());
    }
    long count = position.response().denominator();
    if (count > 0 && read.isEmpty()) {
      throw new StepFailure("no row of " + count + " mails", "please report it");
    }
    return Finding.of(count + " mails, " + read.size() + " rows read");
  }

  private MapiRef openView(RopList list) {
    MapiRef inbox = mailbox.visit().folder(list, PrivateFolder.INBOX);
    MapiRef table =
        list.open(inbox, RopGetContentsTable.ROP, out -> new RopGetContentsTable.Request(out, 0))
            .opened();
    list.release(inbox);
    list.call(table, RopSetColumns.ROP, new RopSetColumns.Request(0, VIEW));
    SortOrder newestFirst = new SortOrder(PidTag.MESSAGE_DELIVERY_TIME, SortOrder.DESCENDING);
    list.call(
        table,
        RopSortTable.ROP,
        new RopSortTable.Request(0, new SortOrderSet(0, 0, List.of(newestFirst))));
    return table;
  }

  private static Mid mid(PropertyRow row) {
    return new Mid((Long) row.values().getFirst());
  }

  /** Opens the newest mail and reads its body. */
  Finding newestMail() {
    Mid mid = newest;
    if (mid == null) {
      return new Finding(
          "the inbox is empty", "nothing could be opened: deliver a mail and try again");
    }
    RopFuture<MessageInformation> opened = open(mid);
    int recipients = opened.response().recipientCount();
    long html = read(opened.opened(), PidTag.HTML);
    long text = read(opened.opened(), PidTag.BODY);
    release(opened.opened());
    if (html < 0 && text < 0) {
      throw new StepFailure("the newest mail has no body", "please report it with the mail");
    }
    return Finding.of(
        recipients + (recipients == 1 ? " recipient" : " recipients") + kind(html, text));
  }

  private static String kind(long html, long text) {
    return html >= 0 ? ", HTML of " + html + " bytes" : ", text of " + text + " bytes";
  }

  /** Opens the newest mail that has attachments, and reads them. */
  Finding attachments() {
    Mid mid = newestWithAttachments;
    if (mid == null) {
      return Finding.of("no mail in the inbox has any");
    }
    MapiRef mail = open(mid).opened();
    List<PropertyTag> columns = List.of(PidTag.ATTACH_NUMBER, PidTag.ATTACH_METHOD);
    RopList list = list();
    MapiRef table =
        list.open(mail, RopGetAttachmentTable.ROP, out -> new RopGetAttachmentTable.Request(out, 0))
            .opened();
    list.call(table, RopSetColumns.ROP, new RopSetColumns.Request(0, columns));
    RopFuture<RopQueryRows.Response> rows =
        list.call(table, RopQueryRows.ROP, new RopQueryRows.Request(0, true, ROWS));
    list.release(table);
    list.send();
    List<PropertyRow> found = rows.response().rowData().rows(columns);
    if (found.isEmpty()) {
      throw new StepFailure(
          "a mail lists attachments, but has none", "please report it with the mail");
    }
    long bytes = 0;
    for (PropertyRow row : found) {
      bytes += attachment(mail, (Integer) row.values().getFirst());
    }
    release(mail);
    return Finding.of(
        found.size() + (found.size() == 1 ? " attachment, " : " attachments, ") + bytes + " bytes");
  }

  private long attachment(MapiRef mail, int number) {
    RopList list = list();
    MapiRef attachment =
        list.open(mail, RopOpenAttachment.ROP, out -> new RopOpenAttachment.Request(out, 0, number))
            .opened();
    list.send();
    long bytes = read(attachment, PidTag.ATTACH_DATA_BINARY);
    release(attachment);
    return Math.max(0, bytes);
  }

  private RopFuture<MessageInformation> open(Mid mid) {
    Fid inbox = mailbox.visit().store().folderId(PrivateFolder.INBOX);
    RopList list = list();
    RopFuture<MessageInformation> opened =
        list.open(
            mailbox.visit().logon(),
            RopOpenMessage.ROP,
            out ->
                new RopOpenMessage.Request(
                    out, RopOpenMessage.LOGON_CODE_PAGE, inbox, RopOpenMessage.READ_ONLY, mid));
    list.send();
    opened.response();
    return opened;
  }

  private void release(MapiRef object) {
    RopList list = list();
    list.release(object);
    list.send();
  }

  /** Reads a property to its end; its size, or -1 if the object does not have it. */
  private long read(MapiRef object, PropertyTag property) {
    RopList open = list();
    RopFuture<RopOpenStream.Response> opened =
        open.open(
            object,
            RopOpenStream.ROP,
            out -> new RopOpenStream.Request(out, property, RopOpenStream.READ_ONLY));
    open.send();
    if (opened.returnValue().equals(ErrorCode.NOT_FOUND)) {
      return -1;
    }
    long size = opened.response().streamSize();
    long read = 0;
    while (read < Math.min(size, LONGEST_STREAM)) {
      RopList list = list();
      RopFuture<RopReadStream.Response> part =
          list.call(opened.opened(), RopReadStream.ROP, new RopReadStream.Request(CHUNK, 0));
      list.send();
      int n = part.response().data().length();
      if (n == 0) {
        throw new StepFailure(
            "a stream of " + size + " bytes ends after " + read, "please report it with the mail");
      }
      read += n;
    }
    release(opened.opened());
    return size;
  }
}
