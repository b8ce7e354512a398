package org.ropeway.store.sync;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.ropeway.ox.OxApplied;
import org.ropeway.ox.OxChanges;
import org.ropeway.ox.OxException;
import org.ropeway.ox.OxFolder;
import org.ropeway.ox.OxFolderChange;
import org.ropeway.ox.OxSyncState;
import org.ropeway.store.Owner;
import org.ropeway.store.db.StateDatabase;
import org.ropeway.store.ids.MailboxRecord.Hierarchy;
import org.ropeway.store.index.Change;
import org.ropeway.store.index.FolderRecord;
import org.ropeway.store.index.MailboxIndex;
import org.ropeway.store.special.Provisioning;

/** Delta sync of the folder list. */
final class HierarchySync {
  private final StateDatabase database;
  private final MailboxIndex index;
  private final Sessions sessions;
  private final int page;

  HierarchySync(StateDatabase database, MailboxIndex index, Sessions sessions, int page) {
    this.database = database;
    this.index = index;
    this.sessions = sessions;
    this.page = page;
  }

  /**
   * Fetches all that changed; a kill on the way loses nothing. Returns whether anything did. Throws
   * {@link OxException}.
   */
  boolean run() {
    OxSyncState before = index.hierarchy().state();
    boolean more = true;
    boolean begunAnew = false;
    while (more) {
      Hierarchy now = index.hierarchy();
      try {
        OxChanges<OxFolder> changes =
            sessions.ask(session -> session.syncFolders(now.state(), page));
        if (isNews(now, changes)) {
          index.change(change -> apply(change, now, changes, sessions.user().locale()));
        }
        more = changes.more();
      } catch (OxException.OutOfSync e) {
        if (begunAnew) {
          throw e;
        }
        begunAnew = true;
        index.change(change -> {
          change.hierarchy(new Hierarchy(null, now.generation(), now.known()));
          return 0;
        });
      }
    }
    return !Objects.equals(before, index.hierarchy().state());
  }

  /**
   * Makes a change at OX, and here as OX will have it; what others changed meanwhile comes with it.
   * Throws {@link OxException}, and then the change is not made.
   */
  void change(OxFolderChange own, Consumer<Change> also) {
    OxApplied<OxFolder> applied;
    try {
      applied = send(own);
    } catch (OxException.OutOfSync e) {
      run();
      applied = send(own);
    }
    Hierarchy now = index.hierarchy();
    OxApplied<OxFolder> answer = applied;
    index.change(change -> {
      if (answer.refusal().isEmpty()) {
        new OwnFolders(change, now.generation(), sessions.user().id()).put(own, answer.id());
      }
      int none = apply(change, now, answer.changes(), sessions.user().locale());
      if (answer.refusal().isEmpty()) {
        also.accept(change);
      }
      return none;
    });
    if (answer.changes().more()) {
      run();
    }
    if (answer.refusal().isPresent()) {
      throw answer.refusal().get();
    }
  }

  private OxApplied<OxFolder> send(OxFolderChange own) {
    if (index.hierarchy().state() == null) {
      run();
    }
    OxSyncState state = index.hierarchy().state();
    if (state == null) {
      throw new OxException.OutOfSync("OX gave no state of the folder list");
    }
    return sessions.ask(session -> session.changeFolder(state, own, page));
  }

  /** The uuid of the folder at OX right below which the user's folders of a module are. */
  String top(String module) {
    String id = module.equals(FolderRecord.MAIL) ? OxTree.ACCOUNT : OxTree.PRIVATE_FOLDERS;
    return database.read(handle -> OxFolderTable.all(handle, index.mailbox())).stream()
        .filter(folder -> folder.id().equals(id))
        .map(OxFolder::uuid)
        .findFirst()
        .orElseThrow(() -> new OxException.NotFound("OX tells of no top folder"));
  }

  /** The OX ids of all folders by their uuids. */
  Map<String, String> ids() {
    return database.read(handle -> OxFolderTable.all(handle, index.mailbox())).stream()
        .collect(Collectors.toMap(OxFolder::uuid, OxFolder::id, (a, b) -> a));
  }

  /** Whether OX shows the user folders of another one, as far as is known. */
  boolean shows(Owner owner) {
    return database.read(handle -> KnownFolders.show(handle, index.mailbox(), owner));
  }

  private static boolean isNews(Hierarchy now, OxChanges<OxFolder> changes) {
    return !changes.state().equals(now.state()) || !now.known() || changes.more();
  }

  private int apply(Change change, Hierarchy now, OxChanges<OxFolder> changes, String locale) {
    long generation = now.state() == null ? now.generation() + 1 : now.generation();
    for (List<OxFolder> some : List.of(changes.created(), changes.modified())) {
      for (OxFolder folder : some) {
        OxFolderTable.put(change.handle(), change.mailbox(), folder, generation);
      }
    }
    for (String uuid : changes.deletedUuids()) {
      OxFolderTable.delete(change.handle(), change.mailbox(), uuid);
    }
    boolean last = !changes.more();
    if (last) {
      OxFolderTable.deleteUntold(change.handle(), change.mailbox(), generation);
      Provisioning provisioning = new Provisioning(change, index.ids(), locale);
      new FolderReconciliation(change, provisioning)
          .to(OxTree.shown(OxFolderTable.all(change.handle(), change.mailbox()), change.owner()));
    }
    change.hierarchy(new Hierarchy(changes.state(), generation, now.known() || last));
    return 0;
  }
}
