package org.ropeway.gateway.emsmdb;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.ropeway.gateway.emsmdb.RopClient.call;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.HandleTable;
import org.ropeway.codec.rop.LogonKinds;
import org.ropeway.codec.rop.RopCall;
import org.ropeway.codec.rop.RopReply;
import org.ropeway.codec.rop.folder.RopGetContentsTable;
import org.ropeway.codec.rop.folder.RopOpenFolder;
import org.ropeway.codec.rop.logon.RopGetStoreState;
import org.ropeway.codec.rop.logon.RopLogon;
import org.ropeway.codec.rop.other.RopBufferTooSmall;
import org.ropeway.codec.rop.other.RopRelease;
import org.ropeway.codec.rop.table.RopQueryRows;
import org.ropeway.codec.rop.table.RopSetColumns;
import org.ropeway.codec.wire.WireWriter;
import org.ropeway.gateway.mapihttp.ExecuteRequest;
import org.ropeway.gateway.mapihttp.ExecuteRequest.Chaining;
import org.ropeway.gateway.mapihttp.ExecuteResult;
import org.ropeway.store.SpecialFolder;

/** [MS-OXCROPS] 3.2.5, [MS-OXCRPC] 3.1.4.2. */
class RopProcessorTest {
  private final TestSession alice = new TestSession();
  private final RopClient client = alice.client();

  @AfterEach
  void end() {
    alice.close();
    assertThat(alice.leases()).isZero();
  }

  private Fid inbox() {
    return alice.mailbox().special(SpecialFolder.INBOX);
  }

  private RopCall<?> openInbox(int input, int output) {
    return call(RopOpenFolder.ROP, input, new RopOpenFolder.Request(output, inbox(), 0));
  }

  private static RopCall<?> storeState(int index) {
    return call(RopGetStoreState.ROP, index, new RopGetStoreState.Request());
  }

  private int inboxTable(int logon, PropertyTag... columns) {
    int folder = client.open(logon, RopOpenFolder.ROP, new RopOpenFolder.Request(1, inbox(), 0));
    int table = client.open(folder, RopGetContentsTable.ROP, new RopGetContentsTable.Request(1, 0));
    client.setColumns(table, columns);
    return table;
  }

  /** 3.2.5.1, 3.2.5.2: a whole batch works on one handle table. */
  @Test
  void batchOnOneHandleTable() {
    alice.mailbox().folder(SpecialFolder.INBOX).add("hello");
    RopClient.Answered answered =
        client.execute(
            HandleTable.of(HandleTable.NONE, HandleTable.NONE, HandleTable.NONE),
            call(RopLogon.ROP, 0, RopClient.logonRequest()),
            openInbox(0, 1),
            call(RopGetContentsTable.ROP, 1, new RopGetContentsTable.Request(2, 0)),
            call(RopRelease.ROP, 1, new RopRelease.Request()),
            call(RopSetColumns.ROP, 2, new RopSetColumns.Request(0, List.of(PidTag.SUBJECT))),
            call(RopQueryRows.ROP, 2, new RopQueryRows.Request(0, true, 10)));
    assertThat(answered.replies())
        .hasSize(5)
        .allSatisfy(r -> assertThat(r.returnValue()).isEqualTo(ErrorCode.SUCCESS));
    assertThat(answered.handles().get(0)).isNotEqualTo(HandleTable.NONE);
    assertThat(answered.handles().get(1)).isEqualTo(HandleTable.NONE);
    RopQueryRows.Response rows = (RopQueryRows.Response) answered.replies().get(4).response();
    assertThat(requireNonNull(rows).rowData().rows(List.of(PidTag.SUBJECT)).getFirst().values())
        .containsExactly("hello");
  }

  /** 3.2.5.1: a failure does not end the list, and who builds on it gets ecNullObject. */
  @Test
  void failureDoesNotEndTheList() {
    int logon = client.logon();
    RopClient.Answered answered =
        client.execute(
            HandleTable.of(logon, HandleTable.NONE, HandleTable.NONE),
            call(RopOpenFolder.ROP, 0, new RopOpenFolder.Request(1, Fid.of(1, 0xFFFFFF), 0)),
            call(RopGetContentsTable.ROP, 1, new RopGetContentsTable.Request(2, 0)),
            storeState(0));
    assertThat(answered.replies())
        .extracting(RopReply::returnValue)
        .containsExactly(ErrorCode.NOT_FOUND, ErrorCode.NULL_OBJECT, ErrorCode.SUCCESS);
    assertThat(answered.handles().get(1)).isEqualTo(HandleTable.NONE);
  }

