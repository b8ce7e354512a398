package org.ropeway.it.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.data.RelOp;
import org.ropeway.codec.data.Restriction;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.RowData;
import org.ropeway.codec.rop.folder.RopCreateFolder;
import org.ropeway.codec.rop.folder.RopDeleteMessages;
import org.ropeway.codec.rop.folder.RopGetContentsTable;
import org.ropeway.codec.rop.folder.RopGetHierarchyTable;
import org.ropeway.codec.rop.logon.PrivateFolder;
import org.ropeway.codec.rop.notification.EventSource;
import org.ropeway.codec.rop.notification.NotificationData;
import org.ropeway.codec.rop.notification.NotificationData.TableChanged;
import org.ropeway.codec.rop.notification.NotificationData.TableRow;
import org.ropeway.codec.rop.notification.NotificationData.TableRowAdded;
import org.ropeway.codec.rop.notification.NotificationData.TableRowDeleted;
import org.ropeway.codec.rop.notification.NotificationData.TableRowModified;
import org.ropeway.codec.rop.notification.RopNotify;
import org.ropeway.codec.rop.table.Origin;
import org.ropeway.codec.rop.table.RopCollapseRow;
import org.ropeway.codec.rop.table.RopExpandRow;
import org.ropeway.codec.rop.table.RopFindRow;
import org.ropeway.codec.rop.table.RopQueryColumnsAll;
import org.ropeway.codec.rop.table.RopQueryPosition;
import org.ropeway.codec.rop.table.RopQueryRows;
import org.ropeway.codec.rop.table.RopResetTable;
import org.ropeway.codec.rop.table.RopSeekRow;
import org.ropeway.codec.rop.table.RopSeekRowFractional;
import org.ropeway.gateway.client.MapiRef;

/** What is told of a table's rows. [MS-OXCNOTIF] 2.2.1.1, 3.1.4.3. */
class TableNotificationSpecTest extends SpecStage {
  private static final PropertyTag SUBJECT = PidTag.SUBJECT;
  private static final PropertyTag GROUP = PropertyTag.of(0x7C01, PidTag.SUBJECT.type());

  private Fid fid = Fid.NONE;
  private MapiRef folder = outlook.logon();
  private TableDesk table = new TableDesk(outlook, outlook.logon());
  private Mid a = Mid.NONE;
  private Mid c = Mid.NONE;
  private int made;

  @BeforeAll
  void openFolder() {
    fid = fid(PrivateFolder.COMMON_VIEWS);
    folder = outlook.folder(fid);
  }

  @BeforeEach
  void fill() {
    a = note("a");
    c = note("c");
  }

  @AfterEach
  void empty() {
    table.release();
    TableDesk all =
        TableDesk.contents(outlook, folder, RopGetContentsTable.ASSOCIATED).columns(PidTag.MID);
    delete(all.firsts().stream().map(mid -> new Mid((Long) mid)).toArray(Mid[]::new));
    all.release();
    outlook.client().takeEvents();
  }

  private Mid note(String subject) {
    return file(fid, true, new PropertyValue(SUBJECT, subject), new PropertyValue(GROUP, "group"));
  }

  private void delete(Mid... mids) {
    outlook
        .call(
            folder,
            RopDeleteMessages.ROP,
            new RopDeleteMessages.Request(false, false, List.of(mids)))
        .response();
  }

  private TableDesk opened(int flags) {
    return TableDesk.contents(outlook, folder, RopGetContentsTable.ASSOCIATED | flags)
        .columns(SUBJECT);
  }

  private void sorted() {
    table = opened(0).sort(TableDesk.up(SUBJECT));
    assertThat(table.firsts()).containsExactly("a", "c");
  }

  private List<NotificationData> told() {
    outlook.client().list().send();
    List<RopNotify> all = outlook.client().takeEvents();
    assertThat(all)
        .allSatisfy(n ->
            assertThat(n.notificationHandle())
                .isEqualTo(Integer.toUnsignedLong(table.ref().handle())));
    return all.stream().map(RopNotify::notificationData).toList();
  }

  private TableRow row(Mid mid) {
    return new TableRow(fid, mid, 0);
  }

  private static Object cell(Bytes row) {
    return new RowData(1, row).rows(List.of(SUBJECT)).getFirst().values().getFirst();
  }

