package org.ropeway.it.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.Rop;
import org.ropeway.codec.rop.RopRequest;
import org.ropeway.codec.rop.folder.PartialCompletion;
import org.ropeway.codec.rop.folder.RopCreateFolder;
import org.ropeway.codec.rop.folder.RopDeleteFolder;
import org.ropeway.codec.rop.folder.RopDeleteMessages;
import org.ropeway.codec.rop.folder.RopEmptyFolder;
import org.ropeway.codec.rop.folder.RopGetContentsTable;
import org.ropeway.codec.rop.folder.RopHardDeleteMessages;
import org.ropeway.codec.rop.folder.RopHardDeleteMessagesAndSubfolders;
import org.ropeway.codec.rop.folder.RopMoveCopyMessages;
import org.ropeway.codec.rop.folder.RopMoveFolder;
import org.ropeway.codec.rop.logon.PrivateFolder;
import org.ropeway.gateway.client.RopFuture;
import org.ropeway.gateway.client.RopList;
import org.ropeway.it.stage.Clerk;
import org.ropeway.it.stage.House;
import org.ropeway.it.stage.Outlook;

/** [MS-OXCFOLD]: deleting, emptying, moving and copying. */
class FolderFilingSpecTest {
  private static final int ALL = RopDeleteFolder.DEL_MESSAGES | RopDeleteFolder.DEL_FOLDERS;
  private static final PartialCompletion WHOLE = new PartialCompletion(false);
  private static final PartialCompletion PARTIAL = new PartialCompletion(true);

  private static House house;
  private static Outlook outlook;
  private static Clerk clerk;
  private static Fid inbox;
  private static Fid root;
  private static Fid trash;
  private static Fid notes;

  @BeforeAll
  static void begin() {
    house = House.build(ox -> {});
    outlook = house.outlook(House.ALICE);
    clerk = new Clerk(outlook);
    inbox = outlook.store().folderId(PrivateFolder.INBOX);
    root = outlook.store().folderId(PrivateFolder.MAILBOX_ROOT);
    trash = outlook.store().folderId(PrivateFolder.DELETED_ITEMS);
    notes = clerk.folders(outlook.store().folderId(PrivateFolder.IPM_SUBTREE)).get("Notes");
  }

  @AfterAll
  static void end() {
    outlook.close();
    house.close();
  }

  /** A folder of OX with mails in it. */
  private static Fid filled(String name, String... subjects) {
    Fid fid = clerk.create(inbox, name);
    Clerk.put(house, "alice", House.INBOX + "/" + name, subjects);
    clerk.await(fid, subjects);
    return fid;
  }

  private static int atOx(String name) {
    return house.ox().mailboxes().count("alice", House.INBOX + "/" + name);
  }

  private static Fid search(String name) {
    return clerk
        .create(outlook.store().folderId(PrivateFolder.SEARCH), name, RopCreateFolder.SEARCH, false)
        .response()
        .folderId();
  }

  @Test
  @Must("[MS-OXCFOLD] 3.2.5.3: a folder with messages goes only with DEL_MESSAGES")
  @Must("[MS-OXCFOLD] 3.2.5.3: a folder with subfolders goes only with DEL_FOLDERS")
  @Must("[MS-OXCFOLD] 3.2.5.3: what is not deleted is a partial completion")
  void foldersDeleted() {
    Fid full = filled("deleted", "a");
    clerk.create(full, "below");
    for (int flags : new int[] {0, RopDeleteFolder.DEL_MESSAGES, RopDeleteFolder.DEL_FOLDERS}) {
      assertThat(clerk.deleteFolder(inbox, full, flags).response()).isEqualTo(PARTIAL);
    }
    assertThat(clerk.openFolder(full)).isEqualTo(ErrorCode.SUCCESS);
    assertThat(clerk.deleteFolder(inbox, full, ALL).response()).isEqualTo(WHOLE);
    assertThat(clerk.openFolder(full)).isEqualTo(ErrorCode.NOT_FOUND);
    assertThat(clerk.folders(inbox)).doesNotContainKey("deleted");
    assertThat(clerk.softDeleted(trash)).containsKey("a");
  }

