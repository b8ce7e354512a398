package org.ropeway.gateway.emsmdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.PropertyRow;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.rop.HandleTable;
import org.ropeway.codec.rop.LogonKinds;
import org.ropeway.codec.rop.Rop;
import org.ropeway.codec.rop.RopAnswer;
import org.ropeway.codec.rop.RopCall;
import org.ropeway.codec.rop.RopReply;
import org.ropeway.codec.rop.RopRequest;
import org.ropeway.codec.rop.RopRequestBuffer;
import org.ropeway.codec.rop.RopResponse;
import org.ropeway.codec.rop.RopResponseBuffer;
import org.ropeway.codec.rop.RowData;
import org.ropeway.codec.rop.folder.RopGetContentsTable;
import org.ropeway.codec.rop.folder.RopGetHierarchyTable;
import org.ropeway.codec.rop.folder.RopOpenFolder;
import org.ropeway.codec.rop.logon.RopLogon;
import org.ropeway.codec.rop.notification.RopNotify;
import org.ropeway.codec.rop.other.RopBufferTooSmall;
import org.ropeway.codec.rop.other.RopRelease;
import org.ropeway.codec.rop.table.RopQueryRows;
import org.ropeway.codec.rop.table.RopSetColumns;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireWriter;
import org.ropeway.gateway.mapihttp.EmsmdbSession;
import org.ropeway.gateway.mapihttp.ExecuteRequest;
import org.ropeway.gateway.mapihttp.ExecuteRequest.Chaining;
import org.ropeway.gateway.mapihttp.ExecuteResult;
import org.ropeway.store.LegacyDn;

/** A client of a session, in bytes: it encodes requests, and decodes answers to their last byte. */
public final class RopClient {
  /** The logon id it uses. */
  public static final int LOGON_ID = 5;

  private final EmsmdbSession session;
  private final Map<Integer, List<PropertyTag>> columns = new HashMap<>();
  private int maxRopOut = 0x10000;
  private Chaining chaining = Chaining.SINGLE;

  /** A client of a session. */
  public RopClient(EmsmdbSession session) {
    this.session = session;
  }

  /** Answers with the handle table behind them. */
  public record Answered(List<RopAnswer> answers, HandleTable handles) {
    /** The only reply. */
    public RopReply reply() {
      assertThat(replies()).hasSize(1);
      return replies().getFirst();
    }

    /** All replies. */
    public List<RopReply> replies() {
      return answers.stream().filter(RopReply.class::isInstance).map(RopReply.class::cast).toList();
    }

    /** All notifications. */
    public List<RopNotify> notifications() {
      return answers.stream()
          .filter(RopNotify.class::isInstance)
          .map(RopNotify.class::cast)
          .toList();
    }
  }

  /** Room for responses from now on, over all buffers. */
  public RopClient maxRopOut(int bytes, Chaining buffers) {
    maxRopOut = bytes;
    chaining = buffers;
    return this;
  }

  /** A call at an index. */
  public static <Q extends RopRequest> RopCall<Q> call(Rop<Q, ?> rop, int index, Q request) {
    return new RopCall<>(rop, LOGON_ID, index, request);
  }

  /** The bytes of a request. */
  public static Bytes encode(HandleTable handles, RopCall<?>... calls) {
    RopRequestBuffer buffer =
        RopRequestBuffer.of(Arrays.asList(calls), handles, LogonKinds.PRIVATE);
    return Bytes.wrap(WireWriter.encode(RopRequestBuffer.wire(LogonKinds.PRIVATE), buffer));
  }

  /** What the session makes of bytes. */
  public ExecuteResult raw(Bytes ropBuffer) {
    return session.execute(new ExecuteRequest(ropBuffer, maxRopOut, chaining, Bytes.EMPTY));
  }

  /** Sends calls with a handle table; the answers of one buffer. */
  public Answered execute(HandleTable handles, RopCall<?>... calls) {
    List<Answered> buffers = executeChained(handles, calls);
    assertThat(buffers).hasSize(1);
    return buffers.getFirst();
  }

  /** Sends calls with a handle table; the answers by their buffers. */
  public List<Answered> executeChained(HandleTable handles, RopCall<?>... calls) {
    ExecuteResult result = raw(encode(handles, calls));
    assertThat(result.errorCode()).isEqualTo(ErrorCode.SUCCESS);
    List<Answered> all = new ArrayList<>();
    for (Bytes buffer : result.ropBuffers()) {
      assertThat(buffer.length()).isLessThanOrEqualTo(ExecuteRequest.MAX_BUFFER);
      List<RopCall<?>> answered =
          all.isEmpty() ? Arrays.asList(calls) : List.of(calls[calls.length - 1]);
      all.add(decode(buffer, answered, handles));
    }
    remember(all.getFirst(), calls);
    return all;
  }

  /** Sends calls, and again what did not fit, until all is answered. */
  public List<RopReply> executeAll(HandleTable handles, RopCall<?>... calls) {
    List<RopReply> replies = new ArrayList<>();
    RopCall<?>[] left = calls;
    HandleTable table = handles;
    while (true) {
      Answered answered = execute(table, left);
      replies.addAll(answered.replies());
      if (!(answered.answers().getLast() instanceof RopBufferTooSmall tooSmall)) {
        return replies;
      }
      RopCall<?>[] rest = calls(tooSmall.requestBuffers());
      assertThat(rest.length < left.length || tooSmall.sizeNeeded() > maxRopOut).isTrue();
      maxRopOut = Math.max(maxRopOut, tooSmall.sizeNeeded() + ExecuteRequest.HEADER_SIZE);
      left = rest;
      table = answered.handles();
    }
  }

