package org.ropeway.standin.data;

import java.sql.SQLException;

/** How much mail users may have; a user without a quota has no bound. */
public final class Quotas {
  /** Stands for no bound. */
  public static final long NONE = -1;

  private Quotas() {}

  /** The bytes of mail a user may have, or {@link #NONE}. */
  public static long limit(Tx tx, int user) throws SQLException {
    return tx.first("SELECT bytes FROM mail_quota WHERE user = ?", row -> row.getLong(1), user)
        .orElse(NONE);
  }

  /** The bytes of mail a user has. */
  public static long used(Tx tx, int user) throws SQLException {
    return tx.first(
            "SELECT coalesce(sum(size), 0) FROM mail"
                + " WHERE fid IN (SELECT fid FROM folder WHERE owner = ?)",
            row -> row.getLong(1),
            user)
        .orElse(0L);
  }

  /** Whether so many bytes more may come into a folder; they are its owner's. */
  public static boolean hasRoom(Tx tx, FolderRow folder, long bytes) throws SQLException {
    long limit = limit(tx, folder.owner());
    return limit == NONE || used(tx, folder.owner()) + bytes <= limit;
  }

  /** Gives a user a quota of bytes, or takes it away with {@link #NONE}. */
  public static void set(Tx tx, int user, long bytes) throws SQLException {
    if (bytes == NONE) {
      tx.update("DELETE FROM mail_quota WHERE user = ?", user);
    } else {
      tx.update("INSERT OR REPLACE INTO mail_quota VALUES(?,?)", user, bytes);
    }
  }
}
