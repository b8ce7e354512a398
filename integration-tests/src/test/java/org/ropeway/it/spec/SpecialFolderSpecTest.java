package org.ropeway.it.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.LongTermId;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.entryid.AdditionalRenEntryIdsEx;
import org.ropeway.codec.entryid.AdditionalRenEntryIdsEx.PersistData;
import org.ropeway.codec.entryid.MessageEntryId;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.folder.RopCreateFolder;
import org.ropeway.codec.rop.folder.RopDeleteFolder;
import org.ropeway.codec.rop.logon.PrivateFolder;
import org.ropeway.codec.rop.logon.RopIdFromLongTermId;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireType;
import org.ropeway.codec.wire.WireWriter;
import org.ropeway.gateway.client.MapiRef;

/** [MS-OXOSFLD]: the special folders, and what leads to them. */
class SpecialFolderSpecTest extends MessageStage {
  private static final Map<PropertyTag, String> CLASSES = new LinkedHashMap<>();

  static {
    CLASSES.put(PidTag.IPM_APPOINTMENT_ENTRY_ID, "IPF.Appointment");
    CLASSES.put(PidTag.IPM_CONTACT_ENTRY_ID, "IPF.Contact");
    CLASSES.put(PidTag.IPM_JOURNAL_ENTRY_ID, "IPF.Journal");
    CLASSES.put(PidTag.IPM_NOTE_ENTRY_ID, "IPF.StickyNote");
    CLASSES.put(PidTag.IPM_TASK_ENTRY_ID, "IPF.Task");
    CLASSES.put(PidTag.REMINDERS_ONLINE_ENTRY_ID, "Outlook.Reminder");
    CLASSES.put(PidTag.IPM_DRAFTS_ENTRY_ID, "IPF.Note");
  }

  private static <T> T read(WireType<T> type, Bytes bytes) {
    WireReader r = WireReader.of(bytes.array());
    T value = type.read(r);
    r.end();
    return value;
  }

  private long id(LongTermId longTermId) {
    return outlook
        .call(outlook.logon(), RopIdFromLongTermId.ROP, new RopIdFromLongTermId.Request(longTermId))
        .response()
        .objectId();
  }

  private Object of(PrivateFolder folder, PropertyTag tag) {
    MapiRef ref = outlook.folder(folder);
    Object value = messages.value(ref, tag);
    outlook.release(ref);
    return value;
  }

  @Test
  @Must("[MS-OXOSFLD] 2.2.3: inbox and root lead to the special folders by their entry ids")
  @Must("[MS-OXOSFLD] 2.2.8: each has the container class of its kind")
  void identifications() {
    CLASSES.forEach((tag, containerClass) -> {
      Object entryId = of(PrivateFolder.INBOX, tag);
      assertThat(entryId).as("%s", tag).isEqualTo(of(PrivateFolder.MAILBOX_ROOT, tag));
      MapiRef folder = outlook.folder(folder(entryId));
      assertThat(messages.values(folder, PidTag.CONTAINER_CLASS, PidTag.ENTRY_ID))
          .containsExactly(containerClass, entryId);
    });
  }

  @Test
  @Must("[MS-OXOSFLD] 2.2.1: those that RopLogon names are there, and open")
  @Must("[MS-OXOSFLD] 2.2.8: those of them that are for mail say so, the others have no class")
  void ofTheLogon() {
    Set<PrivateFolder> forMail =
        Set.of(
            PrivateFolder.INBOX,
            PrivateFolder.OUTBOX,
            PrivateFolder.SENT_ITEMS,
            PrivateFolder.DELETED_ITEMS);
    for (PrivateFolder which : PrivateFolder.values()) {
      MapiRef folder = outlook.folder(which);
      assertThat(messages.value(folder, PidTag.FOLDER_ID))
          .isEqualTo(outlook.store().folderId(which).value());
      assertThat(messages.value(folder, PidTag.CONTAINER_CLASS))
          .as("%s", which)
          .isEqualTo(forMail.contains(which) ? "IPF.Note" : ErrorCode.NOT_FOUND);
    }
    for (PropertyTag tag :
        List.of(
            PidTag.IPM_SUBTREE_ENTRY_ID,
            PidTag.IPM_OUTBOX_ENTRY_ID,
            PidTag.IPM_WASTEBASKET_ENTRY_ID,
            PidTag.IPM_SENT_MAIL_ENTRY_ID,
            PidTag.VIEWS_ENTRY_ID,
            PidTag.COMMON_VIEWS_ENTRY_ID,
            PidTag.FINDER_ENTRY_ID)) {
      Bytes entryId = (Bytes) messages.value(outlook.logon(), tag);
      assertThat(messages.value(outlook.folder(folder(entryId)), PidTag.ENTRY_ID))
          .isEqualTo(entryId);
    }
  }

  @Test
  @Must("[MS-OXOSFLD] 2.2.4: conflicts, sync issues, both failures and junk by their indices")
  @Must("[MS-OXOSFLD] 2.2.4: what is at other indices is preserved")
  void additional() {
    List<?> slots = (List<?>) of(PrivateFolder.INBOX, PidTag.ADDITIONAL_REN_ENTRY_IDS);
    assertThat(slots).hasSize(5);
    slots.forEach(slot ->
        assertThat(messages.value(outlook.folder(folder(slot)), PidTag.CONTAINER_CLASS))
            .isEqualTo("IPF.Note"));
    List<Object> more = new ArrayList<>(slots);
    more.add(Bytes.EMPTY);
    more.add(Bytes.ofHex("AABB"));
    for (PrivateFolder which : List.of(PrivateFolder.INBOX, PrivateFolder.MAILBOX_ROOT)) {
      messages.put(outlook.folder(which), PidTag.ADDITIONAL_REN_ENTRY_IDS, more);
    }
    restart();
    assertThat(of(PrivateFolder.INBOX, PidTag.ADDITIONAL_REN_ENTRY_IDS)).isEqualTo(more);
    assertThat(of(PrivateFolder.MAILBOX_ROOT, PidTag.ADDITIONAL_REN_ENTRY_IDS)).isEqualTo(more);
  }

