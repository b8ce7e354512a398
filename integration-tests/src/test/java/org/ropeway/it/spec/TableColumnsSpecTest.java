package org.ropeway.it.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyType;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.data.RelOp;
import org.ropeway.codec.data.Restriction;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.folder.RopGetContentsTable;
import org.ropeway.codec.rop.logon.PrivateFolder;
import org.ropeway.codec.rop.table.Origin;
import org.ropeway.codec.rop.table.RopAbort;
import org.ropeway.codec.rop.table.RopCollapseRow;
import org.ropeway.codec.rop.table.RopCreateBookmark;
import org.ropeway.codec.rop.table.RopExpandRow;
import org.ropeway.codec.rop.table.RopFindRow;
import org.ropeway.codec.rop.table.RopFreeBookmark;
import org.ropeway.codec.rop.table.RopGetCollapseState;
import org.ropeway.codec.rop.table.RopGetStatus;
import org.ropeway.codec.rop.table.RopQueryColumnsAll;
import org.ropeway.codec.rop.table.RopQueryRows;
import org.ropeway.codec.rop.table.RopResetTable;
import org.ropeway.codec.rop.table.RopRestrict;
import org.ropeway.codec.rop.table.RopSeekRowBookmark;
import org.ropeway.codec.rop.table.RopSetCollapseState;
import org.ropeway.codec.rop.table.RopSetColumns;
import org.ropeway.codec.rop.table.RopSortTable;
import org.ropeway.codec.rop.table.TableStatus;

/** The columns of tables, what they are busy with, and how to begin anew. [MS-OXCTABL] 3.2.5. */
class TableColumnsSpecTest extends SpecStage {
  private static final int TBL_ASYNC = 0x01;
  private static final PropertyTag KEYWORDS = PropertyTag.of(0x7C10, PropertyType.MULTIPLE_STRING);
  private static final Restriction LAST = TableDesk.is(RelOp.EQUAL, PidTag.SUBJECT, "mail 05");

  private TableDesk table = new TableDesk(outlook, inbox);

  TableColumnsSpecTest() {
    super(mails(5));
  }

  @BeforeEach
  void openTable() {
    table = TableDesk.contents(outlook, inbox, 0);
  }

  @AfterEach
  void releaseTable() {
    table.release();
  }

  @Must("[MS-OXCTABL] 3.2.5.2: the columns set are remembered, and are those of the rows read")
  @Must("[MS-OXCTABL] 3.2.5.2: the columns set are those of the row found")
  @Must("[MS-OXCTABL] 3.2.5.2: the columns set are those of the rows of an expanded category")
  @Must("[MS-OXCTABL] 3.2.5.14: a row found has the columns that were set")
  @Must("[MS-OXCTABL] 3.2.5.5: a row read has the columns that were set, in their order")
  @Test
  void whatIsSetIsSent() {
    table.columns(PidTag.SUBJECT, PidTag.MESSAGE_CLASS);
    table.sort(TableDesk.up(PidTag.SUBJECT));
    assertThat(table.rows(1).getFirst().values()).containsExactly("mail 01", "IPM.Note");
    table.columns(PidTag.MESSAGE_CLASS, PidTag.SUBJECT);
    assertThat(table.rows(1).getFirst().values()).containsExactly("IPM.Note", "mail 02");
    RopFindRow.Response found =
        table.get(RopFindRow.ROP, TableDesk.finding(0, LAST, Origin.BEGINNING));
    assertThat(found.rowData().rows(table.ref().columns()).getFirst().values())
        .containsExactly("IPM.Note", "mail 05");
    table.columns(PidTag.INST_ID);
    table.group(1, 0, TableDesk.up(PidTag.MESSAGE_CLASS), TableDesk.up(PidTag.SUBJECT));
    long category = (Long) table.rows(1).getFirst().values().getFirst();
    table.columns(PidTag.SUBJECT, PidTag.ROW_TYPE);
    RopExpandRow.Response expanded =
        table.get(RopExpandRow.ROP, new RopExpandRow.Request(1, category));
    assertThat(expanded.rowData().rows(table.ref().columns()).getFirst().values())
        .containsExactly("mail 01", 1);
  }

