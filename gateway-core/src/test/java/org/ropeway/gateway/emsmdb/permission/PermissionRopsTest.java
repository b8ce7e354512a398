package org.ropeway.gateway.emsmdb.permission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.PropertyRow;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.entryid.AddressBookEntryId;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.permission.PermissionData;
import org.ropeway.codec.rop.permission.RopGetPermissionsTable;
import org.ropeway.codec.rop.permission.RopModifyPermissions;
import org.ropeway.codec.rop.table.RopQueryColumnsAll;
import org.ropeway.codec.rop.table.RopQueryPosition;
import org.ropeway.codec.wire.WireWriter;
import org.ropeway.gateway.emsmdb.MemoryFolder;
import org.ropeway.gateway.emsmdb.RopClient;
import org.ropeway.gateway.emsmdb.TestSession;
import org.ropeway.store.FolderRights;
import org.ropeway.store.LegacyDn;
import org.ropeway.store.SpecialFolder;

/** [MS-OXCPERM] 2.2 and 3.2.5, on lists in memory. */
class PermissionRopsTest {
  private static final int INCLUDE_FREE_BUSY = 0x02;
  private static final int REVIEWER = 0x0401;
  private static final int ADD = PermissionData.ADD_ROW;
  private static final int MODIFY = PermissionData.MODIFY_ROW;
  private static final int REMOVE = PermissionData.REMOVE_ROW;

  private final TestSession alice = new TestSession();
  private final RopClient client = alice.client();
  private final MemoryFolder inbox = alice.mailbox().folder(SpecialFolder.INBOX);
  private final int logon = client.logon();
  private final int folder = client.openFolder(logon, inbox.fid());

  @AfterEach
  void end() {
    alice.close();
  }

  private int table(int flags) {
    return client.open(
        folder, RopGetPermissionsTable.ROP, new RopGetPermissionsTable.Request(1, flags));
  }

  private List<PropertyRow> rows(int table, PropertyTag... columns) {
    client.setColumns(table, columns);
    return client.rows(table, 10);
  }

  private List<List<Object>> list() {
    return rows(table(INCLUDE_FREE_BUSY), PidTag.MEMBER_NAME, PidTag.MEMBER_RIGHTS).stream()
        .map(PropertyRow::values)
        .toList();
  }

  private static Bytes entryId(String dn) {
    AddressBookEntryId id = AddressBookEntryId.of(AddressBookEntryId.MAIL_USER, dn);
    return Bytes.wrap(WireWriter.encode(AddressBookEntryId.WIRE, id));
  }

  private static final Bytes BOB = entryId(LegacyDn.ofUser("bob@ox.test"));

  private static PermissionData data(int kind, Object... tagsAndValues) {
    List<PropertyValue> values = new ArrayList<>();
    for (int i = 0; i < tagsAndValues.length; i += 2) {
      values.add(new PropertyValue((PropertyTag) tagsAndValues[i], tagsAndValues[i + 1]));
    }
    return new PermissionData(kind, values);
  }

  private static PermissionData bob(int rights) {
    return data(ADD, PidTag.ENTRY_ID, BOB, PidTag.MEMBER_RIGHTS, rights);
  }

  private static PermissionData modify(long id, int rights) {
    return data(MODIFY, PidTag.MEMBER_ID, id, PidTag.MEMBER_RIGHTS, rights);
  }

  private void change(int flags, PermissionData... data) {
    client.get(
        folder, RopModifyPermissions.ROP, new RopModifyPermissions.Request(flags, List.of(data)));
  }

  private ErrorCode refused(int flags, PermissionData... data) {
    return client.refused(
        folder, RopModifyPermissions.ROP, new RopModifyPermissions.Request(flags, List.of(data)));
  }

  /** The reserved entries first; the free/busy rights only where asked for. */
  @Test
  void theListOfAFolder() {
    assertThat(rows(table(0), PidTag.MEMBER_ID, PidTag.MEMBER_NAME, PidTag.MEMBER_RIGHTS))
        .extracting(PropertyRow::values)
        .containsExactly(
            List.of(0L, "", 0), List.of(-1L, "Anonymous", 0), List.of(2L, "Alice", 0x07FB));
    assertThat(rows(table(INCLUDE_FREE_BUSY), PidTag.MEMBER_RIGHTS).getLast().values())
        .containsExactly(0x1FFB);
    assertThat(rows(table(0), PidTag.ENTRY_ID))
        .extracting(row -> row.values().getFirst())
        .containsExactly(Bytes.EMPTY, Bytes.EMPTY, entryId(alice.mailbox().identity().legacyDn()));
  }

