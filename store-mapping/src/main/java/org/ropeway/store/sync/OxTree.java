package org.ropeway.store.sync;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ropeway.ox.OxFolder;
import org.ropeway.store.FolderRights;
import org.ropeway.store.Owner;
import org.ropeway.store.SpecialFolder;

/**
 * Which of OX's folders a mailbox shows and where. The user's own mailbox: the own mail folders
 * below {@code default0} and own calendars, address books and task lists; public ones, files and
 * further mail accounts are left out, and so are folders the user unsubscribed, unless one below is
 * subscribed. What another user shares: his folders of these kinds that the user may see, whether
 * subscribed or not. Public folders: all public ones with mail that the user may see.
 */
final class OxTree {
  static final String ACCOUNT = "default0";
  static final String PRIVATE_FOLDERS = "1";
  private static final int PRIVATE = 1;
  private static final int ADMIN = 1 << 28;
  private static final Map<Integer, SpecialFolder> MAIL_ROLES =
      Map.of(
          7, SpecialFolder.INBOX,
          9, SpecialFolder.DRAFTS,
          10, SpecialFolder.SENT_ITEMS,
          11, SpecialFolder.JUNK_EMAIL,
          12, SpecialFolder.DELETED_ITEMS);
  private static final Map<Integer, SpecialFolder> GROUPWARE_ROLES =
      Map.of(
          1, SpecialFolder.TASKS,
          2, SpecialFolder.CALENDAR,
          3, SpecialFolder.CONTACTS);

  private final Map<String, OxFolder> all = new HashMap<>();
  private final Set<String> shown = new HashSet<>();
  private final Owner owner;

  /**
   * A folder to be shown.
   *
   * @param parentUuid empty for those right below the top of the visible tree
   * @param module {@code mail}, {@code calendar}, {@code contacts} or {@code tasks}
   */
  record Wanted(OxFolder folder, String parentUuid, String module, @Nullable SpecialFolder role) {}

  private OxTree(Collection<OxFolder> folders, Owner owner) {
    this.owner = owner;
    folders.forEach(f -> all.put(f.uuid(), f));
  }

  /** The folders to be shown, parents first; no role stands twice. */
  static List<Wanted> shown(Collection<OxFolder> folders, Owner owner) {
    OxTree tree = new OxTree(folders, owner);
    List<OxFolder> sorted = folders.stream().sorted(Comparator.comparing(OxFolder::id)).toList();
    for (OxFolder folder : sorted) {
      boolean wanted = !owner.isSelf() || folder.subscribed() || tree.roleOf(folder) != null;
      if (wanted && tree.isOwn(folder)) {
        tree.showWithParents(folder);
      }
    }
    return tree.parentsFirst(sorted);
  }

  private void showWithParents(OxFolder folder) {
    OxFolder at = folder;
    while (at != null && isOwn(at) && shown.add(at.uuid())) {
      at = all.get(at.parentUuid());
    }
  }

  private List<Wanted> parentsFirst(List<OxFolder> sorted) {
    Set<SpecialFolder> taken = EnumSet.noneOf(SpecialFolder.class);
    List<Wanted> wanted = new ArrayList<>();
    Map<String, List<Wanted>> byParent = new HashMap<>();
    for (OxFolder folder : sorted) {
      if (shown.contains(folder.uuid())) {
        SpecialFolder role = roleOf(folder);
        SpecialFolder own = role != null && taken.add(role) ? role : null;
        String parent =
            own == null && shown.contains(folder.parentUuid()) ? folder.parentUuid() : "";
        Wanted w = new Wanted(folder, parent, module(folder), own);
        byParent.computeIfAbsent(parent, p -> new ArrayList<>()).add(w);
      }
    }
    wanted.addAll(byParent.getOrDefault("", List.of()));
    for (int i = 0; i < wanted.size(); i++) {
      wanted.addAll(byParent.getOrDefault(wanted.get(i).folder().uuid(), List.of()));
    }
    return wanted;
  }

  private @Nullable SpecialFolder roleOf(OxFolder folder) {
    if (owner.isPublic()) {
      return null;
    }
    return switch (module(folder)) {
      case "mail" -> MAIL_ROLES.get(folder.standardFolderType());
      case "" -> null;
      default -> GROUPWARE_ROLES.get(folder.standardFolderType());
    };
  }

  /** The module in one of the four words, empty for others. */
  private static String module(OxFolder folder) {
    return switch (folder.module()) {
      case "mail" -> "mail";
      case "calendar", "event" -> "calendar";
      case "contacts", "addressdata" -> "contacts";
      case "tasks" -> "tasks";
      default -> "";
    };
  }

  /** Whether the owner has it, and the user may see it. */
  private boolean isOwn(OxFolder folder) {
    String module = module(folder);
    if (module.isEmpty()) {
      return false;
    }
    return switch (owner) {
      case Owner.Self _ ->
          folder.owner() == 0
              && (module.equals("mail") ? isOwnMail(folder) : folder.type() == PRIVATE);
      case Owner.Other other -> folder.owner() == other.userId() && isVisible(folder);
      case Owner.Public _ -> folder.isPublicMail() && isVisible(folder);
    };
  }

  /** Whether the user may see it. */
  static boolean isVisible(OxFolder folder) {
    return (FolderRights.ofOx(folder.ownRights()) & FolderRights.VISIBLE) != 0;
  }

  /**
   * Own mail folders are the default folders with all below, and what the user administers all the
   * way up to the account.
   */
  private boolean isOwnMail(OxFolder folder) {
    boolean own = true;
    OxFolder at = folder;
    for (int depth = 0; at != null && depth <= all.size(); depth++) {
      if (at.id().equals(ACCOUNT)) {
        return own && depth > 0;
      }
      if (!module(at).equals("mail") || at.isPublicMail()) {
        return false;
      }
      boolean standard = MAIL_ROLES.containsKey(at.standardFolderType());
      own = standard || (own && (at.ownRights() & ADMIN) != 0);
      at = all.get(at.parentUuid());
    }
    return false;
  }
}
