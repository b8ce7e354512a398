package org.ropeway.gateway.emsmdb.permission;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.PropertyRow;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.permission.RopGetPermissionsTable;
import org.ropeway.codec.rop.permission.RopModifyPermissions;
import org.ropeway.codec.rop.table.RopQueryColumnsAll;
import org.ropeway.codec.rop.table.RopQueryPosition;
import org.ropeway.gateway.emsmdb.MemoryFolder;
import org.ropeway.gateway.emsmdb.RopClient;
import org.ropeway.gateway.emsmdb.TestSession;
import org.ropeway.store.SpecialFolder;

/** [MS-OXCPERM] 2.2.1, 2.2.4, 3.2.5.1. */
class PermissionRopsTest {
  private static final int INCLUDE_FREE_BUSY = 0x02;

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

  /** The user himself, and the rights he has; the free/busy rights only where asked for. */
  @Test
  void rightsOfTheUser() {
    assertThat(rows(table(0), PidTag.MEMBER_ID, PidTag.MEMBER_NAME, PidTag.MEMBER_RIGHTS))
        .singleElement()
        .satisfies(row -> assertThat(row.values()).containsExactly(1L, "Alice", 0x07FB));
    assertThat(rows(table(INCLUDE_FREE_BUSY), PidTag.MEMBER_RIGHTS).getFirst().values())
        .containsExactly(0x1FFB);
    Bytes entryId = (Bytes) rows(table(0), PidTag.ENTRY_ID).getFirst().values().getFirst();
    assertThat(new String(entryId.array(), StandardCharsets.US_ASCII))
        .contains(alice.mailbox().identity().legacyDn());
  }

  @Test
  void isATable() {
    int table = table(0);
    assertThat(
            client.get(table, RopQueryPosition.ROP, new RopQueryPosition.Request()).denominator())
        .isOne();
    assertThat(
            client
                .get(table, RopQueryColumnsAll.ROP, new RopQueryColumnsAll.Request())
                .propertyTags())
        .containsExactly(
            PidTag.ENTRY_ID, PidTag.MEMBER_ID, PidTag.MEMBER_NAME, PidTag.MEMBER_RIGHTS);
  }

  @Test
  void refusals() {
    assertThat(
            client.refused(
                folder, RopModifyPermissions.ROP, new RopModifyPermissions.Request(0, List.of())))
        .isEqualTo(ErrorCode.NOT_SUPPORTED);
    assertThat(
            client.refused(
                logon, RopGetPermissionsTable.ROP, new RopGetPermissionsTable.Request(1, 0)))
        .isEqualTo(ErrorCode.NOT_SUPPORTED);
    inbox.deleteProperties(List.of(PidTag.RIGHTS));
    assertThat(
            client.refused(
                folder, RopGetPermissionsTable.ROP, new RopGetPermissionsTable.Request(1, 0)))
        .isEqualTo(ErrorCode.NOT_SUPPORTED);
  }
}
