package org.ropeway.store.mailbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.property.PidTag;
import org.ropeway.ox.OxException;
import org.ropeway.ox.OxFolderChange;
import org.ropeway.store.Associated;
import org.ropeway.store.FolderRights;
import org.ropeway.store.MapiException;
import org.ropeway.store.Removal;
import org.ropeway.store.SpecialFolder;
import org.ropeway.store.index.Change;
import org.ropeway.store.index.FolderNode;
import org.ropeway.store.index.FolderRecord;
import org.ropeway.store.index.ItemRow;
import org.ropeway.store.index.MailboxIndex;
import org.ropeway.store.index.PermissionRecords;
import org.ropeway.store.property.PropertyBag;
import org.ropeway.store.sync.OxWrites;

/** Makes, renames, moves, copies and deletes folders, those of OX at OX first. */
final class FolderChanges {
  private static final int PAGE = 1000;

  /** OX's words for: there is one of that name. */
  private static final Set<String> EXISTS =
      Set.of("FLD-0012", "FLD-0095", "FLD-1014", "FLD-1034", "MSG-0063");

  private final LiveMailbox mailbox;
  private final MailboxIndex index;
  private final OxWrites writes;
  private final Transfers transfers;

  FolderChanges(LiveMailbox mailbox) {
    this.mailbox = mailbox;
    this.index = mailbox.index();
    this.writes = mailbox.sync().writes();
    this.transfers = new Transfers(mailbox);
  }

  /** Makes a folder; returns its id. */
  long create(long parent, String name, int type, PropertyBag properties) {
    FolderRecord above = index.tree().get(parent).record();
    if (above.type() == FolderRecord.SEARCH) {
      throw new MapiException(ErrorCode.NOT_SUPPORTED, "a folder in a search folder");
    }
    if (type == FolderRecord.SEARCH && index.owner().isPublic()) {
      throw new MapiException(ErrorCode.NOT_SUPPORTED, "a search folder in public folders");
    }
    above.require(FolderRights.CREATE_SUBFOLDER);
    if (!above.isHeldByOx() || type == FolderRecord.SEARCH) {
      return index.change(change -> createHere(change, parent, name, type, properties));
    }
    String uuid = UUID.randomUUID().toString();
    OxFolderChange own =
        new OxFolderChange.Create(uuid, uuidOf(above, above.module()), name, above.module());
    send(own, change -> describe(change, uuid, properties));
    FolderNode made = index.tree().findUuid(uuid);
    if (made == null) {
      throw new MapiException(ErrorCode.NOT_FOUND, "OX took the folder away again");
    }
    PropertyBag known = made.record().properties();
    if (!known.with(properties).equals(known)) {
      index.change(change -> describe(change, uuid, properties)); // OX told of it a page later
    }
    return made.fid();
  }

  private static int describe(Change change, String uuid, PropertyBag properties) {
    FolderNode made = change.tree().findUuid(uuid);
    if (made != null) {
      change.updateFolder(made.fid(), f -> f.withProperties(f.properties().with(properties)));
    }
    return 0;
  }

  private long createHere(
      Change change, long parent, String name, int type, PropertyBag properties) {
    long own =
        change.tree().all().stream()
            .filter(n -> n.record().role() == null && n.record().oxUuid() == null)
            .count();
    if (own >= mailbox.limits().local().folders()) {
      throw new MapiException(ErrorCode.QUOTA_EXCEEDED, own + " folders live here already");
    }
    if (change.tree().child(parent, name) != null) {
      throw new MapiException(ErrorCode.COLLIDING_NAMES, "the folder exists");
    }
    FolderRecord made =
        new FolderRecord(
            change.nextCounter(),
            parent,
            null,
            null,
            FolderRecord.LOCAL,
            type,
            name,
            FolderRights.OWNER,
            0,
            change.now(),
            change.now(),
            0,
            properties);
    change.addFolder(made);
    return made.fid();
  }

  /** Renames a folder of OX. */
  void rename(FolderRecord folder, String name) {
    send(
        new OxFolderChange.Update(
            String.valueOf(folder.oxUuid()), Optional.of(name), Optional.empty()));
  }

