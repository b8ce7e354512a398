package org.ropeway.gateway.emsmdb.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.HandleTable;
import org.ropeway.codec.rop.Rop;
import org.ropeway.codec.rop.RopReply;
import org.ropeway.codec.rop.RopRequest;
import org.ropeway.codec.rop.folder.DestinationResponse;
import org.ropeway.codec.rop.folder.PartialCompletion;
import org.ropeway.codec.rop.folder.RopCopyFolder;
import org.ropeway.codec.rop.folder.RopCreateFolder;
import org.ropeway.codec.rop.folder.RopDeleteFolder;
import org.ropeway.codec.rop.folder.RopDeleteMessages;
import org.ropeway.codec.rop.folder.RopEmptyFolder;
import org.ropeway.codec.rop.folder.RopGetContentsTable;
import org.ropeway.codec.rop.folder.RopHardDeleteMessages;
import org.ropeway.codec.rop.folder.RopHardDeleteMessagesAndSubfolders;
import org.ropeway.codec.rop.folder.RopMoveCopyMessages;
import org.ropeway.codec.rop.folder.RopMoveFolder;
import org.ropeway.codec.rop.folder.RopOpenFolder;
import org.ropeway.gateway.emsmdb.MemoryFolder;
import org.ropeway.gateway.emsmdb.MemoryMailbox;
import org.ropeway.gateway.emsmdb.ObjectLimits;
import org.ropeway.gateway.emsmdb.RopClient;
import org.ropeway.gateway.emsmdb.RopClient.Answered;
import org.ropeway.gateway.emsmdb.TestSession;
import org.ropeway.store.Associated;
import org.ropeway.store.SpecialFolder;
import org.ropeway.store.property.PropertyBag;

/** [MS-OXCFOLD] 3.2.5.1 to 3.2.5.12. */
class FolderRopsTest {
  private static final Fid NOWHERE = Fid.of(1, 0xFFFFFF);
  private static final int HARD = RopDeleteFolder.DELETE_HARD_DELETE;

  private final TestSession alice = new TestSession();
  private final MemoryMailbox mailbox = alice.mailbox();
  private final RopClient client = alice.client();
  private final int logon = client.logon();
  private final MemoryFolder inbox = mailbox.folder(SpecialFolder.INBOX);
  private final int inboxHandle = client.openFolder(logon, inbox.fid());

  @AfterEach
  void end() {
    alice.close();
  }

  private static RopCreateFolder.Request creating(String name, int type, boolean openExisting) {
    return new RopCreateFolder.Request(1, type, true, openExisting, 0, name, "comment");
  }

  private RopCreateFolder.Response create(String name) {
    return client.get(
        inboxHandle, RopCreateFolder.ROP, creating(name, RopCreateFolder.GENERIC, false));
  }

  private PartialCompletion delete(Fid folder, int flags) {
    return client.get(inboxHandle, RopDeleteFolder.ROP, new RopDeleteFolder.Request(flags, folder));
  }

  private int subfolders() {
    return inbox.hierarchy(false).count();
  }

  @Test
  void openedFromLogonAndFromAnyFolder() {
    Fid drafts = mailbox.special(SpecialFolder.DRAFTS);
    client.openFolder(logon, drafts);
    client.openFolder(inboxHandle, drafts);
    client.openFolder(inboxHandle, mailbox.special(SpecialFolder.ROOT));
    int table = client.contents(inboxHandle, 0);
    assertThat(client.refused(table, RopOpenFolder.ROP, new RopOpenFolder.Request(1, drafts, 0)))
        .isEqualTo(ErrorCode.NOT_SUPPORTED);
  }

  @Test
  void noSuchFolder() {
    assertThat(client.refused(logon, RopOpenFolder.ROP, new RopOpenFolder.Request(1, NOWHERE, 0)))
        .isEqualTo(ErrorCode.NOT_FOUND);
    assertThat(client.refused(logon, RopOpenFolder.ROP, new RopOpenFolder.Request(1, Fid.NONE, 0)))
        .isEqualTo(ErrorCode.NOT_FOUND);
  }

  @Test
  void rulesAreTold() {
    RopOpenFolder.Request request = new RopOpenFolder.Request(1, inbox.fid(), 0);
    assertThat(client.get(logon, RopOpenFolder.ROP, request).hasRules()).isFalse();
    inbox.setProperties(List.of(new PropertyValue(PidTag.HAS_RULES, true)));
    assertThat(client.get(logon, RopOpenFolder.ROP, request).hasRules()).isTrue();
  }

  @Test
  void createdAndListed() {
    int table = client.hierarchy(inboxHandle, 0);
    client.setColumns(table, PidTag.DISPLAY_NAME, PidTag.FOLDER_ID);
    RopCreateFolder.Response created = create("new");
    assertThat(created.existing()).isEmpty();
    assertThat(client.rows(table, 10))
        .singleElement()
        .satisfies(
            row -> assertThat(row.values()).containsExactly("new", created.folderId().value()));
    client.openFolder(logon, created.folderId());
  }

