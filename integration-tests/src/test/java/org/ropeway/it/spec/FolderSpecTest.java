package org.ropeway.it.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.PropertyProblem;
import org.ropeway.codec.data.PropertyRow;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.folder.RopCreateFolder;
import org.ropeway.codec.rop.folder.RopDeleteFolder;
import org.ropeway.codec.rop.folder.RopGetContentsTable;
import org.ropeway.codec.rop.folder.RopGetHierarchyTable;
import org.ropeway.codec.rop.folder.RopOpenFolder;
import org.ropeway.codec.rop.logon.PrivateFolder;
import org.ropeway.codec.rop.message.RopOpenMessage;
import org.ropeway.codec.rop.table.RopSetColumns;
import org.ropeway.gateway.client.MapiRef;
import org.ropeway.gateway.client.RopFuture;
import org.ropeway.it.stage.Clerk;
import org.ropeway.it.stage.House;
import org.ropeway.it.stage.Outlook;

/** [MS-OXCFOLD]: folders opened and made, their properties, and the tables of what is in them. */
class FolderSpecTest {
  private static House house;
  private static Outlook outlook;
  private static Clerk clerk;
  private static Fid inbox;
  private static Fid letters;

  @BeforeAll
  static void begin() {
    house = House.build(ox -> {});
    house.ox().mailboxes().createFolder("alice", House.INBOX + "/letters/older/oldest");
    Clerk.put(house, "alice", House.INBOX + "/letters", "a", "b");
    outlook = house.outlook(House.ALICE);
    clerk = new Clerk(outlook);
    inbox = outlook.store().folderId(PrivateFolder.INBOX);
    letters = clerk.folders(inbox).get("letters");
    clerk.await(letters, "a", "b");
  }

  @AfterAll
  static void end() {
    outlook.close();
    house.close();
  }

  private static MapiRef message() {
    return Outlook.opened(
        outlook.message(letters, clerk.messages(letters).get("a"), RopOpenMessage.READ_ONLY));
  }

  @Test
  @Must("[MS-OXCFOLD] 3.2.5.1: a folder is opened from the logon or from any folder")
  @Must("[MS-OXCFOLD] 3.2.5.1: an id of no folder is ecNotFound")
  @Must("[MS-OXCFOLD] 3.2.5.1: on what is neither logon nor folder it is ecNotSupported")
  @Must("[MS-OXCFOLD] 2.2.1.1.1: other bits of OpenModeFlags are ignored")
  void opening() {
    assertThat(clerk.openFolder(letters)).isEqualTo(ErrorCode.SUCCESS);
    MapiRef from = outlook.folder(PrivateFolder.DELETED_ITEMS);
    RopFuture<RopOpenFolder.Response> opened =
        outlook.open(from, RopOpenFolder.ROP, out -> new RopOpenFolder.Request(out, letters, 0xF3));
    assertThat(opened.response().hasRules()).isFalse();
    assertThat(clerk.openFolder(new Fid(0x7FFF_0000_0001L))).isEqualTo(ErrorCode.NOT_FOUND);
    MapiRef message = message();
    assertThat(
            outlook
                .open(message, RopOpenFolder.ROP, out -> new RopOpenFolder.Request(out, inbox, 0))
                .returnValue())
        .isEqualTo(ErrorCode.NOT_SUPPORTED);
    outlook.release(message, from, opened.opened());
  }

  @Test
  @Must("[MS-OXCFOLD] 3.2.5.1: a folder that was deleted is not opened: ecNotFound")
  void openingWhatWasDeleted() {
    Fid gone = clerk.create(inbox, "gone");
    clerk.deleteFolder(inbox, gone, RopDeleteFolder.DELETE_HARD_DELETE).response();
    assertThat(clerk.openFolder(gone)).isEqualTo(ErrorCode.NOT_FOUND);
  }

