package org.ropeway.gateway.emsmdb.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.PropertyRow;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyType;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.data.RelOp;
import org.ropeway.codec.data.Restriction;
import org.ropeway.codec.data.SortOrderSet;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.folder.RopGetContentsTable;
import org.ropeway.codec.rop.table.Origin;
import org.ropeway.codec.rop.table.RopAbort;
import org.ropeway.codec.rop.table.RopCreateBookmark;
import org.ropeway.codec.rop.table.RopFindRow;
import org.ropeway.codec.rop.table.RopFreeBookmark;
import org.ropeway.codec.rop.table.RopGetStatus;
import org.ropeway.codec.rop.table.RopQueryColumnsAll;
import org.ropeway.codec.rop.table.RopQueryPosition;
import org.ropeway.codec.rop.table.RopQueryRows;
import org.ropeway.codec.rop.table.RopResetTable;
import org.ropeway.codec.rop.table.RopRestrict;
import org.ropeway.codec.rop.table.RopSeekRow;
import org.ropeway.codec.rop.table.RopSeekRowBookmark;
import org.ropeway.codec.rop.table.RopSeekRowFractional;
import org.ropeway.codec.rop.table.RopSetColumns;
import org.ropeway.codec.rop.table.RopSortTable;
import org.ropeway.codec.rop.table.TableStatus;
import org.ropeway.gateway.emsmdb.MemoryFolder;
import org.ropeway.gateway.emsmdb.MemoryMessage;
import org.ropeway.gateway.emsmdb.RopClient;
import org.ropeway.gateway.emsmdb.TestSession;
import org.ropeway.store.SpecialFolder;

/** Columns, cursor, bookmarks, restrictions and finding. [MS-OXCTABL] 3.2.5. */
class TableReadingTest {
  private static final PropertyTag SUBJECT = PidTag.SUBJECT;
  private static final int BACKWARD = RopFindRow.DIR_BACKWARD;

  private final TestSession alice = new TestSession();
  private final RopClient client = alice.client();
  private final MemoryFolder inbox = alice.mailbox().folder(SpecialFolder.INBOX);
  private final int folder = client.openFolder(client.logon(), inbox.fid());
  private final int table = client.contents(folder, RopGetContentsTable.NO_NOTIFICATIONS);

  @AfterEach
  void end() {
    alice.close();
  }

  /** Messages with the subjects 0 to n - 1. */
  private void fill(int n) {
    IntStream.range(0, n).forEach(i -> inbox.add("" + i));
    client.setColumns(table, SUBJECT);
  }

  private static List<Object> subjects(List<PropertyRow> rows) {
    return rows.stream().map(r -> r.values().getFirst()).toList();
  }

  private RopQueryRows.Response query(int flags, boolean forward, int count) {
    return client.get(table, RopQueryRows.ROP, new RopQueryRows.Request(flags, forward, count));
  }

  private List<Object> read(boolean forward, int count) {
    return subjects(client.rows(table, query(0, forward, count).rowData()));
  }

  private int position() {
    return (int)
        client.get(table, RopQueryPosition.ROP, new RopQueryPosition.Request()).numerator();
  }

  private RopSeekRow.Response seek(int origin, int count) {
    return client.get(table, RopSeekRow.ROP, new RopSeekRow.Request(origin, count, true));
  }

  private static Restriction subject(RelOp op, String text) {
    return new Restriction.Property(op, SUBJECT, new PropertyValue(SUBJECT, text));
  }

  private RopFindRow.Request finding(int flags, String text, int origin, Bytes bookmark) {
    Optional<Restriction> wanted =
        text.isEmpty() ? Optional.empty() : Optional.of(subject(RelOp.EQUAL, text));
    return new RopFindRow.Request(flags, wanted, origin, bookmark);
  }

  private Object find(int flags, String text, int origin) {
    RopFindRow.Response found =
        client.get(table, RopFindRow.ROP, finding(flags, text, origin, Bytes.EMPTY));
    return client.rows(table, found.rowData()).getFirst().values().getFirst();
  }

  private Bytes bookmark() {
    return client.get(table, RopCreateBookmark.ROP, new RopCreateBookmark.Request()).bookmark();
  }

