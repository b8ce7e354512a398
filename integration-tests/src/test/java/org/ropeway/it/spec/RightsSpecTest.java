package org.ropeway.it.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.data.PropertyProblem;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.folder.PartialCompletion;
import org.ropeway.codec.rop.folder.RopCreateFolder;
import org.ropeway.codec.rop.folder.RopDeleteFolder;
import org.ropeway.codec.rop.folder.RopDeleteMessages;
import org.ropeway.codec.rop.folder.RopEmptyFolder;
import org.ropeway.codec.rop.folder.RopHardDeleteMessages;
import org.ropeway.codec.rop.folder.RopHardDeleteMessagesAndSubfolders;
import org.ropeway.codec.rop.logon.PrivateFolder;
import org.ropeway.codec.rop.message.RopOpenMessage;
import org.ropeway.codec.rop.permission.RopGetPermissionsTable;
import org.ropeway.codec.rop.permission.RopModifyPermissions;
import org.ropeway.codec.rop.property.RopDeleteProperties;
import org.ropeway.codec.rop.property.RopSetProperties;
import org.ropeway.gateway.client.MapiRef;
import org.ropeway.gateway.client.RopFuture;
import org.ropeway.it.stage.Clerk;
import org.ropeway.it.stage.House;
import org.ropeway.it.stage.Outlook;

/**
 * [MS-OXCPERM] 2.2.7, 3.2.4.1: what a user may not do in a folder is refused before OX is asked. An
 * administrator of OX has taken rights from alice in folders of her own.
 */
class RightsSpecTest {
  private static final String FULL = House.INBOX + "/full";
  private static final String SEEN = House.INBOX + "/seen";
  private static final String BLIND = House.INBOX + "/blind";
  private static final String HIDDEN = House.INBOX + "/hidden";
  private static final String MIXED = House.INBOX + "/mixed";
  private static final int SEE_AND_READ = 1 | 2 << 7;
  private static final int SEE = 1;
  private static final int SEE_CREATE_AND_READ = 2 | 2 << 7;

  private static House house;
  private static Outlook outlook;
  private static Clerk clerk;
  private static Fid inbox;
  private static Fid full;
  private static Fid seen;
  private static Mid mail;

  @BeforeAll
  static void begin() {
    house = House.build(ox -> {});
    var ox = house.ox().mailboxes();
    for (String path : List.of(FULL, SEEN, BLIND, HIDDEN)) {
      ox.createFolder("alice", path);
      Clerk.put(house, "alice", path, "a", "b");
    }
    ox.createFolder("alice", MIXED);
    ox.createFolder("alice", MIXED + "/unread");
    ox.share("alice", MIXED + "/unread", "alice", SEE);
    ox.share("alice", SEEN, "alice", SEE_AND_READ);
    outlook = house.outlook(House.ALICE);
    clerk = new Clerk(outlook);
    inbox = outlook.store().folderId(PrivateFolder.INBOX);
    full = clerk.folders(inbox).get("full");
    seen = clerk.folders(inbox).get("seen");
    clerk.await(full, "a", "b");
    mail = clerk.await(seen, "a", "b").get("a");
  }

  @AfterAll
  static void end() {
    outlook.close();
    house.close();
  }

  private static int access(Fid fid) {
    return clerk.number(fid, PidTag.ACCESS);
  }

  @Test
  @Must("[MS-OXCFOLD] 2.2.2.2: PidTagRights and PidTagAccess say what the user may do in a folder")
  void rightsAndAccess() {
    assertThat(clerk.number(full, PidTag.RIGHTS)).isEqualTo(0x07FB);
    assertThat(access(full)).isEqualTo(0x3F);
    assertThat(clerk.number(full, PidTag.ACCESS_LEVEL)).isEqualTo(1);
    assertThat(clerk.number(seen, PidTag.RIGHTS)).isEqualTo(0x0401);
    assertThat(access(seen) & 0x1F).isEqualTo(0x02);
    assertThat(clerk.number(seen, PidTag.ACCESS_LEVEL)).isZero();
  }

  @Test
  @Must("[MS-OXCPERM] 2.2.7: with ReadAny all messages of the folder can be read")
  @Must("[MS-OXCPERM] 2.2.7: without EditAny messages of others are not changed")
  @Must("[MS-OXCMSG] 2.2.3.1.1: BestAccess opens for reading where the user may not write")
  @Must("[MS-OXCMSG] 3.2.5.1: who may not write and asks for it gets ecAccessDenied")
  void messagesAreReadAndNotChanged() {
    RopFuture<?> readOnly = clerk.outlook().message(seen, mail, RopOpenMessage.BEST_ACCESS);
    MapiRef message = Outlook.opened(readOnly);
    assertThat(outlook.properties(message, PidTag.SUBJECT, PidTag.ACCESS, PidTag.ACCESS_LEVEL))
        .containsEntry(PidTag.SUBJECT, "a")
        .containsEntry(PidTag.ACCESS, 0x02)
        .containsEntry(PidTag.ACCESS_LEVEL, 0);
    assertThat(clerk.set(message, new PropertyValue(PidTag.SUBJECT, "changed")))
        .extracting(PropertyProblem::errorCode)
        .containsExactly(ErrorCode.ACCESS_DENIED);
    outlook.release(message);
    assertThat(outlook.message(seen, mail, RopOpenMessage.READ_WRITE).returnValue())
        .isEqualTo(ErrorCode.ACCESS_DENIED);
  }