  @Test
  @Must("[MS-OXCFOLD] 3.2.5.2: a folder is made whether OpenExisting is set or not")
  @Must("[MS-OXCFOLD] 3.2.5.2: of one name there is one folder below a parent: ecDuplicateName")
  @Must("[MS-OXCFOLD] 3.2.5.2: with OpenExisting the folder of that name is opened")
  @Must("[MS-OXCFOLD] 2.2.1.2.2: IsExistingFolder says whether the folder was there")
  void making() {
    RopFuture<RopCreateFolder.Response> made =
        clerk.create(inbox, "made", RopCreateFolder.GENERIC, true);
    Fid fid = made.response().folderId();
    assertThat(made.response().existing()).isEmpty();
    assertThat(clerk.property(fid, PidTag.COMMENT)).isEqualTo("a comment");
    assertThat(clerk.create(inbox, "Made", RopCreateFolder.GENERIC, false).returnValue())
        .isEqualTo(ErrorCode.COLLIDING_NAMES);
    RopFuture<RopCreateFolder.Response> again =
        clerk.create(inbox, "made", RopCreateFolder.GENERIC, true);
    assertThat(again.response().folderId()).isEqualTo(fid);
    assertThat(again.response().existing()).isPresent();
    assertThat(house.ox().mailboxes().folderUuid("alice", House.INBOX + "/made")).isNotEmpty();
  }

  @Test
  @Must("[MS-OXCFOLD] 3.2.5.2: a folder type that is none is ecInvalidParam")
  @Must("[MS-OXCFOLD] 3.2.5.2: a folder has a name")
  @Must("[MS-OXCFOLD] 3.2.5.2: on what is no folder it is ecNotSupported")
  void makingWhatCannotBe() {
    assertThat(clerk.create(inbox, "x", 0, false).returnValue())
        .isEqualTo(ErrorCode.INVALID_PARAMETER);
    assertThat(clerk.create(inbox, "x", 3, false).returnValue())
        .isEqualTo(ErrorCode.INVALID_PARAMETER);
    assertThat(clerk.create(inbox, "", RopCreateFolder.GENERIC, false).returnValue())
        .isEqualTo(ErrorCode.INVALID_PARAMETER);
    assertThat(
            outlook
                .open(
                    outlook.logon(),
                    RopCreateFolder.ROP,
                    out ->
                        new RopCreateFolder.Request(
                            out, RopCreateFolder.GENERIC, true, false, 0, "x", ""))
                .returnValue())
        .isEqualTo(ErrorCode.NOT_SUPPORTED);
    assertThat(clerk.folders(inbox)).doesNotContainKey("x");
  }

  @Test
  @Must("[MS-OXCFOLD] 2.2.2.2: a folder tells of its contents, of its place and of itself")
  @Must("[MS-OXCFOLD] 2.2.2.2.1.10: PidTagMessageSize is the size of all its messages")
  void properties() {
    long size = 0;
    for (PropertyRow row :
        TableDesk.contents(outlook, outlook.folder(letters), 0)
            .columns(PidTag.MESSAGE_SIZE)
            .all()) {
      size += (Integer) row.values().getFirst();
    }
    assertThat(clerk.number(letters, PidTag.MESSAGE_SIZE)).isEqualTo((int) size).isPositive();
    assertThat(clerk.property(letters, PidTag.MESSAGE_SIZE_EXTENDED)).isEqualTo(size);
    assertThat(clerk.number(letters, PidTag.CONTENT_COUNT)).isEqualTo(2);
    assertThat(clerk.number(letters, PidTag.CONTENT_UNREAD_COUNT)).isEqualTo(2);
    assertThat(clerk.property(letters, PidTag.SUBFOLDERS)).isEqualTo(true);
    assertThat(clerk.property(clerk.folders(letters).get("older"), PidTag.CONTENT_COUNT))
        .isEqualTo(0);
    assertThat(clerk.property(letters, PidTag.PARENT_FOLDER_ID)).isEqualTo(inbox.value());
    assertThat(clerk.property(letters, PidTag.FOLDER_ID)).isEqualTo(letters.value());
    assertThat(clerk.number(letters, PidTag.FOLDER_TYPE)).isEqualTo(RopCreateFolder.GENERIC);
    assertThat(clerk.property(letters, PidTag.CONTAINER_CLASS)).isEqualTo("IPF.Note");
    assertThat(clerk.property(letters, PidTag.PARENT_ENTRY_ID))
        .isEqualTo(clerk.property(inbox, PidTag.ENTRY_ID));
    Fid root = outlook.store().folderId(PrivateFolder.MAILBOX_ROOT);
    assertThat(clerk.number(root, PidTag.FOLDER_TYPE)).isZero();
  }

