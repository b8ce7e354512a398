package org.ropeway.it.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.data.PropertyRow;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.entryid.AddressBookEntryId;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.logon.PrivateFolder;
import org.ropeway.codec.rop.notification.NotificationData;
import org.ropeway.codec.rop.notification.RopNotify;
import org.ropeway.codec.rop.notification.RopRegisterNotification;
import org.ropeway.codec.rop.permission.PermissionData;
import org.ropeway.codec.rop.permission.RopGetPermissionsTable;
import org.ropeway.codec.rop.permission.RopModifyPermissions;
import org.ropeway.codec.rop.stream.RopOpenStream;
import org.ropeway.codec.rop.table.RopSetColumns;
import org.ropeway.codec.wire.WireWriter;
import org.ropeway.gateway.client.MapiRef;
import org.ropeway.it.stage.Clerk;
import org.ropeway.it.stage.House;
import org.ropeway.it.stage.Outlook;
import org.ropeway.store.LegacyDn;

/** [MS-OXCPERM]: the permissions list, and what becomes of it at OX. */
class PermissionSpecTest {
  private static final int INCLUDE_FREE_BUSY = 0x02;
  private static final int NONE = 0;
  private static final int REVIEWER = 0x0401;
  private static final int AUTHOR = 0x041B;
  private static final int EDITOR = 0x047B;
  private static final int OWNER = 0x07FB;
  private static final int BUSY = 0x0800;
  private static final int DETAILS = 0x1000;

  private static final String ALICES = "Alice Anderson";
  private static final String BOBS = "Bob Builder";
  private static final Bytes BOB = entryId(House.BOB);

  private static House house;
  private static Outlook outlook;
  private static Clerk clerk;

  @BeforeAll
  static void begin() {
    house = House.build(ox -> {});
    outlook = house.outlook(House.ALICE);
    clerk = new Clerk(outlook);
  }

  @AfterAll
  static void end() {
    outlook.close();
    house.close();
  }

  private static Bytes entryId(String address) {
    AddressBookEntryId id =
        AddressBookEntryId.of(AddressBookEntryId.MAIL_USER, LegacyDn.ofUser(address));
    return Bytes.wrap(WireWriter.encode(AddressBookEntryId.WIRE, id));
  }

  private static Fid inbox() {
    return outlook.store().folderId(PrivateFolder.INBOX);
  }

  private static Fid calendar() {
    return clerk.folders(outlook.store().folderId(PrivateFolder.IPM_SUBTREE)).get("Calendar");
  }

  private static List<PropertyRow> rows(Fid fid, int flags, PropertyTag... columns) {
    MapiRef folder = outlook.folder(fid);
    MapiRef table =
        Outlook.opened(
            outlook.open(
                folder,
                RopGetPermissionsTable.ROP,
                out -> new RopGetPermissionsTable.Request(out, flags)));
    outlook.call(table, RopSetColumns.ROP, new RopSetColumns.Request(0, List.of(columns)));
    List<PropertyRow> rows = outlook.rows(table);
    outlook.release(table, folder);
    return rows;
  }

  /** Rights by name. */
  private static Map<String, Integer> list(Fid fid, int flags) {
    Map<String, Integer> out = new LinkedHashMap<>();
    for (PropertyRow row : rows(fid, flags, PidTag.MEMBER_NAME, PidTag.MEMBER_RIGHTS)) {
      out.put((String) row.values().get(0), (Integer) row.values().get(1));
    }
    return out;
  }

  private static Map<String, Integer> list(Fid fid) {
    return list(fid, 0);
  }

  private static long memberId(Fid fid, String name) {
    return rows(fid, 0, PidTag.MEMBER_NAME, PidTag.MEMBER_ID).stream()
        .filter(row -> row.values().get(0).equals(name))
        .map(row -> (Long) row.values().get(1))
        .findFirst()
        .orElseThrow();
  }

  private static PermissionData add(Bytes entryId, int rights) {
    return new PermissionData(
        PermissionData.ADD_ROW,
        List.of(
            new PropertyValue(PidTag.ENTRY_ID, entryId),
            new PropertyValue(PidTag.MEMBER_RIGHTS, rights)));
  }