  @Test
  @Must("[MS-OXCPERM] 2.2.7: without Create no messages are made in the folder")
  @Must("[MS-OXCMSG] 3.2.5.2: no message is made where the user may make none, ecAccessDenied")
  void nothingIsPutThere() {
    assertThat(clerk.write(seen, "new", false)).isEqualTo(ErrorCode.ACCESS_DENIED);
    Mid other = clerk.messages(full).get("a");
    assertThat(clerk.transfer(full, seen, true, other).returnValue())
        .isEqualTo(ErrorCode.ACCESS_DENIED);
    assertThat(clerk.transfer(full, seen, false, other).returnValue())
        .isEqualTo(ErrorCode.ACCESS_DENIED);
    assertThat(clerk.messages(full)).containsKey("a");
  }

  @Test
  @Must("[MS-OXCPERM] 2.2.7: without DeleteAny messages of others are not deleted")
  @Must("[MS-OXCFOLD] 3.2.5.9: what cannot be deleted is a partial completion")
  @Must("[MS-OXCFOLD] 3.2.5.10: what cannot be deleted is a partial completion")
  @Must("[MS-OXCFOLD] 3.2.5.11: messages that cannot be deleted are a partial completion")
  @Must("[MS-OXCFOLD] 3.2.5.12: messages that cannot be deleted are a partial completion")
  void nothingIsDeleted() {
    assertThat(
            clerk
                .on(
                    seen,
                    RopDeleteMessages.ROP,
                    new RopDeleteMessages.Request(false, false, List.of(mail)))
                .response())
        .isEqualTo(new PartialCompletion(true));
    assertThat(
            clerk
                .on(
                    seen,
                    RopHardDeleteMessages.ROP,
                    new RopHardDeleteMessages.Request(false, false, List.of(mail)))
                .response())
        .isEqualTo(new PartialCompletion(true));
    assertThat(
            clerk.on(seen, RopEmptyFolder.ROP, new RopEmptyFolder.Request(false, false)).response())
        .isEqualTo(new PartialCompletion(true));
    assertThat(
            clerk
                .on(
                    seen,
                    RopHardDeleteMessagesAndSubfolders.ROP,
                    new RopHardDeleteMessagesAndSubfolders.Request(false, false))
                .response())
        .isEqualTo(new PartialCompletion(true));
    assertThat(Clerk.isPartial(clerk.transfer(seen, full, false, mail))).isTrue();
    assertThat(clerk.messages(seen)).containsOnlyKeys("a", "b");
    assertThat(house.ox().mailboxes().count("alice", SEEN)).isEqualTo(2);
  }

  @Test
  @Must("[MS-OXCPERM] 2.2.7: without CreateSubFolder no folders are made below")
  @Must("[MS-OXCFOLD] 3.2.5.2: who may not make a folder gets ecAccessDenied")
  void noFoldersBelow() {
    assertThat(clerk.create(seen, "sub", RopCreateFolder.GENERIC, false).returnValue())
        .isEqualTo(ErrorCode.ACCESS_DENIED);
    Fid moved = clerk.create(inbox, "wanderer");
    assertThat(clerk.moveFolder(inbox, moved, seen, "").returnValue())
        .isEqualTo(ErrorCode.ACCESS_DENIED);
    assertThat(clerk.copyFolder(inbox, moved, seen, true, "").returnValue())
        .isEqualTo(ErrorCode.ACCESS_DENIED);
    assertThat(clerk.folders(seen)).isEmpty();
  }

  @Test
  @Must("[MS-OXCPERM] 2.2.7: without FolderOwner the folder is not changed")
  @Must("[MS-OXCPERM] 3.2.5.2: who may not change the folder gets ecAccessDenied")
  @Must("[MS-OXCFOLD] 3.2.5.3: who may not delete a folder gets ecAccessDenied")
  void theFolderStaysAsItIs() {
    assertThat(
            clerk
                .on(
                    seen,
                    RopSetProperties.ROP,
                    new RopSetProperties.Request(
                        List.of(new PropertyValue(PidTag.COMMENT, "mine"))))
                .returnValue())
        .isEqualTo(ErrorCode.ACCESS_DENIED);
    assertThat(
            clerk
                .on(
                    seen,
                    RopDeleteProperties.ROP,
                    new RopDeleteProperties.Request(List.of(PidTag.COMMENT)))
                .returnValue())
        .isEqualTo(ErrorCode.ACCESS_DENIED);
    assertThat(
            clerk
                .on(seen, RopModifyPermissions.ROP, new RopModifyPermissions.Request(0, List.of()))
                .returnValue())
        .isEqualTo(ErrorCode.ACCESS_DENIED);
    int all = RopDeleteFolder.DEL_FOLDERS | RopDeleteFolder.DEL_MESSAGES;
    assertThat(clerk.deleteFolder(inbox, seen, all).returnValue())
        .isEqualTo(ErrorCode.ACCESS_DENIED);
    assertThat(clerk.moveFolder(inbox, seen, full, "").returnValue())
        .isEqualTo(ErrorCode.ACCESS_DENIED);
    assertThat(clerk.folders(inbox)).containsKey("seen");
  }