  private RopSeekRowBookmark.Response seek(Bytes bookmark, int count) {
    return client.get(
        table, RopSeekRowBookmark.ROP, new RopSeekRowBookmark.Request(bookmark, count, true));
  }

  @Test
  void rowsForwardAndBackward() {
    fill(5);
    assertThat(query(0, true, 2).origin()).isEqualTo(Origin.CURRENT);
    RopQueryRows.Response rest = query(0, true, 100);
    assertThat(subjects(client.rows(table, rest.rowData()))).containsExactly("2", "3", "4");
    assertThat(rest.origin()).isEqualTo(Origin.END);
    RopQueryRows.Response none = query(0, true, 1);
    assertThat(none.rowData().rowCount()).isZero();
    assertThat(none.origin()).isEqualTo(Origin.END);
    assertThat(read(false, 2)).containsExactly("4", "3");
    RopQueryRows.Response back = query(0, false, 100);
    assertThat(subjects(client.rows(table, back.rowData()))).containsExactly("2", "1", "0");
    assertThat(back.origin()).isEqualTo(Origin.BEGINNING);
    assertThat(position()).isZero();
  }

  @Test
  void withoutAdvance() {
    fill(3);
    assertThat(query(RopQueryRows.NO_ADVANCE, true, 2).rowData().rowCount()).isEqualTo(2);
    assertThat(position()).isZero();
    assertThat(read(true, 3)).containsExactly("0", "1", "2");
    query(RopQueryRows.NO_ADVANCE, false, 2);
    assertThat(position()).isEqualTo(3);
  }

  @Test
  void emptyTable() {
    client.setColumns(table, SUBJECT);
    RopQueryRows.Response rows = query(0, true, 10);
    assertThat(rows.rowData().rowCount()).isZero();
    assertThat(rows.origin()).isEqualTo(Origin.END);
    assertThat(seek(Origin.END, -3).rowsSought()).isZero();
    assertThat(client.refused(table, RopFindRow.ROP, finding(0, "1", 0, Bytes.EMPTY)))
        .isEqualTo(ErrorCode.NOT_FOUND);
  }

  /** 3.2.5.2: ecNullObject for what needs columns until there are some. */
  @Test
  void withoutColumns() {
    inbox.add("1");
    assertThat(client.refused(table, RopQueryRows.ROP, new RopQueryRows.Request(0, true, 10)))
        .isEqualTo(ErrorCode.NULL_OBJECT);
    assertThat(client.refused(table, RopFindRow.ROP, finding(0, "1", 0, Bytes.EMPTY)))
        .isEqualTo(ErrorCode.NULL_OBJECT);
    assertThat(client.refused(table, RopCreateBookmark.ROP, new RopCreateBookmark.Request()))
        .isEqualTo(ErrorCode.NULL_OBJECT);
    assertThat(
            client.refused(
                table,
                RopSeekRowBookmark.ROP,
                new RopSeekRowBookmark.Request(Bytes.EMPTY, 0, true)))
        .isEqualTo(ErrorCode.NULL_OBJECT);
    assertThat(position()).isZero();
    assertThat(seek(Origin.END, 0).rowsSought()).isZero();
    assertThat(position()).isOne();
  }

  @Test
  void columnsThatAreNone() {
    fill(1);
    List<List<PropertyTag>> refused =
        List.of(
            List.of(),
            List.of(SUBJECT.withType(PropertyType.UNSPECIFIED)),
            List.of(SUBJECT, SUBJECT.withType(PropertyType.ERROR)),
            List.of(new PropertyTag(0x00370099)));
    for (List<PropertyTag> columns : refused) {
      client.setColumns(table, SUBJECT);
      assertThat(client.refused(table, RopSetColumns.ROP, new RopSetColumns.Request(0, columns)))
          .isEqualTo(ErrorCode.INVALID_PARAMETER);
      assertThat(client.refused(table, RopQueryRows.ROP, new RopQueryRows.Request(0, true, 10)))
          .isEqualTo(ErrorCode.NULL_OBJECT);
    }
    List<PropertyTag> many = new ArrayList<>(Collections.nCopies(1024, SUBJECT));
    client.get(table, RopSetColumns.ROP, new RopSetColumns.Request(0, many));
    many.add(SUBJECT);
    assertThat(client.refused(table, RopSetColumns.ROP, new RopSetColumns.Request(0, many)))
        .isEqualTo(ErrorCode.TOO_COMPLEX);
  }

