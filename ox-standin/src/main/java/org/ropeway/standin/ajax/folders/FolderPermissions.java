package org.ropeway.standin.ajax.folders;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ropeway.standin.data.FolderRow;
import org.ropeway.standin.data.Folders;
import org.ropeway.standin.data.Folders.Permission;
import org.ropeway.standin.data.Rights;
import org.ropeway.standin.data.Tx;
import org.ropeway.standin.data.UserRow;
import org.ropeway.standin.data.Users;
import org.ropeway.standin.trouble.Category;
import org.ropeway.standin.trouble.Trouble;
import org.ropeway.standin.trouble.Troubles;
import tools.jackson.databind.JsonNode;

/** The permissions of a folder, all in the place of all (recording folders-05). */
final class FolderPermissions {
  private static final int MAX = 1_000;
  private static final int PUBLIC = 2;

  private FolderPermissions() {}

  static void set(Tx tx, UserRow user, FolderRow folder, JsonNode named) throws SQLException {
    if (!named.isArray() || named.size() > MAX) {
      throw Troubles.invalid("permissions", "permissions").raise();
    }
    List<Permission> wanted = new ArrayList<>();
    for (JsonNode each : named) {
      int bits = each.path("bits").asInt(0);
      boolean own = folder.isMail() && Rights.isAdmin(bits);
      wanted.add(
          new Permission(
              each.path("entity").asInt(0),
              each.path("group").asBoolean(false),
              own ? Rights.MAIL_OWNER_ENTRY : bits));
    }
    check(tx, user, folder, wanted);
    for (Permission old : Folders.permissions(tx, folder.fid())) {
      Folders.permit(tx, folder.fid(), old.entity(), old.group(), 0);
    }
    for (Permission permission : wanted) {
      Folders.permit(tx, folder.fid(), permission.entity(), permission.group(), permission.bits());
    }
  }

  private static void check(Tx tx, UserRow user, FolderRow folder, List<Permission> wanted)
      throws SQLException {
    boolean own = folder.type() != PUBLIC;
    checkAdmins(folder, wanted, own);
    Set<Integer> seen = new HashSet<>();
    for (Permission permission : wanted) {
      if (!seen.add(permission.entity())) {
        throw Trouble.of(
                "FLD-0079",
                Category.USER_INPUT,
                "Duplicate permission defined. Only one permission per user is allowed.",
                "Duplicate permission defined for user %s. Only one permission per user is"
                    + " allowed.",
                permission.entity())
            .raise();
      }
      boolean known =
          permission.group()
              ? permission.entity() == 0
              : Users.byId(tx, permission.entity())
                  .filter(each -> each.context() == user.context())
                  .isPresent();
      if (!known) {
        throw Trouble.of(
                "USS-0003",
                Category.ERROR,
                "Configuration for user %s could not be found in context %s.",
                "Configuration for user %s could not be found in context %s",
                permission.entity(),
                user.context())
            .raise();
      }
    }
  }

  private static void checkAdmins(FolderRow folder, List<Permission> wanted, boolean own) {
    List<Permission> admins = wanted.stream().filter(each -> Rights.isAdmin(each.bits())).toList();
    boolean owner = admins.stream().anyMatch(each -> each.entity() == folder.owner());
    if (own && admins.size() > 1) {
      throw Trouble.of(
              "FLD-0015",
              Category.ERROR,
              "Only one user may have administrative permission roles in a private folder.",
              "Only one admin permission is allowed on a private folder")
          .raise();
    }
    if (own && admins.size() == 1 && !owner) {
      throw Trouble.of(
              "FLD-0017",
              Category.ERROR,
              "Only the owner of a private folder may hold administrative permissions.",
              "Only folder owner may hold admin permission on a private folder")
          .raise();
    }
    if (admins.isEmpty()) {
      throw Trouble.of(
              "FLD-0018",
              Category.ERROR,
              "Please specify at least one user with administrative permissions on the folder.",
              "No user with admin permission")
          .raise();
    }
  }
}
