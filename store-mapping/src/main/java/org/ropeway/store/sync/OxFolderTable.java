package org.ropeway.store.sync;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.ropeway.ox.OxFolder;
import org.ropeway.ox.OxPermission;

/** OX's folders in the database, as OX told of them. */
final class OxFolderTable {
  private OxFolderTable() {}

  static List<OxFolder> all(Handle handle, long mailbox) {
    return handle
        .createQuery(
            "SELECT uuid, parent_uuid, ox_id, title, module, type, standard_type, rights,"
                + " permissions, subscribed, owner FROM ox_folder WHERE mailbox = ?")
        .bind(0, mailbox)
        .map((row, context) -> read(row))
        .list();
  }

  static void put(Handle handle, long mailbox, OxFolder f, long generation) {
    delete(handle, mailbox, f.uuid());
    handle.execute(
        "INSERT INTO ox_folder(mailbox, uuid, parent_uuid, ox_id, title, module, type,"
            + " standard_type, rights, permissions, subscribed, owner, generation)"
            + " VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        mailbox,
        f.uuid(),
        f.parentUuid(),
        f.id(),
        f.title(),
        f.module(),
        f.type(),
        f.standardFolderType(),
        f.ownRights(),
        text(f.permissions()),
        f.subscribed() ? 1 : 0,
        f.owner(),
        generation);
  }

  static void delete(Handle handle, long mailbox, String uuid) {
    handle.execute("DELETE FROM ox_folder WHERE mailbox = ? AND uuid = ?", mailbox, uuid);
  }

  /** Removes those of which OX has not told since the list was begun anew. */
  static void deleteUntold(Handle handle, long mailbox, long generation) {
    handle.execute(
        "DELETE FROM ox_folder WHERE mailbox = ? AND generation < ?", mailbox, generation);
  }

  private static OxFolder read(ResultSet row) throws SQLException {
    return new OxFolder(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getInt(6),
        row.getInt(7),
        (int) row.getLong(8),
        permissions(row.getString(9)),
        row.getInt(10) != 0,
        -1,
        -1,
        row.getInt(11));
  }

  /** Such as {@code u3:403710016 g0:257}. */
  private static String text(List<OxPermission> permissions) {
    return permissions.stream()
        .map(p -> (p.group() ? "g" : "u") + p.entity() + ":" + p.bits())
        .collect(Collectors.joining(" "));
  }

  private static List<OxPermission> permissions(String text) {
    List<OxPermission> out = new ArrayList<>();
    for (String each : text.isEmpty() ? new String[0] : text.split(" ", -1)) {
      int colon = each.indexOf(':');
      int entity = Integer.parseInt(each, 1, colon, 10);
      int bits = Integer.parseInt(each, colon + 1, each.length(), 10);
      out.add(new OxPermission(entity, each.charAt(0) == 'g', bits));
    }
    return out;
  }
}
