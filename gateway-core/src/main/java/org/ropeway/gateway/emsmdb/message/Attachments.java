package org.ropeway.gateway.emsmdb.message;

import java.util.List;
import java.util.Optional;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.rop.RopResponse;
import org.ropeway.codec.rop.message.RopCreateAttachment;
import org.ropeway.codec.rop.message.RopGetValidAttachments;
import org.ropeway.codec.rop.message.RopOpenAttachment;
import org.ropeway.codec.rop.message.RopOpenEmbeddedMessage;
import org.ropeway.codec.rop.message.RopSaveChangesAttachment;
import org.ropeway.gateway.emsmdb.RopContext;
import org.ropeway.gateway.emsmdb.RopResult;
import org.ropeway.gateway.emsmdb.String8;
import org.ropeway.gateway.emsmdb.table.TableKind;
import org.ropeway.gateway.emsmdb.table.TableObject;
import org.ropeway.gateway.emsmdb.table.TableRows;
import org.ropeway.store.MapiException;
import org.ropeway.store.mail.Attachment;
import org.ropeway.store.mail.MessageContent;
import org.ropeway.store.table.MemoryRowSource;
import org.ropeway.store.table.RowSource;

/** Attachments and the messages in them. */
final class Attachments {
  /** Reserved and MessageId of RopOpenEmbeddedMessage. */
  private static final int EMBEDDED_HEADER = 9;

  /** OpenAttachmentFlags: the bit of writing. */
  private static final int WRITE = 0x01;

  private static final int KEEP_OPEN =
      RopSaveChangesAttachment.KEEP_OPEN_READ_ONLY | RopSaveChangesAttachment.KEEP_OPEN_READ_WRITE;

  private final MessageReading reading;

  Attachments(MessageReading reading) {
    this.reading = reading;
  }

  /** [MS-OXCMSG] 3.2.5.17. Strings come as the types of the columns say. */
  RopResult table(MessageObject message) {
    RowSource rows =
        MemoryRowSource.of(message.content().attachments(), Attachment::number, message::shown);
    return RopResult.opened(
        new TableObject(
            message.logon(),
            TableRows.of(TableKind.ATTACHMENTS, rows),
            TableObject.Telling.NOTHING),
        RopResponse.EMPTY);
  }

  /** [MS-OXCMSG] 2.2.3.18. */
  RopResult numbers(MessageObject message) {
    List<Long> numbers =
        message.content().attachments().stream().map(a -> (long) a.number()).toList();
    return RopResult.of(new RopGetValidAttachments.Response(numbers));
  }

  /**
   * [MS-OXCMSG] 3.2.5.12. Whoever asks for writing where there is none gets reading, and the
   * refusal when he writes, for Outlook asks for it when it only shows a mail.
   */
  RopResult open(MessageObject message, RopOpenAttachment.Request r) {
    Optional<Attachment> found = message.attachment(r.attachmentId());
    if (found.isEmpty()) {
      throw new MapiException(ErrorCode.NOT_FOUND, "no attachment " + r.attachmentId());
    }
    boolean writable = message.isWritable() && (r.openAttachmentFlags() & WRITE) != 0;
    return RopResult.opened(
        new AttachmentObject(message, found.get(), writable), RopResponse.EMPTY);
  }

  /** [MS-OXCMSG] 3.2.5.13. */
  RopResult create(MessageObject message) {
    AttachmentObject created = AttachmentObject.create(message);
    return RopResult.opened(created, new RopCreateAttachment.Response(created.number()));
  }

  /** [MS-OXCMSG] 3.2.5.15. */
  RopResult delete(MessageObject message, long number) {
    message.removeAttachment(number);
    return RopResult.SUCCESS;
  }

  /** [MS-OXCMSG] 3.2.5.14. */
  RopResult save(AttachmentObject attachment, RopSaveChangesAttachment.Request r) {
    if ((r.saveFlags() & KEEP_OPEN) == KEEP_OPEN) {
      throw new MapiException(ErrorCode.NOT_SUPPORTED, "SaveFlags " + r.saveFlags());
    }
    attachment.save();
    if (!MessageWriting.staysWritable(r.saveFlags())) {
      attachment.closeForWriting();
    }
    return RopResult.SUCCESS;
  }

  /** [MS-OXCMSG] 3.2.5.16. Access is as for {@link #open}. */
  RopResult openEmbedded(
      RopContext c, AttachmentObject attachment, RopOpenEmbeddedMessage.Request r) {
    String8 string8 = String8.ofMessage(r.codePageId(), c.session().client());
    if (attachment.embedded() == null) {
      if (r.openModeFlags() != RopOpenEmbeddedMessage.CREATE) {
        throw new MapiException(ErrorCode.NOT_FOUND, "no message in the attachment");
      }
      attachment.requireWritable();
      Nesting.require(attachment.message().depth() + 1, MessageContent.EMPTY);
    }
    boolean writable =
        attachment.isWritable() && r.openModeFlags() != RopOpenEmbeddedMessage.READ_ONLY;
    EmbeddedMessage message = new EmbeddedMessage(attachment, string8, writable);
    return RopResult.opened(
        message,
        new RopOpenEmbeddedMessage.Response(
            message.mid(), reading.information(c, message, EMBEDDED_HEADER)));
  }
}
