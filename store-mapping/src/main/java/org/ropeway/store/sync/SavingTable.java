package org.ropeway.store.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;
import org.ropeway.store.index.Change;
import org.ropeway.store.local.Overlay;
import org.ropeway.store.property.EncodedBag;

/**
 * Mails that are being saved: what they are to become should OX have stored them, and their former
 * versions, which are to be deleted.
 */
final class SavingTable {
  private static final String SELECT =
      "SELECT ox_uuid, mid, fid, old_uuid, stored, overlay FROM saving WHERE mailbox = ?";

  private SavingTable() {}

  /**
   * A mail that is being saved.
   *
   * @param uuid of the mail
   * @param oldUuid of the version it replaces, if any
   * @param stored whether the mail is at OX and known; the former version may be there as well
   */
  record Saving(
      String uuid, long mid, long fid, @Nullable String oldUuid, boolean stored, Overlay overlay) {}

  private static final RowMapper<Saving> MAPPER =
      (row, context) ->
          new Saving(
              row.getString(1),
              row.getLong(2),
              row.getLong(3),
              row.getString(4),
              row.getInt(5) != 0,
              Overlay.of(bag(row.getBytes(6)).decode()));

  private static EncodedBag bag(byte @Nullable [] bytes) {
    return EncodedBag.wrap(bytes == null ? new byte[0] : bytes);
  }

  static int put(Change change, Saving saving) {
    remove(change, saving.uuid);
    return change
        .handle()
        .execute(
            "INSERT INTO saving VALUES(?, ?, ?, ?, ?, ?, ?)",
            change.mailbox(),
            saving.uuid,
            saving.mid,
            saving.fid,
            saving.oldUuid,
            saving.stored ? 1 : 0,
            saving.overlay.bytes().bytes());
  }

  /** The mail is known; its entry stays if a former version is to be deleted. */
  static int stored(Change change, Saving saving) {
    return saving.oldUuid == null
        ? remove(change, saving.uuid)
        : change
            .handle()
            .execute(
                "UPDATE saving SET stored = 1 WHERE mailbox = ? AND ox_uuid = ?",
                change.mailbox(),
                saving.uuid);
  }

  static int remove(Change change, String uuid) {
    return change
        .handle()
        .execute("DELETE FROM saving WHERE mailbox = ? AND ox_uuid = ?", change.mailbox(), uuid);
  }

  /** All of a mailbox: never many. */
  static List<Saving> all(Handle handle, long mailbox) {
    return new ArrayList<>(handle.createQuery(SELECT).bind(0, mailbox).map(MAPPER).list());
  }

  /** The entry of a new uuid. */
  static Optional<Saving> of(List<Saving> all, String uuid) {
    return all.stream().filter(s -> !s.stored && s.uuid.equals(uuid)).findFirst();
  }

  /** Whether a uuid is that of a former version. */
  static boolean isFormer(List<Saving> all, String uuid) {
    return all.stream().anyMatch(s -> s.stored && uuid.equals(s.oldUuid));
  }
}
