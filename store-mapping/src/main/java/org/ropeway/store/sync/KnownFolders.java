package org.ropeway.store.sync;

import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.ropeway.ox.OxFolder;
import org.ropeway.store.Owner;

/** What the folder list of a mailbox, as far as it is known, shows of whom. */
public final class KnownFolders {
  private KnownFolders() {}

  /** Whether it shows folders of an owner. */
  public static boolean show(Handle handle, long mailbox, Owner owner) {
    return !OxTree.shown(OxFolderTable.all(handle, mailbox), owner).isEmpty();
  }

  /** Numbers of the other users of whom it shows mail folders. */
  public static Set<Integer> sharers(Handle handle, long mailbox) {
    return OxFolderTable.all(handle, mailbox).stream()
        .filter(folder -> folder.owner() != 0 && folder.module().equals("mail"))
        .filter(OxTree::isVisible)
        .map(OxFolder::owner)
        .collect(Collectors.toSet());
  }
}
