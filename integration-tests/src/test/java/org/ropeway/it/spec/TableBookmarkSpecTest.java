package org.ropeway.it.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.data.PropertyRow;
import org.ropeway.codec.data.RelOp;
import org.ropeway.codec.data.Restriction;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.folder.RopDeleteMessages;
import org.ropeway.codec.rop.table.Origin;
import org.ropeway.codec.rop.table.RopCreateBookmark;
import org.ropeway.codec.rop.table.RopFindRow;
import org.ropeway.codec.rop.table.RopFreeBookmark;
import org.ropeway.codec.rop.table.RopQueryPosition;
import org.ropeway.codec.rop.table.RopSeekRow;
import org.ropeway.codec.rop.table.RopSeekRowBookmark;
import org.ropeway.gateway.client.MapiRef;
import org.ropeway.gateway.client.RopFuture;
import org.ropeway.gateway.client.RopList;
import org.ropeway.it.stage.House;

/** Places in a table that are remembered. [MS-OXCTABL] 3.2.5.10, 3.2.5.12, 3.2.5.15. */
class TableBookmarkSpecTest extends SpecStage {
  private TableDesk table = new TableDesk(outlook, inbox);

  TableBookmarkSpecTest() {
    super(mails(30));
  }

  @BeforeEach
  void openTable() {
    table = TableDesk.contents(outlook, inbox, 0).columns(PidTag.SUBJECT, PidTag.MID);
    table.sort(TableDesk.up(PidTag.SUBJECT));
  }

  @AfterEach
  void releaseTable() {
    table.release();
  }

  private ErrorCode seekOutcome(Bytes bookmark) {
    return table.outcome(RopSeekRowBookmark.ROP, new RopSeekRowBookmark.Request(bookmark, 0, true));
  }

  /** The subject of the row at the cursor, which stays. */
  private Object here() {
    PropertyRow row = table.query(0x01, true, 1).rowData().rows(table.ref().columns()).getFirst();
    return row.values().getFirst();
  }

  @Must("[MS-OXCTABL] 3.2.5.12: a bookmark stands for the row at the cursor")
  @Must("[MS-OXCTABL] 3.2.5.10: the cursor moves by rows from a bookmark's row")
  @Must("[MS-OXCTABL] 2.2.2.10.2: beyond an end HasSoughtLess is set and RowsSought the rows moved")
  @Must("[MS-OXCTABL] 2.2.2.10.2: RowNoLongerVisible is not set while the row is there")
  @Test
  void aPlace() {
    table.seek(Origin.BEGINNING, 20);
    Object marked = here();
    Bytes bookmark = table.bookmark();
    table.seek(Origin.BEGINNING, 3);
    assertThat(table.seek(bookmark, 0)).isEqualTo(new RopSeekRowBookmark.Response(false, false, 0));
    assertThat(here()).isEqualTo(marked);
    assertThat(table.seek(bookmark, -2).rowsSought()).isEqualTo(-2);
    assertThat(table.position()).isEqualTo(18);
    long size = table.size();
    assertThat(table.seek(bookmark, 100))
        .isEqualTo(new RopSeekRowBookmark.Response(false, true, (int) size - 20));
    RopFindRow.Response found =
        table.get(
            RopFindRow.ROP,
            new RopFindRow.Request(
                0, Optional.of(new Restriction.Exist(PidTag.SUBJECT)), Origin.CUSTOM, bookmark));
    assertThat(found.rowNoLongerVisible()).isFalse();
    assertThat(table.found(found)).isEqualTo(marked);
  }

  @Must("[MS-OXCTABL] 3.2.5.15: a freed bookmark is ecInvalidBookmark")
  @Must("[MS-OXCTABL] 3.2.5.10: a bookmark that is none is ecInvalidBookmark")
  @Test
  void freed() {
    Bytes bookmark = table.bookmark();
    Bytes other = table.bookmark();
    table.get(RopFreeBookmark.ROP, new RopFreeBookmark.Request(bookmark));
    assertThat(seekOutcome(bookmark)).isEqualTo(ErrorCode.INVALID_BOOKMARK);
    assertThat(table.outcome(RopFreeBookmark.ROP, new RopFreeBookmark.Request(bookmark)))
        .isEqualTo(ErrorCode.INVALID_BOOKMARK);
    assertThat(seekOutcome(Bytes.EMPTY)).isEqualTo(ErrorCode.INVALID_BOOKMARK);
    assertThat(seekOutcome(other)).isEqualTo(ErrorCode.SUCCESS);
  }

  @Must("[MS-OXCTABL] 3.2.5.15: what is used of a released table is ecNullObject")
  @Must("[MS-OXCTABL] 3.2.5.12: with a table its bookmarks are released")
  @Test
  void goneWithItsTable() {
    Bytes bookmark = table.bookmark();
    MapiRef released = table.ref();
    int handle = released.handle();
    assertThat(table.release().returnValue()).isEqualTo(ErrorCode.NULL_OBJECT);
    openTable();
    assertThat(table.ref().handle()).isNotEqualTo(handle);
    assertThat(seekOutcome(bookmark)).isEqualTo(ErrorCode.INVALID_BOOKMARK);
  }