  @Must(
      "[MS-OXCNOTIF] 2.2.1.1.1: a row that appears is told with its columns and the row it stands behind")
  @Must("[MS-OXCNOTIF] 2.2.1.1.1: of a row that becomes the first, the row before is none")
  @Test
  void added() {
    sorted();
    Mid b = note("b");
    assertThat(told())
        .singleElement()
        .isInstanceOfSatisfying(
            TableRowAdded.class,
            event -> {
              assertThat(event.source()).isEqualTo(EventSource.MESSAGE);
              assertThat(event.row()).isEqualTo(row(b));
              assertThat(event.insertAfter()).isEqualTo(row(a));
              assertThat(cell(event.tableRowData())).isEqualTo("b");
            });
    note("0");
    assertThat(told())
        .singleElement()
        .isInstanceOfSatisfying(
            TableRowAdded.class, event -> assertThat(event.insertAfter()).isEqualTo(TableRow.NONE));
  }

  @Must(
      "[MS-OXCNOTIF] 2.2.1.1.1: a row that changes is told with its columns and the row it stands behind now")
  @Test
  void modified() {
    sorted();
    change(fid, a, new PropertyValue(SUBJECT, "d"));
    assertThat(told())
        .singleElement()
        .isInstanceOfSatisfying(
            TableRowModified.class,
            event -> {
              assertThat(event.row()).isEqualTo(row(a));
              assertThat(event.insertAfter()).isEqualTo(row(c));
              assertThat(cell(event.tableRowData())).isEqualTo("d");
            });
  }

  @Must("[MS-OXCNOTIF] 2.2.1.1.1: a row that is gone is told")
  @Must("[MS-OXCNOTIF] 2.2.1.1.1: only rows that the restriction lets in are told")
  @Test
  void deleted() {
    sorted();
    delete(a);
    assertThat(told()).containsExactly(new TableRowDeleted(EventSource.MESSAGE, row(a)));
    table.restrict(TableDesk.is(RelOp.GREATER_THAN, SUBJECT, "m"));
    assertThat(table.firsts()).isEmpty();
    note("b");
    assertThat(told()).isEmpty();
    change(fid, c, new PropertyValue(SUBJECT, "n"));
    assertThat(told()).singleElement().isInstanceOf(TableRowAdded.class);
    change(fid, c, new PropertyValue(SUBJECT, "c"));
    assertThat(told()).containsExactly(new TableRowDeleted(EventSource.MESSAGE, row(c)));
  }

