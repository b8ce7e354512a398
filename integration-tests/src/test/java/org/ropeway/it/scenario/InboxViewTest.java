package org.ropeway.it.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.FileTime;
import org.ropeway.codec.data.PropertyRow;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyType;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.data.Restriction;
import org.ropeway.codec.data.SortOrder;
import org.ropeway.codec.data.SortOrderSet;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.logon.PrivateFolder;
import org.ropeway.codec.rop.table.Origin;
import org.ropeway.codec.rop.table.RopCollapseRow;
import org.ropeway.codec.rop.table.RopCreateBookmark;
import org.ropeway.codec.rop.table.RopExpandRow;
import org.ropeway.codec.rop.table.RopFindRow;
import org.ropeway.codec.rop.table.RopFreeBookmark;
import org.ropeway.codec.rop.table.RopGetCollapseState;
import org.ropeway.codec.rop.table.RopQueryPosition;
import org.ropeway.codec.rop.table.RopQueryRows;
import org.ropeway.codec.rop.table.RopResetTable;
import org.ropeway.codec.rop.table.RopRestrict;
import org.ropeway.codec.rop.table.RopSeekRow;
import org.ropeway.codec.rop.table.RopSeekRowBookmark;
import org.ropeway.codec.rop.table.RopSeekRowFractional;
import org.ropeway.codec.rop.table.RopSetCollapseState;
import org.ropeway.codec.rop.table.RopSetColumns;
import org.ropeway.codec.rop.table.RopSortTable;
import org.ropeway.gateway.client.MapiRef;
import org.ropeway.it.stage.Outlook;

/** The list of mails: sorted, cut, sought, grouped. */
class InboxViewTest extends TwoSessions {
  private static final String LONG_SUBJECT = "long ".repeat(80);
  private static final List<PropertyTag> VIEW =
      List.of(
          PidTag.INST_ID,
          PidTag.INSTANCE_NUM,
          PidTag.MID,
          PidTag.FOLDER_ID,
          PidTag.MESSAGE_DELIVERY_TIME,
          PidTag.SUBJECT,
          PidTag.SUBJECT_PREFIX,
          PidTag.NORMALIZED_SUBJECT,
          PidTag.SENT_REPRESENTING_NAME,
          PidTag.SENDER_NAME,
          PidTag.DISPLAY_TO,
          PidTag.MESSAGE_CLASS,
          PidTag.MESSAGE_FLAGS,
          PidTag.MESSAGE_STATUS,
          PidTag.MESSAGE_SIZE,
          PidTag.IMPORTANCE,
          PidTag.SENSITIVITY,
          PidTag.HAS_ATTACHMENTS,
          PidTag.ICON_INDEX,
          PidTag.FLAG_STATUS,
          PidTag.CONVERSATION_TOPIC,
          PidTag.CONVERSATION_INDEX,
          PidTag.LAST_MODIFICATION_TIME,
          PidTag.CHANGE_KEY,
          PidTag.ENTRY_ID,
          PidTag.INSTANCE_KEY,
          PidTag.RECORD_KEY,
          PidTag.SEARCH_KEY,
          PidTag.ROW_TYPE,
          PidTag.DEPTH,
          PidTag.READ,
          PidTag.CONTENT_COUNT,
          PidTag.CONTENT_UNREAD_COUNT);
  private static final int TIME = VIEW.indexOf(PidTag.MESSAGE_DELIVERY_TIME);
  private static final int SUBJECT = VIEW.indexOf(PidTag.SUBJECT);

  private MapiRef inbox = first.folder(PrivateFolder.INBOX);
  private MapiRef table = inbox;
  private int total;

  @BeforeEach
  void openTable() {
    inbox = first.folder(PrivateFolder.INBOX);
    table = first.contents(inbox, 0, VIEW);
    total = house.ox().mailboxes().count("alice@ox.test", "default0/INBOX");
  }

  @AfterEach
  void releaseTable() {
    first.release(table, inbox);
  }

  @Test
  void allRowsComeNewestFirst() {
    assertThat(position().denominator()).isEqualTo(total);
    List<PropertyRow> rows = first.rows(table);
    assertThat(rows).hasSize(total);
    List<FileTime> times = rows.stream().map(r -> (FileTime) r.values().get(TIME)).toList();
    assertThat(times).isSortedAccordingTo(Comparator.reverseOrder());
    assertThat(position().numerator()).isEqualTo(total);
  }