  @Must(
      "[MS-OXCTABL] 3.2.5.3: sorting invalidates all bookmarks and moves the cursor to the beginning")
  @Must(
      "[MS-OXCTABL] 3.2.5.4: restricting invalidates all bookmarks and moves the cursor to the beginning")
  @Must("[MS-OXCTABL] 3.2.5.12: sorting and restricting release the bookmarks of a table")
  @Test
  void endedByAnotherOrder() {
    table.seek(Origin.BEGINNING, 5);
    Bytes bookmark = table.bookmark();
    table.sort(TableDesk.down(PidTag.SUBJECT));
    assertThat(table.position()).isZero();
    assertThat(seekOutcome(bookmark)).isEqualTo(ErrorCode.INVALID_BOOKMARK);
    table.seek(Origin.BEGINNING, 5);
    bookmark = table.bookmark();
    table.restrict(new Restriction.Exist(PidTag.SUBJECT));
    assertThat(table.position()).isZero();
    assertThat(seekOutcome(bookmark)).isEqualTo(ErrorCode.INVALID_BOOKMARK);
    assertThat(
            table.outcome(
                RopFindRow.ROP,
                new RopFindRow.Request(
                    0,
                    Optional.of(new Restriction.Exist(PidTag.SUBJECT)),
                    Origin.CUSTOM,
                    bookmark)))
        .isEqualTo(ErrorCode.INVALID_BOOKMARK);
  }

  private void delete(Mid... mids) {
    outlook
        .call(
            inbox,
            RopDeleteMessages.ROP,
            new RopDeleteMessages.Request(false, false, List.of(mids)))
        .response();
  }

  @Must(
      "[MS-OXCTABL] 3.2.5.10: of a row that is gone, RowNoLongerVisible is set and the cursor at the next")
  @Must(
      "[MS-OXCTABL] 3.2.5.14: of a row that is gone, RowNoLongerVisible is set and the next one the first sought")
  @Test
  void aRowThatIsGone() {
    put(House.INBOX, "zz 1", "zz 2", "zz 3");
    Restriction temporary = TableDesk.is(RelOp.GREATER_THAN, PidTag.SUBJECT, "zz");
    table.restrict(temporary);
    Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> table.size() == 3);
    List<PropertyRow> rows = table.all();
    table.seek(Origin.BEGINNING, 1);
    Bytes bookmark = table.bookmark();
    table.seek(Origin.BEGINNING, 0);
    delete(new Mid((Long) rows.get(1).values().get(1)));
    RopFindRow.Response found =
        table.get(
            RopFindRow.ROP,
            new RopFindRow.Request(
                0, Optional.of(new Restriction.Exist(PidTag.SUBJECT)), Origin.CUSTOM, bookmark));
    assertThat(found.rowNoLongerVisible()).isTrue();
    assertThat(table.found(found)).isEqualTo("zz 3");
    table.seek(Origin.BEGINNING, 0);
    assertThat(table.seek(bookmark, 0).rowNoLongerVisible()).isTrue();
    assertThat(here()).isEqualTo("zz 3");
    delete(
        new Mid((Long) rows.get(0).values().get(1)), new Mid((Long) rows.get(2).values().get(1)));
    assertThat(table.seek(bookmark, 0).rowNoLongerVisible()).isTrue();
    assertThat(table.size()).isZero();
  }

  /** How many of three ROPs in one list are answered, the first of them failing. */
  private List<ErrorCode> outcomes(RopList list, RopFuture<?> first, MapiRef on) {
    RopFuture<?> second = list.call(on, RopQueryPosition.ROP, new RopQueryPosition.Request());
    list.send();
    return second.isAnswered()
        ? List.of(first.returnValue(), second.returnValue())
        : List.of(first.returnValue());
  }

  @Must("[MS-OXCTABL] 3.2.5.9: after ecNotSupported no further ROP of the list is processed")
  @Must(
      "[MS-OXCTABL] 3.2.5.10: after ecInvalidBookmark or ecNotSupported no further ROP of the list is processed")
  @Must("[MS-OXCTABL] 3.2.5.12: after ecNotSupported no further ROP of the list is processed")
  @Test
  void nothingAfterACursorThatIsNotWhereItShouldBe() {
    RopList list = outlook.client().list();
    RopSeekRowBookmark.Request lost = new RopSeekRowBookmark.Request(Bytes.EMPTY, 0, true);
    MapiRef on = table.ref();
    assertThat(outcomes(list, list.call(on, RopSeekRowBookmark.ROP, lost), on))
        .containsExactly(ErrorCode.INVALID_BOOKMARK);
    list = outlook.client().list();
    assertThat(outcomes(list, list.call(inbox, RopSeekRowBookmark.ROP, lost), on))
        .containsExactly(ErrorCode.NOT_SUPPORTED);
    list = outlook.client().list();
    RopSeekRow.Request begin = new RopSeekRow.Request(Origin.BEGINNING, 0, true);
    assertThat(outcomes(list, list.call(inbox, RopSeekRow.ROP, begin), on))
        .containsExactly(ErrorCode.NOT_SUPPORTED);
    list = outlook.client().list();
    assertThat(
            outcomes(
                list, list.call(inbox, RopCreateBookmark.ROP, new RopCreateBookmark.Request()), on))
        .containsExactly(ErrorCode.NOT_SUPPORTED);
    list = outlook.client().list();
    assertThat(
            outcomes(
                list,
                list.call(on, RopFreeBookmark.ROP, new RopFreeBookmark.Request(Bytes.EMPTY)),
                on))
        .containsExactly(ErrorCode.INVALID_BOOKMARK, ErrorCode.SUCCESS);
  }
}