  private static PermissionData modify(long memberId, int rights) {
    return new PermissionData(
        PermissionData.MODIFY_ROW,
        List.of(
            new PropertyValue(PidTag.MEMBER_ID, memberId),
            new PropertyValue(PidTag.MEMBER_RIGHTS, rights)));
  }

  private static PermissionData remove(long memberId) {
    return new PermissionData(
        PermissionData.REMOVE_ROW, List.of(new PropertyValue(PidTag.MEMBER_ID, memberId)));
  }

  private static ErrorCode change(Fid fid, int flags, PermissionData... data) {
    return clerk
        .on(fid, RopModifyPermissions.ROP, new RopModifyPermissions.Request(flags, List.of(data)))
        .returnValue();
  }

  private static void changed(Fid fid, int flags, PermissionData... data) {
    assertThat(change(fid, flags, data)).isEqualTo(ErrorCode.SUCCESS);
  }

  private static Map<String, Integer> atOx(String name) {
    return house.ox().mailboxes().permissions("alice", House.INBOX + "/" + name);
  }

  @Test
  @Must(
      "[MS-OXCPERM] 2.2.4: the entry id is a permanent one of the address book; the reserved entries have none")
  @Must("[MS-OXCPERM] 2.2.5: the anonymous user is member -1, the default user member 0")
  @Must("[MS-OXCPERM] 2.2.6: the anonymous user is called Anonymous, the default user has no name")
  @Must("[MS-OXCPERM] 3.2.5.1: a table is opened from which the permissions list is read")
  void theListOfAFolder() {
    Fid fid = clerk.create(inbox(), "fresh");
    assertThat(rows(fid, 0, PidTag.MEMBER_ID, PidTag.MEMBER_NAME, PidTag.MEMBER_RIGHTS))
        .extracting(PropertyRow::values)
        .satisfiesExactly(
            row -> assertThat(row).isEqualTo(List.of(0L, "", NONE)),
            row -> assertThat(row).isEqualTo(List.of(-1L, "Anonymous", NONE)),
            row -> assertThat(row.subList(1, 3)).isEqualTo(List.of(ALICES, OWNER)));
    assertThat(rows(fid, 0, PidTag.ENTRY_ID))
        .extracting(row -> row.values().getFirst())
        .containsExactly(Bytes.EMPTY, Bytes.EMPTY, entryId(House.ALICE));
  }

  @Test
  @Must("[MS-OXCPERM] 2.2.2.1.1: AddRow adds the user of the entry id")
  @Must("[MS-OXCPERM] 2.2.2.1.1: ModifyRow changes the permissions of the member")
  @Must("[MS-OXCPERM] 2.2.2.1.1: RemoveRow takes the member out of the list")
  @Must("[MS-OXCPERM] 3.2.5.2: with the right to change the folder the list is updated as asked")
  void changesGoToOxAndComeBack() {
    Fid fid = clerk.create(inbox(), "shared");
    changed(fid, 0, add(BOB, AUTHOR), modify(0, REVIEWER));
    assertThat(list(fid))
        .isEqualTo(Map.of("", REVIEWER, "Anonymous", NONE, ALICES, OWNER, BOBS, AUTHOR));
    assertThat(atOx("shared"))
        .containsEntry("bob", 2 | 2 << 7 | 1 << 14 | 1 << 21)
        .containsEntry("", 1 | 2 << 7)
        .containsKey("alice");
    changed(fid, 0, modify(memberId(fid, BOBS), EDITOR));
    assertThat(list(fid)).containsEntry(BOBS, EDITOR);
    assertThat(atOx("shared")).containsEntry("bob", 2 | 2 << 7 | 2 << 14 | 2 << 21);
    changed(fid, 0, remove(memberId(fid, BOBS)), modify(0, NONE));
    assertThat(list(fid)).isEqualTo(Map.of("", NONE, "Anonymous", NONE, ALICES, OWNER));
    assertThat(atOx("shared")).containsOnlyKeys("alice");
  }

