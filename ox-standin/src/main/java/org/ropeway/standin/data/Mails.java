package org.ropeway.standin.data;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The mails, and the journal of their changes. */
public final class Mails {
  /** Flag bit: read. */
  public static final int SEEN = 32;

  private static final String SELECT =
      "SELECT mid, fid, uid, uuid, created_seq, seq, device, received, flags, color, user_flags,"
          + " size, listing FROM mail ";

  private static final String TOLD = "WHERE fid = ? AND received >= ?";

  private Mails() {}

  /** Stores a mail; returns its id within the folder. */
  public static long insert(Tx tx, long fid, NewMail mail) throws SQLException {
    long uid = nextUid(tx, fid);
    long seq = tx.nextSeq();
    tx.update(
        "INSERT INTO mail(fid, uid, uuid, created_seq, seq, created_device, device, received, flags,"
            + " color, user_flags, size, listing) VALUES(?,?,?,?,?,?,?,?,?,?,'[]',?,?)",
        fid,
        uid,
        mail.uuid(),
        seq,
        seq,
        mail.device(),
        mail.device(),
        mail.received(),
        mail.flags(),
        mail.color(),
        mail.rfc822().length,
        mail.listing());
    tx.update("INSERT INTO content VALUES(last_insert_rowid(), ?)", (Object) mail.rfc822());
    return uid;
  }

  /** The mail with a uuid. */
  public static Optional<MailRow> byUuid(Tx tx, String uuid) throws SQLException {
    return tx.first(SELECT + "WHERE uuid = ?", Mails::read, uuid);
  }

  /** The mail with an id in a folder. */
  public static Optional<MailRow> byUid(Tx tx, long fid, long uid) throws SQLException {
    return tx.first(SELECT + "WHERE fid = ? AND uid = ?", Mails::read, fid, uid);
  }

  /** The bytes of a mail. */
  public static byte[] content(Tx tx, long mid) throws SQLException {
    return tx.first("SELECT rfc822 FROM content WHERE mid = ?", row -> row.getBytes(1), mid)
        .orElseThrow(() -> new StoreException("mail " + mid + " has no content", null));
  }

  /** The bytes of all mails of a folder, by their ids. */
  public static List<byte[]> contents(Tx tx, long fid) throws SQLException {
    return tx.list(
        "SELECT c.rfc822 FROM mail m JOIN content c ON c.mid = m.mid WHERE m.fid = ? ORDER BY m.uid",
        row -> row.getBytes(1),
        fid);
  }

  /** The bytes of a mail; none if it is gone. */
  public static byte[] contentOrNothing(Tx tx, long mid) throws SQLException {
    return tx.first("SELECT rfc822 FROM content WHERE mid = ?", row -> row.getBytes(1), mid)
        .orElse(new byte[0]);
  }

  /** Some mails of a folder with ids above {@code after}, by id. */
  public static List<MailRow> inFolder(Tx tx, long fid, long after, int limit) throws SQLException {
    return tx.list(
        SELECT + "WHERE fid = ? AND uid > ? ORDER BY uid LIMIT ?", Mails::read, fid, after, limit);
  }

  /** All mails of a folder, by the time they were received. */
  public static List<MailRow> byTime(Tx tx, long fid) throws SQLException {
    return tx.list(SELECT + "WHERE fid = ? ORDER BY received, uid", Mails::read, fid);
  }

  /** The mails of a folder with an id or a later one. */
  public static List<MailRow> from(Tx tx, long fid, long uid) throws SQLException {
    return tx.list(
        SELECT + "WHERE fid = ? AND uid >= ? ORDER BY uid LIMIT 1000", Mails::read, fid, uid);
  }

  /** The ids of all mails of a folder, in the same order. */
  public static List<Long> idsByTime(Tx tx, long fid) throws SQLException {
    return tx.list(
        "SELECT uid FROM mail WHERE fid = ? ORDER BY received, uid", row -> row.getLong(1), fid);
  }

  /** Stores another mail like one; returns its id in the target. */
  public static long copy(Tx tx, MailRow mail, long targetFid) throws SQLException {
    NewMail twin =
        new NewMail(
            UUID.randomUUID().toString(),
            content(tx, mail.mid()),
            mail.listing(),
            mail.flags(),
            mail.color(),
            mail.received(),
            0);
    long uid = insert(tx, targetFid, twin);
    MailRow made = byUid(tx, targetFid, uid).orElseThrow();
    if (!mail.userFlags().equals(made.userFlags())) {
      mark(tx, made, made.flags(), made.color(), mail.userFlags(), 0);
    }
    return uid;
  }

