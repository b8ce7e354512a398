package org.ropeway.codec.rop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.LongTermId;
import org.ropeway.codec.data.MapiGuid;
import org.ropeway.codec.data.PropertyRow;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.folder.PartialCompletion;
import org.ropeway.codec.rop.folder.RopDeleteFolder;
import org.ropeway.codec.rop.folder.RopGetContentsTable;
import org.ropeway.codec.rop.folder.RopMoveCopyMessages;
import org.ropeway.codec.rop.folder.RopOpenFolder;
import org.ropeway.codec.rop.logon.RopLogon;
import org.ropeway.codec.rop.logon.RopWritePerUserInformation;
import org.ropeway.codec.rop.notification.EventSource;
import org.ropeway.codec.rop.notification.NotificationData;
import org.ropeway.codec.rop.notification.RopNotify;
import org.ropeway.codec.rop.notification.RopPending;
import org.ropeway.codec.rop.other.RopBufferTooSmall;
import org.ropeway.codec.rop.other.RopRelease;
import org.ropeway.codec.rop.table.Origin;
import org.ropeway.codec.rop.table.RopQueryRows;
import org.ropeway.codec.rop.table.RopSetColumns;
import org.ropeway.codec.rop.table.TableStatus;
import org.ropeway.codec.wire.WireException;
import org.ropeway.codec.wire.WireOverflowException;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireType;
import org.ropeway.codec.wire.WireWriter;

class RopBufferTest {
  private static final int ROOM = 0x8000;
  private static final Fid INBOX = Fid.of(1, 13);
  private static final List<PropertyTag> COLUMNS = List.of(PidTag.SUBJECT, PidTag.MESSAGE_SIZE);
  private static final HandleTable HANDLES = HandleTable.of(7, HandleTable.NONE, HandleTable.NONE);

  private static final RopCall<?> OPEN =
      new RopCall<>(RopOpenFolder.ROP, 0, 0, new RopOpenFolder.Request(1, INBOX, 0));
  private static final RopCall<?> CONTENTS =
      new RopCall<>(RopGetContentsTable.ROP, 0, 1, new RopGetContentsTable.Request(2, 0));
  private static final RopCall<?> SET_COLUMNS =
      new RopCall<>(RopSetColumns.ROP, 0, 2, new RopSetColumns.Request(0, COLUMNS));
  private static final RopCall<?> QUERY_ROWS =
      new RopCall<>(RopQueryRows.ROP, 0, 2, new RopQueryRows.Request(0, true, 50));
  private static final RopCall<?> RELEASE =
      new RopCall<>(RopRelease.ROP, 0, 1, new RopRelease.Request());
  private static final List<RopCall<?>> CALLS =
      List.of(OPEN, CONTENTS, RELEASE, SET_COLUMNS, QUERY_ROWS);

  private static final RopQueryRows.Response ROWS =
      new RopQueryRows.Response(
          Origin.END,
          RowData.of(
              COLUMNS,
              List.of(
                  PropertyRow.of(COLUMNS, List.of("first", 1)),
                  PropertyRow.of(COLUMNS, List.of(ErrorCode.NOT_FOUND, 2)))));

  private static final WireType<RopRequestBuffer> REQUESTS =
      RopRequestBuffer.wire(LogonKinds.PRIVATE);

  private static RopResponseBuffer.Context context(List<RopCall<?>> calls) {
    return new RopResponseBuffer.Context() {
      @Override
      public List<RopCall<?>> calls() {
        return calls;
      }

      @Override
      public LogonKinds logons() {
        return LogonKinds.PRIVATE;
      }

      @Override
      public List<PropertyTag> columns(RopCall<?> call, List<RopAnswer> answered) {
        return COLUMNS;
      }
    };
  }

  private static RopResponseWriter writer(int budget, int handles) {
    return new RopResponseWriter(budget, handles, LogonKinds.PRIVATE, StandardCharsets.ISO_8859_1);
  }

  private static RopResponseBuffer read(Bytes buffer, List<RopCall<?>> calls) {
    WireReader r = WireReader.of(buffer.array());
    RopResponseBuffer responses = RopResponseBuffer.read(r, context(calls));
    r.end();
    return responses;
  }

  @Test
  void requestsInTheirOrder() {
    RopRequestBuffer buffer = RopRequestBuffer.of(CALLS, HANDLES, LogonKinds.PRIVATE);
    byte[] bytes = WireWriter.encode(REQUESTS, buffer);
    RopRequestBuffer read = REQUESTS.readAll(bytes);
    assertThat(read).isEqualTo(buffer);
    assertThat(read.calls()).isEqualTo(CALLS);
    assertThat(read.from(3).length())
        .isEqualTo(read.encoded().get(3).length() + read.encoded().get(4).length());
  }

  @Test
  void responsesFindTheirRequests() {
    RopResponseWriter w = writer(0x8000, 3);
    w.reply(OPEN, ErrorCode.SUCCESS, new RopOpenFolder.Response(false, Optional.empty()), ROOM);
    w.reply(CONTENTS, ErrorCode.SUCCESS, new RopGetContentsTable.Response(2), ROOM);
    w.reply(SET_COLUMNS, ErrorCode.SUCCESS, TableStatus.COMPLETE, ROOM);
    w.reply(QUERY_ROWS, ErrorCode.SUCCESS, ROWS, ROOM);
    RopNotify notify = new RopNotify(9, 0, new NotificationData.TableChanged(EventSource.MESSAGE));
    w.add(notify);
    w.add(new RopPending(3));
    RopResponseBuffer read = read(w.finish(HANDLES), CALLS);
    assertThat(read.handles()).isEqualTo(HANDLES);
    assertThat(read.answers())
        .containsExactly(
            new RopReply(
                0x02, 1, ErrorCode.SUCCESS, new RopOpenFolder.Response(false, Optional.empty())),
            new RopReply(0x05, 2, ErrorCode.SUCCESS, new RopGetContentsTable.Response(2)),
            new RopReply(0x12, 2, ErrorCode.SUCCESS, TableStatus.COMPLETE),
            new RopReply(0x15, 2, ErrorCode.SUCCESS, ROWS),
            notify,
            new RopPending(3));
    assertThat(ROWS.rowData().rows(COLUMNS).get(1).values())
        .containsExactly(ErrorCode.NOT_FOUND, 2);
  }

