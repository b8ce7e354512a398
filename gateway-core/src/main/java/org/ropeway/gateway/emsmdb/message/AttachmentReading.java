package org.ropeway.gateway.emsmdb.message;

import java.util.List;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.rop.RopResponse;
import org.ropeway.codec.rop.message.RopGetValidAttachments;
import org.ropeway.codec.rop.message.RopOpenAttachment;
import org.ropeway.codec.rop.message.RopOpenEmbeddedMessage;
import org.ropeway.gateway.emsmdb.RopContext;
import org.ropeway.gateway.emsmdb.RopResult;
import org.ropeway.gateway.emsmdb.table.TableKind;
import org.ropeway.gateway.emsmdb.table.TableObject;
import org.ropeway.gateway.emsmdb.table.TableRows;
import org.ropeway.store.MapiException;
import org.ropeway.store.mail.Attachment;
import org.ropeway.store.mail.MessageContent;
import org.ropeway.store.table.MemoryRowSource;
import org.ropeway.store.table.RowSource;

/** Attachments and the messages in them. */
final class AttachmentReading {
  /** Reserved and MessageId of RopOpenEmbeddedMessage. */
  private static final int EMBEDDED_HEADER = 9;

  private final MessageReading reading;

  AttachmentReading(MessageReading reading) {
    this.reading = reading;
  }

  /** [MS-OXCMSG] 3.2.5.17. Strings come as the types of the columns say. */
  RopResult table(MessageObject message) {
    RowSource rows =
        MemoryRowSource.of(
            message.content().attachments(), Attachment::number, Attachment::properties);
    return RopResult.opened(
        new TableObject(
            message.logon(),
            TableRows.of(TableKind.ATTACHMENTS, rows),
            TableObject.Telling.NOTHING),
        RopResponse.EMPTY);
  }

  /** [MS-OXCMSG] 3.2.5.18. */
  RopResult numbers(MessageObject message) {
    List<Long> numbers =
        message.content().attachments().stream().map(a -> (long) a.number()).toList();
    return RopResult.of(new RopGetValidAttachments.Response(numbers));
  }

  /**
   * [MS-OXCMSG] 3.2.5.12. Whoever asks for more than reading gets reading, and the refusal when he
   * writes, for Outlook asks for it when it only shows a mail.
   */
  RopResult open(MessageObject message, RopOpenAttachment.Request r) {
    for (Attachment attachment : message.content().attachments()) {
      if (attachment.number() == r.attachmentId()) {
        return RopResult.opened(
            new AttachmentObject(message.logon(), attachment), RopResponse.EMPTY);
      }
    }
    throw new MapiException(ErrorCode.NOT_FOUND, "no attachment " + r.attachmentId());
  }

  /** [MS-OXCMSG] 3.2.5.16. */
  RopResult openEmbedded(RopContext c, AttachmentObject attachment) {
    MessageContent content = attachment.attachment().embedded();
    if (content == null) {
      throw new MapiException(ErrorCode.NOT_FOUND, "no message in the attachment");
    }
    EmbeddedMessage message = new EmbeddedMessage(attachment.logon(), content);
    return RopResult.opened(
        message,
        new RopOpenEmbeddedMessage.Response(
            message.mid(), reading.information(c, message, EMBEDDED_HEADER)));
  }
}