  @Test
  void isATable() {
    int table = table(0);
    assertThat(
            client.get(table, RopQueryPosition.ROP, new RopQueryPosition.Request()).denominator())
        .isEqualTo(3);
    assertThat(
            client
                .get(table, RopQueryColumnsAll.ROP, new RopQueryColumnsAll.Request())
                .propertyTags())
        .containsExactly(
            PidTag.ENTRY_ID, PidTag.MEMBER_ID, PidTag.MEMBER_NAME, PidTag.MEMBER_RIGHTS);
  }

  @Test
  void membersAreAddedChangedAndRemoved() {
    change(INCLUDE_FREE_BUSY, bob(REVIEWER | 0x0800));
    assertThat(list()).last().isEqualTo(List.of("Bob", REVIEWER | 0x0800));
    change(0, modify(3, FolderRights.CREATE | FolderRights.VISIBLE), modify(0, REVIEWER));
    assertThat(list()).last().isEqualTo(List.of("Bob", 0x0402 | 0x0800));
    assertThat(list()).first().isEqualTo(List.of("", REVIEWER));
    change(0, data(REMOVE, PidTag.MEMBER_ID, 3L), data(REMOVE, PidTag.MEMBER_ID, 0L));
    assertThat(list())
        .containsExactly(List.of("", 0), List.of("Anonymous", 0), List.of("Alice", 0x1FFB));
  }

  /** All but the default and the owner go. */
  @Test
  void theListIsReplaced() {
    change(0, bob(REVIEWER), modify(0, REVIEWER), modify(-1, REVIEWER));
    change(RopModifyPermissions.REPLACE_ROWS);
    assertThat(list())
        .containsExactly(List.of("", REVIEWER), List.of("Anonymous", 0), List.of("Alice", 0x1FFB));
  }

  @Test
  void unknownMembersAreIgnored() {
    change(0, modify(77, REVIEWER), data(REMOVE, PidTag.MEMBER_ID, 77L));
    assertThat(list()).hasSize(3);
  }

  @Test
  void malformedRows() {
    assertThat(
            List.of(
                refused(0x04),
                refused(0, data(0, PidTag.MEMBER_ID, 3L)),
                refused(0, data(ADD | MODIFY, PidTag.ENTRY_ID, BOB, PidTag.MEMBER_RIGHTS, 0)),
                refused(RopModifyPermissions.REPLACE_ROWS, modify(3, 0)),
                refused(0, data(ADD, PidTag.ENTRY_ID, BOB)),
                refused(0, data(ADD, PidTag.MEMBER_RIGHTS, 0)),
                refused(0, data(ADD, PidTag.MEMBER_ID, 3L, PidTag.MEMBER_RIGHTS, 0)),
                refused(0, data(MODIFY, PidTag.MEMBER_RIGHTS, 0)),
                refused(0, data(REMOVE)),
                refused(0, bob(0x0004)),
                refused(
                    0,
                    data(
                        ADD,
                        PidTag.ENTRY_ID,
                        Bytes.wrap(new byte[] {1, 2}),
                        PidTag.MEMBER_RIGHTS,
                        0))))
        .containsOnly(ErrorCode.INVALID_PARAMETER);
    assertThat(list()).hasSize(3);
  }

  @Test
  void refusals() {
    assertThat(
            refused(
                0,
                data(
                    ADD,
                    PidTag.ENTRY_ID,
                    entryId(LegacyDn.ofUser("nobody@ox.test")),
                    PidTag.MEMBER_RIGHTS,
                    0)))
        .isEqualTo(ErrorCode.UNKNOWN_USER);
    assertThat(refused(0, modify(2, REVIEWER))).isEqualTo(ErrorCode.ACCESS_DENIED);
    assertThat(refused(0, data(REMOVE, PidTag.MEMBER_ID, 2L))).isEqualTo(ErrorCode.ACCESS_DENIED);
    inbox.setProperties(List.of(new PropertyValue(PidTag.RIGHTS, REVIEWER)));
    assertThat(refused(0, bob(REVIEWER))).isEqualTo(ErrorCode.ACCESS_DENIED);
    assertThat(
            client.refused(
                logon, RopGetPermissionsTable.ROP, new RopGetPermissionsTable.Request(1, 0)))
        .isEqualTo(ErrorCode.NOT_SUPPORTED);
  }
}
