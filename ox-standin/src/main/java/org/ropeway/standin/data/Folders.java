package org.ropeway.standin.data;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The folder trees, as OX lays them out (ox-http-api.md section 6). */
public final class Folders {
  /** OX's id of the folder above all public mail folders. */
  public static final String PUBLIC_MAIL = "default0/Public";

  private static final int PUBLIC = 2;
  private static final int SYSTEM = 5;
  private static final int MAIL = 7;
  private static final String SELECT =
      "SELECT fid, uuid, context, owner, id, parent, title, module, type, standard_type,"
          + " subscribed, seq, modified, created, total, unread FROM folder ";
  private static final int FIRST_NUMBER = 1_000;

  private Folders() {}

  /** A permission of a user or group on a folder. */
  public record Permission(int entity, boolean group, int bits) {}

  /** What a new folder is. */
  public record NewFolder(
      String id, long parent, String title, String module, int type, int standardType) {}

  /** Makes the folders every user has, unless they are there. */
  public static void createDefaults(Tx tx, UserRow user) throws SQLException {
    int context = user.context();
    long root1 = system(tx, context, "1", 0, "Private folders", "system");
    long root2 = system(tx, context, "2", 0, "Public folders", "system");
    system(tx, context, "3", 0, "Shared folders", "system");
    system(tx, context, "6", root2, "All Users", "contacts");
    if (byId(tx, user, "default0").isPresent()) {
      return;
    }
    int number = 31 + (user.id() - 3) * 10;
    String[][] groupware = {
      {"Calendar", "calendar", "2"}, {"Contacts", "contacts", "3"}, {"Tasks", "tasks", "1"}
    };
    for (String[] folder : groupware) {
      NewFolder made =
          new NewFolder(
              String.valueOf(number++),
              root1,
              folder[0],
              folder[1],
              1,
              Integer.parseInt(folder[2]));
      create(tx, user, made, UUID.randomUUID().toString());
    }
    NewFolder mail = new NewFolder("default0", root1, "E-Mail", "system", MAIL, 0);
    long top = create(tx, user, mail, UUID.randomUUID().toString()).fid();
    String[][] mailFolders = {
      {"INBOX", "Inbox", "7"},
      {"Drafts", "Drafts", "9"},
      {"Sent Objects", "Sent", "10"},
      {"Trash", "Trash", "12"},
      {"Spam", "Spam", "11"}
    };
    for (String[] folder : mailFolders) {
      int standard = Integer.parseInt(folder[2]);
      String id = "default0/" + folder[0];
      NewFolder made = new NewFolder(id, top, folder[1], "mail", MAIL, standard);
      create(tx, user, made, UUID.randomUUID().toString());
    }
  }

  /** Makes a folder of a user, who gets all rights. */
  public static FolderRow create(Tx tx, UserRow owner, NewFolder folder, String uuid)
      throws SQLException {
    long fid = insert(tx, owner.context(), owner.id(), folder, uuid);
    permit(tx, fid, owner.id(), false, ownerBits(folder));
    return byFid(tx, fid).orElseThrow();
  }

  /** The folder above all public mail folders of a context, made if there is none. */
  public static FolderRow publicMail(Tx tx, UserRow user) throws SQLException {
    Optional<FolderRow> known = byId(tx, user, PUBLIC_MAIL);
    if (known.isPresent()) {
      return known.get();
    }
    NewFolder root = new NewFolder(PUBLIC_MAIL, 0, "Public folders", "mail", PUBLIC, 0);
    long fid = insert(tx, user.context(), 0, root, UUID.randomUUID().toString());
    return byFid(tx, fid).orElseThrow();
  }

  /** Makes a public mail folder below another, with the rights there. */
  public static FolderRow createPublic(Tx tx, FolderRow parent, String title, String uuid)
      throws SQLException {
    NewFolder folder =
        new NewFolder(parent.id() + "/" + title, parent.fid(), title, "mail", PUBLIC, 0);
    FolderRow made = byFid(tx, insert(tx, parent.context(), 0, folder, uuid)).orElseThrow();
    inherit(tx, parent, made);
    return byFid(tx, made.fid()).orElseThrow();
  }

