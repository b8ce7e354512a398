package org.ropeway.it.scenario;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.folder.RopCopyFolder;
import org.ropeway.codec.rop.folder.RopDeleteFolder;
import org.ropeway.codec.rop.folder.RopDeleteMessages;
import org.ropeway.codec.rop.folder.RopEmptyFolder;
import org.ropeway.codec.rop.folder.RopHardDeleteMessages;
import org.ropeway.codec.rop.folder.RopMoveFolder;
import org.ropeway.codec.rop.logon.PrivateFolder;
import org.ropeway.codec.rop.message.RopOpenMessage;
import org.ropeway.codec.rop.notification.NotificationData;
import org.ropeway.codec.rop.notification.RopRegisterNotification;
import org.ropeway.codec.rop.property.RopSetProperties;
import org.ropeway.gateway.client.MapiRef;
import org.ropeway.gateway.config.OxBackend;
import org.ropeway.it.stage.Clerk;
import org.ropeway.it.stage.House;
import org.ropeway.it.stage.Outlook;

/** A user tidies up: OX has it at once, the other session sees it, and it lasts. */
class TidyingTest {
  private static final String TRASH = "default0/Trash";

  private final House house = House.build(b -> {}, backend());
  private Clerk desk = new Clerk(house.outlook(House.ALICE));
  private Clerk other = new Clerk(house.outlook(House.ALICE));
  private final Fid inbox = desk.outlook().store().folderId(PrivateFolder.INBOX);
  private final Fid deletedItems = desk.outlook().store().folderId(PrivateFolder.DELETED_ITEMS);

  /** How OX is asked. */
  OxBackend.Kind backend() {
    return OxBackend.Kind.USM_JSON;
  }

  @AfterEach
  void close() {
    other.outlook().close();
    desk.outlook().close();
    house.close();
  }

  private int atOx(String folder) {
    return house.ox().mailboxes().count(House.ALICE, folder);
  }

  private MapiRef watch(int events) {
    return Outlook.opened(
        other
            .outlook()
            .open(
                other.outlook().logon(),
                RopRegisterNotification.ROP,
                out -> new RopRegisterNotification.Request(out, events, 0, Optional.empty())));
  }

  private void delete(Fid folder, boolean hard, Mid... mids) {
    MapiRef ref = desk.outlook().folder(folder);
    assertThat(
            hard
                ? desk.outlook()
                    .call(
                        ref,
                        RopHardDeleteMessages.ROP,
                        new RopHardDeleteMessages.Request(true, false, List.of(mids)))
                    .response()
                    .partialCompletion()
                : desk.outlook()
                    .call(
                        ref,
                        RopDeleteMessages.ROP,
                        new RopDeleteMessages.Request(false, false, List.of(mids)))
                    .response()
                    .partialCompletion())
        .isFalse();
    desk.outlook().release(ref);
  }

  private void restart() {
    other.outlook().close();
    desk.outlook().close();
    house.restartGateway();
    desk = new Clerk(house.outlook(House.ALICE));
    other = new Clerk(house.outlook(House.ALICE));
  }

  /** [MS-OXCFOLD] 3.2.5.6: Delete moves to Deleted Items; the others are told of the move. */
  @Test
  void aMailIsDeletedAndFetchedBack() {
    Clerk.put(house, House.ALICE, House.INBOX, "lunch", "dinner");
    desk.await(inbox, "lunch", "dinner");
    Mid lunch = requireNonNull(desk.messages(inbox).get("lunch"));
    watch(RopRegisterNotification.OBJECT_MOVED);

    assertThat(Clerk.isDone(desk.transfer(inbox, deletedItems, false, lunch))).isTrue();

    assertThat(atOx(House.INBOX)).isOne();
    assertThat(atOx(TRASH)).isOne();
    NotificationData.ObjectMoved moved = other.event(NotificationData.ObjectMoved.class);
    assertThat(moved.object().folderId()).isEqualTo(deletedItems);
    assertThat(moved.old().oldFolderId()).isEqualTo(inbox);
    assertThat(other.messages(inbox)).containsOnlyKeys("dinner");
    assertThat(other.messages(deletedItems)).isEqualTo(Map.of("lunch", lunch));

    assertThat(Clerk.isDone(other.transfer(deletedItems, inbox, false, lunch))).isTrue();
    assertThat(desk.messages(inbox)).containsEntry("lunch", lunch);
    assertThat(Clerk.isDone(desk.transfer(inbox, deletedItems, false, lunch, Mid.of(1, 0xFFFFFF))))
        .isFalse();
  }

