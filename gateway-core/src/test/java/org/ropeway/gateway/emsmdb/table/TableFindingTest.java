package org.ropeway.gateway.emsmdb.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.RelOp;
import org.ropeway.codec.data.Restriction;
import org.ropeway.codec.data.SortOrderSet;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.folder.RopGetContentsTable;
import org.ropeway.codec.rop.table.Origin;
import org.ropeway.codec.rop.table.RopCreateBookmark;
import org.ropeway.codec.rop.table.RopFindRow;
import org.ropeway.codec.rop.table.RopFreeBookmark;
import org.ropeway.codec.rop.table.RopQueryPosition;
import org.ropeway.codec.rop.table.RopQueryRows;
import org.ropeway.codec.rop.table.RopResetTable;
import org.ropeway.codec.rop.table.RopRestrict;
import org.ropeway.codec.rop.table.RopSeekRowBookmark;
import org.ropeway.codec.rop.table.RopSortTable;
import org.ropeway.codec.rop.table.TableStatus;
import org.ropeway.gateway.emsmdb.MemoryFolder;
import org.ropeway.gateway.emsmdb.MemoryMessage;
import org.ropeway.gateway.emsmdb.RopClient;
import org.ropeway.gateway.emsmdb.TestSession;
import org.ropeway.store.SpecialFolder;

