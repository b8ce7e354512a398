package org.ropeway.store.index;

import java.util.ArrayList;
import java.util.List;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.entryid.AdditionalRenEntryIdsEx;
import org.ropeway.codec.entryid.AdditionalRenEntryIdsEx.PersistData;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.wire.WireWriter;
import org.ropeway.store.FolderRights;
import org.ropeway.store.SpecialFolder;
import org.ropeway.store.ids.MailboxIds;
import org.ropeway.store.property.PropertyBag;

/**
 * The properties of Inbox and Root by which Outlook finds the special folders. [MS-OXOSFLD] 2.2.3
 * to 2.2.6.
 */
final class SpecialEntryIds {
  private final FolderTree tree;
  private final MailboxIds ids;

  SpecialEntryIds(FolderTree tree, MailboxIds ids) {
    this.tree = tree;
    this.ids = ids;
  }

  /** Whether a folder has them. */
  static boolean belongTo(FolderRecord folder) {
    return folder.role() == SpecialFolder.ROOT || folder.role() == SpecialFolder.INBOX;
  }

  void putAll(PropertyBag.Builder b) {
    put(b, PidTag.IPM_APPOINTMENT_ENTRY_ID, SpecialFolder.CALENDAR);
    put(b, PidTag.IPM_CONTACT_ENTRY_ID, SpecialFolder.CONTACTS);
    put(b, PidTag.IPM_JOURNAL_ENTRY_ID, SpecialFolder.JOURNAL);
    put(b, PidTag.IPM_NOTE_ENTRY_ID, SpecialFolder.NOTES);
    put(b, PidTag.IPM_TASK_ENTRY_ID, SpecialFolder.TASKS);
    put(b, PidTag.REMINDERS_ONLINE_ENTRY_ID, SpecialFolder.REMINDERS);
    put(b, PidTag.IPM_DRAFTS_ENTRY_ID, SpecialFolder.DRAFTS);
    b.put(PidTag.ADDITIONAL_REN_ENTRY_IDS, renEntryIds());
    b.put(PidTag.ADDITIONAL_REN_ENTRY_IDS_EX, renEntryIdsEx());
    FolderNode root = tree.findRole(SpecialFolder.ROOT);
    if (root != null) {
      b.put(PidTag.FREE_BUSY_ENTRY_IDS, root.record().properties().get(PidTag.FREE_BUSY_ENTRY_IDS));
    }
  }

  private void put(PropertyBag.Builder b, PropertyTag tag, SpecialFolder role) {
    Bytes id = entryId(role);
    b.put(tag, id.isEmpty() ? null : id);
  }

  private List<Bytes> renEntryIds() {
    List<Bytes> slots = new ArrayList<>();
    for (SpecialFolder role :
        List.of(
            SpecialFolder.CONFLICTS,
            SpecialFolder.SYNC_ISSUES,
            SpecialFolder.LOCAL_FAILURES,
            SpecialFolder.SERVER_FAILURES,
            SpecialFolder.JUNK_EMAIL)) {
      slots.add(entryId(role));
    }
    return slots;
  }

  private Bytes renEntryIdsEx() {
    List<PersistData> blocks = new ArrayList<>();
    add(blocks, AdditionalRenEntryIdsEx.TODO_SEARCH, SpecialFolder.TODO_SEARCH);
    add(blocks, AdditionalRenEntryIdsEx.CONVERSATION_ACTIONS, SpecialFolder.CONVERSATION_ACTIONS);
    add(blocks, AdditionalRenEntryIdsEx.SUGGESTED_CONTACTS, SpecialFolder.SUGGESTED_CONTACTS);
    blocks.add(new PersistData(AdditionalRenEntryIdsEx.SENTINEL, List.of()));
    AdditionalRenEntryIdsEx value = new AdditionalRenEntryIdsEx(blocks);
    return Bytes.wrap(WireWriter.encode(AdditionalRenEntryIdsEx.WIRE, value));
  }

  private void add(List<PersistData> blocks, int persistId, SpecialFolder role) {
    Bytes id = entryId(role);
    if (!id.isEmpty()) {
      blocks.add(PersistData.of(persistId, id));
    }
  }

  private Bytes entryId(SpecialFolder role) {
    FolderNode node = tree.findRole(role);
    return node == null || !node.record().may(FolderRights.VISIBLE)
        ? Bytes.EMPTY
        : ids.folderEntryId(node.fid());
  }
}