  /** 2.2.1.2.1 OpenExisting. */
  @Test
  void existingFolder() {
    Fid first = create("twice").folderId();
    assertThat(
            client.refused(
                inboxHandle,
                RopCreateFolder.ROP,
                creating("twice", RopCreateFolder.GENERIC, false)))
        .isEqualTo(ErrorCode.COLLIDING_NAMES);
    RopCreateFolder.Response again =
        client.get(
            inboxHandle, RopCreateFolder.ROP, creating("twice", RopCreateFolder.GENERIC, true));
    assertThat(again.folderId()).isEqualTo(first);
    assertThat(again.existing()).isPresent();
    assertThat(subfolders()).isEqualTo(1);
  }

  @Test
  void refusedCreations() {
    for (int type : new int[] {0, 3, 0xFF}) {
      assertThat(client.refused(inboxHandle, RopCreateFolder.ROP, creating("x", type, false)))
          .isEqualTo(ErrorCode.INVALID_PARAMETER);
    }
    for (String name : List.of("", "  ")) {
      assertThat(client.refused(inboxHandle, RopCreateFolder.ROP, creating(name, 1, false)))
          .isEqualTo(ErrorCode.INVALID_PARAMETER);
    }
    assertThat(client.refused(logon, RopCreateFolder.ROP, creating("x", 1, false)))
        .isEqualTo(ErrorCode.NOT_SUPPORTED);
    assertThat(subfolders()).isZero();
  }

  /** No room for the handle: nothing is created. */
  @Test
  void tooManyFolders() {
    ObjectLimits few = new ObjectLimits(9, 2, 9, 9, 9, 9, 1000, 1000, 9, 9);
    try (TestSession session = new TestSession(few)) {
      RopClient c = session.client();
      MemoryFolder folder = session.mailbox().folder(SpecialFolder.INBOX);
      int l = c.logon();
      int handle = c.openFolder(l, folder.fid());
      c.openFolder(l, folder.fid());
      assertThat(c.refused(handle, RopCreateFolder.ROP, creating("x", 1, false)))
          .isEqualTo(ErrorCode.TOO_MANY_OPEN_OBJECTS);
      assertThat(folder.hierarchy(false).count()).isZero();
      assertThat(c.refused(l, RopOpenFolder.ROP, new RopOpenFolder.Request(1, folder.fid(), 0)))
          .isEqualTo(ErrorCode.TOO_MANY_OPEN_OBJECTS);
      c.release(handle);
      c.openFolder(l, folder.fid());
    }
  }

  @Test
  void deletedIfEmptyOrSoAsked() {
    Fid empty = create("empty").folderId();
    assertThat(delete(empty, 0).partialCompletion()).isFalse();
    Fid full = create("full").folderId();
    mailbox.folder(full).add("mail");
    assertThat(delete(full, RopDeleteFolder.DEL_FOLDERS).partialCompletion()).isTrue();
    assertThat(subfolders()).isEqualTo(1);
    assertThat(delete(full, RopDeleteFolder.DEL_MESSAGES | HARD).partialCompletion()).isFalse();
    Fid above = create("above").folderId();
    mailbox.folder(above).createFolder("below", "", 1, false);
    assertThat(delete(above, RopDeleteFolder.DEL_MESSAGES).partialCompletion()).isTrue();
    assertThat(delete(above, RopDeleteFolder.DEL_FOLDERS).partialCompletion()).isFalse();
    assertThat(subfolders()).isZero();
    assertThat(client.refused(logon, RopOpenFolder.ROP, new RopOpenFolder.Request(1, above, 0)))
        .isEqualTo(ErrorCode.NOT_FOUND);
  }

  /** A search folder only points at what it shows. */
  @Test
  void searchFolderIsDeletedWithAllItShows() {
    MemoryFolder search =
        mailbox.folder(
            inbox.createFolder("search", "", RopCreateFolder.SEARCH, false).folder().fid());
    search.add("found");
    assertThat(delete(search.fid(), 0).partialCompletion()).isFalse();
    assertThat(subfolders()).isZero();
  }

  private ErrorCode refusedDelete(int parent, Fid folder, int flags) {
    return client.refused(parent, RopDeleteFolder.ROP, new RopDeleteFolder.Request(flags, folder));
  }

