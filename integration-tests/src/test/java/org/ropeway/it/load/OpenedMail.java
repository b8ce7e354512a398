package org.ropeway.it.load;

import java.util.List;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.data.PropertyRow;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.logon.PrivateFolder;
import org.ropeway.codec.rop.message.RopGetAttachmentTable;
import org.ropeway.codec.rop.message.RopOpenMessage;
import org.ropeway.codec.rop.property.RopGetPropertiesSpecific;
import org.ropeway.codec.rop.stream.RopOpenStream;
import org.ropeway.codec.rop.stream.RopReadStream;
import org.ropeway.codec.rop.table.RopQueryRows;
import org.ropeway.codec.rop.table.RopSetColumns;
import org.ropeway.gateway.client.MapiRef;
import org.ropeway.gateway.client.RopFuture;
import org.ropeway.gateway.client.RopList;
import org.ropeway.it.stage.Outlook;

/**
 * Open a mail as the reading pane does: what stands above it, the HTML body by a stream, the table
 * of its attachments: one Execute.
 */
record OpenedMail(PropertyRow head, Bytes html, List<PropertyRow> attachments) {
  private static final int CHUNK = 0x7000;
  private static final List<PropertyTag> HEAD =
      List.of(
          PidTag.SUBJECT,
          PidTag.SENT_REPRESENTING_NAME,
          PidTag.SENT_REPRESENTING_EMAIL_ADDRESS,
          PidTag.SENDER_NAME,
          PidTag.DISPLAY_TO,
          PidTag.DISPLAY_CC,
          PidTag.CLIENT_SUBMIT_TIME,
          PidTag.MESSAGE_DELIVERY_TIME,
          PidTag.MESSAGE_FLAGS,
          PidTag.MESSAGE_CLASS,
          PidTag.IMPORTANCE,
          PidTag.SENSITIVITY,
          PidTag.NATIVE_BODY,
          PidTag.INTERNET_MESSAGE_ID,
          PidTag.CONVERSATION_INDEX,
          PidTag.FLAG_STATUS);
  private static final List<PropertyTag> ATTACHMENTS =
      List.of(
          PidTag.ATTACH_NUMBER,
          PidTag.ATTACH_LONG_FILENAME,
          PidTag.ATTACH_METHOD,
          PidTag.ATTACH_SIZE,
          PidTag.ATTACH_MIME_TAG,
          PidTag.ATTACH_CONTENT_ID,
          PidTag.ATTACHMENT_HIDDEN);

  /** Opens a mail of the inbox. */
  static OpenedMail of(Outlook outlook, Mid mid) {
    RopList list = outlook.client().list();
    Fid inbox = outlook.store().folderId(PrivateFolder.INBOX);
    MapiRef mail =
        list.open(
                outlook.logon(),
                RopOpenMessage.ROP,
                out ->
                    new RopOpenMessage.Request(out, RopOpenMessage.LOGON_CODE_PAGE, inbox, 0, mid))
            .opened();
    RopFuture<RopGetPropertiesSpecific.Response> head =
        list.call(
            mail, RopGetPropertiesSpecific.ROP, new RopGetPropertiesSpecific.Request(0, 1, HEAD));
    MapiRef stream =
        list.open(
                mail,
                RopOpenStream.ROP,
                out -> new RopOpenStream.Request(out, PidTag.HTML, RopOpenStream.READ_ONLY))
            .opened();
    RopFuture<RopReadStream.Response> html =
        list.call(stream, RopReadStream.ROP, new RopReadStream.Request(CHUNK, 0));
    MapiRef table =
        list.open(mail, RopGetAttachmentTable.ROP, out -> new RopGetAttachmentTable.Request(out, 0))
            .opened();
    list.call(table, RopSetColumns.ROP, new RopSetColumns.Request(0, ATTACHMENTS));
    RopFuture<RopQueryRows.Response> rows =
        list.call(table, RopQueryRows.ROP, new RopQueryRows.Request(0, true, 50));
    List.of(table, stream, mail).forEach(list::release);
    list.send();
    return new OpenedMail(
        head.response().rowData().rows(HEAD).getFirst(),
        html.response().data(),
        rows.response().rowData().rows(ATTACHMENTS));
  }
}
