package org.ropeway.gateway.emsmdb.message;

import java.util.Optional;
import org.ropeway.codec.rop.message.RopCreateMessage;
import org.ropeway.codec.rop.message.RopSaveChangesMessage;
import org.ropeway.gateway.emsmdb.ObjectKind;
import org.ropeway.gateway.emsmdb.RopContext;
import org.ropeway.gateway.emsmdb.RopResult;
import org.ropeway.gateway.emsmdb.String8;
import org.ropeway.store.Associated;
import org.ropeway.store.Message;

/** Creating and saving messages. */
final class MessageWriting {
  private static final int KEEP_OPEN_FOR_WRITING =
      RopSaveChangesMessage.KEEP_OPEN_READ_WRITE | RopSaveChangesMessage.FORCE_SAVE;

  /** [MS-OXCMSG] 3.2.5.2. */
  RopResult create(RopContext c, RopCreateMessage.Request r) {
    MessageReading.requireLogonOrFolder(c.input());
    c.requireHandle(ObjectKind.MESSAGE);
    String8 string8 = String8.ofMessage(r.codePageId(), c.session().client());
    Message created =
        c.mailbox()
            .createMessage(r.folderId(), r.associatedFlag() ? Associated.FAI : Associated.NORMAL);
    created.setProperties(Authorship.ofNew(c.session()));
    return RopResult.opened(
        new StoredMessage(c.logon(), string8, created, true),
        new RopCreateMessage.Response(Optional.empty()));
  }

  /**
   * [MS-OXCMSG] 3.2.5.3. What is open for reading is refused with ecAccessDenied, as Exchange does
   * since 2013.
   */
  RopResult save(MessageObject message, RopSaveChangesMessage.Request r) {
    message.requireWritable();
    message.sign();
    message.save(
        (r.saveFlags() & RopSaveChangesMessage.FORCE_SAVE) != 0
            ? MessageObject.Saving.FORCED
            : MessageObject.Saving.UNLESS_CHANGED);
    if (!staysWritable(r.saveFlags())) {
      message.closeForWriting();
    }
    return RopResult.of(new RopSaveChangesMessage.Response(r.inputHandleIndex(), message.mid()));
  }

  /** What SaveFlags say, for messages and attachments alike. [MS-OXCMSG] 2.2.3.3.1. */
  static boolean staysWritable(int saveFlags) {
    return (saveFlags & KEEP_OPEN_FOR_WRITING) != 0;
  }
}
