package org.ropeway.gateway.emsmdb.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.PropertyRow;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyType;
import org.ropeway.codec.data.SortOrder;
import org.ropeway.codec.data.SortOrderSet;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.folder.RopGetContentsTable;
import org.ropeway.codec.rop.table.Origin;
import org.ropeway.codec.rop.table.RopCollapseRow;
import org.ropeway.codec.rop.table.RopCreateBookmark;
import org.ropeway.codec.rop.table.RopExpandRow;
import org.ropeway.codec.rop.table.RopGetCollapseState;
import org.ropeway.codec.rop.table.RopResetTable;
import org.ropeway.codec.rop.table.RopSeekRow;
import org.ropeway.codec.rop.table.RopSeekRowBookmark;
import org.ropeway.codec.rop.table.RopSetCollapseState;
import org.ropeway.codec.rop.table.RopSortTable;
import org.ropeway.codec.rop.table.TableStatus;
import org.ropeway.gateway.emsmdb.MemoryFolder;
import org.ropeway.gateway.emsmdb.RopClient;
import org.ropeway.gateway.emsmdb.TestSession;
import org.ropeway.store.Associated;
import org.ropeway.store.SpecialFolder;
import org.ropeway.store.property.PropertyBag;

/** Sort orders and categories. [MS-OXCTABL] 3.2.5.3, 3.2.5.16 on. */
class TableSortTest {
  private static final PropertyTag SUBJECT = PidTag.SUBJECT;
  private static final PropertyTag CLASS = PidTag.MESSAGE_CLASS;
  private static final PropertyTag SIZE = PidTag.MESSAGE_SIZE;
  private static final PropertyTag KEYWORDS = PropertyTag.of(0x8001, PropertyType.MULTIPLE_STRING);
  private static final PropertyTag KEYWORD = new PropertyTag(KEYWORDS.value() | 0x2000);

  private final TestSession alice = new TestSession();
  private final RopClient client = alice.client();
  private final MemoryFolder inbox = alice.mailbox().folder(SpecialFolder.INBOX);
  private final int folder = client.openFolder(client.logon(), inbox.fid());
  private final int table = client.contents(folder, RopGetContentsTable.NO_NOTIFICATIONS);

  @AfterEach
  void end() {
    alice.close();
  }

  private void add(String subject, String messageClass, int size) {
    inbox.add(
        Associated.NORMAL,
        PropertyBag.builder()
            .put(SUBJECT, subject)
            .put(CLASS, messageClass)
            .put(SIZE, size)
            .put(PidTag.MESSAGE_FLAGS, 0)
            .build());
  }

  private static SortOrder ascending(PropertyTag tag) {
    return new SortOrder(tag, SortOrder.ASCENDING);
  }

  private static SortOrder descending(PropertyTag tag) {
    return new SortOrder(tag, SortOrder.DESCENDING);
  }

  private static RopSortTable.Request order(int categories, int expanded, SortOrder... orders) {
    return new RopSortTable.Request(
        0, new SortOrderSet(categories, expanded, Arrays.asList(orders)));
  }

  private void sort(int categories, int expanded, SortOrder... orders) {
    assertThat(client.get(table, RopSortTable.ROP, order(categories, expanded, orders)))
        .isEqualTo(TableStatus.COMPLETE);
  }

  private List<String> rows() {
    client.get(table, RopSeekRow.ROP, new RopSeekRow.Request(Origin.BEGINNING, 0, false));
    return client.rows(table, 100).stream().map(TableSortTest::text).toList();
  }

  /** A row's cells that have values. */
  private static String text(PropertyRow row) {
    return String.join(
        " ",
        row.values().stream()
            .filter(v -> !(v instanceof ErrorCode))
            .map(Object::toString)
            .toList());
  }

  private void twoClasses() {
    add("b", "IPM.Note", 3);
    add("x", "IPM.Appointment", 9);
    add("a", "IPM.Note", 5);
    client.setColumns(table, PidTag.ROW_TYPE, CLASS, SUBJECT, PidTag.CONTENT_COUNT);
  }

  private long categoryOf(int row) {
    client.setColumns(table, PidTag.INST_ID);
    client.get(table, RopSeekRow.ROP, new RopSeekRow.Request(Origin.BEGINNING, row, false));
    long id = (Long) client.rows(table, 1).getFirst().values().getFirst();
    client.setColumns(table, PidTag.ROW_TYPE, CLASS, SUBJECT, PidTag.CONTENT_COUNT);
    return id;
  }

  @Test
  void sorted() {
    twoClasses();
    client.setColumns(table, SUBJECT);
    sort(0, 0, ascending(SUBJECT));
    assertThat(rows()).containsExactly("a", "b", "x");
    sort(0, 0, ascending(CLASS), descending(SIZE));
    assertThat(rows()).containsExactly("x", "a", "b");
    sort(0, 0);
    assertThat(rows()).hasSize(3);
  }

