package org.ropeway.it.bench;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.PropertyRow;
import org.ropeway.codec.data.PropertyRowWriter;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.mapihttp.Execute;
import org.ropeway.codec.mapihttp.ResponseBody;
import org.ropeway.codec.rop.HandleTable;
import org.ropeway.codec.rop.LogonKinds;
import org.ropeway.codec.rop.RopAnswer;
import org.ropeway.codec.rop.RopCall;
import org.ropeway.codec.rop.RopReply;
import org.ropeway.codec.rop.RopRequestBuffer;
import org.ropeway.codec.rop.RopResponseBuffer;
import org.ropeway.codec.rop.RopResponseWriter;
import org.ropeway.codec.rop.RowData;
import org.ropeway.codec.rop.folder.RopGetContentsTable;
import org.ropeway.codec.rop.folder.RopOpenFolder;
import org.ropeway.codec.rop.table.Origin;
import org.ropeway.codec.rop.table.RopQueryRows;
import org.ropeway.codec.rop.table.RopSetColumns;
import org.ropeway.codec.rop.table.TableStatus;
import org.ropeway.codec.rpcext.ExtendedBuffer;
import org.ropeway.codec.rpcext.ExtendedBuffer.Packing;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireType;
import org.ropeway.codec.wire.WireWriter;

/**
 * The bodies of an Execute with RopOpenFolder, RopGetContentsTable, RopSetColumns and RopQueryRows
 * of 50 rows, between bytes and values: {@code decodeRequest} and {@code encodeResponse} are the
 * server's, the other two the client's.
 */
@State(Scope.Benchmark)
public class ExecuteBenchmark {
  private static final int ROWS = 50;
  private static final int MAX_ROP_OUT = 0x8000;

  /** How often something is done at once that is too quick to be measured. */
  private static final int SMALL = 100;

  private static final HandleTable HANDLES = HandleTable.of(7, 8, 9);
  private static final WireType<RopRequestBuffer> REQUEST =
      RopRequestBuffer.wire(LogonKinds.PRIVATE);
  private static final WireType<ResponseBody<Execute.Response>> RESPONSE =
      Execute.TYPE.responseBody();

  /** How many columns each row has. */
  @Param({"10", "40"})
  public int columns;

  /** How the extended buffers stand. */
  @Param({"PLAIN", "COMPRESSED"})
  public Packing packing;

  private InboxRows rows;
  private List<RopCall<?>> calls;
  private byte[] request;
  private byte[] response;

  /** What JMH asks to be public and without parameters; {@link #prepare} does the rest. */
  @SuppressWarnings("NullAway.Init")
  public ExecuteBenchmark() {}

  /** Makes both bodies. */
  @Setup
  public void prepare() {
    rows = InboxRows.of(ROWS, columns);
    calls =
        List.of(
            new RopCall<>(RopOpenFolder.ROP, 0, 0, new RopOpenFolder.Request(1, Fid.of(1, 13), 0)),
            new RopCall<>(RopGetContentsTable.ROP, 0, 1, new RopGetContentsTable.Request(2, 0)),
            new RopCall<>(RopSetColumns.ROP, 0, 2, new RopSetColumns.Request(0, rows.columns())),
            new RopCall<>(RopQueryRows.ROP, 0, 2, new RopQueryRows.Request(0, true, ROWS)));
    request = encodeRequest();
    response = encodeResponse();
  }

  /** The bytes that are read and written, copied: what no codec can do without. */
  @Benchmark
  @OperationsPerInvocation(SMALL)
  public byte[] copyRequest() {
    byte[] copy = request;
    for (int i = 0; i < SMALL; i++) {
      copy = copy.clone();
    }
    return copy;
  }

  /** Likewise. */
  @Benchmark
  public byte[] copyResponse() {
    return response.clone();
  }

  /** From ROPs to a request body. */
  @Benchmark
  public byte[] encodeRequest() {
    RopRequestBuffer buffer = RopRequestBuffer.of(calls, HANDLES, LogonKinds.PRIVATE);
    Bytes packed = pack(WireWriter.encode(REQUEST, buffer));
    return WireWriter.encode(
        Execute.TYPE.request(), new Execute.Request(0, packed, MAX_ROP_OUT, Bytes.EMPTY));
  }

  /** From a request body to ROPs. */
  @Benchmark
  public RopRequestBuffer decodeRequest() {
    return REQUEST.readAll(unpack(Execute.TYPE.request().readAll(request).ropBuffer()));
  }

  /** From values to a response body. */
  @Benchmark
  public byte[] encodeResponse() {
    RopResponseWriter w =
        new RopResponseWriter(
            MAX_ROP_OUT, HANDLES.size(), LogonKinds.PRIVATE, StandardCharsets.ISO_8859_1);
    reply(w, 0, new RopOpenFolder.Response(false, Optional.empty()));
    reply(w, 1, new RopGetContentsTable.Response(ROWS));
    reply(w, 2, TableStatus.COMPLETE);
    reply(w, 3, new RopQueryRows.Response(Origin.END, rowData()));
    Bytes packed = pack(w.finish(HANDLES).unsafeArray());
    return WireWriter.encode(
        RESPONSE,
        new ResponseBody.Success<>(
            new Execute.Response(ErrorCode.SUCCESS, 0, packed, Bytes.EMPTY)));
  }

  /** From a response body to values. */
  @Benchmark
  public List<PropertyRow> decodeResponse() {
    ResponseBody<Execute.Response> body = RESPONSE.readAll(response);
    if (!(body instanceof ResponseBody.Success<Execute.Response>(Execute.Response success))) {
      throw new IllegalStateException("no success: " + body);
    }
    WireReader r = WireReader.of(unpack(success.ropBuffer()));
    List<RopAnswer> answers = RopResponseBuffer.read(r, context()).answers();
    if (answers.getLast() instanceof RopReply reply
        && reply.response() instanceof RopQueryRows.Response queried) {
      return queried.rowData().rows(rows.columns());
    }
    throw new IllegalStateException("no rows: " + answers);
  }

  /** What is encoded and decoded. */
  InboxRows rows() {
    return rows;
  }

  /** The ROPs of the request. */
  List<RopCall<?>> calls() {
    return calls;
  }

  private void reply(RopResponseWriter w, int call, org.ropeway.codec.rop.RopResponse successful) {
    w.reply(calls.get(call), ErrorCode.SUCCESS, successful, w.remaining());
  }

  private RowData rowData() {
    WireWriter w = WireWriter.of(MAX_ROP_OUT);
    for (Object[] row : rows.values()) {
      PropertyRowWriter.write(w, rows.columns(), i -> row[i]);
    }
    return new RowData(rows.values().size(), Bytes.wrap(w.toBytes()));
  }

  private Bytes pack(byte[] payload) {
    WireWriter w = WireWriter.of(2 * MAX_ROP_OUT);
    ExtendedBuffer.packOne(w, payload, packing);
    return Bytes.wrap(w.toBytes());
  }

  private static byte[] unpack(Bytes packed) {
    return ExtendedBuffer.unpackOne(WireReader.of(packed.unsafeArray()), MAX_ROP_OUT).unsafeArray();
  }

  private RopResponseBuffer.Context context() {
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
        return rows.columns();
      }
    };
  }
}
