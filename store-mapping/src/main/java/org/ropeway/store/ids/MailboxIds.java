package org.ropeway.store.ids;

import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.GlobalCounter;
import org.ropeway.codec.data.LongTermId;
import org.ropeway.codec.data.MapiGuid;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.data.Xid;
import org.ropeway.codec.entryid.FolderEntryId;
import org.ropeway.codec.entryid.MessageEntryId;
import org.ropeway.codec.wire.WireWriter;
import org.ropeway.store.MapiException;

/**
 * The forms in which clients of one mailbox see its counters: short ids, long ones, keys, entry
 * ids. Folders, messages and changes share one 48-bit counter in one replica.
 *
 * @param isPublic whether entry ids are those of public folders
 */
public record MailboxIds(MapiGuid mailboxGuid, MapiGuid replicaGuid, boolean isPublic) {
  /** Those of a mailbox. */
  public MailboxIds(MapiGuid mailboxGuid, MapiGuid replicaGuid) {
    this(mailboxGuid, replicaGuid, false);
  }

  /** The short id of the replica. */
  public static final int REPLID = 1;

  /** The id of a folder. */
  public Fid fid(long counter) {
    return Fid.of(REPLID, counter);
  }

  /** The id of a message. */
  public Mid mid(long counter) {
    return Mid.of(REPLID, counter);
  }

  /** The counter of a short id; ecNotFound if it is of another replica. */
  public static long counter(long id) {
    if (GlobalCounter.replid(id) != REPLID) {
      throw new MapiException(ErrorCode.NOT_FOUND, "no id of this replica");
    }
    return GlobalCounter.counter(id);
  }

  /** The long form of a short id; ecNotFound for another replica. [MS-OXCSTOR] 3.2.5.7. */
  public LongTermId longTermId(long id) {
    return new LongTermId(replicaGuid, counter(id));
  }

  /** The short form of a long id; ecNotFound for another replica. [MS-OXCSTOR] 3.2.5.8. */
  public long idOf(LongTermId longTermId) {
    if (!longTermId.databaseGuid().equals(replicaGuid)) {
      throw new MapiException(ErrorCode.NOT_FOUND, "a long-term id of another replica");
    }
    return GlobalCounter.join(REPLID, longTermId.counter());
  }

  /** PidTagSourceKey of an object, PidTagChangeKey of a change: 22 bytes. */
  public Bytes key(long counter) {
    return Bytes.wrap(WireWriter.encode(Xid.WIRE, Xid.of(replicaGuid, counter)));
  }

  /** PidTagPredecessorChangeList of an object that only changes here. [MS-OXCFXICS] 2.2.2.3. */
  public Bytes predecessors(long changeNumber) {
    return Bytes.wrap(WireWriter.encode(Xid.SIZED, Xid.of(replicaGuid, changeNumber)));
  }

  /** The entry id of a folder. */
  public Bytes folderEntryId(long fid) {
    LongTermId folder = new LongTermId(replicaGuid, fid);
    FolderEntryId id =
        isPublic ? FolderEntryId.ofPublic(folder) : FolderEntryId.of(mailboxGuid, folder);
    return id.toBytes();
  }

  /** The entry id of a message. */
  public Bytes messageEntryId(long fid, long mid) {
    LongTermId folder = new LongTermId(replicaGuid, fid);
    LongTermId message = new LongTermId(replicaGuid, mid);
    MessageEntryId id =
        isPublic
            ? MessageEntryId.ofPublic(folder, message)
            : MessageEntryId.of(mailboxGuid, folder, message);
    return id.toBytes();
  }
}
