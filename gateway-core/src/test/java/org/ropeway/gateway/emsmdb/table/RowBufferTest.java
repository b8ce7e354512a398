package org.ropeway.gateway.emsmdb.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.data.PropertyRow;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.data.RelOp;
import org.ropeway.codec.data.Restriction;
import org.ropeway.codec.data.SortOrder;
import org.ropeway.codec.data.SortOrderSet;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.HandleTable;
import org.ropeway.codec.rop.RopAnswer;
import org.ropeway.codec.rop.RopCall;
import org.ropeway.codec.rop.RopReply;
import org.ropeway.codec.rop.folder.RopGetContentsTable;
import org.ropeway.codec.rop.other.RopBufferTooSmall;
import org.ropeway.codec.rop.table.RopExpandRow;
import org.ropeway.codec.rop.table.RopFindRow;
import org.ropeway.codec.rop.table.RopQueryPosition;
import org.ropeway.codec.rop.table.RopQueryRows;
import org.ropeway.codec.rop.table.RopSetColumns;
import org.ropeway.codec.rop.table.RopSortTable;
import org.ropeway.gateway.emsmdb.MemoryFolder;
import org.ropeway.gateway.emsmdb.RopClient;
import org.ropeway.gateway.emsmdb.RopClient.Answered;
import org.ropeway.gateway.emsmdb.TestSession;
import org.ropeway.gateway.mapihttp.ExecuteRequest;
import org.ropeway.gateway.mapihttp.ExecuteRequest.Chaining;
import org.ropeway.store.SpecialFolder;

/** Rows and the buffers they go into: full, too small, several. [MS-OXCTABL] 3.2.5.5. */
class RowBufferTest {
  private static final int HEADER = ExecuteRequest.HEADER_SIZE;

  /** RopSize, the head of the response, its origin and row count, one handle. */
  private static final int AROUND = 2 + 6 + 3 + 4;

  /** A flag and a MID. */
  private static final int ROW = 9;

  private static final int MANY = 1000;

  private static final int PACKED = 300;

  private final TestSession alice = new TestSession();
  private final RopClient client = alice.client();
  private final MemoryFolder inbox = alice.mailbox().folder(SpecialFolder.INBOX);
  private final int folder = client.openFolder(client.logon(), inbox.fid());
  private final int table = client.contents(folder, RopGetContentsTable.NO_NOTIFICATIONS);

  @AfterEach
  void end() {
    alice.close();
  }

  private void fill(int n, String text) {
    IntStream.range(0, n).forEach(i -> inbox.add(text + i));
  }

  private static RopCall<?> query(int count) {
    return RopClient.call(RopQueryRows.ROP, 0, new RopQueryRows.Request(0, true, count));
  }

  private List<RopAnswer> answers(RopCall<?>... calls) {
    return client.execute(HandleTable.of(table), calls).answers();
  }

  private static long rowCount(RopAnswer answer) {
    return answer instanceof RopReply reply && reply.response() instanceof RopQueryRows.Response r
        ? r.rowData().rowCount()
        : 0;
  }

  private long position() {
    return client.get(table, RopQueryPosition.ROP, new RopQueryPosition.Request()).numerator();
  }

  /** In a buffer of any size as many whole rows as there is room for, to the last byte. */
  @Test
  void fullToTheLastByte() {
    fill(MANY, "");
    client.setColumns(table, PidTag.MID);
    for (int rows = 8; rows < 16; rows++) {
      for (int more = 0; more < ROW; more++) {
        int size = AROUND + rows * ROW + more;
        client.maxRopOut(size + HEADER, Chaining.SINGLE);
        Bytes sent = RopClient.encode(HandleTable.of(table), query(MANY));
        Bytes answer = client.raw(sent).ropBuffers().getFirst();
        assertThat(answer.length()).as("in %d bytes", size).isEqualTo(size - more);
        assertThat(answer.at(9)).isEqualTo(rows);
      }
    }
    client.maxRopOut(0x8000, Chaining.SINGLE);
    long before = position();
    assertThat(before).isEqualTo(9L * IntStream.range(8, 16).sum());
  }