  @Test
  void refusedDeletions() {
    Fid child = create("child").folderId();
    int root = client.openFolder(logon, mailbox.special(SpecialFolder.ROOT));
    int subtree = client.openFolder(logon, mailbox.special(SpecialFolder.IPM_SUBTREE));
    assertThat(refusedDelete(inboxHandle, child, 0x02)).isEqualTo(ErrorCode.INVALID_PARAMETER);
    assertThat(refusedDelete(inboxHandle, NOWHERE, 0)).isEqualTo(ErrorCode.NOT_FOUND);
    assertThat(refusedDelete(root, child, 0)).isEqualTo(ErrorCode.NOT_FOUND);
    assertThat(refusedDelete(subtree, inbox.fid(), 0)).isEqualTo(ErrorCode.ACCESS_DENIED);
    assertThat(refusedDelete(root, mailbox.special(SpecialFolder.ROOT), 0))
        .isEqualTo(ErrorCode.NOT_SUPPORTED);
    assertThat(refusedDelete(logon, child, 0)).isEqualTo(ErrorCode.NOT_SUPPORTED);
    assertThat(subfolders()).isEqualTo(1);
  }

  private Mid addFai() {
    return inbox
        .add(Associated.FAI, PropertyBag.builder().put(PidTag.SUBJECT, "fai").build())
        .mid();
  }

  @Test
  void deletedMessages() {
    List<Mid> fais = List.of(addFai(), addFai());
    List<Mid> hard = List.of(addFai(), Mid.of(1, 0xFFFFFF));
    assertThat(
            client
                .get(
                    inboxHandle,
                    RopDeleteMessages.ROP,
                    new RopDeleteMessages.Request(false, false, fais))
                .partialCompletion())
        .isFalse();
    assertThat(
            client
                .get(
                    inboxHandle,
                    RopHardDeleteMessages.ROP,
                    new RopHardDeleteMessages.Request(true, false, hard))
                .partialCompletion())
        .isFalse();
    assertThat(inbox.contents(Associated.FAI).count()).isZero();
  }

  @Test
  void softDeletedMailIsListedAsSuch() {
    Mid mail = inbox.add("mail").mid();
    Mid gone = inbox.add("gone").mid();
    client.get(
        inboxHandle,
        RopDeleteMessages.ROP,
        new RopDeleteMessages.Request(false, false, List.of(mail)));
    client.get(
        inboxHandle,
        RopHardDeleteMessages.ROP,
        new RopHardDeleteMessages.Request(false, false, List.of(gone)));
    int table = client.contents(inboxHandle, RopGetContentsTable.SOFT_DELETES);
    client.setColumns(table, PidTag.SUBJECT);
    assertThat(client.rows(table, 10))
        .extracting(row -> row.values().getFirst())
        .containsExactly("mail");
    assertThat(inbox.contents(Associated.NORMAL).count()).isZero();
  }

  private <Q extends RopRequest> RopReply withDestination(int to, Rop<Q, ?> rop, Q request) {
    Answered answered =
        client.execute(HandleTable.of(inboxHandle, to), RopClient.call(rop, 0, request));
    return answered.reply();
  }

  /** [MS-OXCROPS] 2.2.4.6: without a destination the response says which index had none. */
  @Test
  void destinations() {
    RopMoveCopyMessages.Request messages =
        new RopMoveCopyMessages.Request(1, List.of(addFai()), false, true);
    RopReply reply = withDestination(HandleTable.NONE, RopMoveCopyMessages.ROP, messages);
    assertThat(reply.returnValue()).isEqualTo(ErrorCode.NULL_DESTINATION_OBJECT);
    Fid child = create("child").folderId();
    mailbox.folder(child).add("in it");
    RopMoveFolder.Request move = new RopMoveFolder.Request(1, false, true, child, "moved");
    assertThat(withDestination(HandleTable.NONE, RopMoveFolder.ROP, move).returnValue())
        .isEqualTo(ErrorCode.NULL_DESTINATION_OBJECT);
    RopCopyFolder.Request copy = new RopCopyFolder.Request(1, false, true, true, child, "copied");
    assertThat(withDestination(logon, RopCopyFolder.ROP, copy).returnValue())
        .isEqualTo(ErrorCode.NOT_SUPPORTED);
    int drafts = client.openFolder(logon, mailbox.special(SpecialFolder.DRAFTS));
    MemoryFolder target = mailbox.folder(SpecialFolder.DRAFTS);
    assertThat(withDestination(drafts, RopMoveCopyMessages.ROP, messages).response())
        .isEqualTo(new DestinationResponse.Done(false));
    assertThat(target.contents(Associated.FAI).count()).isOne();
    assertThat(withDestination(drafts, RopCopyFolder.ROP, copy).response())
        .isEqualTo(new DestinationResponse.Done(false));
    assertThat(withDestination(drafts, RopMoveFolder.ROP, move).response())
        .isEqualTo(new DestinationResponse.Done(false));
    assertThat(subfolders()).isZero();
    assertThat(target.hierarchy(false).count()).isEqualTo(2);
  }