  @Test
  @Must("[MS-OXCFOLD] 3.2.5.3: a special folder is ecAccessDenied")
  @Must("[MS-OXCFOLD] 3.2.5.3: the Root folder is ecNotSupported")
  @Must("[MS-OXCFOLD] 3.2.5.3: a folder that is not there is ecNotFound")
  @Must("[MS-OXCFOLD] 3.2.5.3: a flag that is none is ecInvalidParam")
  @Must("[MS-OXCFOLD] 3.2.5.3: on what is no folder it is ecNotSupported")
  void foldersThatStay() {
    Fid subtree = outlook.store().folderId(PrivateFolder.IPM_SUBTREE);
    assertThat(clerk.deleteFolder(subtree, inbox, ALL).returnValue())
        .isEqualTo(ErrorCode.ACCESS_DENIED);
    assertThat(clerk.deleteFolder(root, root, ALL).returnValue())
        .isEqualTo(ErrorCode.NOT_SUPPORTED);
    assertThat(clerk.deleteFolder(inbox, new Fid(0x7FFF_0000_0001L), ALL).returnValue())
        .isEqualTo(ErrorCode.NOT_FOUND);
    Fid flagged = clerk.create(inbox, "flagged");
    assertThat(clerk.deleteFolder(inbox, flagged, 0x02).returnValue())
        .isEqualTo(ErrorCode.INVALID_PARAMETER);
    assertThat(onLogon(RopDeleteFolder.ROP, new RopDeleteFolder.Request(ALL, flagged)))
        .isEqualTo(ErrorCode.NOT_SUPPORTED);
  }

  private static <Q extends RopRequest> ErrorCode onLogon(Rop<Q, ?> rop, Q request) {
    return outlook.call(outlook.logon(), rop, request).returnValue();
  }

  @Test
  @Must("[MS-OXCFOLD] 3.2.5.11: messages are soft-deleted, and can be recovered")
  @Must("[MS-OXCFOLD] 3.2.5.12: messages are hard-deleted")
  @Must("[MS-OXCFOLD] 3.2.5.11: on what is no folder it is ecNotSupported")
  @Must("[MS-OXCFOLD] 3.2.5.12: on what is no folder it is ecNotSupported")
  void messagesDeleted() {
    Fid fid = filled("messages", "soft", "hard", "stays");
    RopDeleteMessages.Request soft =
        new RopDeleteMessages.Request(false, false, List.of(clerk.messages(fid).get("soft")));
    RopHardDeleteMessages.Request hard =
        new RopHardDeleteMessages.Request(false, false, List.of(clerk.messages(fid).get("hard")));
    assertThat(clerk.on(fid, RopDeleteMessages.ROP, soft).response()).isEqualTo(WHOLE);
    assertThat(clerk.on(fid, RopHardDeleteMessages.ROP, hard).response()).isEqualTo(WHOLE);
    assertThat(clerk.messages(fid)).containsOnlyKeys("stays");
    assertThat(clerk.softDeleted(fid)).containsOnlyKeys("soft");
    assertThat(clerk.transfer(fid, fid, false, clerk.softDeleted(fid).get("soft")).returnValue())
        .isEqualTo(ErrorCode.SUCCESS);
    assertThat(clerk.messages(fid)).containsOnlyKeys("soft", "stays");
    assertThat(onLogon(RopDeleteMessages.ROP, soft)).isEqualTo(ErrorCode.NOT_SUPPORTED);
    assertThat(onLogon(RopHardDeleteMessages.ROP, hard)).isEqualTo(ErrorCode.NOT_SUPPORTED);
  }