  @Must("[MS-OXCTABL] 3.2.5.2: what needs columns is ecNullObject before they are set")
  @Must("[MS-OXCTABL] 3.2.5.5: reading rows without columns is ecNullObject")
  @Must("[MS-OXCTABL] 3.2.5.14: a row is found only after columns were set")
  @Test
  void withoutColumns() {
    assertThat(table.outcome(RopQueryRows.ROP, new RopQueryRows.Request(0, true, 1)))
        .isEqualTo(ErrorCode.NULL_OBJECT);
    assertThat(table.outcome(RopFindRow.ROP, TableDesk.finding(0, LAST, Origin.BEGINNING)))
        .isEqualTo(ErrorCode.NULL_OBJECT);
    assertThat(table.outcome(RopCreateBookmark.ROP, new RopCreateBookmark.Request()))
        .isEqualTo(ErrorCode.NULL_OBJECT);
    assertThat(table.outcome(RopFreeBookmark.ROP, new RopFreeBookmark.Request(Bytes.EMPTY)))
        .isEqualTo(ErrorCode.NULL_OBJECT);
    assertThat(
            table.outcome(
                RopSeekRowBookmark.ROP, new RopSeekRowBookmark.Request(Bytes.EMPTY, 0, true)))
        .isEqualTo(ErrorCode.NULL_OBJECT);
    assertThat(table.outcome(RopExpandRow.ROP, new RopExpandRow.Request(0, 1)))
        .isEqualTo(ErrorCode.NULL_OBJECT);
    assertThat(table.outcome(RopCollapseRow.ROP, new RopCollapseRow.Request(1)))
        .isEqualTo(ErrorCode.NULL_OBJECT);
    assertThat(table.outcome(RopGetCollapseState.ROP, new RopGetCollapseState.Request(1, 0)))
        .isEqualTo(ErrorCode.NULL_OBJECT);
    assertThat(table.outcome(RopSetCollapseState.ROP, new RopSetCollapseState.Request(Bytes.EMPTY)))
        .isEqualTo(ErrorCode.NULL_OBJECT);
  }

  @Must(
      "[MS-OXCTABL] 3.2.5.2: columns of no type, of type PtypErrorCode or without any are ecInvalidParam")
  @Must("[MS-OXCTABL] 3.2.5.2: after a failure there are no columns until they are set anew")
  @Test
  void columnsThatAreNone() {
    List<List<PropertyTag>> none =
        List.of(
            List.of(),
            List.of(PidTag.SUBJECT.withType(PropertyType.UNSPECIFIED)),
            List.of(PidTag.MID, PidTag.SUBJECT.withType(PropertyType.ERROR)),
            List.of(new PropertyTag(0x00370099)));
    for (List<PropertyTag> columns : none) {
      table.columns(PidTag.SUBJECT);
      assertThat(table.outcome(RopSetColumns.ROP, new RopSetColumns.Request(0, columns)))
          .isEqualTo(ErrorCode.INVALID_PARAMETER);
      assertThat(table.outcome(RopQueryRows.ROP, new RopQueryRows.Request(0, true, 1)))
          .isEqualTo(ErrorCode.NULL_OBJECT);
    }
    table.columns(PidTag.SUBJECT);
    assertThat(table.rows(10)).hasSize(5);
  }

  @Must("[MS-OXCTABL] 3.2.5.2: a multivalue instance column has a row for each of its values")
  @Test
  void aRowForEachValue() {
    TableDesk hidden = TableDesk.contents(outlook, inbox, RopGetContentsTable.ASSOCIATED);
    PropertyValue two = new PropertyValue(KEYWORDS, List.of("red", "blue"));
    file(fid(PrivateFolder.INBOX), true, new PropertyValue(PidTag.SUBJECT, "two keywords"), two);
    PropertyTag each = TableDesk.instances(KEYWORDS);
    hidden.restrict(TableDesk.is(RelOp.EQUAL, PidTag.SUBJECT, "two keywords"));
    hidden.columns(KEYWORDS, PidTag.INSTANCE_NUM);
    assertThat(hidden.all()).hasSize(1);
    hidden.columns(each, PidTag.INSTANCE_NUM);
    assertThat(hidden.all())
        .extracting(r -> r.values())
        .containsExactlyInAnyOrder(List.of("red", 0), List.of("blue", 1));
    assertThat(hidden.find(0, TableDesk.is(RelOp.EQUAL, each, "blue"), Origin.BEGINNING))
        .isEqualTo("blue");
    hidden.release();
  }

  @Must(
      "[MS-OXCTABL] 3.2.5.1: what is asked for asynchronously may be done at once and TBLSTAT_COMPLETE")
  @Must("[MS-OXCTABL] 3.2.5.5: no asynchronous ROP is unfinished when rows are read")
  @Must("[MS-OXCTABL] 3.2.5.8: no asynchronous ROP is unfinished when the position is asked for")
  @Must("[MS-OXCTABL] 3.2.5.7: the status of what goes on is told")
  @Test
  void nothingIsAsynchronous() {
    assertThat(
            table.get(
                RopSetColumns.ROP, new RopSetColumns.Request(TBL_ASYNC, List.of(PidTag.SUBJECT))))
        .isEqualTo(TableStatus.COMPLETE);
    RopSortTable.Request sorting = TableDesk.sorting(0, 0, TableDesk.down(PidTag.SUBJECT));
    assertThat(
            table.get(
                RopSortTable.ROP, new RopSortTable.Request(TBL_ASYNC, sorting.sortOrderSet())))
        .isEqualTo(TableStatus.COMPLETE);
    assertThat(table.get(RopRestrict.ROP, new RopRestrict.Request(TBL_ASYNC, Optional.of(LAST))))
        .isEqualTo(TableStatus.COMPLETE);
    assertThat(status()).isEqualTo(TableStatus.COMPLETE);
    assertThat(table.size()).isOne();
    assertThat(table.firsts()).containsExactly("mail 05");
  }