  /** Only what a row does not have may be missing in it, and that is called not found. */
  @Test
  void noOtherErrorStandsInARow() {
    for (PropertyRow row : first.rows(table)) {
      assertThat(row.values())
          .allSatisfy(v ->
              assertThat(v instanceof ErrorCode code ? code : ErrorCode.NOT_FOUND)
                  .isEqualTo(ErrorCode.NOT_FOUND));
      assertThat(row.values().get(SUBJECT)).isInstanceOf(String.class);
    }
  }

  @Test
  void longStringsAreCut() {
    house
        .ox()
        .deliver(
            "bob@ox.test",
            ("From: a@ox.test\r\nSubject: " + LONG_SUBJECT + "\r\n\r\nx")
                .getBytes(StandardCharsets.US_ASCII));
    try (Outlook bob = house.outlook("bob@ox.test")) {
      MapiRef folder = bob.folder(PrivateFolder.INBOX);
      bob.awaitMessages(folder, house.ox().mailboxes().count("bob@ox.test", "default0/INBOX"));
      MapiRef rows = bob.contents(folder, 0, List.of(PidTag.SUBJECT));
      String subject = (String) bob.rows(rows).getFirst().values().getFirst();
      assertThat(subject).isEqualTo(LONG_SUBJECT.substring(0, 255));
    }
  }

  @Test
  void theCursorGoesWhereItIsSent() {
    List<PropertyRow> all = first.rows(table);
    RopSeekRow.Response sought = seek(Origin.BEGINNING, 10);
    assertThat(sought.rowsSought()).isEqualTo(10);
    assertThat(query(table, true, 5)).isEqualTo(all.subList(10, 15));
    assertThat(seek(Origin.CURRENT, -3).rowsSought()).isEqualTo(-3);
    assertThat(query(table, true, 2)).isEqualTo(all.subList(12, 14));
    assertThat(seek(Origin.END, -1).rowsSought()).isEqualTo(-1);
    assertThat(query(table, true, 50)).isEqualTo(all.subList(total - 1, total));
    RopSeekRow.Response less = seek(Origin.BEGINNING, total + 100);
    assertThat(less.hasSoughtLess()).isTrue();
    assertThat(less.rowsSought()).isEqualTo(total);
    List<PropertyRow> backwards = new ArrayList<>(query(table, false, 4));
    Collections.reverse(backwards);
    assertThat(backwards).isEqualTo(all.subList(total - 4, total));
    first.call(table, RopSeekRowFractional.ROP, new RopSeekRowFractional.Request(1, 2)).response();
    assertThat(position().numerator()).isEqualTo(total / 2);
  }

  @Test
  void bookmarksKeepAPlace() {
    List<PropertyRow> all = first.rows(table);
    seek(Origin.BEGINNING, 20);
    Bytes bookmark =
        first
            .call(table, RopCreateBookmark.ROP, new RopCreateBookmark.Request())
            .response()
            .bookmark();
    seek(Origin.BEGINNING, 0);
    RopSeekRowBookmark.Response back =
        first
            .call(table, RopSeekRowBookmark.ROP, new RopSeekRowBookmark.Request(bookmark, 1, true))
            .response();
    assertThat(back.rowNoLongerVisible()).isFalse();
    assertThat(query(table, true, 1)).isEqualTo(all.subList(21, 22));
    first.call(table, RopFreeBookmark.ROP, new RopFreeBookmark.Request(bookmark)).response();
    assertThat(
            first
                .call(
                    table,
                    RopSeekRowBookmark.ROP,
                    new RopSeekRowBookmark.Request(bookmark, 1, true))
                .returnValue())
        .isEqualTo(ErrorCode.INVALID_BOOKMARK);
  }

  @Test
  void rowsAreFilteredAndFound() {
    List<PropertyRow> all = first.rows(table);
    Restriction replies =
        new Restriction.Content(
            Restriction.Content.PREFIX,
            1,
            PidTag.SUBJECT,
            new PropertyValue(PidTag.SUBJECT, "re:"));
    long expected =
        all.stream().filter(r -> ((String) r.values().get(SUBJECT)).startsWith("Re:")).count();
    assertThat(expected).isPositive();
    first.call(table, RopRestrict.ROP, new RopRestrict.Request(0, Optional.of(replies))).response();
    assertThat(position().denominator()).isEqualTo(expected);
    assertThat(first.rows(table)).hasSize((int) expected);
    first.call(table, RopRestrict.ROP, new RopRestrict.Request(0, Optional.empty())).response();
    RopFindRow.Response found =
        first
            .call(
                table,
                RopFindRow.ROP,
                new RopFindRow.Request(
                    RopFindRow.DIR_BACKWARD, Optional.of(replies), Origin.END, Bytes.EMPTY))
            .response();
    PropertyRow last = found.rowData().rows(VIEW).getFirst();
    assertThat(last)
        .isEqualTo(
            all.stream()
                .filter(r -> ((String) r.values().get(SUBJECT)).startsWith("Re:"))
                .reduce((a, b) -> b)
                .orElseThrow());
    first.call(table, RopResetTable.ROP, new RopResetTable.Request()).response();
    assertThat(
            first.call(table, RopQueryRows.ROP, new RopQueryRows.Request(0, true, 1)).returnValue())
        .isEqualTo(ErrorCode.NULL_OBJECT);
  }