  @Must(
      "[MS-OXCNOTIF] 3.1.4.3: a table is subscribed to by each ROP that makes its view, not before")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "RopQueryRows",
        "RopQueryPosition",
        "RopSeekRow",
        "RopSeekRowFractional",
        "RopFindRow",
        "RopQueryColumnsAll",
        "RopCollapseRow",
        "RopExpandRow"
      })
  void onlyOnceThereIsAView(String rop) {
    table =
        opened(0)
            .columns(SUBJECT, PidTag.INST_ID)
            .group(
                1, rop.equals("RopExpandRow") ? 0 : 1, TableDesk.up(GROUP), TableDesk.up(SUBJECT));
    TableDesk other = opened(0).columns(SUBJECT, PidTag.INST_ID);
    other.group(1, 0, TableDesk.up(GROUP), TableDesk.up(SUBJECT));
    long category = (Long) other.rows(1).getFirst().values().getLast();
    other.release();
    note("before");
    assertThat(told()).isEmpty();
    look(rop, category);
    assertThat(told()).isEmpty();
    note("after");
    assertThat(told()).isNotEmpty();
  }

  private void look(String rop, long category) {
    switch (rop) {
      case "RopQueryRows" -> table.get(RopQueryRows.ROP, new RopQueryRows.Request(0, true, 1));
      case "RopQueryPosition" -> table.get(RopQueryPosition.ROP, new RopQueryPosition.Request());
      case "RopSeekRow" ->
          table.get(RopSeekRow.ROP, new RopSeekRow.Request(Origin.BEGINNING, 1, true));
      case "RopSeekRowFractional" ->
          table.get(RopSeekRowFractional.ROP, new RopSeekRowFractional.Request(1, 2));
      case "RopFindRow" -> {
        Restriction any = new Restriction.Exist(SUBJECT);
        table.get(RopFindRow.ROP, TableDesk.finding(0, any, Origin.BEGINNING));
      }
      case "RopQueryColumnsAll" ->
          table.get(RopQueryColumnsAll.ROP, new RopQueryColumnsAll.Request());
      case "RopCollapseRow" -> table.get(RopCollapseRow.ROP, new RopCollapseRow.Request(category));
      default -> table.get(RopExpandRow.ROP, new RopExpandRow.Request(9, category));
    }
  }

  @Must("[MS-OXCNOTIF] 3.1.4.3: of a table opened with NoNotifications nothing is told")
  @Must("[MS-OXCTABL] 3.2.5.5: a table without notifications shows what is there now")
  @Test
  void notWanted() {
    table = opened(RopGetContentsTable.NO_NOTIFICATIONS).sort(TableDesk.up(SUBJECT));
    assertThat(table.firsts()).hasSize(2);
    note("b");
    assertThat(told()).isEmpty();
    assertThat(table.firsts()).containsExactly("a", "b", "c");
  }

  @Must("[MS-OXCNOTIF] 3.1.4.3: after RopResetTable nothing is told until there is a view anew")
  @Must("[MS-OXCNOTIF] 3.1.4.3: of a table that is released nothing is told")
  @Test
  void resetAndReleased() {
    sorted();
    table.get(RopResetTable.ROP, new RopResetTable.Request());
    note("b");
    assertThat(told()).isEmpty();
    table.columns(SUBJECT).rows(1);
    note("d");
    assertThat(told()).hasSize(1);
    table.release();
    note("e");
    assertThat(told()).isEmpty();
  }

  @Must(
      "[MS-OXCNOTIF] 2.2.1.1.1: instead of many rows that change it is told that the table changed")
  @Must(
      "[MS-OXCNOTIF] 2.2.1.1: a table that changed is read anew, after which its rows are told again")
  @Test
  void manyChanges() {
    sorted();
    fileAll(outlook, fid, IntStream.range(0, 100).mapToObj(i -> "many " + i).toList());
    assertThat(told()).contains(new TableChanged(EventSource.MESSAGE));
    assertThat(table.all()).hasSize(102);
    note("zz");
    assertThat(told()).singleElement().isInstanceOf(TableRowAdded.class);
  }

  private void createFolder(String name) {
    MapiRef top = outlook.folder(PrivateFolder.IPM_SUBTREE);
    outlook
        .open(
            top,
            RopCreateFolder.ROP,
            out ->
                new RopCreateFolder.Request(out, RopCreateFolder.GENERIC, true, false, 0, name, ""))
        .response();
    outlook.release(top);
  }

  @Must("[MS-OXCNOTIF] 2.2.1.1.1: of a hierarchy table the folders are told")
  @Must("[MS-OXCFOLD] 2.2.1.13.1: with SuppressesNotifications own changes are not told")
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void folders(boolean suppressed) {
    MapiRef top = outlook.folder(PrivateFolder.IPM_SUBTREE);
    table =
        TableDesk.hierarchy(
                outlook, top, suppressed ? RopGetHierarchyTable.SUPPRESSES_NOTIFICATIONS : 0)
            .columns(PidTag.DISPLAY_NAME);
    table.all();
    String name = "folder " + made++;
    createFolder(name);
    List<NotificationData> told = told().stream().filter(TableRowAdded.class::isInstance).toList();
    if (suppressed) {
      assertThat(told).isEmpty();
    } else {
      assertThat(told)
          .singleElement()
          .isInstanceOfSatisfying(
              TableRowAdded.class,
              event -> {
                assertThat(event.source()).isEqualTo(EventSource.FOLDER);
                assertThat(cell(event.tableRowData())).isEqualTo(name);
              });
    }
    assertThat(table.firsts()).contains(name);
    outlook.release(top);
  }

  @Must("[MS-OXCNOTIF] 3.1.4.3: each table is told of for itself, with its own restriction")
  @Test
  void eachTable() {
    TableDesk other = opened(0);
    other.restrict(TableDesk.is(RelOp.EQUAL, SUBJECT, "x"));
    other.all();
    table = opened(0);
    table.all();
    note("y");
    assertThat(told()).hasSize(1);
    other.release();
  }
}
