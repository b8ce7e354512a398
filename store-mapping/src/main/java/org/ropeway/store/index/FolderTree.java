package org.ropeway.store.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.store.FolderRights;
import org.ropeway.store.MapiException;
import org.ropeway.store.SpecialFolder;

/** The folders of a mailbox at one moment; not changed once others see it. */
public final class FolderTree {
  private final Map<Long, FolderNode> nodes = new HashMap<>();
  private final Map<Long, Set<Long>> children = new HashMap<>();
  private final Map<String, Long> byUuid = new HashMap<>();
  private final Map<SpecialFolder, Long> byRole = new EnumMap<>(SpecialFolder.class);

  FolderTree() {}

  FolderTree copy() {
    FolderTree copy = new FolderTree();
    nodes.values().forEach(copy::put);
    return copy;
  }

  void put(FolderNode node) {
    FolderNode before = nodes.put(node.fid(), node);
    if (before != null) {
      forget(before.record());
    }
    FolderRecord r = node.record();
    children.computeIfAbsent(r.parent(), p -> new LinkedHashSet<>()).add(r.fid());
    String uuid = r.oxUuid();
    if (uuid != null) {
      byUuid.put(uuid, r.fid());
    }
    SpecialFolder role = r.role();
    if (role != null) {
      byRole.put(role, r.fid());
    }
  }

  void remove(long fid) {
    FolderNode before = nodes.remove(fid);
    if (before != null) {
      forget(before.record());
    }
  }

  private void forget(FolderRecord r) {
    Set<Long> siblings = children.get(r.parent());
    if (siblings != null) {
      siblings.remove(r.fid());
    }
    if (r.oxUuid() != null) {
      byUuid.remove(r.oxUuid(), r.fid());
    }
    if (r.role() != null) {
      byRole.remove(r.role(), r.fid());
    }
  }

  /** A folder, or null. */
  public @Nullable FolderNode find(long fid) {
    return nodes.get(fid);
  }

  /** A folder, or ecNotFound. */
  public FolderNode get(long fid) {
    FolderNode node = nodes.get(fid);
    if (node == null) {
      throw new MapiException(ErrorCode.NOT_FOUND, "no folder " + Long.toHexString(fid));
    }
    return node;
  }

  /** The folder in a role; every mailbox has one for each, once it is provisioned. */
  public FolderNode role(SpecialFolder role) {
    FolderNode node = findRole(role);
    if (node == null) {
      throw new IllegalStateException("no folder is " + role);
    }
    return node;
  }

  /** The folder in a role, or null. */
  public @Nullable FolderNode findRole(SpecialFolder role) {
    Long fid = byRole.get(role);
    return fid == null ? null : nodes.get(fid);
  }

  /** The folder that OX knows by a uuid, or null. */
  public @Nullable FolderNode findUuid(String uuid) {
    Long fid = byUuid.get(uuid);
    return fid == null ? null : nodes.get(fid);
  }

  /** All folders. */
  public Collection<FolderNode> all() {
    return Collections.unmodifiableCollection(nodes.values());
  }

  /** The ids of the direct subfolders. */
  public Set<Long> children(long fid) {
    return Collections.unmodifiableSet(children.getOrDefault(fid, Set.of()));
  }

  /** Whether there is a direct subfolder that the user may see. */
  boolean hasVisibleChildren(long fid) {
    return children(fid).stream()
        .map(nodes::get)
        .anyMatch(node -> node != null && node.record().may(FolderRights.VISIBLE));
  }

  /** The direct subfolder of a name, compared without regard to case, or null. */
  public @Nullable FolderNode child(long parent, String name) {
    for (long fid : children(parent)) {
      FolderNode node = nodes.get(fid);
      if (node != null && node.record().name().equalsIgnoreCase(name)) {
        return node;
      }
    }
    return null;
  }

  /** All folders below one, parents first, without itself. */
  public List<Long> descendants(long fid) {
    List<Long> found = new ArrayList<>(children(fid));
    for (int i = 0; i < found.size(); i++) {
      found.addAll(children(found.get(i)));
    }
    return found;
  }

  /** A folder and all below it, itself last. */
  List<Long> subtree(long fid) {
    List<Long> all = descendants(fid);
    all.add(fid);
    return all;
  }

  /** How many levels a folder is below another: 1 for a direct subfolder, 0 if it is not below. */
  public int depth(long ancestor, long fid) {
    int depth = 0;
    FolderNode at = nodes.get(fid);
    while (at != null && depth <= nodes.size()) {
      depth++;
      if (at.record().parent() == ancestor) {
        return depth;
      }
      at = nodes.get(at.record().parent());
    }
    return 0;
  }
}