  private static RopCall<?>[] calls(Bytes list) {
    WireReader r = WireReader.of(list.array());
    List<RopCall<?>> calls = new ArrayList<>();
    while (r.remaining() > 0) {
      calls.add(RopCall.wire(LogonKinds.PRIVATE).read(r));
    }
    return calls.toArray(RopCall<?>[]::new);
  }

  private Answered decode(Bytes buffer, List<RopCall<?>> calls, HandleTable before) {
    WireReader r = WireReader.of(buffer.array());
    RopResponseBuffer read =
        RopResponseBuffer.read(
            r,
            new RopResponseBuffer.Context() {
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
                return columnsOf(call, calls, before);
              }
            });
    r.end();
    return new Answered(read.answers(), read.handles());
  }

  private List<PropertyTag> columnsOf(RopCall<?> call, List<RopCall<?>> calls, HandleTable before) {
    List<PropertyTag> known =
        columns.getOrDefault(before.get(call.inputHandleIndex()), List.<PropertyTag>of());
    for (RopCall<?> earlier : calls.subList(0, calls.indexOf(call))) {
      if (earlier.request() instanceof RopSetColumns.Request r
          && earlier.handleIndex() == call.inputHandleIndex()) {
        known = r.propertyTags();
      }
    }
    return known;
  }

  private void remember(Answered answered, RopCall<?>... calls) {
    for (RopCall<?> call : calls) {
      if (call.request() instanceof RopSetColumns.Request r) {
        columns.put(answered.handles().get(call.handleIndex()), r.propertyTags());
      }
    }
  }

  /** Sends one call to an object; its reply. */
  public <Q extends RopRequest> RopReply send(int handle, Rop<Q, ?> rop, Q request) {
    return execute(HandleTable.of(handle), call(rop, 0, request)).reply();
  }

  /** Sends one call that succeeds; its response. */
  public <Q extends RopRequest, R extends RopResponse> R get(int handle, Rop<Q, R> rop, Q request) {
    RopReply reply = send(handle, rop, request);
    assertThat(reply.returnValue()).isEqualTo(ErrorCode.SUCCESS);
    @SuppressWarnings("unchecked")
    R response = (R) reply.response();
    assertThat(response).isNotNull();
    return response;
  }

  /** Sends one call that is refused; the code. */
  public <Q extends RopRequest> ErrorCode refused(int handle, Rop<Q, ?> rop, Q request) {
    ErrorCode code = send(handle, rop, request).returnValue();
    assertThat(code).isNotEqualTo(ErrorCode.SUCCESS);
    return code;
  }

  /** Sends one call that opens an object at index 1; its handle. */
  public <Q extends RopRequest & RopRequest.Opens> int open(int handle, Rop<Q, ?> rop, Q request) {
    Answered answered = execute(HandleTable.of(handle, HandleTable.NONE), call(rop, 0, request));
    assertThat(answered.reply().returnValue()).isEqualTo(ErrorCode.SUCCESS);
    assertThat(answered.handles().get(1)).isNotEqualTo(HandleTable.NONE);
    return answered.handles().get(1);
  }

  /** Logs on to the mailbox; the handle. */
  public int logon() {
    Answered answered =
        execute(HandleTable.of(HandleTable.NONE), call(RopLogon.ROP, 0, logonRequest()));
    assertThat(answered.reply().returnValue()).isEqualTo(ErrorCode.SUCCESS);
    return answered.handles().get(0);
  }

  /** A logon as Outlook makes it. */
  public static RopLogon.Request logonRequest() {
    return new RopLogon.Request(
        RopLogon.PRIVATE,
        RopLogon.HOME_LOGON | RopLogon.TAKE_OWNERSHIP | RopLogon.USE_PER_MDB_REPLID_MAPPING,
        0,
        LegacyDn.ofUser(MemoryMailbox.ADDRESS));
  }

  /** Opens a folder; the handle. */
  public int openFolder(int from, Fid folder) {
    return open(from, RopOpenFolder.ROP, new RopOpenFolder.Request(1, folder, 0));
  }

  /** Opens the contents table of a folder; the handle. */
  public int contents(int folder, int flags) {
    return open(folder, RopGetContentsTable.ROP, new RopGetContentsTable.Request(1, flags));
  }

  /** Opens the hierarchy table of a folder; the handle. */
  public int hierarchy(int folder, int flags) {
    return open(folder, RopGetHierarchyTable.ROP, new RopGetHierarchyTable.Request(1, flags));
  }

  /** Releases an object. */
  public void release(int handle) {
    execute(HandleTable.of(handle), call(RopRelease.ROP, 0, new RopRelease.Request()));
  }

  /** Sets the columns of a table. */
  public void setColumns(int table, PropertyTag... tags) {
    get(table, RopSetColumns.ROP, new RopSetColumns.Request(0, List.of(tags)));
  }

  /** Reads rows of a table. */
  public List<PropertyRow> rows(int table, int count) {
    RopQueryRows.Response response =
        get(table, RopQueryRows.ROP, new RopQueryRows.Request(0, true, count));
    return rows(table, response.rowData());
  }

  /** The rows of a table's response. */
  public List<PropertyRow> rows(int table, RowData data) {
    return data.rows(columns.getOrDefault(table, List.of()));
  }

  /** What is to be told, by an Execute without ROPs. */
  public Answered poll() {
    return execute(HandleTable.of());
  }
}
