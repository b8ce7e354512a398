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

/** The behaviour of [MS-OXCROPS] 2.2.6. */
public final class MessageRops {
  /** Processes a ROP of this chapter. */
  public RopResult process(RopContext c, MessageRopRequest request) {
    return switch (request) {
      case RopCreateAttachment.Request r -> refuse();
      case RopCreateMessage.Request r -> refuse();
      case RopDeleteAttachment.Request r -> refuse();
      case RopGetAttachmentTable.Request r -> refuse();
      case RopGetMessageStatus.Request r -> refuse();
      case RopGetValidAttachments.Request r -> refuse();
      case RopModifyRecipients.Request r -> refuse();
      case RopOpenAttachment.Request r -> refuse();
      case RopOpenEmbeddedMessage.Request r -> refuse();
      case RopOpenMessage.Request r -> refuse();
      case RopReadRecipients.Request r -> refuse();
      case RopReloadCachedInformation.Request r -> refuse();
      case RopRemoveAllRecipients.Request r -> refuse();
      case RopSaveChangesAttachment.Request r -> refuse();
      case RopSaveChangesMessage.Request r -> refuse();
      case RopSetMessageReadFlag.Request r -> refuse();
      case RopSetMessageStatus.Request r -> refuse();
      case RopSetReadFlags.Request r -> refuse();
    };
  }

  private static RopResult refuse() {
    return RopResult.failed(ErrorCode.NOT_SUPPORTED);
  }
}