  /** [MS-OXCFOLD] 3.2.5.11, 3.2.5.14: Shift+Delete, and Recover Deleted Items. */
  @Test
  void aMailIsDeletedForGoodAndRecoveredAllTheSame() {
    Clerk.put(house, House.ALICE, House.INBOX, "contract");
    desk.await(inbox, "contract");
    Mid mid = requireNonNull(desk.messages(inbox).get("contract"));
    watch(RopRegisterNotification.OBJECT_DELETED);

    delete(inbox, false, mid);

    assertThat(other.event(NotificationData.ObjectDeleted.class).object().messageId())
        .isEqualTo(mid);
    assertThat(desk.messages(inbox)).isEmpty();
    assertThat(desk.messages(deletedItems)).isEmpty();
    assertThat(desk.softDeleted(inbox)).isEqualTo(Map.of("contract", mid));
    assertThat(atOx(TRASH)).isOne();
    assertThat(desk.outlook().message(inbox, mid, RopOpenMessage.READ_ONLY).returnValue())
        .isEqualTo(ErrorCode.NOT_FOUND);
    MapiRef open =
        Outlook.opened(desk.outlook().message(inbox, mid, RopOpenMessage.OPEN_SOFT_DELETED));
    assertThat(desk.outlook().properties(open, PidTag.BODY).get(PidTag.BODY))
        .asString()
        .contains("Text of contract");
    desk.outlook().release(open);

    restart();
    assertThat(desk.softDeleted(deletedItems)).isEqualTo(Map.of("contract", mid));
    assertThat(Clerk.isDone(desk.transfer(deletedItems, inbox, false, mid))).isTrue();
    assertThat(other.messages(inbox)).isEqualTo(Map.of("contract", mid));
    assertThat(atOx(TRASH)).isZero();
  }

  /** [MS-OXCFOLD] 3.2.5.9, 3.2.5.12: emptying the trash, and deleting past it. */
  @Test
  void whatIsGoneIsGone() {
    Clerk.put(house, House.ALICE, House.INBOX, "secret");
    Clerk.put(house, House.ALICE, TRASH, "rubbish", "more rubbish");
    Clerk.put(house, House.ALICE, TRASH + "/Old", "older rubbish");
    desk.await(inbox, "secret");
    desk.await(deletedItems, "rubbish", "more rubbish");
    Awaitility.await().until(() -> desk.folders(deletedItems).containsKey("Old"));
    delete(inbox, true, requireNonNull(desk.messages(inbox).get("secret")));
    MapiRef ref = desk.outlook().folder(deletedItems);
    assertThat(
            desk.outlook()
                .call(ref, RopEmptyFolder.ROP, new RopEmptyFolder.Request(true, true))
                .response()
                .partialCompletion())
        .isFalse();
    desk.outlook().release(ref);
    assertThat(atOx(House.INBOX)).isZero();
    assertThat(atOx(TRASH)).isZero();
    assertThat(other.messages(deletedItems)).isEmpty();
    assertThat(other.folders(deletedItems)).isEmpty();
    assertThat(other.softDeleted(deletedItems)).isEmpty();
  }