/** Bookmarks, finding and restrictions. [MS-OXCTABL] 3.2.5. */
class TableFindingTest {
  private static final PropertyTag SUBJECT = PidTag.SUBJECT;
  private static final int BACKWARD = RopFindRow.DIR_BACKWARD;

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
  void bookmarks() {
    fill(10);
    t.read(true, 4);
    Bytes at4 = t.bookmark();
    t.read(true, 10);
    Bytes atEnd = t.bookmark();
    RopSeekRowBookmark.Response sought = t.seek(at4, 2);
    assertThat(sought.rowsSought()).isEqualTo(2);
    assertThat(sought.rowNoLongerVisible()).isFalse();
    assertThat(t.position()).isEqualTo(6);
    assertThat(t.seek(at4, -5).hasSoughtLess()).isTrue();
    assertThat(t.seek(atEnd, 0).rowsSought()).isZero();
    assertThat(t.position()).isEqualTo(10);
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
    t.read(true, 2);
    Bytes at2 = t.bookmark();
    inbox.remove(mails.get(0).mid());
    assertThat(t.seek(at2, 0).rowNoLongerVisible()).isFalse();
    assertThat(t.read(true, 1)).containsExactly("2");
    inbox.remove(mails.get(2).mid());
    assertThat(t.seek(at2, 0).rowNoLongerVisible()).isTrue();
    assertThat(t.read(true, 1)).containsExactly("3");
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
      Bytes mark = t.bookmark();
      t.seek(Origin.END, 0);
      end.run();
      client.setColumns(table, SUBJECT);
      assertThat(
              client.refused(
                  table, RopSeekRowBookmark.ROP, new RopSeekRowBookmark.Request(mark, 0, true)))
          .isEqualTo(ErrorCode.INVALID_BOOKMARK);
      assertThat(t.position()).isZero();
    }
  }

  @Test
  void tooManyBookmarks() {
    fill(1);
    for (int i = 0; i < 1024; i++) {
      t.bookmark();
    }
    assertThat(client.refused(table, RopCreateBookmark.ROP, new RopCreateBookmark.Request()))
        .isEqualTo(ErrorCode.TOO_COMPLEX);
  }

  @Test
  void finding() {
    fill(10);
    assertThat(t.find(0, "4", Origin.BEGINNING)).isEqualTo("4");
    assertThat(t.position()).isEqualTo(4);
    assertThat(t.find(0, "4", Origin.CURRENT)).isEqualTo("4");
    assertThat(t.find(BACKWARD, "2", Origin.CURRENT)).isEqualTo("2");
    assertThat(t.find(BACKWARD, "9", Origin.END)).isEqualTo("9");
    assertThat(
            client.refused(
                table, RopFindRow.ROP, TableClient.finding(0, "2", Origin.CURRENT, Bytes.EMPTY)))
        .isEqualTo(ErrorCode.NOT_FOUND);
    assertThat(client.refused(table, RopFindRow.ROP, TableClient.finding(0, "2", 9, Bytes.EMPTY)))
        .isEqualTo(ErrorCode.INVALID_PARAMETER);
  }

  /** Without a restriction, that of the find before; with none before, there is nothing to find. */
  @Test
  void findingAgain() {
    inbox.add("a");
    inbox.add("b");
    inbox.add("a");
    client.setColumns(table, SUBJECT);
    assertThat(client.refused(table, RopFindRow.ROP, TableClient.finding(0, "", 0, Bytes.EMPTY)))
        .isEqualTo(ErrorCode.INVALID_PARAMETER);
    t.find(0, "a", Origin.BEGINNING);
    t.read(true, 1);
    assertThat(t.find(0, "", Origin.CURRENT)).isEqualTo("a");
    assertThat(t.position()).isEqualTo(2);
  }

  @Test
  void findingFromABookmark() {
    fill(10);
    t.seek(Origin.BEGINNING, 5);
    Bytes at5 = t.bookmark();
    t.seek(Origin.BEGINNING, 0);
    RopFindRow.Response found =
        client.get(table, RopFindRow.ROP, TableClient.finding(BACKWARD, "3", Origin.CUSTOM, at5));
    assertThat(TableClient.subjects(client.rows(table, found.rowData()))).containsExactly("3");
    assertThat(
            client.refused(table, RopFindRow.ROP, TableClient.finding(0, "3", Origin.CUSTOM, at5)))
        .isEqualTo(ErrorCode.NOT_FOUND);
    assertThat(
            client.refused(
                table, RopFindRow.ROP, TableClient.finding(0, "3", Origin.CUSTOM, Bytes.EMPTY)))
        .isEqualTo(ErrorCode.INVALID_BOOKMARK);
  }

  private void restrict(Optional<Restriction> by) {
    assertThat(client.get(table, RopRestrict.ROP, new RopRestrict.Request(1, by)))
        .isEqualTo(TableStatus.COMPLETE);
  }

  @Test
  void restricted() {
    fill(10);
    t.read(true, 3);
    restrict(Optional.of(TableClient.subject(RelOp.GREATER_THAN, "6")));
    RopQueryPosition.Response position =
        client.get(table, RopQueryPosition.ROP, new RopQueryPosition.Request());
    assertThat(position.numerator()).isZero();
    assertThat(position.denominator()).isEqualTo(3);
    assertThat(t.read(true, 10)).containsExactly("7", "8", "9");
    assertThat(client.refused(table, RopFindRow.ROP, TableClient.finding(0, "1", 0, Bytes.EMPTY)))
        .isEqualTo(ErrorCode.NOT_FOUND);
    restrict(Optional.empty());
    assertThat(t.read(true, 100)).hasSize(10);
  }

  /** 3.2.5.4: a restriction that is refused leaves the one before. */
  @Test
  void refusedRestriction() {
    fill(3);
    restrict(Optional.of(TableClient.subject(RelOp.EQUAL, "1")));
    Restriction wide =
        new Restriction.And(Collections.nCopies(4096, new Restriction.Exist(SUBJECT)));
    assertThat(
            client.refused(table, RopRestrict.ROP, new RopRestrict.Request(0, Optional.of(wide))))
        .isEqualTo(ErrorCode.TOO_COMPLEX);
    assertThat(t.read(true, 10)).containsExactly("1");
  }

  @Test
  void reset() {
    fill(5);
    restrict(Optional.of(TableClient.subject(RelOp.EQUAL, "1")));
    t.find(0, "1", Origin.BEGINNING);
    client.get(table, RopResetTable.ROP, new RopResetTable.Request());
    assertThat(client.refused(table, RopQueryRows.ROP, new RopQueryRows.Request(0, true, 10)))
        .isEqualTo(ErrorCode.NULL_OBJECT);
    client.setColumns(table, SUBJECT);
    assertThat(t.read(true, 10)).hasSize(5);
    t.seek(Origin.BEGINNING, 0);
    assertThat(client.refused(table, RopFindRow.ROP, TableClient.finding(0, "", 0, Bytes.EMPTY)))
        .isEqualTo(ErrorCode.INVALID_PARAMETER);
  }
}