  /** The largest buffer is filled as well. */
  @Test
  void largestBuffer() {
    fill(4000, "");
    client.setColumns(table, PidTag.MID);
    client.maxRopOut(0x10000, Chaining.SINGLE);
    List<RopAnswer> answers = answers(query(0xFFFF));
    assertThat(rowCount(answers.getFirst())).isEqualTo((ExecuteRequest.MAX_BUFFER - AROUND) / ROW);
  }

  /** What does not fit is not processed: RopBufferTooSmall, and the same rows when asked again. */
  @Test
  void tooSmallThenRepeated() {
    fill(30, "x".repeat(200));
    client.setColumns(table, PidTag.SUBJECT);
    for (int size = 100; size < 500; size += 25) {
      client.maxRopOut(size + HEADER, Chaining.SINGLE);
      List<RopAnswer> answers = answers(query(5));
      assertThat(answers).hasSize(1);
      if (rowCount(answers.getFirst()) == 0) {
        assertThat(answers.getFirst()).isInstanceOf(RopBufferTooSmall.class);
        assertThat(size).isLessThan(AROUND + 1 + 2 * 204);
      }
      client.maxRopOut(0x8000, Chaining.SINGLE);
      assertThat(position()).isEqualTo(rowCount(answers.getFirst()));
      client.get(table, RopSetColumns.ROP, new RopSetColumns.Request(0, List.of(PidTag.SUBJECT)));
      client.get(
          table, RopSortTable.ROP, new RopSortTable.Request(0, new SortOrderSet(0, 0, List.of())));
    }
  }

  /** Any number of ROPs through a buffer of any size: each row once, in its order. */
  @Test
  void eachRowOnceWhateverTheBuffer() {
    fill(100, "y".repeat(100));
    client.setColumns(table, PidTag.MID, PidTag.SUBJECT);
    List<Object> all = client.rows(table, 100).stream().map(r -> r.values().getFirst()).toList();
    for (int size : new int[] {400, 512, 777, 2000, 5000}) {
      client.get(
          table, RopSortTable.ROP, new RopSortTable.Request(0, new SortOrderSet(0, 0, List.of())));
      client.maxRopOut(size, Chaining.SINGLE);
      RopCall<?>[] calls =
          IntStream.range(0, 20).mapToObj(i -> query(5)).toArray(RopCall<?>[]::new);
      List<Object> mids = new ArrayList<>();
      for (RopReply reply : client.executeAll(HandleTable.of(table), calls)) {
        RopQueryRows.Response rows = (RopQueryRows.Response) reply.response();
        assertThat(rows).isNotNull();
        client.rows(table, rows.rowData()).forEach(r -> mids.add(r.values().getFirst()));
      }
      assertThat(mids).isNotEmpty().isEqualTo(all.subList(0, mids.size()));
      client.maxRopOut(0x10000, Chaining.SINGLE);
      assertThat(position()).isEqualTo(mids.size());
    }
  }

  private static RopFindRow.Request finding(Mid mid) {
    Restriction is =
        new Restriction.Property(
            RelOp.EQUAL, PidTag.MID, new PropertyValue(PidTag.MID, mid.value()));
    return new RopFindRow.Request(0, Optional.of(is), 0, Bytes.EMPTY);
  }

  /** A row that was found and has no room leaves the cursor where it was. */
  @Test
  void foundRowWithoutRoom() {
    fill(7, "z".repeat(200));
    Mid wanted = inbox.add("z".repeat(200)).mid();
    client.setColumns(table, PidTag.SUBJECT);
    answers(query(2));
    RopCall<?> find = RopClient.call(RopFindRow.ROP, 0, finding(wanted));
    client.maxRopOut(300, Chaining.SINGLE);
    assertThat(answers(find).getFirst()).isInstanceOf(RopBufferTooSmall.class);
    client.maxRopOut(0x8000, Chaining.SINGLE);
    assertThat(position()).isEqualTo(2);
    assertThat(answers(find)).singleElement().isInstanceOf(RopReply.class);
    assertThat(position()).isEqualTo(7);
  }

