package org.ropeway.codec.entryid;

import org.ropeway.codec.data.LongTermId;
import org.ropeway.codec.data.MapiGuid;
import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireType;

/**
 * A folder. [MS-OXCDATA] 2.2.4.1.
 *
 * @param providerUid of a mailbox the MailboxGuid of its logon, or {@link #PUBLIC_PROVIDER}
 * @param folderType {@link #PRIVATE} or {@link #PUBLIC}
 */
public record FolderEntryId(MapiGuid providerUid, int folderType, LongTermId folder)
    implements EntryId {
  /** A folder of a mailbox (eitLTPrivateFolder). */
  public static final int PRIVATE = 0x0001;

  /** A public folder (eitLTPublicFolder). */
  public static final int PUBLIC = 0x0003;

  /** The ProviderUID of all public folders. */
  public static final MapiGuid PUBLIC_PROVIDER =
      MapiGuid.parse("9073441a-66aa-cd11-9bc8-00aa002fc45a");

  /** How many bytes it has. */
  public static final int SIZE = 46;

  /** The 46 bytes. */
  public static final WireType<FolderEntryId> WIRE =
      WireType.of(
          SIZE,
          FolderEntryId::read,
          (w, v) -> {
            MapiGuid.WIRE.write(w.u32(0), v.providerUid);
            LongTermId.WIRE.write(w.u16(v.folderType), v.folder);
          });

  /** A folder of a mailbox. */
  public static FolderEntryId of(MapiGuid providerUid, LongTermId folder) {
    return new FolderEntryId(providerUid, PRIVATE, folder);
  }

  /** A public folder. */
  public static FolderEntryId ofPublic(LongTermId folder) {
    return new FolderEntryId(PUBLIC_PROVIDER, PUBLIC, folder);
  }

  private static FolderEntryId read(WireReader r) {
    MapiGuid provider = EntryIds.header(r);
    int type = r.field("FolderType", Wire.U16);
    if (type != PRIVATE && type != PUBLIC && type != 0x0005 && type != 0x000C) {
      throw r.badValue("folder type " + type);
    }
    return new FolderEntryId(provider, type, r.field("Folder", LongTermId.WIRE));
  }
}
