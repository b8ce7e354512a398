package org.ropeway.standin.usm;

import org.ropeway.standin.data.FolderRow;
import org.ropeway.standin.data.ItemRow;
import org.ropeway.standin.data.SyncState;

/**
 * Where a client changes objects.
 *
 * @param state what it knows of the folder
 * @param policy who wins where others changed something, too (usm-json.md section 6)
 */
record Change(
    Call call, FolderRow folder, SyncState state, String policy, ClientChanges.Result result) {
  /** Refused if the client does not know what an object is by now, unless it wins. */
  void requireKnown(long seq, long device, String uuid) {
    boolean changed = seq > state.changedTo() && device != call.device();
    if (changed && !policy.startsWith("USE_CLIENT")) {
      throw UsmException.uuid(UsmStatus.CONFLICT, uuid);
    }
  }

  /** The same of an object of groupware. */
  void requireKnown(ItemRow item) {
    requireKnown(item.seq(), item.device(), item.uuid());
  }
}