  /** Sets the rights of a user or group; 0 takes them away. */
  public static void permit(Tx tx, long fid, int entity, boolean group, int bits)
      throws SQLException {
    if (bits == 0) {
      tx.update("DELETE FROM permission WHERE fid = ? AND entity = ?", fid, entity);
    } else {
      tx.update(
          "INSERT OR REPLACE INTO permission VALUES(?,?,?,?)", fid, entity, group ? 1 : 0, bits);
    }
    touch(tx, fid);
  }

  /** In a public folder, or that of another user, what others may do above, they may do here. */
  public static void inherit(Tx tx, FolderRow parent, FolderRow made) throws SQLException {
    for (Permission permission : permissions(tx, parent.fid())) {
      if (permission.group() || permission.entity() != made.owner()) {
        permit(tx, made.fid(), permission.entity(), permission.group(), permission.bits());
      }
    }
  }

  /** The folder with a uuid. */
  public static Optional<FolderRow> byUuid(Tx tx, String uuid) throws SQLException {
    return tx.first(SELECT + "WHERE uuid = ?", FolderRow::read, uuid);
  }

  /** The folder with a key. */
  public static Optional<FolderRow> byFid(Tx tx, long fid) throws SQLException {
    return tx.first(SELECT + "WHERE fid = ?", FolderRow::read, fid);
  }

  /** A user's own folder, or one of the context's, by OX id. */
  public static Optional<FolderRow> byId(Tx tx, UserRow user, String id) throws SQLException {
    return tx.first(
        SELECT + "WHERE context = ? AND owner IN (0, ?) AND id = ?",
        FolderRow::read,
        user.context(),
        user.id(),
        id);
  }

  /** A groupware folder by OX id, whoever owns it. */
  public static Optional<FolderRow> byNumber(Tx tx, int context, String id) throws SQLException {
    return tx.first(
        SELECT + "WHERE context = ? AND id = ? AND module != 'mail'", FolderRow::read, context, id);
  }

  /** The id of the next groupware folder of a context. */
  public static String nextNumber(Tx tx, int context) throws SQLException {
    long newest =
        tx.number(
            "SELECT max(n) FROM (SELECT max(CAST(id AS INTEGER)) AS n FROM folder WHERE context = ?1"
                + " UNION ALL SELECT max(CAST(id AS INTEGER)) FROM folder_gone WHERE context = ?1)",
            context);
    return String.valueOf(Math.max(FIRST_NUMBER, newest + 1));
  }

  /** Folders of a context that changed after a time, or in which one below did. */
  public static List<FolderRow> changedAfter(Tx tx, int context, long time) throws SQLException {
    return tx.list(
        SELECT + "WHERE context = ? AND modified > ? ORDER BY fid", FolderRow::read, context, time);
  }

  /** A groupware folder that went away, and when. */
  public record Gone(String id, long at) {}

  /** The groupware folders that went away after a time and that a user could see. */
  public static List<Gone> goneAfter(Tx tx, UserRow user, long time) throws SQLException {
    return tx.list(
        "SELECT id, at FROM folder_gone WHERE context = ? AND at > ?"
            + " AND (readers LIKE '%,0,%' OR readers LIKE ?) ORDER BY at",
        row -> new Gone(row.getString(1), row.getLong(2)),
        user.context(),
        time,
        "%," + user.id() + ",%");
  }

  /** The id that the next mail in a folder gets. */
  public static long nextUid(Tx tx, long fid) throws SQLException {
    return tx.number("SELECT next_uid FROM folder WHERE fid = ?", fid);
  }

  /** Subscribes to a folder, or no longer. */
  public static void subscribe(Tx tx, FolderRow folder, boolean on) throws SQLException {
    if (folder.subscribed() != on) {
      tx.update("UPDATE folder SET subscribed = ? WHERE fid = ?", on ? 1 : 0, folder.fid());
      touch(tx, folder.fid());
    }
  }