  @Test
  void aFailureHasNoFields() {
    RopResponseWriter w = writer(0x8000, 3);
    w.reply(OPEN, ErrorCode.NOT_FOUND, null, ROOM);
    w.reply(CONTENTS, ErrorCode.NULL_OBJECT, null, ROOM);
    assertThat(read(w.finish(HANDLES), CALLS).answers())
        .containsExactly(
            new RopReply(0x02, 1, ErrorCode.NOT_FOUND, null),
            new RopReply(0x05, 2, ErrorCode.NULL_OBJECT, null));
  }

  @Test
  void responsesOfOneFormHaveTheirFieldsBehindAFailure() {
    RopCall<?> delete =
        new RopCall<>(RopDeleteFolder.ROP, 0, 0, new RopDeleteFolder.Request(0, INBOX));
    RopCall<?> move =
        new RopCall<>(
            RopMoveCopyMessages.ROP,
            0,
            0,
            new RopMoveCopyMessages.Request(5, List.of(), false, false));
    RopResponseWriter w = writer(0x8000, 3);
    w.reply(delete, ErrorCode.ACCESS_DENIED, null, ROOM);
    w.reply(move, ErrorCode.ACCESS_DENIED, null, ROOM);
    w.reply(move, ErrorCode.NULL_DESTINATION_OBJECT, null, ROOM);
    List<RopAnswer> answers = read(w.finish(HANDLES), List.of(delete, move, move)).answers();
    assertThat(((RopReply) answers.get(0)).response()).isEqualTo(new PartialCompletion(false));
    assertThat(answers.get(1)).asString().contains("Done[partialCompletion=false]");
    assertThat(answers.get(2)).asString().contains("NullDestination[destHandleIndex=5");
    assertThatThrownBy(() -> w.reply(delete, ErrorCode.SUCCESS, null, ROOM))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whatDoesNotFitLeavesNoTrace() {
    RopResponseWriter w = writer(2 + 12 + 8 + 20, 3);
    w.reply(OPEN, ErrorCode.SUCCESS, new RopOpenFolder.Response(true, Optional.empty()), ROOM);
    assertThatThrownBy(() -> w.reply(QUERY_ROWS, ErrorCode.SUCCESS, ROWS, ROOM))
        .isInstanceOf(WireOverflowException.class);
    w.add(new RopBufferTooSmall(0x100, Bytes.ofHex("0102")));
    assertThat(read(w.finish(HANDLES), CALLS).answers())
        .hasSize(2)
        .last()
        .isEqualTo(new RopBufferTooSmall(0x100, Bytes.ofHex("0102")));
  }

  @Test
  void aResponseWithoutItsRequestIsRefused() {
    RopResponseWriter w = writer(0x8000, 0);
    w.reply(OPEN, ErrorCode.NOT_FOUND, null, ROOM);
    Bytes bytes = w.finish(HandleTable.of());
    assertThatThrownBy(() -> read(bytes, List.of(CONTENTS))).isInstanceOf(WireException.class);
    assertThatThrownBy(() -> read(bytes, List.of())).isInstanceOf(WireException.class);
  }

  @Test
  void aLogonTellsHowTheRequestsBehindItStand() {
    LongTermId folder = new LongTermId(MapiGuid.ZERO, 1);
    RopCall<?> logon =
        new RopCall<>(RopLogon.ROP, 4, 0, new RopLogon.Request(0, RopLogon.PUBLIC, 0, ""));
    RopCall<?> write =
        new RopCall<>(
            RopWritePerUserInformation.ROP,
            4,
            0,
            new RopWritePerUserInformation.Request(folder, true, 0, Bytes.EMPTY, Optional.empty()));
    List<RopCall<?>> calls = List.of(logon, write);
    LogonKinds kinds = id -> id == 4 ? LogonKind.PUBLIC : LogonKind.PRIVATE;
    byte[] bytes = WireWriter.encode(REQUESTS, RopRequestBuffer.of(calls, HANDLES, kinds));
    assertThat(REQUESTS.readAll(bytes).calls()).isEqualTo(calls);
  }

  @Test
  void anUnknownRopIsRefused() {
    assertThatThrownBy(() -> REQUESTS.readAll(new byte[] {5, 0, 0x28, 0, 0}))
        .isInstanceOf(WireException.class)
        .hasMessageContaining("unknown RopId 40");
    assertThatThrownBy(() -> REQUESTS.readAll(new byte[] {1, 0}))
        .isInstanceOf(WireException.class)
        .hasMessageContaining("RopSize 1");
  }

  @Test
  void theTableIsInTheOrderOfIds() {
    assertThat(RopTable.ALL).extracting(Rop::id).isSorted().doesNotHaveDuplicates();
    RopTable.ALL.forEach(rop -> assertThat(RopTable.find(rop.id())).isSameAs(rop));
    assertThat(RopTable.find(0)).isNull();
  }
}