  @Test
  @Must("[MS-OXCFOLD] 2.2.2.2: what a client writes to a folder is what it reads")
  @Must("[MS-OXCFOLD] 2.2.2.2.1: properties that the server computes cannot be written")
  void propertiesWritten() {
    Fid fid = clerk.create(inbox, "written");
    MapiRef folder = outlook.folder(fid);
    Bytes view = Bytes.wrap(new byte[] {1, 2, 3});
    assertThat(
            clerk.set(
                folder,
                new PropertyValue(PidTag.COMMENT, "of mine"),
                new PropertyValue(PidTag.CONTAINER_CLASS, "IPF.Note.OutlookHomepage"),
                new PropertyValue(PidTag.ATTRIBUTE_HIDDEN, true),
                new PropertyValue(PidTag.DEFAULT_VIEW_ENTRY_ID, view),
                new PropertyValue(PidTag.DISPLAY_NAME, "rewritten")))
        .isEmpty();
    assertThat(
            clerk.set(
                folder,
                new PropertyValue(PidTag.CONTENT_COUNT, 7),
                new PropertyValue(PidTag.MESSAGE_SIZE, 7),
                new PropertyValue(PidTag.RIGHTS, 0),
                new PropertyValue(PidTag.DISPLAY_NAME, "letters")))
        .extracting(PropertyProblem::errorCode)
        .containsExactly(
            ErrorCode.COMPUTED_VALUE,
            ErrorCode.COMPUTED_VALUE,
            ErrorCode.COMPUTED_VALUE,
            ErrorCode.COLLIDING_NAMES);
    outlook.release(folder);
    assertThat(clerk.property(fid, PidTag.COMMENT)).isEqualTo("of mine");
    assertThat(clerk.property(fid, PidTag.CONTAINER_CLASS)).isEqualTo("IPF.Note.OutlookHomepage");
    assertThat(clerk.property(fid, PidTag.ATTRIBUTE_HIDDEN)).isEqualTo(true);
    assertThat(clerk.property(fid, PidTag.DEFAULT_VIEW_ENTRY_ID)).isEqualTo(view);
    assertThat(clerk.folders(inbox)).containsEntry("rewritten", fid);
    assertThat(house.ox().mailboxes().folderUuid("alice", House.INBOX + "/rewritten")).isNotEmpty();
  }

  private static List<PropertyRow> hierarchy(Fid fid, int flags, PropertyTag... columns) {
    MapiRef folder = outlook.folder(fid);
    RopFuture<RopGetHierarchyTable.Response> table =
        outlook.open(
            folder, RopGetHierarchyTable.ROP, out -> new RopGetHierarchyTable.Request(out, flags));
    MapiRef ref = Outlook.opened(table);
    outlook.call(ref, RopSetColumns.ROP, new RopSetColumns.Request(0, List.of(columns)));
    List<PropertyRow> rows = outlook.rows(ref);
    assertThat(table.response().rowCount()).isEqualTo(rows.size());
    outlook.release(ref, folder);
    return rows;
  }