  /** [MS-OXCFOLD] 3.2.5.6 with WantCopy; [MS-OXCNOTIF] 2.2.1.1, ObjectCopied. */
  @Test
  void aMailIsCopied() {
    Clerk.put(house, House.ALICE, House.INBOX, "plan");
    desk.await(inbox, "plan");
    Mid mid = requireNonNull(desk.messages(inbox).get("plan"));
    Fid archive = desk.create(inbox, "Archive");
    watch(RopRegisterNotification.OBJECT_COPIED);
    assertThat(Clerk.isDone(desk.transfer(inbox, archive, true, mid))).isTrue();
    NotificationData.ObjectCopied copied = other.event(NotificationData.ObjectCopied.class);
    assertThat(copied.object().folderId()).isEqualTo(archive);
    assertThat(copied.old().oldMessageId()).isEqualTo(mid);
    assertThat(atOx(House.INBOX + "/Archive")).isOne();
    assertThat(other.messages(archive)).containsOnlyKeys("plan").doesNotContainValue(mid);
  }

  /** [MS-OXCFOLD] 3.2.5.2, 3.2.5.3, 3.2.5.7, 3.2.5.8: a folder's life. */
  @Test
  void aFolderIsMadeRenamedMovedCopiedAndDeleted() {
    Fid projects = desk.create(inbox, "Projects");
    assertThat(other.folders(inbox)).isEqualTo(Map.of("Projects", projects));
    Clerk.put(house, House.ALICE, House.INBOX + "/Projects", "offer");
    desk.await(projects, "offer");

    rename(projects, "Work");
    assertThat(atOx(House.INBOX + "/Work")).isOne();

    Fid subtree = desk.outlook().store().folderId(PrivateFolder.IPM_SUBTREE);
    assertThat(move(inbox, subtree, projects, "")).isEqualTo(ErrorCode.SUCCESS);
    assertThat(atOx("default0/Work")).isOne();
    assertThat(move(inbox, subtree, projects, "")).isEqualTo(ErrorCode.NOT_FOUND);
    assertThat(move(subtree, projects, projects, "")).isEqualTo(ErrorCode.FOLDER_CYCLE);
    assertThat(move(subtree, deletedItems, inbox, "")).isEqualTo(ErrorCode.ACCESS_DENIED);

    assertThat(
            Clerk.isDone(
                desk.withDestination(
                    subtree,
                    inbox,
                    RopCopyFolder.ROP,
                    at -> new RopCopyFolder.Request(at, false, true, true, projects, "Copy"))))
        .isTrue();
    assertThat(atOx(House.INBOX + "/Copy")).isOne();

    restart();
    assertThat(desk.folders(subtree)).containsEntry("Work", projects);
    assertThat(delete(subtree, projects, RopDeleteFolder.DEL_FOLDERS)).isFalse();
    assertThat(delete(subtree, projects, RopDeleteFolder.DEL_MESSAGES)).isTrue();
    assertThat(desk.folders(subtree)).doesNotContainKey("Work");
    assertThat(desk.softDeleted(deletedItems)).containsOnlyKeys("offer");
    assertThat(desk.messages(requireNonNull(desk.folders(inbox).get("Copy"))))
        .containsOnlyKeys("offer");
  }

  private ErrorCode move(Fid from, Fid to, Fid folder, String name) {
    return desk.withDestination(
            from,
            to,
            RopMoveFolder.ROP,
            at -> new RopMoveFolder.Request(at, false, true, folder, name))
        .returnValue();
  }

  private boolean delete(Fid parent, Fid folder, int flags) {
    MapiRef ref = desk.outlook().folder(parent);
    boolean partial =
        desk.outlook()
            .call(ref, RopDeleteFolder.ROP, new RopDeleteFolder.Request(flags, folder))
            .response()
            .partialCompletion();
    desk.outlook().release(ref);
    return !partial;
  }

  private void rename(Fid folder, String name) {
    MapiRef ref = desk.outlook().folder(folder);
    PropertyTag tag = PidTag.DISPLAY_NAME;
    assertThat(
            desk.outlook()
                .call(
                    ref,
                    RopSetProperties.ROP,
                    new RopSetProperties.Request(List.of(new PropertyValue(tag, name))))
                .response()
                .propertyProblems())
        .isEmpty();
    desk.outlook().release(ref);
  }
}