  /** Setting columns anew leaves the cursor where it is, asynchronously or not. */
  @Test
  void columnsAnew() {
    fill(5);
    read(true, 2);
    assertThat(
            client.get(
                table,
                RopSetColumns.ROP,
                new RopSetColumns.Request(1, List.of(PidTag.MID, SUBJECT))))
        .isEqualTo(TableStatus.COMPLETE);
    client.setColumns(table, PidTag.MESSAGE_SIZE, SUBJECT);
    assertThat(client.rows(table, 1).getFirst().values()).containsExactly(1001, "2");
    assertThat(client.get(table, RopGetStatus.ROP, new RopGetStatus.Request()))
        .isEqualTo(TableStatus.COMPLETE);
  }

  /** A cell without a value is ecNotFound; strings come as their column's type says. */
  @Test
  void cells() {
    inbox.add("grün");
    PropertyTag text8 = SUBJECT.withType(PropertyType.STRING8);
    client.setColumns(table, PidTag.BODY, text8, SUBJECT, PidTag.MESSAGE_SIZE);
    PropertyRow row = client.rows(table, 1).getFirst();
    assertThat(row.flagged()).isTrue();
    assertThat(row.values()).containsExactly(ErrorCode.NOT_FOUND, "grün", "grün", 1004);
    PropertyTag number = SUBJECT.withType(PropertyType.INTEGER32);
    client.setColumns(table, number);
    seek(Origin.BEGINNING, 0);
    assertThat(client.rows(table, 1).getFirst().values()).containsExactly(ErrorCode.NOT_FOUND);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 3, 3, false, 3",
    "0, 10, 10, false, 10",
    "0, 11, 10, true, 10",
    "0, -1, 0, true, 0",
    "1, 2, 2, false, 7",
    "1, -2, -2, false, 3",
    "1, -6, -5, true, 0",
    "1, 100, 5, true, 10",
    "2, 0, 0, false, 10",
    "2, -10, -10, false, 0",
    "2, -11, -10, true, 0",
    "2, 2147483647, 0, true, 10",
    "0, -2147483648, 0, true, 0",
  })
  void seeking(int origin, int count, int sought, boolean less, int position) {
    fill(10);
    read(true, 5);
    RopSeekRow.Response response = seek(origin, count);
    assertThat(response.rowsSought()).isEqualTo(sought);
    assertThat(response.hasSoughtLess()).isEqualTo(less);
    assertThat(position()).isEqualTo(position);
  }

  @Test
  void seekingWithoutCount() {
    fill(3);
    RopSeekRow.Response response =
        client.get(table, RopSeekRow.ROP, new RopSeekRow.Request(Origin.BEGINNING, 2, false));
    assertThat(response.rowsSought()).isZero();
    assertThat(position()).isEqualTo(2);
    for (int origin : new int[] {Origin.CUSTOM, 4, 0xFF}) {
      assertThat(client.refused(table, RopSeekRow.ROP, new RopSeekRow.Request(origin, 0, false)))
          .isEqualTo(ErrorCode.INVALID_PARAMETER);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0, 7, 0",
    "1, 2, 5",
    "7, 7, 10",
    "9, 7, 10",
    "1, 4294967295, 0",
    "4294967295, 1, 10"
  })
  void seekingFractions(long numerator, long denominator, int position) {
    fill(10);
    client.get(
        table, RopSeekRowFractional.ROP, new RopSeekRowFractional.Request(numerator, denominator));
    assertThat(position()).isEqualTo(position);
    assertThat(
            client.refused(
                table, RopSeekRowFractional.ROP, new RopSeekRowFractional.Request(numerator, 0)))
        .isEqualTo(ErrorCode.INVALID_PARAMETER);
  }

  @Test
  void bookmarks() {
    fill(10);
    read(true, 4);
    Bytes at4 = bookmark();
    read(true, 10);
    Bytes atEnd = bookmark();
    RopSeekRowBookmark.Response sought = seek(at4, 2);
    assertThat(sought.rowsSought()).isEqualTo(2);
    assertThat(sought.rowNoLongerVisible()).isFalse();
    assertThat(position()).isEqualTo(6);
    assertThat(seek(at4, -5).hasSoughtLess()).isTrue();
    assertThat(seek(atEnd, 0).rowsSought()).isZero();
    assertThat(position()).isEqualTo(10);
    client.get(table, RopFreeBookmark.ROP, new RopFreeBookmark.Request(at4));
    assertThat(client.refused(table, RopFreeBookmark.ROP, new RopFreeBookmark.Request(at4)))
        .isEqualTo(ErrorCode.INVALID_BOOKMARK);
    for (Bytes gone : List.of(at4, Bytes.EMPTY, Bytes.ofHex("FF"), Bytes.ofHex("0100000000"))) {
      assertThat(
              client.refused(
                  table, RopSeekRowBookmark.ROP, new RopSeekRowBookmark.Request(gone, 0, true)))
          .isEqualTo(ErrorCode.INVALID_BOOKMARK);
    }
  }

  /** 3.2.5.10: a bookmark stays at its row; if that is gone, at the next one. */
  @Test
  void bookmarkOfARowThatMovesOrGoes() {
    fill(0);
    List<MemoryMessage> mails = IntStream.range(0, 5).mapToObj(i -> inbox.add("" + i)).toList();
    read(true, 2);
    Bytes at2 = bookmark();
    inbox.remove(mails.get(0).mid());
    assertThat(seek(at2, 0).rowNoLongerVisible()).isFalse();
    assertThat(read(true, 1)).containsExactly("2");
    inbox.remove(mails.get(2).mid());
    assertThat(seek(at2, 0).rowNoLongerVisible()).isTrue();
    assertThat(read(true, 1)).containsExactly("3");
  }

  @Test
  void bookmarksEnd() {
    fill(3);
    List<Runnable> ends =
        List.of(
            () -> client.get(table, RopRestrict.ROP, new RopRestrict.Request(0, Optional.empty())),
            () ->
                client.get(
                    table,
                    RopSortTable.ROP,
                    new RopSortTable.Request(0, new SortOrderSet(0, 0, List.of()))),
            () -> client.get(table, RopResetTable.ROP, new RopResetTable.Request()));
    for (Runnable end : ends) {
      Bytes mark = bookmark();
      seek(Origin.END, 0);
      end.run();
      client.setColumns(table, SUBJECT);
      assertThat(
              client.refused(
                  table, RopSeekRowBookmark.ROP, new RopSeekRowBookmark.Request(mark, 0, true)))
          .isEqualTo(ErrorCode.INVALID_BOOKMARK);
      assertThat(position()).isZero();
    }
  }

  @Test
  void tooManyBookmarks() {
    fill(1);
    for (int i = 0; i < 1024; i++) {
      bookmark();
    }
    assertThat(client.refused(table, RopCreateBookmark.ROP, new RopCreateBookmark.Request()))
        .isEqualTo(ErrorCode.TOO_COMPLEX);
  }

  @Test
  void finding() {
    fill(10);
    assertThat(find(0, "4", Origin.BEGINNING)).isEqualTo("4");
    assertThat(position()).isEqualTo(4);
    assertThat(find(0, "4", Origin.CURRENT)).isEqualTo("4");
    assertThat(find(BACKWARD, "2", Origin.CURRENT)).isEqualTo("2");
    assertThat(find(BACKWARD, "9", Origin.END)).isEqualTo("9");
    assertThat(client.refused(table, RopFindRow.ROP, finding(0, "2", Origin.CURRENT, Bytes.EMPTY)))
        .isEqualTo(ErrorCode.NOT_FOUND);
    assertThat(client.refused(table, RopFindRow.ROP, finding(0, "2", 9, Bytes.EMPTY)))
        .isEqualTo(ErrorCode.INVALID_PARAMETER);
  }

  /** Without a restriction, that of the find before; with none before, there is nothing to find. */
  @Test
  void findingAgain() {
    inbox.add("a");
    inbox.add("b");
    inbox.add("a");
    client.setColumns(table, SUBJECT);
    assertThat(client.refused(table, RopFindRow.ROP, finding(0, "", 0, Bytes.EMPTY)))
        .isEqualTo(ErrorCode.INVALID_PARAMETER);
    find(0, "a", Origin.BEGINNING);
    read(true, 1);
    assertThat(find(0, "", Origin.CURRENT)).isEqualTo("a");
    assertThat(position()).isEqualTo(2);
  }

  @Test
  void findingFromABookmark() {
    fill(10);
    seek(Origin.BEGINNING, 5);
    Bytes at5 = bookmark();
    seek(Origin.BEGINNING, 0);
    RopFindRow.Response found =
        client.get(table, RopFindRow.ROP, finding(BACKWARD, "3", Origin.CUSTOM, at5));
    assertThat(subjects(client.rows(table, found.rowData()))).containsExactly("3");
    assertThat(client.refused(table, RopFindRow.ROP, finding(0, "3", Origin.CUSTOM, at5)))
        .isEqualTo(ErrorCode.NOT_FOUND);
    assertThat(client.refused(table, RopFindRow.ROP, finding(0, "3", Origin.CUSTOM, Bytes.EMPTY)))
        .isEqualTo(ErrorCode.INVALID_BOOKMARK);
  }

  private void restrict(Optional<Restriction> by) {
    assertThat(client.get(table, RopRestrict.ROP, new RopRestrict.Request(1, by)))
        .isEqualTo(TableStatus.COMPLETE);
  }

  @Test
  void restricted() {
    fill(10);
    read(true, 3);
    restrict(Optional.of(subject(RelOp.GREATER_THAN, "6")));
    RopQueryPosition.Response position =
        client.get(table, RopQueryPosition.ROP, new RopQueryPosition.Request());
    assertThat(position.numerator()).isZero();
    assertThat(position.denominator()).isEqualTo(3);
    assertThat(read(true, 10)).containsExactly("7", "8", "9");
    assertThat(client.refused(table, RopFindRow.ROP, finding(0, "1", 0, Bytes.EMPTY)))
        .isEqualTo(ErrorCode.NOT_FOUND);
    restrict(Optional.empty());
    assertThat(read(true, 100)).hasSize(10);
  }

  /** 3.2.5.4: a restriction that is refused leaves the one before. */
  @Test
  void refusedRestriction() {
    fill(3);
    restrict(Optional.of(subject(RelOp.EQUAL, "1")));
    Restriction wide =
        new Restriction.And(Collections.nCopies(4096, new Restriction.Exist(SUBJECT)));
    assertThat(
            client.refused(table, RopRestrict.ROP, new RopRestrict.Request(0, Optional.of(wide))))
        .isEqualTo(ErrorCode.TOO_COMPLEX);
    assertThat(read(true, 10)).containsExactly("1");
  }

  @Test
  void reset() {
    fill(5);
    restrict(Optional.of(subject(RelOp.EQUAL, "1")));
    find(0, "1", Origin.BEGINNING);
    client.get(table, RopResetTable.ROP, new RopResetTable.Request());
    assertThat(client.refused(table, RopQueryRows.ROP, new RopQueryRows.Request(0, true, 10)))
        .isEqualTo(ErrorCode.NULL_OBJECT);
    client.setColumns(table, SUBJECT);
    assertThat(read(true, 10)).hasSize(5);
    seek(Origin.BEGINNING, 0);
    assertThat(client.refused(table, RopFindRow.ROP, finding(0, "", 0, Bytes.EMPTY)))
        .isEqualTo(ErrorCode.INVALID_PARAMETER);
  }

  @Test
  void columnsThatThereAre() {
    List<PropertyTag> all =
        client.get(table, RopQueryColumnsAll.ROP, new RopQueryColumnsAll.Request()).propertyTags();
    assertThat(all).contains(PidTag.MID, SUBJECT, PidTag.MESSAGE_CLASS).doesNotHaveDuplicates();
    int hierarchy = client.hierarchy(folder, 0);
    assertThat(
            client
                .get(hierarchy, RopQueryColumnsAll.ROP, new RopQueryColumnsAll.Request())
                .propertyTags())
        .contains(PidTag.FOLDER_ID, PidTag.DISPLAY_NAME);
  }

  @Test
  void nothingToAbort() {
    assertThat(client.refused(table, RopAbort.ROP, new RopAbort.Request()))
        .isEqualTo(ErrorCode.ABORT_FAILED);
  }
}