  @Test
  @Must(
      "[MS-OXCPERM] 3.2.4.1: where others have no rights, who is in the list has those of his entry")
  @Must("[MS-OXCPERM] 3.2.4.1: who is not in the list has the rights of the default user")
  void whoHasWhichRights() {
    Fid forAll = clerk.create(inbox(), "for all");
    Fid forBob = clerk.create(inbox(), "for bob");
    changed(forAll, 0, modify(0, REVIEWER));
    changed(forBob, 0, add(BOB, EDITOR));
    try (Outlook bob = house.outlook(House.BOB)) {
      Clerk delegate = new Clerk(bob.mailboxOf(House.ALICE, 1));
      Fid top = delegate.outlook().store().folderId(PrivateFolder.IPM_SUBTREE);
      Map<String, Fid> seen = delegate.folders(top);
      assertThat(delegate.number(seen.get("for all"), PidTag.RIGHTS)).isEqualTo(REVIEWER);
      assertThat(delegate.write(seen.get("for all"), "mine", false))
          .isEqualTo(ErrorCode.ACCESS_DENIED);
      assertThat(delegate.number(seen.get("for bob"), PidTag.RIGHTS)).isEqualTo(EDITOR);
      assertThat(delegate.write(seen.get("for bob"), "mine", false)).isEqualTo(ErrorCode.SUCCESS);
    }
  }

  @Test
  @Must("[MS-OXCPERM] 3.2.5.2: a member that is not in the list is neither changed nor removed")
  void unknownMembersAreIgnored() {
    Fid fid = clerk.create(inbox(), "unknown");
    changed(fid, 0, modify(4711, EDITOR), remove(4712));
    assertThat(list(fid)).containsOnlyKeys("", "Anonymous", ALICES);
  }

  @Test
  @Must(
      "[MS-OXCPERM] 2.2.2.1: ReplaceRows puts other entries in the place of all but the default user")
  @Must("[MS-OXCPERM] 2.2.2.1: with ReplaceRows entries can only be added")
  void theListIsReplaced() {
    Fid fid = clerk.create(inbox(), "replaced");
    changed(fid, 0, add(BOB, EDITOR), modify(0, REVIEWER), modify(-1, REVIEWER));
    changed(fid, RopModifyPermissions.REPLACE_ROWS, add(BOB, REVIEWER));
    assertThat(list(fid))
        .isEqualTo(Map.of("", REVIEWER, "Anonymous", NONE, ALICES, OWNER, BOBS, REVIEWER));
    assertThat(change(fid, RopModifyPermissions.REPLACE_ROWS, modify(0, NONE)))
        .isEqualTo(ErrorCode.INVALID_PARAMETER);
    changed(fid, RopModifyPermissions.REPLACE_ROWS);
    assertThat(list(fid)).doesNotContainKey(BOBS).containsEntry("", REVIEWER);
  }

  @Test
  @Must("[MS-OXCPERM] 2.2.7: no other rights than those of the table can be set")
  void whatCannotBe() {
    Fid fid = clerk.create(inbox(), "refused");
    assertThat(change(fid, 0, add(BOB, 0x2004))).isEqualTo(ErrorCode.INVALID_PARAMETER);
    assertThat(change(fid, 0x80)).isEqualTo(ErrorCode.INVALID_PARAMETER);
    assertThat(change(fid, 0, add(entryId("nobody@ox.test"), REVIEWER)))
        .isEqualTo(ErrorCode.UNKNOWN_USER);
    assertThat(change(fid, 0, remove(memberId(fid, ALICES)))).isEqualTo(ErrorCode.ACCESS_DENIED);
    // OX lets nobody make folders who may not write, and nobody write unseen
    assertThat(change(fid, 0, add(BOB, 0x0480))).isEqualTo(ErrorCode.NOT_SUPPORTED);
    assertThat(change(fid, 0, add(BOB, 0x0002))).isEqualTo(ErrorCode.NOT_SUPPORTED);
    // in groupware only the owner administers
    assertThat(change(calendar(), 0, add(BOB, OWNER))).isEqualTo(ErrorCode.NOT_SUPPORTED);
    assertThat(list(fid)).containsOnlyKeys("", "Anonymous", ALICES);
    assertThat(list(calendar())).doesNotContainKey(BOBS);
  }