  @Test
  @Must("[MS-OXOSFLD] 2.2.5: further folders by blocks, ended by a sentinel")
  @Must("[MS-OXOSFLD] 2.2.5: blocks that a client adds are preserved")
  void extended() {
    Bytes value = (Bytes) of(PrivateFolder.INBOX, PidTag.ADDITIONAL_REN_ENTRY_IDS_EX);
    List<PersistData> blocks = read(AdditionalRenEntryIdsEx.WIRE, value).blocks();
    assertThat(blocks)
        .extracting(PersistData::persistId)
        .startsWith(AdditionalRenEntryIdsEx.TODO_SEARCH)
        .endsWith(AdditionalRenEntryIdsEx.SENTINEL);
    Fid feeds =
        outlook
            .open(
                outlook.folder(PrivateFolder.IPM_SUBTREE),
                RopCreateFolder.ROP,
                out ->
                    new RopCreateFolder.Request(
                        out, RopCreateFolder.GENERIC, true, true, 0, "RSS Feeds", ""))
            .response()
            .folderId();
    Bytes entryId = (Bytes) messages.value(outlook.folder(feeds), PidTag.ENTRY_ID);
    List<PersistData> more = new ArrayList<>(blocks);
    more.addFirst(PersistData.of(AdditionalRenEntryIdsEx.RSS_SUBSCRIPTION, entryId));
    Bytes written =
        Bytes.wrap(
            WireWriter.encode(AdditionalRenEntryIdsEx.WIRE, new AdditionalRenEntryIdsEx(more)));
    messages.put(outlook.folder(PrivateFolder.INBOX), PidTag.ADDITIONAL_REN_ENTRY_IDS_EX, written);
    restart();
    assertThat(of(PrivateFolder.INBOX, PidTag.ADDITIONAL_REN_ENTRY_IDS_EX)).isEqualTo(written);
    assertThat(folder(entryId)).isEqualTo(feeds);
  }

  @Test
  @Must("[MS-OXOSFLD] 2.2.6: PidTagFreeBusyEntryIds leads to delegate information and its folder")
  void freeBusy() {
    List<?> ids = (List<?>) of(PrivateFolder.INBOX, PidTag.FREE_BUSY_ENTRY_IDS);
    assertThat(ids)
        .hasSize(4)
        .isEqualTo(of(PrivateFolder.MAILBOX_ROOT, PidTag.FREE_BUSY_ENTRY_IDS));
    MessageEntryId entryId = read(MessageEntryId.WIRE, (Bytes) ids.get(1));
    Fid folder = new Fid(id(entryId.folder()));
    assertThat(folder(ids.get(3))).isEqualTo(folder);
    MapiRef message = messages.write(folder, new Mid(id(entryId.message())));
    assertThat(messages.values(message, PidTag.MESSAGE_CLASS, PidTag.SUBJECT))
        .containsExactly("IPM.Microsoft.ScheduleData.FreeBusy", "LocalFreebusy");
  }

  @Test
  @Must("[MS-OXOSFLD] 3.1.4.1: what a client writes to lead to a folder it made is told again")
  void madeByAClient() {
    Fid notes = folder(of(PrivateFolder.INBOX, PidTag.IPM_NOTE_ENTRY_ID));
    Fid made =
        outlook
            .open(
                outlook.folder(PrivateFolder.IPM_SUBTREE),
                RopCreateFolder.ROP,
                out ->
                    new RopCreateFolder.Request(
                        out, RopCreateFolder.GENERIC, true, false, 0, "My notes", ""))
            .response()
            .folderId();
    assertThat(made).isNotEqualTo(notes);
    Object entryId = messages.value(outlook.folder(made), PidTag.ENTRY_ID);
    messages.put(outlook.folder(PrivateFolder.INBOX), PidTag.IPM_NOTE_ENTRY_ID, entryId);
    restart();
    assertThat(folder(of(PrivateFolder.INBOX, PidTag.IPM_NOTE_ENTRY_ID))).isEqualTo(made);
    messages.delete(outlook.folder(PrivateFolder.INBOX), PidTag.IPM_NOTE_ENTRY_ID);
    assertThat(folder(of(PrivateFolder.INBOX, PidTag.IPM_NOTE_ENTRY_ID))).isEqualTo(notes);
  }

  @Test
  @Must("[MS-OXOSFLD] 2.2.3: a special folder cannot be deleted, so that its entry id holds good")
  void notDeleted() {
    Object entryId = of(PrivateFolder.INBOX, PidTag.IPM_JOURNAL_ENTRY_ID);
    Fid journal = folder(entryId);
    Fid parent = new Fid((Long) messages.value(outlook.folder(journal), PidTag.PARENT_FOLDER_ID));
    assertThat(
            outlook
                .call(
                    outlook.folder(parent),
                    RopDeleteFolder.ROP,
                    new RopDeleteFolder.Request(
                        RopDeleteFolder.DEL_MESSAGES | RopDeleteFolder.DEL_FOLDERS, journal))
                .returnValue())
        .isEqualTo(ErrorCode.ACCESS_DENIED);
    assertThat(of(PrivateFolder.INBOX, PidTag.IPM_JOURNAL_ENTRY_ID)).isEqualTo(entryId);
  }
}