  /** An expanded category sends what there is room for; the client reads the others. */
  @Test
  void expandedRowsWithoutRoom() {
    fill(9, "z".repeat(200));
    client.setColumns(table, PidTag.INST_ID);
    SortOrder byClass = new SortOrder(PidTag.MESSAGE_CLASS, SortOrder.ASCENDING);
    client.get(
        table,
        RopSortTable.ROP,
        new RopSortTable.Request(0, new SortOrderSet(1, 0, List.of(byClass))));
    long category = (Long) client.rows(table, 1).getFirst().values().getFirst();
    client.setColumns(table, PidTag.SUBJECT);
    client.maxRopOut(1000, Chaining.SINGLE);
    RopExpandRow.Response expanded =
        client.get(table, RopExpandRow.ROP, new RopExpandRow.Request(9, category));
    assertThat(expanded.expandedRowCount()).isEqualTo(9);
    assertThat(expanded.rowData().rowCount()).isEqualTo(2);
  }

  /** A row for which no buffer has room comes without its long values, and is not in the way. */
  @Test
  void rowWithoutRoomAnywhere() {
    fill(3, "w".repeat(300));
    List<PropertyTag> columns = new ArrayList<>(Collections.nCopies(500, PidTag.SUBJECT));
    columns.addFirst(PidTag.MESSAGE_SIZE);
    client.setColumns(table, columns.toArray(PropertyTag[]::new));
    List<PropertyRow> rows = client.rows(table, 10);
    assertThat(rows).isNotEmpty();
    assertThat(rows.getFirst().values().get(1)).isEqualTo("w".repeat(16));
    assertThat(rows.getFirst().values().getFirst()).isEqualTo(1301);
    assertThat(position()).isEqualTo(rows.size());
  }

  /** Not even that: the error that is specified, and the cursor stays. */
  @Test
  void rowWithoutHope() {
    fill(3, "w".repeat(300));
    List<PropertyTag> columns = Collections.nCopies(1024, PidTag.SUBJECT);
    client.setColumns(table, columns.toArray(PropertyTag[]::new));
    assertThat(client.refused(table, RopQueryRows.ROP, new RopQueryRows.Request(0, true, 10)))
        .isEqualTo(ErrorCode.BUFFER_TOO_SMALL);
    assertThat(position()).isZero();
    client.setColumns(table, PidTag.MID);
    assertThat(client.rows(table, 10)).hasSize(3);
  }

  /** [MS-OXCRPC] 3.1.4.2.1.2: packed rows that end in a chained buffer, and what follows. */
  @Test
  void packedToTheEnd() {
    fill(PACKED, "v".repeat(200));
    client.setColumns(table, PidTag.MID, PidTag.SUBJECT);
    client.maxRopOut(ExecuteRequest.MAX_ROP_OUT, Chaining.CHAINED);
    RopCall<?> packed =
        RopClient.call(
            RopQueryRows.ROP,
            0,
            new RopQueryRows.Request(RopQueryRows.ENABLE_PACKED_BUFFERS, true, 2000));
    List<Answered> buffers = client.executeChained(HandleTable.of(table), packed);
    long rows = buffers.stream().mapToLong(b -> rowCount(b.answers().getFirst())).sum();
    assertThat(rows).isEqualTo(PACKED);
    assertThat(buffers).hasSizeGreaterThan(2);
    assertThat(position()).isEqualTo(PACKED);
    client.get(
        table, RopSortTable.ROP, new RopSortTable.Request(0, new SortOrderSet(0, 0, List.of())));
    RopCall<?> few =
        RopClient.call(
            RopQueryRows.ROP,
            0,
            new RopQueryRows.Request(RopQueryRows.ENABLE_PACKED_BUFFERS, true, 100));
    buffers = client.executeChained(HandleTable.of(table), few);
    assertThat(buffers.stream().mapToLong(b -> rowCount(b.answers().getFirst())).sum())
        .isEqualTo(100);
  }
}
