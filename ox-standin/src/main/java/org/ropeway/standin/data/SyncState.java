package org.ropeway.standin.data;

/**
 * How far a device is with a folder (usm-json.md section 5). For mails it is a few sequence
 * numbers, whatever the size of the folder; for the folder hierarchy a snapshot.
 *
 * @param folder uuid of the folder, empty for the hierarchy
 * @param createdTo mails that came into the folder up to here are known
 * @param changedTo of the known mails, changes up to here are known
 * @param deletedTo of the known mails, removals up to here are known
 * @param begun where the sync began; own changes are left out only after it
 * @param cutoff mails received before (ms) are outside the range
 * @param snapshot JSON: of the hierarchy uuid to sequence number, of a calendar its range
 */
public record SyncState(
    long device,
    String folder,
    long syncId,
    long createdTo,
    long changedTo,
    long deletedTo,
    long begun,
    long cutoff,
    String snapshot) {
  /** The state of a device that knows nothing of a folder. */
  public static SyncState none(long device, String folder, long seq, long cutoff) {
    return new SyncState(device, folder, 0, 0, seq, seq, seq, cutoff, "{}");
  }

  /** The same device and folder, further on. */
  public SyncState at(long created, long changed, long deleted) {
    return new SyncState(
        device, folder, syncId, created, changed, deleted, begun, cutoff, snapshot);
  }

  /** The same with another snapshot. */
  public SyncState with(String newSnapshot) {
    return new SyncState(
        device, folder, syncId, createdTo, changedTo, deletedTo, begun, cutoff, newSnapshot);
  }

  /** The same as if another device had it, so that own changes are not left out. */
  public SyncState asStranger() {
    return new SyncState(
        -1, folder, syncId, createdTo, changedTo, deletedTo, begun, cutoff, snapshot);
  }
}
