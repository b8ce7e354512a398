package org.ropeway.store.sync;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.property.PidTag;
import org.ropeway.ox.OxFolder;
import org.ropeway.store.Associated;
import org.ropeway.store.FolderRights;
import org.ropeway.store.SpecialFolder;
import org.ropeway.store.index.Change;
import org.ropeway.store.index.FolderNode;
import org.ropeway.store.index.FolderRecord;
import org.ropeway.store.index.FolderSync;
import org.ropeway.store.index.ItemRow;
import org.ropeway.store.index.PermissionRecords;
import org.ropeway.store.property.PropertyBag;
import org.ropeway.store.special.Provisioning;
import org.ropeway.store.sync.OxTree.Wanted;

/**
 * Makes the folders of a mailbox those that OX has. A folder keeps its id as long as OX keeps its
 * uuid, whatever its name, place or purpose; a purpose without a folder at OX keeps one here.
 */
final class FolderReconciliation {
  private static final int PAGE = 1000;
  private static final Map<String, String> CLASSES =
      Map.of(
          "mail", "IPF.Note",
          "calendar", "IPF.Appointment",
          "contacts", "IPF.Contact",
          "tasks", "IPF.Task");

  private final Change change;
  private final Provisioning provisioning;

  FolderReconciliation(Change change, Provisioning provisioning) {
    this.change = change;
    this.provisioning = provisioning;
  }

  void to(List<Wanted> wanted) {
    Set<String> uuids = new HashSet<>();
    wanted.forEach(w -> uuids.add(w.folder().uuid()));
    for (Wanted w : wanted) {
      SpecialFolder role = w.role();
      if (role != null) {
        claim(role, w, uuids);
      }
    }
    provisioning.complete(Provisioning.STEPS);
    wanted.forEach(this::place);
    removeAllBut(uuids);
  }

  /** Gives a folder the role OX says it has. */
  private void claim(SpecialFolder role, Wanted w, Set<String> uuids) {
    FolderNode node = change.tree().findUuid(w.folder().uuid());
    FolderNode holder = change.tree().findRole(role);
    if (node != null && node.record().role() == role) {
      return;
    }
    if (node == null && holder != null) {
      String old = holder.record().oxUuid();
      if (old == null || !uuids.contains(old)) {
        bind(holder, w);
        return;
      }
    }
    if (holder != null && holder.record().oxUuid() == null && node != null) {
      absorb(holder, node);
    } else if (holder != null) {
      change.updateFolder(holder.fid(), f -> f.withRole(null));
    }
    if (node == null) {
      create(w, role);
    } else {
      change.updateFolder(node.fid(), f -> f.withRole(role));
    }
  }

  /** A folder that had no counterpart at OX, or had one that is gone, gets one. */
  private void bind(FolderNode holder, Wanted w) {
    if (holder.record().oxUuid() != null) {
      forgetMails(holder.fid());
    }
    OxFolder ox = w.folder();
    change.updateFolder(
        holder.fid(),
        f ->
            f.asOxHas(ox.uuid(), f.parent(), ox.title(), FolderRights.ofOx(ox.ownRights()))
                .permitted(ox.permissions()));
  }

  /** A folder that lived only here goes; what is in it moves to the one that takes its role. */
  private void absorb(FolderNode local, FolderNode into) {
    for (List<ItemRow> some = associated(local.fid());
        !some.isEmpty();
        some = associated(local.fid())) {
      for (ItemRow row : some) {
        change.replace(Map.of(row, row.inFolder(into.fid(), row.generation())));
      }
    }
    for (long child : List.copyOf(change.tree().children(local.fid()))) {
      boolean holds = child == into.fid() || change.tree().descendants(child).contains(into.fid());
      long parent = holds ? local.record().parent() : into.fid();
      change.updateFolder(child, f -> f.asOxHas(f.oxUuid(), parent, f.name(), f.rights()));
    }
    change.removeFolder(local.fid());
  }

  private List<ItemRow> associated(long fid) {
    return change.inFolder(fid, Associated.FAI, 0, PAGE);
  }

  private void place(Wanted w) {
    OxFolder ox = w.folder();
    FolderNode node = change.tree().findUuid(ox.uuid());
    if (node == null) {
      create(w, null);
      return;
    }
    long parent = parentOf(w);
    int rights = FolderRights.ofOx(ox.ownRights());
    if (node.record().may(FolderRights.READ_ANY) && (rights & FolderRights.READ_ANY) == 0) {
      forgetMails(node.fid());
    }
    change.updateFolder(
        node.fid(),
        f ->
            f.asOxHas(ox.uuid(), parent, ox.title(), FolderRights.ofOx(ox.ownRights()))
                .permitted(ox.permissions()));
  }

  private void create(Wanted w, @Nullable SpecialFolder role) {
    OxFolder ox = w.folder();
    PropertyBag properties =
        PropertyBag.builder().put(PidTag.CONTAINER_CLASS, CLASSES.get(w.module())).build();
    change.addFolder(
        new FolderRecord(
            change.nextCounter(),
            parentOf(w),
            role,
            ox.uuid(),
            w.module(),
            FolderRecord.GENERIC,
            ox.title(),
            FolderRights.ofOx(ox.ownRights()),
            0,
            change.now(),
            change.now(),
            0,
            PermissionRecords.withOx(properties, ox.permissions())));
  }

  /** The folder above; a role is given before its parent is there only to a folder on top. */
  private long parentOf(Wanted w) {
    FolderNode parent = w.parentUuid().isEmpty() ? null : change.tree().findUuid(w.parentUuid());
    return parent != null ? parent.fid() : provisioning.folder(SpecialFolder.IPM_SUBTREE).fid();
  }

  private void removeAllBut(Set<String> uuids) {
    List<FolderNode> gone = new ArrayList<>();
    for (FolderNode node : change.tree().all()) {
      String uuid = node.record().oxUuid();
      if (uuid != null && !uuids.contains(uuid)) {
        gone.add(node);
      }
    }
    // what keeps its purpose is brought to safety before a folder above it goes
    for (FolderNode node : gone) {
      SpecialFolder role = node.record().role();
      if (role != null) {
        unbind(node.fid(), role);
      }
    }
    for (FolderNode node : gone) {
      if (node.record().role() == null && change.tree().find(node.fid()) != null) {
        removeWithAllBelow(node.fid());
      }
    }
  }

  private void removeWithAllBelow(long fid) {
    for (long below : change.tree().descendants(fid).reversed()) {
      change.removeFolder(below);
    }
    change.removeFolder(fid);
  }

  private void unbind(long fid, SpecialFolder role) {
    forgetMails(fid);
    long top = provisioning.folder(SpecialFolder.IPM_SUBTREE).fid();
    int rights = provisioning.rights(role);
    change.updateFolder(fid, f -> f.asOxHas(null, top, f.name(), rights).permitted(List.of()));
  }

  private void forgetMails(long fid) {
    change.clear(fid);
    change.sync(fid, new FolderSync(null, change.sync(fid).generation(), false));
  }
}
