package org.ropeway.standin.usm;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ropeway.standin.data.FolderRow;
import org.ropeway.standin.data.Folders;
import org.ropeway.standin.data.Folders.Permission;
import org.ropeway.standin.data.Rights;
import org.ropeway.standin.data.Tx;
import org.ropeway.standin.data.UserRow;
import org.ropeway.standin.data.Users;
import tools.jackson.databind.JsonNode;

/**
 * The permissions a client gives a folder: all of them, in the place of those there are
 * (ox-http-api.md 6.5). Codes as OX answers them.
 */
final class FolderPermissions {
  private static final int ALL_USERS = 0;
  private static final int MAX = 1_000;

  private FolderPermissions() {}

  static void set(Tx tx, Call call, Access.Granted granted, JsonNode named) throws SQLException {
    FolderRow folder = granted.folder();
    boolean fixed =
        (folder.owner() == 0 && !folder.isMail())
            || folder.id().equals("default0")
            || folder.id().equals(Folders.PUBLIC_MAIL);
    if (fixed || !Rights.isAdmin(granted.rights())) {
      throw UsmException.denied(folder.isMail() ? "IMAP-2015" : "FLD-0010");
    }
    List<Permission> wanted = read(named);
    check(tx, folder, wanted, call.user());
    if (Set.copyOf(wanted).equals(Set.copyOf(Folders.permissions(tx, folder.fid())))) {
      return;
    }
    for (Permission old : Folders.permissions(tx, folder.fid())) {
      Folders.permit(tx, folder.fid(), old.entity(), old.group(), 0);
    }
    for (Permission permission : wanted) {
      Folders.permit(tx, folder.fid(), permission.entity(), permission.group(), permission.bits());
    }
  }

  private static List<Permission> read(JsonNode named) {
    if (!named.isArray() || named.size() > MAX) {
      throw UsmException.parameter("permissions");
    }
    List<Permission> out = new ArrayList<>();
    for (JsonNode each : named.values()) {
      JsonNode entity = each.path("entity");
      JsonNode bits = each.path("bits");
      if (!entity.isInt() || !bits.canConvertToLong()) {
        throw UsmException.parameter("permissions");
      }
      boolean group = each.path("group").asBoolean(false);
      out.add(new Permission(entity.intValue(), group, (int) bits.longValue()));
    }
    return out;
  }

  /**
   * Everybody named exists and once; the owner administers, in groupware nobody else does. Public
   * folders have no owner, but somebody who administers them.
   */
  private static void check(Tx tx, FolderRow folder, List<Permission> wanted, UserRow user)
      throws SQLException {
    Set<Integer> entities = new HashSet<>();
    boolean ownerIsAdmin = false;
    for (Permission permission : wanted) {
      if (!entities.add(permission.entity())) {
        throw refused("FLD-0079");
      }
      if (!exists(tx, permission, user.context())) {
        throw refused("FLD-0044");
      }
      boolean owner = !permission.group() && permission.entity() == folder.owner();
      if (Rights.isAdmin(permission.bits())) {
        if (permission.group() && !folder.isMail()) {
          throw refused("FLD-0016");
        }
        if (!owner && !folder.isMail()) {
          throw refused("FLD-0017");
        }
        ownerIsAdmin |= owner || folder.isPublicMail();
      }
    }
    if (!ownerIsAdmin) {
      throw refused("FLD-0018");
    }
  }

  private static boolean exists(Tx tx, Permission permission, int context) throws SQLException {
    if (permission.group()) {
      return permission.entity() == ALL_USERS;
    }
    Optional<UserRow> user = Users.byId(tx, permission.entity());
    return user.filter(u -> u.context() == context).isPresent();
  }

  private static UsmException refused(String code) {
    return UsmException.ox(UsmStatus.OX_ERROR, "permissions that cannot be", code, 1);
  }
}
