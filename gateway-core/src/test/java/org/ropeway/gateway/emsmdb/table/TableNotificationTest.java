package org.ropeway.gateway.emsmdb.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
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
import org.ropeway.codec.data.SortOrder;
import org.ropeway.codec.data.SortOrderSet;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.HandleTable;
import org.ropeway.codec.rop.RowData;
import org.ropeway.codec.rop.folder.RopCreateFolder;
import org.ropeway.codec.rop.folder.RopGetContentsTable;
import org.ropeway.codec.rop.folder.RopGetHierarchyTable;
import org.ropeway.codec.rop.message.RopSetReadFlags;
import org.ropeway.codec.rop.notification.EventSource;
import org.ropeway.codec.rop.notification.NotificationData;
import org.ropeway.codec.rop.notification.NotificationData.TableChanged;
import org.ropeway.codec.rop.notification.NotificationData.TableRow;
import org.ropeway.codec.rop.notification.NotificationData.TableRowAdded;
import org.ropeway.codec.rop.notification.NotificationData.TableRowDeleted;
import org.ropeway.codec.rop.notification.NotificationData.TableRowModified;
import org.ropeway.codec.rop.notification.RopNotify;
import org.ropeway.codec.rop.table.RopQueryColumnsAll;
import org.ropeway.codec.rop.table.RopQueryPosition;
import org.ropeway.codec.rop.table.RopResetTable;
import org.ropeway.codec.rop.table.RopRestrict;
import org.ropeway.codec.rop.table.RopSeekRow;
import org.ropeway.codec.rop.table.RopSortTable;
import org.ropeway.codec.wire.WireType;
import org.ropeway.codec.wire.WireWriter;
import org.ropeway.gateway.emsmdb.MemoryFolder;
import org.ropeway.gateway.emsmdb.MemoryMessage;
import org.ropeway.gateway.emsmdb.RopClient;
import org.ropeway.gateway.emsmdb.RopClient.Answered;
import org.ropeway.gateway.emsmdb.TestSession;
import org.ropeway.store.SpecialFolder;