  @Test
  @Must("[MS-OXCFOLD] 3.2.5.14: with SoftDeletes and Associated it lists soft-deleted FAI messages")
  @Must("[MS-OXCFOLD] 3.2.5.11: FAI messages are soft-deleted, and can be recovered")
  @Must("[MS-OXCFOLD] 3.2.5.10: with WantDeleteAssociated soft-deleted FAI messages go, too")
  void hiddenMessagesDeleted() {
    int hidden = RopGetContentsTable.ASSOCIATED;
    Fid fid = filled("with hidden messages", "mail");
    clerk.write(fid, "a view", true);
    Mid view = clerk.messages(fid, hidden).get("a view");
    RopDeleteMessages.Request soft = new RopDeleteMessages.Request(false, false, List.of(view));
    assertThat(clerk.on(fid, RopDeleteMessages.ROP, soft).response()).isEqualTo(WHOLE);
    assertThat(clerk.messages(fid, hidden)).isEmpty();
    assertThat(clerk.softDeleted(fid)).isEmpty();
    assertThat(clerk.messages(fid, hidden | RopGetContentsTable.SOFT_DELETES))
        .isEqualTo(Map.of("a view", view));
    assertThat(clerk.transfer(fid, fid, false, view).returnValue()).isEqualTo(ErrorCode.SUCCESS);
    assertThat(clerk.messages(fid, hidden)).isEqualTo(Map.of("a view", view));
    assertThat(clerk.messages(fid)).containsOnlyKeys("mail");
    clerk.on(fid, RopDeleteMessages.ROP, soft).response();
    clerk
        .on(
            fid,
            RopHardDeleteMessagesAndSubfolders.ROP,
            new RopHardDeleteMessagesAndSubfolders.Request(false, true))
        .response();
    assertThat(clerk.messages(fid, hidden | RopGetContentsTable.SOFT_DELETES)).isEmpty();
  }

  @Test
  @Must("[MS-OXCFOLD] 3.2.5.9: messages and subfolders go, the folder stays")
  @Must("[MS-OXCFOLD] 3.2.5.9: FAI messages go only with WantDeleteAssociated")
  @Must("[MS-OXCFOLD] 3.2.5.9: subfolders go with WantDeleteAssociated and without")
  void emptied() {
    Fid fid = filled("emptied", "a", "b");
    clerk.create(fid, "below");
    clerk.write(fid, "hidden", true);
    assertThat(
            clerk.on(fid, RopEmptyFolder.ROP, new RopEmptyFolder.Request(false, false)).response())
        .isEqualTo(WHOLE);
    assertThat(clerk.messages(fid)).isEmpty();
    assertThat(clerk.folders(fid)).isEmpty();
    assertThat(clerk.softDeleted(fid)).containsOnlyKeys("a", "b");
    assertThat(clerk.messages(fid, RopGetContentsTable.ASSOCIATED)).containsOnlyKeys("hidden");
    clerk.create(fid, "again");
    clerk.on(fid, RopEmptyFolder.ROP, new RopEmptyFolder.Request(false, true)).response();
    assertThat(clerk.messages(fid, RopGetContentsTable.ASSOCIATED)).isEmpty();
    assertThat(clerk.folders(fid)).isEmpty();
  }

  @Test
  @Must("[MS-OXCFOLD] 3.2.5.10: messages and subfolders are hard-deleted")
  void emptiedForGood() {
    Fid fid = filled("emptied for good", "a");
    clerk.create(fid, "below");
    clerk
        .on(
            fid,
            RopHardDeleteMessagesAndSubfolders.ROP,
            new RopHardDeleteMessagesAndSubfolders.Request(false, true))
        .response();
    assertThat(clerk.messages(fid)).isEmpty();
    assertThat(clerk.softDeleted(fid)).isEmpty();
    assertThat(clerk.folders(fid)).isEmpty();
  }