  /** Removes all mails of a folder, to another one or, if that is 0, for good. */
  public static void clear(Tx tx, long fid, long targetFid) throws SQLException {
    for (MailRow mail : byTime(tx, fid)) {
      if (targetFid == 0) {
        delete(tx, mail, 0);
      } else {
        move(tx, mail, targetFid, 0, 0);
      }
    }
  }

  /** Changes flags, colour and keywords; {@code device} is the one that need not hear of it. */
  public static void mark(Tx tx, MailRow mail, int flags, int color, String userFlags, long device)
      throws SQLException {
    tx.update(
        "UPDATE mail SET flags = ?, color = ?, user_flags = ?, seq = ?, device = ? WHERE mid = ?",
        flags,
        color,
        userFlags,
        tx.nextSeq(),
        device,
        mail.mid());
  }

  /**
   * Moves a mail; the uuid stays, the id is new and returned. {@code device} need not hear of its
   * going, {@code author} not of its coming.
   */
  public static long move(Tx tx, MailRow mail, long targetFid, long device, long author)
      throws SQLException {
    bury(tx, mail, device);
    long uid = nextUid(tx, targetFid);
    long seq = tx.nextSeq();
    tx.update(
        "UPDATE mail SET fid = ?, uid = ?, created_seq = ?, seq = ?, created_device = ?, device = ?"
            + " WHERE mid = ?",
        targetFid,
        uid,
        seq,
        seq,
        author,
        author,
        mail.mid());
    return uid;
  }

  /** Removes a mail for good. */
  public static void delete(Tx tx, MailRow mail, long device) throws SQLException {
    bury(tx, mail, device);
    tx.update("DELETE FROM content WHERE mid = ?", mail.mid());
    tx.update("DELETE FROM mail WHERE mid = ?", mail.mid());
  }

  /** Mails that came into the folder after a state, in the order of their coming. */
  public static List<MailRow> created(Tx tx, long fid, SyncState state, int limit)
      throws SQLException {
    return Journal.created(tx, SELECT + TOLD, Mails::read, state, limit, fid, state.cutoff());
  }

  /** Mails the client of a state knows that changed, in the order of their changes. */
  public static List<MailRow> modified(Tx tx, long fid, SyncState state, int limit)
      throws SQLException {
    return Journal.modified(tx, SELECT + TOLD, Mails::read, state, limit, fid, state.cutoff());
  }

  /** Mails the client of a state knows that went away, in the order of their going. */
  public static List<Tombstone> deleted(Tx tx, long fid, SyncState state, int limit)
      throws SQLException {
    String gone =
        "SELECT uuid, seq FROM tombstone "
            + TOLD
            + " AND NOT EXISTS (SELECT 1 FROM mail"
            + " WHERE mail.uuid = tombstone.uuid AND mail.fid = tombstone.fid)";
    return Journal.deleted(tx, gone, state, limit, fid, state.cutoff());
  }

  /** What a device put into the folder it knows, whatever its state: so all are told. */
  private static void bury(Tx tx, MailRow mail, long device) throws SQLException {
    tx.update(
        "INSERT INTO tombstone SELECT fid, ?, uuid,"
            + " CASE WHEN created_device = 0 THEN created_seq ELSE 0 END, received, ?"
            + " FROM mail WHERE mid = ?",
        tx.nextSeq(),
        device,
        mail.mid());
  }

  private static long nextUid(Tx tx, long fid) throws SQLException {
    return tx.first(
            "UPDATE folder SET next_uid = next_uid + 1 WHERE fid = ? RETURNING next_uid - 1",
            row -> row.getLong(1),
            fid)
        .orElseThrow(() -> new StoreException("folder " + fid + " is gone", null));
  }

  private static MailRow read(ResultSet row) throws SQLException {
    return new MailRow(
        row.getLong(1),
        row.getLong(2),
        row.getLong(3),
        row.getString(4),
        row.getLong(5),
        row.getLong(6),
        row.getLong(7),
        row.getLong(8),
        row.getInt(9),
        row.getInt(10),
        row.getString(11),
        row.getLong(12),
        row.getString(13));
  }
}