  @Test
  @Must("[MS-OXCFOLD] 3.2.5.13: the table has the subfolders of the folder, RowCount their number")
  @Must("[MS-OXCFOLD] 2.2.1.13.1: with Depth all folders below are in the table, with their depth")
  @Must("[MS-OXCFOLD] 3.2.5.13: a bit that is none is ecNotSupported")
  @Must("[MS-OXCFOLD] 3.2.5.13: on what is no folder it is ecNotSupported")
  void hierarchyTables() {
    assertThat(hierarchy(letters, 0, PidTag.DISPLAY_NAME))
        .extracting(PropertyRow::values)
        .containsExactly(List.of("older"));
    assertThat(hierarchy(letters, RopGetHierarchyTable.DEPTH, PidTag.DISPLAY_NAME, PidTag.DEPTH))
        .extracting(PropertyRow::values)
        .containsExactlyInAnyOrder(List.of("older", 1), List.of("oldest", 2));
    assertThat(hierarchy(letters, RopGetHierarchyTable.SOFT_DELETES, PidTag.DISPLAY_NAME))
        .isEmpty();
    MapiRef folder = outlook.folder(letters);
    assertThat(
            outlook
                .open(
                    folder,
                    RopGetHierarchyTable.ROP,
                    out -> new RopGetHierarchyTable.Request(out, 0x01))
                .returnValue())
        .isEqualTo(ErrorCode.NOT_SUPPORTED);
    assertThat(
            outlook
                .open(
                    outlook.logon(),
                    RopGetHierarchyTable.ROP,
                    out -> new RopGetHierarchyTable.Request(out, 0))
                .returnValue())
        .isEqualTo(ErrorCode.NOT_SUPPORTED);
    outlook.release(folder);
  }

  private static ErrorCode contents(MapiRef on, int flags) {
    return outlook
        .open(on, RopGetContentsTable.ROP, out -> new RopGetContentsTable.Request(out, flags))
        .returnValue();
  }

  @Test
  @Must("[MS-OXCFOLD] 3.2.5.14: the table has the messages that are directly in the folder")
  @Must("[MS-OXCFOLD] 2.2.1.14.1: with Associated it has the FAI messages instead")
  @Must("[MS-OXCFOLD] 2.2.1.14.1: with SoftDeletes it has what was soft-deleted instead")
  @Must("[MS-OXCFOLD] 3.2.5.14: a bit that is none is ecInvalidParam")
  @Must("[MS-OXCFOLD] 3.2.5.14: ConversationMembers with any other than two bits is ecInvalidParam")
  @Must("[MS-OXCFOLD] 3.2.5.14: on what is no folder it is ecNotSupported")
  void contentsTables() {
    assertThat(clerk.write(letters, "hidden", true)).isEqualTo(ErrorCode.SUCCESS);
    assertThat(clerk.messages(letters)).containsOnlyKeys("a", "b");
    assertThat(clerk.messages(letters, RopGetContentsTable.ASSOCIATED)).containsOnlyKeys("hidden");
    assertThat(clerk.softDeleted(letters)).isEmpty();
    MapiRef folder = outlook.folder(letters);
    assertThat(contents(folder, 0x01)).isEqualTo(ErrorCode.INVALID_PARAMETER);
    assertThat(
            contents(
                folder, RopGetContentsTable.CONVERSATION_MEMBERS | RopGetContentsTable.ASSOCIATED))
        .isEqualTo(ErrorCode.INVALID_PARAMETER);
    assertThat(contents(outlook.logon(), 0)).isEqualTo(ErrorCode.NOT_SUPPORTED);
    outlook.release(folder);
  }

  @Test
  void everyFolderThatTheLogonNamesIsOpened() {
    Map<String, Fid> top = clerk.folders(outlook.store().folderId(PrivateFolder.IPM_SUBTREE));
    assertThat(top).containsKeys("Inbox", "Calendar", "Contacts", "Tasks");
    for (PrivateFolder each : PrivateFolder.values()) {
      assertThat(clerk.openFolder(outlook.store().folderId(each)))
          .as(each.name())
          .isEqualTo(ErrorCode.SUCCESS);
    }
  }
}
