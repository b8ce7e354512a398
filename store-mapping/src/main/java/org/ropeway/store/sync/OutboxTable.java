package org.ropeway.store.sync;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;
import org.ropeway.store.index.Change;
import org.ropeway.store.local.Overlay;
import org.ropeway.store.property.EncodedBag;
import org.ropeway.store.sync.SavingTable.Saving;

/** Messages that are to be sent, or that were and are not yet where they belong. */
public final class OutboxTable {
  private static final String SELECT =
      "SELECT mid, ox_uuid, due, target, state, overlay, reason FROM outbox WHERE mailbox = ?";

  private OutboxTable() {}

  /** How far a message is. */
  enum State {
    /** Nobody else knows of it. */
    WAITING(0),
    /** OX was asked to send it, and may have done so. */
    ASKED(1),
    /** It is sent, and to be moved to its folder. */
    SENT(2),
    /** OX refused it for good, which its sender has to be told. */
    REFUSED(3);

    private final int code;

    State(int code) {
      this.code = code;
    }

    static State of(int code) {
      for (State state : values()) {
        if (state.code == code) {
          return state;
        }
      }
      throw new IllegalStateException("state " + code + " of a message to be sent");
    }
  }

  /**
   * A message that is to be sent.
   *
   * @param uuid under which OX is asked, and that of its copy
   * @param due when, FILETIME ticks
   * @param target the folder of the sent message, 0 for none
   * @param overlay what OX has no place for, once OX was asked
   * @param reason of a refusal
   */
  record Entry(
      long mid, String uuid, long due, long target, State state, Overlay overlay, String reason) {
    static Entry waiting(long mid, String uuid, long due, long target) {
      return new Entry(mid, uuid, due, target, State.WAITING, Overlay.NONE, "");
    }

    Entry asked(Overlay more) {
      return new Entry(mid, uuid, due, target, State.ASKED, more, reason);
    }

    Entry sent() {
      return new Entry(mid, uuid, due, target, State.SENT, Overlay.NONE, reason);
    }

    Entry refused(String why) {
      return new Entry(mid, uuid, due, target, State.REFUSED, Overlay.NONE, why);
    }
  }

  private static final RowMapper<Entry> MAPPER =
      (row, context) ->
          new Entry(
              row.getLong(1),
              row.getString(2),
              row.getLong(3),
              row.getLong(4),
              State.of(row.getInt(5)),
              Overlay.of(bag(row.getBytes(6)).decode()),
              row.getString(7));

  private static EncodedBag bag(byte @Nullable [] bytes) {
    return EncodedBag.wrap(bytes == null ? new byte[0] : bytes);
  }

  /** Adds an entry, or puts it in the place of the message's. */
  static int put(Change change, Entry entry) {
    remove(change, List.of(entry.mid));
    return change
        .handle()
        .execute(
            "INSERT INTO outbox VALUES(?, ?, ?, ?, ?, ?, ?, ?)",
            change.mailbox(),
            entry.mid,
            entry.uuid,
            entry.due,
            entry.target,
            entry.state.code,
            entry.overlay.bytes().bytes(),
            entry.reason);
  }

  /** Forgets messages; returns how many of them were to be sent. */
  public static int remove(Change change, Collection<Long> mids) {
    int removed = 0;
    for (long mid : mids) {
      removed +=
          change
              .handle()
              .execute("DELETE FROM outbox WHERE mailbox = ? AND mid = ?", change.mailbox(), mid);
    }
    return removed;
  }

  /** The entry of a message. */
  static Optional<Entry> of(Handle handle, long mailbox, long mid) {
    return handle
        .createQuery(SELECT + " AND mid = ?")
        .bind(0, mailbox)
        .bind(1, mid)
        .map(MAPPER)
        .findOne();
  }

  /** All of a mailbox by time. */
  static List<Entry> all(Handle handle, long mailbox) {
    return new ArrayList<>(
        handle.createQuery(SELECT + " ORDER BY due, mid").bind(0, mailbox).map(MAPPER).list());
  }

  /** What messages become of which OX may tell, in a folder, that it has sent them. */
  static List<Saving> asked(Handle handle, long mailbox, long fid) {
    return all(handle, mailbox).stream()
        .filter(e -> e.state == State.ASKED)
        .map(e -> new Saving(e.uuid, e.mid, fid, null, false, e.overlay))
        .toList();
  }
}