  /**
   * Moves a folder below another parent; an empty name stays as it is. Returns whether all of it
   * was moved.
   */
  boolean move(long parent, long fid, long to, String newName) {
    FolderRecord folder = subfolder(parent, fid);
    FolderRecord target = target(fid, to);
    if (to != parent) {
      target.require(FolderRights.CREATE_SUBFOLDER);
    }
    String name = newName.isBlank() ? folder.name() : newName;
    requireFree(to, name, fid);
    boolean thrownAway = !folder.isHeldByOx() && target.role() == SpecialFolder.DELETED_ITEMS;
    if (!thrownAway && Homes.differ(folder, target)) {
      return moveToOtherHome(folder, to, name);
    }
    if (folder.oxUuid() != null) {
      Homes.requireSameModule(folder, target);
      send(
          new OxFolderChange.Update(
              folder.oxUuid(),
              name.equals(folder.name()) ? Optional.empty() : Optional.of(name),
              to == parent ? Optional.empty() : Optional.of(uuidOf(target, folder.module()))));
      return true;
    }
    index.change(change -> {
      change.updateFolder(fid, f -> f.asOxHas(null, to, name, f.rights()));
      return 0;
    });
    return true;
  }

  /** Message by message, so that each is in one of the two folders whatever happens. */
  private boolean moveToOtherHome(FolderRecord folder, long to, String name) {
    long fid = folder.fid();
    long made = create(to, name, folder.type(), PermissionRecords.without(folder.properties()));
    boolean complete = true;
    fetch(folder);
    for (Associated kind : Associated.values()) {
      long after = 0;
      for (List<Long> some = page(fid, kind, after);
          !some.isEmpty();
          some = page(fid, kind, after)) {
        complete &= transfers.move(fid, some, made).isEmpty();
        after = some.getLast();
      }
    }
    for (long child : List.copyOf(index.tree().children(fid))) {
      complete &= moveBelow(fid, child, made);
    }
    fetch(folder);
    return complete
        && index.tree().get(fid).counts().total() == 0
        && delete(folder.parent(), fid, Removal.HARD);
  }

  private boolean moveBelow(long parent, long child, long to) {
    try {
      FolderRecord folder = subfolder(parent, child);
      return moveToOtherHome(folder, to, folder.name());
    } catch (MapiException | OxException.AccessDenied | OxException.Refused e) {
      return false;
    }
  }

  private void fetch(FolderRecord folder) {
    if (folder.isSynchronised()) {
      writes.fetch(folder.fid());
    }
  }

  /**
   * Copies a folder with its messages, and with all below it if {@code recursive}. Returns whether
   * all of it was copied.
   */
  boolean copy(long parent, long fid, long to, String newName, boolean recursive) {
    FolderNode node = index.tree().get(fid);
    if (node.record().parent() != parent) {
      throw new MapiException(ErrorCode.NOT_FOUND, "no subfolder of this folder");
    }
    FolderRecord target = target(fid, to);
    String name = newName.isBlank() ? node.record().name() : newName;
    requireFree(to, name, 0);
    boolean search = node.record().type() == FolderRecord.SEARCH;
    if (!search && !Homes.differ(node.record(), target) && target.isHeldByOx()) {
      Homes.requireSameModule(node.record(), target);
    }
    return copy(node.record(), to, name, recursive);
  }

  private boolean copy(FolderRecord folder, long to, String name, boolean recursive) {
    folder.require(FolderRights.READ_ANY);
    fetch(folder);
    List<Long> below = List.copyOf(index.tree().children(folder.fid()));
    PropertyBag own =
        PermissionRecords.without(folder.properties()).toBuilder().remove(PidTag.HAS_RULES).build();
    long made = create(to, name, folder.type(), own);
    index.change(change -> {
      change.copied(made, folder.fid());
      return 0;
    });
    boolean complete = true;
    if (folder.type() == FolderRecord.SEARCH) {
      mailbox.searches().copy(folder.fid(), made);
    } else {
      for (Associated kind : Associated.values()) {
        for (List<Long> some = page(folder.fid(), kind, 0);
            !some.isEmpty();
            some = page(folder.fid(), kind, some.getLast())) {
          complete &= transfers.copy(folder.fid(), some, made).isEmpty();
        }
      }
    }
    if (recursive) {
      for (long child : below) {
        FolderNode node = index.tree().find(child);
        if (node != null) {
          complete &= copyBelow(node.record(), made);
        }
      }
    }
    return complete;
  }

  private boolean copyBelow(FolderRecord folder, long to) {
    try {
      return copy(folder, to, folder.name(), true);
    } catch (MapiException | OxException.AccessDenied | OxException.Refused e) {
      return false;
    }
  }

