package org.ropeway.gateway.emsmdb.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyType;
import org.ropeway.codec.data.Restriction;
import org.ropeway.codec.data.SortOrderSet;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.Rop;
import org.ropeway.codec.rop.RopRequest;
import org.ropeway.codec.rop.permission.RopGetPermissionsTable;
import org.ropeway.codec.rop.rule.RopGetRulesTable;
import org.ropeway.codec.rop.table.RopAbort;
import org.ropeway.codec.rop.table.RopCollapseRow;
import org.ropeway.codec.rop.table.RopCreateBookmark;
import org.ropeway.codec.rop.table.RopExpandRow;
import org.ropeway.codec.rop.table.RopFindRow;
import org.ropeway.codec.rop.table.RopFreeBookmark;
import org.ropeway.codec.rop.table.RopGetCollapseState;
import org.ropeway.codec.rop.table.RopQueryRows;
import org.ropeway.codec.rop.table.RopResetTable;
import org.ropeway.codec.rop.table.RopRestrict;
import org.ropeway.codec.rop.table.RopSeekRow;
import org.ropeway.codec.rop.table.RopSeekRowBookmark;
import org.ropeway.codec.rop.table.RopSetCollapseState;
import org.ropeway.codec.rop.table.RopSetColumns;
import org.ropeway.codec.rop.table.RopSortTable;
import org.ropeway.gateway.emsmdb.MemoryFolder;
import org.ropeway.gateway.emsmdb.RopClient;
import org.ropeway.gateway.emsmdb.TestSession;
import org.ropeway.store.SpecialFolder;

/** What not every table can do, and nothing that is no table. [MS-OXCTABL] 3.2.5. */
class TableKindTest {
  private static final PropertyTag SUBJECT = PidTag.SUBJECT;
  private static final PropertyTag KEYWORD =
      new PropertyTag(PropertyTag.of(0x8001, PropertyType.MULTIPLE_STRING).value() | 0x2000);

  private final TestSession alice = new TestSession();
  private final RopClient client = alice.client();
  private final MemoryFolder inbox = alice.mailbox().folder(SpecialFolder.INBOX);
  private final int folder = client.openFolder(client.logon(), inbox.fid());

  @AfterEach
  void end() {
    alice.close();
  }

  private <Q extends RopRequest> void notSupported(int object, Rop<Q, ?> rop, Q request) {
    assertThat(client.refused(object, rop, request))
        .as(rop.name())
        .isEqualTo(ErrorCode.NOT_SUPPORTED);
  }

  private void refuseSorting(int object) {
    notSupported(
        object, RopSortTable.ROP, new RopSortTable.Request(0, new SortOrderSet(0, 0, List.of())));
    notSupported(object, RopResetTable.ROP, new RopResetTable.Request());
    notSupported(object, RopExpandRow.ROP, new RopExpandRow.Request(1, 1));
    notSupported(object, RopCollapseRow.ROP, new RopCollapseRow.Request(1));
    notSupported(object, RopGetCollapseState.ROP, new RopGetCollapseState.Request(1, 1));
    notSupported(object, RopSetCollapseState.ROP, new RopSetCollapseState.Request(Bytes.EMPTY));
  }

  private void refuseBookmarks(int object) {
    notSupported(object, RopCreateBookmark.ROP, new RopCreateBookmark.Request());
    notSupported(object, RopFreeBookmark.ROP, new RopFreeBookmark.Request(Bytes.EMPTY));
    notSupported(
        object, RopSeekRowBookmark.ROP, new RopSeekRowBookmark.Request(Bytes.EMPTY, 0, true));
    notSupported(object, RopAbort.ROP, new RopAbort.Request());
  }

  private void refuseRestricting(int object) {
    Optional<Restriction> any = Optional.of(new Restriction.Exist(SUBJECT));
    notSupported(object, RopRestrict.ROP, new RopRestrict.Request(0, any));
    notSupported(object, RopFindRow.ROP, new RopFindRow.Request(0, any, 0, Bytes.EMPTY));
  }

  /** What each kind of table cannot do. */
  @Test
  void otherTables() {
    int hierarchy = client.hierarchy(folder, 0);
    client.setColumns(hierarchy, PidTag.DISPLAY_NAME);
    refuseSorting(hierarchy);
    notSupported(hierarchy, RopSetColumns.ROP, new RopSetColumns.Request(0, List.of(KEYWORD)));
    int rules = client.open(folder, RopGetRulesTable.ROP, new RopGetRulesTable.Request(1, 0));
    client.setColumns(rules, PidTag.RULE_NAME);
    refuseSorting(rules);
    refuseBookmarks(rules);
    client.get(rules, RopRestrict.ROP, new RopRestrict.Request(0, Optional.empty()));
    int permissions =
        client.open(folder, RopGetPermissionsTable.ROP, new RopGetPermissionsTable.Request(1, 0));
    client.setColumns(permissions, PidTag.MEMBER_NAME);
    refuseSorting(permissions);
    refuseBookmarks(permissions);
    refuseRestricting(permissions);
    assertThat(client.rows(permissions, 10)).hasSize(3);
  }

  /** What is no table. */
  @Test
  void noTable() {
    refuseSorting(folder);
    refuseBookmarks(folder);
    refuseRestricting(folder);
    notSupported(folder, RopQueryRows.ROP, new RopQueryRows.Request(0, true, 1));
    notSupported(folder, RopSeekRow.ROP, new RopSeekRow.Request(0, 1, true));
    notSupported(folder, RopSetColumns.ROP, new RopSetColumns.Request(0, List.of(SUBJECT)));
  }
}
