package org.ropeway.codec.rop.message;

import org.ropeway.codec.rop.RopRequest;

/** The requests of [MS-OXCROPS] 2.2.6. */
public sealed interface MessageRopRequest extends RopRequest
    permits RopCreateAttachment.Request,
        RopCreateMessage.Request,
        RopDeleteAttachment.Request,
        RopGetAttachmentTable.Request,
        RopGetMessageStatus.Request,
        RopGetValidAttachments.Request,
        RopModifyRecipients.Request,
        RopOpenAttachment.Request,
        RopOpenEmbeddedMessage.Request,
        RopOpenMessage.Request,
        RopReadRecipients.Request,
        RopReloadCachedInformation.Request,
        RopRemoveAllRecipients.Request,
        RopSaveChangesAttachment.Request,
        RopSaveChangesMessage.Request,
        RopSetMessageReadFlag.Request,
        RopSetMessageStatus.Request,
        RopSetReadFlags.Request {}
