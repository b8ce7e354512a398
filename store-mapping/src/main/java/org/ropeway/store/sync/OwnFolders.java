package org.ropeway.store.sync;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.ropeway.ox.OxFolder;
import org.ropeway.ox.OxFolderChange;
import org.ropeway.store.index.Change;

/**
 * Changes of folders that the user made here, put among what OX told of its folders, since OX does
 * not tell a client of its own changes.
 */
final class OwnFolders {
  private static final int PRIVATE = 1;
  private static final int MAIL = 7;

  /** What the owner may do: everything. */
  private static final int OWN_RIGHTS = 403710016;

  private final Change change;
  private final long generation;
  private final List<OxFolder> all;

  OwnFolders(Change change, long generation) {
    this.change = change;
    this.generation = generation;
    this.all = OxFolderTable.all(change.handle(), change.mailbox());
  }

  /** Puts a change there; {@code id} is OX's id of the folder after it, if OX said so. */
  void put(OxFolderChange own, Optional<String> id) {
    switch (own) {
      case OxFolderChange.Create c -> put(created(c, id.orElse("")));
      case OxFolderChange.Update u -> {
        for (OxFolder folder : all) {
          if (folder.uuid().equals(u.uuid())) {
            put(updated(folder, u, id));
          }
        }
      }
      case OxFolderChange.Delete d -> deleteWithAllBelow(d.uuid());
    }
  }

  private void put(OxFolder folder) {
    OxFolderTable.put(change.handle(), change.mailbox(), folder, generation);
  }

  private static OxFolder created(OxFolderChange.Create c, String id) {
    int type = c.module().equals("mail") ? MAIL : PRIVATE;
    return new OxFolder(
        c.uuid(), c.parentUuid(), id, c.title(), c.module(), type, 0, OWN_RIGHTS, true, -1, -1);
  }

  private static OxFolder updated(OxFolder f, OxFolderChange.Update u, Optional<String> newId) {
    return new OxFolder(
        f.uuid(),
        u.parentUuid().orElse(f.parentUuid()),
        newId.orElse(f.id()),
        u.title().orElse(f.title()),
        f.module(),
        f.type(),
        f.standardFolderType(),
        f.ownRights(),
        f.subscribed(),
        f.total(),
        f.unread());
  }

  private void deleteWithAllBelow(String uuid) {
    Deque<String> gone = new ArrayDeque<>(List.of(uuid));
    while (!gone.isEmpty()) {
      String next = gone.pop();
      OxFolderTable.delete(change.handle(), change.mailbox(), next);
      all.stream().filter(f -> f.parentUuid().equals(next)).map(OxFolder::uuid).forEach(gone::push);
    }
  }
}
