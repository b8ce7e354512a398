package org.ropeway.store.sync;

import org.jdbi.v3.core.Handle;
import org.ropeway.store.Owner;

/** What the folder list of a mailbox, as far as it is known, shows of whom. */
public final class KnownFolders {
  private KnownFolders() {}

  /** Whether it shows folders of an owner. */
  public static boolean show(Handle handle, long mailbox, Owner owner) {
    return !OxTree.shown(OxFolderTable.all(handle, mailbox), owner).isEmpty();
  }
}
