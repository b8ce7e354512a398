package org.ropeway.store.sync;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.ropeway.ox.OxFolder;
import org.ropeway.ox.OxFolderChange;
import org.ropeway.ox.OxPermission;
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

  /** The same in a folder of mail, where OX says it in other bits. */
  private static final int OWN_MAIL_RIGHTS = 272662788;

  private final Change change;
  private final long generation;
  private final int owner;
  private final List<OxFolder> all;

  OwnFolders(Change change, long generation, int owner) {
    this.change = change;
    this.generation = generation;
    this.owner = owner;
    this.all = OxFolderTable.all(change.handle(), change.mailbox());
  }

  /** Puts a change there; {@code id} is OX's id of the folder after it, if OX said so. */
  void put(OxFolderChange own, Optional<String> id) {
    switch (own) {
      case OxFolderChange.Create c -> put(created(c, id.orElse("")));
      case OxFolderChange.Update u -> known(u.uuid()).ifPresent(f -> put(updated(f, u, id)));
      case OxFolderChange.Permit p -> known(p.uuid()).ifPresent(f -> put(permitted(f, p)));
      case OxFolderChange.Delete d -> deleteWithAllBelow(d.uuid());
    }
  }

  private Optional<OxFolder> known(String uuid) {
    return all.stream().filter(folder -> folder.uuid().equals(uuid)).findFirst();
  }

  private void put(OxFolder folder) {
    OxFolderTable.put(change.handle(), change.mailbox(), folder, generation);
  }

  /**
   * Below the folder of another user it is that user's, below a public one it is public, with the
   * rights there.
   */
  private OxFolder created(OxFolderChange.Create c, String id) {
    boolean mail = c.module().equals("mail");
    int own = mail ? OWN_MAIL_RIGHTS : OWN_RIGHTS;
    Optional<OxFolder> shared =
        known(c.parentUuid()).filter(above -> above.owner() != 0 || above.isPublicMail());
    int rights = shared.map(OxFolder::ownRights).orElse(own);
    List<OxPermission> permissions =
        shared.map(OxFolder::permissions).orElse(List.of(new OxPermission(owner, false, own)));
    return new OxFolder(
        c.uuid(),
        c.parentUuid(),
        id,
        c.title(),
        c.module(),
        shared.filter(OxFolder::isPublicMail).map(OxFolder::type).orElse(mail ? MAIL : PRIVATE),
        0,
        rights,
        permissions,
        true,
        -1,
        -1,
        shared.map(OxFolder::owner).orElse(0));
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
        f.permissions(),
        f.subscribed(),
        f.total(),
        f.unread(),
        f.owner());
  }

  private static OxFolder permitted(OxFolder f, OxFolderChange.Permit p) {
    return new OxFolder(
        f.uuid(),
        f.parentUuid(),
        f.id(),
        f.title(),
        f.module(),
        f.type(),
        f.standardFolderType(),
        f.ownRights(),
        p.permissions(),
        f.subscribed(),
        f.total(),
        f.unread(),
        f.owner());
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