  @Test
  @Must("[MS-OXCFOLD] 3.2.5.7: what cannot be moved is a partial completion, and stays")
  @Must("[MS-OXCFOLD] 3.2.5.8: what cannot be copied is a partial completion")
  void notAllOfAFolder() {
    Fid mixed = clerk.folders(inbox).get("mixed");
    Fid unread = clerk.folders(mixed).get("unread");
    clerk.create(mixed, "own");
    assertThat(Clerk.isPartial(clerk.copyFolder(inbox, mixed, full, true, "some"))).isTrue();
    assertThat(clerk.folders(clerk.folders(full).get("some"))).containsOnlyKeys("own");
    Fid notes = clerk.folders(outlook.store().folderId(PrivateFolder.IPM_SUBTREE)).get("Notes");
    assertThat(Clerk.isPartial(clerk.moveFolder(inbox, mixed, notes, ""))).isTrue();
    assertThat(clerk.folders(clerk.folders(notes).get("mixed"))).containsOnlyKeys("own");
    assertThat(clerk.folders(mixed)).containsOnlyKeys("unread").containsValue(unread);
  }

  @Test
  @Must("[MS-OXCPERM] 2.2.7: with FolderVisible the folder is in the hierarchy table, and opened")
  @Must("[MS-OXCPERM] 3.2.5.1: who sees the folder may see its permissions list")
  void whoSeesTheFolderSeesItsPermissions() {
    assertThat(clerk.openFolder(seen)).isEqualTo(ErrorCode.SUCCESS);
    MapiRef folder = outlook.folder(seen);
    assertThat(
            outlook
                .open(
                    folder,
                    RopGetPermissionsTable.ROP,
                    out -> new RopGetPermissionsTable.Request(out, 0))
                .returnValue())
        .isEqualTo(ErrorCode.SUCCESS);
    outlook.release(folder);
  }

  @Test
  @Must("[MS-OXCPERM] 2.2.7: without FolderVisible the folder is in no table, and not opened")
  @Must("[MS-OXCPERM] 3.2.5.1: who does not see the folder does not see its permissions list")
  @Must("[MS-OXCFOLD] 3.2.5.1: a folder that the client may not see is ecNotFound")
  @Must("[MS-OXCFOLD] 3.2.5.3: to delete a folder that the client may not see is ecNotFound")
  void whatIsNotSeenIsNotThere() {
    Fid hidden = clerk.folders(inbox).get("hidden");
    MapiRef before = outlook.folder(hidden);
    house.ox().mailboxes().share("alice", HIDDEN, "alice", 0);
    Clerk.eventually(() -> clerk.openFolder(hidden), ErrorCode.NOT_FOUND::equals);
    assertThat(clerk.folders(inbox)).doesNotContainKey("hidden");
    assertThat(
            outlook
                .open(
                    before,
                    RopGetPermissionsTable.ROP,
                    out -> new RopGetPermissionsTable.Request(out, 0))
                .returnValue())
        .isIn(ErrorCode.NOT_FOUND, ErrorCode.ACCESS_DENIED);
    outlook.release(before);
    int all = RopDeleteFolder.DEL_FOLDERS | RopDeleteFolder.DEL_MESSAGES;
    assertThat(clerk.deleteFolder(inbox, hidden, all).returnValue()).isEqualTo(ErrorCode.NOT_FOUND);
    assertThat(house.ox().mailboxes().count("alice", HIDDEN)).isEqualTo(2);
  }

  @Test
  @Must("[MS-OXCPERM] 2.2.7: without ReadAny messages of others are not read")
  @Must("[MS-OXCPERM] 3.2.4.1: access is denied as the permissions list says at that moment")
  void whatIsTakenAwayIsGone() {
    Fid blind = clerk.folders(inbox).get("blind");
    Mid was = clerk.await(blind, "a", "b").get("a");
    house.ox().mailboxes().share("alice", BLIND, "alice", SEE_CREATE_AND_READ);
    Clerk.eventually(() -> clerk.number(blind, PidTag.RIGHTS), r -> r == 0x0403);
    assertThat(clerk.messages(blind)).hasSize(2);
    house.ox().mailboxes().share("alice", BLIND, "alice", SEE);
    Clerk.eventually(() -> clerk.number(blind, PidTag.RIGHTS), r -> r == 0x0400);
    assertThat(clerk.messages(blind)).isEmpty();
    assertThat(outlook.message(blind, was, RopOpenMessage.READ_ONLY).returnValue())
        .isIn(ErrorCode.NOT_FOUND, ErrorCode.ACCESS_DENIED);
    house.ox().mailboxes().share("alice", BLIND, "alice", SEE_AND_READ);
    clerk.await(blind, "a", "b");
  }
}
