package org.ropeway.gateway.emsmdb.message;

import java.util.List;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.TypedString;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.message.MessageInformation;
import org.ropeway.codec.rop.message.ReadRecipientRow;
import org.ropeway.codec.rop.message.RopOpenMessage;
import org.ropeway.codec.rop.message.RopReadRecipients;
import org.ropeway.codec.wire.WireOverflowException;
import org.ropeway.gateway.emsmdb.RopContext;
import org.ropeway.gateway.emsmdb.RopResult;
import org.ropeway.gateway.emsmdb.ServerObject;
import org.ropeway.gateway.emsmdb.String8;
import org.ropeway.gateway.emsmdb.folder.FolderObject;
import org.ropeway.gateway.emsmdb.logon.LogonObject;
import org.ropeway.store.MapiException;
import org.ropeway.store.Message;
import org.ropeway.store.property.PropertyBag;

/** Opening messages and reading their recipients. */
final class MessageReading {
  private static final int ACCESS = 0x03;
  private static final int ACCESS_MODIFY = 0x01;

  /** [MS-OXCMSG] 3.2.5.1. */
  RopResult open(RopContext c, RopOpenMessage.Request r) {
    requireLogonOrFolder(c.input());
    int access = r.openModeFlags() & ACCESS;
    String8 string8 = String8.ofMessage(r.codePageId(), c.session().client());
    Message opened =
        (r.openModeFlags() & RopOpenMessage.OPEN_SOFT_DELETED) != 0
            ? c.mailbox().openEvenDeleted(r.folderId(), r.messageId())
            : c.mailbox().openMessage(r.folderId(), r.messageId());
    boolean mayChange =
        (opened.properties().get(PidTag.ACCESS, ACCESS_MODIFY) & ACCESS_MODIFY) != 0;
    if (access == RopOpenMessage.READ_WRITE && !mayChange) {
      throw new MapiException(ErrorCode.ACCESS_DENIED, "no right to change the message");
    }
    boolean writable = access != RopOpenMessage.READ_ONLY && mayChange;
    StoredMessage message = new StoredMessage(c.logon(), string8, opened, writable);
    return RopResult.opened(message, information(c, message, 0));
  }

  static void requireLogonOrFolder(ServerObject object) {
    if (!(object instanceof LogonObject) && !(object instanceof FolderObject)) {
      throw new MapiException(ErrorCode.NULL_OBJECT, "not a logon or folder");
    }
  }

  /**
   * [MS-OXCMSG] 3.2.5.7: the message as it is now, or with what this opening has not saved, which
   * is never forgotten.
   */
  RopResult reload(RopContext c, MessageObject message) {
    message.reload();
    return RopResult.of(information(c, message, 0));
  }

  /** What a message tells when it is opened, after so many bytes of fields. */
  MessageInformation information(RopContext c, MessageObject message, int before) {
    RecipientRows recipients = rows(message);
    PropertyBag properties = message.properties();
    MessageInformation all =
        new MessageInformation(
            MessageObject.hasNamed(properties),
            string(properties.get(PidTag.SUBJECT_PREFIX, "")),
            string(properties.get(PidTag.NORMALIZED_SUBJECT, "")),
            recipients.count(),
            recipients.columns(),
            recipients.opened());
    int room = c.room() - RopContext.RESPONSE_HEADER - before;
    return all.within(room, message.string8().charset());
  }

  private static TypedString string(String s) {
    return TypedString.of(Cut.of(s));
  }

  /**
   * [MS-OXCMSG] 3.2.5.6. Where a row is missing, the next one is the first, so that a client that
   * counts up misses none.
   */
  RopResult recipients(RopContext c, MessageObject message, RopReadRecipients.Request r) {
    List<ReadRecipientRow> rows = rows(message).from(r.rowId());
    if (rows.isEmpty()) {
      throw new MapiException(ErrorCode.NOT_FOUND, "no recipient from " + r.rowId());
    }
    int room = c.room() - RopContext.RESPONSE_HEADER;
    RopReadRecipients.Response response = RopReadRecipients.Response.of(rows, room);
    if (response.recipientRows().isEmpty()) {
      throw new WireOverflowException(room, rows.getFirst().size());
    }
    return RopResult.of(response);
  }

  private static RecipientRows rows(MessageObject message) {
    return new RecipientRows(message.content().recipients(), message.string8());
  }
}
