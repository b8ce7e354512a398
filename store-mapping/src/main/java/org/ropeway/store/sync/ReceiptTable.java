package org.ropeway.store.sync;

import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;
import org.ropeway.store.index.Change;

/** Receipts: those that are to be sent, and those that are not any longer. */
final class ReceiptTable {
  /** A receipt that a mail was read. */
  static final int READ = 1;

  /** A receipt that a mail was deleted unread. */
  static final int NONREAD = 2;

  private static final byte[] NOTHING = {};

  private ReceiptTable() {}

  /** How far a receipt is. */
  enum State {
    /** The mail is about to be read, or deleted. */
    INTENDED,
    /** It is to be sent. */
    DUE,
    /** It was sent, or nobody wants it. */
    SETTLED
  }

  /**
   * A receipt.
   *
   * @param uuid under which OX sends it once
   * @param recipient its address
   * @param mail as it is sent
   */
  @SuppressWarnings("ArrayRecordComponent") // not compared
  record Entry(long mid, int kind, State state, String uuid, String recipient, byte[] mail) {
    static Entry settled(long mid, int kind) {
      return new Entry(mid, kind, State.SETTLED, "", "", NOTHING);
    }

    Entry due() {
      return new Entry(mid, kind, State.DUE, uuid, recipient, mail);
    }
  }

  private static final RowMapper<Entry> MAPPER =
      (row, context) ->
          new Entry(
              row.getLong(1),
              row.getInt(2),
              State.valueOf(row.getString(3)),
              row.getString(4),
              row.getString(5),
              bytes(row.getBytes(6)));

  private static byte[] bytes(byte @Nullable [] value) {
    return value == null ? NOTHING : value;
  }

  /** Adds a receipt, or puts it in the place of what was known of it. */
  static int put(Change change, Entry entry) {
    remove(change, entry);
    return change
        .handle()
        .execute(
            "INSERT INTO receipt VALUES(?, ?, ?, ?, ?, ?, ?)",
            change.mailbox(),
            entry.mid,
            entry.kind,
            entry.state.name(),
            entry.uuid,
            entry.recipient,
            entry.mail);
  }

  static int remove(Change change, Entry entry) {
    return change
        .handle()
        .execute(
            "DELETE FROM receipt WHERE mailbox = ? AND mid = ? AND kind = ?",
            change.mailbox(),
            entry.mid,
            entry.kind);
  }

  /** Those in a state. */
  static List<Entry> in(Handle handle, long mailbox, State state) {
    return new ArrayList<>(
        handle
            .createQuery(
                "SELECT mid, kind, state, ox_uuid, recipient, mail FROM receipt"
                    + " WHERE mailbox = ? AND state = ? ORDER BY mid")
            .bind(0, mailbox)
            .bind(1, state.name())
            .map(MAPPER)
            .list());
  }

  /** What is known of a receipt. */
  static boolean isKnown(Handle handle, long mailbox, long mid, int kind) {
    return handle
            .createQuery("SELECT count(*) FROM receipt WHERE mailbox = ? AND mid = ? AND kind = ?")
            .bind(0, mailbox)
            .bind(1, mid)
            .bind(2, kind)
            .mapTo(Long.class)
            .one()
        > 0;
  }

  /** The kinds, none, one or both in one number, that are not wanted of a message any longer. */
  static int settled(Handle handle, long mailbox, long mid) {
    return handle
        .createQuery("SELECT kind FROM receipt WHERE mailbox = ? AND mid = ? AND state <> ?")
        .bind(0, mailbox)
        .bind(1, mid)
        .bind(2, State.INTENDED.name())
        .mapTo(Integer.class)
        .reduce(0, (a, b) -> a | b);
  }

  /** Forgets what is settled of messages that are no more and will not return. */
  static int purge(Change change) {
    return change
        .handle()
        .execute(
            "DELETE FROM receipt WHERE mailbox = ? AND state = ?"
                + " AND mid NOT IN (SELECT mid FROM item WHERE mailbox = ?)"
                + " AND mid NOT IN (SELECT mid FROM gone WHERE mailbox = ?)",
            change.mailbox(),
            State.SETTLED.name(),
            change.mailbox(),
            change.mailbox());
  }
}