  /** A user's default folder of a kind, by {@code standard_folder_type}. */
  public static Optional<FolderRow> standard(Tx tx, UserRow user, int standardType)
      throws SQLException {
    return tx.first(
        SELECT + "WHERE owner = ? AND standard_type = ?", FolderRow::read, user.id(), standardType);
  }

  /** The folders of a user and those all have in common, parents first. */
  public static List<FolderRow> own(Tx tx, UserRow user) throws SQLException {
    return tx.list(
        SELECT + "WHERE context = ? AND owner IN (0, ?) ORDER BY fid",
        FolderRow::read,
        user.context(),
        user.id());
  }

  /** The folders of others in which a user, or everybody, has rights. */
  public static List<FolderRow> sharedWith(Tx tx, UserRow user) throws SQLException {
    return tx.list(
        SELECT
            + "WHERE context = ? AND owner NOT IN (0, ?)"
            + " AND fid IN (SELECT fid FROM permission WHERE entity IN (0, ?)) ORDER BY fid",
        FolderRow::read,
        user.context(),
        user.id(),
        user.id());
  }

  /** The user's own folders, and then those. */
  public static List<FolderRow> all(Tx tx, UserRow user) throws SQLException {
    return Stream.concat(own(tx, user).stream(), sharedWith(tx, user).stream()).toList();
  }

  /** Of these the folders of a module that the user may read. */
  public static List<FolderRow> readable(Tx tx, UserRow user, String module) throws SQLException {
    List<FolderRow> out = new ArrayList<>();
    for (FolderRow folder : all(tx, user)) {
      if (folder.module().equals(module) && Rights.mayRead(rights(tx, folder, user))) {
        out.add(folder);
      }
    }
    return out;
  }

  /** Folders directly below. */
  public static List<FolderRow> children(Tx tx, long fid) throws SQLException {
    return tx.list(SELECT + "WHERE parent = ? ORDER BY fid", FolderRow::read, fid);
  }

  /** Who may do what in a folder. */
  public static List<Permission> permissions(Tx tx, long fid) throws SQLException {
    return tx.list(
        "SELECT entity, is_group, bits FROM permission WHERE fid = ? ORDER BY entity",
        row -> new Permission(row.getInt(1), row.getInt(2) == 1, row.getInt(3)),
        fid);
  }

  /** What a user may do in a folder; 0 if it is not visible. */
  public static int rights(Tx tx, FolderRow folder, UserRow user) throws SQLException {
    if (folder.context() != user.context()) {
      return 0;
    }
    int rights = 0;
    for (Permission permission : permissions(tx, folder.fid())) {
      if (permission.group() || permission.entity() == user.id()) {
        rights = Rights.together(rights, permission.bits());
      }
    }
    boolean owned = folder.owner() == user.id() && folder.isMail();
    return owned && rights == Rights.MAIL_OWNER_ENTRY ? Rights.MAIL_OWNER : rights;
  }

  /** Renames or moves a folder. Ids of mail folders follow, as in OX; uuids stay. */
  public static void change(Tx tx, FolderRow folder, FolderRow parent, String title)
      throws SQLException {
    String id = folder.isMail() ? parent.id() + "/" + title : folder.id();
    tx.update(
        "UPDATE folder SET parent = ?, title = ?, id = ? WHERE fid = ?",
        parent.fid(),
        title,
        id,
        folder.fid());
    touch(tx, folder.fid());
    if (!id.equals(folder.id())) {
      rebase(tx, folder.fid(), id);
    }
  }