/** What the client of an open table is told. [MS-OXCNOTIF] 2.2.1.1.1, 3.1.4.3. */
class TableNotificationTest {
  private static final PropertyTag SUBJECT = PidTag.SUBJECT;

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
    int table = client.contents(folder, flags);
    client.setColumns(table, SUBJECT);
    return table;
  }

  /** A table in the order of its subjects that the client has looked at. */
  private int sortedTable() {
    int table = table(0);
    sort(table, 0);
    client.rows(table, 100);
    return table;
  }

  private void sort(int table, int categories) {
    SortOrder byClass = new SortOrder(PidTag.MESSAGE_CLASS, SortOrder.ASCENDING);
    SortOrder bySubject = new SortOrder(SUBJECT, SortOrder.ASCENDING);
    SortOrderSet order =
        categories == 0
            ? new SortOrderSet(0, 0, List.of(bySubject))
            : new SortOrderSet(1, 1, List.of(byClass, bySubject));
    client.get(table, RopSortTable.ROP, new RopSortTable.Request(0, order));
  }

  private List<NotificationData> told(int table) {
    List<RopNotify> all = client.poll().notifications();
    assertThat(all).allSatisfy(n -> assertThat(n.notificationHandle()).isEqualTo(table));
    return all.stream().map(RopNotify::notificationData).toList();
  }

  private TableRow row(MemoryMessage message) {
    return new TableRow(inbox.fid(), message.mid(), 0);
  }

  private static String cells(Bytes rowData) {
    return new RowData(1, rowData).rows(List.of(SUBJECT)).getFirst().values().toString();
  }

  private void change(MemoryMessage message, String subject) {
    message.setProperties(List.of(new PropertyValue(SUBJECT, subject)));
    message.save(true);
  }

  /** The row with its columns, and the row it stands behind: not at the end, but where it sorts. */
  @Test
  void addedAtItsSortedPosition() {
    MemoryMessage b = inbox.add("b");
    MemoryMessage d = inbox.add("d");
    int table = sortedTable();
    MemoryMessage c = inbox.add("c");
    assertThat(told(table))
        .singleElement()
        .isInstanceOfSatisfying(
            TableRowAdded.class,
            added -> {
              assertThat(added.source()).isEqualTo(EventSource.MESSAGE);
              assertThat(added.row()).isEqualTo(row(c));
              assertThat(added.insertAfter()).isEqualTo(row(b));
              assertThat(cells(added.tableRowData())).isEqualTo("[c]");
            });
    List.of("a", "e").forEach(inbox::add);
    assertThat(told(table))
        .extracting(n -> ((TableRowAdded) n).insertAfter())
        .containsExactlyInAnyOrder(TableRow.NONE, row(d));
    assertThat(told(table)).isEmpty();
  }

  /** Byte by byte: TableModified of a message, a row that was added behind another. */
  @Test
  void addedByteByByte() {
    MemoryMessage b = inbox.add("b");
    int table = sortedTable();
    MemoryMessage c = inbox.add("c");
    Bytes answer = client.raw(RopClient.encode(HandleTable.of())).ropBuffers().getFirst();
    String fid = hex(Fid.WIRE, inbox.fid());
    assertThat(answer.toHex())
        .isEqualTo(
            "3b00"
                + "2a%02x00000005".formatted(table)
                + "0081"
                + "0300"
                + fid
                + hex(Mid.WIRE, c.mid())
                + "00000000"
                + fid
                + hex(Mid.WIRE, b.mid())
                + "00000000"
                + "0500"
                + "0063000000");
  }

  private static <T> String hex(WireType<T> type, T id) {
    return Bytes.wrap(WireWriter.encode(type, id)).toHex();
  }

  @Test
  void modifiedAndMoved() {
    MemoryMessage a = inbox.add("a");
    MemoryMessage b = inbox.add("b");
    int table = sortedTable();
    change(a, "c");
    assertThat(told(table))
        .singleElement()
        .isInstanceOfSatisfying(
            TableRowModified.class,
            modified -> {
              assertThat(modified.row()).isEqualTo(row(a));
              assertThat(modified.insertAfter()).isEqualTo(row(b));
              assertThat(cells(modified.tableRowData())).isEqualTo("[c]");
            });
  }

  @Test
  void deleted() {
    MemoryMessage a = inbox.add("a");
    int table = sortedTable();
    inbox.remove(a.mid());
    assertThat(told(table)).containsExactly(new TableRowDeleted(EventSource.MESSAGE, row(a)));
  }

  /** What came and went meanwhile is not told; of several changes of a row the last. */
  @Test
  void onlyWhatIsLeft() {
    MemoryMessage a = inbox.add("a");
    int table = sortedTable();
    MemoryMessage brief = inbox.add("brief");
    inbox.remove(brief.mid());
    change(a, "b");
    change(a, "c");
    assertThat(told(table))
        .singleElement()
        .isInstanceOfSatisfying(
            TableRowModified.class,
            modified -> assertThat(cells(modified.tableRowData())).isEqualTo("[c]"));
  }

  /** Rows that begin and cease to meet the restriction come and go. */
  @Test
  void restricted() {
    MemoryMessage a = inbox.add("a");
    int table = table(0);
    Restriction fromM =
        new Restriction.Property(
            RelOp.GREATER_THAN_OR_EQUAL, SUBJECT, new PropertyValue(SUBJECT, "m"));
    client.get(table, RopRestrict.ROP, new RopRestrict.Request(0, Optional.of(fromM)));
    client.rows(table, 10);
    inbox.add("b");
    change(a, "c");
    assertThat(told(table)).isEmpty();
    assertThat(alice.session().eventPending()).isFalse();
    change(a, "n");
    assertThat(told(table)).singleElement().isInstanceOf(TableRowAdded.class);
    change(a, "d");
    assertThat(told(table)).singleElement().isInstanceOf(TableRowDeleted.class);
  }

  /** Nothing is told of a table nobody looked at ([MS-OXCNOTIF] 3.1.4.3). */
  @ParameterizedTest
  @ValueSource(strings = {"rows", "position", "seek", "columns"})
  void onlyAfterALook(String look) {
    int table = table(0);
    sort(table, 0);
    inbox.add("before");
    assertThat(told(table)).isEmpty();
    switch (look) {
      case "rows" -> client.rows(table, 1);
      case "position" -> client.get(table, RopQueryPosition.ROP, new RopQueryPosition.Request());
      case "seek" -> client.get(table, RopSeekRow.ROP, new RopSeekRow.Request(0, 0, false));
      default -> client.get(table, RopQueryColumnsAll.ROP, new RopQueryColumnsAll.Request());
    }
    inbox.add("after");
    assertThat(told(table)).hasSize(1);
  }

  @Test
  void notIfNotWanted() {
    int table = table(RopGetContentsTable.NO_NOTIFICATIONS);
    client.rows(table, 10);
    inbox.add("a");
    assertThat(told(table)).isEmpty();
    assertThat(client.rows(table, 10)).hasSize(1);
  }

  @Test
  void notAfterReset() {
    int table = sortedTable();
    inbox.add("a");
    client.get(table, RopResetTable.ROP, new RopResetTable.Request());
    inbox.add("b");
    assertThat(told(table)).isEmpty();
    client.setColumns(table, SUBJECT);
    client.rows(table, 10);
    inbox.add("c");
    assertThat(told(table)).hasSize(1);
  }

  @Test
  void notAfterRelease() {
    int table = sortedTable();
    inbox.add("a");
    client.release(table);
    inbox.add("b");
    assertThat(told(table)).isEmpty();
    assertThat(alice.session().eventPending()).isFalse();
  }

  @Test
  void eachTableIsTold() {
    int first = sortedTable();
    int second = sortedTable();
    inbox.add("a");
    assertThat(client.poll().notifications())
        .extracting(RopNotify::notificationHandle)
        .containsExactlyInAnyOrder((long) first, (long) second);
  }

  /** Too many changes become one; then nothing until the client looks again. */
  @Test
  void tooManyChanges() {
    int table = sortedTable();
    IntStream.range(0, 100).forEach(i -> inbox.add("mail " + i));
    assertThat(told(table)).containsExactly(new TableChanged(EventSource.MESSAGE));
    inbox.add("one more");
    assertThat(told(table)).isEmpty();
    client.rows(table, 1);
    inbox.add("another");
    assertThat(told(table)).singleElement().isInstanceOf(TableRowAdded.class);
  }

  /** A row that cannot be shown, because there are no columns: that the table changed. */
  @Test
  void withoutColumns() {
    int table = client.contents(folder, 0);
    sort(table, 0);
    client.get(table, RopSeekRow.ROP, new RopSeekRow.Request(0, 0, false));
    inbox.add("a");
    assertThat(told(table)).containsExactly(new TableChanged(EventSource.MESSAGE));
  }

  /** The header of a category, whose count grew, and the row in it. */
  @Test
  void inCategories() {
    MemoryMessage a = inbox.add("a");
    int table = table(0);
    sort(table, 1);
    client.rows(table, 10);
    MemoryMessage b = inbox.add("b");
    List<NotificationData> told = told(table);
    assertThat(told).hasSize(2);
    assertThat(told.getFirst())
        .isInstanceOfSatisfying(
            TableRowModified.class,
            header -> {
              assertThat(header.insertAfter()).isEqualTo(TableRow.NONE);
              assertThat(header.row().messageId().value()).isNotEqualTo(a.mid().value());
            });
    assertThat(told.getLast())
        .isInstanceOfSatisfying(
            TableRowAdded.class,
            added -> {
              assertThat(added.row()).isEqualTo(row(b));
              assertThat(added.insertAfter()).isEqualTo(row(a));
            });
  }

  /** What the client changes itself is told in the same response. */
  @Test
  void ownChanges() {
    MemoryMessage a = inbox.add("a");
    int table = sortedTable();
    Answered answered =
        client.execute(
            HandleTable.of(folder),
            RopClient.call(
                RopSetReadFlags.ROP, 0, new RopSetReadFlags.Request(false, 0, List.of(a.mid()))));
    assertThat(answered.answers()).hasSize(2);
    assertThat(answered.notifications())
        .singleElement()
        .satisfies(n -> {
          assertThat(n.notificationHandle()).isEqualTo(table);
          assertThat(n.notificationData()).isInstanceOf(TableRowModified.class);
        });
  }

  private void createFolder(String name) {
    client.get(
        folder,
        RopCreateFolder.ROP,
        new RopCreateFolder.Request(1, RopCreateFolder.GENERIC, true, false, 0, name, ""));
  }

  /** SuppressesNotifications: what the client does itself is not told, what others do is. */
  @Test
  void hierarchyWithoutOwnChanges() {
    int table = client.hierarchy(folder, RopGetHierarchyTable.SUPPRESSES_NOTIFICATIONS);
    client.setColumns(table, PidTag.DISPLAY_NAME);
    client.rows(table, 10);
    createFolder("own");
    assertThat(told(table)).isEmpty();
    inbox.createFolder("others'", "", 1, false);
    assertThat(told(table))
        .singleElement()
        .isInstanceOfSatisfying(
            TableRowAdded.class,
            added -> {
              assertThat(added.source()).isEqualTo(EventSource.FOLDER);
              assertThat(added.row().messageId()).isEqualTo(Mid.NONE);
            });
    createFolder("own again");
    assertThat(told(table)).isEmpty();
  }

  /** A mail in a folder changes the counts in the row of its folder. */
  @Test
  void hierarchy() {
    int root = client.openFolder(logon, alice.mailbox().special(SpecialFolder.IPM_SUBTREE));
    int table = client.hierarchy(root, 0);
    client.setColumns(table, PidTag.CONTENT_COUNT);
    client.rows(table, 100);
    inbox.add("a");
    assertThat(told(table))
        .singleElement()
        .isInstanceOfSatisfying(
            TableRowModified.class,
            modified -> {
              assertThat(modified.row()).isEqualTo(TableRow.of(inbox.fid()));
              assertThat(
                      new RowData(1, modified.tableRowData())
                          .rows(List.of(PidTag.CONTENT_COUNT))
                          .getFirst()
                          .values())
                  .containsExactly(1);
            });
  }
}