  /** The arrangement "by conversation", as both sessions have it open. */
  @Test
  void groupsOpenAndClose() {
    List<PropertyTag> columns =
        List.of(
            PidTag.ROW_TYPE,
            PidTag.INST_ID,
            PidTag.INSTANCE_NUM,
            PidTag.CONVERSATION_TOPIC,
            PidTag.CONTENT_COUNT,
            PidTag.DEPTH);
    group(first, table, columns);
    List<PropertyRow> headers = first.rows(table);
    assertThat(headers).allSatisfy(h -> assertThat(h.values().getFirst()).isEqualTo(4));
    assertThat(headers.stream().mapToInt(h -> (Integer) h.values().get(4)).sum()).isEqualTo(total);
    PropertyRow largest =
        headers.stream().max(Comparator.comparing(h -> (Integer) h.values().get(4))).orElseThrow();
    int size = (Integer) largest.values().get(4);
    long category = (Long) largest.values().get(1);
    RopExpandRow.Response expanded =
        first.call(table, RopExpandRow.ROP, new RopExpandRow.Request(100, category)).response();
    assertThat(expanded.expandedRowCount()).isEqualTo(size);
    assertThat(expanded.rowData().rows(columns))
        .hasSize(size)
        .allSatisfy(r -> assertThat(r.values().get(3)).isEqualTo(largest.values().get(3)));
    Bytes state =
        first
            .call(table, RopGetCollapseState.ROP, new RopGetCollapseState.Request(category, 0))
            .response()
            .collapseState();
    RopCollapseRow.Response collapsed =
        first.call(table, RopCollapseRow.ROP, new RopCollapseRow.Request(category)).response();
    assertThat(collapsed.collapsedRowCount()).isEqualTo(size);

    MapiRef other = second.folder(PrivateFolder.INBOX);
    MapiRef theirs = second.contents(other, 0, columns);
    group(second, theirs, columns);
    second.call(theirs, RopSetCollapseState.ROP, new RopSetCollapseState.Request(state)).response();
    assertThat(second.rows(theirs)).isNotEmpty();
    assertThat(
            second
                .call(theirs, RopQueryPosition.ROP, new RopQueryPosition.Request())
                .response()
                .denominator())
        .isEqualTo(headers.size() + size);
    second.release(theirs, other);
  }

  private static void group(Outlook outlook, MapiRef table, List<PropertyTag> columns) {
    outlook.call(table, RopSetColumns.ROP, new RopSetColumns.Request(0, columns)).response();
    SortOrderSet byConversation =
        new SortOrderSet(
            1,
            0,
            List.of(
                new SortOrder(PidTag.CONVERSATION_TOPIC, SortOrder.ASCENDING),
                new SortOrder(PidTag.MESSAGE_DELIVERY_TIME, SortOrder.DESCENDING)));
    outlook.call(table, RopSortTable.ROP, new RopSortTable.Request(0, byConversation)).response();
  }

  @Test
  void stringsComeInBothTypes() {
    PropertyTag eight = PropertyTag.of(PidTag.SUBJECT.id(), PropertyType.STRING8);
    first
        .call(
            table, RopSetColumns.ROP, new RopSetColumns.Request(0, List.of(PidTag.SUBJECT, eight)))
        .response();
    List<PropertyRow> rows = query(table, true, 20);
    assertThat(rows).hasSize(20);
    for (PropertyRow row : rows) {
      String unicode = (String) row.values().getFirst();
      if (unicode.chars().allMatch(c -> c < 0x7F)) {
        assertThat(row.values().get(1)).isEqualTo(unicode);
      }
    }
  }

  private RopQueryPosition.Response position() {
    return first.call(table, RopQueryPosition.ROP, new RopQueryPosition.Request()).response();
  }

  private RopSeekRow.Response seek(int origin, int rows) {
    return first.call(table, RopSeekRow.ROP, new RopSeekRow.Request(origin, rows, true)).response();
  }

  private List<PropertyRow> query(MapiRef from, boolean forward, int count) {
    return first
        .call(from, RopQueryRows.ROP, new RopQueryRows.Request(0, forward, count))
        .response()
        .rowData()
        .rows(from.columns());
  }
}