  /** Removes a folder with all below and in it. */
  public static void delete(Tx tx, FolderRow folder) throws SQLException {
    for (FolderRow child : children(tx, folder.fid())) {
      delete(tx, child);
    }
    tx.nextSeq();
    bury(tx, folder);
    tx.update(
        "DELETE FROM content WHERE mid IN (SELECT mid FROM mail WHERE fid = ?)", folder.fid());
    tx.update("DELETE FROM mail WHERE fid = ?", folder.fid());
    tx.update("DELETE FROM tombstone WHERE fid = ?", folder.fid());
    Items.clear(tx, folder.fid());
    Events.clear(tx, folder.fid());
    tx.update("DELETE FROM permission WHERE fid = ?", folder.fid());
    tx.update("DELETE FROM sync_state WHERE folder = ?", folder.uuid());
    tx.update("DELETE FROM folder WHERE fid = ?", folder.fid());
  }

  /** A groupware folder leaves its id behind, so that clients hear that it went. */
  private static void bury(Tx tx, FolderRow folder) throws SQLException {
    long now = now(tx);
    touchOnly(tx, folder.parent(), now);
    if (!folder.isMail()) {
      StringBuilder readers = new StringBuilder(",");
      for (Permission permission : permissions(tx, folder.fid())) {
        readers.append(permission.entity()).append(',');
      }
      tx.update(
          "INSERT OR REPLACE INTO folder_gone VALUES(?,?,?,?)",
          folder.context(),
          folder.id(),
          now,
          readers.toString());
    }
  }

  private static void rebase(Tx tx, long fid, String id) throws SQLException {
    for (FolderRow child : children(tx, fid)) {
      String childId = id + child.id().substring(child.id().lastIndexOf('/'));
      tx.update("UPDATE folder SET id = ? WHERE fid = ?", childId, child.fid());
      touch(tx, child.fid());
      rebase(tx, child.fid(), childId);
    }
  }

  private static void touch(Tx tx, long fid) throws SQLException {
    long now = now(tx);
    tx.update("UPDATE folder SET seq = ?, modified = ? WHERE fid = ?", tx.nextSeq(), now, fid);
    touchOnly(tx, tx.number("SELECT parent FROM folder WHERE fid = ?", fid), now);
  }

  /** A folder is also newer when one directly below is, though nothing of its own changed. */
  private static void touchOnly(Tx tx, long fid, long now) throws SQLException {
    tx.update("UPDATE folder SET modified = ? WHERE fid = ?", now, fid);
  }

  private static long now(Tx tx) throws SQLException {
    return Journal.now(tx, "folder");
  }

  private static int ownerBits(NewFolder folder) {
    if (folder.module().equals("mail")) {
      return Rights.MAIL_OWNER_ENTRY;
    }
    return folder.module().equals("system") ? Rights.SUBFOLDERS : Rights.ADMIN;
  }

  private static long system(
      Tx tx, int context, String id, long parent, String title, String module) throws SQLException {
    Optional<FolderRow> old =
        tx.first(
            SELECT + "WHERE context = ? AND owner = 0 AND id = ?", FolderRow::read, context, id);
    if (old.isPresent()) {
      return old.get().fid();
    }
    NewFolder folder = new NewFolder(id, parent, title, module, SYSTEM, 0);
    long fid = insert(tx, context, 0, folder, UUID.randomUUID().toString());
    int bits =
        switch (id) {
          case "3" -> 1;
          case "6" -> Rights.ADDRESS_BOOK;
          default -> Rights.SUBFOLDERS;
        };
    permit(tx, fid, 0, true, bits);
    return fid;
  }

  private static long insert(Tx tx, int context, int owner, NewFolder folder, String uuid)
      throws SQLException {
    long now = now(tx);
    touchOnly(tx, folder.parent(), now);
    return tx.insert(
        "INSERT INTO folder(uuid, context, owner, id, parent, title, module, type, standard_type,"
            + " subscribed, seq, modified, created) VALUES(?,?,?,?,?,?,?,?,?,1,?,?,?)",
        uuid,
        context,
        owner,
        folder.id(),
        folder.parent(),
        folder.title(),
        folder.module(),
        folder.type(),
        folder.standardType(),
        tx.nextSeq(),
        now,
        now);
  }
}