  @Test
  @Must("[MS-OXCFOLD] 3.2.5.9: the Root folder and search folders are not emptied: ecNotSupported")
  @Must("[MS-OXCFOLD] 3.2.5.9: on what is no folder it is ecNotSupported")
  @Must("[MS-OXCFOLD] 3.2.5.10: on what is no folder it is ecNotSupported")
  void notEmptied() {
    RopEmptyFolder.Request request = new RopEmptyFolder.Request(false, true);
    for (Fid fid : List.of(root, search("not emptied"))) {
      assertThat(clerk.on(fid, RopEmptyFolder.ROP, request).returnValue())
          .isEqualTo(ErrorCode.NOT_SUPPORTED);
    }
    assertThat(onLogon(RopEmptyFolder.ROP, request)).isEqualTo(ErrorCode.NOT_SUPPORTED);
    assertThat(
            onLogon(
                RopHardDeleteMessagesAndSubfolders.ROP,
                new RopHardDeleteMessagesAndSubfolders.Request(false, true)))
        .isEqualTo(ErrorCode.NOT_SUPPORTED);
  }

  @Test
  @Must("[MS-OXCFOLD] 3.2.5.6: messages are moved or copied to another folder")
  @Must("[MS-OXCFOLD] 3.2.5.6: what cannot be moved or copied is a partial completion")
  @Must("[MS-OXCFOLD] 3.2.5.6: a search folder as destination is ecSearchFolder")
  @Must("[MS-OXCFOLD] 3.2.5.6: a source or destination that is no folder is ecNotSupported")
  void messagesMovedAndCopied() {
    Fid from = filled("from", "a", "b");
    Fid to = clerk.create(inbox, "to");
    Mid a = clerk.messages(from).get("a");
    Mid b = clerk.messages(from).get("b");
    assertThat(Clerk.isPartial(clerk.transfer(from, to, false, a))).isFalse();
    assertThat(clerk.messages(to)).containsExactlyEntriesOf(java.util.Map.of("a", a));
    assertThat(Clerk.isPartial(clerk.transfer(from, to, true, b))).isFalse();
    assertThat(clerk.messages(from)).containsOnlyKeys("b");
    assertThat(clerk.messages(to).get("b")).isNotEqualTo(b);
    assertThat(Clerk.isPartial(clerk.transfer(from, to, false, new Mid(0x7FFF_0000_0001L), b)))
        .isTrue();
    assertThat(clerk.messages(from)).isEmpty();
    Fid search = search("no destination");
    assertThat(clerk.transfer(to, search, false, a).returnValue())
        .isEqualTo(ErrorCode.SEARCH_FOLDER);
    RopList list = outlook.client().list();
    RopFuture<?> answer =
        list.call(
            outlook.logon(),
            outlook.logon(),
            RopMoveCopyMessages.ROP,
            at -> new RopMoveCopyMessages.Request(at, List.of(a), false, true));
    list.send();
    assertThat(answer.returnValue()).isEqualTo(ErrorCode.NOT_SUPPORTED);
  }

  /** A mail among the notes, a note among the mails: once, and with all that it has. */
  @Test
  @Must("[MS-OXCFOLD] 2.2.1.6: messages are moved between any two folders of the mailbox")
  void betweenOxAndWhatLivesHere() {
    Fid fid = filled("mixed", "a mail");
    assertThat(clerk.write(notes, "a note", false)).isEqualTo(ErrorCode.SUCCESS);
    Mid note = clerk.messages(notes).get("a note");
    Mid mail = clerk.messages(fid).get("a mail");
    assertThat(Clerk.isPartial(clerk.transfer(notes, fid, true, note))).isFalse();
    assertThat(atOx("mixed")).isEqualTo(2);
    assertThat(Clerk.isPartial(clerk.transfer(notes, fid, false, note))).isFalse();
    assertThat(atOx("mixed")).isEqualTo(3);
    assertThat(clerk.messages(notes)).isEmpty();
    assertThat(clerk.messages(fid)).containsOnlyKeys("a mail", "a note");
    assertThat(Clerk.isPartial(clerk.transfer(fid, notes, false, mail))).isFalse();
    assertThat(clerk.messages(notes)).containsExactlyEntriesOf(java.util.Map.of("a mail", mail));
    assertThat(clerk.messages(fid)).containsOnlyKeys("a note");
    assertThat(atOx("mixed")).isEqualTo(2);
    assertThat(Clerk.isPartial(clerk.transfer(notes, fid, false, mail))).isFalse();
    assertThat(atOx("mixed")).isEqualTo(3);
  }

