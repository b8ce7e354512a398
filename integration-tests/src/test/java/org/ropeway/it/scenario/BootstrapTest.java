package org.ropeway.it.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.LongTermId;
import org.ropeway.codec.data.MapiGuid;
import org.ropeway.codec.data.PropertyName;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.entryid.FolderEntryId;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.folder.RopOpenFolder;
import org.ropeway.codec.rop.logon.LogonResponse;
import org.ropeway.codec.rop.logon.PrivateFolder;
import org.ropeway.codec.rop.logon.RopGetPerUserLongTermIds;
import org.ropeway.codec.rop.logon.RopGetReceiveFolder;
import org.ropeway.codec.rop.logon.RopIdFromLongTermId;
import org.ropeway.codec.rop.logon.RopLongTermIdFromId;
import org.ropeway.codec.rop.property.RopGetNamesFromPropertyIds;
import org.ropeway.codec.rop.property.RopGetPropertyIdsFromNames;
import org.ropeway.codec.rop.transport.RopGetAddressTypes;
import org.ropeway.codec.rop.transport.RopGetTransportFolder;
import org.ropeway.codec.rop.transport.RopSetSpooler;
import org.ropeway.codec.wire.WireWriter;
import org.ropeway.gateway.client.MapiRef;
import org.ropeway.it.stage.Outlook;

/** The first steps: the store, its special folders, names of properties. */
class BootstrapTest extends TwoSessions {
  private static final MapiGuid COMMON = MapiGuid.parse("00062008-0000-0000-c000-000000000046");
  private static final List<PropertyTag> SPECIAL =
      List.of(
          PidTag.IPM_APPOINTMENT_ENTRY_ID,
          PidTag.IPM_CONTACT_ENTRY_ID,
          PidTag.IPM_JOURNAL_ENTRY_ID,
          PidTag.IPM_NOTE_ENTRY_ID,
          PidTag.IPM_TASK_ENTRY_ID,
          PidTag.IPM_DRAFTS_ENTRY_ID);
  private static final List<String> CLASSES =
      List.of(
          "IPF.Appointment",
          "IPF.Contact",
          "IPF.Journal",
          "IPF.StickyNote",
          "IPF.Task",
          "IPF.Note");

  @Test
  void bothSessionsGetTheSameStore() {
    LogonResponse.PrivateMailbox one = first.store();
    LogonResponse.PrivateMailbox two = second.store();
    assertThat(one.folderIds()).hasSize(13).doesNotHaveDuplicates().isEqualTo(two.folderIds());
    assertThat(one.mailboxGuid()).isEqualTo(two.mailboxGuid());
    assertThat(one.replGuid()).isEqualTo(two.replGuid()).isNotEqualTo(one.mailboxGuid());
    assertThat(one.responseFlags())
        .isEqualTo(
            LogonResponse.PrivateMailbox.RESERVED
                | LogonResponse.PrivateMailbox.OWNER_RIGHT
                | LogonResponse.PrivateMailbox.SEND_AS_RIGHT);
    for (PrivateFolder which : PrivateFolder.values()) {
      first.release(first.folder(which));
    }
  }

  @Test
  void theStoreTellsWhoseItIs() {
    Map<PropertyTag, Object> p =
        first.properties(
            first.logon(),
            PidTag.STORE_SUPPORT_MASK,
            PidTag.STORE_RECORD_KEY,
            PidTag.MAPPING_SIGNATURE,
            PidTag.MAILBOX_OWNER_NAME,
            PidTag.MAILBOX_OWNER_ENTRY_ID,
            PidTag.USER_ENTRY_ID,
            PidTag.OUT_OF_OFFICE_STATE,
            PidTag.CODE_PAGE_ID,
            PidTag.SORT_LOCALE_ID,
            PidTag.SERIALIZED_REPLID_GUID_MAP);
    assertThat(p.get(PidTag.MAILBOX_OWNER_NAME)).isEqualTo("Alice Anderson");
    assertThat(p.get(PidTag.OUT_OF_OFFICE_STATE)).isEqualTo(false);
    assertThat(p)
        .containsKeys(
            PidTag.STORE_SUPPORT_MASK,
            PidTag.STORE_RECORD_KEY,
            PidTag.MAPPING_SIGNATURE,
            PidTag.MAILBOX_OWNER_ENTRY_ID,
            PidTag.USER_ENTRY_ID,
            PidTag.CODE_PAGE_ID,
            PidTag.SORT_LOCALE_ID);
    Bytes map = (Bytes) p.get(PidTag.SERIALIZED_REPLID_GUID_MAP);
    assertThat(map).isNotNull();
    Bytes first = Bytes.wrap(WireWriter.encode(MapiGuid.WIRE, this.first.store().replGuid()));
    assertThat(map.slice(0, 2)).isEqualTo(Bytes.of((byte) 1, (byte) 0));
    assertThat(map.slice(2, 18)).isEqualTo(first);
  }