  /** [MS-OXCFOLD] 3.2.5.6 to 3.2.5.8: what no destination or no source may be. */
  @Test
  void refusedTransfers() {
    Fid child = create("child").folderId();
    int childHandle = client.openFolder(logon, child);
    RopMoveFolder.Request move = new RopMoveFolder.Request(1, false, true, child, "");
    assertThat(withDestination(childHandle, RopMoveFolder.ROP, move).returnValue())
        .isEqualTo(ErrorCode.FOLDER_CYCLE);
    Fid fid = inbox.createFolder("search", "", RopCreateFolder.SEARCH, false).folder().fid();
    int search = client.openFolder(logon, fid);
    Mid mail = inbox.add("mail").mid();
    for (boolean copy : new boolean[] {false, true}) {
      RopMoveCopyMessages.Request messages =
          new RopMoveCopyMessages.Request(1, List.of(mail), false, copy);
      assertThat(withDestination(search, RopMoveCopyMessages.ROP, messages).returnValue())
          .isEqualTo(ErrorCode.SEARCH_FOLDER);
    }
    assertThat(withDestination(search, RopMoveFolder.ROP, move).returnValue())
        .isEqualTo(ErrorCode.NOT_SUPPORTED);
    RopMoveFolder.Request nowhere = new RopMoveFolder.Request(1, false, true, NOWHERE, "");
    int drafts = client.openFolder(logon, mailbox.special(SpecialFolder.DRAFTS));
    assertThat(withDestination(drafts, RopMoveFolder.ROP, nowhere).returnValue())
        .isEqualTo(ErrorCode.NOT_FOUND);
    RopMoveFolder.Request root =
        new RopMoveFolder.Request(1, false, true, mailbox.special(SpecialFolder.ROOT), "");
    assertThat(withDestination(drafts, RopMoveFolder.ROP, root).returnValue())
        .isEqualTo(ErrorCode.NOT_SUPPORTED);
    RopMoveCopyMessages.Request missing =
        new RopMoveCopyMessages.Request(1, List.of(mail, Mid.of(1, 0xFFFFFF)), true, false);
    assertThat(withDestination(drafts, RopMoveCopyMessages.ROP, missing).response())
        .isEqualTo(new DestinationResponse.Done(true));
    assertThat(inbox.contents(Associated.NORMAL).count()).isZero();
  }

  /** 3.2.5.9, 3.2.5.10: subfolders go in any case, FAI messages only if so asked. */
  @Test
  void emptied() {
    inbox.add("mail");
    addFai();
    create("child");
    RopEmptyFolder.Request keeping = new RopEmptyFolder.Request(false, false);
    assertThat(client.get(inboxHandle, RopEmptyFolder.ROP, keeping).partialCompletion()).isFalse();
    assertThat(inbox.contents(Associated.NORMAL).count()).isZero();
    assertThat(inbox.contents(Associated.FAI).count()).isOne();
    assertThat(subfolders()).isZero();
    client.get(
        inboxHandle,
        RopHardDeleteMessagesAndSubfolders.ROP,
        new RopHardDeleteMessagesAndSubfolders.Request(false, true));
    assertThat(inbox.contents(Associated.FAI).count()).isZero();
    assertThat(client.refused(logon, RopEmptyFolder.ROP, keeping))
        .isEqualTo(ErrorCode.NOT_SUPPORTED);
    int root = client.openFolder(logon, mailbox.special(SpecialFolder.ROOT));
    assertThat(client.refused(root, RopEmptyFolder.ROP, keeping))
        .isEqualTo(ErrorCode.NOT_SUPPORTED);
    Fid fid = inbox.createFolder("search", "", RopCreateFolder.SEARCH, false).folder().fid();
    assertThat(client.refused(client.openFolder(logon, fid), RopEmptyFolder.ROP, keeping))
        .isEqualTo(ErrorCode.NOT_SUPPORTED);
  }

  /** A name in the client's code page, without UseUnicodeStrings. */
  @Test
  void nameInACodePage() {
    RopCreateFolder.Request request =
        new RopCreateFolder.Request(1, RopCreateFolder.GENERIC, false, false, 0, "plain", "");
    client.get(inboxHandle, RopCreateFolder.ROP, request);
    Bytes call =
        RopClient.encode(
            HandleTable.of(inboxHandle, HandleTable.NONE),
            RopClient.call(RopCreateFolder.ROP, 0, request));
    String german = call.toHex().replace("706c61696e", "fc62657265");
    client.raw(Bytes.ofHex(german));
    int table = client.hierarchy(inboxHandle, 0);
    client.setColumns(table, PidTag.DISPLAY_NAME);
    assertThat(client.rows(table, 10))
        .extracting(row -> row.values().getFirst())
        .containsExactly("plain", "übere");
  }
}