  @Test
  @Must("[MS-OXCFOLD] 3.2.5.7: a folder is moved with all that is in it, and renamed if so wished")
  @Must("[MS-OXCFOLD] 3.2.5.8: a folder is copied with all its messages")
  @Must("[MS-OXCFOLD] 3.2.5.8: subfolders are copied only with WantRecursive")
  void foldersMovedAndCopied() {
    Fid fid = filled("tree", "a");
    clerk.create(fid, "below");
    Fid target = clerk.create(inbox, "target");
    assertThat(Clerk.isPartial(clerk.copyFolder(inbox, fid, target, true, "deep"))).isFalse();
    assertThat(Clerk.isPartial(clerk.copyFolder(inbox, fid, target, false, "flat"))).isFalse();
    Fid deep = clerk.folders(target).get("deep");
    assertThat(clerk.messages(deep)).containsOnlyKeys("a");
    assertThat(clerk.folders(deep)).containsOnlyKeys("below");
    assertThat(clerk.folders(clerk.folders(target).get("flat"))).isEmpty();
    assertThat(Clerk.isPartial(clerk.moveFolder(inbox, fid, target, "moved"))).isFalse();
    assertThat(clerk.folders(target)).containsEntry("moved", fid);
    assertThat(clerk.property(fid, PidTag.PARENT_FOLDER_ID)).isEqualTo(target.value());
    assertThat(clerk.folders(fid)).containsOnlyKeys("below");
    assertThat(clerk.messages(fid)).containsOnlyKeys("a");
  }

  @Test
  void foldersMovedBetweenOxAndWhatLivesHere() {
    Fid fid = filled("to the notes", "a", "b");
    assertThat(Clerk.isPartial(clerk.moveFolder(inbox, fid, notes, ""))).isFalse();
    Fid here = clerk.folders(notes).get("to the notes");
    assertThat(clerk.messages(here).keySet()).isEqualTo(Set.of("a", "b"));
    assertThat(clerk.folders(inbox)).doesNotContainKey("to the notes");
    assertThat(Clerk.isPartial(clerk.moveFolder(notes, here, inbox, "and back"))).isFalse();
    assertThat(atOx("and back")).isEqualTo(2);
    assertThat(clerk.folders(notes)).isEmpty();
  }

  @Test
  @Must("[MS-OXCFOLD] 3.2.5.7: a folder that is not there is ecNotFound")
  @Must("[MS-OXCFOLD] 3.2.5.7: a source or destination that is no folder is ecNotSupported")
  @Must("[MS-OXCFOLD] 3.2.5.8: a folder that is not there is ecNotFound")
  void foldersThatCannotBeMoved() {
    Fid none = new Fid(0x7FFF_0000_0001L);
    assertThat(clerk.moveFolder(inbox, none, trash, "x").returnValue())
        .isEqualTo(ErrorCode.NOT_FOUND);
    assertThat(clerk.copyFolder(inbox, none, trash, true, "x").returnValue())
        .isEqualTo(ErrorCode.NOT_FOUND);
    Fid outer = clerk.create(inbox, "outer");
    Fid inner = clerk.create(outer, "inner");
    assertThat(clerk.moveFolder(inbox, outer, inner, "").returnValue())
        .isEqualTo(ErrorCode.FOLDER_CYCLE);
    RopList list = outlook.client().list();
    RopFuture<?> answer =
        list.call(
            outlook.logon(),
            outlook.logon(),
            RopMoveFolder.ROP,
            at -> new RopMoveFolder.Request(at, false, true, outer, ""));
    list.send();
    assertThat(answer.returnValue()).isEqualTo(ErrorCode.NOT_SUPPORTED);
  }
}