  /** An object of another logon, and a handle of nobody, are no objects. */
  @Test
  void handlesOfOthers() {
    int logon = client.logon();
    RopCall<?> other = new RopCall<>(RopGetStoreState.ROP, 9, 0, new RopGetStoreState.Request());
    assertThat(client.execute(HandleTable.of(logon), other).reply().returnValue())
        .isEqualTo(ErrorCode.NULL_OBJECT);
    assertThat(client.refused(12345, RopGetStoreState.ROP, new RopGetStoreState.Request()))
        .isEqualTo(ErrorCode.NULL_OBJECT);
    assertThat(client.execute(HandleTable.of(), storeState(200)).reply().returnValue())
        .isEqualTo(ErrorCode.NULL_OBJECT);
  }

  /** 2.2.1: a list that cannot be decoded to its end is refused and nothing of it is run. */
  @Test
  void undecodableListRunsNothing() {
    int logon = client.logon();
    Bytes good =
        RopClient.encode(HandleTable.of(logon, HandleTable.NONE), openInbox(0, 1), storeState(0));
    for (int n = 0; n < good.length(); n++) {
      ExecuteResult result = client.raw(good.slice(0, n));
      if (n < 4 || (good.length() - n) % 4 != 0) {
        assertThat(result.errorCode()).as("%d bytes", n).isEqualTo(ErrorCode.RPC_FORMAT);
      }
    }
    WireWriter bad = WireWriter.of(100).u16(2 + 14 + 3);
    bad.bytes(WireWriter.encode(RopCall.wire(LogonKinds.PRIVATE), openInbox(0, 1)));
    bad.u8(0x99).u8(0).u8(0).u32(logon).u32(-1);
    int before = handlesInUse(logon);
    assertThat(client.raw(Bytes.wrap(bad.toBytes())).errorCode()).isEqualTo(ErrorCode.RPC_FORMAT);
    assertThat(handlesInUse(logon)).isEqualTo(before + 1);
  }

  /** The next handle, which counts up. */
  private int handlesInUse(int logon) {
    int handle = client.open(logon, RopOpenFolder.ROP, new RopOpenFolder.Request(1, inbox(), 0));
    client.release(handle);
    return handle;
  }

  /** A released handle finds nothing, even after others were given. */
  @Test
  void releasedHandleIsNotReused() {
    int logon = client.logon();
    int first = client.open(logon, RopOpenFolder.ROP, new RopOpenFolder.Request(1, inbox(), 0));
    client.release(first);
    int second = client.open(logon, RopOpenFolder.ROP, new RopOpenFolder.Request(1, inbox(), 0));
    assertThat(second).isNotEqualTo(first);
    assertThat(
            client.refused(first, RopGetContentsTable.ROP, new RopGetContentsTable.Request(1, 0)))
        .isEqualTo(ErrorCode.NULL_OBJECT);
    client.release(first);
  }

  /** 2.2.3.1: a logon under an id in use takes its place; all that belonged to the old is gone. */
  @Test
  void logonUnderAnIdInUse() {
    int first = client.logon();
    int folder = client.open(first, RopOpenFolder.ROP, new RopOpenFolder.Request(1, inbox(), 0));
    int second = client.logon();
    assertThat(client.refused(first, RopGetStoreState.ROP, new RopGetStoreState.Request()))
        .isEqualTo(ErrorCode.NULL_OBJECT);
    assertThat(
            client.refused(folder, RopGetContentsTable.ROP, new RopGetContentsTable.Request(1, 0)))
        .isEqualTo(ErrorCode.NULL_OBJECT);
    client.get(second, RopGetStoreState.ROP, new RopGetStoreState.Request());
    client.release(second);
    assertThat(client.refused(second, RopGetStoreState.ROP, new RopGetStoreState.Request()))
        .isEqualTo(ErrorCode.NULL_OBJECT);
  }

  /** An index has one byte: 256 handles in one table, and all are opened. */
  @Test
  void as256HandlesInOneTable() {
    int logon = client.logon();
    int[] handles = new int[HandleTable.MAX];
    Arrays.fill(handles, HandleTable.NONE);
    handles[0] = logon;
    RopCall<?>[] calls =
        IntStream.range(1, HandleTable.MAX)
            .mapToObj(i -> openInbox(0, i))
            .toArray(RopCall<?>[]::new);
    RopClient.Answered answered = client.execute(HandleTable.of(handles), calls);
    assertThat(answered.replies()).hasSize(255);
    assertThat(IntStream.of(answered.handles().toArray()).distinct().count()).isEqualTo(256);
  }