  private TableStatus status() {
    return table.get(RopGetStatus.ROP, new RopGetStatus.Request());
  }

  @Must("[MS-OXCTABL] 3.2.5.1: what failed is the status until it is done")
  @Must("[MS-OXCTABL] 3.2.5.16: a reset clears the errors of a table")
  @Test
  void whatFailedIsTheStatus() {
    assertThat(table.outcome(RopSetColumns.ROP, new RopSetColumns.Request(0, List.of())))
        .isEqualTo(ErrorCode.INVALID_PARAMETER);
    assertThat(status().tableStatus()).isEqualTo(TableStatus.TBLSTAT_SETCOL_ERROR);
    table.columns(PidTag.SUBJECT);
    assertThat(status()).isEqualTo(TableStatus.COMPLETE);
    table.outcome(
        RopSortTable.ROP, TableDesk.sorting(0, 0, TableDesk.up(PidTag.MESSAGE_RECIPIENTS)));
    assertThat(status().tableStatus()).isEqualTo(TableStatus.TBLSTAT_SORT_ERROR);
    table.sort();
    assertThat(status()).isEqualTo(TableStatus.COMPLETE);
    Restriction nonsense = new Restriction.BitMask(true, PidTag.SUBJECT, 1);
    table.outcome(RopRestrict.ROP, new RopRestrict.Request(0, Optional.of(nonsense)));
    assertThat(status().tableStatus()).isEqualTo(TableStatus.TBLSTAT_RESTRICT_ERROR);
    table.get(RopResetTable.ROP, new RopResetTable.Request());
    assertThat(status()).isEqualTo(TableStatus.COMPLETE);
  }

  @Must("[MS-OXCTABL] 3.2.5.6: with nothing to abort it is ecUnableToAbort")
  @Test
  void nothingToAbort() {
    table.get(RopSetColumns.ROP, new RopSetColumns.Request(TBL_ASYNC, List.of(PidTag.SUBJECT)));
    assertThat(table.outcome(RopAbort.ROP, new RopAbort.Request()))
        .isEqualTo(ErrorCode.ABORT_FAILED);
  }

  @Must("[MS-OXCTABL] 3.2.5.13: all properties that can be queried for are told, whatever was set")
  @Test
  void everyColumnThereIs() {
    table.columns(PidTag.MID);
    List<PropertyTag> all =
        table.get(RopQueryColumnsAll.ROP, new RopQueryColumnsAll.Request()).propertyTags();
    assertThat(all)
        .contains(
            PidTag.MID,
            PidTag.SUBJECT,
            PidTag.MESSAGE_DELIVERY_TIME,
            PidTag.INST_ID,
            PidTag.INSTANCE_NUM,
            PidTag.ROW_TYPE,
            PidTag.DEPTH)
        .doesNotHaveDuplicates();
    table.columns(all.toArray(PropertyTag[]::new));
    assertThat(table.all())
        .hasSize(5)
        .allSatisfy(row -> assertThat(row.values()).hasSameSizeAs(all).contains("IPM.Note"));
  }

  @Must("[MS-OXCTABL] 3.2.5.16: a reset removes the columns")
  @Must("[MS-OXCTABL] 3.2.5.16: a reset removes the restriction, and all rows are there")
  @Must("[MS-OXCTABL] 3.2.5.16: a reset removes the sort order")
  @Must("[MS-OXCTABL] 3.2.5.16: a reset moves the cursor to the beginning")
  @Must("[MS-OXCTABL] 3.2.5.16: bookmarks are invalid after a reset")
  @Must("[MS-OXCTABL] 3.2.5.12: a reset releases the bookmarks of a table")
  @Test
  void reset() {
    table.columns(PidTag.SUBJECT);
    List<Object> unsorted = table.firsts();
    table.sort(TableDesk.down(PidTag.SUBJECT));
    table.restrict(new Restriction.Not(LAST));
    assertThat(table.rows(2)).hasSize(2);
    Bytes bookmark = table.bookmark();
    table.get(RopResetTable.ROP, new RopResetTable.Request());
    assertThat(table.position()).isZero();
    assertThat(table.size()).isEqualTo(5);
    assertThat(table.outcome(RopQueryRows.ROP, new RopQueryRows.Request(0, true, 1)))
        .isEqualTo(ErrorCode.NULL_OBJECT);
    table.columns(PidTag.SUBJECT);
    assertThat(
            table.outcome(
                RopSeekRowBookmark.ROP, new RopSeekRowBookmark.Request(bookmark, 0, true)))
        .isEqualTo(ErrorCode.INVALID_BOOKMARK);
    assertThat(table.firsts()).isEqualTo(unsorted);
  }
}
