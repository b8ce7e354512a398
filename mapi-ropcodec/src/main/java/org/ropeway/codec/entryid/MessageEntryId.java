package org.ropeway.codec.entryid;

import org.ropeway.codec.data.LongTermId;
import org.ropeway.codec.data.MapiGuid;
import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireType;

/**
 * A message and the folder it is in. [MS-OXCDATA] 2.2.4.2.
 *
 * @param providerUid of a mailbox the MailboxGuid of its logon, or {@link
 *     FolderEntryId#PUBLIC_PROVIDER}
 * @param messageType {@link #PRIVATE} or {@link #PUBLIC}
 */
public record MessageEntryId(
    MapiGuid providerUid, int messageType, LongTermId folder, LongTermId message)
    implements EntryId {
  /** A message of a mailbox (eitLTPrivateMessage). */
  public static final int PRIVATE = 0x0007;

  /** A message of a public folder (eitLTPublicMessage). */
  public static final int PUBLIC = 0x0009;

  /** How many bytes it has. */
  public static final int SIZE = 70;

  /** The 70 bytes. */
  public static final WireType<MessageEntryId> WIRE =
      WireType.of(
          SIZE,
          MessageEntryId::read,
          (w, v) -> {
            MapiGuid.WIRE.write(w.u32(0), v.providerUid);
            LongTermId.WIRE.write(w.u16(v.messageType), v.folder);
            LongTermId.WIRE.write(w, v.message);
          });

  /** A message of a mailbox. */
  public static MessageEntryId of(MapiGuid providerUid, LongTermId folder, LongTermId message) {
    return new MessageEntryId(providerUid, PRIVATE, folder, message);
  }

  /** A message of a public folder. */
  public static MessageEntryId ofPublic(LongTermId folder, LongTermId message) {
    return new MessageEntryId(FolderEntryId.PUBLIC_PROVIDER, PUBLIC, folder, message);
  }

  private static MessageEntryId read(WireReader r) {
    MapiGuid provider = EntryIds.header(r);
    int type = r.field("MessageType", Wire.U16);
    if (type != PRIVATE && type != PUBLIC && type != 0x000B) {
      throw r.badValue("message type " + type);
    }
    return new MessageEntryId(
        provider, type, r.field("Folder", LongTermId.WIRE), r.field("Message", LongTermId.WIRE));
  }
}