  @Test
  void mailArrivesInTheInbox() {
    Fid inbox = first.store().folderId(PrivateFolder.INBOX);
    for (String messageClass : List.of("", "IPM", "IPM.Note", "IPM.Note.SMIME.MultipartSigned")) {
      RopGetReceiveFolder.Response answer =
          first
              .call(
                  first.logon(),
                  RopGetReceiveFolder.ROP,
                  new RopGetReceiveFolder.Request(messageClass))
              .response();
      assertThat(answer.folderId()).as(messageClass).isEqualTo(inbox);
    }
    first.call(first.logon(), RopSetSpooler.ROP, new RopSetSpooler.Request()).response();
    Fid transport =
        first
            .call(first.logon(), RopGetTransportFolder.ROP, new RopGetTransportFolder.Request())
            .response()
            .folderId();
    first.release(first.folder(transport));
    assertThat(
            first
                .call(first.logon(), RopGetAddressTypes.ROP, new RopGetAddressTypes.Request())
                .response()
                .addressTypes())
        .contains("EX", "SMTP");
    assertThat(
            first
                .call(
                    first.logon(),
                    RopGetPerUserLongTermIds.ROP,
                    new RopGetPerUserLongTermIds.Request(first.store().replGuid()))
                .response()
                .longTermIds())
        .isEmpty();
  }

  @Test
  void idsGoBothWays() {
    for (Fid fid : first.store().folderIds()) {
      LongTermId longTermId =
          first
              .call(
                  first.logon(),
                  RopLongTermIdFromId.ROP,
                  new RopLongTermIdFromId.Request(fid.value()))
              .response()
              .longTermId();
      assertThat(longTermId.databaseGuid()).isEqualTo(first.store().replGuid());
      assertThat(
              second
                  .call(
                      second.logon(),
                      RopIdFromLongTermId.ROP,
                      new RopIdFromLongTermId.Request(longTermId))
                  .response()
                  .objectId())
          .isEqualTo(fid.value());
    }
  }

  @Test
  void namedPropertiesAreTheSameForAll() {
    List<PropertyName> names = new ArrayList<>();
    for (int lid = 0x8501; lid < 0x8590; lid++) {
      names.add(new PropertyName.Lid(COMMON, lid));
    }
    names.add(new PropertyName.Named(COMMON, "urn:schemas-microsoft-com:office:outlook#noaclui"));
    List<Integer> ids = ids(first, names);
    assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id >= 0x8000 && id < 0xFFFF);
    assertThat(ids(second, names)).isEqualTo(ids);
    assertThat(
            second
                .call(
                    second.logon(),
                    RopGetNamesFromPropertyIds.ROP,
                    new RopGetNamesFromPropertyIds.Request(ids))
                .response()
                .propertyNames())
        .isEqualTo(names);
  }

  private static List<Integer> ids(Outlook outlook, List<PropertyName> names) {
    return outlook
        .call(
            outlook.logon(),
            RopGetPropertyIdsFromNames.ROP,
            new RopGetPropertyIdsFromNames.Request(RopGetPropertyIdsFromNames.CREATE, names))
        .response()
        .propertyIds();
  }

  /** If one were missing, Outlook would make a second Calendar. */
  @Test
  void inboxAndRootLeadToTheSpecialFolders() {
    Map<PropertyTag, Object> onInbox = specialOn(PrivateFolder.INBOX);
    assertThat(onInbox).isEqualTo(specialOn(PrivateFolder.MAILBOX_ROOT));
    for (int i = 0; i < SPECIAL.size(); i++) {
      Bytes entryId = (Bytes) onInbox.get(SPECIAL.get(i));
      assertThat(entryId).as(SPECIAL.get(i).toString()).isNotNull();
      MapiRef folder = first.folder(fidOf(entryId));
      assertThat(first.properties(folder, PidTag.CONTAINER_CLASS).get(PidTag.CONTAINER_CLASS))
          .isEqualTo(CLASSES.get(i));
      first.release(folder);
    }
    List<?> ren = (List<?>) onInbox.get(PidTag.ADDITIONAL_REN_ENTRY_IDS);
    assertThat(ren).hasSizeGreaterThanOrEqualTo(5);
    HashSet<Fid> fids = new HashSet<>();
    ren.stream().limit(5).forEach(id -> fids.add(fidOf((Bytes) id)));
    assertThat(fids).hasSize(5);
    for (Fid fid : fids) {
      first.release(first.folder(fid));
    }
    assertThat(onInbox).containsKeys(PidTag.ADDITIONAL_REN_ENTRY_IDS_EX);
  }

  private Map<PropertyTag, Object> specialOn(PrivateFolder which) {
    List<PropertyTag> tags = new ArrayList<>(SPECIAL);
    tags.add(PidTag.ADDITIONAL_REN_ENTRY_IDS);
    tags.add(PidTag.ADDITIONAL_REN_ENTRY_IDS_EX);
    tags.add(PidTag.FREE_BUSY_ENTRY_IDS);
    MapiRef folder = first.folder(which);
    Map<PropertyTag, Object> found = first.properties(folder, tags.toArray(PropertyTag[]::new));
    first.release(folder);
    return found;
  }

  private Fid fidOf(Bytes entryId) {
    LongTermId id = FolderEntryId.WIRE.readAll(entryId.array()).folder();
    return new Fid(
        first
            .call(first.logon(), RopIdFromLongTermId.ROP, new RopIdFromLongTermId.Request(id))
            .response()
            .objectId());
  }

  @Test
  void whatIsNotThereIsNotFound() {
    assertThat(
            first
                .open(
                    first.logon(),
                    RopOpenFolder.ROP,
                    out -> new RopOpenFolder.Request(out, new Fid(0xFFFFFF0001L), 0))
                .returnValue())
        .isEqualTo(ErrorCode.NOT_FOUND);
  }
}