  /** Names are sorted as the client's language does. */
  @Test
  void sortedByLanguage() {
    for (String s : List.of("Zebra", "äpfel", "Apfel", "apfel")) {
      add(s, "IPM.Note", 1);
    }
    client.setColumns(table, SUBJECT);
    sort(0, 0, ascending(SUBJECT));
    assertThat(rows()).last().isEqualTo("Zebra");
    assertThat(rows().get(2)).isEqualTo("äpfel");
  }

  /** 3.2.5.3: after a refusal the order is the one before. */
  @Test
  void refusedOrders() {
    twoClasses();
    client.setColumns(table, SUBJECT);
    sort(0, 0, descending(SUBJECT));
    SortOrder[] nine = new SortOrder[9];
    Arrays.fill(nine, ascending(SUBJECT));
    assertThat(client.refused(table, RopSortTable.ROP, order(0, 0, nine)))
        .isEqualTo(ErrorCode.TOO_COMPLEX);
    List<RopSortTable.Request> senseless =
        List.of(
            order(2, 0, ascending(SUBJECT)),
            order(1, 2, ascending(SUBJECT)),
            order(0, 0, ascending(KEYWORDS)),
            order(0, 0, new SortOrder(SUBJECT, 0x40)),
            order(1, 0, new SortOrder(SIZE, SortOrder.MAXIMUM_CATEGORY)),
            order(0, 0, ascending(PidTag.CONTENT_COUNT)));
    for (RopSortTable.Request request : senseless) {
      assertThat(client.refused(table, RopSortTable.ROP, request))
          .isEqualTo(ErrorCode.INVALID_PARAMETER);
    }
    assertThat(rows()).containsExactly("x", "b", "a");
  }

  /** Header rows with their type, value and count; their rows only where expanded. */
  @Test
  void categories() {
    twoClasses();
    sort(1, 1, ascending(CLASS), ascending(SUBJECT));
    assertThat(rows())
        .containsExactly(
            "3 IPM.Appointment 1",
            "1 IPM.Appointment x",
            "3 IPM.Note 2",
            "1 IPM.Note a",
            "1 IPM.Note b");
    sort(1, 0, ascending(CLASS), ascending(SUBJECT));
    assertThat(rows()).containsExactly("4 IPM.Appointment 1", "4 IPM.Note 2");
  }

  /** Categories in the order of the greatest size among their rows. */
  @Test
  void categoriesByAggregate() {
    twoClasses();
    sort(
        1,
        0,
        ascending(CLASS),
        new SortOrder(SIZE, SortOrder.MAXIMUM_CATEGORY),
        ascending(SUBJECT));
    assertThat(rows()).containsExactly("4 IPM.Note 2", "4 IPM.Appointment 1");
  }

  @Test
  void nestedCategories() {
    twoClasses();
    sort(2, 2, ascending(CLASS), ascending(SIZE), ascending(SUBJECT));
    client.setColumns(table, PidTag.DEPTH, PidTag.ROW_TYPE, CLASS, SIZE, SUBJECT);
    assertThat(rows())
        .containsExactly(
            "0 3 IPM.Appointment",
            "1 3 IPM.Appointment 9",
            "2 1 IPM.Appointment 9 x",
            "0 3 IPM.Note",
            "1 3 IPM.Note 3",
            "2 1 IPM.Note 3 b",
            "1 3 IPM.Note 5",
            "2 1 IPM.Note 5 a");
  }

  @Test
  void expandedAndCollapsed() {
    twoClasses();
    sort(1, 0, ascending(CLASS), ascending(SUBJECT));
    long notes = categoryOf(1);
    RopExpandRow.Response expanded =
        client.get(table, RopExpandRow.ROP, new RopExpandRow.Request(1, notes));
    assertThat(expanded.expandedRowCount()).isEqualTo(2);
    assertThat(client.rows(table, expanded.rowData()))
        .singleElement()
        .satisfies(row -> assertThat(text(row)).isEqualTo("1 IPM.Note a"));
    assertThat(rows())
        .containsExactly("4 IPM.Appointment 1", "3 IPM.Note 2", "1 IPM.Note a", "1 IPM.Note b");
    assertThat(client.refused(table, RopExpandRow.ROP, new RopExpandRow.Request(1, notes)))
        .isEqualTo(ErrorCode.NOT_COLLAPSED);
    assertThat(
            client
                .get(table, RopCollapseRow.ROP, new RopCollapseRow.Request(notes))
                .collapsedRowCount())
        .isEqualTo(2);
    assertThat(rows()).hasSize(2);
    assertThat(client.refused(table, RopCollapseRow.ROP, new RopCollapseRow.Request(notes)))
        .isEqualTo(ErrorCode.NOT_EXPANDED);
    for (long none : new long[] {0, 1, notes + 1}) {
      assertThat(client.refused(table, RopExpandRow.ROP, new RopExpandRow.Request(1, none)))
          .isEqualTo(ErrorCode.NOT_FOUND);
      assertThat(client.refused(table, RopCollapseRow.ROP, new RopCollapseRow.Request(none)))
          .isEqualTo(ErrorCode.NOT_FOUND);
    }
    expanded = client.get(table, RopExpandRow.ROP, new RopExpandRow.Request(0, notes));
    assertThat(expanded.expandedRowCount()).isEqualTo(2);
    assertThat(expanded.rowData().rowCount()).isZero();
  }

