package org.ropeway.store.rule;

import org.ropeway.codec.data.ServerId;
import org.ropeway.codec.entryid.EntryId;
import org.ropeway.codec.entryid.FolderEntryId;
import org.ropeway.codec.orule.RuleAction;
import org.ropeway.codec.wire.WireException;
import org.ropeway.store.MapiException;
import org.ropeway.store.ids.MailboxIds;

/** Where rules move and copy to. [MS-OXORULE] 2.2.5.1.2.1. */
record Targets(MailboxIds ids) {
  /** Whether it is a folder of another store. */
  boolean isElsewhere(RuleAction.MoveCopy action) {
    if (action.folderInThisStore() != 0) {
      return false;
    }
    try {
      return !(EntryId.WIRE.readAll(action.folderEid().unsafeArray()) instanceof FolderEntryId id)
          || !id.providerUid().equals(ids.mailboxGuid());
    } catch (WireException e) {
      return true;
    }
  }

  /** The folder of this store; {@link RuleFailure} if it is none. */
  long folder(RuleAction.MoveCopy action) {
    byte[] bytes = action.folderEid().unsafeArray();
    try {
      return action.folderInThisStore() != 0
          ? MailboxIds.counter(ServerId.WIRE.readAll(bytes).folderId().value())
          : MailboxIds.counter(ids.idOf(((FolderEntryId) EntryId.WIRE.readAll(bytes)).folder()));
    } catch (WireException | MapiException | ClassCastException e) {
      throw new RuleFailure(RuleFailure.FOLDER, "no folder");
    }
  }
}