  @Test
  void whatIsSharedAtOxIsSeenAndTold() {
    Fid fid = clerk.create(inbox(), "by OX");
    MapiRef folder = outlook.folder(fid);
    MapiRef told =
        Outlook.opened(
            outlook.open(
                folder,
                RopRegisterNotification.ROP,
                out ->
                    new RopRegisterNotification.Request(
                        out,
                        RopRegisterNotification.OBJECT_MODIFIED,
                        0,
                        Optional.of(new RopRegisterNotification.Scope(fid, new Mid(0))))));
    house.ox().mailboxes().share("alice", House.INBOX + "/by OX", "bob", 2 | 2 << 7 | 1 << 14);
    Clerk.eventually(() -> list(fid), found -> found.containsKey(BOBS));
    assertThat(list(fid)).containsEntry(BOBS, 0x040B);
    List<NotificationData> events = new ArrayList<>();
    Clerk.eventually(
        () -> {
          outlook.client().list().send();
          outlook.client().takeEvents().stream()
              .map(RopNotify::notificationData)
              .forEach(events::add);
          return events;
        },
        all -> all.stream().anyMatch(NotificationData.ObjectModified.class::isInstance));
    outlook.release(told, folder);
  }

  @Test
  @Must("[MS-OXCPERM] 2.2.1.1: free/busy rights are in the table if they were asked for")
  @Must("[MS-OXCPERM] 2.2.2.1: IncludeFreeBusy applies the free/busy rights to the Calendar folder")
  void freeBusyRightsOfTheCalendar() {
    Fid fid = calendar();
    assertThat(list(fid, INCLUDE_FREE_BUSY))
        .containsEntry("", BUSY)
        .containsEntry("Anonymous", NONE)
        .containsEntry(ALICES, OWNER | BUSY | DETAILS);
    assertThat(list(fid)).containsEntry("", NONE).containsEntry(ALICES, OWNER);
    changed(fid, RopModifyPermissions.INCLUDE_FREE_BUSY, add(BOB, BUSY), modify(0, NONE));
    assertThat(list(fid, INCLUDE_FREE_BUSY)).containsEntry("", NONE).containsEntry(BOBS, BUSY);
    changed(fid, 0, modify(memberId(fid, BOBS), REVIEWER | DETAILS));
    assertThat(list(fid, INCLUDE_FREE_BUSY)).containsEntry(BOBS, REVIEWER | BUSY);
    changed(fid, 0, modify(memberId(fid, BOBS), NONE));
    assertThat(list(fid, INCLUDE_FREE_BUSY)).containsEntry(BOBS, BUSY);
  }

  /** What OX has no place for lasts, too: the contact of a folder, a member without rights. */
  @Test
  void allOfItLasts() {
    Fid fid = clerk.create(inbox(), "lasting");
    changed(fid, 0, add(BOB, REVIEWER | 0x0200), modify(-1, REVIEWER));
    Map<String, Integer> before = list(fid);
    assertThat(before).containsEntry(BOBS, REVIEWER | 0x0200).containsEntry("Anonymous", REVIEWER);
    outlook.close();
    house.restartGateway();
    outlook = house.outlook(House.ALICE);
    clerk = new Clerk(outlook);
    assertThat(list(clerk.folders(inbox()).get("lasting"))).isEqualTo(before);
  }

  @Test
  void aFolderThatOxDoesNotHaveKeepsItsListHere() {
    Fid schedule = outlook.store().folderId(PrivateFolder.SCHEDULE);
    changed(schedule, 0, add(BOB, EDITOR), modify(0, REVIEWER));
    assertThat(list(schedule))
        .isEqualTo(Map.of("", REVIEWER, "Anonymous", NONE, ALICES, OWNER, BOBS, EDITOR));
  }

  @Test
  @Must("[MS-OXCPERM] 3.2.5.3: the security descriptor as XML cannot be streamed: ecNotImplemented")
  void noSecurityDescriptorAsXml() {
    MapiRef folder = outlook.folder(inbox());
    assertThat(
            outlook
                .open(
                    folder,
                    RopOpenStream.ROP,
                    out ->
                        new RopOpenStream.Request(
                            out, PidTag.SECURITY_DESCRIPTOR_AS_XML, RopOpenStream.READ_ONLY))
                .returnValue())
        .isEqualTo(ErrorCode.NOT_SUPPORTED);
    outlook.release(folder);
  }
}