  /** 3.2.5.10: a bookmark in a category that was collapsed. */
  @Test
  void bookmarkInACollapsedCategory() {
    twoClasses();
    sort(1, 1, ascending(CLASS), ascending(SUBJECT));
    long appointments = categoryOf(0);
    client.get(table, RopSeekRow.ROP, new RopSeekRow.Request(Origin.BEGINNING, 1, false));
    Bytes mark =
        client.get(table, RopCreateBookmark.ROP, new RopCreateBookmark.Request()).bookmark();
    client.get(table, RopCollapseRow.ROP, new RopCollapseRow.Request(appointments));
    assertThat(
            client
                .get(table, RopSeekRowBookmark.ROP, new RopSeekRowBookmark.Request(mark, 0, true))
                .rowNoLongerVisible())
        .isTrue();
    assertThat(text(client.rows(table, 1).getFirst())).isEqualTo("3 IPM.Note 2");
  }

  /** A state taken from one table fits another of the same order and no other. */
  @Test
  void collapseStates() {
    twoClasses();
    sort(1, 0, ascending(CLASS), ascending(SUBJECT));
    client.get(table, RopExpandRow.ROP, new RopExpandRow.Request(0, categoryOf(1)));
    client.get(table, RopSeekRow.ROP, new RopSeekRow.Request(Origin.BEGINNING, 3, false));
    client.setColumns(table, PidTag.INST_ID, PidTag.INSTANCE_NUM);
    PropertyRow row = client.rows(table, 1).getFirst();
    long b = (Long) row.values().getFirst();
    Bytes state =
        client
            .get(table, RopGetCollapseState.ROP, new RopGetCollapseState.Request(b, 0))
            .collapseState();
    sort(1, 0, ascending(CLASS), ascending(SUBJECT));
    client.setColumns(table, PidTag.ROW_TYPE, CLASS, SUBJECT, PidTag.CONTENT_COUNT);
    assertThat(rows()).hasSize(2);
    Bytes mark =
        client
            .get(table, RopSetCollapseState.ROP, new RopSetCollapseState.Request(state))
            .bookmark();
    assertThat(text(client.rows(table, 1).getFirst())).isEqualTo("1 IPM.Note b");
    assertThat(rows()).hasSize(4);
    client.get(table, RopSeekRowBookmark.ROP, new RopSeekRowBookmark.Request(mark, 0, false));
    assertThat(text(client.rows(table, 1).getFirst())).isEqualTo("1 IPM.Note b");
    sort(1, 0, descending(CLASS), ascending(SUBJECT));
    for (Bytes none : List.of(state, Bytes.EMPTY, Bytes.ofHex("00112233"))) {
      assertThat(
              client.refused(table, RopSetCollapseState.ROP, new RopSetCollapseState.Request(none)))
          .isEqualTo(ErrorCode.INVALID_PARAMETER);
    }
  }

  /** A message with several keywords has a row for each where the column asks for instances. */
  @Test
  void multivalueInstances() {
    for (String s : List.of("one", "two")) {
      inbox.add(
          Associated.NORMAL,
          PropertyBag.builder()
              .put(SUBJECT, s)
              .put(KEYWORDS, s.equals("one") ? List.of("red", "blue") : List.of("green"))
              .build());
    }
    client.setColumns(table, KEYWORD, SUBJECT, PidTag.INSTANCE_NUM);
    sort(0, 0, ascending(KEYWORD));
    assertThat(rows()).containsExactly("blue one 1", "green two 0", "red one 0");
    client.setColumns(table, SUBJECT);
    sort(0, 0, ascending(SUBJECT));
    assertThat(rows()).containsExactly("one", "two");
  }

  /** Categories are refused where there are none, and without columns. */
  @Test
  void withoutCategories() {
    twoClasses();
    assertThat(client.refused(table, RopExpandRow.ROP, new RopExpandRow.Request(1, 1)))
        .isEqualTo(ErrorCode.NOT_FOUND);
    client.get(table, RopResetTable.ROP, new RopResetTable.Request());
    assertThat(client.refused(table, RopExpandRow.ROP, new RopExpandRow.Request(1, 1)))
        .isEqualTo(ErrorCode.NULL_OBJECT);
    assertThat(client.refused(table, RopCollapseRow.ROP, new RopCollapseRow.Request(1)))
        .isEqualTo(ErrorCode.NULL_OBJECT);
    assertThat(
            client.refused(table, RopGetCollapseState.ROP, new RopGetCollapseState.Request(1, 1)))
        .isEqualTo(ErrorCode.NULL_OBJECT);
    assertThat(
            client.refused(
                table, RopSetCollapseState.ROP, new RopSetCollapseState.Request(Bytes.EMPTY)))
        .isEqualTo(ErrorCode.NULL_OBJECT);
  }
}
