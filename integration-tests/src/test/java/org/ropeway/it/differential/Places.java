package org.ropeway.it.differential;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.entryid.FolderEntryId;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.folder.RopCreateFolder;
import org.ropeway.codec.rop.logon.PrivateFolder;
import org.ropeway.codec.rop.logon.RopIdFromLongTermId;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.gateway.client.MapiRef;
import org.ropeway.it.stage.Outlook;

/**
 * Where a sequence is played: below the inbox, which OX has, and below the notes, which it has not.
 */
final class Places {
  private Places() {}

  /** Makes a folder of a name in each. */
  static Thing make(List<Side> sides, String name) {
    return new Thing("base", sides.stream().map(side -> make(side, name)).toList());
  }

  private static Long make(Side side, String name) {
    Outlook outlook = side.outlook();
    Fid inbox = outlook.store().folderId(PrivateFolder.INBOX);
    Fid parent = side.index() == 0 ? inbox : notes(outlook);
    side.label(parent.value(), "above");
    side.label(outlook.store().folderId(PrivateFolder.DELETED_ITEMS).value(), "trash");
    MapiRef ref = outlook.folder(parent);
    Fid made =
        outlook
            .open(
                ref,
                RopCreateFolder.ROP,
                out -> new RopCreateFolder.Request(out, 1, true, false, 0, name, ""))
            .response()
            .folderId();
    outlook.release(ref);
    side.label(made.value(), "base");
    return made.value();
  }

  /** The notes, as the inbox leads to them. [MS-OXOSFLD] 2.2.3. */
  private static Fid notes(Outlook outlook) {
    MapiRef inbox = outlook.folder(PrivateFolder.INBOX);
    Bytes entryId =
        (Bytes)
            requireNonNull(
                outlook.properties(inbox, PidTag.IPM_NOTE_ENTRY_ID).get(PidTag.IPM_NOTE_ENTRY_ID));
    outlook.release(inbox);
    FolderEntryId notes = FolderEntryId.WIRE.read(WireReader.of(entryId.array()));
    return new Fid(
        outlook
            .call(
                outlook.logon(),
                RopIdFromLongTermId.ROP,
                new RopIdFromLongTermId.Request(notes.folder()))
            .response()
            .objectId());
  }
}
