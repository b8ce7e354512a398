package org.ropeway.gateway.emsmdb.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.folder.RopGetContentsTable;
import org.ropeway.codec.rop.table.Origin;
import org.ropeway.codec.rop.table.RopAbort;
import org.ropeway.codec.rop.table.RopCreateBookmark;
import org.ropeway.codec.rop.table.RopFindRow;
import org.ropeway.codec.rop.table.RopGetStatus;
import org.ropeway.codec.rop.table.RopQueryColumnsAll;
import org.ropeway.codec.rop.table.RopQueryRows;
import org.ropeway.codec.rop.table.RopSeekRow;
import org.ropeway.codec.rop.table.RopSeekRowBookmark;
import org.ropeway.codec.rop.table.RopSeekRowFractional;
import org.ropeway.codec.rop.table.RopSetColumns;
import org.ropeway.codec.rop.table.TableStatus;
import org.ropeway.gateway.emsmdb.MemoryFolder;
import org.ropeway.gateway.emsmdb.RopClient;
import org.ropeway.gateway.emsmdb.TestSession;
import org.ropeway.store.SpecialFolder;

/** Columns, rows and the cursor. [MS-OXCTABL] 3.2.5. */
class TableReadingTest {
  private static final PropertyTag SUBJECT = PidTag.SUBJECT;

  private final TestSession alice = new TestSession();
  private final RopClient client = alice.client();
  private final MemoryFolder inbox = alice.mailbox().folder(SpecialFolder.INBOX);
  private final int folder = client.openFolder(client.logon(), inbox.fid());
  private final int table = client.contents(folder, RopGetContentsTable.NO_NOTIFICATIONS);
  private final TableClient t = new TableClient(client, table);

  @AfterEach
  void end() {
    alice.close();
  }

  /** Messages with the subjects 0 to n - 1. */
  private void fill(int n) {
    IntStream.range(0, n).forEach(i -> inbox.add("" + i));
    client.setColumns(table, SUBJECT);
  }

  @Test
  void rowsForwardAndBackward() {
    fill(5);
    assertThat(t.query(0, true, 2).origin()).isEqualTo(Origin.CURRENT);
    RopQueryRows.Response rest = t.query(0, true, 100);
    assertThat(TableClient.subjects(client.rows(table, rest.rowData())))
        .containsExactly("2", "3", "4");
    assertThat(rest.origin()).isEqualTo(Origin.END);
    RopQueryRows.Response none = t.query(0, true, 1);
    assertThat(none.rowData().rowCount()).isZero();
    assertThat(none.origin()).isEqualTo(Origin.END);
    assertThat(t.read(false, 2)).containsExactly("4", "3");
    RopQueryRows.Response back = t.query(0, false, 100);
    assertThat(TableClient.subjects(client.rows(table, back.rowData())))
        .containsExactly("2", "1", "0");
    assertThat(back.origin()).isEqualTo(Origin.BEGINNING);
    assertThat(t.position()).isZero();
  }

  @Test
  void withoutAdvance() {
    fill(3);
    assertThat(t.query(RopQueryRows.NO_ADVANCE, true, 2).rowData().rowCount()).isEqualTo(2);
    assertThat(t.position()).isZero();
    assertThat(t.read(true, 3)).containsExactly("0", "1", "2");
    t.query(RopQueryRows.NO_ADVANCE, false, 2);
    assertThat(t.position()).isEqualTo(3);
  }

  @Test
  void emptyTable() {
    client.setColumns(table, SUBJECT);
    RopQueryRows.Response rows = t.query(0, true, 10);
    assertThat(rows.rowData().rowCount()).isZero();
    assertThat(rows.origin()).isEqualTo(Origin.END);
    assertThat(t.seek(Origin.END, -3).rowsSought()).isZero();
    assertThat(client.refused(table, RopFindRow.ROP, TableClient.finding(0, "1", 0, Bytes.EMPTY)))
        .isEqualTo(ErrorCode.NOT_FOUND);
  }

  /** 3.2.5.2: ecNullObject for what needs columns until there are some. */
  @Test
  void withoutColumns() {
    inbox.add("1");
    assertThat(client.refused(table, RopQueryRows.ROP, new RopQueryRows.Request(0, true, 10)))
        .isEqualTo(ErrorCode.NULL_OBJECT);
    assertThat(client.refused(table, RopFindRow.ROP, TableClient.finding(0, "1", 0, Bytes.EMPTY)))
        .isEqualTo(ErrorCode.NULL_OBJECT);
    assertThat(client.refused(table, RopCreateBookmark.ROP, new RopCreateBookmark.Request()))
        .isEqualTo(ErrorCode.NULL_OBJECT);
    assertThat(
            client.refused(
                table,
                RopSeekRowBookmark.ROP,
                new RopSeekRowBookmark.Request(Bytes.EMPTY, 0, true)))
        .isEqualTo(ErrorCode.NULL_OBJECT);
    assertThat(t.position()).isZero();
    assertThat(t.seek(Origin.END, 0).rowsSought()).isZero();
    assertThat(t.position()).isOne();
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
    t.read(true, 2);
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
    t.seek(Origin.BEGINNING, 0);
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
    t.read(true, 5);
    RopSeekRow.Response response = t.seek(origin, count);
    assertThat(response.rowsSought()).isEqualTo(sought);
    assertThat(response.hasSoughtLess()).isEqualTo(less);
    assertThat(t.position()).isEqualTo(position);
  }

  @Test
  void seekingWithoutCount() {
    fill(3);
    RopSeekRow.Response response =
        client.get(table, RopSeekRow.ROP, new RopSeekRow.Request(Origin.BEGINNING, 2, false));
    assertThat(response.rowsSought()).isZero();
    assertThat(t.position()).isEqualTo(2);
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
    assertThat(t.position()).isEqualTo(position);
    assertThat(
            client.refused(
                table, RopSeekRowFractional.ROP, new RopSeekRowFractional.Request(numerator, 0)))
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