  /** 3.2.5.2: responses beyond the buffer: the client sends the rest again until all is done. */
  @Test
  void bufferTooSmallUntilDone() {
    MemoryFolder inbox = alice.mailbox().folder(SpecialFolder.INBOX);
    IntStream.range(0, 400).forEach(i -> inbox.add("subject " + "x".repeat(180) + i));
    int table = inboxTable(client.logon(), PidTag.SUBJECT, PidTag.MID);
    RopCall<?>[] calls =
        IntStream.range(0, 20)
            .mapToObj(i -> call(RopQueryRows.ROP, 0, new RopQueryRows.Request(0, true, 20)))
            .toArray(RopCall<?>[]::new);
    List<RopReply> replies = client.executeAll(HandleTable.of(table), calls);
    assertThat(replies).hasSize(20);
    List<Object> mids = new ArrayList<>();
    for (RopReply reply : replies) {
      RopQueryRows.Response rows = (RopQueryRows.Response) reply.response();
      assertThat(rows).isNotNull();
      client.rows(table, rows.rowData()).forEach(r -> mids.add(r.values().get(1)));
    }
    assertThat(mids).doesNotHaveDuplicates();
    assertThat(mids.size()).isGreaterThan(300);
  }

  /** A buffer too small for what is asked is named with the size that will do. */
  @Test
  void smallBufferNamesTheSizeNeeded() {
    MemoryFolder inbox = alice.mailbox().folder(SpecialFolder.INBOX);
    inbox.add("x".repeat(200));
    int table = inboxTable(client.logon(), PidTag.SUBJECT);
    client.maxRopOut(200, Chaining.SINGLE);
    RopClient.Answered answered =
        client.execute(
            HandleTable.of(table),
            call(RopQueryRows.ROP, 0, new RopQueryRows.Request(0, true, 20)));
    assertThat(answered.answers())
        .singleElement()
        .isInstanceOfSatisfying(
            RopBufferTooSmall.class,
            b -> {
              assertThat(b.sizeNeeded()).isEqualTo(ExecuteRequest.MAX_BUFFER);
              assertThat(b.requestBuffers().length()).isEqualTo(7);
            });
    client.maxRopOut(0x10000, Chaining.SINGLE);
    assertThat(client.rows(table, 20)).hasSize(1);
  }

  /** [MS-OXCRPC] 3.1.4.2: not even RopBufferTooSmall fits. */
  @Test
  void hopelessBuffer() {
    int logon = client.logon();
    client.maxRopOut(16, Chaining.SINGLE);
    ExecuteResult result = client.raw(RopClient.encode(HandleTable.of(logon), storeState(0)));
    assertThat(result.errorCode()).isEqualTo(ErrorCode.BUFFER_TOO_SMALL);
    assertThat(result.ropBuffers()).isEmpty();
  }

  /** A list without ROPs is answered by one. */
  @Test
  void emptyList() {
    RopClient.Answered answered = client.execute(HandleTable.of(7));
    assertThat(answered.answers()).isEmpty();
    assertThat(answered.handles()).isEqualTo(HandleTable.of(7));
  }

  /** [MS-OXCRPC] 3.1.4.2.1.2: packed rows in chained buffers, each row once. */
  @Test
  void chainedBuffers() {
    MemoryFolder inbox = alice.mailbox().folder(SpecialFolder.INBOX);
    IntStream.range(0, 1000).forEach(i -> inbox.add("subject " + "x".repeat(180) + i));
    int table = inboxTable(client.logon(), PidTag.SUBJECT, PidTag.MID);
    client.maxRopOut(ExecuteRequest.MAX_ROP_OUT, Chaining.CHAINED);
    RopCall<?> query =
        call(
            RopQueryRows.ROP,
            0,
            new RopQueryRows.Request(RopQueryRows.ENABLE_PACKED_BUFFERS, true, 600));
    List<RopClient.Answered> buffers = client.executeChained(HandleTable.of(table), query);
    assertThat(buffers).hasSizeBetween(7, 8);
    List<Object> mids = new ArrayList<>();
    for (RopClient.Answered buffer : buffers) {
      RopQueryRows.Response rows = (RopQueryRows.Response) buffer.reply().response();
      assertThat(rows).isNotNull();
      client.rows(table, rows.rowData()).forEach(r -> mids.add(r.values().get(1)));
    }
    assertThat(mids).doesNotHaveDuplicates().hasSizeGreaterThan(500);
    client.maxRopOut(ExecuteRequest.MAX_ROP_OUT, Chaining.SINGLE);
    assertThat(client.executeChained(HandleTable.of(table), query)).hasSize(1);
    client.maxRopOut(0xC000, Chaining.CHAINED);
    assertThat(client.executeChained(HandleTable.of(table), query)).hasSize(1);
  }

  /** Whatever is opened and not released ends with the session. */
  @Test
  void closingEndsAll() {
    int logon = client.logon();
    inboxTable(logon, PidTag.SUBJECT);
    assertThat(alice.leases()).isOne();
  }
}
