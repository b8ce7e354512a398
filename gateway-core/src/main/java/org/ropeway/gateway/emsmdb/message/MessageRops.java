package org.ropeway.gateway.emsmdb.message;

import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.rop.message.MessageRopRequest;
import org.ropeway.codec.rop.message.RopCreateAttachment;
import org.ropeway.codec.rop.message.RopCreateMessage;
import org.ropeway.codec.rop.message.RopDeleteAttachment;
import org.ropeway.codec.rop.message.RopGetAttachmentTable;
import org.ropeway.codec.rop.message.RopGetMessageStatus;
import org.ropeway.codec.rop.message.RopGetValidAttachments;
import org.ropeway.codec.rop.message.RopModifyRecipients;
import org.ropeway.codec.rop.message.RopOpenAttachment;
import org.ropeway.codec.rop.message.RopOpenEmbeddedMessage;
import org.ropeway.codec.rop.message.RopOpenMessage;
import org.ropeway.codec.rop.message.RopReadRecipients;
import org.ropeway.codec.rop.message.RopReloadCachedInformation;
import org.ropeway.codec.rop.message.RopRemoveAllRecipients;
import org.ropeway.codec.rop.message.RopSaveChangesAttachment;
import org.ropeway.codec.rop.message.RopSaveChangesMessage;
import org.ropeway.codec.rop.message.RopSetMessageReadFlag;
import org.ropeway.codec.rop.message.RopSetMessageStatus;
import org.ropeway.codec.rop.message.RopSetReadFlags;
import org.ropeway.gateway.emsmdb.RopContext;
import org.ropeway.gateway.emsmdb.RopResult;
import org.ropeway.gateway.emsmdb.ServerObject;
import org.ropeway.gateway.emsmdb.folder.FolderObject;
import org.ropeway.store.MapiException;

/** The behaviour of [MS-OXCROPS] 2.2.6. */
public final class MessageRops {
  private final MessageReading reading = new MessageReading();
  private final MessageWriting writing = new MessageWriting();
  private final RecipientWriting recipients = new RecipientWriting();
  private final Attachments attachments = new Attachments(reading);
  private final ReadFlags flags = new ReadFlags();

  /** Processes a ROP of this chapter. */
  public RopResult process(RopContext c, MessageRopRequest request) {
    return switch (request) {
      case RopOpenMessage.Request r -> reading.open(c, r);
      case RopReadRecipients.Request r -> reading.recipients(c, message(c), r);
      case RopReloadCachedInformation.Request r -> reading.reload(c, message(c));
      case RopCreateMessage.Request r -> writing.create(c, r);
      case RopSaveChangesMessage.Request r -> writing.save(c.input(MessageObject.class), r);
      case RopSetReadFlags.Request r -> flags.set(folder(c), r);
      case RopSetMessageReadFlag.Request r -> flags.set(c, message(c), r);
      case RopGetMessageStatus.Request r -> flags.status(folder(c), r);
      case RopSetMessageStatus.Request r -> flags.setStatus(folder(c), r);
      case RopGetAttachmentTable.Request r -> attachments.table(message(c));
      case RopGetValidAttachments.Request r -> attachments.numbers(message(c));
      case RopOpenAttachment.Request r -> attachments.open(message(c), r);
      case RopOpenEmbeddedMessage.Request r -> attachments.openEmbedded(c, attachment(c), r);
      case RopModifyRecipients.Request r -> recipients.modify(c, message(c), r);
      case RopRemoveAllRecipients.Request r -> recipients.removeAll(message(c));
      case RopCreateAttachment.Request r -> attachments.create(message(c));
      case RopDeleteAttachment.Request r -> attachments.delete(message(c), r.attachmentId());
      case RopSaveChangesAttachment.Request r ->
          attachments.save(c.input(AttachmentObject.class), r);
    };
  }

  private static FolderObject folder(RopContext c) {
    return input(c, FolderObject.class);
  }

  private static MessageObject message(RopContext c) {
    return input(c, MessageObject.class);
  }

  private static AttachmentObject attachment(RopContext c) {
    return input(c, AttachmentObject.class);
  }

  /**
   * The object a ROP works on; ecNullObject if it is of another type. That is this chapter's word
   * for it, but for saving: [MS-OXCMSG] 3.2.5.
   */
  private static <T> T input(RopContext c, Class<T> type) {
    ServerObject object = c.input();
    if (!type.isInstance(object)) {
      throw new MapiException(ErrorCode.NULL_OBJECT, "not an operation for " + object.kind());
    }
    return type.cast(object);
  }
}