  /** Deletes a folder with all in and below it; returns whether all of it is gone. */
  boolean delete(long parent, long fid, Removal how) {
    FolderRecord folder = subfolder(parent, fid);
    if (how == Removal.SOFT) {
      List<Long> all = new ArrayList<>(index.tree().descendants(fid));
      all.add(fid);
      for (long each : all) {
        if (!emptied(each)) {
          return false;
        }
      }
    }
    if (folder.oxUuid() == null) {
      index.change(change -> {
        change.tree().descendants(fid).reversed().forEach(change::removeFolder);
        change.removeFolder(fid);
        return 0;
      });
      return true;
    }
    send(new OxFolderChange.Delete(folder.oxUuid()));
    return true;
  }

  /** Soft-deletes the messages of a folder, the mails it does not list yet included. */
  private boolean emptied(long fid) {
    FolderRecord folder = index.tree().get(fid).record();
    if (!folder.isHeldByOx() && folder.type() != FolderRecord.SEARCH) {
      return deleteAll(fid, Associated.NORMAL, Removal.SOFT);
    }
    if (!folder.isSynchronised()) {
      return true;
    }
    writes.fetch(fid);
    while (index.tree().get(fid).counts().total() > 0) {
      if (!deleteAll(fid, Associated.NORMAL, Removal.SOFT)) {
        return false;
      }
      writes.fetch(fid);
    }
    return true;
  }

  /**
   * Deletes what a folder has in and below it, FAI messages if {@code associated}. Returns whether
   * all of it is gone.
   */
  boolean empty(long fid, Removal how, boolean associated) {
    boolean complete = true;
    for (Associated kind : Associated.values()) {
      if (kind == Associated.NORMAL || associated) {
        complete &= deleteAll(fid, kind, how);
        complete &=
            how == Removal.SOFT
                || transfers.delete(fid, index.deletedFrom(fid, kind), how).isEmpty();
      }
    }
    for (long child : List.copyOf(index.tree().children(fid))) {
      try {
        complete &= delete(fid, child, how);
      } catch (MapiException | OxException.AccessDenied | OxException.Refused e) {
        complete = false;
      }
    }
    return complete;
  }

  private boolean deleteAll(long fid, Associated kind, Removal how) {
    boolean complete = true;
    long after = 0;
    for (List<Long> some = page(fid, kind, after); !some.isEmpty(); some = page(fid, kind, after)) {
      complete &= transfers.delete(fid, some, how).isEmpty();
      after = some.getLast();
    }
    return complete;
  }

  private List<Long> page(long fid, Associated kind, long after) {
    return index.inFolder(fid, kind, after, PAGE).stream().map(ItemRow::mid).toList();
  }

  private FolderRecord subfolder(long parent, long fid) {
    FolderRecord folder = index.tree().get(fid).record();
    if (folder.parent() != parent) {
      throw new MapiException(ErrorCode.NOT_FOUND, "no subfolder of this folder");
    }
    if (folder.role() != null) {
      throw new MapiException(ErrorCode.ACCESS_DENIED, "a special folder stays");
    }
    folder.require(FolderRights.FOLDER_OWNER);
    return folder;
  }

  private FolderRecord target(long fid, long to) {
    FolderRecord target = index.tree().get(to).record();
    if (to == fid || index.tree().depth(fid, to) > 0) {
      throw new MapiException(ErrorCode.FOLDER_CYCLE, "a folder into itself");
    }
    if (target.type() == FolderRecord.SEARCH) {
      throw new MapiException(ErrorCode.NOT_SUPPORTED, "a folder into a search folder");
    }
    return target;
  }

  private void requireFree(long parent, String name, long except) {
    FolderNode sibling = index.tree().child(parent, name);
    if (sibling != null && sibling.fid() != except) {
      throw new MapiException(ErrorCode.COLLIDING_NAMES, "another folder has the name");
    }
  }

  private String uuidOf(FolderRecord parent, String module) {
    String uuid = parent.role() == SpecialFolder.IPM_SUBTREE ? writes.top(module) : parent.oxUuid();
    if (uuid == null) {
      throw new MapiException(ErrorCode.NOT_SUPPORTED, "OX has no such folder");
    }
    return uuid;
  }

  private void send(OxFolderChange change) {
    send(change, more -> {});
  }

  private void send(OxFolderChange change, Consumer<Change> also) {
    try {
      writes.change(change, also);
    } catch (OxException.Refused e) {
      throw new MapiException(
          EXISTS.contains(e.code().toUpperCase(Locale.ROOT))
              ? ErrorCode.COLLIDING_NAMES
              : ErrorCode.INVALID_PARAMETER,
          "OX refused it");
    }
  }
}
